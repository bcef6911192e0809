import unicodedata

import pytest
from hypothesis import given

from doithoai.language.folding import clean, contains_control, fold, has_letter, normalise, one_line, settle_tones
from tests.language.texts import examples, texts


@pytest.mark.parametrize("text", ["Đường", "ĐƯỜNG", "duong", unicodedata.normalize("NFD", "Đường"), "Đươ\u0300ng"])
def test_a_word_is_found_however_it_is_typed(text):
    assert fold(text) == "duong"


@pytest.mark.parametrize(("one", "other"), [("hòa", "hoà"), ("úy", "uý"), ("Thôn 7", "ｔｈôｎ　７"), ("a\n b", "a b")])
def test_two_spellings_fold_alike(one, other):
    assert fold(one) == fold(other)


def test_folding_keeps_letters_and_figures_only_bare():
    assert fold("  Nước   SẠCH ở Thôn 12! ") == "nuoc sach o thon 12!"


@given(texts)
@examples
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(texts)
@examples
def test_normalising_twice_changes_nothing(text):
    assert normalise(normalise(text)) == normalise(text)


@given(texts)
@examples
def test_normal_text_is_composed_storable_and_without_controls(text):
    normal = normalise(text)
    assert (unicodedata.is_normalized("NFC", normal), contains_control(normal)) == (True, False)
    assert normal.encode("utf-8").decode("utf-8") == normal


@pytest.mark.parametrize(("text", "holds"), [("Ở", True), ("ý 1", True), ("2026", False), ("\u2800.\u0301", False)])
def test_words_are_told_from_signs(text, holds):
    assert has_letter(text) is holds


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("  đường\r\nhỏng \r", "đường\nhỏng"),
        ("một\n\nhai", "một\n\nhai"),
        ("a\u202ec\u200bd\ufeff", "acd"),
        ("đường\x00hỏng\x1b\x7f", "đường hỏng"),
        ("\ud800hỏng", "hỏng"),
        ("Ｔｈôｎ　７", "Thôn 7"),
        ("tie\u0302\u0301ng", "tiếng"),
        ("ba  \t khoảng\xa0trắng", "ba khoảng trắng"),
        ("gia đình 👨\u200d👩\u200d👧", "gia đình 👨\u200d👩\u200d👧"),
        ("x\u200dy\ufe0f", "xy"),
        ("a" + "\u0301" * 50, "á" + "\u0301" * 3),
    ],
)
def test_what_is_stored_of_what_is_typed(typed, stored):
    assert normalise(typed) == stored


def test_cleaning_keeps_white_space_where_normalising_does_not():
    assert (clean(" a\u200b  b "), normalise(" a\u200b  b ")) == (" a  b ", "a b")


def test_one_line_has_no_line_ends():
    assert one_line(" Nguyễn\nVăn\r\n Thí\tDụ ") == "Nguyễn Văn Thí Dụ"


@pytest.mark.parametrize("text", ["a\x07", "\u202egpj", "Ng\u200buyễn", "\ud800", "\u3164", "\U000e0041"])
def test_hidden_characters_are_noticed(text):
    assert contains_control(text)


@pytest.mark.parametrize("text", ["Nguyễn Văn Thí Dụ", "dòng một\r\ndòng hai\t.", "👩🏽\u200d🌾", "漢 ☐"])
def test_seen_characters_are_no_controls(text):
    assert not contains_control(text)


@pytest.mark.parametrize("typed", ["hoà Hoà HOÀ khoẻ thuý", "hòa Hòa HÒA khỏe thúy"])
def test_tones_settle_on_the_first_vowel(typed):
    assert settle_tones(typed) == "hòa Hòa HÒA khỏe thúy"


def test_tones_stay_where_both_schools_put_them():
    assert settle_tones("quý hoàn quà toán") == "quý hoàn quà toán"
