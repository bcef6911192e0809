"""The one day a text promises, to be offered where that day is asked for."""

from __future__ import annotations

import re
from datetime import date

from doithoai.language.dates import parse_day
from doithoai.language.unreadable import Unreadable

_WRITTEN = re.compile(r"(?<![\d/])\d{1,2}/\d{1,2}(?:/\d{4})?(?![\d/])")


def promised_day(text: str, *, today: date) -> date | None:
    """The only day from ``today`` on that ``text`` names in figures (15/7, 15/7/2026); ``None`` where there is no such
    day, or more than one. Never raises."""
    found = {_read(words, today) for words in _WRITTEN.findall(text)}
    ahead = [day for day in found if day is not None and day >= today]
    return ahead[0] if len(ahead) == 1 else None


def _read(words: str, today: date) -> date | None:
    try:
        return parse_day(words, today=today)
    except Unreadable:
        return None
