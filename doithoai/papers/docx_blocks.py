"""The blocks of a paper's text in Word."""

from __future__ import annotations

from typing import Any

from docx.document import Document as WordDocument
from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.shared import Mm, Pt
from docx.table import _Row as WordRow

from doithoai.papers import docx_pieces as pieces
from doithoai.papers import layout, parts
from doithoai.papers.content import (
    Block,
    FormLine,
    Heading,
    Item,
    Paragraph,
    Qr,
    Row,
    SignOff,
    Table,
    text,
)

ALIGNMENTS = {
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}


def add_block(word: WordDocument, block: Block, *, signed_under: bool = False) -> None:
    """Writes one block at the end of the document; the last rows of a table ``signed_under`` stay with what follows."""
    match block:
        case Heading():
            pieces.write(word, f"Heading {block.level}", block.text)
        case Paragraph():
            _add_paragraph(word, block)
        case Item():
            _add_paragraph(word, Paragraph(text(f"{block.marker} ", block.text)))
        case Table():
            _add_table(word, block, signed_under)
        case FormLine():
            _add_form_line(word, block)
        case Qr():
            _add_qr(word, block)
        case SignOff():
            table = pieces.layout_table(word, (layout.TEXT_WIDTH * 0.46, layout.TEXT_WIDTH * 0.54))
            pieces.add_signature(table.cell(0, 1), block.signature)


def _add_paragraph(word: WordDocument, block: Paragraph) -> None:
    paragraph = pieces.write(word, "Nội dung")
    if block.align != "justify":
        paragraph.alignment = ALIGNMENTS[block.align]
    if not block.indent:
        paragraph.paragraph_format.first_line_indent = Mm(0)
    pieces.add_runs(paragraph, block.text)


def _add_table(word: WordDocument, block: Table, signed_under: bool) -> None:
    table = word.add_table(rows=1 + len(block.rows), cols=len(block.columns), style="Table Grid")
    whole = sum(column.share for column in block.columns)
    pieces.set_widths(table, tuple(layout.TEXT_WIDTH * column.share / whole for column in block.columns))
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    pieces.set_cell_margins(table, 4)
    properties: Any = table._tbl.tblPr
    properties.append(pieces.element("tblCaption", val=block.summary))
    for cell, column in zip(table.rows[0].cells, block.columns, strict=True):
        pieces.first_paragraph(cell, "Đầu bảng").add_run(column.title)
    head: Any = table.rows[0]._tr.get_or_add_trPr()
    head.append(pieces.element("cantSplit"))
    head.append(pieces.element("tblHeader"))
    kept = len(block.rows) - (parts.rows_with_signature(block) if signed_under else 0)
    for at, made in enumerate(table.rows[1:]):
        _fill_row(made, block.rows[at], block)
        if at >= kept or parts.heads_a_group(at, block):
            _keep_with_next(made)
    _small_gap(word)
    pieces.last_paragraph(word).paragraph_format.keep_with_next = signed_under


def _keep_with_next(made: WordRow) -> None:
    for cell in made.cells:
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.keep_with_next = True


def _fill_row(made: WordRow, row: Row, block: Table) -> None:
    if parts.is_kept_whole(row, block):
        properties: Any = made._tr.get_or_add_trPr()
        properties.append(pieces.element("cantSplit"))
    gap = Pt(layout.TALL_ROW if block.tall else layout.CELL_GAP - 1)
    cells, at = made.cells, 0
    for cell in row.cells:
        target = cells[at] if cell.span == 1 else cells[at].merge(cells[at + cell.span - 1])
        for line in cell.lines:
            paragraph = pieces.first_paragraph(target, "Ô bảng")
            paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = gap
            paragraph.alignment = ALIGNMENTS[block.columns[at].align if cell.span == 1 else "left"]
            pieces.add_runs(paragraph, line, strong=row.strong)
        at += cell.span


def _add_form_line(word: WordDocument, block: FormLine) -> None:
    paragraph = pieces.write(word, "Dòng điền")
    whole = sum(field.share for field in block.fields)
    end = 0.0
    for at, field in enumerate(block.fields):
        end += layout.TEXT_WIDTH * field.share / whole
        if at:
            paragraph.add_run(" ")
        paragraph.add_run(field.label)
        for option in field.options:
            paragraph.add_run(f"{pieces.NBSP * 2} ")
            pieces.add_tick_box(paragraph)
            paragraph.add_run(f"{pieces.NBSP}{option}")
        leader = WD_TAB_LEADER.SPACES if field.options else WD_TAB_LEADER.DOTS
        if not field.options or at < len(block.fields) - 1:
            kind = WD_TAB_ALIGNMENT.RIGHT if at == len(block.fields) - 1 else WD_TAB_ALIGNMENT.LEFT
            paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(end), kind, leader)
            paragraph.add_run("\t")


def _add_qr(word: WordDocument, block: Qr) -> None:
    _small_gap(word)
    beside = layout.QR_SIZE + 5
    table = pieces.layout_table(word, (beside, layout.TEXT_WIDTH - beside))
    pieces.add_qr(pieces.first_paragraph(table.cell(0, 0), "Danh sách nơi nhận"), block.data, block.alt)
    table.cell(0, 1).vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    for line in block.caption:
        pieces.add_runs(pieces.first_paragraph(table.cell(0, 1), "Danh sách nơi nhận"), line)


def _small_gap(word: WordDocument) -> None:
    paragraph = word.add_paragraph()
    paragraph.paragraph_format.line_spacing = Pt(6)
