"""The register of numbers: which comes next in a series, and whether a number and a day fit in (Decree 30/2020).

Numbers begin at 01 each year, are used once and leave no gap (article 15); a later number has no earlier day. The
commune's other documents take numbers from the same register outside this program: whoever issues says so.
"""

from __future__ import annotations

from datetime import date

from doithoai.language.dates import display
from doithoai.models import Commune, Paper
from doithoai.papers.numbering import ABBREVIATIONS, written_number
from doithoai.rules.paper_rules import MAY_LACK_NUMBER, WITHOUT_NUMBER
from doithoai.rules.refusals import BadInput
from doithoai.rules.vocabulary import DocumentKind, PaperState

_LETTERS = "CV"  # công văn: the decree gives letters no abbreviation
LARGEST_NUMBER = 9_999


def series_of(kind: DocumentKind) -> str:
    """The series a kind is numbered in: ``KH``, ``TB`` …; official letters share ``CV``; lists have none."""
    return "" if kind in WITHOUT_NUMBER else ABBREVIATIONS.get(kind, _LETTERS)


def next_number(commune: Commune, kind: DocumentKind, year: int) -> int | None:
    """The number proposed for the next paper of this kind; ``None`` for kinds that carry none."""
    if kind in WITHOUT_NUMBER:
        return None
    last = last_in_series(commune, series_of(kind), year)
    return last.number + 1 if last and last.number else 1


def last_in_series(commune: Commune, series: str, year: int) -> Paper | None:
    """The issued paper with the highest number of a series and year."""
    papers = Paper.objects.of(commune).filter(state=PaperState.ISSUED, series=series, year=year, number__isnull=False)
    found: Paper | None = papers.order_by("-number").first()
    return found


def check_number(
    commune: Commune, kind: DocumentKind, number: int | None, issued_on: date, *, others_outside: bool
) -> None:
    """Raise ``BadInput`` (fields ``number``, ``issued_on``) for a number or a day that does not follow the last one.

    ``others_outside``: the numbers left out were given to documents outside this program. The first number of a
    series may be any, because the register began before the program did.
    """
    if number is None:
        if kind not in MAY_LACK_NUMBER:
            raise BadInput(f"{kind.label} phải có số. Ông/Bà ghi số theo sổ văn bản.", "number")
        return
    if kind in WITHOUT_NUMBER:
        raise BadInput("Danh sách là tài liệu làm việc, không lấy số. Ông/Bà để trống ô số.", "number")
    if not 1 <= number <= LARGEST_NUMBER:
        raise BadInput(f"Số văn bản từ 1 đến {LARGEST_NUMBER}. Ông/Bà xem lại.", "number")
    last = last_in_series(commune, series_of(kind), issued_on.year)
    if last is not None:
        _follows(last, number, issued_on, others_outside=others_outside)


def _follows(last: Paper, number: int, issued_on: date, *, others_outside: bool) -> None:
    used, before = int(last.number or 0), last.issued_on or date.min
    following = used + 1
    if number <= used:
        raise BadInput(
            f"Sổ {last.series} năm {last.year} đã dùng đến số {used:02}, ngày {display(before)}. "
            f"Số tiếp theo là {following:02}.",
            "number",
        )
    if number > following and not others_outside:
        raise BadInput(
            f"Số tiếp theo của sổ {last.series} là {following:02}; ghi {number:02} thì sổ bị hở. Nếu các số ở giữa đã "
            "cấp cho văn bản khác, Ông/Bà đánh dấu ô bên dưới.",
            "number",
        )
    if issued_on < before:
        raise BadInput(
            f"Văn bản số {written_number(used, last.symbol)} ban hành ngày {display(before)}; số sau không được ghi "
            "ngày trước đó.",
            "issued_on",
        )
