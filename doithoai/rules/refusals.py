"""How the program says no: always one plain Vietnamese sentence that says what to do instead."""

from __future__ import annotations


class Refusal(Exception):
    """The common parent: ``str(refusal)`` is the sentence a person reads."""


class Refused(Refusal):
    """This person may not do this, or not to this thing."""


class Outdated(Refusal):
    """Somebody else was faster, or the page was open too long: look again, nothing was overwritten."""


class NotYet(Refusal):
    """The cycle is not there yet, or a gate of the law is shut."""


class BadInput(Refusal):
    """What was typed can not be right. ``field`` is the form field it belongs to, or ``None``."""

    def __init__(self, sentence: str, field: str | None = None) -> None:
        super().__init__(sentence)
        self.field = field
