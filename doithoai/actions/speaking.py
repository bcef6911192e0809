"""Turns to speak: registered by the desk, called by the chair in registered order, ended, and never erased.

The plan (mục II.5): "phát biểu ý kiến theo thứ tự, nội dung đã đăng ký và theo sự điều hành của chủ trì hội nghị".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import F

from doithoai.actions.checks import short_text
from doithoai.actions.hall import in_session, not_closed
from doithoai.actions.official import permit, record
from doithoai.models import Conference, SpeakingTurn
from doithoai.models.speaking_queue import placed_turns
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import BadInput, NotYet, Outdated
from doithoai.rules.speaking_order import MoveReason
from doithoai.rules.vocabulary import Action, TurnState

MOST_EXTRA_MINUTES = 30


@dataclass(frozen=True)
class Seen:
    """What the button showed: the public ids of who would be called, and of who speaks (empty for nobody)."""

    called: str
    speaking: str


@transaction.atomic
def withdraw_turn(turn: SpeakingTurn, *, actor: Actor, at: datetime) -> None:
    """Somebody no longer wishes to speak; opinions handed in stay and are answered like the others."""
    permit(actor, Action.WITHDRAW_TURN, turn)
    not_closed(turn.conference)
    turn.move_to(TurnState.WITHDRAWN)
    record(Action.WITHDRAW_TURN, actor, turn, at=at)


@transaction.atomic
def call_next(
    conference: Conference,
    *,
    turn: SpeakingTurn | None = None,
    reason: MoveReason | None = None,
    note: str = "",
    seen: Seen | None = None,
    actor: Actor,
    at: datetime,
) -> SpeakingTurn:
    """Call the next in registered order, or ``turn`` out of order with a ``reason``; whoever speaks is ended first.

    ``seen`` is what the caller looked at: a second press, or a page somebody else has overtaken, calls nobody.

    Somebody called before who was absent may be called again, which is out of order too. Raises ``NotYet`` when
    nobody waits, ``BadInput`` without the reason, ``Outdated`` when that turn was called or withdrawn meanwhile, or
    when ``seen`` no longer holds.
    """
    permit(actor, Action.CALL_NEXT, conference)
    in_session(conference)
    waiting = placed_turns(conference)
    first = waiting[0][1] if waiting else None
    called = turn or first
    speaking = conference.turns.filter(state=TurnState.SPEAKING).first()
    if seen is not None and seen != Seen(_id(called), _id(speaking)):
        raise Outdated("Hàng chờ vừa đổi, nên chưa mời ai. Ông/Bà xem ai đang nói, ai kế tiếp, rồi mời.")
    if called is None:
        raise NotYet("Không còn ai chờ phát biểu. Ông/Bà mời người khác đăng ký, hoặc chuyển mục.")
    if called.conference_id != conference.pk:
        raise BadInput("Lượt này thuộc hội nghị khác. Ông/Bà tải lại trang rồi chọn lại.")
    if called != first and reason is None:
        raise BadInput("Gọi khác thứ tự đã đăng ký thì phải chọn lý do.", "reason")
    if speaking is not None:
        speaking.conference = conference
        end_turn(speaking, actor=actor, at=at)
    why = "" if called == first or reason is None else short_text(_why(reason, note), "Lý do", 200, "reason")
    called.move_to(TurnState.SPEAKING, called_at=at, out_of_order_reason=why)
    record(
        Action.CALL_NEXT,
        actor,
        called,
        at=at,
        dialogue=conference.dialogue,
        number=called.number,
        reason=reason.value if why and reason else "",
    )
    return called


@transaction.atomic
def end_turn(turn: SpeakingTurn, *, actor: Actor, at: datetime) -> None:
    """The speaker has finished."""
    permit(actor, Action.END_TURN, turn)
    in_session(turn.conference)
    turn.move_to(TurnState.ENDED, ended_at=at)
    record(Action.END_TURN, actor, turn, at=at, number=turn.number)


@transaction.atomic
def mark_absent(turn: SpeakingTurn, *, actor: Actor, at: datetime) -> None:
    """Called, and nobody stood up; the turn may be called again, and what was handed in is answered all the same."""
    permit(actor, Action.MARK_ABSENT, turn)
    in_session(turn.conference)
    turn.move_to(TurnState.ABSENT)
    record(Action.MARK_ABSENT, actor, turn, at=at, number=turn.number)


@transaction.atomic
def extend_turn(turn: SpeakingTurn, *, actor: Actor, at: datetime) -> None:
    """Give the speaker one more minute, at most ``MOST_EXTRA_MINUTES`` in all. Raises ``Outdated`` beyond."""
    permit(actor, Action.EXTEND_TURN, turn)
    in_session(turn.conference)
    rows = SpeakingTurn.objects.filter(pk=turn.pk, state=TurnState.SPEAKING)
    if not rows.filter(extra_minutes__lt=MOST_EXTRA_MINUTES).update(extra_minutes=F("extra_minutes") + 1):
        raise Outdated("Lượt này đã kết thúc, hoặc đã được thêm đủ giờ.")
    turn.extra_minutes += 1
    record(Action.EXTEND_TURN, actor, turn, at=at, number=turn.number)


def _id(turn: SpeakingTurn | None) -> str:
    return turn.public_id if turn else ""


def _why(reason: MoveReason, note: str) -> str:
    return f"{reason.label}: {note}" if note.strip() else reason.label
