"""Signing in: one sentence for every kind of wrong, a pause after many, and no way out to another site."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from doithoai.models import Appointment, SignInAttempt
from doithoai.web.resending import OTHERS_WORDS
from doithoai.web.signing_in import TOO_FAST, TOO_MANY, WRONG
from tests.people import PASSWORD, moment


def post(client, login, password=PASSWORD, **query):
    return client.post("/dang-nhap/", {"login": login, "password": password}, query_params=query)


def test_the_right_password_leads_to_the_desk(cast):
    assert post(Client(), "phong-quang.clerk")["Location"] == "/phong-quang/lam-viec/"


@pytest.mark.parametrize("login", ["phong-quang.clerk", "khong-co-ai"])
def test_wrong_password_and_unknown_login_read_the_same(cast, login):
    answer = post(Client(), login, "sai-mat-khau")
    assert (answer.status_code, WRONG in answer.content.decode()) == (422, True)


def test_after_five_failures_even_the_right_password_waits(cast, at_calendar):
    at_calendar("28/5/2026", "08:00")
    for _ in range(5):
        post(Client(), "phong-quang.clerk", "sai-mat-khau")
    assert TOO_MANY in post(Client(), "phong-quang.clerk").content.decode()


def test_a_quarter_of_an_hour_later_the_right_password_is_enough(cast, at_calendar):
    at_calendar("28/5/2026", "08:00")
    for _ in range(5):
        post(Client(), "phong-quang.clerk", "sai-mat-khau")
    at_calendar("28/5/2026", "08:16")
    assert post(Client(), "phong-quang.clerk").status_code == 302


@pytest.mark.parametrize(
    "target", ["//evil.example", "https://evil.example/x", "/\\evil.example", "https:evil.example", "abc"]
)
def test_next_never_leads_to_another_site(cast, target):
    assert post(Client(), "phong-quang.clerk", next=target)["Location"] == "/phong-quang/lam-viec/"


def test_a_session_left_alone_asks_for_the_password_again(cast, sign_in, at_calendar):
    at_calendar("28/5/2026", "08:00")
    client = sign_in(cast, "clerk")
    client.get("/phong-quang/lam-viec/")
    at_calendar("28/5/2026", "08:31")
    assert client.get("/phong-quang/lam-viec/").status_code == 302


def test_a_changed_password_ends_the_old_session(cast, sign_in):
    client = sign_in(cast, "clerk")
    account = cast.account("clerk")
    account.set_password("mot-mat-khau-moi-hon")
    account.save()
    answer = client.get("/phong-quang/lam-viec/")
    assert (answer.status_code, answer.headers["Location"][:12]) == (302, "/dang-nhap/?")


@pytest.mark.parametrize(("query", "nobody"), [({}, True), ({"next": "/phong-quang/lam-viec/"}, False)])
def test_drafts_stay_only_while_somebody_is_awaited_back(cast, query, nobody):
    page = Client().get("/dang-nhap/", query_params=query).content.decode()
    assert ("data-nobody" in page) is nobody


def test_signing_out_is_a_post(cast, sign_in):
    client = sign_in(cast, "clerk")
    assert (client.get("/dang-xuat/").status_code, client.post("/dang-xuat/").status_code) == (405, 302)


def test_wrong_passwords_typed_elsewhere_keep_nobody_out(cast, at_calendar):
    at_calendar("28/5/2026", "08:00")
    for _ in range(10):
        Client(REMOTE_ADDR="10.0.0.9").post("/dang-nhap/", {"login": "phong-quang.clerk", "password": "sai-mat-khau"})
    assert post(Client(), "phong-quang.clerk").status_code == 302


def attacked(cast, at_calendar):
    at_calendar("28/5/2026", "07:00")
    for number in range(50):
        SignInAttempt.objects.create(
            login="phong-quang.chair", address=f"10.0.1.{number}", at=moment("28/5/2026", "07:00")
        )


def test_a_browser_that_knows_the_chair_lets_him_in_whatever_strangers_type(cast, at_calendar):
    client = Client()
    post(client, "phong-quang.chair")
    client.post("/dang-xuat/")
    attacked(cast, at_calendar)
    assert (post(client, "phong-quang.chair").status_code, TOO_FAST in post(Client(), "x").content.decode()) == (
        302, False,
    )  # fmt: skip


def test_a_new_browser_waits_half_a_minute_after_many_wrong_words(cast, at_calendar):
    attacked(cast, at_calendar)
    assert TOO_FAST in post(Client(), "phong-quang.chair").content.decode()
    at_calendar("28/5/2026", "07:01")
    assert post(Client(), "phong-quang.chair").status_code == 302


def test_one_address_may_not_try_everybody(cast, at_calendar):
    at_calendar("28/5/2026", "08:00")
    for number in range(30):
        post(Client(), f"khong-co-{number}", "sai-mat-khau")
    assert TOO_MANY in post(Client(), "phong-quang.clerk").content.decode()


def test_a_day_of_work_ends_every_session(cast, sign_in, at_calendar):
    at_calendar("28/5/2026", "06:00")
    client = sign_in(cast, "clerk")
    for hour in range(6, 18):
        for minute in ("00", "29", "58"):
            at_calendar("28/5/2026", f"{hour:02d}:{minute}")
            client.get("/phong-quang/lam-viec/")
    at_calendar("28/5/2026", "18:01")
    assert client.get("/phong-quang/lam-viec/").status_code == 302


def test_a_role_that_ends_today_opens_nothing_any_more(cast, sign_in, at_calendar):
    at_calendar("28/5/2026", "08:00")
    client = sign_in(cast, "clerk")
    Appointment.objects.filter(account=cast.account("clerk")).update(until=moment("28/5/2026").date())
    assert client.get("/phong-quang/lam-viec/").status_code == 404


def left_over(client, at_calendar, login=""):
    """What the sign-in page carries after a POST into an ended session of ``login`` (or of nobody)."""
    at_calendar("28/5/2026", "08:00")
    if login:
        post(client, login)
    at_calendar("28/5/2026", "08:45")
    asked = client.post("/phong-quang/lam-viec/mo-dot/", {"year": "2026", "note": "một câu đã gõ"})
    found = re.search(r'name="kept" value="([^"]+)"', asked.content.decode())
    return asked.status_code, found and found[1]


def test_words_sent_after_the_session_ended_are_sent_again_after_signing_in(cast, at_calendar):
    client = Client()
    status, kept = left_over(client, at_calendar, "phong-quang.clerk")
    again = client.post("/dang-nhap/", {"login": "phong-quang.clerk", "password": PASSWORD, "kept": kept})
    page = again.content.decode()
    assert (status, 'action="/phong-quang/lam-viec/mo-dot/"' in page) == (401, True)
    assert re.findall(r'name="(year|note)" value="([^"]*)"', page) == [("year", "2026"), ("note", "một câu đã gõ")]


def test_words_of_an_ended_session_are_shown_to_nobody_else(cast, at_calendar):
    client = Client()
    _, kept = left_over(client, at_calendar, "phong-quang.clerk")
    other = client.post("/dang-nhap/", {"login": "phong-quang.clerk2", "password": PASSWORD, "kept": kept}, follow=True)
    page = other.content.decode()
    assert (other.request["PATH_INFO"], "một câu đã gõ" in page, OTHERS_WORDS in page) == (
        "/phong-quang/lam-viec/", False, True,
    )  # fmt: skip


def test_words_are_kept_a_night_long_for_the_one_who_was_here_last(cast, at_calendar):
    client = Client()
    _, first = left_over(client, at_calendar, "phong-quang.clerk")
    del client.cookies["phien"]
    assert (left_over(client, at_calendar)[1] is not None, first is not None) == (True, True)


def test_words_of_nobody_known_are_not_carried(cast, at_calendar):
    assert left_over(Client(), at_calendar) == (401, None)


def test_words_offered_again_to_whoever_sits_here_belong_to_nobody(cast, at_calendar):
    client = Client()
    left_over(client, at_calendar, "phong-quang.clerk")
    asked = client.post("/phong-quang/lam-viec/mo-dot/", {"note": "một câu đã gõ", "resent": "1"})
    assert (asked.status_code, 'name="kept"' in asked.content.decode()) == (401, False)


def test_a_packet_somebody_else_made_is_not_sent(cast):
    answer = Client().post("/dang-nhap/", {"login": "phong-quang.clerk", "password": PASSWORD, "kept": "gia-mao"})
    assert answer["Location"] == "/phong-quang/lam-viec/"


@pytest.mark.parametrize(("origin", "offered"), [("http://testserver", True), ("http://evil.example", False)])
def test_a_form_with_an_old_token_is_offered_again_only_if_it_came_from_us(cast, origin, offered):
    client = Client(enforce_csrf_checks=True, HTTP_ORIGIN=origin)
    answer = client.post("/dang-nhap/?next=/", {"note": "một câu đã gõ"})
    assert (answer.status_code, 'value="một câu đã gõ"' in answer.content.decode()) == (403, offered)
