"""Working days: the table of 2026, swaps, make-up Saturdays, and years without a table."""

from dataclasses import replace
from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.rules.calendar import (
    Calendar,
    ContradictoryCalendar,
    UnknownYear,
    add_working_days,
    built_in_calendar,
    is_working_day,
    next_working_day,
    previous_working_day,
    subtract_working_days,
)
from doithoai.rules.calendar_data import DAYS as BUILT_IN
from doithoai.rules.calendar_data import BadSpecialDay, SpecialDay
from doithoai.rules.vocabulary import DayKind
from tests.rules.calendars import CALENDAR, DAYS

YEAR_2026 = [date(2026, 1, 1) + timedelta(days=ahead) for ahead in range(365)]
SWAPPED_IN_JANUARY = {date(2026, 1, 2): False, date(2026, 1, 10): True}


def off(year: int, *days: date) -> list[SpecialDay]:
    return [SpecialDay(year, day, DayKind.OFF, "nghỉ", "Thông báo thử", date(2026, 11, 24)) for day in days]


def year_2027() -> list[SpecialDay]:
    """An invented table: eleven days off, one of them swapped with the Saturday before New Year."""
    tet = [date(2027, 2, day) for day in (4, 5, 8, 9, 10)]
    others = [date(2027, 1, 1), date(2027, 4, 16), date(2027, 4, 30), date(2027, 5, 3), date(2027, 9, 2)]
    rows = off(2027, *tet, *others, date(2027, 9, 3), date(2027, 1, 4))
    made_up = SpecialDay(2027, date(2026, 12, 26), DayKind.MAKE_UP, "làm bù", "Thông báo thử", date(2026, 11, 24))
    return [*rows, made_up]


def test_2026_has_250_working_days():
    assert sum(is_working_day(day, CALENDAR) for day in YEAR_2026) == 250


def test_only_the_years_with_an_announcement_are_built_in():
    assert CALENDAR.known_years == (2025, 2026)


def test_a_swapped_friday_is_off_and_its_saturday_is_worked():
    assert {day: is_working_day(day, CALENDAR) for day in SWAPPED_IN_JANUARY} == SWAPPED_IN_JANUARY


@pytest.mark.parametrize("year", [2025, 2026])
def test_the_table_agrees_with_the_holidays_package(year):
    """But for the swap of January 2026, which the package does not know."""
    package = holidays.country_holidays("VN", years=year)
    day, differing = date(year, 1, 1), []
    while day.year == year:
        by_package = package.is_working_day(day) or day == date(2026, 11, 24)
        if by_package != is_working_day(day, CALENDAR):
            differing.append(day)
        day += timedelta(days=1)
    assert differing == [day for day in SWAPPED_IN_JANUARY if day.year == year]


def test_24_november_is_worked_unless_the_flag_says_otherwise():
    day = date(2026, 11, 24)
    assert is_working_day(day, CALENDAR)
    assert not is_working_day(day, built_in_calendar(culture_day_off=True))


def test_the_last_working_day_before_tet_and_the_first_after():
    assert previous_working_day(date(2026, 2, 18), CALENDAR) == date(2026, 2, 13)
    assert next_working_day(date(2026, 2, 18), CALENDAR) == date(2026, 2, 23)


def test_a_make_up_saturday_counts():
    assert add_working_days(date(2026, 8, 21), 1, CALENDAR) == date(2026, 8, 22)


def test_a_year_without_a_table_is_refused_in_a_sentence():
    with pytest.raises(UnknownYear) as refusal:
        is_working_day(date(2027, 3, 1), CALENDAR)
    assert str(refusal.value) == (
        "Chưa có lịch nghỉ năm 2027 nên chưa tính được hạn. "
        "Ông/Bà nhập ngày nghỉ, ngày làm bù năm 2027 theo thông báo chính thức rồi tính lại."
    )


def test_counting_into_a_year_without_a_table_is_refused():
    with pytest.raises(UnknownYear):
        add_working_days(date(2026, 12, 25), 10, CALENDAR)


def test_a_begun_table_is_refused_and_says_how_many_days_it_lacks():
    begun = CALENDAR.replaced_by(off(2027, date(2027, 1, 1), date(2027, 4, 30)))
    with pytest.raises(UnknownYear) as refusal:
        is_working_day(date(2027, 3, 1), begun)
    assert str(refusal.value) == (
        "Lịch nghỉ năm 2027 còn thiếu 9 ngày so với 11 ngày nghỉ lễ, tết theo luật nên chưa tính được hạn. "
        "Ông/Bà nhập cho đủ rồi tính lại."
    )


def test_a_day_off_on_a_sunday_completes_no_table():
    """The law gives a day in lieu, and it is the day in lieu that must be entered."""
    without_one = [row for row in year_2027() if row.day != date(2027, 4, 16)]
    calendar = CALENDAR.replaced_by([*without_one, *off(2027, date(2027, 4, 18))])
    assert calendar.known_years == (2025, 2026)


def test_a_table_entered_by_the_office_opens_its_year():
    calendar = CALENDAR.replaced_by(year_2027())
    assert calendar.known_years == (2025, 2026, 2027)
    assert add_working_days(date(2026, 12, 31), 1, calendar) == date(2027, 1, 5)


def test_a_make_up_day_may_lie_in_the_year_before():
    assert is_working_day(date(2026, 12, 26), CALENDAR.replaced_by(year_2027()))


def test_entered_rows_replace_the_whole_year():
    without_swap = [row for row in BUILT_IN if row.year == 2026 and row.day not in SWAPPED_IN_JANUARY]
    assert is_working_day(date(2026, 1, 2), CALENDAR.replaced_by(without_swap))


def test_a_day_can_not_be_off_and_made_up():
    saturday = next(row for row in BUILT_IN if row.day == date(2026, 1, 10))
    with pytest.raises(ContradictoryCalendar):
        Calendar((*BUILT_IN, replace(saturday, kind=DayKind.OFF)))


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"day": date(2026, 1, 12)}, "day"),
        ({"year": 2030}, "year"),
        ({"source": " "}, "source"),
    ],
)
def test_an_impossible_row_is_refused_at_its_field(change, field):
    saturday = next(row for row in BUILT_IN if row.day == date(2026, 1, 10))
    with pytest.raises(BadSpecialDay) as refusal:
        replace(saturday, **change)
    assert refusal.value.field == field


def test_a_negative_number_of_days_is_a_mistake_of_the_caller():
    with pytest.raises(ValueError, match="never negative"):
        add_working_days(date(2026, 6, 1), -1, CALENDAR)


@given(DAYS, st.integers(min_value=1, max_value=20))
def test_there_and_back_ends_on_the_same_working_day(day, count):
    start = next_working_day(day, CALENDAR)
    assert subtract_working_days(add_working_days(start, count, CALENDAR), count, CALENDAR) == start


@given(DAYS, st.integers(min_value=1, max_value=20))
def test_as_many_working_days_lie_between_as_were_counted(day, count):
    end = add_working_days(day, count, CALENDAR)
    between = [day + timedelta(days=ahead) for ahead in range(1, (end - day).days + 1)]
    assert sum(is_working_day(one, CALENDAR) for one in between) == count
