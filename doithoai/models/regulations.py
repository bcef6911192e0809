"""What a commune counts its days by: the built-in calendar and defaults, with its own rows in their place.

Read once per version of the commune's regulations and then kept: the version travels on the commune's own row,
which every request reads anyway, so nothing here is ever stale and a list page costs no statement more.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

from doithoai.models.calendar import CalendarDay, Parameter
from doithoai.models.people import Commune
from doithoai.rules.calendar import Calendar, UnknownYear, built_in_calendar
from doithoai.rules.calendar_data import SpecialDay
from doithoai.rules.deadlines import Deadline
from doithoai.rules.parameters import DEFAULTS, Counting, Parameters, Setting, Span
from doithoai.rules.sources import Certainty, Source

#: A rule of ``rules/deadlines.py``: a day, the calendar and the parameters give the last day.
Rule = Callable[[date, Calendar, Parameters], Deadline]

_BUILT_IN = built_in_calendar()
_SPAN = re.compile(r"(\d+)( ngày làm việc| ngày)?")


def calendar_of(commune: Commune) -> Calendar:
    """The commune's calendar of days off. Counting into a year nobody has entered raises ``UnknownYear``."""
    version = commune.regulations_version
    # Version 0: the commune has set nothing of its own yet, so there is nothing to read.
    return _calendar(commune.pk, version) if version else _BUILT_IN


def parameters_of(commune: Commune) -> Parameters:
    """The commune's parameters. Raises ``UnlawfulParameter`` when a stored one is looser than the law."""
    return _parameters(commune.pk, commune.regulations_version) if commune.regulations_version else DEFAULTS


def deadline_of(commune: Commune, rule: Rule, day: date) -> Deadline | None:
    """``rule`` counted from ``day`` as the commune counts; ``None`` for a year without a table of days off."""
    try:
        return rule(day, calendar_of(commune), parameters_of(commune))
    except UnknownYear:
        return None


@lru_cache(maxsize=512)
def _calendar(commune_id: int, version: int) -> Calendar:
    rows = CalendarDay.objects.of(commune_id).order_by("on")
    return built_in_calendar().replaced_by(
        SpecialDay(row.year, row.on, row.kind, row.name, row.source or "Xã nhập", row.on) for row in rows
    )


@lru_cache(maxsize=512)
def _parameters(commune_id: int, version: int) -> Parameters:
    return replace(DEFAULTS, **{row.code: setting_of(row) for row in Parameter.objects.of(commune_id)})


def setting_of(row: Parameter) -> Setting[Any]:
    """A row, saved or not, as the setting it stands for. Raises ``AttributeError`` for a code nobody knows."""
    known: Setting[Any] = getattr(DEFAULTS, row.code)
    return Setting(_value(row.value, known.value), _source(row))


def _value(text: str, like: Any) -> Any:
    """A stored value in the shape of the default it replaces: days ("7 ngày làm việc"), a number, or names by ";"."""
    if isinstance(like, tuple):
        return tuple(part.strip() for part in text.split(";") if part.strip())
    found = _SPAN.fullmatch(text.strip())
    count = int(found[1]) if found else 0
    if isinstance(like, int):
        return count
    return Span(count, Counting.WORKING if found and found[2] == " ngày làm việc" else Counting.CALENDAR)


def _source(row: Parameter) -> Source:
    checked_on = row.checked_on or date(2026, 1, 1)
    return Source(
        page="commune", document=row.source, article="", quote="", checked_on=checked_on, certainty=Certainty.FOUND
    )
