"""Text that both renderers can print: composed letters, one paragraph, only glyphs the paper font has.

The PDF standards refuse a whole file for one missing glyph, so one citizen's emoji would stop a batch of letters.
"""

from __future__ import annotations

import dataclasses
import re
from dataclasses import dataclass
from functools import cache
from typing import cast

from doithoai.language.glyphs import for_paper
from doithoai.language.typography import keep_numbers
from doithoai.papers.content import Document, Qr
from doithoai.papers.layout import FONTS
from doithoai.rules.vocabulary import DocumentKind

_SPACE = re.compile(r"[ \n\t]+")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A document both renderers can print, and the characters that had to be replaced in it, each once."""

    document: Document
    replaced: tuple[str, ...]


@cache
def font_codepoints() -> frozenset[int]:
    """Code points all four styles of the paper font can draw (``fonts/coverage.txt``, kept equal by a test)."""
    points: set[int] = set()
    for line in (FONTS / "coverage.txt").read_text(encoding="ascii").split():
        first, _, last = line.partition("-")
        points.update(range(int(first, 16), int(last or first, 16) + 1))
    return frozenset(points)


def cleaned(document: Document) -> Cleaned:
    """The same paper or bundle with every text cleaned; never fails, and changes a cleaned document no more.

    White space of any kind becomes one space, because a text is one paragraph. The data of QR codes stays as it is.
    """
    replaced: dict[str, None] = {}
    return Cleaned(cast(Document, _cleaned(document, replaced)), tuple(replaced))


def _cleaned(value: object, replaced: dict[str, None]) -> object:
    if isinstance(value, str):
        return value if isinstance(value, DocumentKind) else _words(value, replaced)
    if isinstance(value, tuple):
        return tuple(_cleaned(part, replaced) for part in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: _cleaned(getattr(value, field.name), replaced) for field in dataclasses.fields(value)}
        if isinstance(value, Qr):
            parts["data"] = value.data
        return type(value)(**parts)
    return value


def _words(words: str, replaced: dict[str, None]) -> str:
    paper_text = for_paper(words, font_codepoints())
    replaced.update(dict.fromkeys(paper_text.replaced))
    return keep_numbers(_SPACE.sub(" ", paper_text.text))
