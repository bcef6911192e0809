"""One duty of the checklist, and the clock that counts its day around a conference."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from doithoai.rules.calendar import Calendar, UnknownYear
from doithoai.rules.counting import Deadline
from doithoai.rules.duty_facts import Facts
from doithoai.rules.parameters import DEFAULTS, Parameters
from doithoai.rules.sources import Source
from doithoai.rules.vocabulary import DocumentKind, Due, Role


@dataclass(frozen=True, slots=True)
class Duty:
    """One row of the checklist.

    ``role`` who owes it (``body`` names the department or village it is bound to); ``title`` verb and object with
    counts; ``deadline`` the counted day, or ``on`` a day that somebody set; ``note`` the facts beside the derivation;
    ``hand`` the account that may not do it, because it did the step before;
    ``papers`` the kinds of the papers it is about; ``waits`` that there is nothing to do before its day has passed.
    """

    due: Due
    role: Role
    title: str
    deadline: Deadline | None = None
    on: date | None = None
    note: str = ""
    own_source: Source | None = None
    count: int = 1
    done: int = 0
    body: str = ""
    department_id: int | None = None
    village_id: int | None = None
    hand: int | None = None
    papers: tuple[DocumentKind, ...] = ()
    waits: bool = False

    @property
    def due_on(self) -> date | None:
        return self.deadline.due_on if self.deadline else self.on

    @property
    def source(self) -> Source | None:
        return self.deadline.source if self.deadline else self.own_source

    @property
    def why(self) -> str:
        """The derivation and the facts, as sentences."""
        said = [self.deadline.explain() if self.deadline else "", self.note]
        return " ".join(words if words.endswith(".") else f"{words}." for words in said if words)


@dataclass
class Clock:
    """Counts days around one conference; remembers the years it was refused."""

    facts: Facts
    calendar: Calendar
    parameters: Parameters = DEFAULTS
    unknown: dict[int, str] = field(default_factory=dict)

    def around(self, rule: Callable[[date, Calendar, Parameters], Deadline | None]) -> Deadline | None:
        """``rule`` counted from the day of the conference; None while there is none."""
        on = self.facts.conference_on
        return self.counted(lambda: rule(on, self.calendar, self.parameters)) if on else None

    def counted(self, count: Callable[[], Deadline | None]) -> Deadline | None:
        try:
            return count()
        except UnknownYear as refusal:
            self.unknown[refusal.year] = str(refusal)
            return None
