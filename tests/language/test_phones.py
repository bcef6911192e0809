from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.language.phones import display, parse_phone
from doithoai.language.unreadable import Unreadable
from tests.language.texts import examples, texts


@pytest.mark.parametrize(
    "typed",
    [
        "0912 345 678",
        "0912.345.678",
        "0912-345-678",
        " 0912345678 ",
        "84912345678",
        "84 912 345 678",
        "+84 (0)912 345 678",
        "0084912345678",
        "912345678",
        "０９１２　３４５　６７８",
    ],
)
def test_every_habit_of_writing_is_one_number(typed):
    assert parse_phone(typed) == "+84912345678"


def test_fixed_lines_are_numbers_too():
    assert display(parse_phone("02083855123")) == "0208 3855 123"


def test_fixed_lines_of_the_two_big_cities_have_short_codes():
    assert display(parse_phone("0243 8551 234")) == "024 3855 1234"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Số điện thoại chỉ gồm chữ số, ví dụ 0912 345 678."),
        ("không có", "Số điện thoại chỉ gồm chữ số, ví dụ 0912 345 678."),
        ("٠٩١٢٣٤٥٦٧٨", "Số điện thoại chỉ gồm chữ số, ví dụ 0912 345 678."),
        ("0" * 100_000, "Số điện thoại chỉ gồm chữ số, ví dụ 0912 345 678."),
        ("19001234", "Số điện thoại cần bắt đầu bằng số 0 hoặc +84, ví dụ 0912 345 678."),
        ("0912345", "Số di động cần đủ 10 chữ số, số này có 7. Ông/Bà kiểm tra lại."),
        ("0112345678", "Không có đầu số 0112 ở Việt Nam. Ông/Bà kiểm tra lại."),
        ("02083855", "Số cố định cần đủ 11 chữ số, kể cả mã vùng, ví dụ 0208 3855 123. Ông/Bà kiểm tra lại."),
        ("+44 20 7946 0000", "Phần mềm chỉ nhận số điện thoại Việt Nam, bắt đầu bằng 0 hoặc +84."),
    ],
)
def test_what_is_no_number_is_refused_with_a_sentence(typed, sentence):
    with pytest.raises(Unreadable) as refusal:
        parse_phone(typed)
    assert refusal.value.sentence == sentence


@pytest.mark.parametrize(
    ("old", "new"), [("01682345678", "0382 345 678"), ("01202345678", "0702 345 678"), ("01992345678", "0592 345 678")]
)
def test_an_old_number_is_refused_with_what_it_became(old, new):
    with pytest.raises(Unreadable) as refusal:
        parse_phone(old)
    says = f"Đây là số di động 11 chữ số kiểu cũ, nay không gọi được. Số mới có thể là {new}. Ông/Bà kiểm tra lại."
    assert refusal.value.sentence == says


def test_a_number_is_shown_in_groups():
    assert display(parse_phone("0912345678")) == "0912 345 678"


@given(st.from_regex(r"0(9[0-46-8]|86|3[2-9]|7[06-9])[0-9]{7}", fullmatch=True))
@examples
def test_what_is_shown_is_read_again(national):
    assert parse_phone(display(parse_phone(national))) == "+84" + national[1:]


@given(texts)
@examples
def test_any_text_is_a_number_or_refused(text):
    with suppress(Unreadable):
        assert parse_phone(text).startswith("+84")
