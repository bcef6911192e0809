"""Numbers as Vietnamese write them (1.452, 7,5) and as they are read aloud (mười lăm, hai mươi mốt)."""

import re
from decimal import Decimal

from doithoai.language.folding import fold, one_line
from doithoai.language.unreadable import Unreadable

LARGEST_IN_WORDS = 10**15 - 1

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", "nghìn", "triệu", "tỷ", "nghìn tỷ")
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3}){0,4}|\d{1,15}")


def grouped(number: int | Decimal) -> str:
    """1.452 and 7,5: a point between groups of three, a comma before decimals."""
    return f"{number:,}".translate({ord(","): ".", ord("."): ","})


def in_words(number: int) -> str:
    """The number as read aloud, in lower case: 1.005 is "một nghìn không trăm linh năm".

    Raises ValueError beyond ±(10¹⁵ − 1).
    """
    if abs(number) > LARGEST_IN_WORDS:
        raise ValueError(f"no words for a number of more than 15 digits: {number}")
    if number < 0:
        return f"âm {in_words(-number)}"
    groups = [number // 1000**power % 1000 for power in range(len(_SCALES))]
    largest = max((power for power, group in enumerate(groups) if group), default=0)
    said = [
        f"{_group_in_words(groups[power], is_first=power == largest)} {_scale(power, groups)}".strip()
        for power in range(largest, -1, -1)
        if groups[power]
    ]
    return " ".join(said) or _DIGITS[0]


def ordinal(number: int) -> str:
    """thứ nhất, thứ hai, thứ ba, thứ tư, thứ năm … Raises ValueError below 1."""
    if number < 1:
        raise ValueError(f"no ordinal below 1: {number}")
    return f"thứ {({1: 'nhất', 4: 'tư'}).get(number) or in_words(number)}"


def parse_number(typed: str) -> int:
    """A whole number typed as 1.452 or 1452. Raises Unreadable with a Vietnamese sentence."""
    text = one_line(typed)
    if not (text.isascii() and _GROUPED.fullmatch(text)):
        raise Unreadable("Chưa đọc được số. Ông/Bà chỉ gõ chữ số, ví dụ 1.452.")
    return int(text.replace(".", ""))


def read_small(words: str) -> int | None:
    """0 to 99 from words, marks or not ("hai mươi mốt", "hai mốt", "tư"); None for other words."""
    return _SMALL.get(fold(words))


def _scale(power: int, groups: list[int]) -> str:
    """1.002.000.000.000 is "một nghìn không trăm linh hai tỷ": one tỷ for both."""
    return "nghìn" if power == len(_SCALES) - 1 and groups[power - 1] else _SCALES[power]


def _group_in_words(group: int, *, is_first: bool) -> str:
    """Up to 999; inside a larger number the hundreds are always said, "không trăm" too."""
    hundreds, rest = divmod(group, 100)
    said = [] if is_first and not hundreds else [f"{_DIGITS[hundreds]} trăm"]
    if rest:
        said.append(_tens_in_words(rest, after_hundreds=bool(said)))
    return " ".join(said)


def _tens_in_words(number: int, *, after_hundreds: bool = False) -> str:
    tens, units = divmod(number, 10)
    if tens == 0:
        return f"linh {'tư' if units == 4 else _DIGITS[units]}" if after_hundreds else _DIGITS[units]
    said = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    return f"{said} {_unit_after_ten(tens, units)}" if units else said


def _unit_after_ten(tens: int, units: int) -> str:
    if units == 5:
        return "lăm"
    return {1: "mốt", 4: "tư"}.get(units, _DIGITS[units]) if tens > 1 else _DIGITS[units]


def _small_numbers() -> dict[str, int]:
    """Every way of saying 0 to 99, folded."""
    numbers = {fold(_tens_in_words(number)): number for number in range(100)}
    numbers |= {"tu": 4, "muoi nam": 15}
    for number in range(21, 100):
        if number % 10:
            full = fold(_tens_in_words(number))
            numbers[full.replace(" muoi ", " ")] = number
            tens = fold(_DIGITS[number // 10])
            numbers[f"{tens} muoi {fold(_DIGITS[number % 10])}"] = number
    return numbers


_SMALL = _small_numbers()
