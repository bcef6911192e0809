"""A paper printed: DOCX and PDF from one content, with what has to be kept of it."""

from __future__ import annotations

from dataclasses import dataclass

from doithoai.papers import codec
from doithoai.papers.clean import cleaned
from doithoai.papers.content import Document
from doithoai.papers.press import set_paper


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
    content = codec.to_json(ready.document)
    docx, pdf = set_paper("files", content)
    return Rendered(docx, pdf, content, codec.fingerprint(ready.document), ready.replaced)


def pictures(document: Document, ppi: float = 110) -> tuple[bytes, ...]:
    """All pages as PNG, in order."""
    return tuple(set_paper("pictures", codec.to_json(cleaned(document).document), ppi))
