"""One row of a list of earlier years, read kindly: years in many spellings, villages that are no more, outcomes in the
office's own words."""

from __future__ import annotations

import re
import unicodedata
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
_LONGEST_VILLAGE, _LONGEST_ASIDE = 80, 200
_OLDEST = 1990
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)", re.ASCII)
_DAY_OF_EXCEL = re.compile(r"[34]\d{4}", re.ASCII)
#: What a report may quote: figures of a day name nobody.
_LOOKS_LIKE_A_DAY = re.compile(r"\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|\d{4}-\d{1,2}-\d{1,2}", re.ASCII)
#: Only plain words say what became of a matter, and only where they do not speak against each other: a broken promise
#: must never be remembered as kept. Everything else stays unknown, with the office's words beside the answer.
_OUTCOMES: tuple[tuple[PastOutcome, re.Pattern[str]], ...] = (
    # With the words it denies: "chưa làm xong" is not done, and says nothing of "xong".
    (PastOutcome.NOT_DONE, re.compile(r"\b(?:chua|khong)(?: (?:lam|thuc hien|hoan thanh|sua|xong))+\b|\bchua\b")),
    (PastOutcome.NOT_DONE, re.compile(r"\b(?:do dang|bo do)\b")),
    (PastOutcome.EXPLAINED, re.compile(r"\b(?:giai trinh|giai thich)\b")),
    (PastOutcome.DONE, re.compile(r"\b(?:xong|hoan thanh|da (?:lam|sua|thuc hien))\b")),
)


#: Half done is neither.
_IN_PART = re.compile(r"\b(?:mot (?:nua|phan)|phan nao|gan|sap|co ban|dang (?:lam|thi cong))\b|\b\d{1,2} ?%", re.ASCII)


@dataclass(frozen=True)
class EarlierRow:
    """A row as it is stored. ``village`` is ``None`` where the list names none of today; then the text says it.
    ``notes``: sentences about what could not be read, and what is kept instead."""

    year: int
    text: str
    village: Village | None = None
    answer: str = ""
    promised_on: date | None = None
    outcome: PastOutcome = PastOutcome.UNKNOWN
    notes: tuple[str, ...] = ()


def read_row(
    cells: Sequence[str],
    columns: Mapping[str, int],
    *,
    year: int | None,
    this_year: int,
    villages: Mapping[str, Village],
) -> EarlierRow | None:
    """The row, ``None`` for an empty one. ``villages`` by folded name. Raises ``BadInput`` with the reason alone: a
    report goes through many hands, so it quotes nothing of the row but the figures of a day."""
    said = {name: cells[place] if place < len(cells) else "" for name, place in columns.items()}
    if not any(one_line(cell) for cell in said.values()):
        return None
    text, named, answer = normalise(said.get("text", "")), one_line(said.get("village", "")), said.get("answer", "")
    if not has_letter(text):
        raise BadInput("chưa có nội dung.")
    if len(text) > _LONGEST or len(answer) > _LONGEST or len(named) > _LONGEST_VILLAGE:
        raise BadInput("nội dung, câu trả lời dài quá 5.000 chữ, hoặc tên thôn dài quá 80 chữ.")
    outcome, due = (one_line(said.get(name, ""))[:_LONGEST_ASIDE] for name in ("outcome", "promised_on"))
    if any(_accuses(words) for words in (text, named, answer, outcome, due)):
        raise BadInput("có dấu hiệu tố cáo nên không đưa vào sổ.")
    typed = one_line(said.get("year", ""))
    raised_in = _year(typed) if typed else year
    if raised_in is None:
        raise BadInput("năm không phải bốn chữ số." if typed else "chưa có năm.")
    if not _OLDEST <= raised_in < this_year:
        raise BadInput(f"năm phải từ {_OLDEST} đến {this_year - 1}.")
    village = villages.get(fold(named)) or villages.get(fold(f"Thôn {named}")) if named else None
    # A village of a commune that was merged since has no row today: its name stays with the words.
    words = f"{named}: {text}" if named and village is None else text
    became = _outcome(outcome)
    if became is PastOutcome.UNKNOWN and outcome:
        answer = f"{answer} (Kết quả: {outcome})".strip()
    promised_on, notes = _day(due, raised_in), []
    if due and promised_on is None:
        answer = f"{answer} (Hạn: {due})".strip()
        notes.append(f"{_unread('hạn', due)} Vẫn nhận việc này, không ghi hạn xong; chữ gốc nằm cạnh câu trả lời.")
    if _LOOKS_LIKE_A_DAY.fullmatch(typed) and _day(typed, raised_in) is None:
        notes.append(f"{_unread('ngày', typed)} Vẫn nhận việc này, ghi năm {raised_in}.")
    return EarlierRow(
        year=raised_in,
        text=_impersonal(words),
        village=village,
        answer=_impersonal(normalise(answer)),
        promised_on=promised_on,
        outcome=became,
        notes=tuple(notes),
    )


def _accuses(words: str) -> bool:
    return leading_reason(scope_hints(words)) is OutOfScopeReason.DENUNCIATION


def _year(cell: str) -> int | None:
    """The last year a cell names ("Quý IV/2024")."""
    found, counted = _YEAR.findall(cell), _day_of_excel(cell)
    if not found and counted is not None:
        return counted.year
    return int(found[-1]) if found else None


def _day(cell: str, year: int) -> date | None:
    try:
        return _day_of_excel(cell) or parse_day(cell, today=date(year, 12, 31))
    except Unreadable:
        return None


def _day_of_excel(cell: str) -> date | None:
    """A date that lost its format in Excel is days since 30/12/1899."""
    said = cell.strip()
    return date.fromordinal(date(1899, 12, 30).toordinal() + int(said)) if _DAY_OF_EXCEL.fullmatch(said) else None


def _unread(what: str, cell: str) -> str:
    return (
        f"{what} “{cell}” không có trong lịch." if _LOOKS_LIKE_A_DAY.fullmatch(cell) else f"{what} không rõ ngày nào."
    )


def _outcome(cell: str) -> PastOutcome:
    words, named = fold(cell), set()
    if _IN_PART.search(words):
        return PastOutcome.UNKNOWN
    for outcome, signs in _OUTCOMES:
        rest = signs.sub(" ", words)
        if rest != words:
            named.add(outcome)
        words = rest
    return named.pop() if len(named) == 1 else PastOutcome.UNKNOWN


def _impersonal(text: str) -> str:
    """Without names, phones and numbers of people; figures of other widths and scripts are read as figures first."""
    figures = "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in text)
    return redact(figures, find_personal(figures))
