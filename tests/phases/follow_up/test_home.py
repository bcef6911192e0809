"""What has to be chased after the conference."""

from __future__ import annotations

import re
from datetime import date

import pytest

from doithoai.actions.referrals import refer
from doithoai.models import Assignment, Referral
from doithoai.rules.vocabulary import AnswerKind, AnswerState, DialogueStage, OpinionState, Scope
from tests.matters import approved, dialogue_of, drafted, fresh, matter, promise, put_off, reread
from tests.pages import missing, plain
from tests.people import moment

ROOM = "/phong-quang/lam-viec/2026/theo-doi/"
NOW = moment("22/6/2026")


@pytest.fixture
def dialogue(cast, at_calendar):
    at_calendar("22/6/2026", "09:00")
    return dialogue_of(cast, DialogueStage.RESULTS_PUBLISHED)


def sent_on(cast, dialogue):
    opinion = matter(cast, dialogue, "Điện yếu Thôn 3")
    said = {"body": "Công ty Điện lực", "sent_on": date(2026, 6, 15), "due_on": date(2026, 6, 20)}
    return refer(opinion, **said, actor=cast.clerk, at=NOW)


def test_an_empty_page_says_what_will_come(clerk, dialogue):
    assert "Không nợ câu trả lời nào" in plain(clerk.get(ROOM))


def test_a_letter_that_is_due_stands_with_its_day_and_reason(cast, clerk, dialogue):
    put_off(approved(cast, matter(cast, dialogue)))
    page = plain(clerk.get(ROOM))
    assert ("Văn phòng giao 01/6" in page, "quá hạn 13 ngày" in page, "Ghi đã gửi" in page) == (
        True, True, True,
    )  # fmt: skip


def test_a_share_given_shortly_after_midnight_was_given_that_day(cast, clerk, dialogue):
    put_off(approved(cast, matter(cast, dialogue)))
    Assignment.objects.update(assigned_at=moment("02/6/2026", "00:30"))
    found = re.findall(r"giao (\d\d/\d)", plain(clerk.get(ROOM)) + plain(clerk.get(f"{ROOM}giam-sat/")))
    assert found == ["02/6", "02/6"]


def test_giving_the_answer(cast, clerk, dialogue):
    answer = put_off(approved(cast, matter(cast, dialogue)))
    place = f"{ROOM}van-ban/{answer.opinion.public_id}/"
    assert "Câu trả lời đã duyệt" in plain(clerk.get(place))
    assert clerk.post(place, {"on": "20/6/2026", "letter": ""}).status_code == 302
    assert (reread(answer).state, reread(answer).opinion.state) == (AnswerState.GIVEN, OpinionState.ANSWERED)
    assert reread(answer).given_at.date() == date(2026, 6, 20)


def test_an_unapproved_answer_is_not_given(cast, clerk, dialogue):
    answer = put_off(drafted(cast, matter(cast, dialogue)))
    said = clerk.post(f"{ROOM}van-ban/{answer.opinion.public_id}/", {"on": "20/6/2026", "letter": ""})
    assert (said.status_code, "chưa được lãnh đạo duyệt" in plain(said)) == (422, True)


def test_a_promise_in_an_answer_is_asked_for_until_it_is_written_down(cast, clerk, dialogue):
    answer = approved(cast, matter(cast, dialogue), kind=AnswerKind.WITH_DATE, promised_on=date(2026, 7, 31))
    answer.opinion.move_to(OpinionState.ANSWERED)
    assert "Ghi cam kết" in plain(clerk.get(ROOM))
    promise(cast, dialogue, fresh(answer.opinion))
    assert "Mọi lời hứa đã vào sổ" in plain(clerk.get(ROOM))


def test_work_said_to_be_done_has_no_day_of_a_draft(cast, clerk, dialogue):
    answer = approved(cast, matter(cast, dialogue), kind=AnswerKind.RESOLVED)
    answer.opinion.move_to(OpinionState.ANSWERED)
    page = plain(clerk.get(ROOM))
    assert missing(page, "Phòng Kinh tế, báo đã làm xong", "hẹn xong") == ["hẹn xong"]


def test_what_was_noted_as_no_promise_is_not_asked_for(cast, clerk, dialogue):
    answer = approved(cast, matter(cast, dialogue), kind=AnswerKind.RESOLVED)
    answer.opinion.move_to(OpinionState.ANSWERED)
    assert "Ghi cam kết</a>" in plain(clerk.get(ROOM))
    clerk.post(ROOM.replace("theo-doi", "ket-luan") + "cam-ket/bo-ra/", {"opinion": answer.opinion.public_id})
    assert "Ghi cam kết</a>" not in plain(clerk.get(ROOM))


def test_a_referral_is_chased_and_its_reply_recorded(cast, clerk, dialogue):
    place = f"{ROOM}chuyen/{sent_on(cast, dialogue).pk}/"
    assert "Quá hẹn 2 ngày" in plain(clerk.get(ROOM))
    assert clerk.post(place, {"replied_on": "21/6/2026", "reply": ""}).status_code == 422
    assert clerk.post(place, {"replied_on": "21/6/2026", "reply": "Đã nâng công suất."}).status_code == 302
    assert Referral.objects.get().reply == "Đã nâng công suất."


def test_a_referral_within_its_day_says_from_when_a_letter_reminds_and_that_the_day_is_off(cast, clerk, dialogue):
    sent = sent_on(cast, dialogue)
    Referral.objects.update(due_on=date(2026, 7, 19))
    page = plain(clerk.get(f"{ROOM}chuyen/{sent.pk}/"))
    assert ("Soạn công văn nhắc được từ 20/7" in page, "Chủ nhật), là ngày nghỉ" in page) == (True, True)


def test_a_reminder_stands_in_the_row(cast, clerk, dialogue):
    place = f"{ROOM}chuyen/{sent_on(cast, dialogue).pk}/"
    assert clerk.get(place + "nhac/").status_code == 405
    assert clerk.post(place + "nhac/", {"on": "30/6/2026"}).status_code == 422
    assert clerk.post(place + "nhac/", {"on": "21/6/2026", "letter_number": "70/UBND-VP"}).status_code == 302
    assert ("Đã nhắc 1 lần, lần cuối 21/6" in plain(clerk.get(ROOM)), "70/UBND-VP" in plain(clerk.get(place))) == (
        True, True,
    )  # fmt: skip


def test_a_neighbours_referral_is_not_found(cast, neighbour, clerk, dialogue):
    theirs = sent_on(neighbour, dialogue_of(neighbour))
    assert clerk.get(f"{ROOM}chuyen/{theirs.pk}/").status_code == 404
    assert clerk.post(f"{ROOM}chuyen/{theirs.pk}/nhac/", {"on": "21/6/2026"}).status_code == 404


def test_debts_of_last_year_are_remembered(cast, clerk, dialogue):
    dialogue.year = 2025
    dialogue.save()
    promise(cast, dialogue, text="Nợ năm trước")
    dialogue_of(cast, DialogueStage.ANNOUNCED)
    assert "Nợ năm trước" in plain(clerk.get(ROOM))


def test_closing_asks_once_and_tells_what_stays(cast, clerk, dialogue):
    promise(cast, dialogue)
    assert "đứng đầu chương trình kỳ sau" in plain(clerk.get(ROOM + "khep-lai/"))
    page = plain(clerk.post(ROOM + "khep-lai/", follow=True))
    dialogue.refresh_from_db()
    assert ("1 cam kết chưa xong" in page, dialogue.stage) == (True, DialogueStage.CLOSED)


def test_closing_with_somebody_unheard_is_refused_on_the_page(cast, clerk, dialogue):
    matter(cast, dialogue)
    assert "Còn 1 ý kiến chưa trả lời" in plain(clerk.get(ROOM))
    clerk.post(ROOM + "khep-lai/")
    dialogue.refresh_from_db()
    assert dialogue.stage is DialogueStage.RESULTS_PUBLISHED


@pytest.mark.parametrize(("who", "room"), [("front", "giam-sat/"), ("village1", "giam-sat/"), ("head", "cam-ket/")])
def test_others_begin_where_their_work_lies(cast, sign_in, dialogue, who, room):
    assert sign_in(cast, who).get(ROOM)["Location"] == ROOM + room


@pytest.mark.parametrize("path", ["van-ban/x/", "chuyen/1/", "khep-lai/", "cam-ket/moi/"])
def test_the_front_changes_nothing_else(cast, sign_in, dialogue, path):
    assert sign_in(cast, "front").get(ROOM + path).status_code == 403


@pytest.mark.parametrize("rows", [1, 3])
def test_what_the_lists_cost_does_not_grow(cast, sign_in, clerk, dialogue, statements, rows):
    for number in range(rows):
        answer = put_off(approved(cast, matter(cast, dialogue, f"Việc {number}")))
        promise(cast, dialogue, fresh(answer.opinion))
        sent_on(cast, dialogue)
    front = sign_in(cast, "front")
    for client, path, limit in ((clerk, "", 9), (front, "giam-sat/", 8), (front, "cam-ket/", 8)):
        client.get(ROOM + path)
        with statements(limit):
            client.get(ROOM + path)


@pytest.mark.parametrize("path", ["chuyen/" + "9" * 40 + "/", "cam-ket/khong-co/", "van-ban/khong-co/"])
def test_made_up_addresses_are_not_found(clerk, dialogue, path):
    assert clerk.get(ROOM + path).status_code == 404


def test_a_made_up_page_of_the_list_is_empty(clerk, dialogue):
    assert clerk.get(ROOM + "giam-sat/?sau=" + "9" * 40).status_code == 200


def test_the_page_and_the_act_agree_that_a_pending_matter_keeps_the_dialogue_open(cast, dialogue, clerk):
    matter(cast, dialogue, scope=Scope.PENDING)
    page = plain(clerk.get(ROOM))
    assert page.count("Còn 1 ý kiến chưa trả lời. Trả lời hết rồi Ông/Bà mới khép đợt đối thoại được.") == 1


def test_a_dialogue_with_nothing_open_may_be_closed(dialogue, clerk):
    page = clerk.get(ROOM).content.decode()
    assert page.count('href="/phong-quang/lam-viec/2026/theo-doi/khep-lai/"') == 1
