"""Holding off a flood of slips without keeping out a village hall: sixty an hour from one address pass freely, then the
sender's own machine works for a second or two (altcha, from our own server; docs/decisions/0013-proof-of-work.md).

The address is never kept, only its keyed hash with the hour, and that for an hour.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from functools import cache, cached_property
from typing import Any
from uuid import UUID

from altcha import Payload, create_challenge, verify_solution
from django.conf import settings
from django.db.models import QuerySet, Subquery, TextField
from django.db.models.functions import Cast

from doithoai.models import OpinionSlip, Sector, Village
from doithoai.models.json_rows import JsonRow, JsonRows
from doithoai.models.prepared import Prepared, Row, Slot
from doithoai.models.vault import blind_index
from doithoai.web.clock import now
from doithoai.web.guards import Asked

_CROWDED = (
    "Rất nhiều phiếu vừa gửi từ cùng đường mạng này. Máy của Ông/Bà làm một phép tính vài giây để xã biết đây không "
    "phải máy gửi hàng loạt"
)
#: What stands beside the sum: for a form that is opened, and for a slip that was held back without one.
CROWDED = f"{_CROWDED}; tính xong trong lúc Ông/Bà viết, rồi gửi như thường."
TOO_MANY = f"{_CROWDED}; xong thì Ông/Bà bấm gửi lần nữa. Chữ đã gõ còn nguyên."
#: PBKDF2 rounds of one try; 256 tries on average: a second or two on a cheap phone, two milliseconds here.
_ROUNDS = 5_000
_LIFE = timedelta(hours=2)


class Sending:
    """Where a slip may come from: the villages and sectors to choose from, and what is known of who sends."""

    def __init__(self, asked: Prepared, rows: list[Row]) -> None:
        self._asked, self._rows = asked, rows

    @cached_property
    def villages(self) -> list[Village]:
        return self._asked.read(self._rows)

    def village(self, typed: str) -> Village | None:
        """The one of these that was chosen: only its row is read."""
        chosen = [row for row in self._rows if str(row[0]) == typed]
        return next(iter(self._asked.read(chosen)), None)

    @cached_property
    def sectors(self) -> dict[str, str]:
        """The commune's sectors in their order: the name of each by its key."""
        told = next((told for *_, told in self._rows), None)
        return {str(key): name for _, key, name in sorted(json.loads(told or "[]"))}

    def sector(self, typed: str) -> int | None:
        """The key of the one of these that was chosen; nothing for every other word."""
        return int(typed) if typed and typed in self.sectors else None

    @property
    def is_flooded(self) -> bool:
        """Whether so many slips came from this address in this hour that none passes freely any more."""
        return any(last_free is not None for *_, last_free, _, _ in self._rows)

    @property
    def is_known(self) -> bool:
        """Whether this form was sent before: a lost answer is asked for again, and costs no second sum."""
        return any(known is not None for *_, known, _ in self._rows)


def sending(request: Asked) -> Sending:
    """One statement, whatever was sent."""
    asked = _asked(settings.SLIPS_AN_HOUR)
    rows = asked.raw(commune=request.commune.pk, address=address_index(request), command=_command(request).hex)
    return Sending(asked, rows)


@cache
def _asked(free: int) -> Prepared:
    """Each village with the last slip from the address that passed freely, where there were so many, the slip of the
    form, and all sectors."""

    def made() -> QuerySet[Village, Village]:
        slips = OpinionSlip.objects.filter(commune_id=Slot("commune"))
        last_free = slips.filter(address_index=Slot("address")).order_by("pk").values("pk")[free - 1 : free]
        known = slips.filter(command_id=Slot("command")).order_by("pk").values("pk")[:1]
        villages = Village.objects.filter(commune_id=Slot("commune"))
        sectors = Sector.objects.filter(commune_id=Slot("commune")).order_by().values("commune")
        sectors = sectors.annotate(told=JsonRows(JsonRow("position", "pk", "name"))).values("told")
        return villages.annotate(
            last_free=Subquery(last_free), known=Subquery(known), sectors=Cast(Subquery(sectors), TextField())
        )

    return Prepared(made)


def challenge(request: Asked, command: UUID) -> str:
    """A sum for one form alone, as JSON for the page."""
    facts = {"commune": request.commune.slug, "form": str(command), "at": now().isoformat()}
    return json.dumps(create_challenge("PBKDF2/SHA-256", _ROUNDS, data=facts, hmac_secret=_secret(request)).to_dict())


def is_solved(request: Asked, command: UUID) -> bool:
    """Whether the sum of exactly this form came back solved, and lately."""
    typed = request.POST.get("altcha", "")[:4_000]
    try:
        if not typed or not verify_solution(typed, _secret(request)).verified:
            return False
        said: dict[str, Any] = Payload.from_base64(typed).challenge.parameters.data or {}
        age = now() - datetime.fromisoformat(said["at"])
    except (ValueError, KeyError, TypeError):
        return False
    return said.get("form") == str(command) and said.get("commune") == request.commune.slug and age < _LIFE


def address_index(request: Asked) -> str:
    return blind_index(request.commune.slug, "sending", f"{now():%Y-%m-%d %H}|{request.META.get('REMOTE_ADDR', '')}")


def _secret(request: Asked) -> str:
    return blind_index(request.commune.slug, "proof-of-work", "secret")


def _command(request: Asked) -> UUID:
    try:
        return UUID(request.POST.get("command_id", ""))
    except ValueError:
        return UUID(int=0)
