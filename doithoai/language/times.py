"""Times of day as Vietnamese write them: 8 giờ 30."""

import re
from datetime import datetime, time

from doithoai.language.dates import VIETNAM, day_of, display_long
from doithoai.language.folding import fold
from doithoai.language.unreadable import Unreadable

LONGEST_TYPED = 40  # characters

_MINUTE = r"(?:(\d{2})(?: ?phut| ?p)?|(ruoi)|(\d)(?: ?phut| ?p))"
_TIME = re.compile(rf"(?:luc )?(\d{{1,2}}) ?(?:h|:|gio|g)? ?{_MINUTE}? ?(sang|trua|chieu|toi)?")
_BARE = re.compile(r"(\d{1,2})(\d{2})")


def parse_time(typed: str) -> time:
    """The time meant by `typed`: 8 giờ 30 · 8h30 · 8:30 · 0830 · 8 giờ · 8 giờ rưỡi · 2 giờ chiều.

    Raises Unreadable with a Vietnamese sentence for anything else, and for hours and minutes that do not
    exist.
    """
    text = fold(typed[: LONGEST_TYPED * 2])
    bare = _BARE.fullmatch(text)
    found = None if bare or len(text) > LONGEST_TYPED else _TIME.fullmatch(text)
    if bare:
        return _time(int(bare[1]), int(bare[2]), None)
    if not found:
        raise Unreadable("Chưa đọc được giờ. Ông/Bà gõ như 8 giờ 30 hoặc 8:30.")
    minute = 30 if found[3] else int(found[2] or found[4] or 0)
    return _time(int(found[1]), minute, found[5])


def display_time(at: time) -> str:
    """8 giờ 30; on the hour 8 giờ."""
    return f"{at.hour} giờ {at.minute:02}" if at.minute else f"{at.hour} giờ"


def official_time(at: time) -> str:
    """08 giờ 00 phút: the form of invitations and minutes (Decree 30/2020/NĐ-CP, appendix III, 1.7, 1.9)."""
    return f"{at.hour:02} giờ {at.minute:02} phút"


def display_moment(at: datetime) -> str:
    """9 giờ 44, 28/5/2026 (thứ Năm); the day and hour in Vietnam, whatever zone `at` carries."""
    local = at.astimezone(VIETNAM)
    return f"{display_time(local.time())}, {display_long(day_of(local))}"


def _time(hour: int, minute: int, part_of_day: str | None) -> time:
    if part_of_day in ("chieu", "toi") and 1 <= hour < 12 or part_of_day == "trua" and 1 <= hour <= 3:
        hour += 12
    if hour > 23:
        raise Unreadable(f"Không có {hour} giờ. Ông/Bà gõ giờ từ 0 đến 23.")
    if minute > 59:
        raise Unreadable(f"Không có {minute} phút. Ông/Bà gõ phút từ 00 đến 59.")
    return time(hour, minute)
