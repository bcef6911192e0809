"""Opening and closing the conference, and what the chair does with the hall's screen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction

from doithoai.actions.checks import in_stage, same_commune
from doithoai.actions.dispositions import dispose
from doithoai.actions.floor import opinion_of_turn
from doithoai.actions.hall import HALL_IS_NEAR, in_session
from doithoai.actions.official import permit, record
from doithoai.language.dates import day_of, display_long
from doithoai.models import AgendaItem, Conference, Department
from doithoai.models.settlement import unsettled
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import BadInput, NotYet, Outdated
from doithoai.rules.vocabulary import Action, DispositionKind, TurnState
from doithoai.rules.vocabulary import DialogueStage as S


@transaction.atomic
def open_conference(conference: Conference, *, actor: Actor, at: datetime) -> None:
    """Open the conference on its day; the dialogue is in session, the hall stands at the first item.

    Raises ``NotYet`` on another day, before the notice, or without an agenda; ``Outdated`` when it was opened.
    """
    permit(actor, Action.OPEN_CONFERENCE, conference)
    dialogue = conference.dialogue
    in_stage(dialogue, HALL_IS_NEAR, "Chưa thông báo lịch, hoặc hội nghị đã qua, nên không khai mạc được.")
    if day_of(at) != conference.on:
        raise NotYet(
            f"Hội nghị định họp ngày {display_long(conference.on)}. Muốn họp ngày khác thì định lại ngày trước."
        )
    first = conference.agenda.order_by("position").first()
    if first is None:
        raise NotYet("Chưa có chương trình. Văn phòng hoặc thư ký đặt chương trình trước khi khai mạc.")
    opened = Conference.objects.filter(pk=conference.pk, opened_at__isnull=True)
    if not opened.update(opened_at=at, current_item=first):
        raise Outdated("Hội nghị đã khai mạc rồi.")
    AgendaItem.objects.filter(pk=first.pk).update(started_at=at)
    conference.opened_at, conference.current_item = at, first
    if dialogue.stage is not S.IN_SESSION:
        dialogue.move_to(S.IN_SESSION, axis="stage")
    record(Action.OPEN_CONFERENCE, actor, conference, at=at)


@transaction.atomic
def cover_hall(conference: Conference, *, covered: bool, actor: Actor, at: datetime) -> None:
    """Hide what the hall's screen shows, or show it again. Saying it twice changes nothing."""
    permit(actor, Action.COVER_HALL, conference)
    if not Conference.objects.filter(pk=conference.pk).exclude(is_blanked=covered).update(is_blanked=covered):
        return
    conference.is_blanked = covered
    record(Action.COVER_HALL, actor, conference, at=at, covered=int(covered))


@transaction.atomic
def defer_rest(
    conference: Conference,
    *,
    department: Department,
    due_on: date,
    actor: Actor,
    at: datetime,
    chosen: Mapping[str, Department] | None = None,
) -> int:
    """Give every matter without an end a written answer by ``due_on``; returns how many there were.

    Each goes to its own lead department; where none has it, to the one of ``chosen`` (by the public id of the opinion
    or of the turn), else to ``department``. Who registered and was not heard is taken at the word of the registration.
    Raises ``BadInput`` for a day before the conference day.
    """
    permit(actor, Action.DEFER_REST, conference)
    in_session(conference)
    named = dict(chosen or {})
    for one in (department, *named.values()):
        same_commune(conference.commune_id, one)
    if due_on < day_of(at):
        raise BadInput("Ngày trả lời phải từ hôm nay trở đi.", "due_on")
    opinions, turns = unsettled(conference)
    for turn in turns:
        turn.conference = conference
        opinion = opinion_of_turn(turn, text=turn.subject_line, at=at)
        named[opinion.public_id] = named.get(turn.public_id, department)
        opinions.append(opinion)
    for opinion in opinions:
        leads = getattr(opinion, "leads", [])
        dispose(
            opinion,
            conference=conference,
            kind=DispositionKind.IN_WRITING,
            department=leads[0].department if leads else named.get(opinion.public_id, department),
            due_on=due_on,
            actor=actor,
            at=at,
        )
    record(Action.DEFER_REST, actor, conference, at=at, matters=len(opinions), due_on=due_on.isoformat())
    return len(opinions)


@transaction.atomic
def close_conference(conference: Conference, *, actor: Actor, at: datetime) -> None:
    """Close the conference; with the last one of the dialogue the dialogue is concluded.

    The gate: nobody leaves unheard. Raises ``NotYet`` while somebody speaks, or while a registered turn or an opinion
    in scope has no end (rules/balance.py).
    """
    permit(actor, Action.CLOSE_CONFERENCE, conference)
    in_session(conference)
    if conference.turns.filter(state=TurnState.SPEAKING).exists():
        raise NotYet("Đang có người phát biểu. Ông/Bà kết thúc lượt đó rồi bế mạc.")
    opinions, turns = unsettled(conference)
    if opinions or turns:
        raise NotYet(
            f"Còn {len(opinions) + len(turns)} ý chưa có kết quả. Ông/Bà quyết định từng ý, hoặc chuyển tất cả sang "
            "trả lời bằng văn bản, có phòng và ngày, rồi bế mạc."
        )
    if not Conference.objects.filter(pk=conference.pk, closed_at__isnull=True).update(closed_at=at):
        raise Outdated("Hội nghị đã bế mạc rồi.")
    AgendaItem.objects.filter(conference=conference, started_at__isnull=False, ended_at__isnull=True).update(
        ended_at=at
    )
    conference.closed_at = at
    if not conference.dialogue.conferences.filter(closed_at__isnull=True).exists():
        conference.dialogue.move_to(S.CONCLUDED, axis="stage")
    record(Action.CLOSE_CONFERENCE, actor, conference, at=at)
