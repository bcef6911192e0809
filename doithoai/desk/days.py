"""Duties laid out by day: overdue, today, tomorrow, this week, next week, later, without a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from doithoai.language.dates import short, weekday_short
from doithoai.rules.duty import Duty


def by_day(duties: Iterable[Duty], today: date) -> list[dict[str, Any]]:
    """Groups with title, note, tone ("late", "today", "") and their duties; empty ones are left out."""
    rows = list(duties)
    groups = [
        _group(*head, [duty for duty in rows if _place(duty, today) == n]) for n, head in enumerate(_heads(today))
    ]
    return [group for group in groups if group["duties"]]


def _heads(today: date) -> list[tuple[str, str, str]]:
    sunday = today + timedelta(days=6 - today.weekday())
    monday, friday = sunday + timedelta(days=1), sunday + timedelta(days=5)
    return [
        ("Đã quá hạn", "", "late"),
        ("Hôm nay", weekday_short(today), "today"),
        ("Ngày mai", weekday_short(today + timedelta(days=1)), ""),
        ("Trong tuần", f"đến {short(sunday)}", ""),
        ("Tuần sau", f"{short(monday)} – {short(friday)}", ""),
        ("Sau đó", "", ""),
        ("Chưa có ngày", "", ""),
    ]


def _place(duty: Duty, today: date) -> int:
    if duty.due_on is None:
        return 6
    left = (duty.due_on - today).days
    if left < 0:
        return 0
    if left < 2:
        return 1 + left
    to_sunday = 6 - today.weekday()
    return 3 if left <= to_sunday else 4 if left <= to_sunday + 7 else 5


def _group(title: str, note: str, tone: str, duties: list[Duty]) -> dict[str, Any]:
    return {"title": title, "note": note or f"{len(duties)} việc", "tone": tone, "duties": duties}
