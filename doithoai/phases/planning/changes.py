"""From a press of a button to the new whole of a part of the plan: order of legal bases, one-click repairs."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from doithoai.actions.plans import edit_plan, set_groups, set_legal_bases, set_recipients
from doithoai.models import Dialogue
from doithoai.phases.planning.queries import plan_of
from doithoai.rules.permissions import Actor
from doithoai.rules.plan_bases import REGISTER
from doithoai.rules.plan_checks import Flaw
from doithoai.rules.plan_repairs import repaired_lines, repaired_quotas, repaired_recipients
from doithoai.rules.refusals import BadInput
from doithoai.web.keys import number_in

_TEXT_OF = {basis.code: basis.text for basis in REGISTER}
_FLAWS = {flaw.value: flaw for flaw in Flaw}


def change_bases(dialogue: Dialogue, posted: Any, *, actor: Actor, at: datetime) -> None:
    """Move a legal basis up or down, take one away, or add one from the register or as typed."""
    texts = list(dialogue.legal_bases.order_by("position").values_list("text", flat=True))
    set_legal_bases(dialogue, texts=_changed(texts, posted), seen=posted.get("seen", ""), actor=actor, at=at)


@transaction.atomic
def repair(dialogue: Dialogue, code: str, *, actor: Actor, at: datetime) -> None:
    """Carry out the repair behind a hint; each part it touches is an act of its own in the journal."""
    flaw = _FLAWS.get(code)
    if flaw is None:
        raise BadInput("Không có mục sửa này. Ông/Bà tải lại trang.")
    plan = plan_of(dialogue)
    for section, lines in repaired_lines(plan, flaw).items():
        edit_plan(dialogue, section=section, lines=lines, actor=actor, at=at)
    if quotas := repaired_quotas(plan, flaw):
        set_groups(dialogue, quotas=quotas, actor=actor, at=at)
    if recipients := repaired_recipients(plan, flaw):
        set_recipients(dialogue, lines=recipients, actor=actor, at=at)


def _changed(texts: list[str], posted: Any) -> list[str]:
    place = number_in(posted.get("position", ""))
    if place is not None and 1 <= place <= len(texts):
        return _rearranged(texts, place - 1, posted.get("move", ""))
    chosen = _TEXT_OF.get(posted.get("register", ""), "")
    typed = posted.get("text", "")
    if not chosen and not typed.strip():
        raise BadInput("Ông/Bà chọn một văn bản trong sổ, hoặc gõ căn cứ.", "text")
    return [*texts, *filter(str.strip, (chosen, typed))]


def _rearranged(texts: list[str], at: int, move: str) -> list[str]:
    if move == "remove":
        return texts[:at] + texts[at + 1 :]
    other = at - 1 if move == "up" else at + 1
    if 0 <= other < len(texts):
        texts[at], texts[other] = texts[other], texts[at]
    return texts
