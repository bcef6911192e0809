"""Who came: a check-in is a row with its time; a wrong one is voided by a later act and never erased."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from django.db import transaction

from doithoai.actions.checks import same_commune
from doithoai.actions.hall import not_closed, on_the_day
from doithoai.actions.official import permit, record
from doithoai.models import Attendance, Conference, Delegate
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import BadInput, NotYet, Outdated
from doithoai.rules.vocabulary import Action


class CheckIn(NamedTuple):
    """The standing arrival, and whether it had been there before: then nothing was changed."""

    attendance: Attendance
    was_there: bool


@transaction.atomic
def check_in(
    delegate: Delegate, *, conference: Conference, arrived_at: datetime | None = None, actor: Actor, at: datetime
) -> CheckIn:
    """Note that a delegate came, at ``arrived_at`` (``at`` unless it was typed later). Twice is once.

    Raises ``NotYet`` before the day of the conference or after its close, ``BadInput`` for somebody not invited.
    """
    permit(actor, Action.CHECK_IN, delegate)
    same_commune(actor.commune_id, conference)
    not_closed(conference)
    on_the_day(conference, at)
    if delegate.dialogue_id != conference.dialogue_id or delegate.removed_at is not None:
        raise BadInput("Người này không có trong danh sách mời của hội nghị này.")
    if arrived_at is not None and arrived_at > at:
        raise BadInput("Giờ đến không thể ở sau lúc này. Ông/Bà xem lại giờ.", "arrived_at")
    attendance, is_new = Attendance.objects.get_or_create(
        conference=conference,
        delegate=delegate,
        voided_at=None,
        defaults={
            "commune_id": conference.commune_id,
            "arrived_at": arrived_at or at,
            "recorded_by_id": actor.account_id,
        },
    )
    if is_new:
        # The journal names the person by the delegate's random id alone.
        record(Action.CHECK_IN, actor, delegate, at=at, occurred_at=arrived_at, conference=conference.public_id)
    return CheckIn(attendance, was_there=not is_new)


@transaction.atomic
def undo_check_in(attendance: Attendance, *, actor: Actor, at: datetime) -> None:
    """Void a check-in made by mistake; the row stays, with the time it was voided."""
    permit(actor, Action.UNDO_CHECK_IN, attendance)
    if attendance.conference.closed_at is not None:
        raise NotYet("Hội nghị đã bế mạc, danh sách có mặt giữ nguyên như trong biên bản.")
    if not Attendance.objects.standing().filter(pk=attendance.pk).update(voided_at=at):
        raise Outdated("Lượt điểm danh này đã được bỏ trước đó.")
    attendance.voided_at = at
    record(Action.UNDO_CHECK_IN, actor, attendance.delegate, at=at, conference=attendance.conference.public_id)
