from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.language.numbers import grouped, in_words, ordinal, parse_number, read_small
from doithoai.language.unreadable import Unreadable
from tests.language.texts import examples


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (55, "năm mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (104, "một trăm linh tư"),
        (115, "một trăm mười lăm"),
        (1_005, "một nghìn không trăm linh năm"),
        (1_452, "một nghìn bốn trăm năm mươi hai"),
        (2_026, "hai nghìn không trăm hai mươi sáu"),
        (1_000_001, "một triệu không trăm linh một"),
        (1_500_000_000, "một tỷ năm trăm triệu"),
        (1_002_000_000_000, "một nghìn không trăm linh hai tỷ"),
        (10**12 + 5, "một nghìn tỷ không trăm linh năm"),
        (-7, "âm bảy"),
    ],
)
def test_numbers_are_read_aloud(number, words):
    assert in_words(number) == words


@pytest.mark.parametrize("number", [10**15, -(10**15)])
def test_numbers_too_large_for_words_are_refused(number):
    with pytest.raises(ValueError, match="15 digits"):
        in_words(number)


@given(st.integers(0, 10**15 - 1), st.integers(0, 10**15 - 1))
@examples
def test_two_numbers_are_never_read_alike(one, other):
    assert (in_words(one) == in_words(other)) == (one == other)


@pytest.mark.parametrize("number", range(100))
def test_small_numbers_are_read_back(number):
    assert read_small(in_words(number)) == number


@pytest.mark.parametrize(
    ("words", "number"), [("hai mốt", 21), ("ba lăm", 35), ("tư", 4), ("Hai mươi bốn", 24), ("xyz", None)]
)
def test_small_numbers_have_other_names(words, number):
    assert read_small(words) == number


@pytest.mark.parametrize(
    ("number", "shown"), [(7, "7"), (1452, "1.452"), (-1234567, "-1.234.567"), (Decimal("1452.5"), "1.452,5")]
)
def test_numbers_are_grouped(number, shown):
    assert grouped(number) == shown


@given(st.integers(0, 10**15 - 1))
@examples
def test_what_is_shown_is_read_again(number):
    assert parse_number(grouped(number)) == number


@pytest.mark.parametrize("typed", ["", "1.45", "1,452", "-1", "một", "²", "1" * 5000, "1" + ".111" * 5000])
def test_what_is_no_number_is_refused_with_a_sentence(typed):
    with pytest.raises(Unreadable) as refusal:
        parse_number(typed)
    assert refusal.value.sentence == "Chưa đọc được số. Ông/Bà chỉ gõ chữ số, ví dụ 1.452."


def test_ordinals():
    assert [ordinal(number) for number in (1, 2, 4, 14, 24)] == [
        *("thứ nhất", "thứ hai", "thứ tư"),
        *("thứ mười bốn", "thứ hai mươi tư"),
    ]


def test_nothing_stands_before_the_first():
    with pytest.raises(ValueError, match="below 1"):
        ordinal(0)
