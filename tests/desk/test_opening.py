"""Opening a year, and changing one's own password before anything else."""

from __future__ import annotations

from uuid import uuid4

import pytest

from doithoai.models import Account, Dialogue
from tests.people import PASSWORD

OPEN = "/phong-quang/lam-viec/mo-dot/"
CHANGE = "/phong-quang/lam-viec/mat-khau/"
NEW = "bốn mùa hoa nở quanh nhà"


def typed(**changes) -> dict[str, str]:
    return {"year": "2026", "quarter": "2", "reason": "yearly", "command_id": str(uuid4()), **changes}


def test_a_year_opens_with_its_plan(cast, sign_in, at_calendar):
    at_calendar("5/1/2026")
    answer = sign_in(cast, "clerk").post(OPEN, typed())
    assert (answer.status_code, answer.headers["Location"]) == (302, "/phong-quang/lam-viec/2026/ke-hoach/")
    assert list(Dialogue.objects.values_list("year", "quarter")) == [(2026, 2)]


def test_a_double_click_opens_one(cast, sign_in, at_calendar):
    at_calendar("5/1/2026")
    client, form = sign_in(cast, "clerk"), typed()
    assert [client.post(OPEN, form).status_code for _ in range(2)] == [302, 302]
    assert Dialogue.objects.count() == 1


def test_a_second_yearly_one_is_refused_on_the_page(cast, sign_in, at_calendar):
    at_calendar("5/1/2026")
    client = sign_in(cast, "clerk")
    client.post(OPEN, typed())
    answer = client.post(OPEN, typed())
    assert (answer.status_code, "đã có đợt đối thoại định kỳ" in answer.content.decode()) == (422, True)


@pytest.mark.parametrize("role", ["chair", "officer", "village1", "front", "admin"])
def test_only_the_office_opens(cast, sign_in, role):
    assert sign_in(cast, role).post(OPEN, typed()).status_code == 403


def test_a_one_time_password_opens_only_its_change(cast, sign_in):
    Account.objects.filter(pk=cast.account("clerk").pk).update(must_change_password=True)
    client = sign_in(cast, "clerk")
    assert client.get("/phong-quang/lam-viec/").headers["Location"] == CHANGE
    assert client.get(CHANGE).status_code == 200


def test_a_changed_password_keeps_this_session_and_ends_the_others(cast, sign_in):
    here, there = sign_in(cast, "clerk"), sign_in(cast, "clerk")
    assert here.post(CHANGE, {"old": PASSWORD, "new": NEW, "again": NEW}).status_code == 302
    assert here.get("/phong-quang/lam-viec/").status_code == 200
    assert there.get("/phong-quang/lam-viec/").headers["Location"].startswith("/dang-nhap/")


@pytest.mark.parametrize(
    ("old", "new", "again"),
    [
        ("sai", NEW, NEW),
        (PASSWORD, "ngắn", "ngắn"),
        (PASSWORD, NEW, NEW + "x"),
        (PASSWORD, PASSWORD, PASSWORD),
        ("", "", ""),
    ],
)
def test_a_poor_password_is_refused_in_words(cast, sign_in, old, new, again):
    client = sign_in(cast, "officer")
    assert client.post(CHANGE, {"old": old, "new": new, "again": again}).status_code == 422
    assert Account.objects.get(pk=cast.account("officer").pk).check_password(PASSWORD)
