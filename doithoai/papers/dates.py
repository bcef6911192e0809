"""Moments and the place-date line of official papers; how single days are written is in ``language.dates``."""

from __future__ import annotations

from datetime import date, time

from doithoai.language.dates import official, weekday
from doithoai.language.times import official_time

NBSP = "\u00a0"


def moment(day: date, at: time) -> str:
    """``08 giờ 00 phút, ngày 12 tháng 6 năm 2026 (thứ Sáu)``."""
    return f"{official_time(at)}, {official(day)} ({weekday(day)})"


def place_date_line(place: str, day: date | None, year: int) -> str:
    """``Phong Quang, ngày 05 tháng 02 năm 2026``, or with room for day and month while the paper is not issued."""
    return f"{place}, {official(day)}" if day else f"{place}, ngày{NBSP * 6}tháng{NBSP * 6}năm {year}"


def blank_date(year: int) -> str:
    """``ngày ..... tháng ..... năm 2026``: a date to be written in by hand."""
    return f"ngày ..... tháng ..... năm {year}"


def unbroken(words: str) -> str:
    """The words with spaces at which no line ends: ``Thôn 15`` in a narrow cell."""
    return words.replace(" ", NBSP)
