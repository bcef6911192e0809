"""What is kept of a person, why, how long, who sees it, and which rights there are with their clocks."""

from __future__ import annotations

from django.http import HttpResponse

from doithoai.models.public_dialogues import dialogues_in_public, newest
from doithoai.rules.data_rights import (
    ACKNOWLEDGE,
    BREACH,
    BREACH_HOURS,
    FULFIL,
    FULFIL_WITH_OTHERS,
    FULFILLING,
    SLOWER_WITH_OTHERS,
    DataRight,
)
from doithoai.web.guards import Asked, public
from doithoai.web.page_store import stored
from doithoai.web.pages import public_page


@public
@stored
def privacy(request: Asked) -> HttpResponse:
    rights = [
        [right.label, str(FULFIL[right]), str(FULFIL_WITH_OTHERS) if right in SLOWER_WITH_OTHERS else "như bên trái"]
        for right in DataRight
    ]
    page = {
        "menu_dialogue": newest(dialogues_in_public(request.commune)),
        "rights": rights,
        "acknowledge": str(ACKNOWLEDGE),
        "source": FULFILLING.cite(),
        "breach_hours": BREACH_HOURS,
        "breach_source": BREACH.cite(),
    }
    return public_page(request, "public/privacy.html", page, current="privacy")
