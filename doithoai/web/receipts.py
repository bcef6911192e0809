"""What a receipt says, on the screen of the sender and on the paper the office prints."""

from __future__ import annotations

from typing import Any

from doithoai.actions.slips import code_of
from doithoai.language.dates import VIETNAM
from doithoai.models import Commune, OpinionSlip
from doithoai.web.paths import outside


def receipt_facts(slip: OpinionSlip, commune: Commune) -> dict[str, Any]:
    """What a receipt says. ``slip`` carries ``matters`` (their number) and its contact. No name, no phone:
    only whether one was left."""
    code = code_of(slip, commune)
    return {
        "code": code,
        "link": outside("status", slug=commune.slug) + f"#{code}",
        "received_at": slip.recorded_at.astimezone(VIETNAM),
        "count": slip.matters,  # type: ignore[attr-defined]
        "wants_to_speak": slip.wants_to_speak,
        "left_a_phone": bool(slip.contact and slip.contact.open(commune.slug).get("phone")),
    }
