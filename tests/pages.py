"""Pages as a person reads them."""

from __future__ import annotations

from typing import Any


def plain(answer: Any) -> str:
    """The page with ordinary spaces: the look keeps words together with no-break ones."""
    text: str = answer.content.decode()
    return text.replace("\xa0", " ")
