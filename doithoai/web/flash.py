"""One sentence after an act: kept in the session until the next page shows it, so that a redirect loses nothing."""

from __future__ import annotations

from typing import Literal

from django.http import HttpRequest

Kind = Literal["success", "error", "note"]
_KEY = "notices"


def say(
    request: HttpRequest, text: str, *, kind: Kind = "success", drops: str = "", link: tuple[str, str] = ("", "")
) -> None:
    """``drops``: key of the draft that the browser forgets when it shows the sentence (``data-kept``); ``link``: words
    and address of what the sentence tells of."""
    said = {"kind": kind, "text": text, "drops": drops, "link": link[0], "url": link[1]}
    request.session[_KEY] = [*request.session.get(_KEY, []), said]


def leave(request: HttpRequest) -> None:
    """This page loads itself again in a moment: what it says is said by the next one too."""
    request.notices_stay = True  # type: ignore[attr-defined]


def take(request: HttpRequest) -> list[dict[str, str]]:
    """What is to be shown now; shown once. A request without a session cookie costs nothing."""
    if not hasattr(request, "session") or not request.session.session_key and _KEY not in request.session:
        return []
    if getattr(request, "notices_stay", False):
        return list(request.session.get(_KEY, []))
    said: list[dict[str, str]] = request.session.pop(_KEY, []) if _KEY in request.session else []
    return said
