"""Whatever people type: it is printed as typed or as □, never runs, never adds a paragraph, never stops a batch."""

from __future__ import annotations

import io
from collections import Counter
from dataclasses import replace

import docx
import pypdf
import pytest
from docx.oxml.ns import qn
from pdfua import validate

from doithoai.papers.content import RecipientGroup, Recipients
from doithoai.papers.docx import to_docx
from doithoai.papers.kinds import invitation, results_notice, transfer_slip
from doithoai.papers.pdf import to_pdf
from doithoai.papers.render import render
from tests.papers.samples_after import RESULTS, TRANSFER
from tests.papers.samples_before import GUESTS, INVITATION
from tests.papers.words import bag, docx_text, pdf_text

AS_TYPED = {
    "xml": "<w:p><w:r>thêm</w:r></w:p> & ]]> <!-- &amp; &#x41;",
    "jinja": "{{ 7 * 7 }} {% for x in y %} ${7*7}",
    "typst": '#set page(width: 1pt) #panic() $x^2$ *đậm* _nghiêng_ = Mục @nhãn <nhãn> \\ // `mã` #read("/etc/passwd")',
    "field": '=HYPERLINK("http://127.0.0.1/") <img src=http://127.0.0.1/x> {PAGE}',
    "one token": "Thí",
    "six tokens": "Nguyễn Thị Thí Dụ Mẫu Giả",
}
REPLACED = {
    "bidi": ("an\u202etoàn\u202c", "antoàn"),
    "nul": ("a\x00b\x07c", "a b c"),
    "emoji": ("cầu hỏng 😡👨‍👩‍👧", "cầu hỏng □□"),
    "han": ("tên 漢", "tên □"),
    "lines": ("dòng một\r\n\r\ndòng hai\u2028ba", "dòng một dòng hai ba"),
    "decomposed": ("Hòa Bình".encode().decode() + " Tie\u0302\u0301ng", "Hòa Bình Tiếng"),
    "surrogate": ("a\ud800b", "a□b"),
    "box": ("☐ chọn ✓", "[ ] chọn [x]"),
}


def matter(words):
    return transfer_slip.compose(
        replace(TRANSFER, opinions=(transfer_slip.TransferredOpinion("PQ-1", "Thôn 1", words),))
    )


def pages(paper):
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(to_pdf(paper))).pages]


def paragraphs(file):
    return sum(1 for _ in docx.Document(io.BytesIO(file)).element.body.iter(qn("w:p")))


@pytest.mark.parametrize("words", AS_TYPED.values(), ids=AS_TYPED)
def test_printed_as_typed(words):
    paper, plain_paper = matter(words), matter("x")
    added = bag(docx_text(to_docx(paper))) - bag(docx_text(to_docx(plain_paper)))
    assert added == Counter(words.rstrip(" .").split()) - Counter(["x"])
    assert bag(pdf_text(to_pdf(paper))) == bag(docx_text(to_docx(paper)))
    assert paragraphs(to_docx(paper)) == paragraphs(to_docx(plain_paper))


@pytest.mark.parametrize(("words", "printed"), REPLACED.values(), ids=REPLACED)
def test_printed_with_a_replacement(words, printed):
    assert render(matter(words)).docx == render(matter(printed)).docx
    assert render(matter(words)).pdf == render(matter(printed)).pdf


def test_what_was_replaced_is_told():
    assert render(matter("😡 漢 ổn")).replaced == ("😡", "漢")


def test_a_word_of_ten_thousand_letters_breaks_over_lines(tmp_path):
    paper = matter("ơ" * 10_000)
    file = tmp_path / "long.pdf"
    file.write_bytes(to_pdf(paper))
    assert pdf_text(file.read_bytes()).count("ơ") - pdf_text(to_pdf(matter("x"))).count("ơ") == 10_000
    assert validate(file).findings == ()


def test_a_title_of_400_letters():
    facts = replace(INVITATION, subject="Dự hội nghị " * 34)
    paper = invitation.compose(facts, GUESTS[0])
    assert bag(docx_text(to_docx(paper))) == bag(pdf_text(to_pdf(paper)))


@pytest.mark.parametrize("words", ["", "   ", "\n"])
def test_empty_text(words):
    assert bag(docx_text(to_docx(matter(words)))) == bag(pdf_text(to_pdf(matter(words))))


@pytest.mark.parametrize("words", ["w" * 400, "từ " * 3_000])
def test_a_table_cell_of_any_length(words):
    sector = results_notice.PublishedSector(
        "Lĩnh vực", (results_notice.PublishedMatter("Thôn 1", words, words, "Giải trình", words[:90], "1"),)
    )
    paper = results_notice.compose(replace(RESULTS, sectors=(sector,)))
    printed, written = pdf_text(to_pdf(paper)), docx_text(to_docx(paper))
    assert "".join(printed.split()).count(words[:2]) == "".join(written.split()).count(words[:2])


def test_a_high_narrow_cell_is_split_and_not_cut_off():
    who = "từ " * 260
    published = results_notice.PublishedMatter("Thôn 1", "a", "b", "Giải trình", who, "1")
    paper = results_notice.compose(replace(RESULTS, sectors=(results_notice.PublishedSector("A", (published,)),)))
    assert [page.count("từ từ") > 9 for page in pages(paper)] == [False, False, True, True]


def test_seventy_recipients_are_all_printed():
    lines = tuple(f"Đơn-vị-{number}" for number in range(70))
    frame = replace(INVITATION.frame, recipients=Recipients((RecipientGroup(lines),)))
    paper = invitation.compose(replace(INVITATION, frame=frame), GUESTS[0])
    assert ["Đơn-vị-69;" in page for page in pages(paper)] == [False, True, False]
    assert bag(docx_text(to_docx(paper))) == bag(pdf_text(to_pdf(paper)))


def test_one_hostile_name_does_not_stop_the_letters_of_others():
    guests = (
        *GUESTS,
        invitation.Guest("😡\x00漢" + "x" * 500, "#panic()", "Ông", "GM-9", "https://doithoai.example.vn/9"),
    )
    letters = render(invitation.compose_all(INVITATION, guests))
    assert pdf_text(letters.pdf).count("GIẤY MỜI") == 4
