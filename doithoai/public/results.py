"""The results of a dialogue: the two figures first, then every matter with its answer, who and by when."""

from __future__ import annotations

from django.http import HttpResponse

from doithoai.models.public_dialogues import dialogues_in_public, newest, with_results
from doithoai.models.public_queries import year_in_public
from doithoai.public import results_rows
from doithoai.web.clock import today
from doithoai.web.guards import Asked, public
from doithoai.web.page_store import stored
from doithoai.web.pages import page_around, public_page


@public
@stored
def results(request: Asked) -> HttpResponse:
    """Filters by GET: ``nam``, ``thon``, ``linh-vuc``, ``tinh-trang``, ``tim``, ``tu`` (from which number on)."""
    day = today()
    dialogues = dialogues_in_public(request.commune)
    dialogue = with_results(dialogues, request.GET.get("nam", ""))
    page = {"menu_dialogue": newest(dialogues)}
    if dialogue is None:
        page["expected"] = results_rows.expected(request.commune, newest(dialogues))
        return public_page(request, "public/results_none.html", page, current="results")
    found = year_in_public(dialogue, with_earlier=True)
    wanted = results_rows.wanted(request.GET, found.matters)
    page |= results_rows.page(request.commune, dialogue, found.matters, wanted, day)
    page["years"] = results_rows.years(request.path, dialogues, dialogue)
    lines = page.pop("rows")
    if wanted.words:  # pages of any words anybody types are not worth remembering
        return public_page(request, "public/results.html", page | {"rows": lines}, current="results")
    return page_around(request, "public/results.html", page, lines, current="results")
