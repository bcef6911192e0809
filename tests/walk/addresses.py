"""Every GET address of the program, filled with ids that a demo's folder holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from doithoai.rules.parameters import LABELS
from doithoai.rules.vocabulary import PlanSection

#: What stands for a piece of an address: rows of the demo, at most one for each different state.
_ONE_PER_STATE = "select {id} from doithoai_{table} where {which} group by {state} order by min(id)"
_DEMO = {
    "opinion": ("opinion", "public_id", "scope, state, visibility, merged_into_id is null", "1"),
    "public_id": ("opinion", "public_id", "sector_id", "visibility = 'public' and merged_into_id is null"),
    "conclusion": ("conclusion", "id", "1", "1"),
    "slip": ("opinionslip", "public_id", "channel", "1"),
    "digest": ("digest", "public_id", "1", "1"),
    "delegate": ("delegate", "public_id", '"group", reply', "\"group\" = 'village_head'"),
    "turn": ("speakingturn", "public_id", "state", "1"),
    "commitment": ("commitment", "public_id", "state", "1"),
    "paper": ("paper", "public_id", "kind, state", "1"),
    "account": ("account", "id", "1", "login like 'phong-quang.%'"),
    "appointment": ("appointment", "id", "role", "1"),
    "conference": ("conference", "public_id", "1", "1"),
    "sitting": ("conference", "public_id", "1", "1"),
    "earlier": ("earlierlist", "public_id", "1", "1"),
    "village": ("village", "id", "1", "position = 7"),
    "picture": ("slippicture", "public_id", "1", "1"),
    "file": ("storedfile", "public_id", "1", "1"),
    "run": ("printrun", "public_id", "1", "1"),
    "scanned": ("scannedpage", "public_id", "state", "1"),
}
_WORDS = {
    "slug": ["phong-quang"],
    "dialogue": ["2026"],
    "province": ["thai-nguyen"],
    "page": [1],
    "form": ["docx", "pdf"],
    "code": list(LABELS)[:1],
    "flaw": ["x"],
    "act": ["x"],
    "kind": ["csv", "json"],
    "number": [1],
    "token": ["x"],
    "section": [PlanSection.PURPOSE.value, PlanSection.TASKS.value],
}


def patterns() -> Iterator[tuple[str, URLPattern]]:
    """Name and pattern of every address, in the order of the table of contents."""
    yield from _within(get_resolver().url_patterns)


def addresses(folder: Path) -> dict[str, list[str]]:
    """URL name → every way to fill it from the demo in ``folder``; ``LookupError`` names a piece nobody can fill."""
    found: dict[str, list[str]] = {}
    with sqlite3.connect(f"file:{folder / 'doithoai.sqlite3'}?mode=ro", uri=True) as book:
        for name, _ in patterns():
            pieces = list(_pieces_of(name))
            choices = [_WORDS.get(piece) or _from_rows(book, piece, name) for piece in pieces]
            found[name] = [reverse(name, kwargs=dict(zip(pieces, one, strict=True))) for one in product(*choices)]
    return found


def _from_rows(book: sqlite3.Connection, piece: str, name: str) -> list[Any]:
    if piece not in _DEMO:
        raise LookupError(f"{name}: the walk does not know what to put for <{piece}>")
    table, column, state, which = _DEMO[piece]
    rows = book.execute(_ONE_PER_STATE.format(id=column, table=table, state=state, which=which)).fetchall()
    return [row[0] for row in rows]


def _pieces_of(name: str) -> Iterable[str]:
    return get_resolver().reverse_dict.getlist(name)[0][0][0][1]


def _within(found: list[URLPattern | URLResolver]) -> Iterator[tuple[str, URLPattern]]:
    for one in found:
        if isinstance(one, URLResolver):
            yield from _within(one.url_patterns)
        elif one.name:
            yield one.name, one
