"""What a village hears: no figure, one way of saying a place and a day."""

import re

import pytest
from hypothesis import given

from doithoai.language.aloud import aloud
from tests.language.texts import examples, texts


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Kính thưa bà con Thôn 7.", "Kính thưa bà con Thôn bảy."),
        ("Đường Thôn 7 sang Thôn 15", "Đường Thôn bảy sang Thôn mười lăm"),
        ("trước ngày 31/10/2026", "trước ngày ba mươi mốt tháng mười năm hai nghìn không trăm hai mươi sáu"),
        ("xong trước 30/4", "xong trước ngày ba mươi tháng tư"),
        ("ngày 12 tháng 6 năm 2026", "ngày mười hai tháng sáu năm hai nghìn không trăm hai mươi sáu"),
        ("quý IV/2026", "quý tư năm hai nghìn không trăm hai mươi sáu"),
        ("đổ bê tông 1.452 m", "đổ bê tông một nghìn bốn trăm năm mươi hai mét"),
        ("giảm 7,5%", "giảm bảy phẩy năm phần trăm"),
        ("gọi 0208 000 0000", "gọi không hai không tám không không không không không không không"),
        ("Văn phòng HĐND và UBND", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"),
        ("8 giờ 30", "tám giờ ba mươi"),
    ],
)
def test_it_is_said_as_people_say_it(written, said):
    assert aloud(written) == said


@given(texts)
@examples
def test_no_figure_is_left(text):
    assert re.search(r"[0-9]", aloud(text)) is None
