"""A day that is promised and is a day off: said where it is typed, and wherever it stands."""

from __future__ import annotations

from datetime import date

from doithoai.language.dates import display_long
from doithoai.models import Commune
from doithoai.models.regulations import calendar_of
from doithoai.rules.calendar import UnknownYear, is_working_day
from doithoai.web.flash import say
from doithoai.web.guards import Asked


def say_rest(request: Asked, day: date | None) -> None:
    """After an act that promised ``day``: a sentence on the next page where it is a day off."""
    if note := rest_note(day, request.commune):
        say(request, note, kind="note")


def rest_note(day: date | None, commune: Commune) -> str:
    """``Ngày hẹn 19/7/2026 (Chủ nhật) là ngày nghỉ.``; empty for a working day, none, a year without a table."""
    return f"Ngày hẹn {display_long(day)} là ngày nghỉ." if day is not None and _is_off(day, commune) else ""


def day_with_rest(day: date, commune: Commune) -> str:
    """The day in full, and that it is a day off where it is one; a year without a table says nothing of it."""
    return f"{display_long(day)}, là ngày nghỉ" if _is_off(day, commune) else display_long(day)


def _is_off(day: date, commune: Commune) -> bool:
    try:
        return not is_working_day(day, calendar_of(commune))
    except UnknownYear:
        return False
