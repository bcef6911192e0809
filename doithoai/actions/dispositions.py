"""What the chair decides about a matter in the hall, and the undo that brings everything back as it was.

The plan (mục II.5): the chair answers, has an official answer, answers in writing afterwards, or gives the matter to
a department; complaints, denunciations and private disputes are shown their door. One decision stands at a time.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from doithoai.actions.checks import long_text, same_commune
from doithoai.actions.hall import in_session
from doithoai.actions.hall_answers import answer_before, answer_from_the_hall, put_answer_back
from doithoai.actions.hall_shares import give_to, put_share_back, share_before
from doithoai.actions.official import permit, person, record
from doithoai.language.dates import day_of
from doithoai.models import Conference, Department, Disposition, Opinion, ScopeDecision
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import BadInput, NotYet, Outdated, Refused
from doithoai.rules.vocabulary import (
    Action,
    AnswerKind,
    DispositionKind,
    OpinionState,
    OutOfScopeReason,
    Scope,
)

LONGEST_WORDS = 10_000  # letters
_ANSWERS = frozenset({DispositionKind.ANSWERED_NOW, DispositionKind.ANSWERED_BY_OFFICIAL})
_LATER = frozenset({DispositionKind.IN_WRITING, DispositionKind.ASSIGNED})


@dataclass(frozen=True)
class Decision:
    """What was decided, checked: the words, and whatever its kind needs."""

    kind: DispositionKind
    words: str = ""
    department: Department | None = None
    due_on: date | None = None
    merged_with: Opinion | None = None
    reason: OutOfScopeReason | None = None
    answer_kind: AnswerKind | None = None
    planned_in: str = ""
    referred_to: str = ""


@transaction.atomic
def dispose(
    opinion: Opinion,
    *,
    conference: Conference,
    kind: DispositionKind,
    words: str = "",
    department: Department | None = None,
    due_on: date | None = None,
    merged_with: Opinion | None = None,
    reason: OutOfScopeReason | None = None,
    answer_kind: AnswerKind | None = None,
    planned_in: str = "",
    referred_to: str = "",
    actor: Actor,
    at: datetime,
) -> Disposition:
    """Record the chair's decision about one matter; it stands until it is undone.

    ``ANSWERED_NOW`` and ``ANSWERED_BY_OFFICIAL`` (which needs ``department``) give the prepared answer, or ``words``
    as spoken where there is none or they differ. ``IN_WRITING`` and ``ASSIGNED`` need ``department`` and ``due_on``,
    ``MERGED`` needs ``merged_with``, ``OUT_OF_SCOPE`` a ``reason`` and ``words`` that say which door.
    Raises ``BadInput`` for a missing need, ``NotYet`` outside the session, ``Outdated`` when somebody decided first.
    """
    permit(actor, Action.DISPOSE, opinion)
    in_session(conference)
    same_commune(opinion.commune_id, conference, department, merged_with)
    said = long_text(words, "Lời ghi", LONGEST_WORDS, "words", needed=False)
    decision = Decision(kind, said, department, due_on, merged_with, reason, answer_kind, planned_in, referred_to)
    _check(opinion, conference, decision, at)
    row = _note(opinion, conference, decision, actor, at)
    _carry_out(opinion, decision, actor, at)
    record(
        Action.DISPOSE,
        actor,
        opinion,
        at=at,
        kind=str(kind),
        department=department.pk if department else None,
        due_on=due_on.isoformat() if due_on else None,
        reason=str(reason) if reason else None,
    )
    return row


@transaction.atomic
def undo_disposition(disposition: Disposition, *, actor: Actor, at: datetime) -> None:
    """Take a decision back: state, scope, answer, department and merging stand exactly as before it.

    The decision itself stays as a row, marked undone. Raises ``NotYet`` after the close or once something was
    promised for the matter, ``Outdated`` when it was undone before.
    """
    opinion = disposition.opinion
    permit(actor, Action.UNDO_DISPOSITION, opinion)
    in_session(disposition.conference)
    if opinion.commitments.exists():
        raise NotYet("Việc này đã ghi thành cam kết, nên quyết định không hoàn tác được nữa.")
    standing = Disposition.objects.standing().filter(pk=disposition.pk)
    if not standing.update(undone_at=at):
        raise Outdated("Quyết định này đã được hoàn tác trước đó.")
    disposition.undone_at = at
    _put_back(opinion, disposition, at)
    record(Action.UNDO_DISPOSITION, actor, opinion, at=at, kind=str(disposition.kind))


def _check(opinion: Opinion, conference: Conference, decision: Decision, at: datetime) -> None:
    if opinion.is_sealed:
        raise Refused("Không tìm thấy việc này ở xã của Ông/Bà.")
    if opinion.dialogue_id != conference.dialogue_id:
        raise BadInput("Ý kiến này thuộc đợt đối thoại khác. Ông/Bà tải lại trang rồi chọn lại.")
    if opinion.state is OpinionState.WITHDRAWN:
        raise NotYet("Người gửi đã rút ý kiến này.")
    if opinion.merged_into_id is not None:
        raise NotYet("Ý kiến này đã gộp vào ý kiến khác. Ông/Bà quyết định ở ý kiến chính.")
    if opinion.dispositions.standing().exists():
        raise Outdated("Ý kiến này đã có quyết định. Muốn đổi, Ông/Bà hoàn tác rồi quyết định lại.")
    _check_needs(opinion, decision, day_of(at))


def _check_needs(opinion: Opinion, decision: Decision, today: date) -> None:
    kind = decision.kind
    if kind in _LATER | {DispositionKind.ANSWERED_BY_OFFICIAL} and decision.department is None:
        raise BadInput("Ông/Bà chọn phòng.", "department")
    if kind in _LATER and decision.due_on is None:
        raise BadInput("Ông/Bà ghi ngày phải xong.", "due_on")
    if decision.due_on is not None and decision.due_on < today:
        raise BadInput("Ngày phải xong không thể ở trước hôm nay.", "due_on")
    if kind is DispositionKind.MERGED:
        _check_merge(opinion, decision.merged_with)
    if kind is DispositionKind.OUT_OF_SCOPE and decision.reason is None:
        raise BadInput("Ông/Bà chọn lý do: khiếu nại, tố cáo, tranh chấp giữa các cá nhân, hoặc việc khác.", "reason")


def _check_merge(opinion: Opinion, lead: Opinion | None) -> None:
    if lead is None:
        raise BadInput("Ông/Bà chọn ý kiến để gộp vào.", "merged_with")
    if lead.pk == opinion.pk or lead.dialogue_id != opinion.dialogue_id or lead.merged_into_id is not None:
        raise BadInput("Chọn một ý kiến chính khác của hội nghị này để gộp vào.", "merged_with")
    if lead.scope is Scope.OUT_OF_SCOPE or lead.is_sealed:
        raise BadInput("Ý kiến đó ngoài phạm vi, không gộp vào được.", "merged_with")
    if lead.state is OpinionState.WITHDRAWN:
        raise BadInput("Ý kiến đó đã rút. Ông/Bà chọn ý kiến khác.", "merged_with")
    if opinion.merged.exists():
        raise BadInput("Đã có ý kiến gộp vào ý kiến này. Ông/Bà gộp ý kiến kia vào đây.", "merged_with")


def _note(opinion: Opinion, conference: Conference, decision: Decision, actor: Actor, at: datetime) -> Disposition:
    pending = opinion.scope_decisions.filter(agreed__isnull=True).first()
    row: Disposition = Disposition.objects.create(
        commune_id=opinion.commune_id,
        conference=conference,
        opinion=opinion,
        kind=decision.kind,
        words=decision.words,
        department=decision.department,
        due_on=decision.due_on,
        merged_with=decision.merged_with,
        reason=decision.reason or "",
        decided_by_id=actor.account_id,
        decided_at=at,
        state_before=opinion.state,
        scope_before=opinion.scope,
        before={
            "answer": answer_before(opinion),
            "share": share_before(opinion),
            "ruling": pending.pk if pending else None,
        },
    )
    return row


def _carry_out(opinion: Opinion, decision: Decision, actor: Actor, at: datetime) -> None:
    if decision.kind is DispositionKind.OUT_OF_SCOPE:
        _rule_out(opinion, decision, actor, at)
        return
    _take_in(opinion, actor, at)
    if decision.kind in _ANSWERS:
        answer_from_the_hall(
            opinion,
            words=decision.words,
            kind=decision.answer_kind,
            department=decision.department,
            promised_on=decision.due_on,
            planned_in=decision.planned_in,
            referred_to=decision.referred_to,
            actor=actor,
            at=at,
        )
        opinion.move_to(OpinionState.ANSWERED)
    elif decision.kind is DispositionKind.MERGED:
        _join(opinion, decision.merged_with)
    elif decision.department is not None and decision.due_on is not None:
        give_to(opinion, decision.department, decision.due_on, actor=actor, at=at)
        opinion.move_to(OpinionState.DEFERRED)


def _join(opinion: Opinion, lead: Opinion | None) -> None:
    if not Opinion.objects.filter(pk=opinion.pk, merged_into__isnull=True).update(merged_into=lead):
        raise Outdated("Ý kiến này vừa được gộp vào ý kiến khác. Ông/Bà tải lại trang để xem.")
    opinion.merged_into = lead


def _take_in(opinion: Opinion, actor: Actor, at: datetime) -> None:
    """Whatever the chair treats is in scope; a proposal to rule it out is thereby overturned."""
    if opinion.scope is not Scope.IN_SCOPE:
        opinion.move_to(Scope.IN_SCOPE, axis="scope")
        opinion.scope_decisions.filter(agreed__isnull=True).update(
            agreed=False, decided_by=actor.account_id, decided_at=at, decision_note="Chủ trì xem xét tại hội nghị"
        )


def _rule_out(opinion: Opinion, decision: Decision, actor: Actor, at: datetime) -> None:
    pending = opinion.scope_decisions.filter(agreed__isnull=True)
    if pending.update(agreed=True, decided_by=actor.account_id, decided_at=at) == 0:
        # Said before the whole hall: the row names no second person, because the hall was it.
        ScopeDecision.objects.create(
            commune_id=opinion.commune_id,
            opinion=opinion,
            reason=decision.reason or OutOfScopeReason.OTHER_BODY,
            explanation=decision.words or "Chủ trì nói tại hội nghị",
            proposed_by_id=person(actor),
            proposed_at=at,
            agreed=True,
            decided_at=at,
            decision_note="Quyết định công khai tại hội nghị",
        )
    if opinion.scope is Scope.PENDING:
        opinion.move_to(Scope.RULED_OUT, axis="scope")
    opinion.move_to(Scope.OUT_OF_SCOPE, axis="scope")


def _put_back(opinion: Opinion, disposition: Disposition, at: datetime) -> None:
    before = OpinionState(disposition.state_before)
    if opinion.state is not before:
        opinion.move_to(before)
    if disposition.kind is DispositionKind.MERGED:
        Opinion.objects.filter(pk=opinion.pk, merged_into=disposition.merged_with_id).update(merged_into=None)
        opinion.merged_into = None
    if disposition.kind in _ANSWERS:
        put_answer_back(opinion, disposition.before["answer"], at=at)
    if disposition.kind in _LATER:
        put_share_back(opinion, disposition.before["share"], at=at)
    scope = Scope(disposition.scope_before)
    if opinion.scope is not scope:
        opinion.move_to(scope, axis="scope")
        _put_ruling_back(opinion, disposition, at)


def _put_ruling_back(opinion: Opinion, disposition: Disposition, at: datetime) -> None:
    if disposition.before["ruling"] is not None:
        opinion.scope_decisions.filter(pk=disposition.before["ruling"]).update(
            agreed=None, decided_by=None, decided_at=None, decision_note=""
        )
    else:
        opinion.scope_decisions.filter(proposed_at=disposition.decided_at).update(
            agreed=False, decided_at=at, decision_note="Chủ trì hoàn tác"
        )
