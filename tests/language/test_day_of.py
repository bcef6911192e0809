"""A day is a day in Vietnam, also when the database gives the moment back in another zone."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from doithoai.language.dates import VIETNAM, day_of


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2026, 6, 12, 17, 30, tzinfo=UTC), date(2026, 6, 13)),
        (datetime(2026, 6, 12, 16, 59, tzinfo=UTC), date(2026, 6, 12)),
        (datetime(2026, 6, 13, 0, 30, tzinfo=VIETNAM), date(2026, 6, 13)),
    ],
)
def test_the_day_begins_at_midnight_in_vietnam(at, day):
    assert day_of(at) == day
