"""Who speaks next, and why.

The plan (law.SPEAKING_ORDER): "theo thứ tự, nội dung đã đăng ký và theo sự điều hành của chủ trì hội nghị". So the
order is the registered one; only the chair departs from it, and each departure carries a reason. The program
suggests villages that have not spoken yet. It never reorders by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from doithoai.rules.vocabulary import TurnState, Word


class MoveReason(Word):
    """Why the chair departs from the registered order; one key each."""

    SAME_MATTER = "same_matter", "cùng nội dung"
    VILLAGE_NOT_HEARD = "village_not_heard", "thôn chưa ai nói"
    AWAY = "away", "tạm vắng"
    CHAIR = "chair", "chủ trì điều hành"


@dataclass(frozen=True, slots=True)
class RegisteredTurn:
    """Somebody's registration to speak, whatever became of it.

    ``slip_number`` is that of a slip sent before the conference, None for one who registered in the hall;
    ``registration`` counts the registrations of a conference from 1; ``village`` is None for a guest of none.
    """

    turn: str
    registration: int
    slip_number: int | None = None
    village: str | None = None
    state: TurnState = TurnState.REGISTERED


@dataclass(frozen=True, slots=True)
class Move:
    """The chair's order: ``turn`` just before (or, with ``behind``, just after) ``anchor``, for a reason.

    Relative to another turn, so that it still means the same after somebody has spoken, withdrawn or joined.
    """

    turn: str
    anchor: str
    reason: MoveReason
    behind: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlacedTurn:
    """A waiting turn at its place, 1 being next; ``why`` is shown beside the name; ``moved`` by the chair."""

    turn: RegisteredTurn
    position: int
    why: str
    moved: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A turn the chair might call first, and the sentence why; the chair decides."""

    turn: RegisteredTurn
    why: str


def queue(turns: Iterable[RegisteredTurn], moves: Sequence[Move] = ()) -> list[PlacedTurn]:
    """Those who wait, in the order in which they will be called, each with the reason for its place.

    ``turns`` are all of the conference, the spoken and withdrawn too, because moves may be anchored to them.
    Slips come first, by slip number; then those who registered in the hall, by registration. Moves are applied in
    the order they were made; one that names an unknown turn, or moves a turn beside itself, changes nothing.
    """
    placed = [PlacedTurn(turn, 0, _registered(turn)) for turn in sorted(turns, key=_registered_order)]
    for move in moves:
        _apply(move, placed)
    waiting = (one for one in placed if one.turn.state is TurnState.REGISTERED)
    return [replace(one, position=position) for position, one in enumerate(waiting, start=1)]


def suggest(placed: Sequence[PlacedTurn], villages_heard: Iterable[str]) -> Suggestion | None:
    """The first in the queue whose village has not spoken, unless it is the next one anyway; else None."""
    heard = set(villages_heard)
    unheard = [one for one in placed if one.turn.village is not None and one.turn.village not in heard]
    if not unheard or unheard[0] is placed[0]:
        return None
    return Suggestion(unheard[0].turn, f"{unheard[0].turn.village} chưa có ai nói")


def _apply(move: Move, placed: list[PlacedTurn]) -> None:
    by_turn = {one.turn.turn: one for one in placed}
    moving, anchor = by_turn.get(move.turn), by_turn.get(move.anchor)
    if moving is None or anchor is None or moving is anchor:
        return
    placed.remove(moving)
    placed.insert(placed.index(anchor) + move.behind, replace(moving, why=_moved(move), moved=True))


def _registered_order(turn: RegisteredTurn) -> tuple[bool, int, int, str]:
    return turn.slip_number is None, turn.slip_number or 0, turn.registration, turn.turn


def _registered(turn: RegisteredTurn) -> str:
    if turn.slip_number is not None:
        return f"thứ tự phiếu {turn.slip_number}"
    return f"người thứ {turn.registration} đăng ký tại hội trường"


def _moved(move: Move) -> str:
    return f"{move.reason.label}: {move.note}" if move.note else move.reason.label
