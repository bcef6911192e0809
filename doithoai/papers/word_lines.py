"""A Word file as the checker sees it: sections of lines, each with the values that apply to it in the end.

Styles inherit from styles, runs from paragraphs, all from the document's defaults; what counts is the result.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.section import Section
from docx.text.paragraph import Paragraph as WordParagraph

MM_PER_EMU = 1 / 36000
PT_PER_EMU = 1 / 12700
SHAPE = (
    "alignment",
    "first_line_indent",
    "left_indent",
    "right_indent",
    "space_after",
    "space_before",
    "line_spacing",
)
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


class Styles:
    """What the styles of one file come to, inheritance included; asked often, so each answer is kept."""

    def __init__(self, word: Any) -> None:
        self._by_id: dict[str, Any] = {style.style_id: style for style in word.styles}
        self._default = next(
            (id for id, style in self._by_id.items() if style.type == WD_STYLE_TYPE.PARAGRAPH and _is_default(style)),
            "",
        )
        self._known: dict[tuple[str, str, str], Any] = {}

    def of(self, paragraph: WordParagraph) -> str:
        """The id of a paragraph's style."""
        named = paragraph._p.style
        return named if named in self._by_id else self._default

    def name(self, style_id: str) -> str:
        """The name people see."""
        return str(self._by_id[style_id].name) if style_id in self._by_id else ""

    def value(self, style_id: str, group: str, name: str) -> Any:
        """A property of the style or of the styles below it; ``group`` is ``font`` or ``paragraph_format``."""
        key = (style_id, group, name)
        if key not in self._known:
            style, value = self._by_id.get(style_id), None
            while value is None and style is not None:
                value, style = _property(style, group, name), style.base_style
            self._known[key] = value
        return self._known[key]


def read(file: bytes) -> list[SectionLines]:
    """The sections of a DOCX. Raises what python-docx raises for a file that is none."""
    word = docx.Document(io.BytesIO(file))
    styles = Styles(word)
    parts = [SectionLines(section) for section in word.sections]
    widths = [_text_width(part.section) for part in parts]
    at = tables = 0
    for child in word.element.body:
        part, width = parts[min(at, len(parts) - 1)], widths[min(at, len(parts) - 1)]
        if child.tag == qn("w:p"):
            part.lines.append(_line(WordParagraph(child, word), styles, width, None))
            if child.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
                at += 1
        elif child.tag == qn("w:tbl"):
            part.lines.extend(_table_lines(child, word, styles, tables))
            tables += 1
    return parts


def _table_lines(table: Any, word: Any, styles: Styles, number: int) -> Iterator[Line]:
    for row_number, row in enumerate(table.findall(qn("w:tr"))):
        for column, cell in enumerate(row.findall(qn("w:tc"))):
            measured = cell.find(f"{qn('w:tcPr')}/{qn('w:tcW')}")
            width = int(measured.get(qn("w:w"))) * 25.4 / 1440 if measured is not None else 0.0
            for paragraph in cell.findall(qn("w:p")):
                yield _line(WordParagraph(paragraph, word), styles, width, (number, row_number, column))


def _line(paragraph: WordParagraph, styles: Styles, width: float, cell: tuple[int, int, int] | None) -> Line:
    style = styles.of(paragraph)
    runs = [run for run in paragraph.runs if run.text.strip()]
    letters = {name: [_letter(run, styles, style, name) for run in runs] for name in ("bold", "italic", "size", "name")}
    shape = {name: _shape(paragraph, styles, style, name) for name in SHAPE}
    side = float(shape["left_indent"] or 0) + float(shape["right_indent"] or 0)
    bordered = paragraph._p.find(f"{qn('w:pPr')}/{qn('w:pBdr')}") is not None
    words = paragraph.text
    text = " ".join(words.split())
    spacing = shape["line_spacing"]
    return Line(
        text=text,
        printed=tuple(" ".join(part.split()) for part in words.split("\n")),
        style=styles.name(style),
        sizes=frozenset(float(size or 0) * PT_PER_EMU for size in letters["size"]),
        fonts=frozenset(str(font) for font in letters["name"]),
        colors=frozenset(_color(run, styles, style) for run in runs),
        bold=_all(letters["bold"]),
        italic=_all(letters["italic"]),
        alignment=ALIGNMENTS.get(shape["alignment"], "left"),
        indent=float(shape["first_line_indent"] or 0) * MM_PER_EMU,
        gap=max(float(shape["space_after"] or 0), float(shape["space_before"] or 0)) * PT_PER_EMU,
        spacing=spacing if isinstance(spacing, float) else 1.0 if spacing is None else 0.0,
        cell=cell,
        rule=width - side * MM_PER_EMU if bordered and not text else None,
        dotted="dot" in {tab.get(qn("w:leader")) for tab in paragraph._p.iter(qn("w:tab"))},
    )


def _all(values: list[Any]) -> bool | None:
    """What all runs agree on, None when they differ or there are none."""
    agreed = {value is True for value in values}
    return agreed.pop() if len(agreed) == 1 else None


def _letter(run: Any, styles: Styles, style: str, name: str) -> Any:
    value = getattr(run.font, name)
    return styles.value(style, "font", name) if value is None else value


def _color(run: Any, styles: Styles, style: str) -> str:
    own = run.font.color.rgb
    value = styles.value(style, "font", "color") if own is None else own
    return "000000" if value is None else str(value)


def _shape(paragraph: WordParagraph, styles: Styles, style: str, name: str) -> Any:
    value = getattr(paragraph.paragraph_format, name)
    return styles.value(style, "paragraph_format", name) if value is None else value


def _property(style: Any, group: str, name: str) -> Any:
    found = getattr(getattr(style, group, None), name, None)
    return found.rgb if name == "color" and found is not None else found


def _is_default(style: Any) -> bool:
    return style.element.get(qn("w:default")) in ("1", "true", "on")


def _text_width(section: Section) -> float:
    lengths = (section.page_width, section.left_margin, section.right_margin)
    page, left, right = (float(length or 0) for length in lengths)
    return (page - left - right) * MM_PER_EMU
