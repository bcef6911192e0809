"""The running order of a conference, and the step at which the hall stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from doithoai.actions.checks import in_stage, long_text, short_text
from doithoai.actions.hall import in_session
from doithoai.actions.official import permit, record
from doithoai.models import AgendaItem, Conference
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import BadInput, NotYet, Outdated
from doithoai.rules.running_order import DEFAULT_ORDER, AgendaLine
from doithoai.rules.vocabulary import Action
from doithoai.rules.vocabulary import DialogueStage as S

MOST_ITEMS = 30
LONGEST_ITEM = 600  # minutes
_BEFORE_OPENING = frozenset({S.DRAFTED, S.PLANNED, S.ANNOUNCED, S.POSTPONED, S.IN_SESSION})


@transaction.atomic
def set_agenda(
    conference: Conference, *, lines: Sequence[AgendaLine] = DEFAULT_ORDER, actor: Actor, at: datetime
) -> list[AgendaItem]:
    """Put down the running order anew; without ``lines`` the one of the plan (rules/running_order.py).

    Raises ``NotYet`` once the conference has been opened, ``BadInput`` for an empty order, an empty title or a
    number of minutes that is none.
    """
    permit(actor, Action.SET_AGENDA, conference)
    in_stage(conference.dialogue, _BEFORE_OPENING, "Hội nghị đã qua, chương trình giữ nguyên như đã họp.")
    if conference.opened_at is not None:
        raise NotYet("Hội nghị đã khai mạc, chương trình giữ nguyên như đã đọc trước hội nghị.")
    if not 0 < len(lines) <= MOST_ITEMS:
        raise BadInput(f"Chương trình có từ 1 đến {MOST_ITEMS} mục. Ông/Bà sửa lại số mục.")
    items = [_item(conference, position, line) for position, line in enumerate(lines, start=1)]
    conference.agenda.all().delete()
    AgendaItem.objects.bulk_create(items)
    record(Action.SET_AGENDA, actor, conference, at=at, items=len(items))
    return list(conference.agenda.all())


@transaction.atomic
def start_item(item: AgendaItem, *, actor: Actor, at: datetime) -> AgendaItem:
    """Move the hall to this item; the one before ends. Starting the item at which the hall stands changes nothing."""
    conference = item.conference
    permit(actor, Action.START_ITEM, item)
    in_session(conference)
    before = conference.current_item_id
    if before == item.pk:
        return item
    moved = Conference.objects.filter(pk=conference.pk, current_item=before).update(current_item=item)
    if not moved:
        raise Outdated("Người khác vừa chuyển mục. Ông/Bà xem lại mục đang họp.")
    AgendaItem.objects.filter(pk=before or 0).update(ended_at=at)
    AgendaItem.objects.filter(pk=item.pk).update(started_at=item.started_at or at, ended_at=None)
    item.started_at, item.ended_at, conference.current_item = item.started_at or at, None, item
    record(Action.START_ITEM, actor, conference, at=at, item=item.position)
    return item


def _item(conference: Conference, position: int, line: AgendaLine) -> AgendaItem:
    if not 0 <= line.minutes <= LONGEST_ITEM:
        raise BadInput(f"Mục {position}: số phút từ 0 đến {LONGEST_ITEM}. Ông/Bà sửa lại.")
    return AgendaItem(
        commune_id=conference.commune_id,
        conference=conference,
        position=position,
        kind=line.kind,
        title=short_text(line.title, f"Tên mục {position}", 300),
        presenter=short_text(line.presenter, f"Người trình bày mục {position}", 160, needed=False),
        minutes=line.minutes,
        script=long_text(line.script, f"Lời dẫn mục {position}", 5_000, needed=False),
    )
