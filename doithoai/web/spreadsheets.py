"""Spreadsheets that come from outside, and templates that go out."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Collection, Mapping, Sequence
from itertools import islice

from doithoai.language.folding import fold
from doithoai.outside.shut_process import ask
from doithoai.rules.file_limits import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS
from doithoai.rules.refusals import BadInput

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LARGEST = 5 * 1024 * 1024
_UNPACKED = 80 * 1024 * 1024  # bytes; more than any list of a commune
_MOST_PARTS = 2_000
_SECONDS = 30
_HEAD_ROWS = 15  # rows among which the names of the columns stand
_UNREADABLE = "Không đọc được tệp này. Ông/Bà mở bằng Excel, lưu lại dạng .xlsx rồi gửi lại."
# Letters that old fonts (TCVN3, VNI) put where Unicode has others, without those that Vietnamese uses itself.
_OLD_FONTS = frozenset("µ¸¶·¹¨»¾¼½Æ©ÇËÎÏÑªÖ×ØÜÞßäå«æç¬ëîïñ\u00adöøûüþ®§¤")
_OLD_SHARE = 0.06


def read_rows(content: bytes) -> list[list[str]]:
    """The rows of the first sheet of an .xlsx, .xls, .ods or .csv file, as text. Raises BadInput (field ``sheet``)."""
    _check(content)
    rows = _of_lines(content) if _is_text(content) else _of_workbook(content)
    if any(_in_an_old_font(cell) for row in rows for cell in row):
        sentence = "Chữ trong tệp gõ bằng phông cũ (TCVN3 hoặc VNI). Ông/Bà chuyển sang Unicode rồi gửi lại."
        raise BadInput(sentence, "sheet")
    return rows


def find_heads(rows: Sequence[Sequence[str]], names: Mapping[str, Collection[str]]) -> tuple[int, dict[str, int]]:
    """Which row names the columns, and where each of ``names`` stands (its folded spellings); ``text`` is among them.

    Raises BadInput (field ``sheet``) when none of the first rows names that one.
    """
    for place, row in enumerate(rows[:_HEAD_ROWS]):
        heads = [fold(cell) for cell in row]
        places = {name: [at for at, head in enumerate(heads) if head in known] for name, known in names.items()}
        found = {name: at[0] for name, at in places.items() if at}
        if "text" in found:
            return place, found
    raise BadInput("Không thấy cột “Nội dung”. Ông/Bà tải tệp mẫu, chép các ý kiến vào rồi gửi.", "sheet")


def _is_text(content: bytes) -> bool:
    return not content.startswith((b"PK", b"\xd0\xcf\x11\xe0"))


def _of_lines(content: bytes) -> list[list[str]]:
    """A .csv as Excel saves it: UTF-8 or UTF-16, with commas, semicolons or tabs."""
    try:
        text = content.decode("utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput(_UNREADABLE, "sheet") from error
    if "\0" in text:
        raise BadInput(_UNREADABLE, "sheet")
    head = text.partition("\n")[0]
    between = max(",;\t", key=head.count)
    try:
        read = islice(csv.reader(io.StringIO(text), delimiter=between), MOST_ROWS + 1)
        return [[cell[: LONGEST_CELL + 1] for cell in row[:MOST_COLUMNS]] for row in read]
    except csv.Error as error:
        raise BadInput(_UNREADABLE, "sheet") from error


def _of_workbook(content: bytes) -> list[list[str]]:
    said, is_whole = ask("doithoai.outside.spreadsheet_reader", content, seconds=_SECONDS)
    if not is_whole:
        raise BadInput(_UNREADABLE, "sheet")
    rows: list[list[str]] = json.loads(said)
    return rows


def spreadsheet_of(
    title: str, heads: Sequence[tuple[str, int]], choices: Sequence[str], told: Sequence[str], chosen_in: int = 0
) -> bytes:
    """An .xlsx to fill in: heads with widths, choices for the column ``chosen_in``, and what to know on a second
    sheet."""
    import xlsxwriter  # asked for once a year; those who serve pages do without

    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False}) as book:
        bold, wrapped = (
            book.add_format({"bold": True, "bottom": 1}),
            book.add_format({"text_wrap": True, "valign": "top"}),
        )
        page, notes = book.add_worksheet(title), book.add_worksheet("Cách ghi")
        for place, (head, width) in enumerate(heads):
            page.set_column(place, place, width, wrapped)
            page.write_string(0, place, head, bold)
        page.freeze_panes(1, 0)
        notes.set_column(0, 0, 100, wrapped)
        notes.write_column(0, 0, told)
        notes.write_column(len(told) + 1, 0, choices)
        first, last = len(told) + 2, len(told) + 1 + len(choices)
        allowed = {"validate": "list", "source": f"='Cách ghi'!$A${first}:$A${last}", "ignore_blank": True}
        page.data_validation(1, chosen_in, 2_000, chosen_in, allowed)
    return file.getvalue()


def _check(content: bytes) -> None:
    if not content:
        raise BadInput("Tệp này trống. Ông/Bà chọn lại tệp.", "sheet")
    if len(content) > LARGEST:
        raise BadInput("Tệp lớn hơn 5 MB. Ông/Bà bỏ ảnh, giữ bảng chữ rồi gửi lại.", "sheet")
    if not content.startswith(b"PK"):  # .xls, .csv
        return
    try:
        parts = zipfile.ZipFile(io.BytesIO(content)).infolist()
    except zipfile.BadZipFile as error:
        raise BadInput(_UNREADABLE, "sheet") from error
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _UNPACKED:
        raise BadInput("Tệp này bung ra quá lớn nên không mở. Ông/Bà chép bảng sang một tệp mới rồi gửi.", "sheet")


def _in_an_old_font(text: str) -> bool:
    """Judged cell by cell: words in an old font are pasted under headings in Unicode."""
    old = sum(letter in _OLD_FONTS for letter in text)
    return old > max(2, _OLD_SHARE * len(text)) and not any("\u1ea0" <= letter <= "\u1ef9" for letter in text)
