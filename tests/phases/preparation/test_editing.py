"""Two people at one answer hear of each other; whoever left is forgotten."""

from __future__ import annotations

import pytest

from doithoai.delivery.retention import purge
from doithoai.models import JournalEntry, OpenEditor
from tests.matters import assigned, dialogue_of, matter
from tests.pages import plain
from tests.people import moment

ROOM = "/phong-quang/lam-viec/2026/tra-loi/"


@pytest.fixture
def matter_page(cast, at_calendar):
    at_calendar("01/6/2026", "09:12")
    opinion = assigned(cast, matter(cast, dialogue_of(cast)))
    return f"{ROOM}y-kien/{opinion.public_id}/"


@pytest.fixture
def page(matter_page):
    return matter_page + "tra-loi/"


def test_the_second_who_opens_hears_of_the_first(cast, sign_in, page):
    sign_in(cast, "officer").get(page)
    told = plain(sign_in(cast, "head").get(page))
    assert f"{cast.officer.name} đang mở trang này từ 9 giờ 12." in told


def test_nobody_hears_of_oneself(cast, sign_in, page):
    officer = sign_in(cast, "officer")
    assert ["đang mở trang này" in plain(officer.get(page)) for _ in range(2)] == [False, False]


def test_the_first_hears_of_the_second_by_asking_again(cast, sign_in, matter_page, page):
    officer = sign_in(cast, "officer")
    officer.get(page)
    sign_in(cast, "head").get(page)
    answer = officer.get(matter_page + "dang-mo/")
    assert (f"{cast.head.name} đang mở trang này" in plain(answer), answer["Cache-Control"]) == (True, "no-store")


def test_whoever_left_is_forgotten(cast, sign_in, at_calendar, page):
    sign_in(cast, "officer").get(page)
    at_calendar("01/6/2026", "09:16")
    assert "đang mở trang này" not in plain(sign_in(cast, "head").get(page))
    assert list(OpenEditor.objects.values_list("account", flat=True)) == [cast.head.account_id]


def test_the_hour_of_opening_stays_while_the_page_is_open(cast, sign_in, at_calendar, page):
    officer = sign_in(cast, "officer")
    officer.get(page)
    at_calendar("01/6/2026", "09:14")
    officer.get(page)
    assert "từ 9 giờ 12." in plain(sign_in(cast, "head").get(page))


def test_opening_is_no_act(cast, sign_in, page):
    before = JournalEntry.objects.count()
    sign_in(cast, "officer").get(page)
    assert JournalEntry.objects.count() == before


def test_the_nightly_work_leaves_none(cast, sign_in, page):
    sign_in(cast, "officer").get(page)
    purge(at=moment("03/6/2026"))
    assert OpenEditor.objects.count() == 0


def test_another_department_is_not_told(cast, sign_in, matter_page):
    assert sign_in(cast, "culture").get(matter_page + "dang-mo/").status_code == 404
