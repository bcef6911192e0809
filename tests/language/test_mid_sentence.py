"""A topic inside a sentence."""

from __future__ import annotations

import pytest

from doithoai.language.mid_sentence import mid_sentence, small


@pytest.mark.parametrize(
    ("topic", "inside"),
    [
        ("Bê tông dốc Khau Lạ", "bê tông dốc Khau Lạ"),
        ("Đường lầy ở Thôn 2", "đường lầy ở Thôn 2"),
        ("Ốc bươu hại lúa", "ốc bươu hại lúa"),
        ("Dốc Khau Lạ vẫn là đường đất", "dốc Khau Lạ vẫn là đường đất"),
        ("Ý kiến", "ý kiến"),
        ("“Bể nước nứt”", "“bể nước nứt”"),
        ("Thôn 7 thiếu nước", "Thôn 7 thiếu nước"),
        ("Khau Lạ mất điện", "Khau Lạ mất điện"),
        ("UBND xã trả lời chậm", "UBND xã trả lời chậm"),
        ("ĐT186 ngập", "ĐT186 ngập"),
        ("Phòng Kinh tế chưa trả hồ sơ", "Phòng Kinh tế chưa trả hồ sơ"),
        ("Công an xã tiếp dân", "Công an xã tiếp dân"),
        ("", ""),
    ],
)
def test_the_first_letter_is_small_unless_a_name_begins(topic, inside):
    assert mid_sentence(topic) == inside


def test_words_of_the_program_go_on_small_whatever_they_are():
    assert [small(words) for words in ("Quá hạn 3 ngày", "Thôn 7", "")] == ["quá hạn 3 ngày", "thôn 7", ""]
