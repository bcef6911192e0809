"""Texts about the same matter find each other; the same wish in another place is told apart."""

from __future__ import annotations

import pytest

from doithoai.language.likeness import Likeness

TEXTS = {
    1: "Bể và đường ống nước thôn Khuổi Tích dùng lâu năm hỏng rồi, nước không đủ cho cả thôn.",
    2: "Bể nước thôn Nà Mu hỏng, nước không đủ cho cả thôn.",
    3: "Tỉnh lộ ĐT186 qua Hồng Lạc hư hỏng, đề nghị sửa chữa.",
    4: "Trại lợn thôn Phú Lương xả thải mùi hôi.",
    5: "Kính mong xã tăng phụ cấp cho cán bộ thôn.",
}


@pytest.fixture(scope="module")
def earlier():
    index = Likeness()
    for key, text in TEXTS.items():
        index.add(key, text)
    return index


@pytest.mark.parametrize(
    ("text", "key", "same_place"),
    [
        ("Thưa lãnh đạo, dân Khuổi Tích mùa khô phải đi gánh nước.", 1, True),
        ("khuoi tich thieu nuoc, ong nuoc hong", 1, True),
        ("duong tinh 186 nat nhu tuong, de nghi tinh lam lai", 3, True),
        ("Thôn Bản Lạ không đủ nước cho cả thôn, bể nước hỏng", 2, False),
    ],
)
def test_the_likest(earlier, text, key, same_place):
    first = earlier.like(text)[0]
    assert (first.key, first.same_place) == (key, same_place)


def test_a_text_is_not_like_itself(earlier):
    assert 1 not in [one.key for one in earlier.like(TEXTS[1], without=1)]


@pytest.mark.parametrize("text", ["", "!!!", "abc xyz"])
def test_nothing_is_like_nothing(earlier, text):
    assert earlier.like(text) == []


def test_no_more_than_asked_for_and_the_best_first(earlier):
    scores = [one.score for one in earlier.like("nước thôn hỏng đề nghị", limit=2)]
    assert len(scores) == 2
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)
