""" "Chưa xong": who asked says with the code that a promise is not kept, whatever the body says."""

from __future__ import annotations

from datetime import date

import pytest

from doithoai.actions.commitments import Said, claim_done, make_commitment
from doithoai.models import CommitmentNote, Dialogue, JournalEntry, LookupAttempt
from doithoai.rules.slip_code import print_code
from doithoai.rules.vocabulary import Action, CommitmentState, DialogueStage, Role
from tests.intake import ROAD, send, taking_slips
from tests.pages import plain
from tests.people import moment

STATUS = "/phong-quang/tra-cuu/"
PATH = STATUS + "chua-xong/"
WORDS = "Vẫn còn 50 m lầy, xe không qua được."


@pytest.fixture
def dialogue(cast, at_calendar):
    at_calendar("01/11/2026")
    return taking_slips(cast)


def promised(cast, dialogue, sent, *, claimed: bool = True):
    """The results are out and the body has promised to lay gravel; it says that it did."""
    Dialogue.objects.update(stage=DialogueStage.RESULTS_PUBLISHED)
    dialogue.refresh_from_db()
    opinion = sent.slip.opinions.first()
    facts = {"text": "Rải đá dăm dốc Khau Lạ", "department": cast.economy, "due_on": date(2026, 10, 31)}
    made = make_commitment(dialogue, **facts, opinion=opinion, actor=cast.clerk, at=moment("15/6/2026"))
    if claimed:
        claim_done(made, said=Said(date(2026, 10, 20), "Đã rải"), actor=cast.officer, at=moment("20/10/2026"))
    return made


def says(client, code, made, words=WORDS, **more):
    answer = client.post(
        PATH,
        {
            "code": code,
            "phone_end": "5678",
            "commitment": made.public_id,
            "matter": made.opinion.public_id,
            "text": words,
            **more,
        },
    )
    made.refresh_from_db()
    return answer.status_code, plain(answer)


@pytest.mark.parametrize("claimed", [True, False])
def test_the_status_page_shows_the_promise_and_asks_once_it_is_claimed(client, cast, dialogue, claimed):
    sent = send(cast, dialogue)
    promised(cast, dialogue, sent, claimed=claimed)
    page = plain(client.post(STATUS, {"code": sent.code, "phone_end": "5678"}))
    assert ("Rải đá dăm dốc Khau Lạ" in page, "Báo chưa xong" in page) == (True, claimed)


def test_the_page_says_who_confirms(client, cast, dialogue):
    sent = send(cast, dialogue)
    promised(cast, dialogue, sent)
    page = plain(client.post(STATUS, {"code": sent.code, "phone_end": "5678"}))
    assert "Mặt trận xã hoặc cán bộ thôn đến xem rồi xác nhận." in page


def test_before_the_results_a_promise_is_not_told(client, cast, dialogue):
    sent = send(cast, dialogue)
    promised(cast, dialogue, sent)
    Dialogue.objects.update(stage=DialogueStage.CONCLUDED)
    assert "Rải đá dăm" not in client.post(STATUS, {"code": sent.code, "phone_end": "5678"}).content.decode()


def test_the_asker_says_it_is_not_done(client, cast, dialogue):
    sent = send(cast, dialogue)
    made = promised(cast, dialogue, sent)
    status, page = says(client, sent.code, made)
    note = CommitmentNote.objects.last()
    assert (status, made.state, note.text, note.role) == (200, CommitmentState.DISPUTED, WORDS, Role.CITIZEN)
    assert "Xã đã ghi là chưa xong" in page


def test_the_words_stay_inside(client, cast, dialogue):
    sent = send(cast, dialogue)
    page = says(client, sent.code, promised(cast, dialogue, sent))[1]
    assert ("50 m lầy" in page, "50 m lầy" in client.get("/phong-quang/cam-ket/").content.decode()) == (False, False)


def test_pressed_twice_it_is_said_once(client, cast, dialogue):
    sent = send(cast, dialogue)
    made = promised(cast, dialogue, sent)
    assert [says(client, sent.code, made)[0] for _ in range(2)] == [200, 200]
    assert JournalEntry.objects.filter(action=Action.DISPUTE_DONE).count() == 1


@pytest.mark.parametrize("words", ["", "x" * 2_001])
def test_no_words_or_too_many_come_back_with_the_reason(client, cast, dialogue, words):
    sent = send(cast, dialogue)
    made = promised(cast, dialogue, sent)
    status, page = says(client, sent.code, made, words)
    assert (status, made.state, f">{words}</textarea>" in page) == (422, CommitmentState.CLAIMED_DONE, True)
    assert "govuk-error-message" in page


def test_what_is_not_claimed_is_not_disputed(client, cast, dialogue):
    sent = send(cast, dialogue)
    made = promised(cast, dialogue, sent, claimed=False)
    assert (says(client, sent.code, made)[0], made.state) == (409, CommitmentState.PROMISED)


def test_a_code_opens_only_the_promises_of_its_own_matters(client, cast, dialogue):
    asked, other = send(cast, dialogue), send(cast, dialogue, "Xin lắp đèn đường.")
    made = promised(cast, dialogue, asked)
    assert (says(client, other.code, made)[0], made.state) == (409, CommitmentState.CLAIMED_DONE)


def test_without_a_code_that_exists_nothing_is_said_and_the_guess_counts(client, cast, dialogue):
    made = promised(cast, dialogue, send(cast, dialogue))
    status, page = says(client, print_code("Phong Quang", "000000000000"), made)
    assert (status, made.state, ROAD in page) == (422, CommitmentState.CLAIMED_DONE, False)
    assert LookupAttempt.objects.count() == 2


def test_an_address_is_no_door(client, cast, dialogue):
    assert client.get(PATH).status_code == 405


@pytest.mark.parametrize("number", [1, 3])
def test_a_status_with_promises_costs_five_statements(client, cast, dialogue, statements, number):
    sent = send(cast, dialogue, *[f"Việc số {place}" for place in range(number)])
    for _ in range(number):
        promised(cast, dialogue, sent)
    with statements(5):
        client.post(STATUS, {"code": sent.code, "phone_end": "5678"})
