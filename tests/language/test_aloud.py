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
        ("đường QL2 qua Thôn 7", "đường quốc lộ hai qua Thôn bảy"),
        ("QL 4C, gần ĐT186", "quốc lộ bốn C, gần đường tỉnh một trăm tám mươi sáu"),
        ("ĐT 0208 000 0000", "ĐT không hai không tám không không không không không không không"),
        ("UBND2", "Ủy ban nhân dân hai"),
        ("lúc 12h30", "lúc mười hai giờ ba mươi phút"),
        ("từ 7:30 đến 11h", "từ bảy giờ ba mươi phút đến mười một giờ"),
        ("7h30-11h30", "bảy giờ ba mươi phút đến mười một giờ ba mươi phút"),
        ("14h05", "mười bốn giờ năm phút"),
        ("bản đồ tỷ lệ 1:20", "bản đồ tỷ lệ một:hai mươi"),
        ("1/2 số hộ", "một phần hai số hộ"),
        ("đến 2/3 số hộ", "đến hai phần ba số hộ"),
        ("15/20 hộ", "mười lăm trên hai mươi hộ"),
        ("ngày 12/6 và 13/6", "ngày mười hai tháng sáu và ngày mười ba tháng sáu"),
        ("sáng thứ Sáu, 12/6", "sáng thứ Sáu, ngày mười hai tháng sáu"),
        ("từ ngày 1/6 đến 5/6", "từ ngày một tháng sáu đến ngày năm tháng sáu"),
        ("Nghị định 30/2020/NĐ-CP", "Nghị định ba mươi năm hai nghìn không trăm hai mươi nghị định Chính phủ"),
        ("Kế hoạch số 45/KH-UBND", "Kế hoạch số bốn mươi lăm kế hoạch Ủy ban nhân dân"),
        (
            "Luật 72/2025/QH15",
            "Luật bảy mươi hai năm hai nghìn không trăm hai mươi lăm Quốc hội khóa mười lăm",
        ),
        ("5-7 hộ", "năm đến bảy hộ"),
    ],
)
def test_it_is_said_as_people_say_it(written, said):
    assert aloud(written) == said


@given(texts)
@examples
def test_no_figure_is_left(text):
    assert re.search(r"[0-9]", aloud(text)) is None
