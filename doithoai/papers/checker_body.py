"""Rules C10 to C29: legal bases, text, addressees, recipients and signature, annexes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from doithoai.papers.checker_finding import Finding, between, letters, shortened
from doithoai.papers.parts import RECIPIENTS_LABEL, TO_LABEL
from doithoai.papers.word_lines import Line

LAW_WITH_NUMBER = re.compile(r"^Căn cứ (?:Bộ luật|Luật|Pháp lệnh)\b.*\bsố \d")
HEADING = re.compile(r"^(?:[IVX]+\.|\d+(?:\.\d+)*\.|Phương án|Chương|Mục|Phần)\s")
HONORIFICS = re.compile(r"^(?:GS|PGS|TS|ThS|BS|KS|NGND|NGƯT|Tiến sĩ|Thạc sĩ)\b\.?", re.IGNORECASE)
END_MARK = "./."


def findings(lines: list[Line], place: str) -> Iterator[Finding]:
    """The findings below the title of one paper."""
    text = _text_lines(lines)
    bases = list(takewhile(_is_basis, text))
    yield from _bases(bases, place)
    for line in text[len(bases) :]:
        yield from _body_line(line, place)
    last = text[-1] if text else None
    if last is not None and not last.text.endswith(END_MARK) and not _ends_with_table(lines, last):
        yield Finding("C11", f"{place}: {shortened(last.text)}", last.text[-4:], f"kết thúc bằng {END_MARK}")
    yield from _recipients(lines, place)


def annex_findings(lines: list[Line], place: str) -> Iterator[Finding]:
    """The findings on one annex."""
    named = [line for line in lines if line.text]
    if not named:
        return
    labelled = named[0].text.startswith("Phụ lục")
    if labelled:
        yield from letters("C27", place, named[0], 14, 14, bold=True)
    title = named[int(labelled)]
    yield from letters("C28", place, title, 13, 14, bold=True)
    if title.text != title.text.upper():
        yield Finding("C28", place, shortened(title.text), "chữ in hoa")
    reference = next((line for line in named if line.text.startswith("(Kèm theo ")), None)
    if reference is None:
        yield Finding("C29", place, "không có", "(Kèm theo … số … ngày … tháng … năm … của …)")
    else:
        yield from letters("C29", place, reference, 13, 14, italic=True)


def _text_lines(lines: list[Line]) -> list[Line]:
    """Justified or indented lines outside tables, before "Nơi nhận": the text with its headings."""
    return [
        line
        for line in takewhile(lambda line: line.text != RECIPIENTS_LABEL, lines)
        if line.text and line.cell is None and line.alignment != "center" and not line.dotted
    ]


def _is_basis(line: Line) -> bool:
    return line.italic is True or (line.text.startswith("Căn cứ ") and line.text.endswith(";"))


def _bases(bases: list[Line], place: str) -> Iterator[Finding]:
    for at, line in enumerate(bases):
        where = f"{place}: {shortened(line.text)}"
        yield from letters("C10", place, line, 13, 14, italic=True, alignment="justify")
        if not line.text.startswith("Căn cứ "):
            yield Finding("C10", where, shortened(line.text), "dòng bắt đầu bằng “Căn cứ”")
        end = "." if at == len(bases) - 1 else ";"
        if not line.text.endswith(end):
            yield Finding("C10", where, line.text[-1:], f"kết thúc bằng dấu “{end}”")
        if LAW_WITH_NUMBER.match(line.text):
            yield Finding("C10", where, shortened(line.text), "luật, pháp lệnh không ghi số và cơ quan")


def _body_line(line: Line, place: str) -> Iterator[Finding]:
    heading = line.bold is True and HEADING.match(line.text) is not None
    rule = "C16" if heading and re.match(r"^[IVX]+\.", line.text) else "C18" if heading else "C11"
    yield from letters(rule, place, line, 13, 14, bold=None, italic=None, alignment="justify")
    where = f"{place}: {shortened(line.text)}"
    yield from between(rule, f"{where}, thụt đầu dòng", line.indent, 10, 12.7, "mm")
    yield from between(rule, f"{where}, khoảng cách đoạn", line.gap, 6, 99, "pt")
    yield from between(rule, f"{where}, giãn dòng", line.spacing * 100, 100, 150, "%")
    if rule == "C16" and line.text != line.text.upper():
        yield Finding(rule, where, shortened(line.text), "chữ in hoa")


def _ends_with_table(lines: list[Line], last: Line) -> bool:
    """Whether a table of more than one column stands between the last text and "Nơi nhận"."""
    behind = takewhile(lambda line: line.text != RECIPIENTS_LABEL, lines[lines.index(last) + 1 :])
    return any(line.text and line.cell for line in behind)


def _recipients(lines: list[Line], place: str) -> Iterator[Finding]:
    label = next((line for line in lines if line.text == RECIPIENTS_LABEL), None)
    if label is None:
        yield Finding("C25", place, "không có", RECIPIENTS_LABEL)
        return
    yield from letters("C25", place, label, 12, 12, bold=True, italic=True, alignment="left")
    behind = lines[lines.index(label) + 1 :]
    listed = [line for line in behind if line.text and line.cell == label.cell]
    if label.cell is None:
        listed = list(takewhile(lambda line: line.text.startswith("- ") or line.text.endswith(":"), listed))
    for line in listed:
        yield from letters("C26", place, line, 11, 11, italic=None, alignment="left")
    items = [line.text for line in listed if line.text.startswith("- ")]
    for item in items[:-1]:
        if not item.endswith(";") or item.endswith(" ;"):
            yield Finding("C26", f"{place}: {shortened(item)}", item[-2:], "kết thúc bằng dấu “;”")
    if not items or not items[-1].startswith("- Lưu: ") or not items[-1].endswith("."):
        yield Finding("C26", place, items[-1] if items else "không có", "- Lưu: VT, …. ở dòng cuối")
    addressed = any(line.text.startswith(TO_LABEL) for line in lines)
    if addressed != ("- Như trên;" in items):
        found = "có" if addressed else "không có"
        yield Finding("C26", place, f"{found} “Kính gửi”", "“- Như trên;” đi cùng “Kính gửi”")
    yield from _signature(lines, label, place)


def _signature(lines: list[Line], label: Line, place: str) -> Iterator[Finding]:
    names = [line for line in lines if line.style == "Họ tên người ký" and line.text]
    for line in names:
        yield from letters("C23", place, line, 13, 14, bold=True)
        if HONORIFICS.match(line.text):
            yield Finding("C23", place, line.text, "không ghi học hàm, học vị, danh hiệu")
    if label.cell is None:
        return
    table, row, column = label.cell
    for line in lines:
        if line.cell == (table, row, column + 1) and line.text and line not in names:
            yield from letters("C21", place, line, 13, 14, bold=True)
            if line.text != line.text.upper():
                yield Finding("C22", place, line.text, "chữ in hoa")
