"""A text for the ear: numbers, days and shortened words written out as somebody at the loudspeaker says them."""

import re

from doithoai.language.folding import one_line
from doithoai.language.numbers import LARGEST_IN_WORDS, in_words

_MONTH_FOUR = "tư"
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_QUARTERS = {"I": "một", "II": "hai", "III": "ba", "IV": "tư"}
_SHORTENED = {
    "UBND": "Ủy ban nhân dân",
    "HĐND": "Hội đồng nhân dân",
    "MTTQ": "Mặt trận Tổ quốc",
    "BHYT": "bảo hiểm y tế",
    "THCS": "trung học cơ sở",
    "QL": "quốc lộ",
}
_UNITS = {"m": "mét", "km": "ki-lô-mét", "ha": "héc-ta", "m2": "mét vuông", "m²": "mét vuông", "m3": "mét khối",
          "m³": "mét khối", "kg": "ki-lô-gam", "%": "phần trăm"}  # fmt: skip
_PHONE = re.compile(r"(?<!\d)0\d{1,4}(?:[ .]?\d{3,4}){2,3}(?!\d)")
_FULL_DAY = re.compile(r"(?:\bngày\s+)?(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])", re.IGNORECASE)
_DAY = re.compile(r"(?:\bngày\s+)?(?<![\d/])(0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])(?![\d/])", re.IGNORECASE)
_MONTH = re.compile(r"\b(tháng)\s+(\d{1,2})(?:/(\d{4}))?(?![\d/])", re.IGNORECASE)
_QUARTER = re.compile(r"\b(quý)\s+(IV|I{1,3})(?:/(\d{4}))?\b", re.IGNORECASE)
_UNIT = re.compile(r"(\d)\s?(km|ha|kg|m2|m3|m²|m³|m|%)(?![\w²³])")
_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:\.\d{3})+(?![\w])|\d+")
_WORD = re.compile(r"\b(" + "|".join(_SHORTENED) + r")\b")


def aloud(text: str) -> str:
    """``text`` on one line as it is read aloud: ``Thôn 7`` is "Thôn bảy", ``31/10/2026`` "ngày ba mươi mốt tháng mười
    năm hai nghìn không trăm hai mươi sáu", a phone number one figure after the other. Holds no figure afterwards.
    """
    said = _WORD.sub(lambda found: _SHORTENED[found[1]], one_line(text))
    said = _PHONE.sub(lambda found: _one_by_one(found[0]), said)
    said = _FULL_DAY.sub(lambda found: f"{_day(found[1], found[2])} năm {_words(found[3])}", said)
    said = _DAY.sub(lambda found: _day(found[1], found[2]), said)
    said = _QUARTER.sub(lambda found: f"{found[1]} {_QUARTERS[found[2].upper()]}{_year(found[3])}", said)
    said = _MONTH.sub(lambda found: f"{found[1]} {_month(found[2])}{_year(found[3])}", said)
    said = _UNIT.sub(lambda found: f"{found[1]} {_UNITS[found[2]]}", said)
    said = re.sub(r"(\d),(\d)", r"\1 phẩy \2", said)
    return _NUMBER.sub(lambda found: _words(found[0]), said)


def _day(day: str, month: str) -> str:
    return f"ngày {_words(day)} tháng {_month(month)}"


def _month(month: str) -> str:
    return _MONTH_FOUR if int(month) == 4 else _words(month)


def _year(year: str | None) -> str:
    return f" năm {_words(year)}" if year else ""


def _words(figures: str) -> str:
    number = int(figures.replace(".", ""))
    return in_words(number) if number <= LARGEST_IN_WORDS else _one_by_one(figures)


def _one_by_one(figures: str) -> str:
    return " ".join(_DIGITS[int(figure)] for figure in figures if figure.isdigit())
