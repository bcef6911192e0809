"""Lists of earlier years on their page: sent, read in steps with and without scripts, refused with a sentence."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from doithoai.models import EarlierList, EarlierMatter
from tests.books import book
from tests.pages import missing

ROOM = "/phong-quang/lam-viec/quan-tri/nhung-nam-truoc/"
HEAD = ["Năm", "Nội dung", "Kết quả"]


@pytest.fixture
def clerk(cast, sign_in):
    return sign_in(cast, "clerk")


def send(client, content, name="cu.xlsx", **facts):
    sent = {"sheet": SimpleUploadedFile(name, content), "command_id": str(uuid4()), **facts}
    return client.post(ROOM, sent)


def errors(answer):
    return re.findall(
        r'error-summary.*?<a href="#id_(\w+)">(.*?)</a>', answer.content.decode().replace("\xa0", " "), re.S
    )


def test_a_list_is_read_by_presses_without_scripts(clerk):
    sent = send(clerk, book(HEAD, [2024, "Đường lầy", "Chưa làm"], ["", "Thiếu nước", ""]))
    assert (sent.status_code, EarlierMatter.objects.count()) == (302, 0)
    clerk.post(sent["Location"])
    told = clerk.get(sent["Location"]).content.decode().replace("\xa0", " ")
    assert EarlierMatter.objects.get().text == "Đường lầy"
    assert missing(told, "Đã đọc xong 2 dòng", "Dòng 3: chưa có năm.") == []


def test_with_scripts_each_step_is_a_piece_of_the_page(clerk):
    sent = send(clerk, book(HEAD, [2024, "Đường lầy", ""]))
    piece = clerk.post(sent["Location"], headers={"HX-Request": "true"}).content.decode()
    assert (piece.lstrip().startswith("<div data-steps"), "<html" in piece) == (True, False)


def test_a_csv_of_excel_is_read_too(clerk):
    sent = send(clerk, "\ufeffNăm;Nội dung\n2023;Xin đổ bê tông\n".encode(), name="cu.csv")
    clerk.post(sent["Location"])
    assert list(EarlierMatter.objects.values_list("year", "text")) == [(2023, "Xin đổ bê tông")]


def test_utf_16_with_tabs_is_read_too(clerk):
    sent = send(clerk, "Nội dung\tNăm\nXin đổ bê tông\t2023\n".encode("utf-16"), name="cu.txt")
    clerk.post(sent["Location"])
    assert EarlierMatter.objects.get().year == 2023


@pytest.mark.parametrize(
    ("content", "facts", "field", "begins"),
    [
        (book(["Họ tên"], ["x"]), {}, "sheet", "Không thấy cột"),
        (book(HEAD), {}, "sheet", "Tệp không có dòng nào"),
        (book(["Nội dung"], ["Đường lầy"]), {}, "year", "Tệp không có cột"),
        (book(HEAD, [2024, "Đường", ""]), {"year": "năm ngoái"}, "year", "Năm là bốn chữ số"),
        (b"%PDF-1.7 not a sheet \xff\xff", {}, "sheet", "Không đọc được tệp này"),
    ],
    ids=["heads", "empty", "no year", "bad year", "pdf"],
)
def test_a_bad_file_gets_a_sentence(clerk, content, facts, field, begins):
    answer = send(clerk, content, **facts)
    (told,) = errors(answer)
    assert (answer.status_code, told[0], told[1].startswith(begins)) == (422, field, True)


def test_a_wrong_list_goes_again(clerk):
    sent = send(clerk, book(HEAD, [2024, "Đường lầy", ""]))
    clerk.post(sent["Location"])
    clerk.post(f"{sent['Location']}bo/")
    assert (EarlierList.objects.count(), EarlierMatter.objects.count()) == (0, 0)


def test_the_template_can_be_sent_back_empty_with_a_sentence(clerk):
    template = clerk.get(f"{ROOM}mau.xlsx").content
    (told,) = errors(send(clerk, template))
    assert told[1].startswith("Tệp không có dòng nào")


@pytest.mark.parametrize("who", ["chair", "officer", "village1", "front"])
def test_only_the_office_keeps_the_memory(cast, sign_in, who):
    assert sign_in(cast, who).get(ROOM).status_code == 403


def test_another_communes_list_is_not_found(cast, neighbour, clerk, sign_in):
    send(clerk, book(HEAD, [2024, "Đường lầy", ""]))
    other = sign_in(neighbour, "clerk")
    address = f"/xa-ben/lam-viec/quan-tri/nhung-nam-truoc/{EarlierList.objects.get().public_id}/"
    assert (other.get(address).status_code, other.post(f"{address}bo/").status_code) == (404, 404)
