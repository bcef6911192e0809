"""An answer given in the hall: the prepared one, or the words as they were spoken; and how an undo takes it back."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from doithoai.actions.answer_kinds import what_is_missing
from doithoai.actions.checks import short_text
from doithoai.actions.official import person
from doithoai.models import Answer, AnswerVersion, Department, Opinion
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import BadInput
from doithoai.rules.vocabulary import AnswerKind, AnswerMode, AnswerState

#: Explaining is the most modest kind of answer: nothing counts as solved because nobody said what it was.
UNSAID = AnswerKind.EXPLAINED
_ON_THE_WAY = {
    AnswerState.DRAFT: (AnswerState.AGREED, AnswerState.APPROVED, AnswerState.GIVEN),
    AnswerState.AGREED: (AnswerState.APPROVED, AnswerState.GIVEN),
    AnswerState.APPROVED: (AnswerState.GIVEN,),
}
_WAY_BACK = {
    AnswerState.DRAFT: (AnswerState.DRAFT,),
    AnswerState.AGREED: (AnswerState.DRAFT, AnswerState.AGREED),
    AnswerState.APPROVED: (AnswerState.APPROVED,),
}


def answer_from_the_hall(
    opinion: Opinion,
    *,
    words: str,
    kind: AnswerKind | None,
    department: Department | None,
    promised_on: date | None,
    planned_in: str,
    referred_to: str,
    actor: Actor,
    at: datetime,
) -> Answer:
    """Give the answer of ``opinion`` before the hall. Raises ``BadInput`` when nothing is prepared and nothing said.

    What the chair says in person is agreed and approved by being said; a draft nobody had approved becomes so.
    """
    answer: Answer | None = Answer.objects.of(opinion.commune_id).filter(opinion=opinion).first()
    text = words or (answer.text if answer else "")
    if not text:
        raise BadInput("Chưa có dự thảo. Ông/Bà ghi câu trả lời vừa nói, một hai câu là đủ.", "words")
    chosen = kind or (answer.kind if answer else None) or UNSAID
    facts = {
        "kind": chosen,
        "promised_on": promised_on or (answer.promised_on if answer else None),
        "planned_in": _plan(planned_in, answer) if chosen is AnswerKind.PLANNED else "",
        "referred_to": short_text(referred_to, "Nơi chuyển", 200, "referred_to", needed=False)
        or (answer.referred_to if answer else ""),
        "department": department or (answer.department if answer else None),
        "mode": AnswerMode.AT_CONFERENCE,
        "given_at": at,
    }
    _check(facts)
    if answer is None:
        return _spoken(opinion, text, facts, actor, at)
    _give(answer, text, facts, actor, at)
    return answer


def answer_before(opinion: Opinion) -> dict[str, Any] | None:
    """The answer as it stands, for ``put_answer_back``; ``None`` when there is none."""
    answer = Answer.objects.of(opinion.commune_id).filter(opinion=opinion).first()
    if answer is None:
        return None
    return {
        "state": str(answer.state),
        "kind": str(answer.kind),
        "mode": str(answer.mode),
        "text": answer.text,
        "promised_on": answer.promised_on.isoformat() if answer.promised_on else None,
        "planned_in": answer.planned_in,
        "referred_to": answer.referred_to,
        "department": answer.department_id,
        "approved_by": answer.approved_by_id,
        "given_at": answer.given_at.isoformat() if answer.given_at else None,
    }


def put_answer_back(opinion: Opinion, before: dict[str, Any] | None, *, at: datetime) -> None:
    """The answer as it was. One that was made from spoken words goes; the words stay in the undone decision."""
    answer = Answer.objects.of(opinion.commune_id).get(opinion=opinion)
    if before is None:
        answer.delete()
        opinion._state.fields_cache.pop("answer", None)
        return
    changes = {
        "kind": AnswerKind(before["kind"]) if before["kind"] else "",
        "mode": AnswerMode(before["mode"]),
        "promised_on": date.fromisoformat(before["promised_on"]) if before["promised_on"] else None,
        "planned_in": before["planned_in"],
        "referred_to": before["referred_to"],
        "department_id": before["department"],
        "approved_by_id": before["approved_by"],
        "given_at": datetime.fromisoformat(before["given_at"]) if before["given_at"] else None,
    }
    if answer.text != before["text"]:
        changes |= {"text": before["text"], "version": answer.version + 1}
    *way, last = _WAY_BACK[AnswerState(before["state"])]
    for state in way:
        answer.move_to(state)
    answer.move_to(last, **changes)
    if "text" in changes:
        _keep_version(answer, answer.drafted_by_id, at)


def _plan(said: str, answer: Answer | None) -> str:
    return short_text(said, "Tên kế hoạch", 200, "planned_in", needed=False) or (answer.planned_in if answer else "")


def _check(facts: dict[str, Any]) -> None:
    names = ("kind", "promised_on", "planned_in", "referred_to")
    if missing := what_is_missing(*(facts[name] for name in names), day_field="due_on"):
        raise missing


def _spoken(opinion: Opinion, text: str, facts: dict[str, Any], actor: Actor, at: datetime) -> Answer:
    answer: Answer = Answer.objects.create(
        commune_id=opinion.commune_id,
        opinion=opinion,
        state=AnswerState.GIVEN,
        text=text,
        drafted_by_id=person(actor),
        **facts,
    )
    _keep_version(answer, actor.account_id, at)
    return answer


def _give(answer: Answer, text: str, facts: dict[str, Any], actor: Actor, at: datetime) -> None:
    changes = dict(facts)
    if text != answer.text:
        changes |= {"text": text, "version": answer.version + 1}
    if answer.state is not AnswerState.APPROVED and answer.drafted_by_id != actor.account_id:
        changes["approved_by_id"] = actor.account_id
    *way, last = _ON_THE_WAY[AnswerState(answer.state)]
    for state in way:
        answer.move_to(state)
    answer.move_to(last, **changes)
    if "text" in changes:
        _keep_version(answer, actor.account_id, at)


def _keep_version(answer: Answer, account_id: int | None, at: datetime) -> None:
    AnswerVersion.objects.create(
        commune_id=answer.commune_id,
        answer=answer,
        number=answer.version,
        kind=answer.kind,
        text=answer.text,
        written_by_id=account_id or answer.drafted_by_id,
        written_at=at,
    )
