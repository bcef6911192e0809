"""Measures of the page, in millimetres and points, and how wide a text is.

Values are the safe ones inside the ranges of Decree 30/2020, appendix I. Widths are measured with Tinos, whose
letters are exactly as wide as those of Times New Roman, so the rule lines fit in Word too.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from doithoai.language.typography import NO_BREAK_SPACE, keep_together

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

FONTS = Path(__file__).parent / "fonts"
PAGE_WIDTH, PAGE_HEIGHT = 210.0, 297.0
TOP, BOTTOM, LEFT, RIGHT = 20.0, 20.0, 30.0, 20.0
TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT
HEADER_DISTANCE = 10.0
HEADER_COLUMNS = (62.0, 98.0)
SIGN_COLUMNS = (80.0, 80.0)
INDENT = 12.7
TO_MARGIN = 5.0  # at least, left and right of several addressees
QR_SIZE = 24.0
MM_PER_PT = 25.4 / 72

SIZE = {
    "nation": 13.0,
    "motto": 14.0,
    "superior": 13.0,
    "issuer": 13.0,
    "number": 13.0,
    "date": 14.0,
    "type_name": 14.0,
    "subject": 14.0,
    "letter_subject": 12.0,
    "body": 14.0,
    "table": 12.0,
    "recipients_label": 12.0,
    "recipients": 11.0,
    "page_number": 13.0,
    "form": 13.0,
}
LINE_SPACING = 1.1  # times the font's own line height
PARAGRAPH_GAP = 6.0  # pt
CELL_GAP, TALL_ROW = 3.5, 8.0  # pt above and below the words of a table cell
SIGNING_ROOM = 64.0  # pt between title and name
ISSUER_RULE, SUBJECT_RULE = 0.42, 0.4  # of the text's width; the decree wants 1/3 to 1/2


@cache
def _font(style: str) -> FreeTypeFont:
    # Loaded with the first paper: most who serve pages set none.
    from PIL import ImageFont

    return ImageFont.truetype(str(FONTS / f"Tinos-{style}.ttf"), 1000)


def width_mm(words: str, size: float, *, bold: bool = False) -> float:
    """How wide a line of text is, in millimetres, at ``size`` points."""
    return float(_font("Bold" if bold else "Regular").getlength(words)) * size / 1000 * MM_PER_PT


def balanced_lines(words: str, size: float, width: float, *, bold: bool = False) -> tuple[str, ...]:
    """Breaks a title into as few lines of ``width`` millimetres as it needs, of nearly equal length."""
    tokens = keep_together(words).split(" ")
    widths = [width_mm(token, size, bold=bold) for token in tokens]
    space = width_mm(" ", size, bold=bold)
    needed = len(_broken(tokens, widths, space, width))
    low, high = width / needed * 0.6, width
    for _ in range(12):
        middle = (low + high) / 2
        low, high = (low, middle) if len(_broken(tokens, widths, space, middle)) <= needed else (middle, high)
    return tuple(line.replace(NO_BREAK_SPACE, " ") for line in _broken(tokens, widths, space, high))


def widest_mm(lines: tuple[str, ...], size: float, *, bold: bool = False, limit: float = TEXT_WIDTH) -> float:
    """The width of the widest of some lines, no more than ``limit`` millimetres."""
    return min(limit, max((width_mm(line, size, bold=bold) for line in lines), default=0.0))


def _broken(tokens: list[str], widths: list[float], space: float, width: float) -> list[str]:
    lines: list[list[str]] = [[]]
    used = 0.0
    for token, wide in zip(tokens, widths, strict=True):
        if lines[-1] and used + space + wide > width:
            lines.append([])
            used = 0.0
        used += wide + (space if lines[-1] else 0.0)
        lines[-1].append(token)
    return [" ".join(line) for line in lines]
