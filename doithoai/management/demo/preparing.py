"""28 May to the eve of the conference: scope, sorting, drafts, approval, and the papers for the hall."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from doithoai.actions.agenda import set_agenda
from doithoai.actions.answers import agree_answer, approve_answer, draft_answer, send_draft
from doithoai.actions.assignments import assign
from doithoai.actions.classification import classify, merge
from doithoai.actions.public_texts import set_public_text
from doithoai.actions.scope import agree_ruling, confirm_scope, rule_out
from doithoai.language.suggestions import suggest_sectors
from doithoai.management.demo import earlier
from doithoai.management.demo.matters import Matter, Reply
from doithoai.management.demo.papers import issue
from doithoai.management.demo.world import World, at, fresh
from doithoai.models import Dialogue, Opinion
from doithoai.rules.vocabulary import DocumentKind, OverruleReason

_DRAFTS_DUE = date(2026, 6, 9)


def prepare(world: World, dialogue: Dialogue, matters: list[Matter]) -> None:
    """Each matter is looked at the day after its last slip; the chair approves on the eve of the conference."""
    for matter in matters:
        if matter.is_from_the_floor:
            continue
        looked_at = max(fresh(asker.opinion).recorded_at for asker in matter.askers) + timedelta(hours=20)
        if matter.out:
            _rule_out(world, matter, looked_at)
            continue
        _sort(world, matter, looked_at)
        if matter.answer:
            _write(world, matter.lead, matter.answer, looked_at + timedelta(hours=9))
    clerk = world.people["van-phong"]
    issue(world, dialogue, DocumentKind.ASSIGNMENT_LETTER, day="05/6/2026", number=61)
    issue(world, dialogue, DocumentKind.OPINION_REPORT, day="10/6/2026", number=27)
    set_agenda(dialogue.conferences.get(), actor=clerk, at=at("10/6/2026", "15:00"))
    for kind in (DocumentKind.AGENDA, DocumentKind.DELEGATE_LIST):
        issue(world, dialogue, kind, day="11/6/2026")


def _rule_out(world: World, matter: Matter, moment: datetime) -> None:
    reason, why = matter.out or (None, "")
    if reason is None:
        return
    decision = rule_out(fresh(matter.lead), reason=reason, explanation=why, actor=world.people["van-phong"], at=moment)
    agree_ruling(decision, actor=world.people["chanh-van-phong"], at=moment + timedelta(hours=2))
    issue(world, matter.lead.dialogue, DocumentKind.GUIDANCE_SLIP, day="11/6/2026", opinion=fresh(matter.lead))


def _sort(world: World, matter: Matter, moment: datetime) -> None:
    clerk = world.people["van-phong"]
    for asker in matter.askers:
        confirm_scope(fresh(asker.opinion), actor=clerk, at=moment)
    offered = suggest_sectors(matter.lead.received_text)
    classify(
        fresh(matter.lead),
        sector=world.sectors[matter.sector],
        competence=matter.competence,
        subject_line=matter.subject,
        suggested=next((world.sectors[one.sector] for one in offered if one.sector in world.sectors), None),
        actor=clerk,
        at=moment,
    )
    for asker in matter.askers[1:]:
        merge(fresh(asker.opinion), into=fresh(matter.lead), actor=clerk, at=moment)
    earlier.link(world, matter, fresh(matter.lead), moment)
    set_public_text(fresh(matter.lead), text=matter.public, actor=clerk, at=moment)
    due_on = max(_DRAFTS_DUE, moment.date() + timedelta(days=1))
    assign(fresh(matter.lead), lead=world.departments[matter.department], due_on=due_on, actor=clerk, at=moment)


def _write(world: World, lead: Opinion, reply: Reply, moment: datetime) -> None:
    write_answer(world, lead, reply, moment=moment, approved_at=at("11/6/2026", "15:30"))


def write_answer(world: World, lead: Opinion, reply: Reply, *, moment: datetime, approved_at: datetime) -> None:
    """Draft by the department, agreed by its head an hour later, approved by the chair."""
    writer, head = world.officer_of(reply.department), world.head_of(reply.department)
    answer = draft_answer(
        fresh(lead),
        kind=reply.kind,
        text=reply.text,
        seen_version=0,
        promised_on=reply.promised_on,
        referred_to=reply.referred_to,
        actor=writer,
        at=moment,
    )
    send_draft(answer, seen_version=1, actor=writer, at=moment)
    answer.refresh_from_db()
    agree_answer(answer, seen_version=1, actor=head, at=moment + timedelta(hours=1))
    answer.refresh_from_db()
    because = OverruleReason.SPOKEN
    approve_answer(answer, seen_version=1, because=because, actor=world.people["chu-tri"], at=approved_at)
