"""Counting from one day to another, and telling how: the arithmetic under all last days.

How days are counted (``law.CIVIL_CODE_COUNTING``, used by analogy):
- the first day is never counted;
- forwards, the count alone is the day to aim at; ends it on a day off, the next working day is the maximum;
- backwards the law is silent: the last day then moves to the working day before, never to the one after.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from doithoai.language.dates import display, short, weekday
from doithoai.rules.calendar import (
    Calendar,
    add_working_days,
    next_working_day,
    previous_working_day,
    subtract_working_days,
)
from doithoai.rules.calendar_data import SpecialDay
from doithoai.rules.parameters import Counting, Span
from doithoai.rules.sources import Source
from doithoai.rules.vocabulary import DayKind

ONE_DAY = timedelta(days=1)


class Roll(Enum):
    """Where a count goes that ends on a day off."""

    BACK = "back"
    FORWARD = "forward"
    STAY = "stay"


@dataclass(frozen=True, slots=True)
class Duty:
    """What a count is for; ``event`` is the word for the day it counts from."""

    rule: str
    title: str
    event: str


@dataclass(frozen=True, slots=True)
class Deadline:
    """One last day and how it came about. Dates are whole days in Vietnam; a last day counts until midnight.

    ``rule``      which duty, the code of ``vocabulary.Due`` where one exists
    ``title``     the duty in Vietnamese
    ``base_day``  the day counted from
    ``raw_on``    what the count alone gives, before any day off moved it
    ``target_on`` the day to aim at: the earlier of ``raw_on`` and ``due_on``
    ``due_on``    the day the program holds people to; after it ``is_overdue`` says yes
    ``steps``     the way there, one short Vietnamese sentence each
    """

    rule: str
    title: str
    base_day: date
    raw_on: date
    target_on: date
    due_on: date
    counting: Counting
    steps: tuple[str, ...]
    source: Source

    @property
    def lawful_until(self) -> date:
        """The last day on which the act still keeps the count of its source, safe or not.

        It is later than ``due_on`` only where a backward count ends on a day off: seven days before are
        seven days on a Saturday too.
        """
        return max(self.raw_on, self.due_on)

    def explain(self) -> str:
        """``Hội nghị 20/6 − 7 ngày = 13/6. 13/6 là thứ Bảy, lùi về 12/6``"""
        return ". ".join(self.steps)


def count_before(duty: Duty, base: date, span: Span, source: Source, calendar: Calendar) -> Deadline:
    """The last day that lies ``span`` before ``base``. Raises ``UnknownYear``."""
    return _count(duty, base, span, -1, Roll.BACK, source, calendar)


def count_after(
    duty: Duty, base: date, span: Span, source: Source, calendar: Calendar, roll: Roll = Roll.FORWARD
) -> Deadline:
    """The last day that lies ``span`` after ``base``. Raises ``UnknownYear``."""
    return _count(duty, base, span, 1, roll, source, calendar)


def _count(duty: Duty, base: date, span: Span, sign: int, roll: Roll, source: Source, calendar: Calendar) -> Deadline:
    raw = _raw(base, span, sign, calendar)
    due = _rolled(raw, roll, calendar)
    left, right = beside(raw, base), beside(base, raw)
    steps = (
        f"{duty.event} {left} {'+' if sign > 0 else '−'} {span} = {right}",
        *_days_passed_over(base, raw, span, calendar),
        *_why_moved(raw, due, calendar),
    )
    return Deadline(duty.rule, duty.title, base, raw, min(raw, due), due, span.counting, steps, source)


def _raw(base: date, span: Span, sign: int, calendar: Calendar) -> date:
    if span.counting is Counting.CALENDAR:
        return base + sign * timedelta(days=span.count)
    walk = add_working_days if sign > 0 else subtract_working_days
    return walk(base, span.count, calendar)


def _rolled(raw: date, roll: Roll, calendar: Calendar) -> date:
    if roll is Roll.STAY:
        return raw
    return next_working_day(raw, calendar) if roll is Roll.FORWARD else previous_working_day(raw, calendar)


def _days_passed_over(base: date, raw: date, span: Span, calendar: Calendar) -> list[str]:
    """Which days of the table made a count of working days longer or shorter than the weekends alone."""
    if span.counting is Counting.CALENDAR:
        return []
    first, last = min(base, raw), max(base, raw)
    between = [first + ONE_DAY * ahead for ahead in range(1, (last - first).days)]
    special = [row for row in map(calendar.special, between) if row]
    off = [row for row in special if row.kind is DayKind.OFF and row.day.weekday() < 5]
    made_up = [row for row in special if row.kind is DayKind.MAKE_UP]
    return [
        *([f"Không tính ngày nghỉ {_listed(off, base)}"] if off else []),
        *([f"Có tính ngày làm bù {_listed(made_up, base)}"] if made_up else []),
    ]


def _why_moved(raw: date, due: date, calendar: Calendar) -> list[str]:
    if due == raw:
        return []
    special = calendar.special(raw)
    why = f"ngày nghỉ ({special.name})" if special else weekday(raw)
    doubt = " (lịch nghỉ chưa đối chiếu)" if special and special.unsure else ""
    direction = "lùi về" if due < raw else "chuyển sang"
    return [f"{short(raw)} là {why}{doubt}, {direction} {beside(raw, due)}"]


def _listed(rows: list[SpecialDay], base: date) -> str:
    doubt = " (lịch nghỉ chưa đối chiếu)" if any(row.unsure for row in rows) else ""
    return ", ".join(beside(base, row.day) for row in rows) + doubt


def beside(other: date, day: date) -> str:
    """``day`` as it is read next to ``other``: ``05/6``, with its year when the two lie in different years."""
    return short(day) if day.year == other.year else display(day)
