"""A hall for tests: the conference of 12/6/2026 with a few matters, and short names for what happens in it."""

from __future__ import annotations

from datetime import date, time
from uuid import uuid4

from doithoai.actions.agenda import set_agenda
from doithoai.actions.dispositions import dispose
from doithoai.actions.sittings import close_conference, open_conference
from doithoai.actions.speaker_registration import register_to_speak
from doithoai.models import (
    Answer,
    Assignment,
    Conference,
    Contact,
    Delegate,
    Dialogue,
    Disposition,
    Opinion,
    OpinionSlip,
    SpeakingTurn,
)
from doithoai.rules.vocabulary import (
    AnswerKind,
    AnswerState,
    DelegateGroup,
    DialogueStage,
    DispositionKind,
    Gender,
    IntakeChannel,
    OpinionSource,
    OpinionState,
    Scope,
)
from tests.people import Cast, moment

DAY = "12/6/2026"
ON = date(2026, 6, 12)
DUE = date(2026, 6, 26)


def hour(clock: str):
    """A moment of the conference day."""
    return moment(DAY, clock)


def announced_hall(cast: Cast) -> Conference:
    """Announced for 12/6/2026 at 8:00, with the default agenda; nothing has happened yet."""
    dialogue = Dialogue.objects.create(
        commune=cast.commune, year=2026, stage=DialogueStage.ANNOUNCED, created_at=moment("26/1/2026")
    )
    conference = Conference.objects.create(
        commune=cast.commune, dialogue=dialogue, on=ON, starts_at=time(8), place="Hội trường UBND xã"
    )
    set_agenda(conference, actor=cast.clerk, at=moment("01/6/2026"))
    return conference


def open_hall(cast: Cast) -> Conference:
    conference = announced_hall(cast)
    open_conference(conference, actor=cast.chair, at=hour("08:00"))
    return conference


def delegate(cast: Cast, conference: Conference, name: str, village: int = 0, **facts: object) -> Delegate:
    contact = Contact(commune=cast.commune)
    contact.put(cast.commune.slug, {"name": name, "gender": str(facts.pop("gender", Gender.UNSTATED))})
    contact.save()
    return Delegate.objects.create(
        commune=cast.commune,
        dialogue=conference.dialogue,
        contact=contact,
        group=facts.pop("group", DelegateGroup.VILLAGE_HEAD),
        village=cast.villages[village],
    )


def slip(cast: Cast, conference: Conference, name: str, village: int = 0, clock: str = "08:00") -> OpinionSlip:
    """A slip that wishes to speak, handed in on 01/6; give it matters with ``sent``."""
    contact = Contact(commune=cast.commune)
    contact.put(cast.commune.slug, {"name": name, "gender": "female", "phone": "+84912345678"})
    contact.save()
    return OpinionSlip.objects.create(
        commune=cast.commune,
        dialogue=conference.dialogue,
        channel=IntakeChannel.PAPER,
        village=cast.villages[village],
        contact=contact,
        code_index=uuid4().hex,
        wants_to_speak=True,
        consent_version="1",
        occurred_at=moment("01/6/2026", clock),
        recorded_at=moment("02/6/2026"),
        command_id=uuid4(),
        fingerprint=uuid4().hex,
    )


def sent(cast: Cast, conference: Conference, subject: str = "Bể nước nứt", **facts: object) -> Opinion:
    """An opinion sent before the conference: in scope and classified unless ``facts`` say otherwise."""
    return Opinion.objects.create(
        commune=cast.commune,
        dialogue=conference.dialogue,
        source=OpinionSource.SLIP if facts.get("slip") else OpinionSource.DIGEST,
        occurred_at=moment("01/6/2026"),
        recorded_at=moment("01/6/2026"),
        subject_line=subject,
        **{
            "received_text": "Bể xây năm 2021 nứt đáy, chưa ai sửa.",
            "scope": Scope.IN_SCOPE,
            "state": OpinionState.CLASSIFIED,
            "sector": cast.roads,
            "village": cast.villages[0],
            **facts,
        },
    )


def assigned(cast: Cast, opinion: Opinion) -> Assignment:
    Opinion.objects.filter(pk=opinion.pk).update(state=OpinionState.ASSIGNED)
    opinion.state = OpinionState.ASSIGNED
    return Assignment.objects.create(
        commune=cast.commune,
        opinion=opinion,
        department=cast.economy,
        due_on=date(2026, 6, 9),
        assigned_by_id=cast.clerk.account_id,
        assigned_at=moment("02/6/2026"),
    )


def drafted(cast: Cast, opinion: Opinion, state: AnswerState = AnswerState.APPROVED) -> Answer:
    """An answer prepared by the department, approved by the chair unless ``state`` says otherwise."""
    Opinion.objects.filter(pk=opinion.pk).update(state=OpinionState.ANSWER_DRAFTED)
    opinion.state = OpinionState.ANSWER_DRAFTED
    return Answer.objects.create(
        commune=cast.commune,
        opinion=opinion,
        state=state,
        kind=AnswerKind.WITH_DATE,
        text="Vá đáy bể trước 30/6/2026.",
        department=cast.economy,
        promised_on=date(2026, 6, 30),
        drafted_by_id=cast.officer.account_id,
        approved_by_id=cast.chair.account_id if state is AnswerState.APPROVED else None,
    )


def walk_in(cast: Cast, conference: Conference, name: str, village: int = 0, clock: str = "08:05") -> SpeakingTurn:
    return register_to_speak(
        conference,
        name=name,
        village=cast.villages[village],
        subject_line="Trạm bơm",
        actor=cast.reception,
        at=hour(clock),
    )


def decided(cast: Cast, conference: Conference, opinion: Opinion, kind: DispositionKind, **facts) -> Disposition:
    at = facts.pop("at", hour("09:00"))
    return dispose(opinion, conference=conference, kind=kind, actor=cast.chair, at=at, **facts)


def closed_hall(cast: Cast) -> Conference:
    """Closed at 11:00 with one matter answered in writing by the economy department until 26/6."""
    conference = open_hall(cast)
    decided(
        cast,
        conference,
        sent(cast, conference, public_text="Bể nước nứt đáy, bao giờ sửa?"),
        DispositionKind.IN_WRITING,
        department=cast.economy,
        due_on=DUE,
    )
    close_conference(conference, actor=cast.chair, at=hour("11:00"))
    return conference
