"""The answer editor and the read-and-decide queues."""

from __future__ import annotations

import re
from datetime import date
from uuid import uuid4

import pytest

from doithoai.actions.answers import draft_answer
from doithoai.models import Answer, JournalEntry
from doithoai.rules.vocabulary import Action, AnswerKind, AnswerState, OpinionState
from tests.matters import AT, agreed, approved, assigned, dialogue_of, drafted, fresh, matter, reread, sent
from tests.pages import missing, plain

ROOM = "/phong-quang/lam-viec/2026/tra-loi/"


@pytest.fixture
def opinion(cast, at_calendar):
    at_calendar("01/6/2026", "09:00")
    return matter(cast, dialogue_of(cast))


def at(opinion, what="tra-loi"):
    return f"{ROOM}y-kien/{opinion.public_id}/{what}/"


def words(**facts):
    return {"text": "Rải đá dăm 200 m.", "kind": "explained", "seen_version": 0, **facts}


def test_the_list_of_a_department_says_what_is_due_and_why(cast, sign_in, opinion):
    assigned(cast, opinion)
    page = plain(sign_in(cast, "officer").get(ROOM + "viec-phong/"))
    assert missing(page, "1 việc phòng còn phải làm", "Văn phòng giao") == []


def test_an_idle_department_is_told_so(cast, sign_in, opinion):
    assert "Chưa có việc nào giao cho phòng" in plain(sign_in(cast, "culture").get(ROOM + "viec-phong/"))


def test_saving_keeps_the_words_without_sending(cast, sign_in, opinion):
    assigned(cast, opinion)
    assert sign_in(cast, "officer").post(at(opinion), words(then="keep")).status_code == 302
    answer = Answer.objects.get()
    assert (answer.text, answer.sent_at) == ("Rải đá dăm 200 m.", None)


def test_saving_and_sending(cast, sign_in, opinion):
    assigned(cast, opinion)
    sign_in(cast, "officer").post(at(opinion), words(then="send"))
    assert Answer.objects.get().sent_at is not None


def test_a_promise_without_a_day_is_saved_and_not_handed_in(cast, sign_in, opinion):
    assigned(cast, opinion)
    officer = sign_in(cast, "officer")
    assert officer.post(at(opinion), words(kind="with_date", then="keep")).status_code == 302
    answer = officer.post(at(opinion), words(kind="with_date", text="Rải đá 300 m.", seen_version=1, then="send"))
    assert (answer.status_code, "phải ghi ngày xong" in plain(answer), "Rải đá 300 m." in plain(answer)) == (
        422, True, True,
    )  # fmt: skip
    assert Answer.objects.get().version == 1


def test_a_day_off_that_is_promised_is_said_to_author_and_head(cast, sign_in, opinion):
    sent(cast, opinion, kind=AnswerKind.WITH_DATE, promised_on=date(2026, 7, 18))
    assert "Ngày hẹn 18/7/2026 (thứ Bảy) là ngày nghỉ." in plain(sign_in(cast, "officer").get(at(opinion)))
    assert "18/7/2026 (thứ Bảy), là ngày nghỉ" in plain(sign_in(cast, "head").get(ROOM + "xem-du-thao/"))


def test_the_leader_reads_why_words_sent_back_come_again_unchanged(cast, sign_in, opinion):
    answer = agreed(cast, opinion)
    sign_in(cast, "chair").post(at(opinion, "gui-lai"), {"reason": "Ghi rõ ngày", "seen_version": 1})
    same = words(text=answer.text, seen_version=1, then="send")
    officer = sign_in(cast, "officer")
    assert "ghi vì sao giữ nguyên" in plain(officer.post(at(opinion), same))
    officer.post(at(opinion), same | {"stands": "Ngày ở câu cuối"})
    page = plain(sign_in(cast, "head").get(ROOM + "xem-du-thao/"))
    assert missing(page, "Đã trả lại để sửa: Ghi rõ ngày", "Phòng soạn: Ngày ở câu cuối") == []


def test_a_draft_over_a_newer_one_shows_both_and_saves_next_time(cast, sign_in, opinion):
    drafted(cast, opinion)
    newer = {"kind": AnswerKind.EXPLAINED, "text": "Bản của trưởng phòng.", "seen_version": 1}
    draft_answer(fresh(opinion), **newer, actor=cast.head, at=AT)
    officer = sign_in(cast, "officer")
    page = plain(officer.post(at(opinion), words(seen_version=1)))
    assert ["Bản của trưởng phòng." in page, "Rải đá dăm 200 m." in page, 'name="seen_version" value="2"' in page] == [
        True, True, True,
    ]  # fmt: skip
    officer.post(at(opinion), words(seen_version=2))
    assert Answer.objects.get().version == 3


def test_a_hundred_thousand_letters_are_told_and_kept(cast, sign_in, opinion):
    assigned(cast, opinion)
    answer = sign_in(cast, "officer").post(at(opinion), words(text="a" * 100_000))
    assert (answer.status_code, "dài 100.000 chữ" in plain(answer), "a" * 100_000 in plain(answer)) == (422, True, True)


def test_hostile_words_stay_words(cast, sign_in, opinion):
    assigned(cast, opinion)
    officer = sign_in(cast, "officer")
    officer.post(at(opinion), words(text="<script>alert(1)</script>"))
    assert "<script>alert(1)" not in plain(officer.get(at(opinion)))


def test_no_kind_is_chosen_for_the_author(cast, sign_in, opinion):
    assigned(cast, opinion)
    officer = sign_in(cast, "officer")
    answer = officer.post(at(opinion), words(kind="", then="send"))
    assert (" selected" in plain(officer.get(at(opinion))), answer.status_code, "Hãy chọn loại" in plain(answer)) == (
        False, 422, True,
    )  # fmt: skip


def test_a_draft_is_kept_before_its_kind_is_chosen_and_leaves_with_one(cast, sign_in, opinion):
    assigned(cast, opinion)
    officer = sign_in(cast, "officer")
    typed = words(kind="", promised_on="15/7/2026")
    told = plain(officer.post(at(opinion), typed | {"then": "keep"}, follow=True))
    answer = Answer.objects.get()
    assert (answer.kind, answer.promised_on, "Chưa chọn loại trả lời" in told) == ("", date(2026, 7, 15), True)
    officer.post(at(opinion), words(kind="with_date", promised_on="15/7/2026", seen_version=1, then="send"))
    assert (reread(answer).kind, reread(answer).sent_at is None) == (AnswerKind.WITH_DATE, False)


def test_a_draft_handed_in_again_unchanged_is_refused_and_a_changed_one_offers_the_next(cast, sign_in, opinion):
    answer = sent(cast, opinion)
    assigned(cast, matter(cast, opinion.dialogue, "Cống thôn 2 bị vỡ."))
    officer, same = sign_in(cast, "officer"), words(text=answer.text, seen_version=1, then="again")
    refused = officer.post(at(opinion), same)
    assert (refused.status_code, "Chưa sửa gì so với bản 1" in plain(refused)) == (422, True)
    page = plain(officer.post(at(opinion), words(seen_version=1, then="again"), follow=True))
    assert re.search("Việc kế tiếp của phòng: <a[^>]*>Cống thôn 2 bị vỡ", page)


def test_a_head_agrees_or_returns_where_the_draft_is_read(cast, sign_in, opinion):
    answer = sent(cast, opinion)
    head = sign_in(cast, "head")
    page = plain(head.get(at(opinion)))
    assert ["Đồng ý, trình lãnh đạo" in page, "Trả lại để sửa" in page, "trình trưởng phòng" in page] == [
        True, True, False,
    ]  # fmt: skip
    head.post(at(opinion, "dong-y"), {"seen_version": answer.version})
    assert reread(answer).state is AnswerState.AGREED


def test_the_author_finds_nothing_to_agree_to(cast, sign_in, opinion):
    sent(cast, opinion)
    page = plain(sign_in(cast, "officer").get(at(opinion)))
    assert missing(page, "Đồng ý, trình lãnh đạo", "Sửa xong, trình lại") == ["Đồng ý, trình lãnh đạo"]


def test_the_editor_hides_who_asked(cast, sign_in, opinion):
    assigned(cast, opinion)
    assert "Nguyễn Văn Thí Dụ" not in plain(sign_in(cast, "officer").get(at(opinion)))


def test_who_asked_is_shown_once_with_a_reason(cast, sign_in, opinion):
    assigned(cast, opinion)
    answer = sign_in(cast, "officer").post(at(opinion, "nguoi-gui"), {"why": "visit", "command_id": str(uuid4())})
    assert ("Nguyễn Văn Thí Dụ" in plain(answer), answer["Cache-Control"]) == (True, "no-store")
    assert JournalEntry.objects.filter(action=Action.REVEAL_CONTACT).count() == 1


def test_without_a_reason_nobody_is_shown(cast, sign_in, opinion):
    assigned(cast, opinion)
    answer = sign_in(cast, "officer").post(at(opinion, "nguoi-gui"), {})
    assert (answer.status_code, "Nguyễn Văn Thí Dụ" in plain(answer)) == (422, False)


def test_another_department_does_not_find_the_matter(cast, sign_in, opinion):
    assigned(cast, opinion)
    assert sign_in(cast, "culture").get(at(opinion)).status_code == 404


def test_a_supporting_department_writes_its_part(cast, sign_in, opinion):
    assigned(cast, opinion, supporting=True)
    sign_in(cast, "culture").post(at(opinion, "phan-phoi-hop"), {"text": "Đã cắm biển."})
    assert "Đã cắm biển." in plain(sign_in(cast, "officer").get(at(opinion)))


def test_returning_with_a_reason(cast, sign_in, opinion):
    assigned(cast, opinion)
    officer = sign_in(cast, "officer")
    assert officer.post(at(opinion, "tra-lai"), {"reason": ""}).status_code == 422
    assert officer.post(at(opinion, "tra-lai"), {"reason": "Việc của Công an xã"}).status_code == 302
    assert fresh(opinion).state is OpinionState.CLASSIFIED


def test_the_board_shows_why_it_came_back(cast, sign_in, opinion):
    assigned(cast, opinion)
    sign_in(cast, "officer").post(at(opinion, "tra-lai"), {"reason": "Việc của Công an xã"})
    assert "Việc của Công an xã" in plain(sign_in(cast, "clerk").get(ROOM))


# ---- read and decide ----------------------------------------------------------------------------------------


def test_the_head_reads_and_agrees(cast, sign_in, opinion):
    answer, head = sent(cast, opinion), sign_in(cast, "head")
    assert "Đồng ý, trình lãnh đạo" in plain(head.get(ROOM + "xem-du-thao/"))
    head.post(at(opinion, "dong-y"), {"seen_version": 1})
    assert reread(answer).state is AnswerState.AGREED


def test_a_head_with_drafts_waiting_begins_there(cast, sign_in, opinion):
    sent(cast, opinion)
    assert sign_in(cast, "head").get(ROOM)["Location"] == ROOM + "xem-du-thao/"


def test_the_leader_reads_and_approves(cast, sign_in, opinion):
    answer, chair = agreed(cast, opinion), sign_in(cast, "chair")
    assert "Duyệt câu trả lời" in plain(chair.get(ROOM + "duyet/"))
    chair.post(at(opinion, "duyet"), {"seen_version": 1, "because": "said"})
    assert reread(answer).state is AnswerState.APPROVED


def test_remarks_are_overruled_with_a_reason_that_the_page_of_the_matter_tells(cast, sign_in, opinion):
    answer, chair = agreed(cast, opinion, kind=AnswerKind.EXPLAINED, text="Ghi nhận."), sign_in(cast, "chair")
    refused = chair.post(at(opinion, "duyet"), {"seen_version": 1})
    assert (refused.status_code, "Vẫn duyệt thì Ông/Bà chọn vì sao" in plain(refused)) == (422, True)
    chair.post(at(opinion, "duyet"), {"seen_version": 1, "because": "spoken"})
    page = plain(chair.get(f"{ROOM}y-kien/{opinion.public_id}/"))
    assert (reread(answer).state, "cần soát: Chủ trì nói thêm tại hội nghị." in page) == (AnswerState.APPROVED, True)


def test_an_answer_without_remarks_asks_for_no_reason(cast, sign_in, opinion):
    answer, chair = agreed(cast, opinion, kind=AnswerKind.RESOLVED), sign_in(cast, "chair")
    asked = 'name="because"' in plain(chair.get(ROOM + "duyet/"))
    chair.post(at(opinion, "duyet"), {"seen_version": 1})
    assert (asked, reread(answer).state) == (False, AnswerState.APPROVED)


def test_agreeing_to_an_old_version_decides_nothing(cast, sign_in, opinion):
    answer = sent(cast, opinion)
    said = {"kind": AnswerKind.EXPLAINED, "text": "Bản mới.", "seen_version": 1}
    draft_answer(fresh(opinion), **said, actor=cast.officer, at=AT)
    page = plain(sign_in(cast, "head").post(at(opinion, "dong-y"), {"seen_version": 1}, follow=True))
    assert ("vừa thay đổi" in page, reread(answer).state) == (True, AnswerState.DRAFT)


def test_a_head_who_wrote_it_sees_why_the_button_rests(cast, sign_in, opinion):
    drafted(cast, opinion)
    head = sign_in(cast, "head")
    head.post(at(opinion), words(seen_version=1, text="Trưởng phòng tự sửa.", then="send"))
    assert "Cần người thứ hai" in plain(head.get(ROOM + "xem-du-thao/"))


def test_sending_back_without_a_reason_keeps_the_page(cast, sign_in, opinion):
    sent(cast, opinion)
    answer = sign_in(cast, "head").post(at(opinion, "gui-lai"), {"seen_version": 1, "reason": ""})
    assert (answer.status_code, "Điều cần sửa đang để trống" in plain(answer)) == (422, True)


def test_a_leader_may_take_back_an_approval(cast, sign_in, opinion):
    answer, chair = approved(cast, opinion), sign_in(cast, "chair")
    assert "Đã duyệt vẫn trả lại được" in plain(chair.get(f"{ROOM}y-kien/{opinion.public_id}/"))
    chair.post(at(opinion, "gui-lai"), {"seen_version": 1, "reason": "Số liệu sai"})
    assert reread(answer).state is AnswerState.DRAFT


def test_an_agreed_draft_warns_before_it_is_changed(cast, sign_in, opinion):
    agreed(cast, opinion)
    assert "phải xem lại từ đầu" in plain(sign_in(cast, "officer").get(at(opinion)))


def test_sent_back_the_author_reads_what_is_missing(cast, sign_in, opinion):
    sent(cast, opinion)
    sign_in(cast, "head").post(at(opinion, "gui-lai"), {"seen_version": 1, "reason": "Chưa nói ai làm"})
    assert "Chưa nói ai làm" in plain(sign_in(cast, "officer").get(at(opinion)))


@pytest.mark.parametrize(("who", "room"), [("officer", "xem-du-thao/"), ("head", "duyet/"), ("clerk", "duyet/")])
def test_queues_are_for_those_who_decide(cast, sign_in, opinion, who, room):
    assert sign_in(cast, who).get(ROOM + room).status_code == 403


@pytest.mark.parametrize("rows", [1, 3])
def test_lists_cost_the_same_for_any_number(cast, sign_in, opinion, statements, rows):
    for number in range(rows):
        sent(cast, matter(cast, opinion.dialogue, f"Việc {number}"))
    head = sign_in(cast, "head")
    for room in ("viec-phong/", "xem-du-thao/"):
        head.get(ROOM + room)
        with statements(8):
            head.get(ROOM + room)


def test_a_phone_in_the_words_is_hidden_from_the_department(cast, sign_in, at_calendar):
    at_calendar("01/6/2026", "09:00")
    told = matter(cast, dialogue_of(cast), "Gọi tôi số 0912 345 678 để xem dốc.")
    assigned(cast, told)
    page = plain(sign_in(cast, "officer").get(at(told)))
    assert missing(page, "0912 345 678", "Gọi tôi số [số điện thoại] để xem dốc.") == ["0912 345 678"]


def test_what_a_draft_leaves_open_is_told_on_all_three_desks(cast, sign_in, opinion):
    said = {"kind": AnswerKind.EXPLAINED, "text": "Xã ghi nhận, xem xét khi có nguồn vốn theo quy định của pháp luật."}
    assigned(cast, opinion)
    officer, told = sign_in(cast, "officer"), "“theo quy định” mà không có ngày"
    officer.post(at(opinion), words(**said, then="send"))
    desks = [officer.get(at(opinion)), sign_in(cast, "head").get(ROOM + "xem-du-thao/")]
    sign_in(cast, "head").post(at(opinion, "dong-y"), {"seen_version": 1})
    desks.append(sign_in(cast, "chair").get(ROOM + "duyet/"))
    assert [told in plain(desk) for desk in desks] == [True, True, True]


def test_an_answer_that_says_who_what_and_when_has_nothing_to_look_at(cast, sign_in, opinion):
    assigned(cast, opinion)
    whole = "Phòng Kinh tế rải đá dăm 200 m đường dốc, xong trước 30/6/2026, vì chưa đủ vốn đổ bê tông."
    officer = sign_in(cast, "officer")
    officer.post(at(opinion), words(text=whole))
    assert "Soát lại" not in plain(officer.get(at(opinion)))


def test_what_is_sent_says_how_much_is_to_look_at_and_is_sent_again_after_a_change(cast, sign_in, opinion):
    assigned(cast, opinion)
    officer = sign_in(cast, "officer")
    officer.post(at(opinion), words(text="Xã ghi nhận, xem xét khi có nguồn vốn theo quy định.", then="send"))
    page = plain(officer.get(at(opinion)))
    assert missing(page, "Máy thấy 1 chỗ nên soát", "Sửa xong, trình lại") == []
    assert "“ghi nhận”, “xem xét”, “khi có nguồn vốn”, “theo quy định” mà không có ngày" in page
