"""Days as Vietnamese offices write them: read as people type them, shown on screens, printed on papers.

Padding follows Decree 30/2020/NĐ-CP, appendix I, II.4: a 0 before days under 10 and before months 1 and 2,
not before months 3 to 9. The same is used on screens, so that a day looks alike everywhere: 09/6/2026,
12/6/2026, 20/01/2026.
"""

import re
from calendar import isleap, monthrange
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from doithoai.language.folding import fold
from doithoai.language.numbers import read_small
from doithoai.language.unreadable import Unreadable

#: Legal days end at 24:00 in Vietnam, wherever the server stands.
VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")

FIRST_YEAR, LAST_YEAR = 1900, 2199
LONGEST_TYPED = 60  # characters

_HOW = "Ông/Bà gõ ngày trước, tháng sau, ví dụ 22/5/2026."
_DAYS_FROM_TODAY = {"hom kia": -2, "hom qua": -1, "hom nay": 0, "mai": 1, "ngay mai": 1}
_WEEKDAY = r"(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)"
_AROUND = re.compile(rf"^({_WEEKDAY})?[ ,]*(.*?)[ ,]*(?:\(({_WEEKDAY})\))?$")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2}) ?[/.\- ] ?(\d{1,2})(?: ?[/.\- ] ?(\d{4}|\d{2}))?")
_WORDS = re.compile(r"(?:ngay |mung |mong )*([a-z0-9 ]+?) thang ([a-z0-9 ]+?)(?:(?: |, ?)nam (\d{4}))?")
_DAY_AND_YEARS = re.compile(r"(?:ngay )?(\d{1,2})[/-](\d{1,2}) nam (\d{4})")


def parse_day(typed: str, *, today: date) -> date:
    """The day meant by `typed`, in any of the habits of writing it.

    22/5 · 225 · 2205 · 22-05-2026 · 22/5/26 · 22052026 · 2026-05-22 · ngày 22 tháng 5 · 22 tháng Năm năm 2026 ·
    thứ Sáu 22/5 · 22/5/2026 (thứ Sáu) · hôm nay.

    Without a year it is the year of `today`, whichever side of today the day falls; screens show the full day
    at once. Raises Unreadable with a Vietnamese sentence for what is no day (31/4), for two possible days
    (112), for a weekday that does not fit, and for years outside 1900–2199.
    """
    text = fold(typed[: LONGEST_TYPED * 2])
    if not text or len(text) > LONGEST_TYPED:
        raise Unreadable(f"Chưa đọc được ngày. {_HOW}")
    if text in _DAYS_FROM_TODAY:
        return today + timedelta(days=_DAYS_FROM_TODAY[text])
    weekday_before, figures, weekday_after = _parts(text)
    day = _day_in(figures, today)
    _check_weekday(weekday_before, day)
    _check_weekday(weekday_after, day)
    return day


def day_of(at: datetime) -> date:
    """The day in Vietnam of a moment; ``at`` carries its zone. Stored moments come back in UTC."""
    return at.astimezone(VIETNAM).date()


def display(day: date) -> str:
    """12/6/2026"""
    return f"{short(day)}/{day.year}"


def display_long(day: date) -> str:
    """12/6/2026 (thứ Sáu): the form in which a day appears wherever there is room."""
    return f"{display(day)} ({weekday(day)})"


def short(day: date) -> str:
    """12/6, for lists whose year is plain: 09/6, 20/01."""
    return f"{day.day:02}/{_month(day)}"


def weekday_short(day: date) -> str:
    """thứ Sáu 12/6"""
    return f"{weekday(day)} {short(day)}"


def official(day: date) -> str:
    """ngày 05 tháng 02 năm 2026: the form of the place-and-date line of a paper."""
    return f"ngày {day.day:02} tháng {_month(day)} năm {day.year}"


def weekday(day: date) -> str:
    """thứ Hai … thứ Bảy, Chủ nhật, capitalised as Decree 30/2020/NĐ-CP, appendix II, wants it."""
    return _WEEKDAYS[day.weekday()]


def _month(day: date) -> str:
    return f"{day.month:02}" if day.month in (1, 2) else str(day.month)


def _parts(text: str) -> tuple[str | None, str, str | None]:
    found = _AROUND.match(text)
    return (found[1], found[2], found[3]) if found else (None, text, None)


def _day_in(text: str, today: date) -> date:
    if iso := _ISO.fullmatch(text):
        return _day(int(iso[3]), int(iso[2]), int(iso[1]))
    if text.isascii() and text.isdigit():
        return _day_of_bare_figures(text, today)
    found = _FIGURES.fullmatch(text.removeprefix("ngay ")) or _DAY_AND_YEARS.fullmatch(text)
    if found:
        return _day(int(found[1]), int(found[2]), _year(found[3], today))
    if words := _WORDS.fullmatch(text):
        return _day(_number(words[1]), _number(words[2]), _year(words[3], today))
    raise Unreadable(f"Chưa đọc được ngày. {_HOW}")


def _day_of_bare_figures(figures: str, today: date) -> date:
    if len(figures) in (6, 8):
        return _day(int(figures[:2]), int(figures[2:4]), _year(figures[4:], today))
    if len(figures) == 2 and "0" not in figures:
        raise Unreadable(f"{figures} thiếu một số. Ông/Bà gõ 0{figures} hoặc {figures[0]}/{figures[1]}.")
    if len(figures) not in (3, 4):
        raise Unreadable(f"Chưa đọc được ngày. {_HOW}")
    splits = [(int(figures[:at]), int(figures[at:])) for at in _places_to_split(figures)]
    real = [(day, month) for day, month in splits if 1 <= month <= 12 and 1 <= day <= _days_in(month, today.year)]
    if len(real) > 1:
        choices = " hoặc ".join(f"{day}/{month}" for day, month in real)
        raise Unreadable(f"{figures} có thể là {choices}. Ông/Bà gõ rõ bằng dấu gạch chéo.")
    return _day(*(real or splits)[0], today.year)


def _places_to_split(figures: str) -> Iterator[int]:
    yield 2
    if len(figures) == len("225"):
        yield 1


def _day(day: int, month: int, year: int) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Unreadable(f"Năm {year} nằm ngoài khoảng {FIRST_YEAR}–{LAST_YEAR}. Ông/Bà xem lại năm.")
    if not 1 <= month <= 12:
        raise Unreadable(f"Không có tháng {month}. {_HOW}")
    last = _days_in(month, year)
    if day > last and month == 2 and not isleap(year) and day == 29:
        raise Unreadable(f"Năm {year} không nhuận: tháng 2 chỉ có 28 ngày, không có ngày 29/2/{year}.")
    if day < 1:
        raise Unreadable(f"Không có ngày {day}. {_HOW}")
    if day > last:
        raise Unreadable(f"Tháng {month} chỉ có {last} ngày, không có ngày {day}/{month}.")
    return date(year, month, day)


def _days_in(month: int, year: int) -> int:
    return monthrange(year, month)[1]


def _year(figures: str | None, today: date) -> int:
    """Two figures mean this century: 26 is 2026."""
    if not figures:
        return today.year
    return int(figures) if len(figures) == len("2026") else today.year // 100 * 100 + int(figures)


def _number(words: str) -> int:
    number = int(words) if words.isdigit() else read_small(words)
    if number is None:
        raise Unreadable(f"Chưa đọc được ngày. {_HOW}")
    return number


def _check_weekday(named: str | None, day: date) -> None:
    if named is None:
        return
    figure = named.removeprefix("thu ")
    spelled = {"2": "hai", "3": "ba", "4": "tu", "5": "nam", "6": "sau", "7": "bay"}.get(figure, figure)
    if spelled != fold(weekday(day)).removeprefix("thu "):
        raise Unreadable(f"{display(day)} là {weekday(day)}. Ông/Bà xem lại ngày hoặc thứ.")
