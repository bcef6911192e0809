"""Keys that come from outside: a number, or nothing; never an error page."""

from __future__ import annotations

import pytest
from django.urls import reverse

from doithoai.web.keys import number_in
from tests.hall import open_hall

NO_NUMBER = ["", "²", "١", "-1", "1.0", " 1", "x", "9" * 19, "9" * 5000]


@pytest.mark.parametrize("typed", NO_NUMBER, ids=lambda typed: typed[:20])
def test_what_is_not_a_number_is_nothing(typed):
    assert number_in(typed) is None


@pytest.mark.parametrize(("typed", "number"), [("0", 0), ("07", 7), ("12", 12), ("9" * 18, 10**18 - 1)])
def test_plain_figures_are_their_number(typed, number):
    assert number_in(typed) == number


POSTED = [
    ("muc-dang-hop/", "item", "chair"),
    ("diem-danh/bo/", "arrival", "reception"),
    ("quyet-dinh/hoan-tac/", "decision", "chair"),
]
READ = [
    ("follow-up-oversight", "sau", "front"),
    ("preparation-overview", "sau", "clerk"),
    ("preparation-approve", "viec", "chair"),
    ("administration-journal", "truoc", "admin"),
    ("administration-calendar", "nam", "admin"),
]


@pytest.mark.parametrize("typed", ["²", "9" * 4400], ids=["raised two", "very long"])
@pytest.mark.parametrize(("where", "field", "who"), POSTED)
def test_a_broken_key_in_a_form_leads_back_to_the_page(cast, sign_in, where, field, who, typed):
    page = reverse("conference", args=[cast.commune.slug, "2026"]) + f"{open_hall(cast).public_id}/{where}"
    assert sign_in(cast, who).post(page, {field: typed}).status_code == 302


@pytest.mark.parametrize(("name", "asked", "who"), READ)
def test_a_broken_number_in_an_address_is_as_none(cast, sign_in, name, asked, who):
    dialogue = open_hall(cast).dialogue
    own = {"dialogue": dialogue.path} if not name.startswith("administration") else {}
    page = reverse(name, kwargs={"slug": cast.commune.slug, **own})
    answers = [sign_in(cast, who).get(page, {asked: typed}).status_code for typed in ("²", "9" * 4400)]
    assert answers == [200, 200]
