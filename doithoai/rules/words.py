"""The shape of every enum of the program: a code that never changes, and the Vietnamese word people read."""

from __future__ import annotations

from enum import StrEnum
from typing import Self


class Word(StrEnum):
    """A code with its Vietnamese label: ``Role.CLERK`` is the string ``"clerk"``, ``Role.CLERK.label`` the word."""

    label: str

    def __new__(cls, code: str, label: str = "") -> Self:
        word = str.__new__(cls, code)
        word._value_ = code
        word.label = label
        return word

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """Pairs (code, label) in the order of the enum, for form fields and database constraints."""
        return [(word.value, word.label) for word in cls]
