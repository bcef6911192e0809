"""Pages as a person reads them."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import Any


def plain(answer: Any) -> str:
    """The page with ordinary spaces and bare codes: the look keeps both together on a line."""
    text: str = answer.content.decode()
    return re.sub(r'<span class="nowrap">([^<]*)</span>', r"\1", text).replace("\xa0", " ")


def missing(page: Container[str], *words: str) -> list[str]:
    """Those of ``words`` the page does not hold: a test that fails names them."""
    return [one for one in words if one not in page]
