"""Kept files on their way out: never guessed at by the browser, never cached by others."""

from __future__ import annotations

from urllib.parse import quote

from django.http import HttpResponse

from doithoai.actions.files import read_file
from doithoai.models import StoredFile


def attachment(stored: StoredFile) -> HttpResponse:
    """The bytes of a file the page's door has let somebody have, to be saved."""
    answer = shown(stored)
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(stored.name)}"
    return answer


def shown(stored: StoredFile) -> HttpResponse:
    """The same, to be looked at in a page: for pictures the program drew itself."""
    answer = HttpResponse(read_file(stored), content_type=stored.content_type)
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "private, no-store"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer
