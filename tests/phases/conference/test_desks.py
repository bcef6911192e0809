"""Readiness, agenda, the door, the speakers' desk and the minutes, through their pages."""

from __future__ import annotations

from uuid import uuid4

import pytest

from doithoai.actions.minutes import write_minutes
from doithoai.actions.speaking import call_next
from doithoai.models import Attendance, Conference, Delegate, MinutesEntry, Opinion, SpeakingTurn
from doithoai.rules.vocabulary import DelegateGroup
from tests.hall import announced_hall, delegate, hour, open_hall, sent, slip, walk_in
from tests.pages import missing, plain

NAME = "Trần Thị Mẫu"
HOME = "/phong-quang/lam-viec/2026/hoi-nghi/"


@pytest.fixture
def hall(cast, at_calendar):
    at_calendar("12/6/2026", "07:50")
    return announced_hall(cast)


@pytest.fixture
def session(cast, at_calendar):
    at_calendar("12/6/2026", "09:10")
    return open_hall(cast)


def at(conference, page: str) -> str:
    return f"{HOME}{conference.public_id}/{page}"


def test_answers_are_not_ready_while_no_matter_is_in_scope(cast, hall, sign_in):
    page = plain(sign_in(cast, "chair").get(HOME))
    assert missing(page, "chưa có việc nào trong phạm vi", "0 trong 0 việc") == ["0 trong 0 việc"]


@pytest.mark.parametrize(("clock", "guests", "asked"), [("07:15", 0, 1), ("07:56", 1, 1), ("07:56", 0, 0)])
def test_an_opening_before_the_hour_or_without_anybody_is_asked_about(
    cast, hall, sign_in, at_calendar, clock, guests, asked
):
    at_calendar("12/6/2026", clock)
    for number in range(guests):
        delegate(cast, hall, f"{NAME} {number}")
    client = sign_in(cast, "chair")
    page = plain(client.post(at(hall, "khai-mac/"), follow=True))
    seen = (page.count("Khai mạc ngay</button>"), Conference.objects.get().opened_at is None)
    client.post(at(hall, "khai-mac/"), {"sure": "1"})
    assert (seen, Conference.objects.get().opened_at is None) == ((asked, bool(asked)), False)


def test_the_chair_opens_from_the_readiness_page(cast, hall, sign_in, at_calendar):
    at_calendar("12/6/2026", "08:00")
    client = sign_in(cast, "chair")
    assert "Khai mạc" in client.get(HOME).text
    client.post(at(hall, "khai-mac/"))
    hall.refresh_from_db()
    assert hall.opened_at is not None


def test_readiness_costs_eight_statements(cast, hall, sign_in, statements):
    client = sign_in(cast, "clerk")
    client.get(HOME)
    with statements(8):
        assert client.get(HOME).status_code == 200


def test_without_a_conference_the_page_says_what_to_do(cast, hall, sign_in):
    hall.agenda.all().delete()
    hall.delete()
    assert "Chưa định ngày hội nghị" in plain(sign_in(cast, "clerk").get(HOME))


def test_the_agenda_is_edited_as_lines(cast, hall, sign_in):
    lines = {"form-TOTAL_FORMS": "2", "form-INITIAL_FORMS": "0"}
    for row, title in enumerate(("Khai mạc", "Phát biểu")):
        lines |= {f"form-{row}-title": title, f"form-{row}-kind": "floor", f"form-{row}-minutes": "15"}
    sign_in(cast, "clerk").post(at(hall, "chuong-trinh/"), lines)
    assert list(hall.agenda.values_list("title", "minutes")) == [("Khai mạc", 15), ("Phát biểu", 15)]


def test_a_broken_line_keeps_what_was_typed(cast, hall, sign_in):
    lines = {"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "0", "form-0-title": "Tên dài", "form-0-kind": "floor"}
    answer = sign_in(cast, "clerk").post(at(hall, "chuong-trinh/"), lines | {"form-0-minutes": "nhiều"})
    assert (answer.status_code, "Tên dài" in answer.text, hall.agenda.count()) == (422, True, 8)


@pytest.mark.parametrize("query", ["tran thi mau", "Trần Thị", "MẪU"])
def test_a_name_is_found_with_and_without_marks(cast, hall, sign_in, query):
    delegate(cast, hall, NAME)
    delegate(cast, hall, "Lê Văn Giả Định", 1)
    page = sign_in(cast, "reception").get(at(hall, "diem-danh/"), {"tim": query}).text
    assert missing(page, NAME, "Lê Văn Giả Định") == ["Lê Văn Giả Định"]


def test_the_village_narrows_the_list(cast, hall, sign_in):
    delegate(cast, hall, NAME)
    delegate(cast, hall, "Lê Văn Giả Định", 1)
    page = sign_in(cast, "reception").get(at(hall, "diem-danh/"), {"thon": cast.villages[1].pk}).text
    assert missing(page, NAME, "Lê Văn Giả Định") == [NAME]


def test_one_tap_checks_in_and_the_second_says_so(cast, hall, sign_in):
    guest = delegate(cast, hall, NAME)
    client = sign_in(cast, "reception")
    taps = [client.post(at(hall, "diem-danh/"), {"delegate": guest.public_id}, follow=True) for _ in range(2)]
    assert ["Đã ghi có mặt" in taps[0].text, "đã điểm danh lúc" in taps[1].text] == [True, True]
    assert Attendance.objects.count() == 1


def test_a_tap_goes_back_to_the_search_and_nowhere_else(cast, hall, sign_in):
    data = {"delegate": delegate(cast, hall, NAME).public_id, "return": "tim=mau&next=//vidu.vn"}
    answer = sign_in(cast, "reception").post(at(hall, "diem-danh/"), data)
    assert answer["Location"] == at(hall, "diem-danh/") + "?tim=mau"


def test_a_delegate_of_another_commune_is_not_found(cast, neighbour, hall, sign_in):
    stranger = delegate(neighbour, announced_hall(neighbour), "Hoàng Thị Ví Dụ")
    page = sign_in(cast, "reception").post(at(hall, "diem-danh/"), {"delegate": stranger.public_id}, follow=True)
    assert ("Không tìm thấy người này" in page.text, Attendance.objects.count()) == (True, 0)


def test_the_door_costs_eight_statements_for_one_and_three(cast, hall, sign_in, statements):
    client = sign_in(cast, "reception")
    for rows in (1, 2):
        for _ in range(rows):
            delegate(cast, hall, NAME)
        with statements(8):
            assert client.get(at(hall, "diem-danh/")).status_code == 200


def test_a_slip_is_put_on_the_list(cast, hall, sign_in):
    paper = slip(cast, hall, NAME)
    sent(cast, hall, slip=paper)
    client = sign_in(cast, "reception")
    assert "Bà Trần Thị Mẫu" in plain(client.get(at(hall, "phat-bieu/")))
    client.post(at(hall, "phat-bieu/"), {"slip": paper.public_id})
    assert SpeakingTurn.objects.get().contact == paper.contact


def test_a_walk_in_without_a_village_keeps_the_name_typed(cast, hall, sign_in):
    typed = {"name": NAME, "gender": "female", "village": "", "subject_line": "Trạm bơm", "command_id": uuid4()}
    answer = sign_in(cast, "reception").post(at(hall, "phat-bieu/"), typed)
    assert (answer.status_code, NAME in answer.text, SpeakingTurn.objects.count()) == (422, True, 0)


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "Trần Thị Mẫu", "Mẫu " + "😀" * 36])
def test_hostile_and_odd_names_are_shown_as_text(cast, hall, sign_in, name):
    typed = {"name": name, "gender": "female", "village": cast.villages[0].pk, "subject_line": "Trạm bơm"}
    client = sign_in(cast, "reception")
    assert client.post(at(hall, "phat-bieu/"), typed).status_code == 302
    assert "<script>alert" not in client.get(at(hall, "phat-bieu/")).text


def test_a_name_without_a_letter_is_told_and_kept(cast, hall, sign_in):
    typed = {"name": "😀" * 4, "gender": "female", "village": cast.villages[0].pk, "subject_line": "Trạm bơm"}
    answer = sign_in(cast, "reception").post(at(hall, "phat-bieu/"), typed)
    assert (answer.status_code, "😀" * 4 in answer.text, SpeakingTurn.objects.count()) == (422, True, 0)


def test_the_speakers_desk_costs_eight_statements_for_one_and_three(cast, hall, sign_in, statements):
    client = sign_in(cast, "reception")
    client.get(HOME)
    for rows in (1, 2):
        for _ in range(rows):
            walk_in(cast, hall, NAME, clock="07:45")
            sent(cast, hall, slip=slip(cast, hall, NAME))
        with statements(8):
            assert client.get(at(hall, "phat-bieu/")).status_code == 200


def test_a_paragraph_is_written_under_the_current_item(cast, session, sign_in):
    sign_in(cast, "secretary").post(at(session, "thu-ky/"), {"text": "Giới thiệu đại biểu.", "base_version": "0"})
    entry = MinutesEntry.objects.get()
    assert (entry.agenda_item.position, entry.text) == (1, "Giới thiệu đại biểu.")


def test_the_second_secretary_sees_both_texts(cast, session, sign_in):
    entry = write_minutes(session.agenda.first(), text="Một.", actor=cast.secretary, at=hour("09:00"))
    write_minutes(
        session.agenda.first(), text="Bản kia.", entry=entry, base_version=1, actor=cast.secretary, at=hour("09:01")
    )
    page = at(session, f"thu-ky/?muc=1&doan={entry.pk}")
    answer = sign_in(cast, "secretary").post(page, {"text": "Bản của tôi.", "base_version": "1"})
    assert (answer.status_code, "Bản kia." in answer.text, "Bản của tôi." in answer.text) == (422, True, True)
    assert 'name="base_version" value="2"' in answer.text


def test_what_was_said_is_written_down_beside_the_minutes(cast, session, sign_in):
    walk_in(cast, session, NAME)
    call_next(session, actor=cast.chair, at=hour("09:05"))
    client = sign_in(cast, "secretary")
    client.post(at(session, "y-kien/"), {"text": "Trạm bơm hỏng.", "kind": "proposal", "command_id": uuid4()})
    assert Opinion.objects.get().turn == SpeakingTurn.objects.get()


def test_facts_for_the_minutes_name_nobody(cast, session, sign_in):
    walk_in(cast, session, NAME)
    call_next(session, actor=cast.chair, at=hour("09:05"))
    part = plain(sign_in(cast, "secretary").get(at(session, "thu-ky/phan/")))
    assert missing(part, "Lượt 1, Thôn 1: phát biểu về “Trạm bơm”.", NAME) == [NAME]


def test_the_chair_reads_who_wishes_to_speak_and_changes_nothing(cast, hall, sign_in):
    walk_in(cast, hall, "Trần Thị Mẫu")
    answer = sign_in(cast, "chair").get(at(hall, "phat-bieu/"))
    assert (answer.status_code, "Trần Thị Mẫu" in plain(answer), "Rút tên" in answer.text) == (
        200,
        True,
        False,
    )


def test_villages_stand_in_their_order_whoever_comes_first_in_the_list(cast, hall, sign_in):
    delegate(cast, hall, NAME, 1, group=DelegateGroup.VILLAGE_HEAD)
    delegate(cast, hall, NAME, 0, group=DelegateGroup.HOUSEHOLD)
    page = plain(sign_in(cast, "reception").get(at(hall, "diem-danh/")))
    options = page.split('name="thon"')[1].split("</select>")[0]
    assert options.index(cast.villages[0].name) < options.index(cast.villages[1].name)


def test_a_title_names_the_village_once(cast, hall, sign_in):
    who = delegate(cast, hall, NAME, 0)
    Delegate.objects.filter(pk=who.pk).update(title=f"Trưởng thôn {cast.villages[0].name}")
    page = plain(sign_in(cast, "reception").get(at(hall, "diem-danh/")))
    twice = ["thôn Thôn", "Trưởng thôn 1 · Thôn 1"]
    assert missing(page, "Trưởng thôn 1", *twice) == twice


@pytest.mark.parametrize(("clock", "words"), [("00:00", "phiếu gửi 01/6"), ("08:00", "phiếu gửi 8:00 ngày 01/6")])
def test_a_slip_names_its_hour_only_where_one_is_known(cast, hall, sign_in, clock, words):
    sent(cast, hall, slip=slip(cast, hall, NAME, clock=clock))
    page = plain(sign_in(cast, "reception").get(at(hall, "phat-bieu/")))
    assert missing(page, words, "gửi 0:00") == ["gửi 0:00"]
