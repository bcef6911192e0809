"""Beside a matter that is sorted: what earlier years have of it, found, linked, taken back, and read by departments."""

from __future__ import annotations

import re
from datetime import date

import pytest

from doithoai.models import Commitment, EarlierList, EarlierMatter, RaisedBefore
from doithoai.phases.preparation import remembered
from doithoai.rules.vocabulary import DialogueStage, PastOutcome, Scope, Visibility
from tests.matters import AT, assigned, dialogue_of, fresh, matter, promise
from tests.pages import missing

ROOM = "/phong-quang/lam-viec/2026/tra-loi/y-kien/"
PUMP = "Trạm bơm Nà Phai hỏng từ Tết, ruộng khô nứt nẻ"


@pytest.fixture(autouse=True)
def nothing_read():
    remembered.forget()


@pytest.fixture
def past(cast):
    """A list of 2024 said that the pump was broken then, too."""
    earlier = EarlierList.objects.create(
        commune=cast.commune, name="2024.xlsx", rows=1, opened_at=AT, opened_by=cast.account("clerk")
    )
    return EarlierMatter.objects.create(
        commune=cast.commune,
        brought_by=earlier,
        year=2024,
        text="Trạm bơm Nà Phai hỏng, ruộng khô",
        answer="Xã sửa trạm bơm trước tháng 3/2025.",
        outcome=PastOutcome.NOT_DONE,
        fingerprint="1",
    )


def page(client, opinion, address=""):
    return client.get(f"{ROOM}{opinion.public_id}/nam-truoc/{address}").content.decode().replace("\xa0", " ")


def offered(text):
    return re.findall(r'name="earlier" value="([^"]+)"', text)


def press(client, opinion, act, **facts):
    return client.post(f"{ROOM}{opinion.public_id}/nam-truoc/{act}/", facts)


def test_the_board_asks_for_it_after_the_page(cast, clerk, dialogue):
    opinion = matter(cast, dialogue, PUMP)
    board = clerk.get(f"/phong-quang/lam-viec/2026/tra-loi/nhom/{opinion.public_id}/").content.decode()
    assert f'hx-get="{ROOM}{opinion.public_id}/nam-truoc/"' in board


def test_a_matter_whose_scope_is_open_asks_for_nothing(cast, clerk, dialogue):
    opinion = matter(cast, dialogue, PUMP, scope=Scope.PENDING)
    board = clerk.get(f"/phong-quang/lam-viec/2026/tra-loi/nhom/{opinion.public_id}/").content.decode()
    assert ("nam-truoc" in board, clerk.get(f"{ROOM}{opinion.public_id}/nam-truoc/").status_code) == (False, 404)


def test_a_row_of_a_list_is_offered_with_its_answer_and_outcome(cast, clerk, dialogue, past):
    text = page(clerk, matter(cast, dialogue, PUMP))
    assert offered(text) == [f"d-{past.public_id}"]
    assert "<b>2024</b>: Trạm bơm Nà Phai hỏng, ruộng khô<small>Xã sửa trạm bơm trước tháng 3/2025.</small>" in text
    assert "Chưa làm</strong>" in text


def test_a_matter_of_an_earlier_dialogue_is_offered_with_its_promise(cast, clerk, dialogue):
    before = dialogue_of(cast, DialogueStage.CONCLUDED, year=2025)
    old = matter(cast, before, PUMP)
    kept = promise(cast, before, old)
    Commitment.objects.filter(pk=kept.pk).update(due_on=date(2026, 5, 2), first_due_on=date(2026, 5, 2))
    text = page(clerk, matter(cast, dialogue, PUMP))
    assert (offered(text), "Quá hạn 30 ngày" in text) == ([f"y-{old.public_id}"], True)


@pytest.mark.parametrize(
    "facts", [{"visibility": Visibility.SEALED}, {"scope": Scope.OUT_OF_SCOPE}, {"state": "withdrawn"}]
)
def test_what_nobody_treats_is_not_offered(cast, clerk, dialogue, facts):
    matter(cast, dialogue_of(cast, DialogueStage.CLOSED, year=2025), PUMP, **facts)
    assert offered(page(clerk, matter(cast, dialogue, PUMP))) == []


def test_what_is_sealed_after_it_was_read_is_gone(cast, clerk, dialogue):
    old = matter(cast, dialogue_of(cast, DialogueStage.CLOSED, year=2025), PUMP)
    opinion = matter(cast, dialogue, PUMP)
    assert offered(page(clerk, opinion)) == [f"y-{old.public_id}"]
    type(old).objects.filter(pk=old.pk).update(visibility=Visibility.SEALED)
    assert offered(page(clerk, opinion)) == []


def test_the_same_wish_in_another_village_is_not_offered(cast, clerk, dialogue, past):
    EarlierMatter.objects.update(text="Trạm bơm Cây Mò hỏng, ruộng khô", village=cast.villages[2])
    assert offered(page(clerk, matter(cast, dialogue, PUMP))) == []


def test_one_press_says_so_and_the_years_stand_there(cast, clerk, dialogue, past):
    opinion = matter(cast, dialogue, PUMP)
    press(clerk, opinion, "ghi", earlier=f"d-{past.public_id}")
    text = page(clerk, opinion)
    assert (fresh(opinion).raised_before, offered(text)) == (1, [])
    assert missing(text, "Nêu lần thứ 2", "2024, 2026") == []


def test_a_press_is_taken_back(cast, clerk, dialogue, past):
    opinion = matter(cast, dialogue, PUMP)
    press(clerk, opinion, "ghi", earlier=f"d-{past.public_id}")
    press(clerk, opinion, "bo", link=RaisedBefore.objects.get().pk)
    assert (fresh(opinion).raised_before, RaisedBefore.objects.count()) == (0, 0)


def test_a_department_reads_what_was_linked_and_links_nothing(cast, clerk, dialogue, past, sign_in):
    opinion = assigned(cast, matter(cast, dialogue, PUMP))
    press(clerk, opinion, "ghi", earlier=f"d-{past.public_id}")
    officer = sign_in(cast, "officer")
    text = page(officer, opinion)
    assert ("Chưa làm" in text, "<form" in text.partition("data-memory")[2]) == (True, False)
    assert press(officer, opinion, "bo", link=1).status_code == 403


def test_another_communes_memory_is_not_ours(cast, neighbour, clerk, dialogue, past):
    EarlierMatter.objects.update(commune=neighbour.commune)
    opinion = matter(cast, dialogue, PUMP)
    assert offered(page(clerk, opinion)) == []
    press(clerk, opinion, "ghi", earlier=f"d-{past.public_id}")
    assert RaisedBefore.objects.count() == 0


def test_a_large_archive_is_read_in_portions(cast, clerk, dialogue, past, monkeypatch):
    monkeypatch.setattr(remembered, "STEP", 1)
    opinion = matter(cast, dialogue, PUMP)
    assert ["hx-trigger" in page(clerk, opinion).partition("data-memory")[2] for _ in range(2)] == [True, False]
