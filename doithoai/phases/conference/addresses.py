"""Where the pages and acts of one conference live."""

from __future__ import annotations

from django.urls import reverse

from doithoai.models import Conference
from doithoai.web.guards import Asked

_OF_SITTING = {
    "agenda": "conference-agenda",
    "open": "conference-open",
    "item": "conference-item",
    "check_in": "conference-check-in",
    "undo_check_in": "conference-undo-check-in",
    "speakers": "conference-speakers",
    "withdraw": "conference-withdraw-turn",
    "floor": "conference-floor",
    "chair": "conference-chair",
    "chair_part": "conference-chair-part",
    "decide": "conference-decide",
    "undo": "conference-undo",
    "call": "conference-call",
    "cover": "conference-cover",
    "hall": "conference-hall",
    "hall_part": "conference-hall-part",
    "secretary": "conference-secretary",
    "copy_all": "conference-copy-all",
    "secretary_part": "conference-secretary-part",
}


def addresses(request: Asked, conference: Conference) -> dict[str, str]:
    """Every address of this conference by a short key; ``turn_end`` and its like act on whoever speaks."""
    base = [request.commune.slug, request.dialogue.path]
    own = [*base, conference.public_id]
    found = {key: reverse(name, args=own) for key, name in _OF_SITTING.items()}
    for key, act in (("turn_end", "ket-thuc"), ("turn_absent", "vang"), ("turn_more", "them-phut")):
        found[key] = reverse("conference-turn", args=[*own, act])
    found["home"] = reverse("conference", args=base)
    found["balance"] = reverse("conclusion", args=base)
    return found
