"""The Vietnamese lunar calendar: the day that stands under the date on every house's calendar leaf.

Rules: a month begins on the day of the new moon, by Vietnamese time (UTC+7); the winter solstice falls in
month 11; when 13 months lie between two months 11, the first without a major solar term is a leap month and
repeats the number before it. Positions of sun and moon follow J. Meeus, Astronomical Algorithms (the
truncated series that Hồ Ngọc Đức made known for this calendar): right to a few minutes. China counts by
UTC+8, so its months sometimes begin a day later.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import floor, pi, radians, sin

# UTC+7 is the time of the calendar since 1968; older calendars of north and south differ.
FIRST_YEAR, LAST_YEAR = 1968, 2199

_MONTHS = ("Giêng", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Mười một", "Chạp")
_STEMS = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
_BRANCHES = ("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi")

_ZONE = 7 / 24  # days
_JULIAN_DAY_OF_DATE_ZERO = 1721425  # date.toordinal() + this = Julian day number at noon
_NEW_MOON_OF_1900 = 2415021.076998695  # Julian day of lunation 0
_SYNODIC_MONTH = 29.530588853  # days


@dataclass(frozen=True)
class LunarDay:
    """Day 1–30 of month 1–12 (again when `is_leap`) of the year that began in the solar year `year`."""

    day: int
    month: int
    year: int
    is_leap: bool = False

    @property
    def year_name(self) -> str:
        """Bính Ngọ: the stem and branch of the year."""
        return f"{_STEMS[(self.year + 6) % 10]} {_BRANCHES[(self.year + 8) % 12]}"

    def __str__(self) -> str:
        """27 tháng Tư, Bính Ngọ; mùng 1 tháng Hai nhuận, Quý Mão."""
        first = "mùng " if self.day <= 10 else ""
        leap = " nhuận" if self.is_leap else ""
        return f"{first}{self.day} tháng {_MONTHS[self.month - 1]}{leap}, {self.year_name}"


def lunar_day(day: date) -> LunarDay:
    """The lunar day of a solar day. Raises ValueError outside 1968–2199."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise ValueError(f"the lunar calendar is known from {FIRST_YEAR} to {LAST_YEAR}, not in {day.year}")
    number = day.toordinal() + _JULIAN_DAY_OF_DATE_ZERO
    lunation = _lunation_at(number)
    start_of_11 = _lunation_of_month_11(day.year)
    if lunation < start_of_11:
        year_of_11, start_of_11, next_11 = day.year - 1, _lunation_of_month_11(day.year - 1), start_of_11
    else:
        year_of_11, next_11 = day.year, _lunation_of_month_11(day.year + 1)
    month, is_leap = _month(lunation, start_of_11, next_11)
    year = year_of_11 if month >= 11 else year_of_11 + 1
    return LunarDay(number - _new_moon_day(lunation) + 1, month, year, is_leap)


def _lunation_at(number: int) -> int:
    """The lunation whose month holds the Julian day `number`."""
    guess = floor((number - _NEW_MOON_OF_1900) / _SYNODIC_MONTH) + 1
    while _new_moon_day(guess) > number:
        guess -= 1
    return guess


def _month(lunation: int, start_of_11: int, next_11: int) -> tuple[int, bool]:
    position = lunation - start_of_11
    leap = _leap_position(start_of_11) if next_11 - start_of_11 == 13 else None
    if leap is not None and position >= leap:
        return (position - 1 + 10) % 12 + 1, position == leap
    return (position + 10) % 12 + 1, False


def _leap_position(start_of_11: int) -> int:
    """How many months after month 11: the first month in which the sun enters no new twelfth."""
    return next(at for at in range(1, 14) if _twelfth_at(start_of_11 + at) == _twelfth_at(start_of_11 + at + 1))


def _twelfth_at(lunation: int) -> int:
    return _sun_twelfth(_new_moon_day(lunation))


@lru_cache(maxsize=512)
def _lunation_of_month_11(year: int) -> int:
    """The lunation of the month that holds the winter solstice (twelfth 9) of `year`."""
    lunation = _lunation_at(date(year, 12, 31).toordinal() + _JULIAN_DAY_OF_DATE_ZERO)
    return lunation - 1 if _twelfth_at(lunation) >= 9 else lunation


def _sun_twelfth(number: int) -> int:
    """In which twelfth of its way from the spring equinox, 0–11, the sun stands when the day begins."""
    centuries = (number - 0.5 - _ZONE - 2451545.0) / 36525
    anomaly = radians(357.52910 + 35999.05030 * centuries - 0.0001559 * centuries**2)
    mean = 280.46645 + 36000.76983 * centuries + 0.0003032 * centuries**2
    centre = (1.914600 - 0.004817 * centuries - 0.000014 * centuries**2) * sin(anomaly)
    centre += (0.019993 - 0.000101 * centuries) * sin(2 * anomaly) + 0.000290 * sin(3 * anomaly)
    node = radians(125.04 - 1934.136 * centuries)
    apparent = radians(mean + centre - 0.00569 - 0.00478 * sin(node))
    return int(apparent % (2 * pi) / pi * 6)


@lru_cache(maxsize=4096)
def _new_moon_day(lunation: int) -> int:
    """The Julian day number of the Vietnamese day on which the new moon falls."""
    centuries = lunation / 1236.85
    mean = 2415020.75933 + 29.53058868 * lunation + 0.0001178 * centuries**2 - 0.000000155 * centuries**3
    mean += 0.00033 * sin(radians(166.56 + 132.87 * centuries - 0.009173 * centuries**2))
    exact = mean + _true_minus_mean(lunation, centuries) - _dynamical_minus_universal(centuries)
    return floor(exact + 0.5 + _ZONE)


def _true_minus_mean(lunation: int, centuries: float) -> float:
    """Days by which the true new moon comes after the mean one."""
    squared, cubed = centuries**2, centuries**3
    sun = radians(359.2242 + 29.10535608 * lunation - 0.0000333 * squared - 0.00000347 * cubed)
    moon = radians(306.0253 + 385.81691806 * lunation + 0.0107306 * squared + 0.00001236 * cubed)
    node = radians(21.2964 + 390.67050646 * lunation - 0.0016528 * squared - 0.00000239 * cubed)
    return (
        (0.1734 - 0.000393 * centuries) * sin(sun)
        + 0.0021 * sin(2 * sun)
        - 0.4068 * sin(moon)
        + 0.0161 * sin(2 * moon)
        - 0.0004 * sin(3 * moon)
        + 0.0104 * sin(2 * node)
        - 0.0051 * sin(sun + moon)
        - 0.0074 * sin(sun - moon)
        + 0.0004 * sin(2 * node + sun)
        - 0.0004 * sin(2 * node - sun)
        - 0.0006 * sin(2 * node + moon)
        + 0.0010 * sin(2 * node - moon)
        + 0.0005 * sin(2 * moon + sun)
    )


def _dynamical_minus_universal(centuries: float) -> float:
    """Days by which the uniform time of the series runs ahead of the clock."""
    return -0.000278 + 0.000265 * centuries + 0.000262 * centuries**2
