"""The page of promises as plain data: what waits, what was set aside, what is written down."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import uuid4

from doithoai.language.dates import day_of, display
from doithoai.models import Department, Opinion
from doithoai.phases.conclusion.pages import place_beside, rooms
from doithoai.phases.conclusion.queries import commitments_of, day_promised, no_promises, not_yet_promised
from doithoai.rules.permissions import WHO_MAY, Actor, refusal
from doithoai.rules.visibility import audience_of, show
from doithoai.rules.vocabulary import Action, AnswerKind
from doithoai.web.clock import today
from doithoai.web.commitment_form import CommitmentForm
from doithoai.web.days_off import rest_note
from doithoai.web.guards import Asked
from doithoai.web.paths import in_dialogue


@dataclass(frozen=True, slots=True)
class Proposal:
    """A promise as the hall or the answer worded it, never as the asker did; whole when it says what will be done,
    somebody is named and the day lies ahead."""

    opinion: Opinion
    text: str
    department_id: int | None
    due_on: date | None

    def is_whole(self, day: date) -> bool:
        return bool(self.text) and self.department_id is not None and self.due_on is not None and self.due_on >= day


def proposals(matters: Iterable[Opinion]) -> list[Proposal]:
    """What is offered for each matter of ``not_yet_promised``."""
    return [_proposal(one) for one in matters]


def promises_page(request: Asked, failed: CommitmentForm | None = None) -> dict[str, Any]:
    """What was promised, and what was decided or answered that should become a promise."""
    found = proposals(not_yet_promised(request.dialogue))
    departments = list(Department.objects.of(request.commune))
    claims = may_claim(request.actor)
    rows = [_row(request, one, departments, failed, claims) for one in found]
    whole = [row for row, one in zip(rows, found, strict=True) if one.is_whole(today())]
    return {
        "rooms": rooms(request, "conclusion-promises"),
        "commitments": _written(request),
        "proposed": rows,
        "whole": whole,
        "set_aside": [_set_aside(one) for one in no_promises(request.dialogue)],
        "failed": failed,
        "make_url": in_dialogue(request.dialogue, "conclusion-promise"),
        "all_url": in_dialogue(request.dialogue, "conclusion-promise-all"),
        "no_url": in_dialogue(request.dialogue, "conclusion-no-promise"),
        "recall_url": in_dialogue(request.dialogue, "conclusion-recall-promise"),
        "refusal": refusal(request.actor, Action.MAKE_COMMITMENT, request.dialogue.about()),
    }


def _row(
    request: Asked, one: Proposal, departments: list[Department], failed: CommitmentForm | None, claims: bool
) -> dict[str, Any]:
    """A form of its own for each; the same command in it and in the one press that records all."""
    key, command = one.opinion.public_id, str(uuid4())
    first = {"text": one.text, "department": str(one.department_id or ""), "due_on": one.due_on}
    first |= {"opinion": key, "command_id": command}
    again = failed if failed and failed.data.get("opinion") == key else None
    form = again or CommitmentForm(initial=first, bodies=departments, auto_id=f"id_{key}_%s")
    if one.opinion.says_done and claims:
        form.fields["due_on"].label = "Làm xong ngày"
    who = next((body.name for body in departments if body.pk == one.department_id), "")
    facts = {"subject": one.opinion.title, "village": place_beside(one.opinion), "why": _why(one, claims)}
    ahead = None if one.opinion.says_done else one.due_on
    facts |= {"text": one.text, "who": who, "due_on": one.due_on, "rest": rest_note(ahead, request.commune)}
    return facts | {"form": form, "opinion": key, "command": command}


def may_claim(actor: Actor) -> bool:
    """Whether this person may also say that work is done: the leaders, who may promise, do not."""
    return bool(actor.roles & WHO_MAY[Action.CLAIM_DONE])


def _set_aside(one: Opinion) -> dict[str, Any]:
    said_by, said_at = one.no_promise_by, one.no_promise_at
    who = [said_by.name if said_by else "", display(day_of(said_at)) if said_at else ""]
    facts = {"subject": one.title, "village": place_beside(one), "opinion": one.public_id}
    return facts | {"noted": ", ".join(word for word in who if word)}


def _why(one: Proposal, claims: bool) -> str:
    answer = getattr(one.opinion, "answer", None)
    if one.opinion.says_done and not claims:
        return "Câu trả lời nói đã làm xong: Văn phòng ghi ngày làm xong. Còn phải làm thì Ông/Bà ghi ngày sắp tới."
    if one.opinion.says_done:
        return "Câu trả lời nói đã làm xong. Ghi ngày đã làm thì việc thành “báo xong”, Mặt trận hoặc thôn xem tại chỗ."
    if answer is not None and answer.kind is AnswerKind.PLANNED:
        return f"Câu trả lời đưa việc này vào {answer.planned_in}. Cam kết là báo lại Nhân dân đúng ngày."
    if not one.text:
        return "Chủ trì giao việc này mà chưa nói làm gì. Ông/Bà ghi việc phải làm."
    return "" if one.due_on else "Chưa có ngày nào được nói."


def _proposal(opinion: Opinion) -> Proposal:
    decision = next(iter(opinion.standing), None)  # type: ignore[attr-defined]
    lead = next(iter(opinion.leads), None)  # type: ignore[attr-defined]
    answer = getattr(opinion, "answer", None)
    department = (decision and decision.department_id) or (lead and lead.department_id)
    words = (decision.words if decision else "") or (answer.text if answer else "")
    return Proposal(
        opinion, words, department or (answer.department_id if answer else None) or None, day_promised(opinion)
    )


def _written(request: Asked) -> list[dict[str, Any]]:
    audience = audience_of(request.actor.roles)
    return [
        show(
            "commitment",
            audience,
            text=one.text,
            department=one.department.name,
            village=one.village.name if one.village else "",
            due_on=one.due_on,
            state=one.state.label,
        )
        for one in commitments_of(request.dialogue)
    ]
