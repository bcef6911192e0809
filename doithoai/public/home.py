"""The home of a commune: the next conference itself, how to take part, the days, and what became of last time."""

from __future__ import annotations

from django.http import HttpResponse

from doithoai.models.public_dialogues import dialogues_in_public, newest, with_results
from doithoai.models.public_queries import year_in_public
from doithoai.public import home_rows
from doithoai.web.clock import today
from doithoai.web.guards import Asked, public
from doithoai.web.page_store import stored
from doithoai.web.pages import public_page


@public
@stored
def home(request: Asked) -> HttpResponse:
    """Four statements: commune, dialogues, matters and promises of the last results."""
    day, commune = today(), request.commune
    dialogues = dialogues_in_public(commune, with_slips=True)
    dialogue, last = newest(dialogues), with_results(dialogues)
    page = {
        "menu_dialogue": dialogue,
        "head": home_rows.head(commune, dialogue, day),
        "dates": home_rows.dates(commune, dialogue, day),
        "last": home_rows.last_time(last, year_in_public(last), day) if last else None,
    }
    return public_page(request, "public/home.html", page, current="home")
