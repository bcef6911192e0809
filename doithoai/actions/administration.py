"""What an administrator sets for a commune: who holds which role, and which days are off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import F

from doithoai.actions.official import permit, record
from doithoai.models import Account, Appointment, CalendarDay, CalendarYear, Commune, Department, Village
from doithoai.rules.calendar import Calendar
from doithoai.rules.calendar_data import SpecialDay
from doithoai.rules.permissions import About, Actor
from doithoai.rules.refusals import BadInput
from doithoai.rules.vocabulary import Action, DayKind, Role

_NEEDS_DEPARTMENT = frozenset({Role.DEPARTMENT, Role.DEPARTMENT_HEAD})
_NEEDS_VILLAGE = frozenset({Role.VILLAGE_OFFICER})
_NOT_APPOINTED = frozenset({Role.CITIZEN, Role.SYSTEM, Role.PROVINCE})


@transaction.atomic
def appoint(
    commune: Commune,
    *,
    account: Account,
    role: Role,
    since: date,
    title: str = "",
    department: Department | None = None,
    village: Village | None = None,
    actor: Actor,
    at: datetime,
) -> Appointment:
    """Give ``account`` a role in the commune from ``since``. The same role from the same day is given once."""
    permit(actor, Action.APPOINT, About(commune.pk))
    if role in _NOT_APPOINTED:
        raise BadInput("Vai này không giao cho cán bộ của xã.", "role")
    if role in _NEEDS_DEPARTMENT and (department is None or department.commune_id != commune.pk):
        raise BadInput("Vai này cần ghi rõ phòng của xã.", "department")
    if role in _NEEDS_VILLAGE and (village is None or village.commune_id != commune.pk):
        raise BadInput("Vai này cần ghi rõ thôn của xã.", "village")
    appointment, _ = Appointment.objects.get_or_create(
        commune=commune,
        account=account,
        role=role,
        department=department,
        village=village,
        since=since,
        defaults={"title": title},
    )
    record(Action.APPOINT, actor, commune, at=at, role=str(role), account=account.pk, since=since.isoformat())
    return appointment


@transaction.atomic
def set_calendar(
    commune: Commune,
    *,
    year: int,
    days: Sequence[tuple[date, DayKind, str]],
    source: str,
    actor: Actor,
    at: datetime,
) -> CalendarYear:
    """Replace the commune's table of days off and make-up days of ``year`` by ``days`` (day, kind, name).

    Deadlines are computed from facts, so a new table moves them at once. Raises ``BadInput`` for a day that can
    not be true, a day named twice, or a missing source.
    """
    permit(actor, Action.SET_CALENDAR, About(commune.pk))
    source = source.strip()
    rows = [SpecialDay(year, day, kind, name, source, at.date()) for day, kind, name in days]
    Calendar(tuple(rows))  # refuses a day that is said to be off and worked
    if len({row.day for row in rows}) != len(rows):
        raise BadInput("Có ngày ghi hai lần. Ông/Bà xóa bớt một dòng.", "days")
    table, _ = CalendarYear.objects.update_or_create(
        commune=commune, year=year, defaults={"source": source, "checked_on": at.date()}
    )
    CalendarDay.objects.of(commune).filter(year=year).delete()
    CalendarDay.objects.bulk_create(
        CalendarDay(commune=commune, year=year, on=row.day, kind=row.kind, name=row.name, source=source) for row in rows
    )
    Commune.objects.filter(pk=commune.pk).update(regulations_version=F("regulations_version") + 1)
    record(Action.SET_CALENDAR, actor, commune, at=at, year=year, days=len(rows))
    return table
