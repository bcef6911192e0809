"""A paper printed: DOCX and PDF from one content, with what has to be kept of it."""

from __future__ import annotations

from dataclasses import dataclass

from doithoai.papers import codec
from doithoai.papers.clean import cleaned
from doithoai.papers.content import Document
from doithoai.papers.docx import to_docx
from doithoai.papers.pdf import to_pdf, to_png


@dataclass(frozen=True, slots=True)
class Rendered:
    """Both files, and what an issued paper stores: its cleaned ``content`` as JSON and that content's fingerprint.

    ``replaced`` lists characters the font lacks, printed as □.
    """

    docx: bytes
    pdf: bytes
    content: str
    fingerprint: str
    replaced: tuple[str, ...]


def render(document: Document) -> Rendered:
    """DOCX and PDF of a paper or bundle. Rendering ``codec.from_json(rendered.content)`` gives the same bytes again."""
    ready = cleaned(document)
    return Rendered(
        docx=to_docx(ready.document),
        pdf=to_pdf(ready.document),
        content=codec.to_json(ready.document),
        fingerprint=codec.fingerprint(ready.document),
        replaced=ready.replaced,
    )


def png(document: Document, page: int = 1, ppi: float = 110) -> bytes:
    """One page (from 1) as a PNG picture for previews. Raises IndexError when there is no such page."""
    return to_png(document, page, ppi)
