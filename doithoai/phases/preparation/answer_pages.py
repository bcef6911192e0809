"""What the templates of the answering pages get."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from doithoai.language.answer_check import days_in
from doithoai.language.dates import display, short
from doithoai.models import Answer, Assignment, Opinion
from doithoai.phases.preparation import queries
from doithoai.phases.preparation.chair_notes import notes_of
from doithoai.phases.preparation.editing import SECONDS, also_open
from doithoai.phases.preparation.forms import AnswerForm, ApprovalForm, PartForm, ReasonForm, RevealForm
from doithoai.phases.preparation.pages import tabs
from doithoai.phases.preparation.reusable import reusable
from doithoai.phases.preparation.rows import answer_facts, matter, owed, remarks_of, share_of, unchanged
from doithoai.rules.answer_flow import kind_words
from doithoai.rules.permissions import refusal
from doithoai.rules.visibility import audience_of
from doithoai.rules.vocabulary import Action, AnswerState, OpinionState, Part, Role
from doithoai.web.clock import now, today
from doithoai.web.days_off import day_with_rest, rest_note
from doithoai.web.guards import Asked
from doithoai.web.paths import in_dialogue
from doithoai.web.shares import given_by
from doithoai.web.slip_pictures import picture_links


def mine(request: Asked, rows: Sequence[Assignment]) -> dict[str, Any]:
    """A department's list in the order in which it is due; what is handed in goes below."""
    open_rows = [row for row in rows if not _handed_in(row)]
    lines = [owed(row, today(), request.dialogue) for row in open_rows]
    return {
        "tabs": tabs(request, "preparation-mine"),
        "days": _by_day(lines),
        "count": len(lines),
        "files": [
            (form.upper(), in_dialogue(request.dialogue, "preparation-list", form=form)) for form in ("pdf", "docx")
        ],
        "handed_in": [owed(row, today(), request.dialogue) for row in rows if _handed_in(row)],
    }


def _handed_in(row: Assignment) -> bool:
    answer = getattr(row.opinion, "answer", None)
    if row.opinion.state is OpinionState.ANSWERED:
        return True
    if row.part is Part.SUPPORTING:
        return row.part_at is not None
    return answer is not None and (answer.sent_at is not None or answer.state is not AnswerState.DRAFT)


def _by_day(lines: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Lines under their day: overdue ones first, then day by day."""
    days: list[dict[str, Any]] = []
    for line in lines:
        title = "Quá hạn" if line["overdue"] else f"Hạn {short(line['due_on'])}"
        if not days or days[-1]["title"] != title:
            tone = "late" if line["overdue"] else "today" if line["left"] == "hôm nay" else ""
            note = "" if line["overdue"] else line["left"]
            days.append({"title": title, "note": note, "tone": tone, "lines": []})
        days[-1]["lines"].append(line)
    return days


def editor(
    request: Asked,
    opinion: Opinion,
    form: AnswerForm | None,
    part_form: PartForm | None,
    return_form: ReasonForm | None,
) -> dict[str, Any]:
    """The question above, the words in the middle, the rest beside them."""
    audience = audience_of(request.actor.roles)
    group = queries.group_of(opinion)
    answer = Answer.objects.of(opinion.commune_id).filter(opinion=opinion).select_related(
        "department", "drafted_by", "agreed_by", "approved_by"
    ).first()  # fmt: skip
    shares = [row for row in opinion.assignments.all() if row.returned_at is None]
    own = next((row for row in shares if row.department_id == request.actor.department_id), None)
    is_lead = Role.CLERK in request.actor.roles or (own is not None and own.part is Part.LEAD)
    stopped = _why_not(request, opinion, answer)
    urls = ("answer", "part", "return", "reveal", "opinion")
    return {
        "tabs": tabs(request, ""),
        "opinion": matter(opinion, audience, askers=len(group)),
        "pictures": picture_links(group, audience, request.dialogue),
        "others": [
            matter(one, audience) | {"url": in_dialogue(request.dialogue, "preparation-opinion", opinion=one.public_id)}
            for one in group[1:]
        ],
        "villages": len({one.village_id for one in group}),
        "answer": answer_facts(answer, audience, reads_draft=True) if answer else None,
        "remarks": remarks_of(answer) if answer and not stopped else [],
        "newer": form is not None and answer is not None and form["seen_version"].value() != str(answer.version),
        "versions": _versions(answer),
        "shares": [share_of(row, today()) for row in shares],
        "own": share_of(own, today()) if own else None,
        "is_lead": is_lead,
        "stopped": stopped,
        "editing": None if stopped else editing(request, opinion),
        "is_sent": answer is not None and answer.state is AnswerState.DRAFT and answer.sent_at is not None,
        "next_owed": _next_owed(request) if own is not None and _handed_in(own) else None,
        "settled": answer is not None and answer.state in (AnswerState.AGREED, AnswerState.APPROVED),
        "keep": f"tra-loi-{opinion.public_id}-{answer.version if answer else 0}",
        "form": _fresh_version(form, answer) if form is not None else AnswerForm(initial=_first_words(answer)),
        "rest": rest_note(answer.promised_on, request.commune) if answer else "",
        "part_form": part_form or PartForm(initial={"text": own.part_text if own else ""}),
        "return_form": return_form or ReasonForm(),
        "taken": False,
        "reusable": reusable(opinion) if is_lead and not stopped else [],
        "reveal_form": RevealForm(),
        "reveal_refusal": refusal(request.actor, Action.REVEAL_CONTACT, opinion.about()),
        "steps": _steps(opinion, answer, shares),
        "decide": to_decide(request, opinion, answer),
        "is_head": Role.DEPARTMENT_HEAD in request.actor.roles,
        **{
            f"{name}_url": in_dialogue(request.dialogue, f"preparation-{name}", opinion=opinion.public_id)
            for name in urls
        },
        "memory_url": in_dialogue(request.dialogue, "preparation-memory", opinion=opinion.public_id),
        "mine_url": in_dialogue(request.dialogue, "preparation-mine"),
    }


def _next_owed(request: Asked) -> dict[str, Any] | None:
    """What this department does after the matter that is handed in; ``None`` when nothing is left."""
    rows = queries.owed_by(request.dialogue, request.actor.department_id)
    return next((owed(row, today(), request.dialogue) for row in rows if not _handed_in(row)), None)


def editing(request: Asked, opinion: Opinion) -> dict[str, Any]:
    """Who else has this answer open, and where the page asks again."""
    return {
        "others": also_open(opinion, request.actor, now()),
        "seconds": SECONDS,
        "url": in_dialogue(request.dialogue, "preparation-editing", opinion=opinion.public_id),
    }


def with_old(request: Asked, opinion: Opinion, old: str) -> dict[str, Any]:
    """The editor with the words of an answer given before above what was typed, and the days in them to look at."""
    days = list(dict.fromkeys(old[start:end] for start, end in days_in(old)))
    form = _with_old_words(request.POST, old)
    return editor(request, opinion, form, None, None) | {"taken": True, "old_days": days}


def _with_old_words(typed: Mapping[str, str], old: str) -> AnswerForm:
    """The form as it was typed, the old words above those in the box: nothing typed is lost, nothing is saved."""
    own = typed.get("text", "").strip()
    names = ("kind", "promised_on", "planned_in", "referred_to", "stands", "seen_version")
    words = {name: typed.get(name, "") for name in names}
    return AnswerForm(initial=words | {"text": f"{old}\n\n{own}" if own else old})


def to_decide(request: Asked, opinion: Opinion, answer: Answer | None) -> dict[str, Any] | None:
    """What the head of the department decides here when a draft was handed in, as on the page of the queue."""
    waits = answer is not None and answer.state is AnswerState.DRAFT and answer.sent_at is not None
    if answer is None or not waits or Role.DEPARTMENT_HEAD not in request.actor.roles:
        return None
    return {
        "refusal": refusal(request.actor, Action.AGREE_ANSWER, answer.about()) or "",
        "back_refusal": refusal(request.actor, Action.SEND_BACK_ANSWER, answer.about()) or "",
        "post_url": in_dialogue(request.dialogue, "preparation-agreed", opinion=opinion.public_id),
        "back_url": in_dialogue(request.dialogue, "preparation-sent-back", opinion=opinion.public_id),
        "reason_form": ReasonForm(auto_id="back_%s"),
        "unchanged": unchanged(answer, opinion.assignments.all()),
    }


def _first_words(answer: Answer | None) -> dict[str, Any]:
    if answer is None:
        return {"seen_version": 0}
    names = ("text", "kind", "promised_on", "planned_in", "referred_to")
    return {name: getattr(answer, name) for name in names} | {"seen_version": answer.version}


def _fresh_version(form: AnswerForm, answer: Answer | None) -> AnswerForm:
    """The page shows a newer version when there is one, so that the next save of the typed text may follow it."""
    if form.is_bound:
        form.data = form.data.copy()
        form.data["seen_version"] = str(answer.version if answer else 0)
    return form


def _versions(answer: Answer | None) -> list[dict[str, Any]]:
    if answer is None:
        return []
    rows = answer.versions.select_related("written_by")
    return [
        {
            "number": row.number,
            "text": row.text,
            "kind": kind_words(row.kind),
            "who": row.written_by.name,
            "at": row.written_at,
        }
        for row in rows
    ]


def _why_not(request: Asked, opinion: Opinion, answer: Answer | None) -> str:
    """The sentence that stands where the editor would be, or "" when one may write."""
    if opinion.state is OpinionState.ANSWERED or (answer and answer.state is AnswerState.GIVEN):
        return "Câu trả lời này đã đến người dân, nên không sửa bản cũ được nữa."
    if opinion.state in (OpinionState.RECEIVED, OpinionState.CLASSIFIED):
        return "Việc này chưa giao phòng nào. Văn phòng giao rồi mới soạn được."
    return refusal(request.actor, Action.DRAFT_ANSWER, opinion.about()) or ""


def _steps(opinion: Opinion, answer: Answer | None, shares: Sequence[Assignment]) -> list[dict[str, str]]:
    """Whose hands the words go through, and where they are now."""
    lead = next((row for row in shares if row.part is Part.LEAD), None)
    state = answer.state if answer else None
    here = 0
    if answer is not None and answer.sent_at is not None:
        here = 1
    if state is AnswerState.AGREED:
        here = 2
    if state in (AnswerState.APPROVED, AnswerState.GIVEN):
        here = 3
    last = "bằng văn bản" if opinion.state is OpinionState.DEFERRED else "tại hội nghị"
    words = (
        ("Phòng soạn", f"{lead.department.name}, hạn {short(lead.due_on)}" if lead else "chưa giao"),
        ("Trưởng phòng", answer.agreed_by.name if answer and answer.agreed_by else "đồng ý"),
        ("Lãnh đạo", answer.approved_by.name if answer and answer.approved_by else "duyệt"),
        ("Trả lời", last),
    )
    states = ("past", "now", "future")
    return [
        {"who": who, "what": what, "state": states[(place >= here) + (place > here)]}
        for place, (who, what) in enumerate(words)
    ]


def decision(request: Asked, waiting: Sequence[Answer], place: int, action: Action) -> dict[str, Any]:
    """One answer of a queue, to be read and decided about."""
    agrees = action is Action.AGREE_ANSWER
    name = "preparation-agree" if agrees else "preparation-approve"
    context: dict[str, Any] = {"tabs": tabs(request, name), "count": len(waiting), "agrees": agrees, "answer": None}
    if not waiting:
        return context
    place = max(0, min(place, len(waiting) - 1))
    answer = waiting[place]
    answer.opinion.decided = answer.decided  # type: ignore[attr-defined]
    audience = audience_of(request.actor.roles)
    base = in_dialogue(request.dialogue, name)
    return context | {
        "place": place + 1,
        "previous_url": f"{base}?viec={place}" if place else "",
        "next_url": f"{base}?viec={place + 2}" if place + 1 < len(waiting) else "",
        "answer": answer_facts(answer, audience, reads_draft=True),
        "promised": day_with_rest(answer.promised_on, request.commune) if answer.promised_on else "",
        "unchanged": unchanged(answer, answer.opinion.assignments.all()),
        "remarks": remarks_of(answer),
        "approval": ApprovalForm(),
        "opinion": matter(answer.opinion, audience, askers=answer.askers),  # type: ignore[attr-defined]
        "chair_notes": notes_of(request.actor, answer.opinion),
        "due": _due_words(answer),
        "refusal": refusal(request.actor, action, answer.about()) or "",
        "back_refusal": refusal(request.actor, Action.SEND_BACK_ANSWER, answer.about()) or "",
        "post_url": in_dialogue(
            request.dialogue,
            "preparation-agreed" if agrees else "preparation-approved",
            opinion=answer.opinion.public_id,
        ),
        "back_url": in_dialogue(request.dialogue, "preparation-sent-back", opinion=answer.opinion.public_id),
        "page_url": in_dialogue(request.dialogue, "preparation-opinion", opinion=answer.opinion.public_id),
        "memory_url": in_dialogue(request.dialogue, "preparation-memory", opinion=answer.opinion.public_id),
    }


def _due_words(answer: Answer) -> str:
    lead = next((a for a in answer.opinion.assignments.all() if a.returned_at is None and a.part is Part.LEAD), None)
    if lead is None:
        return ""
    return f"{lead.department.name}. {given_by(lead)}, hẹn nộp {display(lead.due_on)}."
