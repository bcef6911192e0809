"""The layout rules of Decree 30/2020/NĐ-CP, appendix I, run on a DOCX file. Rule ids: PG for the page, C for the
components in the order of the appendix.

Blank number and date of a paper not yet issued are notes; everything else found is an error.
"""

from __future__ import annotations

from collections.abc import Iterator

from doithoai.papers import checker_body, checker_header, checker_page
from doithoai.papers.checker_finding import Finding
from doithoai.papers.parts import NATION
from doithoai.papers.word_lines import Line, SectionLines, read

__all__ = ["Finding", "errors", "findings"]


def findings(file: bytes) -> list[Finding]:
    """What the rules say of every section of the file, in reading order; empty for a faultless paper."""
    found: list[Finding] = []
    for number, part in enumerate(read(file), start=1):
        place = f"phần {number}"
        found.extend(checker_page.findings(part, place))
        found.extend(_content(part, place))
    return found


def errors(file: bytes) -> list[Finding]:
    """The findings that are no mere notes."""
    return [one for one in findings(file) if one.severity == "error"]


def _content(part: SectionLines, place: str) -> Iterator[Finding]:
    if any(_is_nation(line) for line in part.lines):
        yield from checker_header.findings(part.lines, place)
        yield from checker_body.findings(part.lines, place)
    else:
        yield from checker_body.annex_findings(part.lines, place)


def _is_nation(line: Line) -> bool:
    return line.text.upper().replace("HOÀ", "HÒA") == NATION
