"""The chair's book is for the chair and the office; a department prints its own list alone."""

from __future__ import annotations

import pytest

from doithoai.actions.papers import draft_paper
from doithoai.rules.vocabulary import DocumentKind
from tests.matters import AT, assigned, dialogue_of, matter
from tests.pages import plain

ROOT = "/phong-quang/lam-viec/2026/"
BOOK, LIST = f"{ROOT}hoi-nghi/so-chu-tri.pdf", f"{ROOT}tra-loi/viec-phong/danh-sach.pdf"


@pytest.fixture
def dialogue(cast, at_calendar):
    at_calendar("01/6/2026", "09:00")
    dialogue = dialogue_of(cast)
    assigned(cast, matter(cast, dialogue))
    return dialogue


@pytest.mark.parametrize(
    ("who", "status"),
    [("chair", 200), ("clerk", 200), ("reception", 403), ("head", 403), ("front", 403), ("village1", 403)],
)
def test_who_opens_the_book(cast, sign_in, dialogue, who, status):
    assert sign_in(cast, who).get(BOOK).status_code == status


def test_the_book_is_offered_on_the_page_of_the_conference(cast, sign_in, dialogue):
    pages = {who: "so-chu-tri.pdf" in plain(sign_in(cast, who).get(f"{ROOT}hoi-nghi/")) for who in ("chair", "head")}
    assert pages == {"chair": True, "head": False}


def test_the_reception_does_not_open_the_draft_of_the_book(cast, sign_in, dialogue):
    paper = draft_paper(dialogue, DocumentKind.BRIEFING_BOOK, actor=cast.clerk, at=AT)
    page = f"{ROOT}van-ban/{paper.public_id}/"
    assert [sign_in(cast, who).get(page).status_code for who in ("reception", "chair")] == [403, 200]


def test_a_department_prints_its_own_list(cast, sign_in, dialogue):
    answer = sign_in(cast, "officer").get(LIST)
    assert (answer.status_code, answer.content[:4], answer["Cache-Control"]) == (200, b"%PDF", "private, no-store")


def test_a_department_without_work_goes_back_to_its_page(cast, sign_in, dialogue):
    assert sign_in(cast, "culture").get(LIST).status_code == 302
