"""What an administrator sets for a commune: who holds which role, which days are off, what its own rules say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from django.db import transaction
from django.db.models import F

from doithoai.actions.checks import short_text
from doithoai.actions.official import permit, record
from doithoai.language.dates import day_of
from doithoai.models import Account, Appointment, CalendarDay, CalendarYear, Commune, Department, Parameter, Village
from doithoai.models.regulations import parameters_of, setting_of
from doithoai.rules.calendar import Calendar
from doithoai.rules.calendar_data import SpecialDay
from doithoai.rules.parameters import LABELS
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
    """Give ``account`` a role in the commune from ``since``. The same role from the same day is given once.

    Raises ``BadInput`` for the actor's own account: who keeps the program reads no slips by giving himself a role.
    """
    permit(actor, Action.APPOINT, About(commune.pk))
    if account.pk == actor.account_id:
        raise BadInput("Ông/Bà không tự giao vai cho mình được. Người quản trị khác làm việc này.", "role")
    if role in _NOT_APPOINTED:
        raise BadInput("Vai này không giao cho cán bộ của xã.", "role")
    if role in _NEEDS_DEPARTMENT and (department is None or department.commune_id != commune.pk):
        raise BadInput("Vai này cần ghi rõ phòng của xã.", "department")
    if role in _NEEDS_VILLAGE and (village is None or village.commune_id != commune.pk):
        raise BadInput("Vai này cần ghi rõ thôn của xã.", "village")
    named = short_text(title, "Chức danh", 120, "title", needed=False)
    appointment, is_new = Appointment.objects.get_or_create(
        commune=commune,
        account=account,
        role=role,
        department=department,
        village=village,
        since=since,
        until=None,
        defaults={"title": named},
    )
    if is_new:
        record(Action.APPOINT, actor, commune, at=at, role=str(role), account=account.pk, since=since.isoformat())
    return appointment


@transaction.atomic
def end_appointment(appointment: Appointment, *, until: date, actor: Actor, at: datetime) -> None:
    """Let a role end with the beginning of ``until``; ended today means at once.

    Raises ``BadInput`` for a day before it began, or for one's own last way in.
    """
    permit(actor, Action.END_APPOINTMENT, appointment)
    if until < appointment.since:
        raise BadInput("Ngày thôi vai phải sau ngày nhận vai.", "until")
    if appointment.role is Role.ADMINISTRATOR and appointment.account_id == actor.account_id:
        raise BadInput("Ông/Bà không tự thôi vai quản trị của mình được. Người quản trị khác làm việc này.", "until")
    appointment.until = until
    appointment.save(update_fields=["until"])
    record(Action.END_APPOINTMENT, actor, appointment, at=at, until=until.isoformat())


@transaction.atomic
def set_parameter(
    commune: Commune, *, code: str, value: str, source: str, checked_on: date, actor: Actor, at: datetime
) -> Parameter:
    """Set what the province's or the commune's own rules say, with the document it stands in.

    ``value`` is days ("7", "7 ngày làm việc"), a number, or names by ";", in the shape of the default it
    replaces. Deadlines follow at once. Raises ``UnlawfulParameter`` for a value looser than
    the law, ``BadInput`` for an unknown code, a value of no sense or a missing source.
    """
    permit(actor, Action.SET_PARAMETER, About(commune.pk))
    if code not in LABELS:
        raise BadInput("Không có tham số này. Ông/Bà tải lại trang rồi chọn lại.", "code")
    words = short_text(value, LABELS[code], 200, "value")
    told = short_text(source, "Văn bản quy định", 200, "source")
    row = Parameter(commune=commune, code=code, value=words, source=told, checked_on=checked_on)
    replace(parameters_of(commune), **{code: setting_of(row)})  # refuses what is looser than the law
    parameter, _ = Parameter.objects.update_or_create(
        commune=commune, code=code, defaults={"value": words, "source": told, "checked_on": checked_on}
    )
    Commune.objects.filter(pk=commune.pk).update(regulations_version=F("regulations_version") + 1)
    record(Action.SET_PARAMETER, actor, commune, at=at, code=code, checked_on=checked_on.isoformat())
    return parameter


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
    told = short_text(source, "Văn bản quy định", 200, "source", needed=False)
    rows = [
        SpecialDay(year, day, kind, short_text(name, "Tên ngày", 120, "days", needed=False), told, day_of(at))
        for day, kind, name in days
    ]
    Calendar(tuple(rows))  # refuses a day that is said to be off and worked
    if len({row.day for row in rows}) != len(rows):
        raise BadInput("Có ngày ghi hai lần. Ông/Bà xóa bớt một dòng.", "days")
    table, _ = CalendarYear.objects.update_or_create(
        commune=commune, year=year, defaults={"source": told, "checked_on": day_of(at)}
    )
    CalendarDay.objects.of(commune).filter(year=year).delete()
    CalendarDay.objects.bulk_create(
        CalendarDay(commune=commune, year=year, on=row.day, kind=row.kind, name=row.name, source=told) for row in rows
    )
    Commune.objects.filter(pk=commune.pk).update(regulations_version=F("regulations_version") + 1)
    record(Action.SET_CALENDAR, actor, commune, at=at, year=year, days=len(rows))
    return table
