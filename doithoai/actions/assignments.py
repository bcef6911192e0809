"""Who prepares an answer: one lead department, supporting ones, each with its own day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from doithoai.actions.checks import long_text, same_commune, short_text
from doithoai.actions.official import permit, record
from doithoai.actions.preparing import leading, workable
from doithoai.language.dates import day_of, short
from doithoai.models import Answer, Assignment, Department, Opinion
from doithoai.models.answers import UNDECIDED
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import BadInput, NotYet, Outdated
from doithoai.rules.vocabulary import Action, AnswerState, OpinionState, Part

ASSIGNED_ANEW = "Văn phòng giao lại"
REASON_LIMIT = 300
PART_LIMIT = 10_000


@dataclass(frozen=True)
class Share:
    """A department's share of an answer and the day it is due."""

    department: Department
    due_on: date
    part: Part = Part.LEAD


@transaction.atomic
def assign(
    opinion: Opinion,
    *,
    lead: Department,
    due_on: date,
    supporting: Sequence[tuple[Department, date]] = (),
    actor: Actor,
    at: datetime,
) -> None:
    """Give a matter to a lead department and supporting ones (plan, mục III.2.2), or give it to others instead.

    A department that keeps its part keeps its row, with the new day; the others end, and their rows remain as history.
    A new lead department takes over the draft there is, which then needs agreement again. Raises ``NotYet`` before the
    matter is classified, ``BadInput`` for a past day, a department twice, a supporting day after the lead one's, or a
    day after the one the chair named in the hall, as long as that lies ahead.
    """
    permit(actor, Action.ASSIGN, opinion)
    workable(opinion)
    leading(opinion)
    shares = [Share(lead, due_on), *(Share(body, day, Part.SUPPORTING) for body, day in supporting)]
    _check(opinion, shares, day_of(at))
    former = _lead_department(opinion)
    opinion.move_to(_after_assigning(opinion, anew=former not in (None, lead.pk)))
    _replace_shares(opinion, shares, actor, at)
    if former not in (None, lead.pk):
        _hand_over_draft(opinion, lead)
    record(
        Action.ASSIGN,
        actor,
        opinion,
        at=at,
        lead=lead.pk,
        due_on=due_on.isoformat(),
        supporting=",".join(str(body.pk) for body, _ in supporting),
    )


@transaction.atomic
def return_assignment(assignment: Assignment, *, reason: str, actor: Actor, at: datetime) -> None:
    """Send back what is not the department's work, with the reason; the office assigns it anew.

    A lead department's return puts the matter back to "classified". Raises ``BadInput`` without a reason, ``NotYet``
    once there is a draft, ``Outdated`` when the share has ended meanwhile.
    """
    permit(actor, Action.RETURN_ASSIGNMENT, assignment)
    opinion = assignment.opinion
    workable(opinion)
    why = short_text(reason, "Lý do trả lại", REASON_LIMIT, "reason")
    if assignment.part is Part.LEAD and opinion.state is OpinionState.ANSWER_DRAFTED:
        raise NotYet("Phòng đã soạn dự thảo cho việc này. Nếu cần giao phòng khác, Ông/Bà báo Văn phòng giao lại.")
    standing = Assignment.objects.of(assignment.commune_id).standing().filter(pk=assignment.pk)
    if standing.update(returned_at=at, return_reason=why) != 1:
        raise Outdated("Việc này không còn giao cho phòng Ông/Bà. Ông/Bà tải lại trang để xem.")
    if assignment.part is Part.LEAD and opinion.state is OpinionState.ASSIGNED:
        opinion.move_to(OpinionState.CLASSIFIED)
    record(Action.RETURN_ASSIGNMENT, actor, opinion, at=at, department=assignment.department_id)


@transaction.atomic
def contribute_part(assignment: Assignment, *, text: str, actor: Actor, at: datetime) -> None:
    """What a supporting department writes for the lead one to work into the answer; may be written again.

    Raises ``BadInput`` for an empty or long text, ``NotYet`` for the lead department, ``Outdated`` for an ended share.
    """
    permit(actor, Action.CONTRIBUTE_PART, assignment)
    workable(assignment.opinion)
    words = long_text(text, "Phần phối hợp", PART_LIMIT, "text")
    if assignment.part is Part.LEAD:
        raise NotYet("Phòng Ông/Bà chủ trì việc này, nên soạn thẳng vào câu trả lời.")
    standing = Assignment.objects.of(assignment.commune_id).standing().filter(pk=assignment.pk)
    if standing.update(part_text=words, part_by=actor.account_id, part_at=at) != 1:
        raise Outdated("Việc này không còn giao cho phòng Ông/Bà. Ông/Bà tải lại trang để xem.")
    record(Action.CONTRIBUTE_PART, actor, assignment.opinion, at=at, department=assignment.department_id)


def _check(opinion: Opinion, shares: Sequence[Share], today: date) -> None:
    if opinion.state is OpinionState.RECEIVED or opinion.sector_id is None:
        raise NotYet("Ý kiến này chưa phân loại. Ông/Bà chọn lĩnh vực, thẩm quyền trước rồi giao.")
    departments = [share.department for share in shares]
    same_commune(opinion.commune_id, *departments)
    if len({body.pk for body in departments}) != len(departments):
        raise BadInput("Một phòng được chọn hai lần. Ông/Bà bỏ bớt ở phần phối hợp.", "supporting")
    for share in shares:
        field = "due_on" if share.part is Part.LEAD else "supporting_due_on"
        if share.due_on < today:
            raise BadInput("Hạn nộp đã qua. Ông/Bà chọn từ hôm nay trở đi.", field)
        if share.due_on > shares[0].due_on:
            raise BadInput("Phòng phối hợp phải nộp trước hoặc cùng ngày với phòng chủ trì.", field)
    promised = opinion.dispositions.standing().filter(due_on__gte=today, due_on__lt=shares[0].due_on).first()
    if promised is not None:
        raise BadInput(f"Chủ trì đã hẹn trước {short(promised.due_on)} tại hội nghị. Hạn nộp không muộn hơn.", "due_on")


def _lead_department(opinion: Opinion) -> int | None:
    rows = Assignment.objects.of(opinion.commune_id).leading().filter(opinion=opinion)
    found: int | None = rows.values_list("department_id", flat=True).first()
    return found


def _after_assigning(opinion: Opinion, *, anew: bool) -> OpinionState:
    state = OpinionState(opinion.state)
    if state is OpinionState.CLASSIFIED or (state is OpinionState.ANSWER_DRAFTED and anew):
        return OpinionState.ASSIGNED
    return state


def _replace_shares(opinion: Opinion, shares: Sequence[Share], actor: Actor, at: datetime) -> None:
    facts: dict[str, Any] = {"commune_id": opinion.commune_id, "opinion": opinion}
    facts |= {"assigned_by_id": actor.account_id, "assigned_at": at}
    wanted = {(share.department.pk, share.part): share for share in shares}
    for row in Assignment.objects.of(opinion.commune_id).standing().filter(opinion=opinion):
        share = wanted.pop((row.department_id, row.part), None)
        if share is None:
            row.returned_at, row.return_reason = at, ASSIGNED_ANEW
        else:
            # The same department goes on with what it has written; only its day may be new.
            row.due_on = share.due_on
        row.save(update_fields=["due_on", "returned_at", "return_reason"])
    Assignment.objects.bulk_create(
        Assignment(department=share.department, part=share.part, due_on=share.due_on, **facts)
        for share in wanted.values()
    )


def _hand_over_draft(opinion: Opinion, lead: Department) -> None:
    answer = Answer.objects.of(opinion.commune_id).filter(opinion=opinion).first()
    if answer is not None and answer.state is not AnswerState.GIVEN:
        answer.move_to(AnswerState.DRAFT, department=lead, **UNDECIDED)
