"""Holding off a flood of slips without keeping out a village hall: sixty an hour from one address pass freely, then the
sender's own machine works for a second or two (altcha, from our own server; docs/decisions/0013-proof-of-work.md).

The address is never kept, only its keyed hash with the hour, and that for an hour.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from altcha import Payload, create_challenge, verify_solution
from django.conf import settings
from django.db.models import Subquery

from doithoai.models import OpinionSlip, Village
from doithoai.models.vault import blind_index
from doithoai.web.clock import now
from doithoai.web.guards import Asked

TOO_MANY = (
    "Rất nhiều phiếu vừa gửi từ cùng đường mạng này. Máy của Ông/Bà làm một phép tính vài giây để xã biết đây không "
    "phải máy gửi hàng loạt; xong thì Ông/Bà bấm gửi lần nữa. Chữ đã gõ còn nguyên."
)
ONE_EACH = (
    "Phiếu gửi trước từ trang này đã có. Lúc này rất nhiều phiếu gửi từ cùng đường mạng, nên phần khác Ông/Bà mở lại "
    "trang phiếu rồi gửi."
)
#: PBKDF2 rounds of one try; 256 tries on average: a second or two on a cheap phone, two milliseconds here.
_ROUNDS = 5_000
_LIFE = timedelta(hours=2)


def villages_and_sending(request: Asked) -> list[Village]:
    """The villages to choose from; each carries ``last_free``, the last slip from this address that passed freely this
    hour, where there were so many, and ``known``. One statement, whatever was sent."""
    sent = OpinionSlip.objects.of(request.commune).filter(address_index=address_index(request)).order_by("pk")
    last = sent.values("pk")[settings.SLIPS_AN_HOUR - 1 : settings.SLIPS_AN_HOUR]
    known = OpinionSlip.objects.of(request.commune).filter(command_id=_command(request)).values("pk")[:1]
    rows = Village.objects.of(request.commune).annotate(last_free=Subquery(last), known=Subquery(known))
    return list(rows)


def is_flooded(villages: list[Village]) -> bool:
    return any(one.last_free is not None for one in villages)  # type: ignore[attr-defined]


def is_known(villages: list[Village]) -> bool:
    """Whether this form was sent before: a lost answer is asked for again, and costs no second sum."""
    return any(one.known is not None for one in villages)  # type: ignore[attr-defined]


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
