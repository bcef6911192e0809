"""The public board of promises as finished lines. A promise whose rows are as they were is not read or drawn again."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from markupsafe import Markup

from doithoai.models import Commitment, CommitmentNote
from doithoai.models.prepared import Prepared, Row, Slot
from doithoai.models.public_dialogues import PublicDialogue
from doithoai.models.public_promises import shown_commitments
from doithoai.rules.vocabulary import Audience
from doithoai.web import commitment_rows
from doithoai.web.pieces import drawn


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """A promise of a published matter, or of none, with its notes; nobody changes it."""

    commitment: Commitment


def promises_in_public(dialogue: PublicDialogue) -> list[Shown]:
    """The promises of a dialogue in the order of the board. Two statements, made once."""
    whose = {"commune": dialogue.commune_id, "dialogue": dialogue.pk}
    said: dict[int, list[Row]] = defaultdict(list)
    rows = _PROMISES.raw(**whose)
    for note in _NOTES.raw(**whose):
        said[note[_OWNER]].append(note)
    return [_shown(row, tuple(said.get(row[0], ()))) for row in rows]


def groups(shown: list[Shown], day: date) -> list[dict[str, Any]]:
    """Finished lines under their heads, what needs an eye first; empty heads are left out."""
    lines: dict[str, list[Markup]] = defaultdict(list)
    for one in shown:
        group, line = _line(one, day)
        lines[group].append(line)
    return [{"key": key, "text": text, "rows": lines[key]} for key, text in commitment_rows.GROUPS if key in lines]


@lru_cache(maxsize=2_000)
def _line(one: Shown, day: date) -> tuple[str, Markup]:
    row = commitment_rows.row(one.commitment, Audience.PUBLIC, day)
    return row["group"], drawn("public/_promise_row.html", row=row)


@lru_cache(maxsize=2_000)
def _shown(row: Row, notes: tuple[Row, ...]) -> Shown:
    commitment = _PROMISES.read([row])[0]
    commitment.said = _NOTES.read(list(notes))
    return Shown(commitment)


_PROMISES = Prepared(lambda: commitment_rows.promises_of(Slot("commune"), Slot("dialogue")).filter(shown_commitments()))
_NOTES = Prepared(
    lambda: (
        CommitmentNote.objects.of(Slot("commune"))
        .filter(commitment__dialogue_id=Slot("dialogue"))
        .select_related("evidence", "said_by")
        .defer("said_by__password", "said_by__login", "said_by__email")
        .order_by("said_at", "pk")
    )
)
#: Where a row of a note says whose it is: rows stand in the order of the model's columns.
_OWNER = [field.attname for field in CommitmentNote._meta.concrete_fields].index("commitment_id")
