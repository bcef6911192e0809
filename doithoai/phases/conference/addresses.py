"""Where the pages and acts of one conference live."""

from __future__ import annotations

from doithoai.models import Conference
from doithoai.web.guards import Asked
from doithoai.web.paths import in_dialogue

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
    dialogue, sitting = request.dialogue, conference.public_id
    found = {key: in_dialogue(dialogue, name, sitting=sitting) for key, name in _OF_SITTING.items()}
    for key, act in (("turn_end", "ket-thuc"), ("turn_absent", "vang"), ("turn_more", "them-phut")):
        found[key] = in_dialogue(dialogue, "conference-turn", sitting=sitting, act=act)
    found["home"] = in_dialogue(dialogue, "conference")
    found["balance"] = in_dialogue(dialogue, "conclusion")
    return found
