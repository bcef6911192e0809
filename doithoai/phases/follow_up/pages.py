"""What the templates of follow-up get: plain dicts, words and addresses."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from doithoai.actions.closing import closing_refusal
from doithoai.language.dates import display, short
from doithoai.models import Answer, Assignment, Commitment, Opinion, Referral
from doithoai.models.debts import past_debts
from doithoai.phases.follow_up import queries
from doithoai.rules.deadlines import days_left, is_overdue
from doithoai.rules.permissions import About, refusal
from doithoai.rules.visibility import audience_of, show
from doithoai.rules.vocabulary import (
    Action,
    AnswerKind,
    AnswerState,
    Audience,
    CommitmentState,
    DialogueStage,
    DocumentKind,
    OpinionState,
    Role,
)
from doithoai.web.clock import today
from doithoai.web.commitment_rows import row
from doithoai.web.days_off import day_with_rest
from doithoai.web.guards import Asked
from doithoai.web.marks import mark, mark_of_answer, mark_of_kind, mark_of_opinion
from doithoai.web.opening import may_open
from doithoai.web.paths import in_dialogue
from doithoai.web.shares import given_by


def tabs(request: Asked, here: str) -> list[dict[str, Any]]:
    rooms = (("follow-up", "Việc phải đòi"), ("follow-up-board", "Cam kết"), ("follow-up-oversight", "Giám sát"))
    return [
        {"text": text, "url": in_dialogue(request.dialogue, name), "current": name == here}
        for name, text in rooms
        if name != "follow-up" or Role.OBSERVER not in request.actor.roles
    ]


def home(request: Asked) -> dict[str, Any]:
    """What somebody owes an answer, a letter, a promise on paper, or a reply."""
    dialogue = request.dialogue
    about = About(dialogue.commune_id)
    owed = queries.owed(dialogue)
    deferred = [one for one in owed if one.state is OpinionState.DEFERRED]
    unwritten = [one for one in owed if one.waits_to_be_promised]  # type: ignore[attr-defined]
    unsent = [one for one in owed if _passes_on(one)]
    return {
        "tabs": tabs(request, "follow-up"),
        "letters": [_letter(one, request) for one in deferred],
        "to_promise": [_to_promise(one, request) for one in unwritten],
        "promise_refusal": refusal(request.actor, Action.MAKE_COMMITMENT, about) or "",
        "to_refer": [_matter(one, request) | {"body": one.answer.referred_to} for one in unsent],
        "referrals": [referral(one, request) for one in queries.referrals(dialogue)],
        "debts": [_debt(one) for one in past_debts(dialogue)],
        "close_url": in_dialogue(dialogue, "follow-up-close"),
        "close_refusal": refusal(request.actor, Action.CLOSE_DIALOGUE, about) or closing_refusal(dialogue) or "",
        "closed": dialogue.stage is DialogueStage.CLOSED,
        "pile_url": in_dialogue(dialogue, "conclusion-promises"),
        "board_url": in_dialogue(dialogue, "follow-up-board"),
    }


def oversight(request: Asked, rows: Sequence[Opinion]) -> dict[str, Any]:
    """Every item, deadline, answer and proof; above them what waits for this reader's eyes."""
    audience = audience_of(request.actor.roles)
    claimed = (one for opinion in rows for one in opinion.promised if _waits_for(one, request, audience))  # type: ignore[attr-defined]
    return {
        "tabs": tabs(request, "follow-up-oversight"),
        "waiting": [_to_check(one, request, audience) for one in claimed],
        "rows": [_supervised(one, request, audience) for one in rows],
        "may_judge": Role.OBSERVER in request.actor.roles or Role.VILLAGE_OFFICER in request.actor.roles,
    }


def _waits_for(one: Commitment, request: Asked, audience: Audience) -> bool:
    """Whether a promise reported as done waits for this reader's eyes: the Front's, or the village's where it lies."""
    if one.state is not CommitmentState.CLAIMED_DONE:
        return False
    return audience is Audience.FRONT or (audience is Audience.VILLAGE and one.village_id in request.actor.village_ids)


def _to_check(one: Commitment, request: Asked, audience: Audience) -> dict[str, Any]:
    claimed = f", báo xong {short(one.claimed_on)}" if one.claimed_on else ""
    return show("commitment", audience, text=one.text) | {
        "why": f"{one.department.name}{claimed}, hẹn {display(one.due_on)}",
        "village": one.village.name if one.village else "Toàn xã",
        "url": in_dialogue(request.dialogue, "follow-up-commitment", commitment=one.public_id),
    }


def referral(one: Referral, request: Asked) -> dict[str, Any]:
    """A line of what was sent to another level."""
    late = one.replied_on is None and is_overdue(one.due_on, today())
    return {
        "title": one.opinion.title,
        "body": one.body,
        "number": one.letter_number,
        "sent_on": one.sent_on,
        "due_on": one.due_on,
        "due": day_with_rest(one.due_on, request.commune),
        "letter_from": short(one.due_on + timedelta(days=1)),
        "why": f"Gửi {short(one.sent_on)}, công văn hẹn trả lời {display(one.due_on)}",
        "reminded": _reminded(one),
        "replied_on": one.replied_on,
        "reply": one.reply,
        "tag": _referral_tag(one, late),
        "url": in_dialogue(request.dialogue, "follow-up-referral", number=one.pk)
        if may_open(request.actor, "follow-up-referral")
        else "",
        "remind_url": in_dialogue(request.dialogue, "follow-up-remind", number=one.pk)
        if may_open(request.actor, "follow-up-remind")
        else "",
        "opinion_url": in_dialogue(request.dialogue, "preparation-opinion", opinion=one.opinion.public_id),
        "is_late": late,
        "papers_url": in_dialogue(request.dialogue, "papers-draft"),
        "letter": {"kind": str(DocumentKind.REMINDER_LETTER), "opinion": one.opinion.public_id},
        "letter_refusal": refusal(request.actor, Action.DRAFT_PAPER, About(one.commune_id)) or "",
    }


def _reminded(one: Referral) -> str:
    times = one.times_reminded  # type: ignore[attr-defined]
    return f"Đã nhắc {times} lần, lần cuối {short(one.reminded_on)}" if times else ""  # type: ignore[attr-defined]


def _matter(opinion: Opinion, request: Asked) -> dict[str, Any]:
    return {
        "title": opinion.title,
        "public_id": opinion.public_id,
        "village": opinion.village.name if opinion.village else "",
        "url": in_dialogue(request.dialogue, "preparation-opinion", opinion=opinion.public_id),
    }


def _letter(opinion: Opinion, request: Asked) -> dict[str, Any]:
    share = opinion.leads[0] if opinion.leads else None  # type: ignore[attr-defined]
    answer = getattr(opinion, "answer", None)
    facts = _matter(opinion, request) | {
        "askers": opinion.askers,  # type: ignore[attr-defined]
        "department": share.department.name if share else "Chưa giao phòng",
        "due_on": share.due_on if share else None,
        "left": _left(share.due_on) if share else "",
        "overdue": bool(share and is_overdue(share.due_on, today())),
        "why": given_by(share) if share else "",
        "tag": dict(mark_of_answer(answer.state, sent=answer.sent_at is not None))
        if answer
        else dict(mark("wait", "pencil", "Chưa soạn")),
        "has_letter": opinion.has_letter,  # type: ignore[attr-defined]
        "ready": answer is not None and answer.state is AnswerState.APPROVED,
        "answer_url": in_dialogue(request.dialogue, "preparation-answer", opinion=opinion.public_id)
        if may_open(request.actor, "preparation-answer")
        else "",
        "give_url": in_dialogue(request.dialogue, "follow-up-give", opinion=opinion.public_id),
    }
    facts["refusal"] = refusal(request.actor, Action.GIVE_WRITTEN_ANSWER, About(opinion.commune_id)) or ""
    return facts


def _to_promise(opinion: Opinion, request: Asked) -> dict[str, Any]:
    answer, share = getattr(opinion, "answer", None), next(iter(opinion.leads), None)  # type: ignore[attr-defined]
    body = share.department if share else answer.department if answer else None
    return _matter(opinion, request) | {"why": f"{body.name if body else 'Chưa rõ phòng'}, {_said(answer, share)}"}


def _said(answer: Answer | None, share: Assignment | None) -> str:
    """What was said of the day of the work; the day of a draft is none."""
    if answer is not None and answer.kind is AnswerKind.RESOLVED:
        return "báo đã làm xong"
    by_chair = share is not None and share.decided_at is not None  # type: ignore[attr-defined]
    due_on = (answer.promised_on if answer else None) or (share.due_on if share and by_chair else None)
    if answer is not None and answer.kind is AnswerKind.PLANNED and due_on:
        return f"đưa vào {answer.planned_in}, hẹn báo lại {display(due_on)}"
    return f"hẹn xong {display(due_on)}" if due_on else "chưa có ngày"


def _debt(one: Commitment) -> dict[str, Any]:
    return {
        "text": one.text,
        "year": one.dialogue.year,
        "department": one.department.name,
        "due_on": one.due_on,
        "state": one.state.label,
        "overdue": is_overdue(one.due_on, today()),
    }


def _supervised(opinion: Opinion, request: Asked, audience: Audience) -> dict[str, Any]:
    share = opinion.leads[0] if opinion.leads else None  # type: ignore[attr-defined]
    answer = getattr(opinion, "answer", None)
    told = answer is not None and answer.state in (AnswerState.APPROVED, AnswerState.GIVEN)
    facts = show(
        "opinion",
        audience,
        subject_line=opinion.title,
        village=opinion.village.name if opinion.village else "",
        askers=opinion.askers,  # type: ignore[attr-defined]
    )
    facts |= {"title": opinion.title, "url": _matter(opinion, request)["url"]}
    facts["tag"] = mark_of_opinion(opinion.state, opinion.scope, opinion.decided)  # type: ignore[attr-defined]
    facts["department"] = share.department.name if share else ""
    facts["due"] = f"{given_by(share)}, hạn {display(share.due_on)}" if share else ""
    facts["answer"] = show("answer", audience, text=answer.text) if told else None
    facts["kind_tag"] = mark_of_kind(answer.kind) if told else None
    facts["promises"] = [
        row(one, audience, today())
        | {"url": in_dialogue(request.dialogue, "follow-up-commitment", commitment=one.public_id)}
        for one in opinion.promised  # type: ignore[attr-defined]
    ]
    return facts


def _passes_on(opinion: Opinion) -> bool:
    """An approved answer says that the matter goes elsewhere, and no letter is on record."""
    answer = getattr(opinion, "answer", None)
    said = answer is not None and answer.kind is AnswerKind.REFERRED and answer.approved_by_id is not None
    return said and not opinion.is_sent  # type: ignore[attr-defined]


def _referral_tag(one: Referral, late: bool) -> dict[str, Any]:
    if one.replied_on is not None:
        return dict(mark("said", "check", f"Đã trả lời {short(one.replied_on)}"))
    if late:
        return dict(mark("late", "late", f"Quá hẹn {-days_left(one.due_on, today())} ngày"))
    return dict(mark("refer", "up", "Chờ trả lời"))


def _left(due_on: Any) -> str:
    days = days_left(due_on, today())
    if days == 0:
        return "hôm nay"
    return f"còn {days} ngày" if days > 0 else f"quá hạn {-days} ngày"
