"""A digest as a spreadsheet: read into the form, looked at, received once."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from doithoai.models import Opinion
from tests.books import book
from tests.intake import taking_slips
from tests.pages import plain

ROOM = "/phong-quang/lam-viec/2026/tiep-nhan/ban-tong-hop/"
HEAD = ["Thôn", "Nội dung"]


@pytest.fixture
def front(cast, at_calendar, sign_in):
    at_calendar("28/5/2026", "09:00")
    taking_slips(cast)
    return sign_in(cast, "front")


def upload(client, *rows):
    return client.post(f"{ROOM}tep/", {"sheet": SimpleUploadedFile("y-kien.xlsx", book(*rows)), "body": "Mặt trận"})


def lines(answer):
    page = answer.content.decode()
    return re.search(r'<textarea[^>]*name="lines"[^>]*>\s*(.*?)</textarea>', page, re.S)[1].splitlines()


def told(answer):
    return re.findall(r"<li>(Dòng .*?)</li>", plain(answer))


def receive(client, answer):
    command = re.search(r'name="command_id" value="([^"]+)"', answer.content.decode())[1]
    return client.post(ROOM, {"command_id": command, "body": "Mặt trận", "lines": "\n".join(lines(answer))})


def test_rows_come_into_the_form_and_nothing_is_received_yet(front):
    answer = upload(front, HEAD, ["Thôn 2", "Đường lầy"], [3, "Thiếu nước"], ["", "Xin công khai thu chi"])
    assert lines(answer) == ["Thôn 2: Đường lầy", "Thôn 3: Thiếu nước", "Xin công khai thu chi"]
    assert Opinion.objects.count() == 0


def test_each_row_left_out_is_told(front):
    answer = upload(front, HEAD, ["Thôn 9", "Đường"], ["Thôn 1", ""], ["Thôn 1", "Cầu hỏng"], ["Thôn 1", "cau HONG"])
    assert lines(answer) == ["Thôn 1: Cầu hỏng"]
    assert told(answer) == [
        "Dòng 2: xã không có “Thôn 9”. Ông/Bà sửa tên thôn trong tệp.",
        "Dòng 3: chưa có nội dung.",
        "Dòng 5: trùng dòng 4, bỏ qua.",
    ]


def test_the_same_file_again_receives_nothing_twice(front):
    rows = (HEAD, ["Thôn 2", "Đường lầy"], ["Thôn 3", "Thiếu nước"])
    receive(front, upload(front, *rows))
    again = upload(front, *rows, ["Thôn 1", "Việc mới"])
    assert (lines(again), told(again)) == (
        ["Thôn 1: Việc mới"],
        ["Dòng 2: xã đã nhận rồi, bỏ qua.", "Dòng 3: xã đã nhận rồi, bỏ qua."],
    )
    receive(front, again)
    assert Opinion.objects.count() == 3


@pytest.mark.parametrize(("rows", "sentence"), [((["A", "B"], ["1", "2"]), "Không thấy cột “Nội dung”")])
def test_a_sheet_without_the_column_is_told_at_the_field(front, rows, sentence):
    answer = upload(front, *rows)
    assert (answer.status_code, sentence in answer.content.decode()) == (422, True)


def test_no_file_is_told(front):
    answer = front.post(f"{ROOM}tep/", {"body": "Mặt trận"})
    assert (answer.status_code, "Ông/Bà chọn tệp trước." in answer.content.decode()) == (422, True)


def test_the_template_holds_the_villages(front):
    answer = front.get(f"{ROOM}mau.xlsx")
    assert (answer.status_code, answer.content[:2]) == (200, b"PK")


def test_a_department_reads_no_sheet(cast, sign_in, front):
    assert sign_in(cast, "officer").post(f"{ROOM}tep/").status_code == 403
