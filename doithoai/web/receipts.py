"""What a receipt says, on the screen of the sender and on the paper the office prints."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from doithoai.actions.slip_codes import code_of
from doithoai.language.dates import VIETNAM
from doithoai.models import Commune, OpinionSlip
from doithoai.models.slip_pictures import standing
from doithoai.web.paths import outside


def counted(slips: QuerySet[OpinionSlip]) -> QuerySet[OpinionSlip]:
    """Slips with what their receipts count: ``matters`` and ``photos``, both numbers."""
    photos = standing().filter(slip=OuterRef("pk")).order_by().values("slip").annotate(n=Count("pk")).values("n")
    return slips.annotate(matters=Count("opinions"), photos=Coalesce(Subquery(photos), 0))


def receipt_facts(slip: OpinionSlip, commune: Commune) -> dict[str, Any]:
    """What a receipt says of a slip that was ``counted``, with its contact. No name, no phone: only whether one was
    left."""
    code = code_of(slip, commune)
    return {
        "code": code,
        "link": outside("status", slug=commune.slug) + f"#{code}",
        "received_at": slip.recorded_at.astimezone(VIETNAM),
        "holds": _holds(slip),
        "left_a_phone": bool(slip.contact and slip.contact.open(commune.slug).get("phone")),
    }


def _holds(slip: OpinionSlip) -> str:
    """What came on it. Pictures belong to the slip, not to one of its matters."""
    matters, photos = slip.matters, slip.photos  # type: ignore[attr-defined]
    shared = " chung của cả phiếu" if matters > 1 else ""
    parts = (f"{matters} việc", photos and f"{photos} ảnh{shared}", slip.wants_to_speak and "muốn phát biểu")
    return ", ".join(str(part) for part in parts if part)
