"""Working days of state offices: Monday to Friday, less the days off, plus the make-up days of the year.

A year without a complete table is refused: a deadline counted into it could be wrong by a whole Tết.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from doithoai.language.dates import display_long
from doithoai.rules.calendar_data import CULTURE_DAY, DAYS, LAWFUL_DAYS_OFF, SpecialDay
from doithoai.rules.refusals import BadInput, NotYet
from doithoai.rules.vocabulary import DayKind

ONE_DAY = timedelta(days=1)


class UnknownYear(NotYet):
    """No complete table of days off for a year into which a deadline would have to be counted."""

    def __init__(self, year: int, missing: int) -> None:
        self.year = year
        self.missing = missing
        super().__init__(unknown_year_sentence(year, missing))


class ContradictoryCalendar(BadInput):
    """Two rows say different things of one day."""


@dataclass(frozen=True)
class Calendar:
    """The days off and make-up days somebody has entered, with the tables of the years they complete."""

    rows: tuple[SpecialDay, ...]
    by_day: dict[date, SpecialDay] = field(init=False, repr=False, compare=False)
    missing: dict[int, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_day: dict[date, SpecialDay] = {}
        for row in self.rows:
            known = by_day.setdefault(row.day, row)
            if known.kind is not row.kind:
                raise ContradictoryCalendar(
                    f"Ngày {display_long(row.day)} vừa ghi là ngày nghỉ vừa ghi là ngày làm bù. Ông/Bà chọn một."
                )
        object.__setattr__(self, "by_day", by_day)
        object.__setattr__(self, "missing", {year: missing_days(by_day, year) for year in years_of(by_day)})

    @property
    def known_years(self) -> tuple[int, ...]:
        """The years into which deadlines may be counted."""
        return tuple(sorted(year for year, missing in self.missing.items() if missing <= 0))

    def replaced_by(self, rows: Iterable[SpecialDay]) -> Calendar:
        """This calendar with ``rows`` in place of all it knew about the years they belong to."""
        new = tuple(rows)
        years = {row.year for row in new}
        return Calendar(tuple(row for row in self.rows if row.year not in years) + new)

    def special(self, day: date) -> SpecialDay | None:
        """What the table says of ``day``, None for an ordinary day. Raises ``UnknownYear``."""
        if self.missing.get(day.year, LAWFUL_DAYS_OFF) > 0:
            raise UnknownYear(day.year, self.missing.get(day.year, LAWFUL_DAYS_OFF))
        return self.by_day.get(day)


def built_in_calendar(*, culture_day_off: bool = False) -> Calendar:
    """The tables that come with the program; whether 24/11 is a day off is not settled, so it is asked."""
    return Calendar((*DAYS, CULTURE_DAY) if culture_day_off else DAYS)


def is_working_day(day: date, calendar: Calendar) -> bool:
    """True for Monday to Friday that are not off, and for make-up days. Raises ``UnknownYear``."""
    special = calendar.special(day)
    if special is None:
        return day.weekday() < 5
    return special.kind is DayKind.MAKE_UP


def next_working_day(day: date, calendar: Calendar) -> date:
    """``day`` itself when it is a working day, else the first one after it. Raises ``UnknownYear``."""
    while not is_working_day(day, calendar):
        day += ONE_DAY
    return day


def previous_working_day(day: date, calendar: Calendar) -> date:
    """``day`` itself when it is a working day, else the last one before it. Raises ``UnknownYear``."""
    while not is_working_day(day, calendar):
        day -= ONE_DAY
    return day


def add_working_days(day: date, count: int, calendar: Calendar) -> date:
    """The ``count``-th working day after ``day``; ``day`` is not counted (Bộ luật Dân sự, Điều 147).

    ``count`` 0 gives ``day``; a negative count raises ``ValueError``, an unknown year ``UnknownYear``.
    """
    return _walk(day, count, ONE_DAY, calendar)


def subtract_working_days(day: date, count: int, calendar: Calendar) -> date:
    """The ``count``-th working day before ``day``; ``day`` is not counted. Errors as ``add_working_days``."""
    return _walk(day, count, -ONE_DAY, calendar)


def _walk(day: date, count: int, step: timedelta, calendar: Calendar) -> date:
    if count < 0:
        raise ValueError(f"a number of working days is never negative: {count}")
    while count:
        day += step
        count -= is_working_day(day, calendar)
    return day


def years_of(by_day: dict[date, SpecialDay]) -> set[int]:
    """The years for which somebody has begun a table."""
    return {row.year for row in by_day.values()}


def missing_days(by_day: dict[date, SpecialDay], year: int) -> int:
    """How many days off the table of ``year`` lacks; 0 or less when it is complete.

    The Labour Code gives 11 days (Điều 112), and a day in lieu of one that falls on a weekend (Điều 111). So
    the days off from Monday to Friday, less the make-up days worked for a swap, are 11 in any complete table.
    """
    rows = [row for row in by_day.values() if row.year == year]
    off = sum(row.kind is DayKind.OFF and row.day.weekday() < 5 for row in rows)
    return LAWFUL_DAYS_OFF - off + sum(row.kind is DayKind.MAKE_UP for row in rows)


def unknown_year_sentence(year: int, missing: int) -> str:
    """What the person at the screen should do about a year without a table."""
    if missing >= LAWFUL_DAYS_OFF:
        return (
            f"Chưa có lịch nghỉ năm {year} nên chưa tính được hạn. "
            f"Ông/Bà nhập ngày nghỉ, ngày làm bù năm {year} theo thông báo chính thức rồi tính lại."
        )
    return (
        f"Lịch nghỉ năm {year} còn thiếu {missing} ngày so với {LAWFUL_DAYS_OFF} ngày nghỉ lễ, tết theo luật "
        f"nên chưa tính được hạn. Ông/Bà nhập cho đủ rồi tính lại."
    )
