import unicodedata

import pytest
from hypothesis import given

from doithoai.language.folding import find_folded, fold
from tests.language.texts import examples, texts


def _found(needle, haystack, **how):
    return [haystack[start:end] for start, end in find_folded(needle, haystack, **how)]


def test_the_words_themselves_are_found_with_their_marks():
    assert _found("duong hong", "Đường  hỏng, đường\nhỏng") == ["Đường  hỏng", "đường\nhỏng"]


def test_decomposed_text_is_found_with_all_its_marks():
    text = unicodedata.normalize("NFD", "cầu Bến Mẫu")
    assert _found("ben mau", text) == [text[-len(unicodedata.normalize("NFD", "Bến Mẫu")) :]]


@pytest.mark.parametrize(("whole_words", "count"), [(False, 2), (True, 1)])
def test_whole_words_are_not_found_inside_others(whole_words, count):
    assert len(find_folded("to", "tôn tổ", whole_words=whole_words)) == count


@pytest.mark.parametrize("needle", ["", "  ", "\u200b", "\u0301"])
def test_nothing_is_found_nowhere(needle):
    assert find_folded(needle, "đường") == []


@given(texts, texts, texts)
@examples
def test_what_stands_in_a_text_is_found_in_it(before, needle, after):
    found = _found(needle, f"{before} {needle} {after}")
    # A ligature is one letter of the text, so a piece may hold more than was looked for.
    assert [fold(needle) in fold(piece) for piece in found] == [True] * len(found)
    assert bool(found) == bool(fold(needle))
