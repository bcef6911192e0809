"""Roles and calendar: what an administrator sets, with a source, and what it changes at once."""

from __future__ import annotations

from datetime import date

import pytest

from doithoai.actions.administration import appoint, end_appointment, set_calendar
from doithoai.models import Appointment, Commune, JournalEntry
from doithoai.models.regulations import calendar_of
from doithoai.rules.calendar import UnknownYear, is_working_day
from doithoai.rules.refusals import BadInput
from doithoai.rules.vocabulary import Action, DayKind, Role
from tests.people import moment

AT = moment("05/1/2026")
NEW_YEARS_WEEK = [(date(2027, 1, day), DayKind.OFF, f"Nghỉ {day}") for day in (1, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15)]


def test_a_role_is_given_from_a_day(cast):
    appoint(
        cast.commune,
        account=cast.account("officer"),
        role=Role.SECRETARY,
        since=date(2026, 1, 5),
        actor=cast.admin,
        at=AT,
    )
    held = Appointment.objects.filter(account=cast.account("officer")).order_by("pk")
    assert [row.role for row in held] == [Role.DEPARTMENT, Role.SECRETARY]


def test_a_role_given_twice_is_one_line(cast):
    facts = {"account": cast.account("officer"), "role": Role.SECRETARY, "since": date(2026, 1, 5)}
    first, again = (appoint(cast.commune, **facts, actor=cast.admin, at=AT) for _ in range(2))
    assert (first, JournalEntry.objects.filter(action=Action.APPOINT).count()) == (again, 1)


def test_a_role_that_ended_is_given_anew_the_same_day(cast):
    facts = {"account": cast.account("officer"), "role": Role.SECRETARY, "since": date(2026, 1, 5)}
    first = appoint(cast.commune, **facts, actor=cast.admin, at=AT)
    end_appointment(first, until=date(2026, 1, 5), actor=cast.admin, at=AT)
    assert appoint(cast.commune, **facts, actor=cast.admin, at=AT).until is None


def test_nobody_appoints_oneself(cast):
    facts = {"account": cast.account("admin"), "role": Role.CLERK, "since": date(2026, 1, 5)}
    with pytest.raises(BadInput, match="không tự giao vai cho mình"):
        appoint(cast.commune, **facts, actor=cast.admin, at=AT)


@pytest.mark.parametrize(("name", "source"), [("a" * 100_000, "Thông báo 01/TB"), ("Tết", "a" * 100_000)])
def test_an_endless_name_or_source_is_a_sentence(cast, name, source):
    days = [(date(2027, 1, 1), DayKind.OFF, name)]
    with pytest.raises(BadInput, match="100.000 chữ, nhiều nhất"):
        set_calendar(cast.commune, year=2027, days=days, source=source, actor=cast.clerk, at=AT)


def test_an_endless_title_is_a_sentence(cast):
    facts = {"account": cast.account("officer"), "role": Role.SECRETARY, "since": date(2026, 1, 5)}
    with pytest.raises(BadInput, match="Chức danh dài"):
        appoint(cast.commune, **facts, title="a" * 121, actor=cast.admin, at=AT)


def test_a_village_officer_needs_a_village_of_this_commune(cast, neighbour):
    with pytest.raises(BadInput, match="Vai này cần ghi rõ thôn của xã."):
        appoint(
            cast.commune,
            account=cast.account("officer"),
            role=Role.VILLAGE_OFFICER,
            village=neighbour.villages[0],
            since=date(2026, 1, 5),
            actor=cast.admin,
            at=AT,
        )


def test_a_year_without_a_table_is_refused_until_somebody_enters_it(cast):
    with pytest.raises(UnknownYear):
        is_working_day(date(2027, 1, 4), calendar_of(cast.commune))
    set_calendar(cast.commune, year=2027, days=NEW_YEARS_WEEK, source="Thông báo 01/TB", actor=cast.clerk, at=AT)
    commune = Commune.objects.get(pk=cast.commune.pk)
    assert not is_working_day(date(2027, 1, 4), calendar_of(commune))


def test_a_day_named_twice_is_refused(cast):
    days = [*NEW_YEARS_WEEK, NEW_YEARS_WEEK[0]]
    with pytest.raises(BadInput, match="Có ngày ghi hai lần. Ông/Bà xóa bớt một dòng."):
        set_calendar(cast.commune, year=2027, days=days, source="Thông báo 01/TB", actor=cast.clerk, at=AT)


def test_a_calendar_without_a_source_is_refused(cast):
    with pytest.raises(BadInput, match="chưa ghi nguồn"):
        set_calendar(cast.commune, year=2027, days=NEW_YEARS_WEEK, source=" ", actor=cast.clerk, at=AT)
