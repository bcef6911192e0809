"""Signing in: one sentence for every kind of wrong, a pause after many, and no way out to another site."""

from __future__ import annotations

import pytest
from django.test import Client

from doithoai.web.signing_in import TOO_MANY, WRONG
from tests.people import PASSWORD


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
    "target", ["//evil.example", "https://evil.example/x", "/\\evil.example", "https:evil.example"]
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


def test_signing_out_is_a_post(cast, sign_in):
    client = sign_in(cast, "clerk")
    assert (client.get("/dang-xuat/").status_code, client.post("/dang-xuat/").status_code) == (405, 302)
