"""A Word file as the checker sees it: sections of lines, each with the values that apply to it in the end.

Styles inherit from styles, runs from paragraphs, all from the document's defaults; what counts is the result.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import docx
from docx.oxml.ns import qn
from docx.section import Section
from docx.text.paragraph import Paragraph as WordParagraph

MM_PER_EMU = 1 / 36000
PT_PER_EMU = 1 / 12700
ALIGNMENTS = {None: "left", 0: "left", 1: "center", 2: "right", 3: "justify"}


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph; ``printed`` are its lines as broken by hand.

    Sizes and gaps in points, widths in mm; ``cell`` is (table, row, column) inside a table. ``bold`` and ``italic``
    are None when the paragraph mixes them. ``rule`` is the length of a drawn line: its paragraph has a border and no
    words. ``dotted``: a line to write on by hand.
    """

    text: str
    printed: tuple[str, ...]
    style: str
    sizes: frozenset[float]
    fonts: frozenset[str]
    colors: frozenset[str]
    bold: bool | None
    italic: bool | None
    alignment: str
    indent: float
    gap: float
    spacing: float
    cell: tuple[int, int, int] | None = None
    rule: float | None = None
    dotted: bool = False


@dataclass(slots=True)
class SectionLines:
    """A section of the file with its page and its lines in reading order."""

    section: Section
    lines: list[Line] = field(default_factory=list)


def read(file: bytes) -> list[SectionLines]:
    """The sections of a DOCX. Raises what python-docx raises for a file that is none."""
    word = docx.Document(io.BytesIO(file))
    parts = [SectionLines(section) for section in word.sections]
    at = tables = 0
    for child in word.element.body:
        part = parts[min(at, len(parts) - 1)]
        width = _text_width(part.section)
        if child.tag == qn("w:p"):
            part.lines.append(_line(WordParagraph(child, word), width, None))
            if child.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
                at += 1
        elif child.tag == qn("w:tbl"):
            part.lines.extend(_table_lines(child, word, tables))
            tables += 1
    return parts


def _table_lines(table: Any, word: Any, number: int) -> Iterator[Line]:
    for row_number, row in enumerate(table.findall(qn("w:tr"))):
        for column, cell in enumerate(row.findall(qn("w:tc"))):
            measured = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
            width = int(measured.get(qn("w:w"))) * 25.4 / 1440 if measured is not None else 0.0
            for paragraph in cell.findall(qn("w:p")):
                yield _line(WordParagraph(paragraph, word), width, (number, row_number, column))


def _line(paragraph: WordParagraph, width: float, cell: tuple[int, int, int] | None) -> Line:
    runs = [run for run in paragraph.runs if run.text.strip()]
    text = " ".join(paragraph.text.replace("\u00a0", " ").split())
    bolds = {_letter(paragraph, run, "bold") is True for run in runs}
    italics = {_letter(paragraph, run, "italic") is True for run in runs}
    shape = {
        name: _shape(paragraph, name)
        for name in ("alignment", "first_line_indent", "space_after", "space_before", "left_indent", "right_indent")
    }
    spacing = _shape(paragraph, "line_spacing")
    side = float(shape["left_indent"] or 0) + float(shape["right_indent"] or 0)
    bordered = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:pBdr')}") is not None
    return Line(
        text=text,
        printed=tuple(" ".join(part.split()) for part in paragraph.text.split("\n")),
        style=str(paragraph.style.name) if paragraph.style else "",
        sizes=frozenset(float(_letter(paragraph, run, "size") or 0) * PT_PER_EMU for run in runs),
        fonts=frozenset(str(_letter(paragraph, run, "name")) for run in runs),
        colors=frozenset(str(_color(paragraph, run)) for run in runs),
        bold=bolds.pop() if len(bolds) == 1 else None,
        italic=italics.pop() if len(italics) == 1 else None,
        alignment=ALIGNMENTS.get(shape["alignment"], "left"),
        indent=float(shape["first_line_indent"] or 0) * MM_PER_EMU,
        gap=max(float(shape["space_after"] or 0), float(shape["space_before"] or 0)) * PT_PER_EMU,
        spacing=spacing if isinstance(spacing, float) else 1.0 if spacing is None else 0.0,
        cell=cell,
        rule=width - side * MM_PER_EMU if bordered and not text else None,
        dotted="dot" in {tab.get(qn("w:leader")) for tab in paragraph._p.iter(qn("w:tab"))},
    )


def _letter(paragraph: WordParagraph, run: Any, name: str) -> Any:
    """A property of a run's letters: its own, else that of the paragraph's style or the styles below it."""
    value = getattr(run.font, name)
    style: Any = paragraph.style
    while value is None and style is not None:
        value = getattr(style.font, name)
        style = style.base_style
    return value


def _color(paragraph: WordParagraph, run: Any) -> Any:
    value = run.font.color.rgb
    style: Any = paragraph.style
    while value is None and style is not None:
        value = style.font.color.rgb
        style = style.base_style
    return value if value is not None else "000000"


def _shape(paragraph: WordParagraph, name: str) -> Any:
    """A property of the paragraph's shape: its own, else that of its style or the styles below it."""
    value = getattr(paragraph.paragraph_format, name)
    style: Any = paragraph.style
    while value is None and style is not None:
        value = getattr(style.paragraph_format, name)
        style = style.base_style
    return value


def _text_width(section: Section) -> float:
    lengths = (section.page_width, section.left_margin, section.right_margin)
    page, left, right = (float(length or 0) for length in lengths)
    return (page - left - right) * MM_PER_EMU
