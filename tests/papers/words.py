"""The words that stand in a DOCX and in a PDF, without what a renderer repeats by itself."""

from __future__ import annotations

import io
from collections import Counter
from typing import Any

import docx
import pikepdf
import pypdf
from docx.oxml.ns import qn

SPACES = {qn("w:br"), qn("w:tab"), qn("w:cr")}


def docx_text(file: bytes) -> str:
    """All text of the body, table cells included."""
    word = docx.Document(io.BytesIO(file))
    return "\n".join("".join(_node(node) for node in p.iter()) for p in word.element.body.iter(qn("w:p")))


def pdf_text(file: bytes) -> str:
    """All text of the pages, without artifacts: page numbers and table heads repeated on the next page."""
    pdf = pikepdf.open(io.BytesIO(file))
    for page in pdf.pages:
        page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(_without_artifacts(page)))
    kept = io.BytesIO()
    pdf.save(kept)
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(kept).pages)


def bag(text: str) -> Counter[str]:
    """How often each word occurs."""
    return Counter(text.split())


def _node(node: Any) -> str:
    if node.tag == qn("w:t"):
        return node.text or ""
    return " " if node.tag in SPACES else ""


def _without_artifacts(page: Any) -> list[Any]:
    kept, marks = [], []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            marks.append(str(operands[0]) == "/Artifact")
        if not (any(marks) and name in ("Tj", "TJ", "'", '"')):
            kept.append((operands, operator))
        if name == "EMC":
            marks.pop()
    return kept
