"""The tag of a state: form, sign and words. Outline is said, hatch is claimed, solid is confirmed."""

from __future__ import annotations

from typing import Literal, TypedDict

from doithoai.rules.answer_flow import kind_words
from doithoai.rules.state_words import state_words
from doithoai.rules.vocabulary import (
    AnswerKind,
    AnswerState,
    Competence,
    DispositionKind,
    OpinionState,
    PastOutcome,
    Scope,
    TurnState,
)


class Mark(TypedDict):
    """What the ``tag`` macro takes."""

    form: str
    icon: str
    text: str


def mark(form: str, icon: str, text: str) -> Mark:
    return {"form": form, "icon": icon, "text": text}


_STATES: dict[OpinionState, tuple[str, str]] = {
    OpinionState.RECEIVED: ("wait", "inbox"),
    OpinionState.CLASSIFIED: ("act", "check"),
    OpinionState.ASSIGNED: ("act", "pencil"),
    OpinionState.ANSWER_DRAFTED: ("act", "chat"),
    OpinionState.DEFERRED: ("wait", "clock"),
    OpinionState.ANSWERED: ("said", "chat"),
    OpinionState.WITHDRAWN: ("explain", "out"),
}
_SCOPES: dict[Scope, tuple[str, str]] = {
    Scope.PENDING: ("wait", "eye"),
    Scope.IN_SCOPE: ("act", "check"),
    Scope.RULED_OUT: ("wait", "eye"),
    Scope.OUT_OF_SCOPE: ("explain", "out"),
}
_KINDS: dict[AnswerKind, tuple[str, str]] = {
    AnswerKind.RESOLVED: ("said", "check"),
    AnswerKind.WITH_DATE: ("act", "calendar"),
    AnswerKind.PLANNED: ("wait", "calendar"),
    AnswerKind.EXPLAINED: ("explain", "chat"),
    AnswerKind.REFERRED: ("refer", "up"),
    AnswerKind.NOT_POSSIBLE: ("explain", "out"),
}
_ANSWERS: dict[AnswerState, tuple[str, str]] = {
    AnswerState.DRAFT: ("wait", "pencil"),
    AnswerState.AGREED: ("act", "check"),
    AnswerState.APPROVED: ("act", "check2"),
    AnswerState.GIVEN: ("said", "chat"),
}


_TURNS: dict[TurnState, tuple[str, str, str]] = {
    TurnState.SPEAKING: ("wait", "chat", "Đang phát biểu"),
    TurnState.ENDED: ("done", "check", "Đã phát biểu"),
    TurnState.ABSENT: ("explain", "out", "Gọi nhưng vắng"),
    TurnState.WITHDRAWN: ("explain", "x", "Đã rút"),
}


def mark_of_turn(state: TurnState) -> Mark | None:
    """What became of a turn to speak; one that still waits gets no tag."""
    return mark(*_TURNS[state]) if state in _TURNS else None


def mark_of_opinion(state: OpinionState, scope: Scope, decided: DispositionKind | None) -> Mark:
    """How far the office is; while the scope is not settled, that comes first. ``decided``: what the chair decided."""
    return mark(*_STATES[state], state_words(state, decided)) if scope is Scope.IN_SCOPE else mark_of_scope(scope)


def mark_of_scope(scope: Scope, *, withdrawn: bool = False) -> Mark:
    """Where the first question stands: is this a matter of the dialogue at all."""
    if withdrawn:
        return mark(*_STATES[OpinionState.WITHDRAWN], OpinionState.WITHDRAWN.label)
    words = "Chờ người thứ hai xem phạm vi" if scope is Scope.RULED_OUT else scope.label
    return mark(*_SCOPES[scope], words)


def mark_of_kind(kind: AnswerKind | Literal[""]) -> Mark:
    """What an answer amounts to; none of these is "resolved and confirmed"."""
    return mark(*(_KINDS[kind] if kind else ("wait", "ring")), kind_words(kind))


#: What an office says of its own work is a claim: nobody confirmed it.
_PAST: dict[PastOutcome, tuple[str, str]] = {
    PastOutcome.DONE: ("claim", "half"),
    PastOutcome.NOT_DONE: ("late", "late"),
    PastOutcome.EXPLAINED: ("explain", "chat"),
}


def mark_of_past(outcome: PastOutcome) -> Mark | None:
    """What the office's list of earlier years says became of a matter, if it says anything."""
    return mark(*_PAST[outcome], outcome.label) if outcome in _PAST else None


def mark_of_answer(state: AnswerState, *, sent: bool) -> Mark:
    """How far the words are."""
    words = "Chờ trưởng phòng đồng ý" if state is AnswerState.DRAFT and sent else state.label
    return mark(*_ANSWERS[state], words)


def mark_of_competence(competence: Competence) -> Mark | None:
    """Only what is not the commune's own gets a tag."""
    return None if competence is Competence.COMMUNE else mark("refer", "up", competence.label)
