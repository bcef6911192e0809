"""Our own papers are faultless, and every rule bites when one thing is spoiled."""

from __future__ import annotations

import io
from dataclasses import replace

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from doithoai.papers.checker import errors, findings
from doithoai.papers.content import Annex, Paragraph, Signature, text
from doithoai.papers.docx import to_docx
from doithoai.rules.vocabulary import DocumentKind
from tests.papers.samples import DOCUMENTS, PAPERS

PLAN = PAPERS[DocumentKind.PLAN]
ANSWER = PAPERS[DocumentKind.WRITTEN_ANSWER]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_our_papers_are_faultless(name):
    assert findings(to_docx(DOCUMENTS[name])) == []


def test_blank_number_and_date_are_notes():
    draft = to_docx(replace(PLAN, number=None, issued_on=None))
    assert [(one.rule, one.severity) for one in findings(draft)] == [("C5", "note"), ("C6", "note")]
    assert errors(draft) == []


def spoiled(paper, change):
    word = docx.Document(io.BytesIO(to_docx(paper)))
    change(word)
    file = io.BytesIO()
    word.save(file)
    return {one.rule for one in errors(file.getvalue())}


def style(of, **values):
    def change(word):
        for key, value in values.items():
            target = word.styles[of].font if hasattr(word.styles[of].font, key) else word.styles[of].paragraph_format
            setattr(target, key, value)

    return change


def section(**values):
    def change(word):
        for key, value in values.items():
            setattr(word.sections[0], key, value)

    return change


def replaced(old, new):
    def change(word):
        cells = [p for t in word.tables for row in t.rows for cell in row.cells for p in cell.paragraphs]
        run = next(run for p in (*word.paragraphs, *cells) for run in p.runs if old in run.text)
        run.text = run.text.replace(old, new)

    return change


def without_motto_rule(word):
    word.tables[0].cell(0, 1).paragraphs[2]._p.getparent().remove(word.tables[0].cell(0, 1).paragraphs[2]._p)


def longer_issuer_rule(word):
    shape = word.tables[0].cell(0, 0).paragraphs[1].paragraph_format
    shape.left_indent = shape.right_indent = Mm(5)


@pytest.mark.parametrize(
    ("rule", "change"),
    [
        ("PG-1", section(page_width=Mm(216))),
        ("PG-3", section(top_margin=Mm(15))),
        ("PG-4", section(bottom_margin=Mm(30))),
        ("PG-5", section(left_margin=Mm(25))),
        ("PG-6", section(right_margin=Mm(25))),
        ("PG-7", style("Nội dung", name="Arial")),
        ("PG-8", section(different_first_page_header_footer=False)),
        ("PG-8", style("Số trang", size=Pt(10))),
        ("PG-8", style("Số trang", alignment=WD_ALIGN_PARAGRAPH.RIGHT)),
        ("C1", style("Quốc hiệu", size=Pt(14))),
        ("C2", replaced("Độc lập - Tự do", "Độc lập – Tự do")),
        ("C2", without_motto_rule),
        ("C4", style("Cơ quan ban hành", bold=False)),
        ("C4", longer_issuer_rule),
        ("C5", replaced("Số: 05/KH-UBND", "Số: 5/KH-UBND")),
        ("C5", style("Số ký hiệu", size=Pt(14))),
        ("C6", replaced("Quang, ngày 28 tháng 01", "Quang, ngày 28 tháng 1")),
        ("C6", style("Địa danh thời gian", italic=False)),
        ("C7", replaced("KẾ HOẠCH", "Kế hoạch")),
        ("C8", style("Trích yếu", bold=False)),
        ("C10", replaced("Căn cứ Quyết định số 118", "Quyết định số 118")),
        ("C10", replaced("năm 2025;", "năm 2025")),
        ("C10", replaced("Căn cứ Luật Tổ chức", "Căn cứ Luật số 72/2025/QH15 Tổ chức")),
        ("C11", style("Nội dung", alignment=WD_ALIGN_PARAGRAPH.LEFT)),
        ("C11", style("Nội dung", first_line_indent=Mm(5))),
        ("C11", style("Nội dung", space_after=Pt(0))),
        ("C11", style("Nội dung", line_spacing=2.0)),
        ("C11", replaced("giải quyết./.", "giải quyết.")),
        ("C16", replaced("I. MỤC ĐÍCH, YÊU CẦU", "I. Mục đích, yêu cầu")),
        ("C18", style("Heading 2", size=Pt(16))),
        ("C21", style("Quyền hạn chức vụ", bold=False)),
        ("C23", replaced("Nguyễn Ánh Xuân", "TS. Nguyễn Ánh Xuân")),
        ("C25", style("Nơi nhận", italic=False)),
        ("C26", style("Danh sách nơi nhận", size=Pt(12))),
        ("C26", replaced("- Lưu: VT, VP.", "- Lưu: VT, VP. (Định)")),
        ("C26", replaced("- Lãnh đạo UBND xã;", "- Lãnh đạo UBND xã ;")),
        ("C28", replaced("PHIẾU ĐĂNG KÝ", "Phiếu đăng ký")),
        ("C29", replaced("(Kèm theo ", "(Theo ")),
    ],
)
def test_a_spoiled_plan_is_found(rule, change):
    assert rule in spoiled(PLAN, change)


def test_a_letter_needs_as_above():
    assert spoiled(ANSWER, replaced("- Như trên;", "- Ban khác;")) == {"C26"}


def test_minutes_carry_no_date_line():
    minutes = replace(PAPERS[DocumentKind.MINUTES], dated=True, issued_on=PLAN.issued_on)
    assert [one.rule for one in findings(to_docx(minutes))] == ["C6"]


def test_annex_label_is_checked():
    annex = Annex(
        ("TÊN",), (Paragraph(text("Nội dung."), align="center"),), label="Phụ lục I", reference="(Kèm theo Kế hoạch)"
    )
    assert findings(to_docx(replace(PLAN, annexes=(annex, annex)))) == []


def test_a_missing_end_mark_of_a_letter_is_placed():
    cut = replace(ANSWER, blocks=ANSWER.blocks[:-1], signatures=(Signature(("CHỦ TỊCH",), "Nguyễn Ánh Xuân"),))
    assert [(one.rule, one.allowed) for one in findings(to_docx(cut))] == [("C11", "kết thúc bằng ./.")]
