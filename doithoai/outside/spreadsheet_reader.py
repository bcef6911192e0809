"""Reads the first sheet of a spreadsheet from standard input and writes its rows as JSON. A process of its own, with
limits, without files and network. Run as ``python -m``; nothing in the file is ever carried out.
"""

from __future__ import annotations

import io
import json
import sys
from datetime import date, datetime
from typing import IO, Any

from python_calamine import CalamineWorkbook

from doithoai.outside.shut_process import limit
from doithoai.rules.file_limits import LONGEST_CELL, MOST_COLUMNS, MOST_LETTERS, MOST_ROWS

#: What a formula that failed left behind says nothing.
_ERRORS = frozenset(["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"])
_MEMORY, _SECONDS = 700 * 1024 * 1024, 20


class TooMuch(ValueError):
    """A small file can hold a text a thousand times: more letters than any list has."""


def rows_of(content: bytes) -> list[list[str]]:
    """The cells of the first sheet as text; merged cells hold their text in each row. Raises whatever calamine does,
    and ``TooMuch``."""
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0)
    rows = [[_text(cell) for cell in row[:MOST_COLUMNS]] for row in sheet.to_python(nrows=MOST_ROWS)]
    top, left = sheet.start or (0, 0)
    for (first, column), (last, _) in sheet.merged_cell_ranges or ():
        for place in range(first - top + 1, last - top + 1):
            if place < len(rows) and column - left < len(rows[place]):
                rows[place][column - left] = rows[first - top][column - left]
    if sum(len(cell) for row in rows for cell in row) > MOST_LETTERS:
        raise TooMuch
    return rows


def _text(cell: Any) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime | date):
        return f"{cell.day:02}/{cell.month:02}/{cell.year}"
    return "" if cell in _ERRORS else str(cell)[: LONGEST_CELL + 1]


def main(given: IO[bytes], out: IO[bytes]) -> None:
    """One file, its rows."""
    content = given.read()
    limit(memory=_MEMORY, seconds=_SECONDS)
    out.write(json.dumps(rows_of(content)).encode())


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
