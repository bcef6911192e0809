"""Opinions found by their words: with and without marks, by beginnings, after every change."""

from __future__ import annotations

import pytest

from doithoai.language.folding import fold
from doithoai.models import Opinion
from tests.matters import dialogue_of, matter


@pytest.fixture
def pump(cast):
    text = "Trạm bơm Thôn 3 hỏng từ Tết, hòa bình 7-9"
    return matter(cast, dialogue_of(cast), text, folded=fold(text))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("trạm bơm", True),
        ("TRAM BOM", True),
        ("tết trạm", True),
        ("tra bo", True),
        ("hoà bình", True),
        ("7-9", True),
        ("rạm", False),
        ("trạm xá", False),
        ('" OR 1', False),
        ("trạm NOT bơm", False),
        ("*", False),
        ("-", False),
    ],
)
def test_words_are_found_by_their_beginnings(pump, words, found):
    assert Opinion.objects.all().saying(words).exists() == found


def test_changed_words_are_found_and_the_old_ones_are_not(pump):
    Opinion.objects.filter(pk=pump.pk).update(folded="cau treo")
    assert [Opinion.objects.all().saying(words).exists() for words in ("cầu treo", "trạm bơm")] == [True, False]


def test_a_deleted_opinion_is_not_found(pump):
    Opinion.objects.filter(pk=pump.pk).delete()
    assert not Opinion.objects.all().saying("trạm bơm").exists()
