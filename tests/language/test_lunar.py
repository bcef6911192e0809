from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.language.lunar import LunarDay, lunar_day
from tests.language.texts import examples


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 2, 17), "mùng 1 tháng Giêng, Bính Ngọ"),
        (date(2026, 6, 12), "27 tháng Tư, Bính Ngọ"),
        (date(2026, 4, 26), "mùng 10 tháng Ba, Bính Ngọ"),
        (date(2023, 3, 22), "mùng 1 tháng Hai nhuận, Quý Mão"),
        (date(2025, 1, 28), "29 tháng Chạp, Giáp Thìn"),
    ],
)
def test_the_day_as_a_calendar_leaf_has_it(day, written):
    assert str(lunar_day(day)) == written


TET = [(1985, 1, 21), (2007, 2, 17), (2020, 1, 25), (2021, 2, 12), (2022, 2, 1), (2023, 1, 22), (2024, 2, 10)]
TET += [(2025, 1, 29), (2026, 2, 17), (2027, 2, 6), (2028, 1, 26), (2029, 2, 13), (2030, 2, 2)]


@pytest.mark.parametrize(("year", "month", "day"), TET)
def test_tet_falls_on_its_known_day(year, month, day):
    """Among them 1985, 2007 and 2030, when the Chinese new year was another day."""
    assert lunar_day(date(year, month, day)) == LunarDay(1, 1, year)


def test_leap_months_of_35_years_are_the_known_ones():
    firsts = (date(2000, 1, 1) + timedelta(days) for days in range(366 * 35))
    leaps = [(lunar.year, lunar.month) for lunar in map(lunar_day, firsts) if lunar.is_leap and lunar.day == 1]
    known = [(2001, 4), (2004, 2), (2006, 7), (2009, 5), (2012, 4), (2014, 9), (2017, 6), (2020, 4), (2023, 2)]
    assert leaps == [*known, (2025, 6), (2028, 5), (2031, 3), (2033, 11)]


@given(st.dates(date(1968, 1, 1), date(2199, 12, 30)))
@examples
def test_a_day_follows_the_day_before(day):
    before, after = lunar_day(day), lunar_day(day + timedelta(1))
    same_month = LunarDay(before.day + 1, before.month, before.year, before.is_leap)
    next_month = LunarDay(1, before.month % 12 + 1, before.year + (before.month == 12))
    leap_month = LunarDay(1, before.month, before.year, is_leap=True)
    assert after in ([same_month] if before.day < 29 else [same_month, next_month, leap_month])
    assert after.day <= 30


@pytest.mark.parametrize("day", [date(1967, 12, 31), date(2200, 1, 1)])
def test_years_beyond_the_rules_are_refused(day):
    with pytest.raises(ValueError, match="1968 to 2199"):
        lunar_day(day)
