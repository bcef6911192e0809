"""One matter of a slip as a plain dict for its sender: three answers, the road, the answer once it is given."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from doithoai.language.dates import VIETNAM, day_of, display_long, short
from doithoai.language.excerpt import subject_line
from doithoai.language.mid_sentence import small
from doithoai.models import Answer, Commitment, Commune, JournalEntry, Opinion, OpinionSlip, Referral
from doithoai.models.regulations import calendar_of, parameters_of
from doithoai.public.chased import chased
from doithoai.public.road import Facts, Frame, Where, by_words, day_and_hour, day_of_step, reason_of, where_is
from doithoai.public.road_ahead import now_date, steps_ahead
from doithoai.rules.visibility import show
from doithoai.rules.vocabulary import (
    Action,
    AnswerMode,
    AnswerState,
    Audience,
    DialogueStage,
    IntakeChannel,
    NoteKind,
    OpinionState,
    OutOfScopeReason,
    Scope,
)
from doithoai.web.clock import today
from doithoai.web.commitment_rows import row as promise_row

#: Still before anybody answered: may be withdrawn.
_WITHDRAWABLE = frozenset(
    {OpinionState.RECEIVED, OpinionState.CLASSIFIED, OpinionState.ASSIGNED, OpinionState.ANSWER_DRAFTED}
)


def matter_facts(
    opinion: Opinion,
    acts: Sequence[JournalEntry],
    commune: Commune,
    promises: Sequence[Commitment],
    referrals: Sequence[Referral] = (),
) -> dict[str, Any]:
    """Everything the status page says of one matter."""
    slip = opinion.slip
    frame = _frame(opinion, commune)
    told = _told(opinion)
    facts = _facts(opinion, told)
    where = where_is(facts, frame)
    by, by_note = by_words(where, frame)
    return {
        **told,
        "position": opinion.position,
        "tag": where.tag,
        "where": (where.at, where.at_note, by, by_note, where.you, where.you_note),
        "road": _road(opinion, slip, acts, [*_said_of(promises), *chased(referrals)], where, frame),
        "answer": _answer(opinion),
        "promises": [promise_row(one, Audience.SUBMITTER, frame.today) for one in promises],
        "may_correct": opinion.state is OpinionState.RECEIVED
        and opinion.scope is Scope.PENDING
        and slip.dialogue.stage not in (DialogueStage.CLOSED, DialogueStage.CANCELLED),
        "may_withdraw": {opinion.state, told["state"]} <= _WITHDRAWABLE
        and slip.dialogue.stage is not DialogueStage.CLOSED,
    }


def _frame(opinion: Opinion, commune: Commune) -> Frame:
    slip = opinion.slip
    conference_on = None if slip.dialogue.stage is DialogueStage.POSTPONED else opinion.conference_on  # type: ignore[attr-defined]
    return Frame(
        received_on=day_of(slip.recorded_at),
        conference_on=conference_on,
        today=today(),
        calendar=calendar_of(commune),
        parameters=parameters_of(commune),
    )


def _told(opinion: Opinion) -> dict[str, Any]:
    """What its sender may know of an opinion. One that was merged stands where its group stands, unless withdrawn."""
    carrier = opinion if opinion.state is OpinionState.WITHDRAWN else opinion.merged_into or opinion
    because = opinion.ruled_out_because or ""  # type: ignore[attr-defined]
    return show(
        "opinion",
        Audience.SUBMITTER,
        public_id=opinion.public_id,
        subject_line=subject_line(opinion.received_text),
        received_text=opinion.received_text,
        village=opinion.village.name if opinion.village else "",
        raised_before=opinion.raised_before,
        departments=opinion.department or "",  # type: ignore[attr-defined]
        due_on=opinion.due_on,  # type: ignore[attr-defined]
        state=carrier.state,
        decided=opinion.decided,  # type: ignore[attr-defined]
        scope=carrier.scope,
        scope_reason=because if opinion.scope is Scope.OUT_OF_SCOPE else "",
    )


def _facts(opinion: Opinion, told: dict[str, Any]) -> Facts:
    answer = _given(opinion)
    reason = opinion.ruled_out_for  # type: ignore[attr-defined]
    return Facts(
        state=told["state"],
        scope=told["scope"],
        decided=told["decided"],
        department=told["departments"],
        due_on=told["due_on"],
        ruled_out_for=OutOfScopeReason(reason) if reason else None,
        answer_kind=answer.kind if answer else None,
        is_approved=_written(opinion) is AnswerState.APPROVED,
        promised_on=answer.promised_on if answer else None,
        planned_in=answer.planned_in if answer else "",
        referred_to=opinion.referred_to or "",  # type: ignore[attr-defined]
        reply_due_on=opinion.reply_due_on,  # type: ignore[attr-defined]
    )


def _written(opinion: Opinion) -> AnswerState | None:
    """How far the text of the answer is; nothing of its words."""
    answer: Answer | None = getattr(opinion.merged_into or opinion, "answer", None)
    return answer.state if answer is not None else None


def _given(opinion: Opinion) -> Answer | None:
    """The answer once it has been given; a draft is nobody's answer yet. A merged matter shares that of its group."""
    answer: Answer | None = getattr(opinion.merged_into or opinion, "answer", None)
    return answer if answer is not None and answer.state is AnswerState.GIVEN else None


def _answer(opinion: Opinion) -> dict[str, Any] | None:
    answer = _given(opinion)
    if answer is None:
        return None
    department = answer.department.name if answer.department else ""
    given_on = day_of(answer.given_at) if answer.given_at else None
    said = show(
        "answer",
        Audience.SUBMITTER,
        kind=answer.kind.label,
        text=answer.text,
        department=department,
        promised_on=answer.promised_on,
        given_on=given_on,
    )
    return {**said, "source": ", ".join(part for part in (department, given_on and display_long(given_on)) if part)}


def _road(
    opinion: Opinion,
    slip: OpinionSlip,
    acts: Sequence[JournalEntry],
    besides: Sequence[tuple[datetime, dict[str, Any]]],
    where: Where,
    frame: Frame,
) -> list[dict[str, Any]]:
    """What happened in the order of its days, what is now, what comes; exactly one now, unless all is over."""
    happened = [*_happened(opinion, acts), *_answered(opinion), *besides]
    items = [_received(slip), *(item for _, item in sorted(happened, key=lambda pair: pair[0]))]
    if where.by:
        return items
    by, _ = by_words(where, frame)
    now = {"act": f"{where.at} {where.at_note}", "date": by, "reason": reason_of(where), "state": "now"}
    due_on = day_of_step(where)
    if due_on is not None:
        now |= now_date(f"Chậm nhất {small(by)}", due_on, now["reason"], frame)
    answered = _given(opinion) is not None
    ahead = [step for step in steps_ahead(frame, _way(opinion)) if not answered or step["state"] == "goal"]
    over = [step for step in ahead if step["state"] == "past"]
    return [
        *items,
        *over,
        now,
        *(step for step in ahead if step not in over),
    ]


def _way(opinion: Opinion) -> AnswerMode | None:
    """How the matter will be answered, once that is known: put off at the conference, or approved for it."""
    if (opinion.merged_into or opinion).state is OpinionState.DEFERRED:
        return AnswerMode.IN_WRITING
    return AnswerMode.AT_CONFERENCE if _written(opinion) is AnswerState.APPROVED else None


def _received(slip: OpinionSlip) -> dict[str, Any]:
    how = slip.channel.label
    if slip.channel is not IntakeChannel.ONLINE and day_of(slip.occurred_at) != day_of(slip.recorded_at):
        how = f"{how} ngày {short(day_of(slip.occurred_at))}, nhập máy sau đó"
    return _past(slip.recorded_at, "Xã nhận phiếu", f"{how}.")


def _happened(opinion: Opinion, acts: Sequence[JournalEntry]) -> list[tuple[datetime, dict[str, Any]]]:
    """The last act of each kind on the matter itself, and on the group that carries its answer.

    What the group went through before this matter joined it is told at the moment of joining.
    """
    own = f"opinion:{opinion.public_id}"
    carrier = f"opinion:{opinion.merged_into.public_id}" if opinion.merged_into else own
    last: dict[Action, JournalEntry] = {}
    for entry in acts:
        if entry.subject == own or (entry.subject == carrier and entry.action in _OF_THE_GROUP):
            last.pop(entry.action, None)
            last[entry.action] = entry
    joined = last[Action.MERGE].recorded_at if Action.MERGE in last else None
    told = []
    for entry in last.values():
        words = _words(entry.action, opinion)
        at = max(entry.recorded_at, joined) if joined and entry.subject != own else entry.recorded_at
        told += [(at, _past(at, *words))] if words else []
    return told


def _answered(opinion: Opinion) -> list[tuple[datetime, dict[str, Any]]]:
    answer = _given(opinion)
    if answer is None or answer.given_at is None:
        return []
    by = f"{answer.department.name}." if answer.department else ""
    return [(answer.given_at, _past(answer.given_at, "Xã đã trả lời", by))]


def _said_of(promises: Sequence[Commitment]) -> list[tuple[datetime, dict[str, Any]]]:
    """What the body and those who watch it said of the promises: done, not done, confirmed."""
    notes = [note for one in promises for note in one.said if note.kind in _TOLD]  # type: ignore[attr-defined]
    return [(note.said_at, _past(note.said_at, note.kind.label, f"{note.role.label}.")) for note in notes]


_TOLD = frozenset({NoteKind.CLAIMED_DONE, NoteKind.DISPUTED, NoteKind.CONFIRMED, NoteKind.EXTENDED})
_OF_THE_GROUP = frozenset({Action.CLASSIFY, Action.ASSIGN})


def _words(action: Action, opinion: Opinion) -> tuple[str, str] | None:
    """The act as a sentence and its reason; acts of the office's own order are not told."""
    match action:
        case Action.CONFIRM_SCOPE:
            return "Thuộc phạm vi đối thoại", "Văn phòng quyết định."
        case Action.AGREE_RULING if opinion.scope is Scope.OUT_OF_SCOPE:
            return "Không thuộc phạm vi đối thoại", "Hai người đã xem và cùng đồng ý."
        case Action.OVERTURN_RULING:
            return "Thuộc phạm vi đối thoại", "Người thứ hai xem lại và đưa vào."
        case Action.CLASSIFY if opinion.sector:
            return f"Lĩnh vực {opinion.sector.name}", "Văn phòng phân loại."
        case Action.MERGE:
            return "Cùng việc với ý kiến khác", "Xã trả lời chung, báo từng người."
        case Action.ASSIGN if opinion.department:  # type: ignore[attr-defined]
            return f"Giao {opinion.department} trả lời", "Văn phòng giao."  # type: ignore[attr-defined]
        case Action.WITHDRAW_OPINION:
            return "Ông/Bà đã rút việc này", ""
        case Action.CORRECT_OPINION:
            return "Ông/Bà đã sửa việc này", ""
    return None


def _past(at: Any, act: str, reason: str) -> dict[str, Any]:
    return {"date": day_and_hour(at.astimezone(VIETNAM)), "act": act, "reason": reason, "state": "past"}
