"""The clocks of a person's rights over personal data."""

from datetime import UTC, date, datetime

import pytest

from doithoai.rules.data_rights import (
    DataRight,
    last_day_to_acknowledge_request,
    last_day_to_fulfil,
    last_moment_to_report_breach,
)
from tests.rules.calendars import CALENDAR

MONDAY = date(2026, 6, 1)


def test_a_request_is_acknowledged_in_two_working_days():
    assert last_day_to_acknowledge_request(date(2026, 6, 5), CALENDAR).due_on == date(2026, 6, 9)


@pytest.mark.parametrize(
    ("right", "alone", "with_others"),
    [
        (DataRight.VIEW, 11, 11),
        (DataRight.CORRECT, 11, 11),
        (DataRight.COPY, 11, 11),
        (DataRight.WITHDRAW, 16, 21),
        (DataRight.RESTRICT, 16, 21),
        (DataRight.OBJECT, 16, 21),
        (DataRight.DELETE, 21, 21),
    ],
)
def test_a_request_is_met_in_ten_fifteen_or_twenty_days(right, alone, with_others):
    raw = [last_day_to_fulfil(right, MONDAY, CALENDAR, others_must_act=others).raw_on.day for others in (False, True)]
    assert raw == [alone, with_others]


def test_a_request_that_ends_on_a_sunday_has_until_monday():
    deadline = last_day_to_fulfil(DataRight.DELETE, MONDAY, CALENDAR)
    assert deadline.explain() == "Nhận 01/6 + 20 ngày = 21/6. 21/6 là Chủ nhật, chuyển sang 22/6"


def test_a_breach_is_reported_within_72_hours_of_any_day():
    friday_evening = datetime(2026, 6, 5, 21, 30, tzinfo=UTC)
    assert last_moment_to_report_breach(friday_evening) == datetime(2026, 6, 8, 21, 30, tzinfo=UTC)
