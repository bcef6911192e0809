"""Numbers, symbols and date lines as Decree 30/2020 writes them."""

from __future__ import annotations

from datetime import date, time

import pytest

from doithoai.papers.dates import blank_date, moment, place_date_line
from doithoai.papers.numbering import (
    BLANK_DATE_LINE,
    BLANK_NUMBER_LINE,
    DATE_LINE,
    NUMBER_LINE,
    number_line,
    symbol,
    written_number,
)
from doithoai.rules.vocabulary import DocumentKind

SYMBOLS = {
    "plan": "KH-UBND",
    "schedule_notice": "TB-UBND",
    "invitation": "GM-UBND",
    "opinion_report": "BC-UBND",
    "assignment_letter": "UBND-VP",
    "agenda": "CTr-UBND",
    "department_list": "",
    "briefing_book": "",
    "delegate_list": "",
    "speaker_list": "",
    "minutes": "BB-UBND",
    "results_notice": "TB-UBND",
    "written_answer": "UBND-VP",
    "guidance_slip": "HD-UBND",
    "transfer_slip": "PC-UBND",
    "reminder_letter": "UBND-VP",
    "report_upward": "BC-UBND",
}


def test_every_kind_has_its_symbol():
    assert {kind.value: symbol(kind) for kind in DocumentKind} == SYMBOLS


def test_a_letter_carries_the_drafting_unit():
    assert symbol(DocumentKind.WRITTEN_ANSWER, "KT") == "UBND-KT"


@pytest.mark.parametrize(("number", "written"), [(1, "01"), (9, "09"), (10, "10"), (112, "112")])
def test_numbers_below_ten_have_a_leading_zero(number, written):
    assert written_number(number, "KH-UBND") == f"{written}/KH-UBND"
    assert NUMBER_LINE.match(number_line(number, "KH-UBND"))


@pytest.mark.parametrize("number", [0, -1])
def test_there_is_no_number_below_one(number):
    with pytest.raises(ValueError, match="starts at 1"):
        written_number(number, "KH-UBND")


@pytest.mark.parametrize(
    "line",
    [
        "Số: 5/KH-UBND",
        "Số : 05/KH-UBND",
        "Số 05/KH-UBND",
        "Số: 05/ KH-UBND",
        "Số: 05/XX-UBND",
        "Số: 05/kh-ubnd",
        "Số: 00/KH-UBND",
    ],
)
def test_wrong_number_lines(line):
    assert NUMBER_LINE.match(line) is None


def test_a_blank_number_leaves_room():
    assert BLANK_NUMBER_LINE.match(number_line(None, "KH-UBND"))
    assert NUMBER_LINE.match(number_line(None, "KH-UBND")) is None


@pytest.mark.parametrize(
    ("day", "line"),
    [
        (date(2026, 2, 5), "Phong Quang, ngày 05 tháng 02 năm 2026"),
        (date(2026, 6, 12), "Phong Quang, ngày 12 tháng 6 năm 2026"),
        (date(2026, 3, 9), "Phong Quang, ngày 09 tháng 3 năm 2026"),
    ],
)
def test_date_lines(day, line):
    assert place_date_line("Phong Quang", day, 2026) == line
    assert DATE_LINE.match(line)


@pytest.mark.parametrize(
    "line",
    [
        "phong Quang, ngày 05 tháng 02 năm 2026",
        "Phong Quang, ngày 5 tháng 02 năm 2026",
        "Phong Quang, ngày 05 tháng 2 năm 2026",
    ]
    + [
        "Phong Quang, ngày 05 tháng 03 năm 2026",
        "Phong Quang ngày 05 tháng 02 năm 2026",
        "Phong Quang, ngày 32 tháng 02 năm 2026",
    ],
)
def test_wrong_date_lines(line):
    assert DATE_LINE.match(line) is None


def test_a_blank_date_leaves_room():
    assert BLANK_DATE_LINE.match(place_date_line("Điện Biên", None, 2026))
    assert blank_date(2026) == "ngày ..... tháng ..... năm 2026"


def test_a_moment_names_hour_day_and_weekday():
    assert moment(date(2026, 6, 12), time(8, 0)) == "08 giờ 00 phút, ngày 12 tháng 6 năm 2026 (thứ Sáu)"
