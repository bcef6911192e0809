import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.language.excerpt import subject_line
from tests.language.texts import examples, texts


def test_a_short_text_stands_whole_on_one_line():
    assert subject_line("Đường hỏng.\nĐề nghị sửa.") == "Đường hỏng. Đề nghị sửa."


def test_a_long_text_stands_by_its_first_sentence():
    assert subject_line("Đường hỏng đã hai năm. Đề nghị sửa ngay cho dân.", 40) == "Đường hỏng đã hai năm."


def test_a_long_sentence_is_cut_between_words():
    assert subject_line("Đường vào thôn hỏng, xe không vào được", 21) == "Đường vào thôn hỏng…"


@pytest.mark.parametrize("greeting", ["Kính gửi UBND xã. ", "Kính thưa chủ tọa hội nghị, ", "kinh gui ubnd xa, "])
def test_a_greeting_says_nothing(greeting):
    assert subject_line(greeting + "rác thu gom chậm") == "Rác thu gom chậm"


def test_a_greeting_alone_is_all_there_is():
    assert subject_line("Kính gửi UBND xã.") == "Kính gửi UBND xã."


def test_a_word_longer_than_the_line_is_cut():
    assert subject_line("a" * 50, 10) == "a" * 9 + "…"


def test_a_cut_leaves_no_half_letter():
    assert subject_line("aaaaaaaax\u0323\u0331bbbb", 10) == "aaaaaaaa…"


@given(texts, st.integers(10, 120))
@examples
def test_a_subject_is_one_line_within_its_limit(text, limit):
    line = subject_line(text, limit)
    assert (len(line) <= limit, "\n" in line) == (True, False)


def test_no_word_fits_a_tiny_limit():
    with pytest.raises(ValueError, match="holds no word"):
        subject_line("đường", 9)
