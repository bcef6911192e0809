"""The words of an answer: drafted, handed to the head, agreed, approved – always by another person than before."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction

from doithoai.actions.answer_kinds import DATED, what_a_draft_lacks
from doithoai.actions.answer_remarks import in_own_words, overruling
from doithoai.actions.checks import long_text, short_text
from doithoai.actions.official import permit, record
from doithoai.actions.preparing import leading, workable
from doithoai.actions.sent_back import keeps_its_words
from doithoai.language.dates import day_of
from doithoai.models import Answer, AnswerVersion, Assignment, Opinion
from doithoai.models.answers import UNDECIDED
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import NotYet, Outdated
from doithoai.rules.vocabulary import Action, AnswerKind, AnswerState, OpinionState, OverruleReason, Role

TEXT_LIMIT = 20_000
BODY_LIMIT = PLAN_LIMIT = 200
REASON_LIMIT = 500
_HAS_ASSIGNMENT = frozenset({OpinionState.ASSIGNED, OpinionState.ANSWER_DRAFTED, OpinionState.DEFERRED})


@transaction.atomic
def draft_answer(
    opinion: Opinion,
    *,
    kind: AnswerKind | None,
    text: str,
    seen_version: int,
    promised_on: date | None = None,
    planned_in: str = "",
    referred_to: str = "",
    actor: Actor,
    at: datetime,
) -> Answer:
    """Save the words of an answer as a new version; 0 is the version seen where there is none yet.

    Only the lead department, or the office, writes. Changed words are a draft again and need agreement anew. The same
    words saved twice are one version. ``kind`` may be chosen later, before the draft is handed in. Raises
    ``BadInput`` for an empty or long text, a kind without what it needs
    (WITH_DATE a day from today on, PLANNED a plan and the day of reporting back, REFERRED a body); ``Outdated`` when
    somebody saved a newer version; ``NotYet`` before the matter is assigned or once the answer was given.
    """
    permit(actor, Action.DRAFT_ANSWER, opinion)
    workable(opinion)
    leading(opinion)
    words: dict[str, Any] = {"kind": kind or "", "text": long_text(text, "Câu trả lời", TEXT_LIMIT, "text")}
    words |= _of_the_kind(kind, promised_on, planned_in, referred_to)
    lead = _lead_department(opinion, actor)
    answer = _locked(opinion)
    if answer is not None and _says_the_same(answer, words, seen_version, actor):
        return answer
    if seen_version != (answer.version if answer else 0):
        raise _newer(answer)
    answer = _first(opinion, lead, words, actor, at) if answer is None else _next(answer, lead, words, actor, at)
    if opinion.state is OpinionState.ASSIGNED:
        opinion.move_to(OpinionState.ANSWER_DRAFTED)
    record(Action.DRAFT_ANSWER, actor, opinion, at=at, version=answer.version, kind=str(kind or ""))
    return answer


@transaction.atomic
def send_draft(answer: Answer, *, seen_version: int, stands: str = "", actor: Actor, at: datetime) -> None:
    """Hand the words to the head of the lead department. Sending the same version twice is sending once.

    Words that were sent back go up again changed, or with why they stand (``stands``); who decides reads both.
    Raises ``BadInput`` while nobody has said what kind of answer it is, for a kind without what it needs
    (WITH_DATE a day from today on, PLANNED a plan and the day of reporting back, REFERRED a body), or (field
    ``stands``) for words sent back that are neither changed nor explained.
    """
    permit(actor, Action.SEND_DRAFT, answer)
    workable(answer.opinion)
    answer = _as_read(answer, seen_version)
    if answer.sent_at is not None:
        return
    if lack := what_a_draft_lacks(answer, day_of(at)):
        raise lack
    kept = keeps_its_words(answer, stands, actor, at)
    answer.move_to(AnswerState.DRAFT, sent_at=at, send_back_reason=answer.send_back_reason if kept else "")
    record(Action.SEND_DRAFT, actor, answer.opinion, at=at, version=answer.version)


@transaction.atomic
def agree_answer(answer: Answer, *, seen_version: int, actor: Actor, at: datetime) -> None:
    """The head of the lead department stands for these words; never the one who wrote them.

    Raises ``Outdated`` when the words changed after the page was read, ``NotYet`` while the author still writes.
    """
    permit(actor, Action.AGREE_ANSWER, answer)
    workable(answer.opinion)
    answer = _as_read(answer, seen_version)
    if answer.sent_at is None:
        raise NotYet("Cán bộ đang soạn, chưa trình dự thảo này. Có trình Ông/Bà mới xem và đồng ý.")
    answer.move_to(AnswerState.AGREED, agreed_by_id=actor.account_id)
    record(Action.AGREE_ANSWER, actor, answer.opinion, at=at, version=answer.version)


@transaction.atomic
def approve_answer(
    answer: Answer,
    *,
    seen_version: int,
    because: OverruleReason | None = None,
    note: str = "",
    actor: Actor,
    at: datetime,
) -> None:
    """A leader approves what the head agreed to; neither the author nor the head may be that leader.

    Where the check of the words still has remarks, the leader overrules them ``because`` of something, which the
    journal keeps with their codes, and a ``note`` in the leader's own words, which only the answer keeps. Without
    remarks neither is asked for. Raises ``BadInput`` when the reason is missing, or the note of "another reason".
    """
    permit(actor, Action.APPROVE_ANSWER, answer)
    workable(answer.opinion)
    answer = _as_read(answer, seen_version)
    own_words = in_own_words(answer, because, note)
    facts: dict[str, Any] = {"approved_by_id": actor.account_id, "overrule_note": own_words, "send_back_reason": ""}
    answer.move_to(AnswerState.APPROVED, **facts)
    said: dict[str, Any] = overruling(answer, because)
    record(Action.APPROVE_ANSWER, actor, answer.opinion, at=at, version=answer.version, **said)


@transaction.atomic
def send_back_answer(answer: Answer, *, reason: str, seen_version: int, actor: Actor, at: datetime) -> None:
    """Back to the author with what is missing: by the head before agreeing, by a leader before or after approving.

    Raises ``BadInput`` without a reason, ``NotYet`` once the answer was given, while its author has it, or for a head
    when it lies with the leader; ``Outdated`` when ``seen_version`` is not the last.
    """
    permit(actor, Action.SEND_BACK_ANSWER, answer)
    workable(answer.opinion)
    why = short_text(reason, "Điều cần sửa", REASON_LIMIT, "reason")
    answer = _as_read(answer, seen_version)
    if answer.state is AnswerState.GIVEN:
        raise NotYet("Câu trả lời này đã đến người dân, nên không trả lại để sửa được nữa.")
    if answer.state is not AnswerState.DRAFT and Role.CHAIR not in actor.roles:
        raise NotYet("Dự thảo đã trình lãnh đạo. Cần sửa thì Ông/Bà báo lãnh đạo trả lại.")
    if answer.state is AnswerState.DRAFT and answer.sent_at is None:
        raise NotYet("Dự thảo này đang ở người soạn, chưa trình.")
    answer.move_to(AnswerState.DRAFT, **UNDECIDED, send_back_reason=why)
    record(Action.SEND_BACK_ANSWER, actor, answer.opinion, at=at, version=answer.version)


def _of_the_kind(
    kind: AnswerKind | None, promised_on: date | None, planned_in: str, referred_to: str
) -> dict[str, Any]:
    """What belongs to the kind; until one is chosen all that was typed is kept."""
    plan = short_text(planned_in, "Tên kế hoạch", PLAN_LIMIT, "planned_in", needed=False)
    body = short_text(referred_to, "Tên cơ quan nhận", BODY_LIMIT, "referred_to", needed=False)
    return {
        "promised_on": promised_on if kind is None or kind in DATED else None,
        "planned_in": plan if kind in (None, AnswerKind.PLANNED) else "",
        "referred_to": body if kind in (None, AnswerKind.REFERRED) else "",
    }


def _lead_department(opinion: Opinion, actor: Actor) -> int | None:
    if opinion.state not in _HAS_ASSIGNMENT:
        raise NotYet("Việc này chưa giao phòng nào, hoặc đã trả lời xong. Văn phòng giao việc rồi mới soạn được.")
    rows = Assignment.objects.of(opinion.commune_id).leading().filter(opinion=opinion)
    lead: int | None = rows.values_list("department_id", flat=True).first()
    if Role.CLERK not in actor.roles and actor.department_id != lead:
        raise NotYet("Phòng chủ trì soạn câu trả lời. Phòng Ông/Bà ghi phần của mình ở mục Phần phối hợp.")
    return lead


def _locked(opinion: Opinion) -> Answer | None:
    rows = Answer.objects.of(opinion.commune_id).filter(opinion=opinion).select_for_update(of=("self",))
    answer: Answer | None = rows.select_related("drafted_by").first()
    return answer


def _says_the_same(answer: Answer, words: dict[str, Any], seen_version: int, actor: Actor) -> bool:
    """Nothing new to keep: unchanged words of the version seen, or the author's own double click."""
    again = seen_version == answer.version - 1 and answer.drafted_by_id == actor.account_id
    return (again or seen_version == answer.version) and all(getattr(answer, key) == words[key] for key in words)


def _newer(answer: Answer | None) -> Outdated:
    who = f"{answer.drafted_by.name} đã lưu bản {answer.version}" if answer else "Dự thảo này đã bị thay"
    return Outdated(
        f"{who} sau khi Ông/Bà mở trang. Chữ Ông/Bà vừa gõ còn nguyên dưới đây: "
        "đối chiếu với bản mới, sửa lại rồi lưu lần nữa."
    )


def _first(opinion: Opinion, lead: int | None, words: dict[str, Any], actor: Actor, at: datetime) -> Answer:
    facts = {"commune_id": opinion.commune_id, "department_id": lead, "drafted_by_id": actor.account_id}
    try:
        with transaction.atomic():
            answer = Answer.objects.create(opinion=opinion, **facts, **words)
    except IntegrityError as error:
        raise _newer(_locked(opinion)) from error
    return _kept(answer, actor, at)


def _next(answer: Answer, lead: int | None, words: dict[str, Any], actor: Actor, at: datetime) -> Answer:
    if answer.state is AnswerState.GIVEN:
        raise NotYet("Câu trả lời này đã đến người dân, nên không sửa bản cũ được nữa.")
    facts: dict[str, Any] = {"department_id": lead, "drafted_by_id": actor.account_id, "version": answer.version + 1}
    answer.move_to(AnswerState.DRAFT, **UNDECIDED, **facts, **words)
    return _kept(answer, actor, at)


def _kept(answer: Answer, actor: Actor, at: datetime) -> Answer:
    who: dict[str, Any] = {"commune_id": answer.commune_id, "written_by_id": actor.account_id, "written_at": at}
    AnswerVersion.objects.create(answer=answer, number=answer.version, kind=answer.kind, text=answer.text, **who)
    return answer


def _as_read(answer: Answer, seen_version: int) -> Answer:
    """The answer as it stands, locked; nobody decides about words other than those on the page."""
    rows = Answer.objects.of(answer.commune_id).select_related("opinion__dialogue").select_for_update(of=("self",))
    current: Answer = rows.get(pk=answer.pk)
    if current.version != seen_version or current.state is not answer.state:
        raise Outdated("Câu trả lời vừa thay đổi sau khi Ông/Bà mở trang. Ông/Bà tải lại trang, đọc bản mới rồi quyết.")
    return current
