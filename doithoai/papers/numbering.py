"""Numbers and symbols of papers (Decree 30/2020, appendix I part II.3 and appendix III part I; article 15).

A number starts at 01 on 1 January and is unique within its year. Who takes the next number is the business of
the actions; here is only how it is written.
"""

from __future__ import annotations

import re

from doithoai.rules.vocabulary import DocumentKind

NBSP = "\u00a0"

# Abbreviation of the document type. An official letter (công văn) has none; lists are working papers without number.
ABBREVIATIONS: dict[DocumentKind, str] = {
    DocumentKind.PLAN: "KH",
    DocumentKind.SCHEDULE_NOTICE: "TB",
    DocumentKind.INVITATION: "GM",
    DocumentKind.OPINION_REPORT: "BC",
    DocumentKind.AGENDA: "CTr",
    DocumentKind.MINUTES: "BB",
    DocumentKind.RESULTS_NOTICE: "TB",
    DocumentKind.GUIDANCE_SLIP: "HD",
    DocumentKind.TRANSFER_SLIP: "PC",
    DocumentKind.REPORT_UPWARD: "BC",
}
LETTERS = frozenset({DocumentKind.ASSIGNMENT_LETTER, DocumentKind.WRITTEN_ANSWER, DocumentKind.REMINDER_LETTER})
UNNUMBERED = frozenset(
    {
        DocumentKind.DEPARTMENT_LIST,
        DocumentKind.BRIEFING_BOOK,
        DocumentKind.DELEGATE_LIST,
        DocumentKind.SPEAKER_LIST,
    }
)

TYPES = (
    "NQ|QĐ|CT|QC|QyĐ|TC|TB|HD|CTr|KH|PA|ĐA|DA|BC|BB|TTr|HĐ|CĐ|BGN|BTT|GUQ|GM|GGT|GNP|PG|PC|PB"  # appendix III part I
)
NUMBER_LINE = re.compile(rf"^Số: (?:0[1-9]|[1-9]\d+)/(?:(?:{TYPES})-UBND|UBND-[A-ZĐ]{{1,10}})$")
BLANK_NUMBER_LINE = re.compile(rf"^Số:\s+/(?:(?:{TYPES})-UBND|UBND-[A-ZĐ]{{1,10}})$")

CAPITALS = "A-ZÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
DATE_LINE = re.compile(
    rf"^(?P<place>[{CAPITALS}].*), ngày (?P<d>0[1-9]|[12]\d|3[01]) tháng (?P<m>0[12]|[3-9]|1[0-2]) năm (?P<y>\d{{4}})$"
)
BLANK_DATE_LINE = re.compile(rf"^[{CAPITALS}].*, ngày\s+tháng\s+(?:(?:0[12]|[3-9]|1[0-2])\s+)?năm \d{{4}}$")


def symbol(kind: DocumentKind, unit: str = "VP") -> str:
    """What follows the number: ``KH-UBND``; for an official letter ``UBND-VP`` with the drafting unit's letters.

    Empty for lists, which carry no number.
    """
    if kind in UNNUMBERED:
        return ""
    if kind in LETTERS:
        return f"UBND-{unit}"
    return f"{ABBREVIATIONS[kind]}-UBND"


def written_number(number: int, symbol: str) -> str:
    """``05/KH-UBND``: below ten with a leading zero, a slash, no spaces. Raises ValueError below 1."""
    if number < 1:
        raise ValueError(f"a paper's number starts at 1, not {number}")
    return f"{number:02d}/{symbol}"


def number_line(number: int | None, symbol: str) -> str:
    """``Số: 05/KH-UBND``, or with room to write the number while the paper is not issued."""
    return f"Số: {written_number(number, symbol)}" if number is not None else f"Số:{NBSP * 8}/{symbol}"
