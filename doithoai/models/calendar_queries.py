"""The calendar and the parameters by which a commune counts: its own rows, over what the program brings."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

from doithoai.models.calendar import CalendarDay, CalendarYear, Parameter
from doithoai.rules.calendar import Calendar, built_in_calendar
from doithoai.rules.calendar_data import SpecialDay
from doithoai.rules.parameters import Counting, Parameters, Setting, Span
from doithoai.rules.sources import Certainty, Source
from doithoai.rules.vocabulary import DayKind

#: Said of a row that somebody entered without saying when it was compared with the announcement.
_NEVER_CHECKED = date(2025, 7, 1)


def calendar_of(commune: Any) -> Calendar:
    """Days off and make-up days of a commune: a year it has checked replaces the built-in table of that year.

    One statement while the commune has entered no year, two afterwards. The calendar raises ``UnknownYear`` for a
    year that neither knows.
    """
    years = {row.year: row for row in CalendarYear.objects.of(commune)}
    if not years:
        return built_in_calendar()
    rows = [
        SpecialDay(
            year=day.on.year,
            day=day.on,
            kind=DayKind(day.kind),
            name=day.name,
            source=day.source or years[day.on.year].source,
            checked_on=years[day.on.year].checked_on,
        )
        for day in CalendarDay.objects.of(commune)
        if day.on.year in years
    ]
    return built_in_calendar().replaced_by(rows)


def parameters_of(commune: Any) -> Parameters:
    """What the province's and the commune's rules set, over the defaults. One statement.

    A ``Parameter`` row's code is a field of ``Parameters``, its value a number of days, with ``ngày làm việc`` behind
    it where working days are meant. Raises ``UnlawfulParameter`` for a value looser than the law.
    """
    known = {one.name for one in fields(Parameters)}
    changes = {row.code: _setting(row) for row in Parameter.objects.of(commune) if row.code in known}
    return replace(Parameters(), **changes)


def _setting(row: Parameter) -> Setting[Any]:
    source = Source(
        page="commune-settings",
        document=row.source,
        article="",
        quote="",
        checked_on=row.checked_on or _NEVER_CHECKED,
        certainty=Certainty.OWN,
    )
    default = getattr(Parameters(), row.code).value
    if isinstance(default, tuple):
        return Setting(tuple(part.strip() for part in row.value.split(";")), source)
    number, _, words = row.value.strip().partition(" ")
    if isinstance(default, int):
        return Setting(int(number), source)
    counting = Counting.WORKING if Counting.WORKING.label in words else Counting.CALENDAR
    return Setting(Span(int(number), counting), source)
