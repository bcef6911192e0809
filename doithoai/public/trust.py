"""Kept days and kept words: what the law dates, with proof; answered and resolved by body; promised and confirmed."""

from __future__ import annotations

from django.http import HttpResponse

from doithoai.models.public_dialogues import dialogues_in_public, newest, with_results
from doithoai.models.public_queries import proofs_of, ruled_out, year_in_public
from doithoai.public import trust_rows
from doithoai.public.results_rows import years
from doithoai.web.clock import today
from doithoai.web.guards import Asked, public
from doithoai.web.page_store import stored
from doithoai.web.pages import public_page


@public
@stored
def trust(request: Asked) -> HttpResponse:
    """Six statements, whatever the number of matters. Denunciations are in no figure."""
    day = today()
    dialogues = dialogues_in_public(request.commune)
    dialogue = with_results(dialogues, request.GET.get("nam", ""))
    page = {"menu_dialogue": newest(dialogues), "dialogue": None, "day": day}
    if dialogue is not None:
        found, proofs = year_in_public(dialogue), proofs_of(dialogue)
        page |= {
            "dialogue": {"path": dialogue.path, "on": dialogue.on, "year": dialogue.year},
            "bodies": trust_rows.bodies(request.commune, dialogue, found.matters, day),
            "promised": trust_rows.promised(request.commune, dialogue, found.promises, day),
            "laws": trust_rows.laws(request.commune, dialogue, proofs),
            "proofs": trust_rows.proof_table(proofs),
            "excluded": trust_rows.excluded(ruled_out(dialogue)),
            "years": years(request.path, dialogues, dialogue),
        }
    return public_page(request, "public/trust.html", page, current="trust")
