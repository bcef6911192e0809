"""What lies on the chair's table: who speaks, which matter waits for a decision, what was decided last."""

from __future__ import annotations

from dataclasses import dataclass, field

from doithoai.models import AgendaItem, Conference, Disposition, Opinion, SpeakingTurn
from doithoai.models.settlement import ending
from doithoai.models.speaking_queue import placed_turns, turns_of
from doithoai.phases.conference.queries import matters_on_the_table
from doithoai.rules.speaking_order import PlacedTurn
from doithoai.rules.vocabulary import AgendaKind, TurnState


@dataclass
class Table:
    """The state of a conference, read in three statements. ``turn`` speaks, or has spoken last."""

    conference: Conference
    turns: list[SpeakingTurn]
    matters: list[Opinion]
    waiting: list[tuple[PlacedTurn, SpeakingTurn]]
    agenda: list[AgendaItem] = field(default_factory=list)
    turn: SpeakingTurn | None = None
    matter: Opinion | None = None
    beside: list[Opinion] = field(default_factory=list)
    last: Disposition | None = None

    @property
    def is_speaking(self) -> bool:
        return self.turn is not None and self.turn.state is TurnState.SPEAKING

    @property
    def item(self) -> AgendaItem | None:
        return self.conference.current_item

    @property
    def called_so_far(self) -> int:
        return sum(turn.called_at is not None and turn.state is not TurnState.ABSENT for turn in self.turns)

    def place_of(self, turn: SpeakingTurn) -> int:
        """How manieth this turn was to be called, from 1: what the hall and the minutes call its number."""
        before = [
            one
            for one in self.turns
            if one.called_at and turn.called_at and one.called_at < turn.called_at and one.state is not TurnState.ABSENT
        ]
        return len(before) + 1

    def matters_of(self, turn: SpeakingTurn) -> list[Opinion]:
        """What this turn is about: for a matter merged into another, that other one, which carries the answer."""
        by_key = {matter.pk: matter for matter in self.matters}
        leads = [by_key.get(matter.lead_id, matter) for matter in self.matters if matter.turn_id == turn.pk]
        return list(dict.fromkeys(leads))

    def silent_turns(self) -> list[SpeakingTurn]:
        """Turns no opinion was written down for: they too are owed an end before the close."""
        written = {matter.turn_id for matter in self.matters}
        return [turn for turn in self.turns if turn.pk not in written]

    @property
    def item_before(self) -> AgendaItem | None:
        """The item the hall came from, ``None`` at the first one."""
        here = self.item.position if self.item else 0
        return max((one for one in self.agenda if one.position < here), key=lambda one: one.position, default=None)

    def open_matters(self) -> list[Opinion]:
        return [matter for matter in self.matters if ending(matter) is None]


def table_of(conference: Conference, *, chosen: str = "") -> Table:
    """The table as it stands. ``chosen`` is the public id of a matter somebody picked; it may be foreign or stale."""
    turns = turns_of(conference)
    for turn in turns:
        turn.conference = conference
    matters = list(matters_on_the_table(conference.dialogue))
    table = Table(conference, turns, matters, placed_turns(conference, turns), _agenda(conference))
    table.turn = _turn_now(turns)
    table.beside = _beside(table)
    table.matter = next((one for one in matters if chosen and one.public_id == chosen), None) or _first_open(table)
    table.last = _last_decision(matters, conference)
    return table


def _agenda(conference: Conference) -> list[AgendaItem]:
    is_open = conference.opened_at is not None and conference.closed_at is None
    return list(conference.agenda.order_by("position")) if is_open else []


def _turn_now(turns: list[SpeakingTurn]) -> SpeakingTurn | None:
    speaking = next((turn for turn in turns if turn.state is TurnState.SPEAKING), None)
    ended = [turn for turn in turns if turn.state is TurnState.ENDED and turn.ended_at]
    return speaking or max(ended, key=lambda turn: turn.ended_at, default=None)


def _beside(table: Table) -> list[Opinion]:
    """The matters one looks at together: those of the speaker, or those sent before, while they are answered."""
    if table.turn is not None and (table.is_speaking or _is_floor(table)):
        return table.matters_of(table.turn)
    if table.item is not None and table.item.kind is AgendaKind.ANSWERS:
        return [matter for matter in table.open_matters() if matter.turn_id is None]
    return []


def _is_floor(table: Table) -> bool:
    return table.item is None or table.item.kind is AgendaKind.FLOOR


def _first_open(table: Table) -> Opinion | None:
    undecided = next((matter for matter in table.beside if ending(matter) is None), None)
    return undecided or next(iter(table.beside), None)


def _last_decision(matters: list[Opinion], conference: Conference) -> Disposition | None:
    decisions = [row for matter in matters for row in matter.standing if row.conference_id == conference.pk]  # type: ignore[attr-defined]
    for matter in matters:
        for row in matter.standing:  # type: ignore[attr-defined]
            row.opinion = matter
    return max(decisions, key=lambda row: (row.decided_at, row.pk), default=None)


def spoken_table(conference: Conference) -> Table:
    """Only who speaks and who is next, for screens that show no matter. One statement."""
    turns = turns_of(conference)
    for turn in turns:
        turn.conference = conference
    table = Table(conference, turns, [], placed_turns(conference, turns))
    table.turn = _turn_now(turns)
    return table
