"""Typing slips for others: shorthand, several matters, nothing twice, own village only."""

from __future__ import annotations

import re
from datetime import date
from uuid import uuid4

import pytest

from doithoai.actions.slip_codes import code_of
from doithoai.models import Appointment, Digest, Opinion, OpinionSlip
from doithoai.rules.vocabulary import DialogueStage, IntakeChannel, Role
from doithoai.web.matters import mark_of
from tests.intake import BRIBE, LAND, ROAD, taking_slips
from tests.pages import plain
from tests.people import moment
from tests.phases.collection.entries import DIGESTS, ENTRY, VILLAGE, typed


def test_shorthand_is_read_and_both_days_are_kept(cast, dialogue, sign_in):
    answer = sign_in(cast, "clerk").post(ENTRY, typed(ROAD, "Xin đèn.", occurred_on="225", birth_year="1959"))
    slip = OpinionSlip.objects.get()
    assert (answer.status_code, slip.village, slip.channel) == (302, cast.villages[1], IntakeChannel.PAPER)
    assert (slip.occurred_at, slip.typed_by_id) == (moment("22/5/2026", "00:00"), cast.clerk.account_id)


def test_village_and_day_stay_for_the_next_sheet_and_no_name(cast, dialogue, sign_in):
    answer = sign_in(cast, "clerk").post(ENTRY, typed(ROAD, occurred_on="225"))
    assert answer["Location"] == f"{ENTRY}?thon=Th%C3%B4n+2&ngay=22%2F5"


def test_the_code_is_said_once_when_the_slip_is_saved(cast, dialogue, sign_in):
    client = sign_in(cast, "clerk")
    page = plain(client.post(ENTRY, typed(ROAD), follow=True))
    said = f"Mã phiếu: {code_of(OpinionSlip.objects.get(), cast.commune)}."
    assert (said in page, said in plain(client.get(ENTRY))) == (True, False)


def test_pressing_twice_is_one_slip(cast, dialogue, sign_in):
    client, slip = sign_in(cast, "clerk"), typed(ROAD)
    client.post(ENTRY, slip)
    assert "không nhập thành hai" in plain(client.post(ENTRY, slip, follow=True))
    assert OpinionSlip.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"village": "99"}, "Xã không có thôn “99”"),
        ({"occurred_on": "31/4"}, "Tháng 4 chỉ có 30 ngày"),
        ({"occurred_on": "29/5"}, "ở sau hôm nay"),
        ({"channel": "online"}, "Nhận bằng"),
        ({"phone": "12"}, "Số điện thoại"),
    ],
)
def test_a_wrong_field_keeps_everything_typed(cast, dialogue, sign_in, changes, sentence):
    answer = sign_in(cast, "clerk").post(ENTRY, typed(ROAD, LAND, **changes))
    assert (answer.status_code, OpinionSlip.objects.count()) == (422, 0)
    assert [part in plain(answer) for part in (sentence, ROAD, LAND, "Bàn Thị Thử")] == [True] * 4


@pytest.mark.parametrize(("who", "path"), [("clerk", ENTRY), ("village1", VILLAGE)])
def test_a_wrong_phone_a_day_to_come_and_an_empty_box_are_told_in_one_round(cast, dialogue, sign_in, who, path):
    slip = typed("...", phone="12", occurred_on="29/5", village=str(cast.villages[0].pk) if path == VILLAGE else "1")
    page = plain(sign_in(cast, who).post(path, slip))
    told = [words in page for words in ("ở sau hôm nay", "chưa có chữ nào")]
    assert (page.count('class="govuk-error-message"'), told) == (3, [True, True])


@pytest.mark.parametrize(("day", "offered"), [("11/6/2026", False), ("12/6/2026", True)])
def test_slips_of_the_hall_are_offered_from_the_conference_on(cast, dialogue, sign_in, at_calendar, day, offered):
    at_calendar(day, "09:00")
    assert ("Tại hội nghị" in plain(sign_in(cast, "clerk").get(ENTRY))) is offered


@pytest.mark.parametrize(("written", "status"), [("", 302), ("11/6", 422)])
def test_a_slip_of_the_hall_carries_the_day_of_the_conference(cast, dialogue, sign_in, at_calendar, written, status):
    at_calendar("12/6/2026", "09:00")
    answer = sign_in(cast, "clerk").post(ENTRY, typed(ROAD, channel="floor", occurred_on=written))
    told = "ngày ghi trên phiếu là ngày họp" in plain(answer)
    assert (answer.status_code, told, OpinionSlip.objects.count()) == (status, status == 422, int(status == 302))


@pytest.mark.parametrize(
    ("button", "boxes"),
    [({"add_matter": "1"}, 3), ({"split_matter": "matters-1"}, 3), ({"join_matter": "matters-1"}, 1)],
)
def test_add_split_join_work_without_scripts(cast, dialogue, sign_in, button, boxes):
    answer = sign_in(cast, "clerk").post(ENTRY, typed(ROAD, "- một\n- hai", **button))
    shown = plain(answer).split("<template>")[0].count("data-matter-number")
    assert (answer.status_code, shown, OpinionSlip.objects.count()) == (200, boxes, 0)


@pytest.mark.parametrize(("who", "path"), [("clerk", ENTRY), ("village1", VILLAGE)])
def test_splitting_thirty_lines_loses_none_and_says_how_many_may_be_sent(cast, dialogue, sign_in, who, path):
    lines = "\n".join(f"Việc mang số {number}." for number in range(1, 31))
    shown = plain(sign_in(cast, who).post(path, typed(lines, split_matter="matters-0"))).split("<template>")[0]
    assert (shown.count("data-matter-number"), "Một lần gửi tối đa 20 việc." in shown) == (30, True)


def test_a_denunciation_on_paper_is_not_typed_unless_somebody_insists(cast, dialogue, sign_in):
    client, slip = sign_in(cast, "clerk"), typed(ROAD, BRIBE)
    answer = client.post(ENTRY, slip)
    assert ("Chưa lưu: có dấu hiệu tố cáo" in plain(answer), OpinionSlip.objects.count()) == (True, 0)
    assert client.post(ENTRY, slip | {"doubts_shown": mark_of(BRIBE)}).status_code == 302
    spoken_to_the_sender = ("Ông/Bà vẫn gửi được", "họ tên của Ông/Bà được giữ kín")
    assert [part for part in spoken_to_the_sender if part in plain(answer)] == []


@pytest.mark.parametrize("path", [ENTRY, VILLAGE])
def test_that_a_draft_is_kept_is_said_by_the_script_that_keeps_it(cast, dialogue, sign_in, path):
    page = plain(sign_in(cast, "clerk" if path == ENTRY else "village1").get(path))
    assert 'class="draft-line" data-keep-told hidden' in page


def test_a_complaint_on_paper_goes_to_the_queue_without_a_stop(cast, dialogue, sign_in):
    assert sign_in(cast, "clerk").post(ENTRY, typed(LAND)).status_code == 302


def test_the_front_types_paper_slips(cast, dialogue, sign_in):
    assert sign_in(cast, "front").post(ENTRY, typed(ROAD)).status_code == 302
    assert OpinionSlip.objects.get().typed_by_id == cast.front.account_id


def test_a_closed_dialogue_refuses_with_a_sentence_and_keeps_the_text(cast, sign_in, at_calendar):
    at_calendar("28/5/2026", "10:00")
    taking_slips(cast, DialogueStage.CONCLUDED)
    answer = sign_in(cast, "clerk").post(ENTRY, typed(ROAD))
    assert (answer.status_code, ROAD in plain(answer), "đã họp xong" in plain(answer)) == (422, True, True)


@pytest.mark.parametrize("slips", [1, 3])
def test_the_entry_page_costs_eight_statements(cast, dialogue, sign_in, statements, slips):
    client = sign_in(cast, "clerk")
    for _ in range(slips):
        client.post(ENTRY, typed(ROAD))
    client.get(ENTRY)
    with statements(8):
        client.get(ENTRY)


@pytest.mark.parametrize("chosen", [0, None])
def test_the_village_officer_sends_for_the_own_village_chosen_or_not(cast, dialogue, sign_in, chosen):
    village = "" if chosen is None else str(cast.villages[chosen].pk)
    assert sign_in(cast, "village1").post(VILLAGE, typed(ROAD, village=village)).status_code == 302
    slip = OpinionSlip.objects.get()
    assert (slip.village, slip.channel) == (cast.villages[0], IntakeChannel.VILLAGE)


@pytest.mark.parametrize("chosen", ["1", "x", "999999"])
def test_a_village_that_is_not_the_own_one_is_told_at_its_field(cast, dialogue, sign_in, chosen):
    village = str(cast.villages[1].pk) if chosen == "1" else chosen
    answer = sign_in(cast, "village1").post(VILLAGE, typed(ROAD, village=village))
    assert (answer.status_code, OpinionSlip.objects.count(), ROAD in plain(answer)) == (422, 0, True)
    assert "Ông/Bà chỉ gửi hộ được cho thôn mình." in plain(answer)


def test_an_officer_of_two_villages_chooses_one(cast, dialogue, sign_in):
    role = {"role": Role.VILLAGE_OFFICER, "since": date(2025, 7, 1), "village": cast.villages[1]}
    Appointment.objects.create(commune=cast.commune, account=cast.account("village1"), **role)
    client = sign_in(cast, "village1")
    assert [client.post(VILLAGE, typed(ROAD, village="")).status_code, OpinionSlip.objects.count()] == [422, 0]
    client.post(VILLAGE, typed(ROAD, village=str(cast.villages[1].pk)))
    assert OpinionSlip.objects.get().village == cast.villages[1]


def test_the_village_page_lists_what_was_sent_with_its_receipt(cast, dialogue, sign_in):
    client = sign_in(cast, "village1")
    client.post(VILLAGE, typed(ROAD, village=""))
    page = plain(client.get(VILLAGE))
    receipt = f"{ENTRY}{OpinionSlip.objects.get().public_id}/bien-nhan/"
    assert ("Bàn Thị Thử" in page, receipt in page, client.get(receipt).status_code) == (True, True, 200)
    assert "Bàn Thị Thử" not in plain(sign_in(cast, "village2").get(VILLAGE))


@pytest.mark.parametrize(("who", "status"), [("clerk", 403), ("officer", 403), ("admin", 403)])
def test_who_has_no_village_page(cast, dialogue, sign_in, who, status):
    assert sign_in(cast, who).get(VILLAGE).status_code == status


def test_a_digest_is_read_line_by_line_with_its_villages(cast, dialogue, sign_in):
    lines = f"- Thôn 1: {ROAD}\n2) thon 2\tXin đèn.\n\nChung: xin thêm thùng rác."
    form = {"command_id": str(uuid4()), "body": "Hội Nông dân xã", "lines": lines, "occurred_on": "20/5"}
    assert sign_in(cast, "front").post(DIGESTS, form).status_code == 302
    assert [(o.village, o.received_text) for o in Opinion.objects.all()] == [
        (cast.villages[0], ROAD),
        (cast.villages[1], "Xin đèn."),
        (None, "Chung: xin thêm thùng rác."),
    ]


@pytest.mark.parametrize(("who", "body"), [("front", "Ủy ban MTTQ Việt Nam xã"), ("village1", "Thôn 1"), ("clerk", "")])
def test_the_digest_is_offered_in_the_name_of_the_body_not_of_an_office(cast, dialogue, sign_in, who, body):
    Appointment.objects.filter(account=cast.front.account_id).update(title="Phó Chủ tịch Ủy ban MTTQ Việt Nam xã")
    page = plain(sign_in(cast, who).get(DIGESTS))
    assert re.findall(r'name="body"[^>]* value="([^"]*)"', page) == [body]


def test_a_digest_with_a_long_line_keeps_its_text(cast, dialogue, sign_in):
    form = {"command_id": str(uuid4()), "body": "Hội", "lines": f"{ROAD}\n{'á' * 5_001}"}
    answer = sign_in(cast, "clerk").post(DIGESTS, form)
    assert (answer.status_code, ROAD in plain(answer), Digest.objects.count()) == (422, True, 0)


def test_a_village_officers_digest_is_of_the_own_village(cast, dialogue, sign_in):
    form = {"command_id": str(uuid4()), "body": "Thôn 1", "lines": "Xin đèn."}
    sign_in(cast, "village1").post(DIGESTS, form)
    assert (Digest.objects.get().village, Opinion.objects.get().village) == (cast.villages[0], cast.villages[0])


def test_a_line_for_another_village_is_told_and_the_text_stays(cast, dialogue, sign_in):
    form = {"command_id": str(uuid4()), "body": "Thôn 1", "lines": f"Xin đèn.\nThôn 2: {ROAD}"}
    answer = sign_in(cast, "village1").post(DIGESTS, form)
    assert (answer.status_code, Digest.objects.count(), ROAD in plain(answer)) == (422, 0, True)
    assert "Dòng 2 là của Thôn 2" in plain(answer)


@pytest.mark.parametrize("number", [1, 3])
def test_the_digest_page_costs_eight_statements(cast, dialogue, sign_in, statements, number):
    client = sign_in(cast, "front")
    for _ in range(number):
        client.post(DIGESTS, {"command_id": str(uuid4()), "body": "Hội", "lines": "Xin đèn."})
    client.get(DIGESTS)
    with statements(8):
        client.get(DIGESTS)
