"""Check-in: twice is once, a wrong one is voided, never erased."""

from __future__ import annotations

import pytest

from doithoai.actions.attendance import check_in, undo_check_in
from doithoai.models import Attendance, JournalEntry
from doithoai.rules.refusals import BadInput, NotYet, Outdated, Refused
from doithoai.rules.vocabulary import Action
from tests.hall import announced_hall, closed_hall, delegate, hour
from tests.people import moment

NAME = "Nguyễn Văn Thí Dụ"


@pytest.fixture
def hall(cast):
    return announced_hall(cast)


@pytest.fixture
def guest(cast, hall):
    return delegate(cast, hall, NAME)


def test_checking_in_twice_says_so_and_changes_nothing(cast, hall, guest):
    first = check_in(guest, conference=hall, actor=cast.reception, at=hour("07:30"))
    again = check_in(guest, conference=hall, actor=cast.clerk, at=hour("07:40"))
    assert (first.was_there, again.was_there, again.attendance) == (False, True, first.attendance)
    assert again.attendance.arrived_at == hour("07:30")
    assert JournalEntry.objects.filter(action=Action.CHECK_IN).count() == 1


def test_a_late_typed_arrival_keeps_the_time_it_happened(cast, hall, guest):
    came = check_in(guest, conference=hall, arrived_at=hour("07:30"), actor=cast.reception, at=hour("08:30"))
    entry = JournalEntry.objects.get(action=Action.CHECK_IN)
    assert (came.attendance.arrived_at, entry.occurred_at, entry.recorded_at) == (
        hour("07:30"),
        hour("07:30"),
        hour("08:30"),
    )


def test_a_voided_arrival_stays_as_a_row_and_one_may_come_again(cast, hall, guest):
    first = check_in(guest, conference=hall, actor=cast.reception, at=hour("07:30")).attendance
    undo_check_in(first, actor=cast.reception, at=hour("07:31"))
    check_in(guest, conference=hall, actor=cast.reception, at=hour("07:35"))
    rows = Attendance.objects.order_by("pk").values_list("arrived_at", "voided_at")
    assert list(rows) == [(hour("07:30"), hour("07:31")), (hour("07:35"), None)]


def test_two_desks_voiding_the_same_arrival(cast, hall, guest):
    arrival = check_in(guest, conference=hall, actor=cast.reception, at=hour("07:30")).attendance
    undo_check_in(arrival, actor=cast.reception, at=hour("07:31"))
    with pytest.raises(Outdated):
        undo_check_in(arrival, actor=cast.clerk, at=hour("07:32"))


def test_nobody_arrives_before_the_day(cast, hall, guest):
    with pytest.raises(NotYet, match="12/6/2026"):
        check_in(guest, conference=hall, actor=cast.reception, at=moment("11/6/2026"))


def test_nobody_arrives_after_the_close(cast):
    hall = closed_hall(cast)
    with pytest.raises(NotYet, match="đã bế mạc"):
        check_in(delegate(cast, hall, NAME), conference=hall, actor=cast.reception, at=hour("12:00"))


def test_a_removed_delegate_is_not_on_the_list(cast, hall, guest):
    guest.removed_at = hour("07:00")
    with pytest.raises(BadInput):
        check_in(guest, conference=hall, actor=cast.reception, at=hour("07:30"))


def test_another_communes_desk_finds_nobody(cast, neighbour, hall, guest):
    with pytest.raises(Refused, match="Không tìm thấy"):
        check_in(guest, conference=hall, actor=neighbour.reception, at=hour("07:30"))
