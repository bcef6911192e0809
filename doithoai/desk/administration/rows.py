"""People, parameters and journal entries as plain dicts."""

from __future__ import annotations

from datetime import date
from typing import Any

from doithoai.models import Account, Commune
from doithoai.models.regulations import parameters_of
from doithoai.rules.parameters import DEFAULTS, LABELS
from doithoai.rules.sources import Certainty
from doithoai.rules.vocabulary import Action


def person(account: Account, today: date) -> dict[str, Any]:
    held = account.held  # type: ignore[attr-defined]
    return {
        "id": account.pk,
        "name": account.name,
        "login": account.login,
        "must_change": account.must_change_password,
        "roles": [_role(row) for row in held if row.holds_on(today)],
    }


def _role(row: Any) -> dict[str, Any]:
    place = row.village or row.department
    said = row.role.label
    # A title or a body that was said already is not said again.
    for part in (row.title, place.name if place else ""):
        said += f", {part}" if part and part.lower() not in said.lower() else ""
    return {"id": row.pk, "words": said, "since": row.since, "until": row.until}


def entry(row: Any) -> dict[str, Any]:
    """Who, what, when; the subject only by its kind, as the journal holds no contents."""
    dialogue = row.journal.dialogue
    return {
        "number": f"{dialogue.path if dialogue else 'xã'}.{row.seq}",
        "who": row.who,
        "role": row.role.label,
        # That something lies under seal is told to nobody, not even by its name in the journal.
        "what": "việc niêm phong" if row.action is Action.SEAL_OPINION else row.action.label,
        "at": row.recorded_at,
        "happened": row.occurred_at if row.occurred_at != row.recorded_at else None,
        "seal": row.hash[:8],
    }


def parameters(commune: Commune) -> list[dict[str, Any]]:
    """Every parameter with its value now, where it comes from, and whether the commune set it."""
    known = parameters_of(commune)
    return [parameter(known, code) for code in LABELS]


def parameter(known: Any, code: str) -> dict[str, Any]:
    setting = getattr(known, code)
    is_own = setting != getattr(DEFAULTS, code)
    words = "; ".join(setting.value) if isinstance(setting.value, tuple) else str(setting.value or "")
    doubt = setting.source.certainty is Certainty.FROM_MEMORY and not is_own
    return {
        "code": code,
        "label": LABELS[code],
        "value": words,
        "source": setting.source.cite(),
        "document": setting.source.document if is_own else "",
        "is_own": is_own,
        "needs_checking": doubt,
    }
