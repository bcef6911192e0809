"""What happened in the hall as sentences ready for the minutes, each with the item of the agenda it belongs to.

The sentences name nobody: the speaker is a turn and a village.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from doithoai.models import AgendaItem, MinutesEntry, SpeakingTurn
from doithoai.models.settlement import matters_of
from doithoai.phases.conference.console import decision_words
from doithoai.phases.conference.table import Table
from doithoai.rules.vocabulary import AgendaKind, TurnState

_COPIES = UUID("6f0b6c1e-6f0e-5d0a-9d57-0a4f3a2b9c11")


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that happened. ``turn`` and ``opinion`` are public ids or empty; ``item`` is where it belongs."""

    at: datetime
    text: str
    turn: str
    opinion: str
    is_copied: bool
    item: AgendaItem | None

    @property
    def command(self) -> UUID:
        """The same for every press that copies this fact: two presses write one paragraph."""
        return uuid5(_COPIES, f"{self.turn}:{self.opinion}:{self.text}")


def facts_of(table: Table, entries: list[MinutesEntry]) -> list[Fact]:
    """Turns and the chair's decisions of this conference, newest first."""
    conference, items = table.conference, list(table.conference.agenda.all())
    written = {(entry.turn_id, entry.opinion_id) for entry in entries}
    by_id = {turn.pk: turn for turn in table.turns}
    found = [
        Fact(
            turn.called_at,
            spoke(turn, table.place_of(turn)),
            turn.public_id,
            "",
            (turn.pk, None) in written,
            _item_at(items, turn.called_at, AgendaKind.FLOOR),
        )
        for turn in table.turns
        if turn.called_at and turn.state in (TurnState.SPEAKING, TurnState.ENDED)
    ]
    for opinion in matters_of(conference.dialogue):
        decision = next(iter(opinion.standing), None)  # type: ignore[attr-defined]
        if decision is not None and decision.conference_id == conference.pk:
            of_turn = by_id.get(opinion.turn_id or 0)
            kind = AgendaKind.FLOOR if of_turn else AgendaKind.ANSWERS
            found.append(
                Fact(
                    decision.decided_at,
                    decided(opinion.title, decision_words(decision)),
                    of_turn.public_id if of_turn else "",
                    opinion.public_id,
                    any(about == opinion.pk for _, about in written),
                    _item_at(items, decision.decided_at, kind),
                )
            )
    return sorted(found, key=lambda one: one.at, reverse=True)


def _item_at(items: list[AgendaItem], at: datetime, kind: AgendaKind) -> AgendaItem | None:
    """The item of that kind, the one held at the time if there are several; else whatever was held then."""
    held = [one for one in items if one.started_at and one.started_at <= at and (not one.ended_at or at < one.ended_at)]
    fitting = [one for one in items if one.kind is kind]
    return next((one for one in fitting if one in held), None) or next(iter([*fitting, *held, *items]), None)


def spoke(turn: SpeakingTurn, place_in_order: int) -> str:
    place = f", {turn.village.name}" if turn.village else ""
    return f"Lượt {place_in_order}{place}: phát biểu về “{turn.subject_line}”."


def decided(subject: str, words: str) -> str:
    return f"Về “{subject}”, chủ trì quyết định: {words}."
