"""The PDF: archive and accessibility standards, own font, title, language, page numbers, the same bytes again."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pypdf
import pytest
from pdfua import validate

from doithoai.papers.content import Bundle, Cell, Column, Paragraph, Row, Table, text
from doithoai.papers.pdf import to_pdf, to_pngs
from doithoai.rules.vocabulary import DocumentKind
from tests.papers.samples import DOCUMENTS, LETTERS, PAPERS

PLAN = PAPERS[DocumentKind.PLAN]


def pages(document):
    return [page.extract_text().split() for page in pypdf.PdfReader(io.BytesIO(to_pdf(document))).pages]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_accessibility_check_finds_nothing(name, tmp_path):
    file = tmp_path / "paper.pdf"
    file.write_bytes(to_pdf(DOCUMENTS[name]))
    assert validate(file).findings == ()


def test_it_declares_pdf_a_2a_and_pdf_ua_1():
    with pikepdf.open(io.BytesIO(to_pdf(PLAN))) as pdf, pdf.open_metadata() as metadata:
        declared = {key: metadata[key] for key in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part")}
    assert declared == {"pdfaid:part": "2", "pdfaid:conformance": "A", "pdfuaid:part": "1"}


def test_title_and_language_are_set():
    pdf = pikepdf.open(io.BytesIO(to_pdf(PLAN)))
    assert (str(pdf.docinfo["/Title"]), str(pdf.Root.Lang)) == (PLAN.title, "vi-VN")


def test_only_the_own_font_is_embedded():
    pdf = pikepdf.open(io.BytesIO(to_pdf(PLAN)))
    fonts = {str(font.BaseFont).split("+")[1] for page in pdf.pages for font in page.Resources.Font.values()}
    assert fonts == {"Tinos", "Tinos-Bold", "Tinos-Italic", "Tinos-BoldItalic"}


@pytest.mark.parametrize("name", ["plan", "invitations"])
def test_the_same_content_gives_the_same_bytes(name):
    assert to_pdf(DOCUMENTS[name]) == to_pdf(DOCUMENTS[name])


def test_another_word_gives_other_bytes():
    changed = replace(PLAN, blocks=(*PLAN.blocks, Paragraph(text("thêm"))))
    assert to_pdf(changed) != to_pdf(PLAN)


def test_pages_are_numbered_from_two_and_the_slip_is_one_page_without_a_number():
    first_words = [page[0] for page in pages(PLAN)]
    assert first_words == ["ỦY", "2", "3", "4", "5", "PHIẾU"]


def test_every_letter_of_a_bundle_begins_a_page_without_a_number():
    assert [page[:4] for page in pages(LETTERS)] == [["ỦY", "BAN", "NHÂN", "DÂN"]] * 3


def test_a_long_bundle_counts_each_paper_anew():
    assert [page[0] for page in pages(Bundle("Hai kế hoạch", (PLAN, PLAN)))] == 2 * ["ỦY", "2", "3", "4", "5", "PHIẾU"]


def test_every_page_as_a_picture():
    assert [page[:4] for page in to_pngs(PLAN)] == [b"\x89PNG"] * 6


def speakers_list(rows: int):
    paper = PAPERS[DocumentKind.SPEAKER_LIST]
    lengthened = [replace(b, rows=(b.rows * rows)[:rows]) if isinstance(b, Table) else b for b in paper.blocks]
    return replace(paper, blocks=tuple(lengthened))


def test_rows_of_the_table_stand_with_the_signature():
    """Fourteen rows fill the first page to its end: the last two go over with the total."""
    first, second = pages(speakers_list(14))
    assert second[: second.index("Tổng")].count("Thôn") == 2
    assert (first.count("Thôn"), "Tổng" in first) == (12, False)


def test_a_page_never_ends_with_the_head_of_a_group():
    columns = (Column("STT", 1), Column("Nội dung", 5))
    head = Row((Cell((text("Đầu nhóm"),), span=2),), strong=True)
    plain = Row((Cell((text("1"),)), Cell((text("Việc"),))))
    for before in range(20, 60):
        rows = (*[plain] * before, head, plain)
        paper = replace(PLAN, blocks=(Table(columns, rows, "Bảng"), Paragraph(text("Hết"))))
        assert [page[-2:] for page in pages(paper) if page[-2:] == ["Đầu", "nhóm"]] == []
