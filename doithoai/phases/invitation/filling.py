"""From a grid, a pasted list or the village officers to guests: who is meant by what was typed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from doithoai.actions.invitations import Guest
from doithoai.language.folding import fold, one_line
from doithoai.models import Commune, Village
from doithoai.phases.invitation.queries import Person, village_officers
from doithoai.rules.plan_template import Quota
from doithoai.rules.refusals import BadInput
from doithoai.rules.vocabulary import DelegateGroup
from doithoai.web.villages import village_typed

MOST_LINES = 400
_SHORT = {
    "bi thu chi bo": DelegateGroup.PARTY_CELL_SECRETARY,
    "bi thu": DelegateGroup.PARTY_CELL_SECRETARY,
    "truong thon": DelegateGroup.VILLAGE_HEAD,
    "to truong": DelegateGroup.VILLAGE_HEAD,
    "truong ban ctmt": DelegateGroup.FRONT_WORK_HEAD,
    "ctmt": DelegateGroup.FRONT_WORK_HEAD,
    "uy tin": DelegateGroup.PRESTIGIOUS_PERSON,
    "ho gia dinh": DelegateGroup.HOUSEHOLD,
    "ho": DelegateGroup.HOUSEHOLD,
}
_GROUPS = {fold(group.label): group for group in DelegateGroup} | _SHORT


def grid(
    villages: Sequence[Village],
    quotas: Mapping[DelegateGroup, Quota],
    people: Sequence[Person],
    typed: Mapping[str, Any],
) -> dict[str, Any]:
    """Villages down, village groups across: who is on the list, and an input for every place still free."""
    groups = [group for group, quota in quotas.items() if quota.per_village]
    rows = []
    for village in villages:
        cells = []
        for group in groups:
            names = [p.name for p in people if p.group is group and p.village_id == village.pk]
            free = range(len(names), quotas[group].per_village)
            inputs = [(key := _key(group, village, n), typed.get(key, "")) for n in free]
            cells.append({"group": group.label, "names": names, "inputs": inputs, "places": len(names) + len(inputs)})
        rows.append({"village": village.name, "cells": cells})
    return {"groups": [group.label for group in groups], "rows": rows}


def guests_of_grid(
    villages: Sequence[Village], quotas: Mapping[DelegateGroup, Quota], typed: Mapping[str, Any]
) -> list[Guest]:
    """The guests typed into the grid, in its order."""
    return [
        Guest(name, group, village)
        for village in villages
        for group, quota in quotas.items()
        for n in range(quota.per_village)
        if (name := one_line(str(typed.get(_key(group, village, n), ""))))
    ]


def guests_of_list(text: str, villages: Sequence[Village]) -> list[Guest]:
    """The guests of a pasted list: name; group; village; title; phone – by semicolons, or tabs as from a spreadsheet.

    Raises ``BadInput`` (field ``text``) with the number of every line that can not be read.
    """
    lines = [(n, line) for n, line in enumerate(text.splitlines(), start=1) if line.strip()]
    if not lines:
        raise BadInput("Danh sách đang trống. Ông/Bà dán mỗi người một dòng.", "text")
    if len(lines) > MOST_LINES:
        raise BadInput(f"Danh sách có {len(lines)} dòng, nhiều nhất {MOST_LINES}. Ông/Bà chia làm nhiều lần.", "text")
    guests, wrong = [], []
    for n, line in lines:
        try:
            guests.append(_guest(line, list(villages)))
        except BadInput as refusal:
            wrong.append(f"Dòng {n}: {refusal}")
    if wrong:
        more = f" Còn {len(wrong) - 5} dòng khác." if len(wrong) > 5 else ""
        raise BadInput(" ".join(wrong[:5]) + more, "text")
    return guests


def guests_of_officers(commune: Commune, people: Sequence[Person], today: date) -> list[Guest]:
    """Village officers of this program who are not on the list yet, each in the capacity of their title."""
    there = {(p.group, p.village_id, fold(p.name)) for p in people}
    guests = [
        Guest(name, _group_of(title) or DelegateGroup.VILLAGE_HEAD, village)
        for name, title, village in village_officers(commune, today)
    ]
    return [one for one in guests if one.village and (one.group, one.village.pk, fold(one.name)) not in there]


def _guest(line: str, villages: list[Village]) -> Guest:
    columns = [one_line(part) for part in re.split(r"[\t;]", line)]
    name, group, village, title, phone = (columns + [""] * 5)[:5]
    meant = _group_of(group)
    if meant is None:
        raise BadInput(f"chưa rõ thành phần “{group[:40]}”, ví dụ Trưởng thôn.")
    return Guest(name, meant, village_typed(villages, village), title, phone)


def _group_of(words: str) -> DelegateGroup | None:
    wanted = fold(words)
    if wanted in _GROUPS:
        return _GROUPS[wanted]
    return next((group for said, group in _GROUPS.items() if len(said) > 3 and said in wanted), None)


def _key(group: DelegateGroup, village: Village, n: int) -> str:
    return f"{group.value}-{village.pk}-{n}"
