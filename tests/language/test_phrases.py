"""Phrases are found with their marks, or in a text without any."""

from __future__ import annotations

import pytest

from doithoai.language.phrases import Phrases, longest, words_of

PHRASES = Phrases({"tố cáo": "to cao", "đường": "duong", "đường dây điện": "duong day dien", "xả": "xa", "chợ": None})


def found(text):
    return [one.name for one in longest(PHRASES.find(words_of(text)))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Tôi tố cáo việc này", ["tố cáo"]),
        ("toi to cao viec nay", ["tố cáo"]),
        ("Nhà tôi ở xa chỗ họp", []),
        ("Đường dây điện qua đường", ["đường dây điện", "đường"]),
        ("cho toi hoi", []),
        ("Chợ xã họp đông", ["chợ"]),
        ("Việc tố. Cáo trạng", []),
        ("", []),
    ],
)
def test_phrases(text, names):
    assert found(text) == names


def test_offsets_are_into_the_text_as_given():
    text = "Xin  sửa ĐƯỜNG vào thôn"
    words = words_of(text)
    one = PHRASES.find(words)[0]
    assert text[words[one.first].start : words[one.last].end] == "ĐƯỜNG"
