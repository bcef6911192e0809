"""Spreadsheets from outside: read by a process of its own, refused with a sentence."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from doithoai.rules.file_limits import LONGEST_CELL
from doithoai.rules.refusals import BadInput
from doithoai.web.spreadsheets import LARGEST, read_rows, spreadsheet_of
from tests.books import book


def bomb():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b"0" * 90_000_000)
    return file.getvalue()


def test_numbers_days_and_formulas_are_text():
    rows = read_rows(book(["Thôn", "Nội dung"], [7, "Đường lầy"], [date(2026, 6, 12), "=1+1"]))
    assert rows == [["Thôn", "Nội dung"], ["7", "Đường lầy"], ["12/06/2026", "0"]]


def test_what_a_failed_formula_left_says_nothing():
    assert read_rows(book(["Nội dung", "Trả lời"], ["#REF!", "#N/A"], ["Đường lầy", "#1"]))[1:] == [
        ["", ""],
        ["Đường lầy", "#1"],
    ]


def test_merged_cells_say_the_same_in_each_row():
    rows = read_rows(book(["Thôn", "Nội dung"], ["", "Một"], ["", "Hai"], merge=(1, 0, 2, 0, "Thôn 7")))
    assert [row[0] for row in rows] == ["Thôn", "Thôn 7", "Thôn 7"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "Tệp này trống"),
        (b"0" * (LARGEST + 1), "Tệp lớn hơn 5 MB"),
        (b"\x89PNG\r\n", "Không đọc được tệp này"),
        (b"\xd0\xcf\x11\xe0" + b"0" * 600, "Không đọc được tệp này"),
        (bomb(), "Tệp này bung ra quá lớn"),
        (book(["Nội dung"], ["§­êng vµo th«n lÇy léi, ®Ò nghÞ x· söa"]), "Chữ trong tệp gõ bằng phông cũ"),
        (book(["Nội dung"], ["Ñöôøng vaøo thoân laày loäi, ñeà nghò"]), "Chữ trong tệp gõ bằng phông cũ"),
        (book(["Nội dung"], *[["x" * 15_000]] * 900), "Không đọc được tệp này"),
        (book(*[["", "y"]] * 6_000, merge=(0, 0, 5_999, 0, "x" * 15_000)), "Không đọc được tệp này"),
    ],
    ids=["empty", "large", "picture", "old", "bomb", "font", "font of the south", "one text in many cells", "merged"],
)
def test_what_is_no_sheet_is_told(content, sentence):
    with pytest.raises(BadInput) as refused:
        read_rows(content)
    assert (str(refused.value)[: len(sentence)], refused.value.field) == (sentence, "sheet")


def test_the_template_can_be_read_again():
    made = spreadsheet_of("Ý kiến", [("Thôn", 18), ("Nội dung", 90)], ["Thôn 1", "=Thôn 2"], ["Mỗi dòng một ý kiến."])
    assert read_rows(made) == [["Thôn", "Nội dung"]]


@pytest.mark.parametrize("words", ["Đã có nhà xã cũ", "120 m², 5 m³", "xa, khong dau", "Đường lầy ½ km ® ©"])
def test_what_is_no_old_font_is_read(words):
    assert read_rows(book(["Nội dung"], [words]))[1] == [words]


def test_a_cell_is_cut_where_its_reader_still_sees_that_it_is_too_long():
    assert len(read_rows(book(["x" * 30_000]))[0][0]) == LONGEST_CELL + 1
