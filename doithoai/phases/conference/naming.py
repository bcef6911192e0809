"""How a speaker is called: Ông or Bà, name and village, opened from the sealed contact for one audience."""

from __future__ import annotations

from typing import Any

from doithoai.language.names import addressed
from doithoai.models import Contact, SpeakingTurn
from doithoai.rules.visibility import show
from doithoai.rules.vocabulary import Audience, Gender, TurnState


def turn_row(turn: SpeakingTurn, slug: str, audience: Audience) -> dict[str, Any]:
    """What ``audience`` may see of a turn, as a plain dict. One record is opened, nothing is queried."""
    return show(
        "turn",
        audience,
        number=turn.number,
        name=name_of(turn.contact, turn.gender, slug),
        village=turn.village.name if turn.village else "",
        subject_line=turn.subject_line,
        state=TurnState(turn.state),
        called_at=turn.called_at,
        ended_at=turn.ended_at,
        registered_at=turn.registered_at,
        gender=turn.gender,
        out_of_order_reason=turn.out_of_order_reason,
    )


def name_of(contact: Contact | None, gender: Gender, slug: str) -> str:
    """``Bà Trần Thị Mẫu``; once the contact data was deleted after its time, that somebody spoke."""
    name = contact.open(slug).get("name", "") if contact else ""
    return addressed(name, Gender(gender).is_woman) if name else "Người đã đăng ký"
