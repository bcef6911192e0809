"""How a dialogue is named in an address: its year, or year and number for a second one in the same year."""

from __future__ import annotations


class DialoguePath:
    regex = r"20\d\d(?:-[2-9])?"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
