"""Any point of the cycle in one line, reached by calling the actions. Days are those of the plan of 2026."""

from __future__ import annotations

from datetime import date, datetime, time

from doithoai.actions.agenda import set_agenda
from doithoai.actions.dialogues import open_dialogue
from doithoai.actions.notices import publish_notice
from doithoai.actions.paper_register import next_number
from doithoai.actions.papers import draft_paper, issue_paper
from doithoai.actions.publication import publish_results
from doithoai.actions.schedule import schedule_conference
from doithoai.actions.sittings import close_conference, defer_rest, open_conference
from doithoai.models import Conference, Dialogue, Notice, Paper
from doithoai.rules.vocabulary import DocumentKind, PaperState
from tests.people import Cast, moment

CONFERENCE = date(2026, 6, 12)
CHAIRS = {"chair_name": "Ông Phạm Văn Chủ Trì", "co_chair_name": "Bà Đinh Thị Hội Đồng"}


def drafted(cast: Cast) -> Dialogue:
    """A plan being written, in January."""
    return open_dialogue(cast.commune, year=2026, quarter=2, actor=cast.clerk, at=moment("12/1/2026"))


def planned(cast: Cast) -> Dialogue:
    """The plan is issued (26/1), no day is set."""
    dialogue = drafted(cast)
    signed(cast, dialogue, DocumentKind.PLAN, moment("26/1/2026"))
    return Dialogue.objects.select_related("commune").get(pk=dialogue.pk)


def scheduled(cast: Cast, on: date = CONFERENCE) -> Dialogue:
    """The conference is set for 12/6/2026, 8 o'clock; decided on 18/5."""
    dialogue = planned(cast)
    set_day(cast, dialogue, on)
    return dialogue


def announced(cast: Cast) -> Dialogue:
    """The schedule notice is public since 28/5."""
    dialogue = scheduled(cast)
    publish(cast, dialogue)
    return dialogue


def in_session(cast: Cast) -> Dialogue:
    """The conference has been open since 8 o'clock on 12/6, with the agenda of the plan."""
    dialogue = announced(cast)
    conference = dialogue.conferences.get()
    set_agenda(conference, actor=cast.clerk, at=moment("01/6/2026"))
    open_conference(conference, actor=cast.chair, at=moment("12/6/2026", "08:00"))
    return conference.dialogue


def concluded(cast: Cast) -> Dialogue:
    """Closed at 11 o'clock; what nobody had decided is answered in writing by the economy department until 26/6."""
    conference = in_session(cast).conferences.get()
    facts = {"department": cast.economy, "due_on": date(2026, 6, 26)}
    defer_rest(conference, **facts, actor=cast.chair, at=moment("12/6/2026", "10:50"))
    close_conference(conference, actor=cast.chair, at=moment("12/6/2026", "11:00"))
    return conference.dialogue


def results_out(cast: Cast) -> Dialogue:
    """The results are public since 16/6."""
    dialogue = concluded(cast)
    publish_results(dialogue, actor=cast.clerk, at=moment("16/6/2026"))
    return dialogue


def set_day(cast: Cast, dialogue: Dialogue, on: date, at: datetime | None = None) -> Conference:
    return schedule_conference(
        dialogue,
        on=on,
        starts_at=time(8),
        place="Hội trường trụ sở UBND xã",
        **CHAIRS,
        actor=cast.clerk,
        at=at or moment("18/5/2026"),
    )


def publish(cast: Cast, dialogue: Dialogue, at: datetime | None = None) -> Notice:
    at = at or moment("28/5/2026")
    notice = publish_notice(signed(cast, dialogue, DocumentKind.SCHEDULE_NOTICE, at), actor=cast.clerk, at=at)
    dialogue.refresh_from_db()
    return notice


def signed(cast: Cast, dialogue: Dialogue, kind: DocumentKind, at: datetime) -> Paper:
    """Drafted and issued with the next number, signed by the chair."""
    return issue_paper(
        draft_paper(dialogue, kind, actor=cast.clerk, at=at),
        number=next_number(dialogue.commune, kind, at.year),
        issued_on=at.date(),
        signer_name="Nguyễn Ánh Xuân",
        signer_title="Chủ tịch",
        actor=cast.clerk,
        at=at,
    )


def issued(dialogue: Dialogue, kind: DocumentKind, at: datetime) -> Paper:
    """The row of an issued paper that names the conference's day, for kinds whose facts a test does not need."""
    number = Paper.objects.filter(number__isnull=False).count() + 1
    conference = dialogue.conferences.first()
    said = f"{conference.on.day:02} tháng {conference.on.month} năm {conference.on.year}" if conference else ""
    paper = Paper(
        commune=dialogue.commune,
        dialogue=dialogue,
        kind=kind,
        state=PaperState.ISSUED,
        subject_line=f"{kind.label} năm {dialogue.year}",
        year=dialogue.year,
        series="UBND",
        number=number,
        symbol="TB-UBND",
        issued_on=at.date(),
        created_at=at,
    )
    paper.freeze(dialogue.commune.slug, {"words": f"ngày {said}"})
    paper.save()
    return paper
