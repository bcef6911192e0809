"""A paper as DOCX with real styles, in the layout of Decree 30/2020; the same content gives the same bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from doithoai.papers import docx_pieces as pieces
from doithoai.papers import layout, parts
from doithoai.papers.clean import cleaned
from doithoai.papers.content import Annex, Document, FormHead, Paper, Paragraph, papers_of
from doithoai.papers.docx_blocks import add_block
from doithoai.papers.docx_styles import LANGUAGE, add_styles

CLOSING_GAP = 10  # pt between the text and the signature
ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def to_docx(document: Document) -> bytes:
    """The DOCX of a paper or bundle; texts are cleaned first."""
    ready = cleaned(document).document
    word = docx.Document()
    add_styles(word)
    _describe(word, ready)
    for at, paper in enumerate(papers_of(ready)):
        section = word.add_section(WD_SECTION.NEW_PAGE) if at else word.sections[0]
        pieces.set_page(section)
        if not at:
            pieces.add_page_number(section)
        _add_paper(word, paper)
    return _packed(word)


def _describe(word: WordDocument, document: Document) -> None:
    first = papers_of(document)[0]
    day = first.issued_on or date(first.year, 1, 1)
    written = datetime(day.year, day.month, day.day, 5, tzinfo=UTC)
    properties = word.core_properties
    properties.title = document.title[:255]
    properties.author = " ".join(first.superior + first.issuer)[:255]
    properties.last_modified_by = properties.author
    properties.comments, properties.language = "", LANGUAGE
    properties.created = properties.modified = written


def _add_paper(word: WordDocument, paper: Paper) -> None:
    if paper.form is not None:
        _add_form_head(word, paper.form)
    else:
        _add_header(word, paper)
        if not parts.is_letter(paper):
            _add_title(word, paper)
    _add_addressees(word, paper)
    for basis in parts.basis_lines(paper):
        pieces.write(word, "Căn cứ", basis)
    signed = parts.table_signed_under(paper)
    for block in paper.blocks:
        add_block(word, block, signed_under=block is signed)
    if paper.blocks and isinstance(paper.blocks[-1], Paragraph):
        last = pieces.last_paragraph(word).paragraph_format
        last.keep_with_next, last.space_after = True, Pt(CLOSING_GAP)
    _add_closing(word, paper)
    for block in paper.after:
        add_block(word, block)
    for annex in paper.annexes:
        _add_annex(word, annex)


def _add_header(word: WordDocument, paper: Paper) -> None:
    table = pieces.layout_table(word, layout.HEADER_COLUMNS, rows=2)
    left, right = table.rows[0].cells
    for line in paper.superior:
        pieces.first_paragraph(left, "Cơ quan chủ quản").add_run(line)
    pieces.add_lines(pieces.first_paragraph(left, "Cơ quan ban hành"), parts.issuer_lines(paper))
    pieces.add_rule(left.add_paragraph(), parts.issuer_rule(paper), layout.HEADER_COLUMNS[0])
    pieces.first_paragraph(right, "Quốc hiệu").add_run(parts.NATION)
    pieces.styled(right.add_paragraph(parts.MOTTO), "Tiêu ngữ")
    pieces.add_rule(right.add_paragraph(), parts.motto_rule(), layout.HEADER_COLUMNS[1])
    left, right = table.rows[1].cells
    number = pieces.first_paragraph(left, "Số ký hiệu")
    number.add_run(parts.number_text(paper))
    number.paragraph_format.space_before = Pt(4)
    if parts.is_letter(paper):
        subject = pieces.styled(left.add_paragraph(), "Trích yếu công văn")
        subject.paragraph_format.space_before = Pt(6)
        pieces.add_lines(subject, parts.subject_lines(paper))
    date = pieces.first_paragraph(right, "Địa danh thời gian")
    date.add_run(parts.date_text(paper))
    date.paragraph_format.space_before = Pt(4)


def _add_form_head(word: WordDocument, head: FormHead) -> None:
    table = pieces.layout_table(word, (layout.TEXT_WIDTH - layout.QR_SIZE - 6, layout.QR_SIZE + 6))
    left, right = table.rows[0].cells
    for line in head.issuer:
        pieces.first_paragraph(left, "Cơ quan ban hành").add_run(line)
    title = pieces.first_paragraph(left, "Title")
    pieces.add_lines(title, parts.form_title_lines(head))
    pieces.add_qr(pieces.first_paragraph(right, "Danh sách nơi nhận"), head.qr.data, head.qr.alt)
    serial = pieces.first_paragraph(right, "Cơ quan ban hành")
    serial.add_run(head.serial)
    _last_gap(word, 4, after_table=True)


def _add_title(word: WordDocument, paper: Paper) -> None:
    name = pieces.write(word, "Title", paper.type_name)
    name.paragraph_format.space_before = Pt(12)
    if paper.subject:
        subject = pieces.write(word, "Trích yếu")
        subject.paragraph_format.keep_with_next = True
        pieces.add_lines(subject, parts.subject_lines(paper))
        pieces.add_rule(word.add_paragraph(), parts.subject_rule(paper), layout.TEXT_WIDTH, above=3)
    _last_gap(word, 10)


def _add_addressees(word: WordDocument, paper: Paper) -> None:
    lines = parts.to_lines(paper)
    if lines and parts.is_letter(paper):
        _last_gap(word, 10, after_table=True)
    if len(lines) == 1:
        pieces.write(word, "Kính gửi", f"{parts.TO_LABEL} {lines[0]}")
    elif lines:
        indent = parts.to_indent(paper)
        label = layout.width_mm(parts.TO_LABEL, layout.SIZE["body"]) + 5 * layout.MM_PER_PT
        table = pieces.layout_table(word, (indent, label, layout.TEXT_WIDTH - indent - label))
        pieces.first_paragraph(table.cell(0, 1), "Kính gửi").add_run(parts.TO_LABEL)
        for line in lines:
            paragraph = pieces.first_paragraph(table.cell(0, 2), "Kính gửi")
            paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
            paragraph.add_run(line)
    if lines:
        _last_gap(word, 10, after_table=len(lines) > 1)


def _last_gap(word: WordDocument, points: float, *, after_table: bool = False) -> None:
    """Room below what was written last: a table needs a small paragraph of its own behind it."""
    last = word.add_paragraph() if after_table else pieces.last_paragraph(word)
    if after_table:
        last.paragraph_format.line_spacing = Pt(2)
    last.paragraph_format.space_after = Pt(points)


def _add_closing(word: WordDocument, paper: Paper) -> None:
    if len(paper.signatures) >= 2:
        half = layout.TEXT_WIDTH / 2
        table = pieces.layout_table(word, (half, half), rows=(len(paper.signatures) + 1) // 2)
        for at, sign in enumerate(paper.signatures):
            pieces.add_signature(table.cell(at // 2, at % 2), sign)
        for at, (words, style) in enumerate(_recipients(paper)):
            pieces.write(word, style, words).paragraph_format.space_before = Pt(0 if at else 14)
        return
    if not paper.signatures and paper.recipients is None:
        return
    table = pieces.layout_table(word, layout.SIGN_COLUMNS)
    for words, style in _recipients(paper):
        pieces.first_paragraph(table.cell(0, 0), style).add_run(words)
    for sign in paper.signatures:
        pieces.add_signature(table.cell(0, 1), sign)


def _recipients(paper: Paper) -> list[tuple[str, str]]:
    if paper.recipients is None:
        return []
    lines = [(line, "Danh sách nơi nhận") for line, _ in parts.recipient_lines(paper.recipients)]
    return [(parts.RECIPIENTS_LABEL, "Nơi nhận"), *lines]


def _add_annex(word: WordDocument, annex: Annex) -> None:
    pieces.set_page(word.add_section(WD_SECTION.NEW_PAGE))
    if annex.label:
        pieces.write(word, "Phụ lục", annex.label)
    title = pieces.write(word, "Heading 1")
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.first_line_indent = Mm(0)
    title.paragraph_format.space_after = Pt(2)
    pieces.add_lines(title, parts.annex_title_lines(annex))
    if annex.reference:
        pieces.add_lines(pieces.write(word, "Dẫn phụ lục"), parts.annex_reference_lines(annex))
    for block in annex.blocks:
        add_block(word, block)


def _packed(word: WordDocument) -> bytes:
    """The file with fixed times inside, so that it depends on the content alone."""
    written, packed = io.BytesIO(), io.BytesIO()
    word.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry: Any = zipfile.ZipInfo(name, ZIP_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return packed.getvalue()
