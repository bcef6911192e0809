"""DOCX and PDF of every kind say the same words."""

from __future__ import annotations

import pytest

from doithoai.papers.docx import to_docx
from doithoai.papers.pdf import to_pdf
from doithoai.rules.vocabulary import DocumentKind
from tests.papers.samples import DOCUMENTS, PAPERS
from tests.papers.words import bag, docx_text, pdf_text


@pytest.mark.parametrize("name", DOCUMENTS)
def test_docx_and_pdf_have_the_same_words(name):
    assert bag(docx_text(to_docx(DOCUMENTS[name]))) == bag(pdf_text(to_pdf(DOCUMENTS[name])))


def test_every_kind_has_a_paper():
    assert set(PAPERS) == set(DocumentKind)
