"""How a dialogue is named in an address: its year, or year and number for a second one in the same year."""

from __future__ import annotations

from functools import lru_cache

from django.urls import reverse


class DialoguePath:
    regex = r"20\d\d(?:-[2-9])?"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


@lru_cache(maxsize=4096)
def address(name: str, **parts: str | int) -> str:
    """The address of a page, remembered: a page holds dozens, and they never change while the program runs."""
    return reverse(name, kwargs=parts or None)
