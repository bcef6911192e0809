"""The first address: one commune is a redirect, several are a list."""

from __future__ import annotations

import re

from django.test import Client

from tests.pages import plain


def test_one_commune_is_its_home(cast):
    assert Client().get("/").headers["Location"] == "/phong-quang/"


def test_two_are_listed_by_name(cast, neighbour):
    html = Client().get("/").content.decode()
    assert re.findall(r'<a href="(/[a-z-]+/)">', html) == ["/phong-quang/", "/xa-ben/"]


def test_none_says_what_to_do(db):
    assert "Chưa có xã nào" in Client().get("/").content.decode()


def test_privacy_names_every_right_with_its_clock(cast):
    html = plain(Client().get("/phong-quang/quyen-rieng-tu/"))
    assert re.findall(r'data-label="Xã làm xong trong"><span>(\d+ ngày)', html) == [
        "10 ngày", "10 ngày", "10 ngày", "15 ngày", "15 ngày", "15 ngày", "20 ngày",
    ]  # fmt: skip
