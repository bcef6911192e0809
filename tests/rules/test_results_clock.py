"""The tone rises at D+5, D+8 and D+10."""

from __future__ import annotations

from datetime import date

import pytest

from doithoai.rules.results_clock import Pressure, pressure


@pytest.mark.parametrize(
    ("day", "tone"),
    [
        (16, Pressure.CALM),
        (17, Pressure.REMIND),
        (19, Pressure.REMIND),
        (20, Pressure.PRESS),
        (21, Pressure.PRESS),
        (22, Pressure.LAST_DAY),
        (23, Pressure.OVERDUE),
    ],
)
def test_the_tone_of_each_day(day, tone):
    assert pressure(date(2026, 6, 12), date(2026, 6, 22), date(2026, 6, day)) is tone
