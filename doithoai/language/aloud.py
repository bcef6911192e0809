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
_ROADS = {"QL": "quốc lộ", "ĐT": "đường tỉnh"}
#: What the letters in the number of a document stand for; others are left as they are.
_OF_DOCUMENTS = {
    "NĐ": "nghị định", "QĐ": "quyết định", "NQ": "nghị quyết", "TT": "thông tư", "KH": "kế hoạch", "TB": "thông báo",
    "BC": "báo cáo", "GM": "giấy mời", "CP": "Chính phủ", "TTg": "Thủ tướng", "QH": "Quốc hội khóa",
}  # fmt: skip
_UNITS = {"m": "mét", "km": "ki-lô-mét", "ha": "héc-ta", "m2": "mét vuông", "m²": "mét vuông", "m3": "mét khối",
          "m³": "mét khối", "kg": "ki-lô-gam", "%": "phần trăm"}  # fmt: skip
_PHONE = re.compile(r"(?<!\d)0\d{1,4}(?:[ .]?\d{3,4}){2,3}(?!\d)")
_DOCUMENT = re.compile(r"(?<![\w/])(\d+)(?:/(\d{4}))?/([A-ZĐ][A-Za-zĐđ]*\d*(?:-[A-ZĐ][A-Za-zĐđ]*\d*)*)")
_FULL_DAY = re.compile(r"(?:\bngày\s+)?(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])", re.IGNORECASE)
#: ``30/4`` may be a day or a share; it is a day after one of these words, and so are the days listed with it.
_DAYS = re.compile(
    r"\b(?:ngày\s+|((?:trước|sau|từ|đến|hôm|sáng|chiều|tối|hạn|dịp|lễ|hội nghị|chậm nhất|thứ \w+,?|chủ nhật,?)\s+"
    r"(?:ngày\s+)?))"
    r"(\d{1,2}/\d{1,2}(?:(?:,| và| hoặc)\s+\d{1,2}/\d{1,2})*)(?![\d/])(?!\s+(?:số|tổng|diện tích|hộ)\b)",
    re.IGNORECASE,
)
_MONTH = re.compile(r"\b(tháng)\s+(\d{1,2})(?:/(\d{4}))?(?![\d/])", re.IGNORECASE)
_QUARTER = re.compile(r"\b(quý)\s+(IV|I{1,3})(?:/(\d{4}))?\b", re.IGNORECASE)
_SPAN = re.compile(r"(\dh?)\s?[-–]\s?(?=\d)")
_HOUR = re.compile(r"(?<![\w/:.,])(?<!lệ )([01]?\d|2[0-4])(?:h|h([0-5]\d)|:([0-5]\d))(?![\w:/])")
_ROAD = re.compile(r"\b(QL|ĐT)\.?\s?(?=\d)")
_SHARE = re.compile(r"(?<![\d/])(\d+)/(\d+)(?![\d/])")
_UNIT = re.compile(r"(\d)\s?(km|ha|kg|m2|m3|m²|m³|m|%)(?![\w²³])")
_NUMBER = re.compile(r"(?<![\w.,])\d{1,3}(?:\.\d{3})+(?![\w])|\d+")
_WORD = re.compile(r"(?<![^\W\d_])(" + "|".join(_SHORTENED) + r")(?![^\W\d_])")


def aloud(text: str) -> str:
    """``text`` on one line as it is read aloud: ``Thôn 7`` is "Thôn bảy", ``31/10/2026`` "ngày ba mươi mốt tháng mười
    năm hai nghìn không trăm hai mươi sáu", a phone number one figure after the other. Holds no figure afterwards.
    """
    said = _PHONE.sub(lambda found: _one_by_one(found[0]), one_line(text))
    said = _DOCUMENT.sub(_document, said)
    said = _FULL_DAY.sub(_full_day, _SPAN.sub(r"\1 đến ", said))
    said = _DAYS.sub(_days, said)
    said = _HOUR.sub(_hour, said)
    said = _ROAD.sub(lambda found: f"{_ROADS[found[1]]} ", said)
    said = _WORD.sub(lambda found: _SHORTENED[found[1]], said)
    said = _QUARTER.sub(lambda found: f"{found[1]} {_QUARTERS[found[2].upper()]}{_year(found[3])}", said)
    said = _MONTH.sub(lambda found: f"{found[1]} {_month(found[2])}{_year(found[3])}", said)
    said = _SHARE.sub(_share, said)
    said = _UNIT.sub(lambda found: f"{found[1]} {_UNITS[found[2]]}", said)
    said = re.sub(r"(\d),(\d)", r"\1 phẩy \2", said)
    return _NUMBER.sub(_apart, said)


def _document(found: re.Match[str]) -> str:
    """``30/2020/NĐ-CP``: "ba mươi năm hai nghìn không trăm hai mươi nghị định Chính phủ"."""
    letters = re.sub(r"(?<=\D)(\d+)", r" \1", found[3]).replace("-", " ").split()
    return " ".join([f"{_words(found[1])}{_year(found[2])}", *(_OF_DOCUMENTS.get(part, part) for part in letters)])


def _full_day(found: re.Match[str]) -> str:
    day, month, year = found.groups()
    return f"{_day(day, month)} năm {_words(year)}" if _is_day(day, month) else found[0].replace("/", " ")


def _days(found: re.Match[str]) -> str:
    pairs = [pair.split("/") for pair in re.findall(r"\d+/\d+", found[2])]
    if not all(_is_day(day, month) for day, month in pairs):
        return found[0]
    before = re.sub(r"ngày\s+$", "", found[1] or "", flags=re.IGNORECASE)
    return before + re.sub(r"(\d+)/(\d+)", lambda pair: _day(pair[1], pair[2]), found[2])


def _hour(found: re.Match[str]) -> str:
    minutes = int(found[2] or found[3] or 0)
    return f"{_words(found[1])} giờ" + (f" {in_words(minutes)} phút" if minutes else "")


def _share(found: re.Match[str]) -> str:
    """``1/2`` is "một phần hai"; ``15/20`` and the number of a house "mười lăm trên hai mươi"."""
    part, whole = found[1], found[2]
    is_fraction = int(part) < int(whole) <= 10
    return f"{_words(part)} {'phần' if is_fraction else 'trên'} {_words(whole)}"


def _apart(found: re.Match[str]) -> str:
    """The number in words, with a space to the letters it was written against: ``4C`` is "bốn C"."""
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    return (" " if before.isalpha() else "") + _words(found[0]) + (" " if after.isalpha() else "")


def _is_day(day: str, month: str) -> bool:
    return 1 <= int(day) <= 31 and 1 <= int(month) <= 12


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
