"""What python-docx has no word for: rules, page numbers, boxes to tick, tables without borders, pictures read aloud."""

from __future__ import annotations

from typing import Any

from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt
from docx.table import Table as WordTable
from docx.table import _Cell as WordCell
from docx.text.paragraph import Paragraph as WordParagraph

from doithoai.papers import layout, qr
from doithoai.papers.content import Signature, Text

NBSP = "\u00a0"


def styled(paragraph: WordParagraph, style: str) -> WordParagraph:
    """Gives a paragraph a style by its id (the name without spaces): looking names up is slow in long files."""
    properties: Any = paragraph._p.get_or_add_pPr()
    properties.style = style.replace(" ", "")
    return paragraph


def write(word: WordDocument, style: str, words: str = "") -> WordParagraph:
    """A new paragraph at the end of the document."""
    return styled(word.add_paragraph(words), style)


def last_paragraph(word: WordDocument) -> WordParagraph:
    """The paragraph written last outside tables."""
    body: Any = word.element.body
    return WordParagraph(next(child for child in reversed(body) if child.tag == qn("w:p")), word._body)


def element(tag: str, **attributes: str | int) -> Any:
    """An XML element ``w:tag`` with ``w:`` attributes."""
    made: Any = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def set_page(section: Section) -> None:
    """A4 with the margins of the layout, a page number at the top from page 2 on, counted anew from 1."""
    section.page_width, section.page_height = Mm(layout.PAGE_WIDTH), Mm(layout.PAGE_HEIGHT)
    section.top_margin, section.bottom_margin = Mm(layout.TOP), Mm(layout.BOTTOM)
    section.left_margin, section.right_margin = Mm(layout.LEFT), Mm(layout.RIGHT)
    section.header_distance = section.footer_distance = Mm(layout.HEADER_DISTANCE)
    section.different_first_page_header_footer = True
    properties: Any = section._sectPr
    for old in properties.findall(qn("w:pgNumType")):
        properties.remove(old)
    numbers = element("pgNumType", start=1)
    columns = properties.find(qn("w:cols"))
    columns.addprevious(numbers) if columns is not None else properties.append(numbers)


def add_page_number(section: Section) -> None:
    """A PAGE field centred in the top margin; the first page's own header stays empty."""
    section.first_page_header.is_linked_to_previous = False
    section.header.is_linked_to_previous = False
    paragraph = section.header.paragraphs[0]
    styled(paragraph, "Số trang")
    for kind, instruction in (("begin", ""), ("", " PAGE "), ("separate", ""), ("", "2"), ("end", "")):
        run: Any = paragraph.add_run()._r
        if kind:
            run.append(element("fldChar", fldCharType=kind))
        elif instruction == "2":
            shown = element("t")
            shown.text = instruction
            run.append(shown)
        else:
            code = element("instrText")
            code.text = instruction
            run.append(code)


def add_rule(paragraph: WordParagraph, length: float, room: float, *, above: float = 2.0) -> None:
    """Turns an empty paragraph into a solid line of ``length`` mm in the middle of ``room`` mm."""
    shape = paragraph.paragraph_format
    side = (room - length) / 2
    shape.left_indent, shape.right_indent, shape.first_line_indent = Mm(side), Mm(side), Mm(0)
    shape.space_before, shape.space_after = Pt(above), Pt(0)
    shape.line_spacing = Pt(3)
    borders = element("pBdr")
    borders.append(element("top", val="single", sz=6, space=0, color="000000"))
    properties: Any = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def add_runs(paragraph: WordParagraph, words: Text, *, strong: bool = False) -> None:
    """The runs of a text; emphasis is set only where it differs from the style."""
    for run in words:
        if not run.text:
            continue
        made = paragraph.add_run(run.text)
        if run.bold or strong:
            made.bold = True
        if run.italic:
            made.italic = True


def add_lines(paragraph: WordParagraph, lines: tuple[str, ...]) -> None:
    """Lines of one paragraph with line breaks between them."""
    for at, line in enumerate(lines):
        run = paragraph.add_run()
        if at:
            run.add_break()
        run.add_text(line)


def add_tick_box(paragraph: WordParagraph) -> None:
    """A drawn box: the paper font has no box character."""
    run = paragraph.add_run(NBSP * 4)
    properties: Any = run._r.get_or_add_rPr()
    properties.append(element("bdr", val="single", sz=6, space=0, color="000000"))


def layout_table(word: WordDocument, widths: tuple[float, ...], rows: int = 1) -> WordTable:
    """A table without borders and cell margins that only puts things side by side; widths in mm."""
    table: WordTable = word.add_table(rows=rows, cols=len(widths))
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    set_widths(table, widths)
    set_cell_margins(table, 0)
    for row in table.rows:
        row_properties: Any = row._tr.get_or_add_trPr()
        row_properties.append(element("cantSplit"))
    return table


def set_cell_margins(table: WordTable, side: float) -> None:
    """Room left and right of the words in every cell, in points."""
    margins = element("tblCellMar")
    for name in ("left", "right"):
        margins.append(element(name, w=round(side * 20), type="dxa"))
    properties: Any = table._tbl.tblPr
    properties.find(qn("w:tblLook")).addprevious(margins)  # Word wants this order


def set_widths(table: WordTable, widths: tuple[float, ...]) -> None:
    """Fixed column widths in mm."""
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)


def first_paragraph(cell: WordCell, style: str) -> WordParagraph:
    """The paragraph every cell is born with, in ``style``; a further one when it is already used."""
    paragraph: WordParagraph = cell.paragraphs[0]
    used = paragraph.runs or paragraph._p.pPr is not None
    return styled(cell.add_paragraph() if used else paragraph, style)


def add_qr(paragraph: WordParagraph, data: str, alt: str) -> None:
    """The QR code as a picture with words for those who can not see it."""
    shape = paragraph.add_run().add_picture(qr.png(data), width=Mm(layout.QR_SIZE))
    shape._inline.docPr.set("descr", alt)
    shape._inline.docPr.set("name", "QR")
    for side in ("T", "B", "L", "R"):
        shape._inline.set(f"dist{side}", "0")


def add_signature(cell: WordCell, sign: Signature) -> None:
    """Date line, authority, room to sign and name, centred in a cell."""
    if sign.date_line:
        first_paragraph(cell, "Địa danh thời gian").add_run(sign.date_line)
    add_lines(first_paragraph(cell, "Quyền hạn chức vụ"), sign.lines)
    if sign.note:
        styled(cell.add_paragraph(sign.note), "Dẫn phụ lục")
    name = styled(cell.add_paragraph(sign.name), "Họ tên người ký")
    name.paragraph_format.space_before = Pt(layout.SIGNING_ROOM if sign.name else layout.SIGNING_ROOM / 2)
