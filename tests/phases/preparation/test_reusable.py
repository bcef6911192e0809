"""Answers given before are offered as words to begin from; nothing typed is lost, nothing personal comes along."""

from __future__ import annotations

import pytest

from doithoai.models import Answer, Dialogue, EarlierList, EarlierMatter
from doithoai.phases.preparation import remembered
from doithoai.rules.vocabulary import AnswerState, DialogueStage
from tests.matters import AT, WORDS, approved, assigned, dialogue_of, matter
from tests.pages import plain
from tests.people import moment

ROOM = "/phong-quang/lam-viec/2026/tra-loi/"
OLD = "Phòng Kinh tế rải đá dăm dốc Khau Lạ trước ngày 31/10/2025. Hỏi ông Lê Văn Giả Định, 0912 345 678."


@pytest.fixture
def given(cast):
    """Last year's answer about the same slope, asked in Thôn 2."""
    year = Dialogue.objects.create(
        commune=cast.commune, year=2025, stage=DialogueStage.ANNOUNCED, created_at=moment("26/1/2025")
    )
    answer = approved(cast, matter(cast, year, village=1), text=OLD)
    answer.move_to(AnswerState.GIVEN, given_at=moment("20/11/2025"))
    return answer


@pytest.fixture
def page(cast, at_calendar):
    at_calendar("01/6/2026", "09:00")
    opinion = assigned(cast, matter(cast, dialogue_of(cast)))
    return f"{ROOM}y-kien/{opinion.public_id}/tra-loi/"


def take(answer, **typed):
    return {"take": answer.opinion.public_id, "text": "", "kind": "", "seen_version": "0", **typed}


def test_an_old_answer_is_shown_with_year_village_and_its_days_marked(cast, sign_in, given, page):
    told = plain(sign_in(cast, "officer").get(page))
    assert ["Thôn 2, năm 2025" in told, "<mark>ngày 31/10/2025</mark>" in told] == [True, True]


def test_no_name_and_no_phone_comes_along(cast, sign_in, given, page):
    told = plain(sign_in(cast, "officer").post(page, take(given)))
    assert ["Giả Định" in told, "0912" in told, "[số điện thoại]" in told] == [False, False, True]


def test_taking_puts_the_words_above_what_was_typed_and_saves_nothing(cast, sign_in, given, page):
    told = plain(sign_in(cast, "officer").post(page, take(given, text="Lời tôi gõ.", kind="with_date")))
    box = told.partition("<textarea")[2].partition("</textarea>")[0]
    assert ("rải đá dăm dốc Khau Lạ" in box, box.endswith("\n\nLời tôi gõ.")) == (True, True)
    assert ('value="with_date" selected' in told, Answer.objects.count()) == (True, 1)


def test_old_days_are_pointed_at(cast, sign_in, given, page):
    told = plain(sign_in(cast, "officer").post(page, take(given)))
    assert "Ngày cũ, xem lại: <mark>ngày 31/10/2025</mark>" in told


def test_what_is_not_given_yet_is_not_offered(cast, sign_in, given, page):
    Answer.objects.filter(pk=given.pk).update(state=AnswerState.APPROVED)
    officer = sign_in(cast, "officer")
    assert ("dùng lại được" in plain(officer.get(page)), officer.post(page, take(given)).status_code) == (False, 404)


def test_another_matter_is_not_offered(cast, sign_in, given, page):
    given.opinion.received_text = "Trạm y tế thiếu thuốc bảo hiểm."
    given.opinion.save()
    assert "dùng lại được" not in plain(sign_in(cast, "officer").get(page))


def test_what_was_withdrawn_is_not_offered(cast, sign_in, given, page):
    type(given.opinion).objects.filter(pk=given.opinion_id).update(state="withdrawn")
    assert "dùng lại được" not in plain(sign_in(cast, "officer").get(page))


def test_the_answers_of_another_commune_are_not_known(cast, neighbour, sign_in, given, page):
    officer, strange = sign_in(cast, "officer"), matter(neighbour, dialogue_of(neighbour))
    answer = approved(neighbour, strange, text=OLD)
    answer.move_to(AnswerState.GIVEN)
    assert officer.post(page, take(answer)).status_code == 404


def test_what_a_list_of_an_earlier_year_says_is_offered_too(cast, sign_in, page):
    remembered.forget()
    facts = {"commune": cast.commune, "opened_at": AT, "opened_by": cast.account("clerk")}
    brought = EarlierList.objects.create(name="2023.xlsx", rows=1, **facts)
    said = {"year": 2023, "text": WORDS, "answer": "Xã rải đá trước tháng 3/2024.", "fingerprint": "1"}
    row = EarlierMatter.objects.create(commune=cast.commune, brought_by=brought, **said)
    officer = sign_in(cast, "officer")
    assert "Không ghi thôn, năm 2023" in plain(officer.get(page))
    told = plain(officer.post(page, {"take": f"so-{row.public_id}", "text": "", "kind": "", "seen_version": "0"}))
    assert "Ngày cũ, xem lại: <mark>tháng 3/2024</mark>" in told
