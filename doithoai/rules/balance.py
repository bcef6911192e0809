"""The balance of a conference: nobody leaves unheard.

What was registered and what was raised from the floor must, at the close, be the sum of what was answered, deferred
to writing, assigned, merged, excluded and withdrawn. The seed's plan (mục II.5): every matter is answered, or the
chair says who answers it later. A denunciation under seal is counted nowhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from doithoai.rules.vocabulary import DispositionKind, OpinionState, Scope, Word


class Ending(Word):
    """How a matter left the hall."""

    ANSWERED = "answered", "đã trả lời"
    IN_WRITING = "in_writing", "trả lời bằng văn bản"
    ASSIGNED = "assigned", "chủ trì giao tại hội nghị"
    MERGED = "merged", "gộp với ý kiến khác"
    EXCLUDED = "excluded", "ngoài phạm vi"
    WITHDRAWN = "withdrawn", "đã rút"


@dataclass(frozen=True, slots=True)
class Settled:
    """One matter, or a turn that no opinion was written down for, and how it ended (``None``: not yet)."""

    from_floor: bool
    ending: Ending | None


@dataclass(frozen=True, slots=True)
class Balance:
    """Both sides of the account, as counts of matters; ``endings`` in the order of ``Ending``."""

    registered: int
    floor: int
    endings: tuple[tuple[Ending, int], ...]
    unsettled: int

    @property
    def total(self) -> int:
        return self.registered + self.floor

    @property
    def is_even(self) -> bool:
        return self.unsettled == 0


def balance(matters: Iterable[Settled]) -> Balance:
    """Add up both sides. By construction they differ by exactly ``unsettled``."""
    rows = list(matters)
    counted = Counter(row.ending for row in rows)
    floor = sum(row.from_floor for row in rows)
    return Balance(
        registered=len(rows) - floor,
        floor=floor,
        endings=tuple((ending, counted[ending]) for ending in Ending),
        unsettled=counted[None],
    )


def ending_of(
    *, scope: Scope, state: OpinionState, is_merged: bool, disposition: DispositionKind | None
) -> Ending | None:
    """How an opinion ended, from its axes and the chair's standing decision; ``None`` when it has no end yet.

    An opinion that waits for the second person's look at its scope has none.
    """
    if state is OpinionState.WITHDRAWN:
        return Ending.WITHDRAWN
    if scope is Scope.OUT_OF_SCOPE:
        return Ending.EXCLUDED
    if is_merged:
        return Ending.MERGED
    if state is OpinionState.ANSWERED:
        return Ending.ANSWERED
    if state is OpinionState.DEFERRED:
        return Ending.ASSIGNED if disposition is DispositionKind.ASSIGNED else Ending.IN_WRITING
    return None
