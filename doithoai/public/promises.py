"""The board of promises: what the body says beside what somebody else says."""

from __future__ import annotations

from django.http import HttpResponse

from doithoai.models.public_queries import dialogues_in_public, newest, with_results
from doithoai.public.results_rows import years
from doithoai.rules.vocabulary import Audience
from doithoai.web import commitment_rows
from doithoai.web.clock import today
from doithoai.web.guards import Asked, public
from doithoai.web.page_store import stored
from doithoai.web.pages import public_page

_GROUPS = {key for key, _ in commitment_rows.GROUPS}


@public
@stored
def commitments(request: Asked) -> HttpResponse:
    """Four statements: commune, dialogues, promises, their notes. ``?nam=``, ``?nhom=`` choose year and group."""
    day = today()
    dialogues = dialogues_in_public(request.commune)
    dialogue = with_results(dialogues, request.GET.get("nam", ""))
    page = {"menu_dialogue": newest(dialogues), "dialogue": None}
    if dialogue is not None:
        rows = commitment_rows.promises_in_public(dialogue)
        groups = commitment_rows.board(rows, Audience.PUBLIC, day)
        group = request.GET.get("nhom", "")
        page |= {
            "dialogue": {"path": dialogue.path, "on": dialogue.on, "year": dialogue.year},
            "counts": commitment_rows.counts(rows, day),
            "groups": [one for one in groups if group not in _GROUPS or one["key"] == group],
            "total": len(rows),
            "day": day,
            "years": years(request.path, dialogues, dialogue),
        }
    return public_page(request, "public/commitments.html", page, current="commitments")
