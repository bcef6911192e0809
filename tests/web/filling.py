"""Fills an address of the URL conf with ids of the demo's world."""

from __future__ import annotations

import re

from doithoai import models as facts
from doithoai.management.demo.world import World

_PART = re.compile(r"<(?:(\w+):)?(\w+)>")

#: name of a part → the model whose row of the commune fills it; the last public_id or pk there is
MODELS = {
    "opinion": facts.Opinion,
    "slip": facts.OpinionSlip,
    "paper": facts.Paper,
    "notice": facts.Notice,
    "posting": facts.Posting,
    "delegate": facts.Delegate,
    "conference": facts.Conference,
    "sitting": facts.Conference,
    "public_id": facts.Opinion,
    "turn": facts.SpeakingTurn,
    "commitment": facts.Commitment,
    "conclusion": facts.Conclusion,
    "referral": facts.Referral,
    "assignment": facts.Assignment,
    "answer": facts.Answer,
    "item": facts.AgendaItem,
    "entry": facts.MinutesEntry,
    "attendance": facts.Attendance,
    "decision": facts.ScopeDecision,
    "disposition": facts.Disposition,
    "digest": facts.Digest,
    "village": facts.Village,
    "department": facts.Department,
    "appointment": facts.Appointment,
    "picture": facts.SlipPicture,
    "run": facts.PrintRun,
    "scanned": facts.ScannedPage,
    "earlier": facts.EarlierList,
    "file": facts.StoredFile,
}
#: parts that are words
WORDS = {
    "slug": "phong-quang",
    "dialogue": "2026",
    "province": "thai-nguyen",
    "page": "1",
    "section": "purpose",
    "flaw": "x",
    "form": "pdf",
    "code": "posting",
    "act": "ket-thuc",
    "kind": "csv",
    "token": "x",
}


def fill(pattern: str, world: World) -> str:
    """The address with every part filled; ``LookupError`` for a part nobody has taught this module."""
    return _PART.sub(lambda part: _value(part[1], part[2], world), pattern).replace("\\Z", "")


def _value(converter: str | None, name: str, world: World) -> str:
    if name == "account":
        return str(facts.Account.objects.get(login=f"{world.commune.slug}.kinh-te").pk)
    if name == "number":
        name = "referral"
    if name in WORDS:
        return WORDS[name]
    model = MODELS.get(name)
    if model is None:
        raise LookupError(f"no example for <{converter}:{name}>")
    row = model.objects.filter(commune=world.commune).order_by("pk").last()
    if row is None:
        raise LookupError(f"the demo has no {name}")
    return str(row.pk if converter == "int" or not hasattr(row, "public_id") else row.public_id)
