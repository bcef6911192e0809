"""A working paper straight from the facts, as a file to print: never kept by the browser."""

from __future__ import annotations

from django.http import Http404, HttpResponse

from doithoai.actions.papers import DOCX_TYPE, PDF_TYPE
from doithoai.papers.content import Document
from doithoai.papers.render import render

_TYPES = {"docx": DOCX_TYPE, "pdf": PDF_TYPE}


def paper_file(document: Document, form: str, stem: str) -> HttpResponse:
    """``form`` is docx or pdf, else 404; ``stem`` names the file."""
    if form not in _TYPES:
        raise Http404
    rendered = render(document)
    response = HttpResponse(rendered.docx if form == "docx" else rendered.pdf, content_type=_TYPES[form])
    response["Content-Disposition"] = f'attachment; filename="{stem}.{form}"'
    response["Cache-Control"] = "private, no-store"
    return response
