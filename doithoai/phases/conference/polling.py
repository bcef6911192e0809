"""Screens that look again every few seconds: unchanged since the journal's last move is 304 and costs little.

The live stream of the hall will replace the asking; the version of what is shown stays the same.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified

from doithoai.models import Conference
from doithoai.web.clock import today

SECONDS = 3


def version_of(conference: Conference, *what: str) -> str:
    """The version of a screen: where the journal stands, and what else of the page decides what it shows."""
    parts = [str(conference.seq or 0), today().isoformat(), "covered" if conference.is_blanked else "open", *what]
    return '"' + "-".join(parts) + '"'


def asks_again(version: str) -> dict[str, str]:
    """The htmx attributes of the part that asks again, sending along the version it shows."""
    return {"hx-trigger": f"every {SECONDS}s", "hx-headers": json.dumps({"If-None-Match": version})}


def unless_unchanged(request: HttpRequest, version: str, make: Callable[[], HttpResponse]) -> HttpResponse:
    """304 when the browser shows ``version`` already; else the answer of ``make``, which is not even begun before."""
    unchanged = request.headers.get("If-None-Match") == version
    response = HttpResponseNotModified() if unchanged else make()
    response["ETag"] = version
    response["Cache-Control"] = "private, no-cache"
    return response
