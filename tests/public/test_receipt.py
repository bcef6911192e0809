"""The receipt: the code once, large, with what comes next; never in an address or a title."""

from __future__ import annotations

import re
import time

import pytest
from django.test import Client

from doithoai.actions.slip_codes import code_of
from doithoai.models import OpinionSlip
from tests.intake import ROAD, taking_slips
from tests.pages import missing, plain
from tests.pictures import photo, uploads
from tests.public.test_slip import PATH, typed

RECEIPT = f"{PATH}bien-nhan/"


@pytest.fixture
def sent(client, cast, at_calendar):
    at_calendar("28/5/2026", "09:44")
    taking_slips(cast)
    client.post(PATH, typed(cast, ROAD, "Xin lắp đèn đường.", wants_to_speak="on"))
    return client


def code(cast):
    return code_of(OpinionSlip.objects.select_related("contact").get(), cast.commune)


def test_it_shows_the_code_the_day_and_what_comes_next(sent, cast):
    page = plain(sent.get(RECEIPT))
    wanted = (code(cast), "9 giờ 44, 28/5/2026 (thứ Năm)", "2 việc, muốn phát biểu", "Thứ Sáu 12/6", 'class="qr"')
    assert [part for part in wanted if part not in page] == []
    assert "Hội nghị 12/6 + 10 ngày = 22/6" in page


def test_who_left_no_phone_is_not_told_to_read_one_out(client, cast, at_calendar):
    at_calendar("28/5/2026", "09:44")
    taking_slips(cast)
    client.post(PATH, typed(cast, ROAD, phone=""))
    page = plain(client.get(RECEIPT))
    assert missing(page, "số điện thoại đã ghi", "Phiếu không ghi số điện thoại") == ["số điện thoại đã ghi"]


def test_it_is_shown_once(sent, cast):
    sent.get(RECEIPT)
    page = sent.get(RECEIPT).content.decode()
    assert (code(cast) in page, "chỉ hiện một lần" in page.replace("\xa0", " ")) == (False, True)


def test_the_code_is_in_no_address_no_title_no_header(sent, cast):
    answer = sent.get(RECEIPT)
    head = answer.content.decode().split("</head>")[0]
    assert code(cast) not in head + str(answer.headers) + answer.request["PATH_INFO"]
    assert re.findall(rf'(?:href|action|src)="[^"]*{code(cast)}', answer.content.decode()) == []


def test_it_names_nobody(sent):
    page = sent.get(RECEIPT).content.decode()
    assert missing(page, "Trần Thị Mẫu", "345 678") == ["Trần Thị Mẫu", "345 678"]


def test_somebody_elses_browser_sees_none(sent, cast):
    assert code(cast) not in Client().get(RECEIPT).content.decode()


def test_a_forged_or_old_cookie_shows_none(sent, cast, monkeypatch):
    token = sent.cookies["bien-nhan"].value
    forged = Client()
    forged.cookies["bien-nhan"] = token[:-1] + ("A" if token[-1] != "A" else "B")
    assert code(cast) not in forged.get(RECEIPT).content.decode()
    later = time.monotonic() + 10**10
    monkeypatch.setattr("django.core.signing.time.time", lambda: later)
    assert code(cast) not in sent.get(RECEIPT).content.decode()


def test_the_cookie_goes_nowhere_else(sent):
    cookie = sent.cookies["bien-nhan"]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (RECEIPT, True, "Strict", 600)


def test_it_costs_five_statements_at_most(sent, statements):
    with statements(5):
        sent.get(RECEIPT)


def test_without_a_day_for_the_conference_it_says_so(client, cast, at_calendar):
    at_calendar("28/5/2026", "09:44")
    taking_slips(cast).conferences.all().delete()
    client.post(PATH, typed(cast, ROAD))
    assert "Chưa định ngày" in plain(client.get(RECEIPT))


def test_it_says_how_many_pictures_came_and_that_they_belong_to_the_whole_slip(client, cast, at_calendar):
    at_calendar("28/5/2026", "09:44")
    taking_slips(cast)
    pictures = uploads(photo(), photo(colour="blue"))
    client.post(PATH, typed(cast, ROAD, "Xin lắp đèn đường.") | {"pictures": pictures})
    assert "2 việc, 2 ảnh chung của cả phiếu" in plain(client.get(RECEIPT))
