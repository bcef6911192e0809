"""Rules PG-1 to PG-9: paper, margins, font, page numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.oxml.ns import qn

from doithoai.papers.checker_finding import Finding, between
from doithoai.papers.word_lines import MM_PER_EMU, PT_PER_EMU, SectionLines

FONT = "Times New Roman"


def findings(part: SectionLines, place: str) -> Iterator[Finding]:
    """The findings on one section's page."""
    section = part.section
    measures = (
        ("PG-1", "khổ giấy, chiều rộng", section.page_width, 210, 210),
        ("PG-1", "khổ giấy, chiều cao", section.page_height, 297, 297),
        ("PG-3", "lề trên", section.top_margin, 20, 25),
        ("PG-4", "lề dưới", section.bottom_margin, 20, 25),
        ("PG-5", "lề trái", section.left_margin, 30, 35),
        ("PG-6", "lề phải", section.right_margin, 15, 20),
    )
    for rule, name, length, low, high in measures:
        yield from between(rule, f"{place}, {name}", float(length or 0) * MM_PER_EMU, low, high, "mm")
    fonts = {font for line in part.lines for font in line.fonts}
    for font in sorted(fonts - {FONT}):
        yield Finding("PG-7", place, font, FONT)
    for color in sorted({color for line in part.lines for color in line.colors} - {"000000"}):
        yield Finding("PG-7", place, f"màu {color}", "màu đen")
    yield from _page_number(part, place)


def _page_number(part: SectionLines, place: str) -> Iterator[Finding]:
    section = part.section
    where = f"{place}, số trang"
    if not section.different_first_page_header_footer:
        yield Finding("PG-8", where, "hiện ở trang đầu", "không hiện ở trang thứ nhất")
    paragraphs = section.header.paragraphs
    code = "".join(node.text or "" for p in paragraphs for node in p._p.iter(qn("w:instrText")))
    if "PAGE" not in code:
        yield Finding("PG-8", where, "không có", "số trang ở giữa lề trên")
        return
    style: Any = paragraphs[0].style
    yield from between("PG-8", where, float(style.font.size or 0) * PT_PER_EMU, 13, 14, "pt")
    alignment = paragraphs[0].paragraph_format.alignment
    if (style.paragraph_format.alignment if alignment is None else alignment) != 1:
        yield Finding("PG-8", where, "không canh giữa", "canh giữa")
    numbers: Any = section._sectPr.find(qn("w:pgNumType"))
    start = numbers.get(qn("w:start")) if numbers is not None else None
    if start != "1":
        yield Finding("PG-9", where, f"bắt đầu từ {start or 'số tiếp theo'}", "bắt đầu từ 1, riêng từng phụ lục")
