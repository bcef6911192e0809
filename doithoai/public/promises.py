"""The board of promises: what the body says beside what somebody else says."""

from __future__ import annotations

from django.http import HttpResponse

from doithoai.models.public_dialogues import dialogues_in_public, newest, with_results
from doithoai.public.promise_board import groups, promises_in_public
from doithoai.public.results_rows import years
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
        shown = promises_in_public(dialogue)
        group = request.GET.get("nhom", "")
        page |= {
            "dialogue": {"path": dialogue.path, "on": dialogue.on, "year": dialogue.year},
            "counts": commitment_rows.counts([one.commitment for one in shown], day),
            "groups": [one for one in groups(shown, day) if group not in _GROUPS or one["key"] == group],
            "total": len(shown),
            "day": day,
            "years": years(request.path, dialogues, dialogue),
        }
    return public_page(request, "public/commitments.html", page, current="commitments")
