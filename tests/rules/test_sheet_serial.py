"""The serial on a printed slip: read kindly, never mistaken for another one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.rules.refusals import BadInput
from doithoai.rules.sheet_serial import Serial, numbers_alone, read_address, read_numbers, read_serial, sheet_address
from doithoai.rules.slip_code import LETTERS

FORTY_TWO = Serial("PQ", 2026, 42)
#: Its check letter is no figure.
LETTERED = next(one for number in range(43, 99) if (one := Serial("PQ", 2026, number)).check.isalpha())
HERE = {"letters": "PQ", "year": 2026}
PAGE = "http://bat-ky.example/phong-quang/doi-thoai/2026/phieu/"


@given(st.integers(1, 99_999), st.sampled_from(["PQ", "DH", "TA", "XOU", "P1"]))
def test_a_printed_serial_is_read_back(number, letters):
    assert read_serial(str(Serial(letters, 2026, number)), letters=letters, year=2026) == number


@pytest.mark.parametrize(
    "write", [str.lower, lambda s: s.replace("-", ""), lambda s: s.replace("-", " – "), lambda s: f" {s} "]
)
def test_it_is_read_as_people_type_it(write):
    assert read_serial(write(str(LETTERED)), **HERE) == LETTERED.number


def test_number_and_check_letter_are_enough():
    assert read_serial(f"{LETTERED.number}{LETTERED.check.lower()}", **HERE) == LETTERED.number


@given(st.integers(1, 99_999), st.sampled_from(["", "PQ26", "PQ26-"]), st.sampled_from([1, 4]))
def test_a_number_without_its_letter_is_never_another_sheet(number, beginning, length):
    with pytest.raises(BadInput):
        read_serial(f"{beginning}{number:0{length}}", **HERE)


@pytest.mark.parametrize("typed", ["8-6", "0008-6", "PQ26-0008-6", "pq26 0008 6", "PQ26–0008–6"])
def test_a_check_letter_that_is_a_figure_is_read_behind_its_dash(typed):
    assert (Serial("PQ", 2026, 8).check, read_serial(typed, **HERE)) == ("6", 8)


def test_what_is_missing_is_asked_for():
    with pytest.raises(BadInput, match="có gạch trước"):
        read_serial("86", **HERE)


@pytest.mark.parametrize("wrong", sorted(set(LETTERS) - {FORTY_TWO.check}))
def test_a_wrong_check_letter_is_noticed(wrong):
    with pytest.raises(BadInput, match="chép nhầm"):
        read_serial(f"PQ26-0042-{wrong}", **HERE)


def test_two_figures_that_changed_places_are_noticed():
    with pytest.raises(BadInput, match="chép nhầm"):
        read_serial(f"PQ26-0024-{FORTY_TWO.check}", **HERE)


@pytest.mark.parametrize(
    ("serial", "told"),
    [(Serial("DH", 2026, 42), "là của xã khác"), (Serial("PQ", 2025, 42), "là của năm khác")],
)
def test_another_commune_and_another_year_are_told_apart(serial, told):
    with pytest.raises(BadInput, match=told):
        read_serial(str(serial), **HERE)


@pytest.mark.parametrize("typed", ["?", "42", "PQ26", "42KK", "x" * 500, "PQ26-0042-K-K", "٤٢K"])
def test_what_is_no_serial_gets_a_sentence(typed):
    with pytest.raises(BadInput) as refused:
        read_serial(typed, **HERE)
    assert refused.value.field == "sheet"


def test_a_scanned_address_names_its_sheet_whatever_the_host():
    found = read_address(sheet_address(PAGE, FORTY_TWO))
    assert (found.slug, found.dialogue, found.serial) == ("phong-quang", "2026", FORTY_TWO)


@pytest.mark.parametrize(
    "scanned",
    ["", "PQ26-0042-K", "http://[", PAGE, f"{PAGE}?to=PQ26-0042-0", f"http://x/?to={FORTY_TWO}", "\x00" * 3_000],
)
def test_any_other_code_names_none(scanned):
    assert read_address(scanned) is None


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [("41, 45-47", [41, 45, 46, 47]), ("7;7 8", [7, 8]), ("3 – 5\n4", [3, 4, 5]), ("0012", [12])],
)
def test_numbers_and_ranges(typed, numbers):
    assert read_numbers(typed) == numbers


@pytest.mark.parametrize("typed", ["", " , ", "5-3", "0", "1-400", "41K", "99999999999", "1-2-3"])
def test_wrong_ranges_get_a_sentence(typed):
    with pytest.raises(BadInput) as refused:
        read_numbers(typed)
    assert refused.value.field == "numbers"


EIGHT = next(one for number in range(1, 99) if (one := Serial("PQ", 2026, number)).check.isdigit())


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("42", [42]),
        ("00042", [42]),
        ("42?", [42]),
        ("PQ26-0042-?", [42]),
        (f"{EIGHT.number}{EIGHT.check}", [int(f"{EIGHT.number}{EIGHT.check}"), EIGHT.number]),
        (f"{EIGHT.number}-{EIGHT.check}", []),
        (str(LETTERED), []),
        ("0", []),
        ("²", []),
        ("DH26-0042", []),
    ],
)
def test_figures_without_a_letter_name_every_sheet_they_may_mean(typed, numbers):
    assert numbers_alone(typed, **HERE) == numbers
