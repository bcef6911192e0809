"""Balance, conclusions, minutes and promises, through their pages."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest

from doithoai.actions.conclusions import draft_conclusion
from doithoai.actions.minutes import write_minutes
from doithoai.actions.speaking import call_next
from doithoai.models import Commitment, Conclusion, MinutesEntry, Opinion
from doithoai.rules.vocabulary import DispositionKind, OpinionState, TurnState
from tests.hall import DUE, closed_hall, decided, hour, open_hall, sent, walk_in
from tests.pages import plain

HOME = "/phong-quang/lam-viec/2026/ket-luan/"


@pytest.fixture
def hall(cast, at_calendar):
    at_calendar("12/6/2026", "10:50")
    return open_hall(cast)


@pytest.fixture
def closed(cast, at_calendar):
    at_calendar("12/6/2026", "11:30")
    return closed_hall(cast)


def draft(cast, hall, text="Giao Phòng Kinh tế sửa bể trước 30/6."):
    return draft_conclusion(hall, text=text, actor=cast.secretary, at=hour("11:10"))


def test_a_double_click_on_a_conclusion_is_one(cast, closed, sign_in):
    secretary = sign_in(cast, "secretary")
    typed = {"text": "Giao Phòng Kinh tế sửa bể.", "command_id": str(uuid4())}
    answers = {secretary.post(HOME + "cau/soan/", typed).status_code for _ in range(2)}
    assert (answers, closed.conclusions.count()) == ({302}, 1)


def test_every_form_of_a_conclusion_carries_a_command(cast, closed, sign_in):
    page = plain(sign_in(cast, "secretary").get(HOME + "cau/"))
    forms = page.split('cau/soan/"')[1:]
    assert [one.count('name="command_id" value="') for one in forms] == [1, 1]


def test_what_is_left_is_listed_and_closing_is_not_offered(cast, hall, sign_in):
    sent(cast, hall)
    page = plain(sign_in(cast, "chair").get(HOME))
    assert ["Còn 1 ý chưa có kết quả" in page, "Bể nước nứt" in page, "Bế mạc hội nghị" in page] == [True, True, False]


def test_the_rest_goes_to_writing_and_then_the_conference_closes(cast, hall, sign_in):
    sent(cast, hall)
    client = sign_in(cast, "chair")
    data = {"department": cast.culture.pk, "due_on": "26/6"}
    client.post(f"{HOME}{hall.public_id}/tra-loi-sau/", data)
    client.post(f"{HOME}{hall.public_id}/be-mac/")
    hall.refresh_from_db()
    assert (Opinion.objects.get().state, hall.closed_at is not None) == (OpinionState.DEFERRED, True)


@pytest.mark.parametrize("due_on", ["", "31/6", "11/6/2026"])
def test_an_impossible_day_is_a_sentence_and_nothing_moves(cast, hall, sign_in, due_on):
    sent(cast, hall)
    data = {"department": cast.culture.pk, "due_on": due_on}
    answer = sign_in(cast, "chair").post(f"{HOME}{hall.public_id}/tra-loi-sau/", data)
    assert (answer.status_code, Opinion.objects.get().state) == (422, OpinionState.CLASSIFIED)


def test_whoever_still_speaks_is_ended_from_the_balance(cast, hall, sign_in):
    matter = sent(cast, hall, turn=walk_in(cast, hall, "Trần Thị Mẫu"))
    decided(cast, hall, matter, DispositionKind.ANSWERED_NOW, words="Đã sửa.")
    call_next(hall, actor=cast.chair, at=hour("10:45"))
    client, turn = sign_in(cast, "chair"), hall.turns.get()
    assert "Kết thúc lượt</button>" in plain(client.get(HOME))
    data = {"turn": turn.public_id, "back": "balance"}
    answer = client.post(f"/phong-quang/lam-viec/2026/hoi-nghi/{hall.public_id}/luot-noi/ket-thuc/", data, follow=True)
    assert ("Bế mạc hội nghị</button>" in plain(answer), hall.turns.get().state) == (True, TurnState.ENDED)


def test_closing_too_early_is_told(cast, hall, sign_in):
    sent(cast, hall)
    answer = sign_in(cast, "chair").post(f"{HOME}{hall.public_id}/be-mac/", follow=True)
    assert "Còn 1 ý chưa có kết quả" in plain(answer)


def test_a_decision_is_taken_over_into_the_conclusions(cast, closed, sign_in):
    client = sign_in(cast, "secretary")
    proposed = "Về “Bể nước nứt” (Thôn 1): giao Phòng Kinh tế trả lời bằng văn bản trước 26/6/2026."
    assert proposed in plain(client.get(HOME + "cau/"))
    client.post(HOME + "cau/soan/", {"text": proposed, "opinion": Opinion.objects.get().public_id})
    assert Conclusion.objects.get().opinion == Opinion.objects.get()


def test_what_the_chair_told_a_department_to_do_is_proposed_as_a_conclusion(cast, hall, sign_in):
    given = {"department": cast.economy, "due_on": DUE, "words": "Sửa camera."}
    decided(cast, hall, sent(cast, hall), DispositionKind.ASSIGNED, **given)
    page = plain(sign_in(cast, "secretary").get(HOME + "cau/"))
    assert "giao Phòng Kinh tế “Sửa camera”, xong trước 26/6/2026." in page


def test_a_sentence_about_a_matter_that_is_gone_is_not_stored(cast, closed, sign_in):
    data = {"text": "Giao sửa bể.", "opinion": "khong-co"}
    answer = sign_in(cast, "secretary").post(HOME + "cau/soan/", data)
    assert (answer.status_code, Conclusion.objects.count(), "Không còn tìm thấy" in plain(answer)) == (422, 0, True)


def test_the_chair_confirms_at_the_read_back(cast, closed, sign_in):
    row = draft(cast, closed, "Một dòng.\nHai dòng.")
    data = {"text": "Một dòng.\r\nHai dòng.", "back": "read"}
    sign_in(cast, "chair").post(f"{HOME}cau/{row.pk}/xac-nhan/", data)
    row.refresh_from_db()
    assert row.confirmed_by_id == cast.chair.account_id


def test_the_read_back_is_asked_for_until_the_minutes_tell_of_it(cast, closed, sign_in):
    row = draft(cast, closed)
    sign_in(cast, "chair").post(f"{HOME}cau/{row.pk}/xac-nhan/", {"text": row.text})
    secretary = sign_in(cast, "secretary")
    asked = ["Đọc lại 1 câu trước hội nghị" in plain(secretary.get(HOME + "cau/"))]
    asked += ["Đọc lại 1 câu" in plain(secretary.post(HOME + "cau/doc-lai/ghi/", follow=True)) for _ in range(2)]
    told = MinutesEntry.objects.values_list("agenda_item__kind", "text")
    words = "Thư ký đọc lại 1 câu kết luận trước hội nghị; chủ trì nghe và xác nhận."
    assert (asked, list(told)) == ([True, False, False], [("closing", words)])


def test_all_that_is_proposed_becomes_conclusions_with_one_press(cast, hall, sign_in):
    for _ in range(2):
        given = {"department": cast.economy, "due_on": DUE}
        decided(cast, hall, sent(cast, hall), DispositionKind.ASSIGNED, **given)
    client = sign_in(cast, "secretary")
    form = plain(client.get(HOME + "cau/")).split('cau/soan-tat-ca/"')[1].split("</form>")[0]
    data = {name: re.findall(f'name="{name}" value="([^"]+)"', form) for name in ("opinion", "text", "command_id")}
    for _ in range(2):
        client.post(HOME + "cau/soan-tat-ca/", data)
    assert sorted(Conclusion.objects.values_list("text", flat=True)) == sorted(data["text"])


def test_the_chair_confirms_all_that_was_read_and_not_what_changed(cast, closed, sign_in):
    rows = [draft(cast, closed, f"Câu {number}.") for number in range(3)]
    data = {"conclusion": [row.pk for row in rows], "text": ["Câu 0.", "Câu 1.", "Câu cũ."], "back": "read"}
    page = plain(sign_in(cast, "chair").post(HOME + "cau/xac-nhan-tat-ca/", data, follow=True))
    waits = Conclusion.objects.filter(confirmed_at=None).values_list("text", flat=True)
    assert (list(waits), "Đã xác nhận 2 câu kết luận" in page) == (["Câu 2."], True)


def test_words_changed_since_the_page_was_read_are_not_confirmed(cast, closed, sign_in):
    row = draft(cast, closed)
    answer = sign_in(cast, "chair").post(f"{HOME}cau/{row.pk}/xac-nhan/", {"text": "Câu cũ."}, follow=True)
    row.refresh_from_db()
    assert (row.confirmed_at, "đọc lại câu mới" in plain(answer)) == (None, True)


def test_an_empty_sentence_is_asked_for(cast, closed, sign_in):
    assert sign_in(cast, "secretary").post(HOME + "cau/soan/", {"text": " "}).status_code == 422


def test_a_decision_becomes_a_promise_once(cast, hall, sign_in):
    matter = sent(cast, hall)
    decided(cast, hall, matter, DispositionKind.ASSIGNED, department=cast.economy, due_on=DUE, words="Sửa bể")
    client, click = sign_in(cast, "clerk"), uuid4()
    data = {"text": "Sửa bể", "department": cast.economy.pk, "due_on": "26/6/2026", "command_id": click}
    for _ in range(2):
        client.post(HOME + "cam-ket/ghi/", data | {"opinion": matter.public_id})
    assert [(row.text, row.due_on, row.opinion) for row in Commitment.objects.all()] == [("Sửa bể", DUE, matter)]
    assert "Chờ ghi thành cam kết" not in plain(client.get(HOME + "cam-ket/"))


def test_a_broken_promise_form_keeps_its_words(cast, hall, sign_in):
    matter = sent(cast, hall)
    decided(cast, hall, matter, DispositionKind.ASSIGNED, department=cast.economy, due_on=DUE)
    data = {"text": "Sửa bể nước", "department": "", "due_on": "31/6", "opinion": matter.public_id}
    answer = sign_in(cast, "clerk").post(HOME + "cam-ket/ghi/", data)
    assert (answer.status_code, "Sửa bể nước" in plain(answer)) == (422, True)


def test_the_minutes_show_what_is_written_and_what_is_not(cast, closed, sign_in):
    write_minutes(closed.agenda.first(), text="Giới thiệu đại biểu.", actor=cast.secretary, at=hour("11:20"))
    page = plain(sign_in(cast, "chair").get(HOME + "bien-ban/"))
    assert ("Giới thiệu đại biểu." in page, page.count("Chưa ghi")) == (True, 7)


@pytest.mark.parametrize("page", ["", "cau/", "cam-ket/", "bien-ban/", "cau/doc-lai/"])
def test_pages_cost_the_same_for_one_and_three(cast, closed, sign_in, statements, page):
    client = sign_in(cast, "chair")
    client.get(HOME)
    for rows in (1, 2):
        for number in range(rows):
            draft(cast, closed, f"Câu {number}.")
            sent(cast, closed)
        with statements(10 if page != "bien-ban/" else 8):
            assert client.get(HOME + page).status_code == 200


@pytest.mark.parametrize("page", ["", "cau/", "cam-ket/", "bien-ban/"])
def test_another_commune_finds_nothing(cast, neighbour, closed, sign_in, page):
    assert sign_in(neighbour, "chair").get(HOME + page).status_code == 404


def test_the_neighbours_conclusion_is_not_confirmed(cast, neighbour, closed, sign_in):
    row = draft(cast, closed)
    other = f"/xa-ben/lam-viec/2026/ket-luan/cau/{row.pk}/xac-nhan/"
    closed_hall(neighbour)
    assert sign_in(neighbour, "chair").post(other, {"text": row.text}).status_code == 404


@pytest.mark.parametrize("key", ["clerk", "secretary", "front"])
def test_only_the_chair_closes(cast, hall, sign_in, key):
    assert sign_in(cast, key).post(f"{HOME}{hall.public_id}/be-mac/").status_code == 403


def test_before_the_opening_the_page_says_what_to_do(cast, hall, sign_in):
    type(hall).objects.update(opened_at=None)
    assert "Hội nghị chưa khai mạc" in plain(sign_in(cast, "chair").get(HOME))


def test_each_matter_left_goes_to_the_department_chosen_on_its_row(cast, hall, sign_in):
    first, second = sent(cast, hall), sent(cast, hall)
    data = {"department": cast.culture.pk, "due_on": "26/6", f"phong-{first.public_id}": cast.economy.pk}
    sign_in(cast, "chair").post(f"{HOME}{hall.public_id}/tra-loi-sau/", data)
    owed = [one.dispositions.get().department for one in (first, second)]
    assert owed == [cast.economy, cast.culture]
