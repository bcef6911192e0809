"""The code on a receipt: read kindly, wrong letters noticed."""

from __future__ import annotations

import random

import pytest

from doithoai.rules.refusals import BadInput
from doithoai.rules.slip_code import LETTERS, check_letter, commune_letters, print_code, read_code

BODY = "7K3M9XQD4TWN"


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Phong Quang", "PQ"), ("Đồng Hỷ", "DH"), ("Tân", "TA"), ("Ba Bể Một Hai", "BBM"), ("…", "XA")],
)
def test_the_letters_in_front_name_the_commune(name, letters):
    assert commune_letters(name) == letters


def test_a_printed_code_is_read_back():
    assert read_code(print_code("Phong Quang", BODY)) == BODY


@pytest.mark.parametrize(
    "write", [str.lower, lambda c: c.replace("-", ""), lambda c: c.replace("-", " – "), lambda c: f"  {c} "]
)
def test_it_is_read_as_people_type_it(write):
    assert read_code(write(print_code("Phong Quang", BODY))) == BODY


def test_letters_that_look_alike_are_the_same():
    body = "0O1IL0O1IL00"
    code = print_code("Phong Quang", "001110011100")
    assert read_code(code.replace("0011-1001-1100", f"{body[:4]}-{body[4:8]}-{body[8:]}")) == "001110011100"


@pytest.mark.parametrize("place", range(12))
def test_every_single_wrong_letter_is_noticed(place):
    others = [letter for letter in LETTERS if letter != BODY[place]]
    assert [x for x in others if check_letter(BODY[:place] + x + BODY[place + 1 :]) == check_letter(BODY)] == []


def test_every_exchange_of_two_letters_is_noticed():
    rng = random.Random(7)
    for _ in range(200):
        body = rng.choices(LETTERS, k=12)
        i, j = rng.sample(range(12), 2)
        swapped = body[:]
        swapped[i], swapped[j] = body[j], body[i]
        assert swapped == body or check_letter("".join(swapped)) != check_letter("".join(body))


@pytest.mark.parametrize(
    "typed", ["", "  -  ", "PQ", "PQ-7K3M-9XQD-4TWN", "x" * 10_000, "PQ-7K3M-9XQD-4TW!-C", "Mã số"]
)
def test_what_can_be_no_code_is_told_so(typed):
    with pytest.raises(BadInput, match="Ông/Bà"):
        read_code(typed)
