"""What an asker reads of a matter that was sent on: to whom, on which day, by when, asked again, what they replied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import Any

from doithoai.language.dates import VIETNAM, display, short, weekday
from doithoai.language.mid_sentence import capital
from doithoai.language.redaction import impersonal
from doithoai.models import Referral


def chased(referrals: Iterable[Referral]) -> Iterator[tuple[datetime, dict[str, Any]]]:
    """Each step of the chase with its moment, for the road. The reply stands without what looks personal in it."""
    for one in referrals:
        letter = f"Công văn {one.letter_number}. " if one.letter_number else ""
        yield _step(one.sent_on, f"Xã chuyển đến {one.body}", f"{letter}Hẹn trả lời trước {display(one.due_on)}.")
        for reminder in one.reminders.all():
            letter = f"Công văn {reminder.letter_number}." if reminder.letter_number else ""
            yield _step(reminder.on, f"Xã nhắc {one.body}", letter)
        if one.replied_on is not None:
            yield _step(one.replied_on, f"{capital(one.body)} trả lời xã", impersonal(one.reply))


def _step(on: date, act: str, reason: str) -> tuple[datetime, dict[str, Any]]:
    said = {"date": f"{capital(weekday(on))} {short(on)}", "act": act, "reason": reason, "state": "past"}
    return datetime.combine(on, time(23, 59), tzinfo=VIETNAM), said
