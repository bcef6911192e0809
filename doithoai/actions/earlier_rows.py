"""One row of a list of earlier years, read kindly: years in many spellings, villages that are no more, outcomes in the
office's own words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from doithoai.language.dates import parse_day
from doithoai.language.folding import fold, has_letter, normalise, one_line
from doithoai.language.redaction import find_personal, redact
from doithoai.language.unreadable import Unreadable
from doithoai.models import Village
from doithoai.rules.refusals import BadInput
from doithoai.rules.scope import leading_reason, scope_hints
from doithoai.rules.vocabulary import OutOfScopeReason, PastOutcome

#: The columns a list may have, and what an office calls them (folded).
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "text": ("noi dung", "y kien", "kien nghi", "noi dung y kien", "noi dung kien nghi", "cau hoi"),
    "year": ("nam", "nam hoi", "nam doi thoai", "ngay", "ngay hoi", "thoi gian"),
    "village": ("thon", "ban", "xom", "to dan pho", "don vi", "dia chi", "thon cu"),
    "answer": ("tra loi", "noi dung tra loi", "ket luan", "giai trinh", "cau tra loi"),
    "promised_on": ("han", "han xong", "hua xong", "han hua", "thoi han", "hua xong truoc"),
    "outcome": ("ket qua", "ket qua thuc hien", "tinh trang", "da lam"),
}
_LONGEST = 5_000  # characters of a text
_OLDEST = 1990
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: The first that a cell begins with or holds says what became of it; "chưa" before "đã", for "chưa đã" is nobody's.
_OUTCOMES: tuple[tuple[PastOutcome, tuple[str, ...]], ...] = (
    (PastOutcome.NOT_DONE, ("chua", "khong thuc hien", "khong lam", "dang", "con ton", "qua han", "khong")),
    (PastOutcome.EXPLAINED, ("giai trinh", "giai thich", "tra loi", "ghi nhan", "tiep thu")),
    (PastOutcome.DONE, ("da", "xong", "hoan thanh", "co", "x", "dat")),
)


@dataclass(frozen=True)
class EarlierRow:
    """A row as it is stored. ``village`` is ``None`` where the list names none of today; then the text says it."""

    year: int
    text: str
    village: Village | None = None
    answer: str = ""
    promised_on: date | None = None
    outcome: PastOutcome = PastOutcome.UNKNOWN


def read_row(
    cells: Sequence[str],
    columns: Mapping[str, int],
    *,
    year: int | None,
    this_year: int,
    villages: Mapping[str, Village],
) -> EarlierRow | None:
    """The row, ``None`` for an empty one. ``villages`` by folded name. Raises ``BadInput`` with the reason alone: a
    report goes through many hands, so it never quotes what the row says."""
    said = {name: cells[place] if place < len(cells) else "" for name, place in columns.items()}
    text = normalise(said.get("text", ""))
    if not any(one_line(cell) for cell in said.values()):
        return None
    if not has_letter(text):
        raise BadInput("chưa có nội dung.")
    if leading_reason(scope_hints(text)) is OutOfScopeReason.DENUNCIATION:
        raise BadInput("có dấu hiệu tố cáo nên không đưa vào sổ.")
    if len(text) > _LONGEST:
        raise BadInput("nội dung dài quá 5.000 chữ.")
    raised_in = _year(said.get("year", ""), this_year) or year
    if raised_in is None:
        raise BadInput("chưa có năm.")
    if not _OLDEST <= raised_in <= this_year:
        raise BadInput(f"năm phải từ {_OLDEST} đến {this_year}.")
    named = one_line(said.get("village", ""))
    village = villages.get(fold(named)) or villages.get(fold(f"Thôn {named}")) if named else None
    # A village of a commune that was merged since has no row today: its name stays with the words.
    words = f"{named}: {text}" if named and village is None else text
    return EarlierRow(
        year=raised_in,
        text=_without_names(words),
        village=village,
        answer=_without_names(normalise(said.get("answer", ""))[:_LONGEST]),
        promised_on=_day(said.get("promised_on", ""), raised_in),
        outcome=_outcome(said.get("outcome", "")),
    )


def _year(cell: str, this_year: int) -> int | None:
    found = _YEAR.findall(cell)
    if not found and (bare := one_line(cell)).isdigit() and len(bare) == 5:
        # A date that lost its format in Excel: days since 30/12/1899.
        return date.fromordinal(date(1899, 12, 30).toordinal() + int(bare)).year
    return int(found[-1]) if found else None


def _day(cell: str, year: int) -> date | None:
    try:
        return parse_day(one_line(cell), today=date(year, 12, 31)) if one_line(cell) else None
    except Unreadable:
        return None


def _outcome(cell: str) -> PastOutcome:
    words = fold(one_line(cell))
    for outcome, signs in _OUTCOMES:
        if any(re.search(rf"\b{sign}\b", words) for sign in signs):
            return outcome
    return PastOutcome.UNKNOWN


def _without_names(text: str) -> str:
    return redact(text, find_personal(text))
