"""An account of the province changes its own password, and nobody else's."""

from __future__ import annotations

import pytest
from django.test import Client

from doithoai.models import Account, JournalEntry, Province
from tests.people import PASSWORD, Cast

PATH = "/tinh/thai-nguyen/mat-khau/"
NEW = "mot cau moi de nho"


@pytest.fixture
def follower(cast: Cast) -> Account:
    return Account.objects.create_account("tinh.so", PASSWORD, name="Trần Thị Mẫu", province=cast.commune.province)


def signed_in(login: str = "tinh.so") -> Client:
    client = Client()
    client.post("/dang-nhap/", {"login": login, "password": PASSWORD})
    return client


def changed(client: Client, old: str = PASSWORD, new: str = NEW, again: str = NEW):
    return client.post(PATH, {"old": old, "new": new, "again": again})


def test_the_overview_leads_there_for_its_own_account_alone(follower):
    assert PATH in signed_in().get("/tinh/thai-nguyen/").content.decode()
    assert PATH not in Client().get("/tinh/thai-nguyen/").content.decode()


def test_the_password_is_changed_and_this_session_goes_on(follower):
    client, other = signed_in(), signed_in()
    assert changed(client).headers["Location"] == "/tinh/thai-nguyen/"
    follower.refresh_from_db()
    assert (follower.check_password(NEW), client.get(PATH).status_code, other.get(PATH).status_code) == (True, 200, 302)


def test_no_journal_of_a_commune_speaks_of_it(follower):
    changed(signed_in())
    assert JournalEntry.objects.count() == 0


@pytest.mark.parametrize(
    "facts", [{"old": "sai mat khau"}, {"new": "ngan", "again": "ngan"}, {"again": "cau khac han"}]
)
def test_a_wrong_old_or_a_poor_new_one_is_told_at_the_field(follower, facts):
    answer = changed(signed_in(), **facts)
    assert (answer.status_code, "govuk-error-message" in answer.content.decode()) == (422, True)
    follower.refresh_from_db()
    assert follower.check_password(PASSWORD)


def test_a_one_time_password_leads_here_first(follower):
    Account.objects.update(must_change_password=True)
    answer = Client().post("/dang-nhap/", {"login": "tinh.so", "password": PASSWORD})
    assert answer.headers["Location"] == PATH


def test_a_stranger_signs_in_first_and_people_of_communes_or_other_provinces_find_nothing(cast, sign_in):
    other = Province.objects.create(slug="tinh-khac", name="Tỉnh Khác", code="98")
    Account.objects.create_account("khac.so", PASSWORD, name="Lê Văn Giả Định", province=other)
    clients = (Client(), sign_in(cast, "clerk"), signed_in("khac.so"))
    assert [client.get(PATH).status_code for client in clients] == [302, 404, 404]
