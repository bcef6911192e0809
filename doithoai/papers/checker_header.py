"""Rules C1 to C9: the header table, number and date, type name and subject with their rule lines."""

from __future__ import annotations

from collections.abc import Iterator

from doithoai.papers.checker_finding import Finding, between, letters, shortened
from doithoai.papers.layout import width_mm
from doithoai.papers.numbering import BLANK_DATE_LINE, BLANK_NUMBER_LINE, DATE_LINE, NUMBER_LINE
from doithoai.papers.parts import MOTTO, NATION
from doithoai.papers.word_lines import Line

WORKING_PAPERS = ("DANH SÁCH", "SỔ CỦA CHỦ TRÌ")  # for the hall: no number, no place and date
WITHOUT_DATE = ("BIÊN BẢN", *WORKING_PAPERS)  # sample 1.9


def findings(lines: list[Line], place: str) -> Iterator[Finding]:
    """The findings on the header and the title of one paper."""
    nation = next(line for line in lines if line.text.upper().replace("HOÀ", "HÒA") == NATION)
    if nation.cell is None:
        yield Finding("C1", place, "ngoài bảng đầu trang", "ô bên phải, đầu trang thứ nhất")
        return
    table, row, column = nation.cell
    right = [line for line in lines if line.cell == (table, row, column)]
    left = [line for line in lines if line.cell == (table, row, column - 1)]
    below = [line for line in lines if line.cell and line.cell[0] == table and line.cell[1] > row]
    title = [line for line in lines[lines.index(nation) :] if line.cell is None]
    yield from _nation(nation, right, place)
    yield from _issuer(left, place)
    yield from _title(title, below, place)
    yield from _number_and_date(below, column, title, place)


def _nation(nation: Line, right: list[Line], place: str) -> Iterator[Finding]:
    yield from letters("C1", place, nation, 12, 13, bold=True)
    motto = next((line for line in right if line.text and line is not nation), None)
    if motto is None or motto.text != MOTTO:
        yield Finding("C2", place, motto.text if motto else "không có", MOTTO)
        return
    yield from letters("C2", place, motto, 13, 14, bold=True)
    yield from _rule("C2", f"{place}, dưới Tiêu ngữ", right, motto, 0.96, 1.04)


def _issuer(left: list[Line], place: str) -> Iterator[Finding]:
    named = [line for line in left if line.text]
    if not named:
        yield Finding("C4", place, "không có", "tên cơ quan ban hành")
        return
    for superior in named[:-1]:
        yield from letters("C3", place, superior, 12, 13)
    yield from letters("C4", place, named[-1], 12, 13, bold=True)
    for line in named:
        if line.text != line.text.upper():
            yield Finding("C4", place, line.text, "chữ in hoa")
    yield from _rule("C4", f"{place}, dưới tên cơ quan", left, named[-1], 1 / 3, 1 / 2)


def _number_and_date(below: list[Line], right: int, title: list[Line], place: str) -> Iterator[Finding]:
    number = next((line for line in below if line.text.startswith("Số")), None)
    date = next((line for line in below if line.text and line.cell and line.cell[2] == right), None)
    type_name = next((line.text for line in title if line.text), "")
    if number is not None:
        yield from letters("C5", place, number, 13, 13)
        if BLANK_NUMBER_LINE.match(number.text):
            yield Finding("C5", place, number.text, "số khi ban hành", "note")
        elif not NUMBER_LINE.match(number.text):
            yield Finding("C5", place, number.text, "Số: 05/KH-UBND")
    elif type_name not in WORKING_PAPERS:
        yield Finding("C5", place, "không có", "Số: 05/KH-UBND")
    if type_name in WITHOUT_DATE:
        if date is not None:
            yield Finding("C6", place, date.text, "không ghi địa danh, thời gian")
    elif date is None:
        yield Finding("C6", place, "không có", "Phong Quang, ngày 05 tháng 02 năm 2026")
    else:
        yield from letters("C6", place, date, 13, 14, italic=True)
        if BLANK_DATE_LINE.match(date.text):
            yield Finding("C6", place, date.text, "ngày, tháng khi ban hành", "note")
        elif not DATE_LINE.match(date.text):
            yield Finding("C6", place, date.text, "Phong Quang, ngày 05 tháng 02 năm 2026")


def _title(title: list[Line], below: list[Line], place: str) -> Iterator[Finding]:
    letter = next((line for line in below if line.text.startswith("V/v")), None)
    if letter is not None:
        yield from letters("C9", place, letter, 12, 13)
        return
    named = [line for line in title if line.text]
    if not named or named[0].text != named[0].text.upper():
        yield Finding("C7", place, shortened(named[0].text) if named else "không có", "tên loại, chữ in hoa")
        return
    yield from letters("C7", place, named[0], 13, 14, bold=True)
    if len(named) > 1:
        yield from letters("C8", place, named[1], 13, 14, bold=True)
        yield from _rule("C8", f"{place}, dưới trích yếu", title, named[1], 1 / 3, 1 / 2)


def _rule(rule: str, place: str, lines: list[Line], above: Line, low: float, high: float) -> Iterator[Finding]:
    """The drawn line behind ``above`` and its length in relation to the words above it."""
    at = lines.index(above)
    drawn = next((line.rule for line in lines[at + 1 : at + 2] if line.rule is not None), None)
    if drawn is None:
        yield Finding(rule, place, "không có đường kẻ", "đường kẻ nét liền")
        return
    words = max(width_mm(part, max(above.sizes), bold=True) for part in above.printed)
    yield from between(rule, f"{place}, đường kẻ", 100 * drawn / words, 100 * low, 100 * high, "% dòng chữ")
