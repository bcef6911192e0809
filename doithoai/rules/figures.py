"""The two figures: answered, and resolved with somebody outside the office confirming it. Computed here alone.

Answered is not resolved. Explaining, planning, or saying that something can not be done, is an answer and never a
solution; "done" said by the office itself is a claim. A matter is resolved when it was answered, something was promised
for it, and every promise of it was confirmed by another person than the one who made it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from doithoai.rules.vocabulary import AnswerKind, CommitmentState

#: Kinds of answer that settle nothing by themselves, whatever happens afterwards. What stands in a plan is not built:
#: the promise kept there is that the commune reports back.
NEVER_A_SOLUTION = frozenset({AnswerKind.EXPLAINED, AnswerKind.NOT_POSSIBLE, AnswerKind.PLANNED})
#: Below this many matters a share says more than it knows: counts only.
TOO_FEW_FOR_A_SHARE = 10


@dataclass(frozen=True, slots=True)
class Matter:
    """One matter in scope (opinions merged into it are no matters of their own).

    ``kind`` is that of the answer given to the people, ``None`` while none was given; ``due_on`` the day by which
    it is owed; ``commitments`` the states of what was promised for it.
    """

    kind: AnswerKind | None
    due_on: date | None = None
    commitments: tuple[CommitmentState, ...] = ()
    askers: int = 1

    @property
    def is_answered(self) -> bool:
        return self.kind is not None

    @property
    def is_resolved(self) -> bool:
        """Answered, promised, and every promise confirmed by somebody else."""
        solves = self.kind is not None and self.kind not in NEVER_A_SOLUTION
        return solves and bool(self.commitments) and set(self.commitments) == {CommitmentState.CONFIRMED}

    @property
    def is_claimed(self) -> bool:
        """The office says it is done and nobody has looked yet: never counted as resolved."""
        return CommitmentState.CLAIMED_DONE in self.commitments and not self.is_resolved


@dataclass(frozen=True, slots=True)
class KindCount:
    """One part of the bar: ``kind`` ``None`` are the matters without an answer."""

    kind: AnswerKind | None
    count: int
    resolved: int


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of matters, all with the same denominator ``total``; ``askers`` counts opinions, merged ones too.

    ``waiting`` are unanswered within their day, ``overdue`` past it; ``longest_overdue`` is in whole days.
    """

    total: int
    askers: int
    answered: int
    resolved: int
    claimed: int
    waiting: int
    overdue: int
    longest_overdue: int
    kinds: tuple[KindCount, ...]


def figures(matters: Iterable[Matter], today: date) -> Figures:
    """The two figures and what is not counted in them, as they stand ``today``."""
    rows = list(matters)
    owed = [row for row in rows if not row.is_answered]
    late = [(today - row.due_on).days for row in owed if row.due_on is not None and row.due_on < today]
    return Figures(
        total=len(rows),
        askers=sum(row.askers for row in rows),
        answered=len(rows) - len(owed),
        resolved=sum(row.is_resolved for row in rows),
        claimed=sum(row.is_claimed for row in rows),
        waiting=len(owed) - len(late),
        overdue=len(late),
        longest_overdue=max(late, default=0),
        kinds=tuple(_count(rows, kind) for kind in (*AnswerKind, None)),
    )


def _count(rows: Sequence[Matter], kind: AnswerKind | None) -> KindCount:
    of_kind = [row for row in rows if row.kind is kind]
    return KindCount(kind, len(of_kind), sum(row.is_resolved for row in of_kind))
