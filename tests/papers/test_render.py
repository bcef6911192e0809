"""Rendering: both files, what is kept of an issued paper, several threads at once."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import docx
import pytest

from doithoai.papers.codec import from_json
from doithoai.papers.content import Cell, Column, Paragraph, Row, Table, text
from doithoai.papers.docx import to_docx
from doithoai.papers.press import set_paper
from doithoai.papers.render import pictures, render
from doithoai.rules.vocabulary import DocumentKind
from tests.papers.samples import DOCUMENTS, PAPERS

NOTICE = PAPERS[DocumentKind.SCHEDULE_NOTICE]
TABLE_ORDER = ["tblStyle", "tblW", "jc", "tblLayout", "tblCellMar", "tblLook", "tblCaption"]


@pytest.mark.parametrize("name", ["invitation", "invitations"])
def test_the_stored_content_gives_the_same_files_again(name, set_before):
    first = render(DOCUMENTS[name])
    set_before.cache_clear()
    assert render(from_json(first.content)) == first


def test_what_is_stored_is_the_cleaned_text():
    dirty = replace(NOTICE, blocks=(Paragraph(text("một\n\u202ehai 😡")), *NOTICE.blocks))
    stored = from_json(render(dirty).content)
    assert stored.blocks[0] == Paragraph(text("một hai □"))


def test_several_threads_get_their_own_paper(monkeypatch):
    monkeypatch.setattr("doithoai.papers.render.set_paper", set_paper)
    with ThreadPoolExecutor(4) as threads:
        made = list(threads.map(render, [PAPERS[kind] for kind in DocumentKind] * 2))
    assert made[: len(DocumentKind)] == made[len(DocumentKind) :]
    assert made[0] == render(PAPERS[DocumentKind.PLAN])


def test_a_preview_is_a_picture_of_every_page():
    assert [page[:4] for page in pictures(NOTICE)] == [b"\x89PNG"] * 2


def test_word_finds_title_author_and_language():
    properties = docx.Document(io.BytesIO(to_docx(NOTICE))).core_properties
    assert (properties.title, properties.author, properties.language) == (
        NOTICE.title,
        "ỦY BAN NHÂN DÂN XÃ PHONG QUANG",
        "vi-VN",
    )


def test_table_properties_stand_in_the_order_word_wants():
    for table in docx.Document(io.BytesIO(to_docx(PAPERS[DocumentKind.OPINION_REPORT]))).tables:
        names = [child.tag.split("}")[1] for child in table._tbl.tblPr]
        assert names == [name for name in TABLE_ORDER if name in names]


def test_the_head_of_a_table_repeats():
    word = docx.Document(io.BytesIO(to_docx(PAPERS[DocumentKind.RESULTS_NOTICE])))
    assert [len(t._tbl.xpath(".//w:tblHeader")) for t in word.tables if t.style.name == "Table Grid"] == [1]


def test_pictures_are_read_aloud():
    word = docx.Document(io.BytesIO(to_docx(NOTICE)))
    assert [shape._inline.docPr.get("descr") for shape in word.inline_shapes] == ["Mã QR mở trang gửi ý kiến"]


def test_a_row_must_fill_the_table():
    with pytest.raises(ValueError, match="row 1 of “Bảng” does not fill 2 columns"):
        Table((Column("A", 1), Column("B", 1)), (Row((Cell((text("a"),)),)),), "Bảng")
