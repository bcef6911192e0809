"""The chair's console and the hall's screen: one key a decision, nothing typed lost, nothing personal on the wall."""

from __future__ import annotations

import re

import pytest

from doithoai.actions.agenda import start_item
from doithoai.actions.sittings import cover_hall
from doithoai.actions.speaking import call_next
from doithoai.models import Answer, Conference, Disposition, Opinion, SpeakingTurn
from doithoai.phases.conference.console import decision_words, undo_of
from doithoai.phases.conference.table import table_of
from doithoai.rules.vocabulary import AnswerKind, DispositionKind, OpinionState, TurnState
from tests.hall import DUE, announced_hall, decided, drafted, hour, open_hall, sent, slip, walk_in
from tests.pages import plain

NAME, PHONE, ADDRESS = "Nguyễn Văn Thí Dụ", "0912345678", "Thôn 1, số nhà 5"


@pytest.fixture
def hall(cast, at_calendar):
    at_calendar("12/6/2026", "09:10")
    return open_hall(cast)


def at(conference, page: str) -> str:
    return f"/phong-quang/lam-viec/2026/hoi-nghi/{conference.public_id}/{page}"


def speaking(cast, hall, name=NAME):
    turn = walk_in(cast, hall, name)
    call_next(hall, actor=cast.chair, at=hour("09:09"))
    return turn


def test_one_key_gives_the_approved_draft(cast, hall, sign_in):
    matter = sent(cast, hall)
    drafted(cast, matter)
    sign_in(cast, "chair").post(at(hall, "quyet-dinh/"), {"opinion": matter.public_id, "kind": "answered_now"})
    assert Opinion.objects.get().state == OpinionState.ANSWERED


def test_one_key_defers_to_the_department_and_day_that_are_prepared(cast, hall, sign_in):
    matter = sent(cast, hall)
    sign_in(cast, "chair").post(at(hall, "quyet-dinh/"), {"opinion": matter.public_id, "kind": "in_writing"})
    row = Disposition.objects.get()
    assert (row.department, row.due_on.isoformat()) == (cast.economy, "2026-06-26")


def test_giving_work_offers_the_day_the_draft_names_with_the_draft_in_sight(cast, hall, sign_in):
    matter = sent(cast, hall)
    drafted(cast, matter)
    words = "Báo lại trước ngày 15/7/2026."
    Answer.objects.update(kind="referred", referred_to="Điện lực", promised_on=None, text=words)
    page = plain(sign_in(cast, "chair").get(at(hall, f"dieu-hanh/?quyet-dinh=4&y-kien={matter.public_id}")))
    (field,) = re.findall('<input[^>]*name="due_on"[^>]*>', page)
    assert ('value="15/7/2026"' in field, words in page) == (True, True)


def test_work_given_for_a_day_off_says_so_to_the_chair(cast, hall, sign_in):
    given = {"words": "Rải đá", "department": cast.economy.pk, "due_on": "27/6/2026", "kind": "assigned"}
    given |= {"opinion": sent(cast, hall).public_id}
    page = plain(sign_in(cast, "chair").post(at(hall, "quyet-dinh/"), given, follow=True))
    assert "Ngày hẹn 27/6/2026 (thứ Bảy) là ngày nghỉ." in page


def test_what_is_missing_is_asked_for_and_what_was_typed_stays(cast, hall, sign_in):
    matter = sent(cast, hall)
    typed = {"opinion": matter.public_id, "kind": "out_of_scope", "words": "Sang Ban tiếp công dân", "reason": ""}
    answer = sign_in(cast, "chair").post(at(hall, "quyet-dinh/"), typed)
    assert answer.status_code == 422
    assert "Sang Ban tiếp công dân" in answer.text


def test_a_second_decision_on_one_matter_is_told_and_overwrites_nothing(cast, hall, sign_in):
    matter = sent(cast, hall)
    decided(cast, hall, matter, DispositionKind.ANSWERED_NOW, words="Đã hẹn thợ.")
    data = {"opinion": matter.public_id, "kind": "in_writing"}
    answer = sign_in(cast, "chair").post(at(hall, "quyet-dinh/"), data)
    assert (answer.status_code, Disposition.objects.get().kind) == (422, DispositionKind.ANSWERED_NOW)


@pytest.mark.parametrize("speaks", [True, False])
def test_a_matter_without_words_is_asked_for_on_the_chairs_console(cast, hall, sign_in, speaks):
    if speaks:
        speaking(cast, hall)
    answer = sign_in(cast, "chair").post(at(hall, "y-kien/"), {"text": "", "back": "chair", "kind": "proposal"})
    told = "đang để trống" if speaks else "Chưa có ai phát biểu"
    assert (answer.status_code, 'id="console"' in answer.text, told in answer.text) == (422, True, True)


def test_the_matter_just_written_down_is_the_one_the_next_key_decides(cast, hall, sign_in):
    turn = speaking(cast, hall)
    sent(cast, hall, "Điện yếu", turn=turn)
    client = sign_in(cast, "chair")
    page = client.post(
        at(hall, "y-kien/"), {"text": "Biển báo cong.", "back": "chair", "kind": "proposal"}, follow=True
    )
    new = Opinion.objects.get(source="floor")
    assert (hidden(page, "/quyet-dinh/")["opinion"], new.subject_line) == (new.public_id, "Biển báo cong.")
    assert "Quyết định về <b>việc 2: Biển báo cong.</b>" in page.text


@pytest.mark.parametrize(
    ("kind", "facts", "told"),
    [
        (DispositionKind.ASSIGNED, {"words": "Sửa camera.\n"}, "giao việc, Phòng Kinh tế: Sửa camera, trước 26/6"),
        (DispositionKind.ANSWERED_NOW, {"words": "Có."}, "trả lời ngay; Phòng Kinh tế làm xong trước 26/6"),
        (DispositionKind.ANSWERED_BY_OFFICIAL, {"words": "Có."}, "mời Phòng Kinh tế trả lời; làm xong trước 26/6"),
        (DispositionKind.IN_WRITING, {}, "trả lời bằng văn bản, Phòng Kinh tế, trước 26/6"),
    ],
)
def test_a_decision_in_words_does_not_contradict_itself(cast, hall, kind, facts, told):
    facts |= {"answer_kind": AnswerKind.WITH_DATE} if "answered" in kind else {}
    row = decided(cast, hall, sent(cast, hall), kind, department=cast.economy, due_on=DUE, **facts)
    assert decision_words(row) == told


def test_undo_from_the_console(cast, hall, sign_in):
    row = decided(cast, hall, sent(cast, hall), DispositionKind.ANSWERED_NOW, words="Đã hẹn thợ.")
    sign_in(cast, "chair").post(at(hall, "quyet-dinh/hoan-tac/"), {"decision": row.pk})
    assert Opinion.objects.get().state == OpinionState.CLASSIFIED


@pytest.mark.parametrize("decision", ["", "abc", "999999", "9" * 40])
def test_undoing_what_is_not_there_is_a_sentence(cast, hall, sign_in, decision):
    client = sign_in(cast, "chair")
    answer = client.post(at(hall, "quyet-dinh/hoan-tac/"), {"decision": decision}, follow=True)
    assert "Không còn quyết định nào để hoàn tác." in answer.text


def test_the_secretary_sees_the_keys_and_why_not(cast, hall, sign_in):
    sent(cast, hall)
    page = sign_in(cast, "secretary").get(at(hall, "dieu-hanh/"))
    assert "Chỉ Chủ trì được quyết định về ý kiến." in page.text
    assert 'name="kind"' not in page.text


def test_calling_from_the_console(cast, hall, sign_in):
    turn = walk_in(cast, hall, NAME)
    sign_in(cast, "chair").post(at(hall, "luot-noi/"), {"next": turn.public_id, "speaking": ""})
    assert SpeakingTurn.objects.get().state == TurnState.SPEAKING


def hidden(page, address: str) -> dict[str, str]:
    """What the form that goes to ``address`` carries, without what guards it against other sites."""
    form = re.search(rf'<form method="post" action="[^"]*{address}".*?</form>', page.text, re.DOTALL)
    pairs = re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form.group())
    return {name: value for name, value in pairs if name != "csrfmiddlewaretoken"}


def test_a_double_press_on_the_next_speaker_calls_one(cast, hall, sign_in):
    for name in (NAME, "Lê Văn Giả Định", "Trần Thị Mẫu"):
        walk_in(cast, hall, name)
    chair = sign_in(cast, "chair")
    carried = hidden(chair.get(at(hall, "dieu-hanh/")), "/luot-noi/")
    answers = [chair.post(at(hall, "luot-noi/"), carried, follow=True) for _ in range(3)]
    states = list(SpeakingTurn.objects.order_by("number").values_list("state", flat=True))
    assert states == [TurnState.SPEAKING, TurnState.REGISTERED, TurnState.REGISTERED]
    assert "Hàng chờ vừa đổi" in answers[2].text


def test_a_call_that_says_not_what_it_shows_calls_nobody(cast, hall, sign_in):
    walk_in(cast, hall, NAME)
    sign_in(cast, "chair").post(at(hall, "luot-noi/"))
    assert SpeakingTurn.objects.get().state == TurnState.REGISTERED


def test_a_stale_key_does_not_end_the_next_speaker(cast, hall, sign_in):
    speaking(cast, hall)
    chair = sign_in(cast, "chair")
    carried = hidden(chair.get(at(hall, "dieu-hanh/")), "ket-thuc/")
    second = speaking(cast, hall, "Lê Văn Giả Định")
    answer = chair.post(at(hall, "luot-noi/ket-thuc/"), carried, follow=True)
    second.refresh_from_db()
    assert (second.state, "đã kết thúc hoặc đổi người" in answer.text) == (TurnState.SPEAKING, True)


def test_calling_out_of_order_without_a_reason_is_asked_for_it(cast, hall, sign_in):
    walk_in(cast, hall, NAME)
    second = walk_in(cast, hall, "Lê Văn Giả Định", 1)
    typed = {"turn": second.public_id, "next": second.public_id, "speaking": ""}
    answer = sign_in(cast, "chair").post(at(hall, "luot-noi/"), typed)
    assert (answer.status_code, "phải chọn lý do" in answer.text) == (422, True)


@pytest.mark.parametrize(("act", "state"), [("ket-thuc", TurnState.ENDED), ("vang", TurnState.ABSENT)])
def test_a_turn_is_ended_or_absent(cast, hall, sign_in, act, state):
    turn = speaking(cast, hall)
    sign_in(cast, "chair").post(at(hall, f"luot-noi/{act}/"), {"turn": turn.public_id})
    assert SpeakingTurn.objects.get().state == state


def test_an_unknown_act_is_no_page(cast, hall, sign_in):
    speaking(cast, hall)
    assert sign_in(cast, "chair").post(at(hall, "luot-noi/khac/")).status_code == 404


def test_the_wall_shows_name_village_and_subject_and_nothing_else(cast, hall, sign_in):
    paper = slip(cast, hall, NAME)
    sent(cast, hall, slip=paper, turn=None, received_text=f"Gọi tôi {PHONE}, {ADDRESS}.")
    paper.contact.put("phong-quang", {"name": NAME, "phone": PHONE, "address": ADDRESS, "birth_year": 1961})
    paper.contact.save()
    speaking(cast, hall)
    page = plain(sign_in(cast, "reception").get(at(hall, "man-hinh/")))
    assert [word in page for word in (NAME, "Thôn 1", "Trạm bơm")] == [True, True, True]
    assert [word in page for word in (PHONE, ADDRESS, "1961", "84912345678")] == [False] * 4


def test_a_covered_wall_carries_nobody_in_its_source(cast, hall, sign_in):
    speaking(cast, hall)
    cover_hall(hall, covered=True, actor=cast.chair, at=hour("09:10"))
    page = sign_in(cast, "chair").get(at(hall, "man-hinh/")).text
    assert [word in page for word in (NAME, "Trạm bơm")] == [False, False]


def test_an_unchanged_wall_is_304_and_costs_four_statements(cast, hall, sign_in, statements):
    client = sign_in(cast, "reception")
    first = client.get(at(hall, "man-hinh/phan/"))
    with statements(4):
        again = client.get(at(hall, "man-hinh/phan/"), headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("page", ["man-hinh/phan/", "dieu-hanh/phan/"])
def test_whatever_happens_in_the_hall_changes_the_version(cast, hall, sign_in, page):
    client = sign_in(cast, "chair")
    seen = client.get(at(hall, page))["ETag"]
    walk_in(cast, hall, NAME)
    answer = client.get(at(hall, page), headers={"If-None-Match": seen})
    assert (answer.status_code, answer["ETag"] != seen) == (200, True)


def test_the_console_costs_the_same_for_one_and_three(cast, hall, sign_in, statements):
    client = sign_in(cast, "chair")
    for rows in (1, 2):
        for _ in range(rows):
            sent(cast, hall)
            walk_in(cast, hall, NAME)
        with statements(10):
            assert client.get(at(hall, "dieu-hanh/")).status_code == 200


@pytest.mark.parametrize("page", ["dieu-hanh/", "man-hinh/", "thu-ky/", "diem-danh/", "phat-bieu/", "chuong-trinh/"])
def test_another_commune_finds_no_page(cast, neighbour, hall, sign_in, page):
    for key in ("chair", "clerk", "secretary"):
        assert sign_in(neighbour, key).get(at(hall, page)).status_code == 404


@pytest.mark.parametrize("key", ["officer", "village1", "front", "admin"])
@pytest.mark.parametrize("page", ["dieu-hanh/", "man-hinh/", "thu-ky/", "diem-danh/", "phat-bieu/"])
def test_the_desks_are_closed_to_others(cast, hall, sign_in, key, page):
    assert sign_in(cast, key).get(at(hall, page)).status_code == 403


@pytest.mark.parametrize("page", ["quyet-dinh/", "quyet-dinh/hoan-tac/", "man-hinh/che/", "khai-mac/", "muc-dang-hop/"])
def test_an_act_is_never_a_link(cast, hall, sign_in, page):
    assert sign_in(cast, "chair").get(at(hall, page)).status_code == 405


def test_a_conference_of_another_year_is_not_here(cast, hall, sign_in):
    other = "/phong-quang/lam-viec/2027/hoi-nghi/"
    assert sign_in(cast, "chair").get(f"{other}{hall.public_id}/dieu-hanh/").status_code == 404


def test_the_console_before_the_opening_says_so(cast, at_calendar, sign_in):
    at_calendar("12/6/2026", "07:50")
    page = sign_in(cast, "chair").get(at(announced_hall(cast), "dieu-hanh/"))
    assert "Hội nghị chưa khai mạc" in page.text
    assert Conference.objects.get().opened_at is None


def test_the_undo_after_a_step_goes_back_to_the_item_and_keeps_the_decision(cast, hall, sign_in):
    matter = sent(cast, hall)
    decided(cast, hall, matter, DispositionKind.ANSWERED_NOW, words="Đã vá bể.", at=hour("08:20"))
    item = hall.agenda.get(position=2)
    item.conference = hall
    start_item(item, actor=cast.chair, at=hour("08:40"))
    table = table_of(hall)
    assert undo_of(table) == {"item": hall.agenda.get(position=1).pk, "decision": None, "words": "về mục 1"}


def test_after_a_decision_the_console_offers_to_take_it_back(cast, hall, sign_in):
    made = decided(cast, hall, sent(cast, hall), DispositionKind.ANSWERED_NOW, words="Đã hẹn thợ.")
    page = sign_in(cast, "chair").get(at(hall, "dieu-hanh/")).content.decode()
    assert f'name="decision" value="{made.pk}"' in page


@pytest.mark.parametrize(("sector", "asks"), [(True, False), (False, True)])
def test_a_written_answer_asks_which_department_where_none_is_known(cast, hall, sign_in, sector, asks):
    sent(cast, hall, **({} if sector else {"sector": None}))
    Opinion.objects.update(turn=None)
    matter = Opinion.objects.get()
    page = sign_in(cast, "chair").get(at(hall, "dieu-hanh/") + f"?y-kien={matter.public_id}").text
    assert ("quyet-dinh=3" in page, "phòng nào, ngày nào" in page) == (asks, asks)


@pytest.mark.parametrize("has_draft", [True, False])
def test_the_draft_is_offered_only_where_there_is_one(cast, hall, sign_in, has_draft):
    matter = sent(cast, hall)
    if has_draft:
        drafted(cast, matter)
    page = sign_in(cast, "chair").get(at(hall, "dieu-hanh/") + f"?quyet-dinh=1&y-kien={matter.public_id}").text
    assert ("Để trống thì lấy nguyên dự thảo." in page) is has_draft
