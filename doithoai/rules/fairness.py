"""Fairness in the hall, as figures beside the chair: who has been heard, how long people and leaders spoke.

Nothing is reordered by it; the chair sees it and decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median


@dataclass(frozen=True, slots=True)
class Spoken:
    """A turn that was called: ``ended_at`` is ``None`` while it goes on; ``village`` is None for a guest of none."""

    called_at: datetime
    ended_at: datetime | None
    village: str | None
    is_woman: bool


@dataclass(frozen=True, slots=True)
class Fairness:
    """``usual_turn``, ``people`` and ``leaders`` are whole seconds; ``ends_at`` is a forecast, ``None`` without data.

    ``leaders`` is the time between the end of one turn and the call of the next: the leaders answered then.
    """

    villages: frozenset[str]
    spoken: int
    women: int
    usual_turn: int
    people: int
    leaders: int
    ends_at: datetime | None


def fairness(turns: Sequence[Spoken], *, waiting: int, now: datetime) -> Fairness:
    """What the called ``turns`` of a conference amount to at ``now``, with ``waiting`` more to come."""
    rows = sorted(turns, key=lambda turn: turn.called_at)
    lengths = [_seconds((turn.ended_at or now) - turn.called_at) for turn in rows]
    ended = [turn for turn in rows if turn.ended_at is not None]
    gaps = [
        _seconds(after.called_at - before.ended_at)
        for before, after in zip(rows, rows[1:], strict=False)
        if before.ended_at is not None
    ]
    finished = [_seconds(turn.ended_at - turn.called_at) for turn in ended if turn.ended_at is not None]
    usual = round(median(finished)) if finished else 0
    pause = round(median(gaps)) if gaps else 0
    return Fairness(
        villages=frozenset(turn.village for turn in rows if turn.village),
        spoken=len(rows),
        women=sum(turn.is_woman for turn in rows),
        usual_turn=usual,
        people=sum(lengths),
        leaders=sum(gaps),
        ends_at=now + timedelta(seconds=waiting * (usual + pause)) if finished else None,
    )


def _seconds(span: timedelta) -> int:
    return max(0, round(span.total_seconds()))
