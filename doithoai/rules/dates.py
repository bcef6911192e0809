"""How a day is written in Vietnamese: ``05/6``, ``thứ Sáu``, ``12/6/2026 (thứ Sáu)``."""

from __future__ import annotations

from datetime import date

WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def full_day(day: date) -> str:
    """``12/6/2026 (thứ Sáu)``: for a day that stands alone."""
    return f"{short_day(day)}/{day.year} ({weekday(day)})"


def short_day(day: date, *, beside: date | None = None) -> str:
    """``05/6``; with its year when ``beside``, the day it is read next to, lies in another year.

    Days below 10 and months 1, 2 get a leading zero, months 3 to 9 do not (Nghị định 30/2020/NĐ-CP).
    """
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    year = f"/{day.year}" if beside is not None and beside.year != day.year else ""
    return f"{day.day:02d}/{month}{year}"


def weekday(day: date) -> str:
    """``thứ Hai`` … ``thứ Bảy``, ``Chủ nhật``."""
    return WEEKDAYS[day.weekday()]
