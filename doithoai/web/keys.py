"""Numbers that come back in addresses and forms: they may have been changed on the way."""

from __future__ import annotations

#: More figures than any key has, and few enough for every database.
_LONGEST = 18


def number_in(text: str) -> int | None:
    """The number written in ``text`` with the figures 0–9 and nothing else; ``None`` for all else, also for ``"²"``."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _LONGEST else None
