"""The code of a slip: printed from the sealed copy, found by a keyed hash."""

from __future__ import annotations

from doithoai.models import Commune, OpinionSlip
from doithoai.models.vault import blind_index
from doithoai.rules.slip_code import print_code


def code_of(slip: OpinionSlip, commune: Commune) -> str:
    """The code as printed, from the sealed copy; empty once the contact data have been deleted (retention)."""
    if slip.contact is None:
        return ""
    return print_code(commune.name, slip.contact.open(commune.slug)["code"])


def code_index(commune: Commune, body: str) -> str:
    """The keyed hash by which a slip is found from the twelve letters of its code."""
    return blind_index(commune.slug, "slip-code", body)
