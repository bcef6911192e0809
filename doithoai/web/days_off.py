"""A day that was promised and is a day off: pages say so beside it."""

from __future__ import annotations

from datetime import date

from doithoai.language.dates import display_long
from doithoai.models import Commune
from doithoai.models.regulations import calendar_of
from doithoai.rules.calendar import UnknownYear, is_working_day


def day_with_rest(day: date, commune: Commune) -> str:
    """The day in full, and that it is a day off where it is one; a year without a table says nothing of it."""
    try:
        works = is_working_day(day, calendar_of(commune))
    except UnknownYear:
        works = True
    return display_long(day) if works else f"{display_long(day)}, là ngày nghỉ"
