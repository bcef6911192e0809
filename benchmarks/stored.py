"""What of the sent slips lies in the database, read from the file itself."""

from __future__ import annotations

import contextlib
import sqlite3
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from benchmarks.slips import Slip


def texts_of(database: Path, slips: Iterable[Slip]) -> dict[Slip, list[str]]:
    """The stored matters of each sent slip, by its command; a slip that came twice has two."""
    wanted = {slip.mark: slip for slip in slips}
    found: dict[Slip, list[str]] = {slip: [] for slip in wanted.values()}
    for command, text in _read(
        database,
        "SELECT s.command_id, o.received_text FROM doithoai_opinionslip s "
        "LEFT JOIN doithoai_opinion o ON o.slip_id = s.id",
    ):
        mark = str(command).replace("-", "")
        if mark in wanted:
            found[wanted[mark]].append(text or "")
    return found


def times_marked(database: Path) -> Counter[str]:
    """How often the last word of a stored matter occurs, whatever command brought it."""
    rows = _read(database, "SELECT received_text FROM doithoai_opinion WHERE slip_id IS NOT NULL")
    return Counter(text.rstrip(".").rpartition(" ")[2] for (text,) in rows)


def unrecorded(database: Path) -> int:
    """Slips without exactly one entry in the journal."""
    (number,) = _read(
        database,
        "SELECT COUNT(*) FROM doithoai_opinionslip s WHERE (SELECT COUNT(*) FROM doithoai_journalentry e "
        "WHERE e.action = 'submit_slip' AND e.subject = 'opinionslip:' || s.public_id) <> 1",
    )[0]
    return int(number)


def _read(database: Path, statement: str) -> list[tuple[object, ...]]:
    with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        return connection.execute(statement).fetchall()
