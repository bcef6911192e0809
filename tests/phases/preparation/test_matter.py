"""One matter: its page, its public text, sending it on."""

from __future__ import annotations

import re

import pytest

from doithoai.models import Answer, Referral
from doithoai.rules.vocabulary import AnswerState, Scope
from tests.matters import approved, assigned, classified, dialogue_of, drafted, fresh, matter
from tests.pages import missing, plain
from tests.people import moment

ROOM = "/phong-quang/lam-viec/2026/tra-loi/"
TELLING = "Ông Nguyễn Văn Thí Dụ, 0912 345 678, xin đổ bê tông dốc."


@pytest.fixture
def opinion(cast, at_calendar):
    at_calendar("01/6/2026", "09:00")
    return matter(cast, dialogue_of(cast), TELLING)


def at(opinion, what=""):
    return f"{ROOM}y-kien/{opinion.public_id}/{what}"


def test_the_page_tells_the_history(cast, sign_in, opinion):
    assigned(cast, opinion)
    page = plain(sign_in(cast, "clerk").get(at(opinion)))
    assert missing(page, "Phân loại", "Giao phòng trả lời", "Trần Thị Mẫu") == []


def test_the_note_for_the_chair_is_headed_once(cast, sign_in, opinion):
    page = plain(sign_in(cast, "clerk").get(at(opinion)))
    assert re.search(r'<label [^>]*visually-hidden"[^>]*>\s*Lưu ý cho chủ trì', page)


def test_what_the_front_may_not_do_is_shown_with_its_reason(cast, sign_in, opinion):
    page = plain(sign_in(cast, "front").get(at(opinion)))
    assert "Chỉ Văn phòng HĐND và UBND được phân loại" in page


def test_the_head_of_the_department_finds_the_two_own_acts_and_no_locked_ones(cast, sign_in, opinion):
    drafted(cast, assigned(cast, opinion), text="Đổ bê tông trước 30/9.")
    Answer.objects.update(sent_at=moment("01/6/2026"))
    page = plain(sign_in(cast, "head").get(at(opinion)))
    own = [words in page for words in ("Đồng ý, trình lãnh đạo", "Trả lại để sửa")]
    locked = [words in page for words in ("Phân loại, giao", "Gộp ý kiến trùng", "Soạn bản công khai")]
    assert (own, locked) == ([True] * 2, [False] * 3)


@pytest.mark.parametrize(
    ("who", "reads"),
    [("front", False), ("village1", False), ("reception", False), ("officer", True), ("clerk", True), ("chair", True)],
)
def test_a_draft_is_read_by_those_who_answer_alone(cast, sign_in, opinion, who, reads):
    words = "Đổ bê tông trước 30/9, phòng tự làm."
    drafted(cast, assigned(cast, opinion), text=words)
    page = plain(sign_in(cast, who).get(at(opinion)))
    assert (words in page, "Dự thảo chỉ để phòng được giao" in page) == (reads, not reads)


def test_an_answer_given_is_read_by_the_front_too(cast, sign_in, opinion):
    answer = drafted(cast, assigned(cast, opinion), text="Đổ bê tông trước 30/9.")
    Answer.objects.filter(pk=answer.pk).update(state=AnswerState.GIVEN)
    assert "Đổ bê tông trước 30/9." in plain(sign_in(cast, "front").get(at(opinion)))


@pytest.mark.parametrize("who", ["front", "village1"])
def test_a_pending_matter_is_known_to_the_office_alone(cast, sign_in, opinion, who):
    hidden = matter(cast, opinion.dialogue, "Chưa xem", scope=Scope.PENDING)
    assert (sign_in(cast, who).get(at(hidden)).status_code, sign_in(cast, "clerk").get(at(hidden)).status_code) == (
        404, 200,
    )  # fmt: skip


def test_the_proposed_public_text_is_without_phone_and_name(cast, sign_in, opinion):
    form = sign_in(cast, "clerk").get(at(opinion, "ban-cong-khai/")).content.decode().split("<textarea")[1]
    assert ("[số điện thoại]" in form, "0912" in form.split("</textarea>")[0]) == (True, False)


def test_the_public_text_is_saved_as_typed(cast, sign_in, opinion):
    said = {"text": "Xin đổ bê tông dốc.", "subject_line": "Dốc Khau Lạ"}
    sign_in(cast, "clerk").post(at(opinion, "ban-cong-khai/"), said)
    assert (fresh(opinion).public_text, fresh(opinion).received_text) == ("Xin đổ bê tông dốc.", TELLING)


def test_a_phone_in_the_public_text_keeps_the_words_and_asks_for_a_second_look(cast, sign_in, opinion):
    clerk, said = sign_in(cast, "clerk"), {"text": "Xin gọi 0912 345 678.", "subject_line": "Dốc Khau Lạ"}
    answer = clerk.post(at(opinion, "ban-cong-khai/"), said)
    assert (answer.status_code, "Xin gọi 0912 345 678.</textarea>" in answer.content.decode()) == (422, True)
    assert clerk.post(at(opinion, "ban-cong-khai/"), said | {"is_reread": "on"}).status_code == 302


def test_sending_on_is_recorded_from_the_page(cast, sign_in, opinion):
    classified(cast, opinion)
    said = {"body": "Công ty Điện lực", "sent_on": "1/6/2026", "due_on": "20/6/2026"}
    assert sign_in(cast, "clerk").post(at(opinion, "chuyen/"), said).status_code == 302
    assert Referral.objects.get().body == "Công ty Điện lực"


def test_an_impossible_day_keeps_what_was_typed(cast, sign_in, opinion):
    classified(cast, opinion)
    said = {"body": "Công ty Điện lực", "sent_on": "31/4/2026", "due_on": "20/6/2026"}
    answer = sign_in(cast, "clerk").post(at(opinion, "chuyen/"), said)
    assert (answer.status_code, "Công ty Điện lực" in plain(answer), "31/4/2026" in plain(answer)) == (422, True, True)


def test_a_made_up_address_is_not_found(cast, sign_in, opinion):
    assert sign_in(cast, "clerk").get(f"{ROOM}y-kien/khong-co/").status_code == 404


def test_the_heading_of_an_approved_answer_does_not_say_that_it_is_drafted(cast, sign_in, opinion):
    approved(cast, opinion)
    page = plain(sign_in(cast, "chair").get(at(opinion)))
    assert missing(page, "Lãnh đạo đã duyệt", "Đã có dự thảo trả lời") == ["Đã có dự thảo trả lời"]
