"""Matters at any point between the slip and the last promise: small functions that call the actions."""

from __future__ import annotations

from datetime import date, time
from uuid import uuid4

from doithoai.actions.answers import agree_answer, approve_answer, draft_answer, send_draft
from doithoai.actions.assignments import assign
from doithoai.actions.classification import classify
from doithoai.actions.commitments import make_commitment
from doithoai.models import Answer, Commitment, Conference, Contact, Dialogue, Opinion, OpinionSlip
from doithoai.rules.vocabulary import (
    AnswerKind,
    Competence,
    DialogueStage,
    IntakeChannel,
    OpinionSource,
    OpinionState,
    OverruleReason,
    Scope,
)
from tests.people import Cast, moment

AT = moment("01/6/2026")
LATER = moment("02/6/2026")
WORDS = "Dốc Khau Lạ vẫn là đường đất, mưa là trẻ con không đi học được. Bao giờ xã đổ bê tông?"
REPLY = "Phòng Kinh tế rải đá dăm đoạn trơn dài 200 m, xong trước 31/10/2026."


def dialogue_of(cast: Cast, stage: DialogueStage = DialogueStage.ANNOUNCED, year: int = 2026) -> Dialogue:
    """The dialogue of ``year`` at ``stage``, its conference on 12 June."""
    dialogue = Dialogue.objects.create(commune=cast.commune, year=year, stage=stage, created_at=moment(f"26/1/{year}"))
    on = date(year, 6, 12)
    Conference.objects.create(commune=cast.commune, dialogue=dialogue, on=on, starts_at=time(8), place="Nhà văn hóa xã")
    return dialogue


def matter(cast: Cast, dialogue: Dialogue, text: str = WORDS, *, village: int = 0, **facts: object) -> Opinion:
    """An opinion of a slip with a sealed contact, in scope unless ``facts`` say otherwise."""
    contact = Contact(commune=cast.commune)
    contact.put(cast.commune.slug, {"name": "Nguyễn Văn Thí Dụ", "phone": "+84912345678", "address": "Thôn 1"})
    contact.save()
    slip = OpinionSlip.objects.create(
        commune=cast.commune,
        dialogue=dialogue,
        channel=IntakeChannel.ONLINE,
        village=cast.villages[village],
        contact=contact,
        code_index=uuid4().hex,
        consent_version="1",
        occurred_at=AT,
        recorded_at=AT,
        command_id=uuid4(),
        fingerprint=uuid4().hex,
    )
    known = {"scope": Scope.IN_SCOPE, "subject_line": text[:60], **facts}
    opinion = Opinion.objects.create(
        commune=cast.commune,
        dialogue=dialogue,
        source=OpinionSource.SLIP,
        slip=slip,
        village=cast.villages[village],
        occurred_at=AT,
        recorded_at=AT,
        received_text=text,
        **known,
    )
    return fresh(opinion)


def fresh(opinion: Opinion) -> Opinion:
    """The opinion as a view loads it."""
    rows = Opinion.objects.select_related(
        "dialogue__commune", "commune", "sector", "merged_into", "slip__contact", "turn"
    )
    return rows.prefetch_related("assignments", "merged_into__assignments").get(pk=opinion.pk)


def classified(cast: Cast, opinion: Opinion) -> Opinion:
    classify(opinion, sector=cast.roads, competence=Competence.COMMUNE, actor=cast.clerk, at=AT)
    return fresh(opinion)


def assigned(cast: Cast, opinion: Opinion, *, supporting: bool = False) -> Opinion:
    opinion = classified(cast, opinion)
    parts = [(cast.culture, date(2026, 6, 5))] if supporting else []
    assign(opinion, lead=cast.economy, due_on=date(2026, 6, 9), supporting=parts, actor=cast.clerk, at=AT)
    return fresh(opinion)


def drafted(cast: Cast, opinion: Opinion, **facts: object) -> Answer:
    opinion = assigned(cast, opinion)
    said = {"kind": AnswerKind.EXPLAINED, "text": REPLY, "seen_version": 0, **facts}
    return reread(draft_answer(opinion, **said, actor=cast.officer, at=AT))


def sent(cast: Cast, opinion: Opinion, **facts: object) -> Answer:
    answer = drafted(cast, opinion, **facts)
    send_draft(answer, seen_version=answer.version, actor=cast.officer, at=AT)
    return reread(answer)


def agreed(cast: Cast, opinion: Opinion, **facts: object) -> Answer:
    answer = sent(cast, opinion, **facts)
    agree_answer(answer, seen_version=answer.version, actor=cast.head, at=AT)
    return reread(answer)


def approved(cast: Cast, opinion: Opinion, **facts: object) -> Answer:
    answer = agreed(cast, opinion, **facts)
    approve_answer(answer, seen_version=answer.version, because=OverruleReason.EXPLAINS, actor=cast.chair, at=AT)
    return reread(answer)


def put_off(answer: Answer) -> Answer:
    """The chair put the matter off in the hall: it is answered in writing."""
    answer.opinion.move_to(OpinionState.DEFERRED)
    return reread(answer)


def reread(answer: Answer) -> Answer:
    rows = Answer.objects.select_related("opinion__dialogue", "opinion__commune").prefetch_related(
        "opinion__assignments"
    )
    return rows.get(pk=answer.pk)


def promise(cast: Cast, dialogue: Dialogue, opinion: Opinion | None = None, **facts: object) -> Commitment:
    """Phòng Kinh tế promised to lay gravel in Thôn 1 by 31/10/2026."""
    said = {"text": "Rải đá dăm dốc Khau Lạ", "department": cast.economy, "due_on": date(2026, 10, 31), **facts}
    said.setdefault("village", cast.villages[0])
    made = make_commitment(dialogue, opinion=opinion, actor=cast.clerk, at=moment("12/6/2026"), **said)
    return same(made)


def same(commitment: Commitment) -> Commitment:
    return Commitment.objects.select_related("opinion", "dialogue").get(pk=commitment.pk)
