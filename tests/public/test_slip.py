"""The slip online: sent once, kept whole, typed text never lost, the code never in an address."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.test import Client

from doithoai.actions.slip_codes import code_of
from doithoai.models import Opinion, OpinionSlip
from doithoai.rules.slip_note import NOT_FOR_THIS
from doithoai.rules.vocabulary import DialogueStage
from doithoai.web.matters import mark_of
from tests.intake import BRIBE, LAND, ROAD, taking_slips

PATH = "/phong-quang/doi-thoai/2026/phieu/"


@pytest.fixture
def dialogue(cast, at_calendar):
    at_calendar("28/5/2026", "09:44")
    return taking_slips(cast)


def typed(cast, *matters, **changes):
    fields = {
        "command_id": str(uuid4()),
        "name": "Trần Thị Mẫu",
        "village": str(cast.villages[0].pk),
        "phone": "0912 345 678",
        "matters-TOTAL_FORMS": str(len(matters)),
        "matters-INITIAL_FORMS": "0",
    }
    fields |= {f"matters-{place}-text": text for place, text in enumerate(matters)}
    return {name: value for name, value in (fields | changes).items() if value is not None}


def page(answer):
    return answer.content.decode()


def test_the_form_asks_the_five_fields_of_the_seed_and_shows_the_note_before_the_text(client, cast, dialogue):
    form = page(client.get(PATH))
    for name in ("name", "gender", "birth_year", "address", "phone", "village"):
        assert f'name="{name}"' in form
    assert form.replace("\xa0", " ").index(NOT_FOR_THIS) < form.index('name="matters-0-text"')


def test_no_consent_is_ticked_beforehand(client, cast, dialogue):
    assert "checked" not in page(client.get(PATH))


def test_sending_stores_every_matter_and_leads_to_the_receipt(client, cast, dialogue):
    answer = client.post(PATH, typed(cast, ROAD, "", "Xin lắp đèn đường."))
    assert (answer.status_code, answer["Location"]) == (302, f"{PATH}bien-nhan/")
    assert [o.received_text for o in Opinion.objects.all()] == [ROAD, "Xin lắp đèn đường."]


def test_pressing_twice_is_one_slip(client, cast, dialogue):
    slip = typed(cast, ROAD)
    first, second = client.post(PATH, slip), client.post(PATH, slip)
    assert (first.status_code, second.status_code, OpinionSlip.objects.count()) == (302, 302, 1)


def test_going_back_and_sending_the_same_again_shows_the_first_receipt(client, cast, dialogue):
    first, second = (page(client.post(PATH, typed(cast, ROAD), follow=True)) for _ in range(2))
    code = code_of(OpinionSlip.objects.select_related("contact").get(), cast.commune)
    told = "Phiếu này xã đã có"
    assert ([code in shown for shown in (first, second)], told in first, told in second) == ([True] * 2, False, True)


def test_another_browser_with_the_same_words_never_gets_the_first_code(client, cast, dialogue):
    first = page(client.post(PATH, typed(cast, ROAD, phone=""), follow=True))
    code = code_of(OpinionSlip.objects.select_related("contact").get(), cast.commune)
    other = page(Client().post(PATH, typed(cast, ROAD, phone=""), follow=True))
    back = page(client.post(PATH, typed(cast, ROAD, phone=""), follow=True))
    assert [code in shown for shown in (first, other, back)] == [True, False, True]
    assert OpinionSlip.objects.count() == 2


@pytest.mark.parametrize("shape", ["\u2800\u2800", "\u0301", "."])
def test_what_nobody_can_read_is_no_matter_and_no_name(client, cast, dialogue, shape):
    matter, name = client.post(PATH, typed(cast, shape)), client.post(PATH, typed(cast, ROAD, name=shape))
    assert (matter.status_code, name.status_code, OpinionSlip.objects.count()) == (422, 422, 0)
    assert "Việc thứ 1 chưa có chữ nào" in page(matter).replace("\xa0", " ")


def test_submitting_costs_eight_statements_and_no_session(client, cast, dialogue, statements):
    client.post(PATH, typed(cast, ROAD))
    with statements(8):
        answer = client.post(PATH, typed(cast, ROAD, "Xin lắp đèn đường.", "Xin thêm thùng rác."))
    assert set(answer.cookies) == {"bien-nhan", "phieu-vua-gui", "phieu-cua-toi"}


def test_the_page_costs_four_statements(client, cast, dialogue, statements):
    with statements(4):
        client.get(PATH)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"name": ""}, "Ông/Bà ghi họ và tên"),
        ({"village": ""}, "Ông/Bà chọn thôn."),
        ({"village": "999999"}, "Ông/Bà chọn thôn."),
        ({"village": "١"}, "Ông/Bà chọn thôn."),
        ({"birth_year": "68"}, "Năm sinh là bốn chữ số"),
        ({"birth_year": "2012"}, "chưa đủ 18 tuổi"),
        ({"phone": "abc"}, "chỉ gồm chữ số"),
        ({"command_id": "x"}, "tải lại trang"),
    ],
)
def test_a_wrong_field_is_told_and_everything_typed_stays(client, cast, dialogue, changes, sentence):
    answer = client.post(PATH, typed(cast, ROAD, "Xin lắp đèn đường.", **changes))
    assert (answer.status_code, OpinionSlip.objects.count()) == (422, 0)
    assert [part in page(answer) for part in (sentence, ROAD, "Xin lắp đèn đường.")] == [True] * 3


def test_a_hundred_thousand_letters_get_a_sentence_and_stay(client, cast, dialogue):
    long = "đường " * 16_667
    answer = client.post(PATH, typed(cast, ROAD, long))
    assert answer.status_code == 422
    assert ("mỗi việc tối đa 5.000 chữ" in page(answer), long.strip() in page(answer)) == (True, True)


def test_a_slip_without_a_matter_is_told(client, cast, dialogue):
    answer = client.post(PATH, typed(cast, "  "))
    assert (answer.status_code, "Ông/Bà ghi ít nhất một việc" in page(answer)) == (422, True)


def test_everything_that_is_missing_is_told_in_one_round(client, cast, dialogue):
    shown = page(client.post(PATH, typed(cast, "", name="", village="", birth_year="68")))
    wanted = ("Ông/Bà ghi họ và tên", "Ông/Bà chọn thôn.", "Năm sinh là bốn chữ số", "Ông/Bà ghi ít nhất một việc")
    assert [sentence for sentence in wanted if sentence not in shown] == []


@pytest.mark.parametrize(
    ("changes", "sentences"),
    [
        ({"name": ""}, ["Ông/Bà ghi họ và tên, để xã biết trả lời cho ai."]),
        ({"name": "  ", "village": ""}, ["Ông/Bà ghi họ và tên, để xã biết trả lời cho ai.", "Ông/Bà chọn thôn."]),
        ({"village": "999999"}, ["Ông/Bà chọn thôn."]),
    ],
)
def test_each_sentence_stands_once_at_its_field(client, cast, dialogue, changes, sentences):
    shown = page(client.post(PATH, typed(cast, ROAD, **changes))).replace("\xa0", " ")
    at_fields = re.findall(r'class="govuk-error-message">.*?</span>(.*?)</', shown, re.DOTALL)
    assert [one.strip() for one in at_fields] == sentences


def test_a_child_is_sent_by_a_parent(client, cast, dialogue):
    assert 'name="for_a_minor"' in page(client.post(PATH, typed(cast, ROAD, birth_year="2012")))
    assert client.post(PATH, typed(cast, ROAD, birth_year="2012", for_a_minor="on")).status_code == 302


@pytest.mark.parametrize(("text", "kind"), [(LAND, "khiếu nại"), (BRIBE, "tố cáo")])
def test_a_doubt_is_shown_once_with_its_words_and_the_door(client, cast, dialogue, text, kind):
    slip = typed(cast, ROAD, text)
    answer = client.post(PATH, slip)
    assert (answer.status_code, OpinionSlip.objects.count()) == (200, 0)
    assert f"Việc này có thể là {kind}" in page(answer)
    assert mark_of(text) in page(answer)
    assert client.post(PATH, slip | {"doubts_shown": mark_of(text)}).status_code == 302


def test_a_doubt_about_changed_words_is_shown_again(client, cast, dialogue):
    answer = client.post(PATH, typed(cast, LAND, doubts_shown=mark_of("khác")))
    assert (answer.status_code, OpinionSlip.objects.count()) == (200, 0)


def test_a_hint_comes_while_writing_and_stores_nothing(client, cast, dialogue):
    doubt = page(client.post(f"{PATH}goi-y/", {"matters-3-text": LAND}))
    assert ("<mark>không đồng ý với quyết định</mark>" in doubt, "<html" in doubt) == (True, False)
    assert page(client.post(f"{PATH}goi-y/", {"matters-0-text": ROAD})).strip() == ""


@pytest.mark.parametrize(("text", "never"), [(BRIBE, True), (LAND, False)])
def test_the_browser_is_told_to_keep_no_draft_of_a_denunciation(client, cast, dialogue, text, never):
    pages = [client.post(f"{PATH}goi-y/", {"matters-0-text": text}), client.post(PATH, typed(cast, ROAD, text))]
    assert ["data-never-kept" in page(answer) for answer in pages] == [never, never]


@pytest.mark.parametrize(
    ("button", "texts"),
    [
        ({"add_matter": "1"}, [ROAD, "- một\n- hai", ""]),
        ({"remove_matter": "matters-0"}, ["- một\n- hai"]),
        ({"split_matter": "matters-1"}, [ROAD, "một", "hai"]),
        ({"join_matter": "matters-1"}, [f"{ROAD}\n- một\n- hai"]),
        ({"remove_matter": "matters-99"}, [ROAD, "- một\n- hai"]),
    ],
)
def test_boxes_change_without_scripts_and_nothing_is_sent(client, cast, dialogue, button, texts):
    answer = client.post(PATH, typed(cast, ROAD, "- một\n- hai", wants_to_speak="on", **button))
    boxes = answer.content.decode().split("<template>")[0].count("data-matter-number")
    assert (answer.status_code, boxes, OpinionSlip.objects.count()) == (200, len(texts), 0)
    assert ("Trần Thị Mẫu" in page(answer), "checked" in page(answer), "govuk-error" in page(answer)) == (
        True,
        True,
        False,
    )


@pytest.mark.parametrize(
    ("lines", "button", "boxes"),
    [(30, {"split_matter": "matters-0"}, 30), (1, {"add_matter": "1"}, 2), (99, {"split_matter": "matters-0"}, 99)],
)
def test_splitting_many_lines_loses_none_and_says_how_many_may_be_sent(client, cast, dialogue, lines, button, boxes):
    text = "\n".join(f"- Việc mang số {number}." for number in range(1, lines + 1))
    shown = page(client.post(PATH, typed(cast, text, **button))).replace("\xa0", " ").split("<template>")[0]
    assert (shown.count("data-matter-number"), f"Việc mang số {lines}." in shown) == (boxes, True)
    assert ("Một lần gửi tối đa 20 việc." in shown) is (boxes > 20)


def test_twenty_five_boxes_sent_come_back_whole_with_the_sentence(client, cast, dialogue):
    answer = client.post(PATH, typed(cast, *[f"Việc mang số {number}." for number in range(1, 26)]))
    assert (answer.status_code, page(answer).split("<template>")[0].count("data-matter-number")) == (422, 25)
    assert ("tối đa 20 việc" in page(answer).replace("\xa0", " "), "Việc mang số 25." in page(answer)) == (True, True)


@pytest.mark.parametrize("stage", [DialogueStage.CONCLUDED, DialogueStage.CANCELLED])
def test_a_closed_dialogue_says_where_to_go_and_keeps_what_was_typed(client, cast, stage):
    taking_slips(cast, stage)
    answer = client.get(PATH)
    assert (answer.status_code, "0208 000 0000" in page(answer), "<textarea" in page(answer)) == (200, True, False)
    late = client.post(PATH, typed(cast, ROAD))
    assert (late.status_code, ROAD in page(late), OpinionSlip.objects.count()) == (409, True, 0)


@pytest.mark.parametrize("page", ["phieu/", "phieu/bien-nhan/", "thong-bao/"])
def test_a_dialogue_still_being_drafted_is_unknown_to_the_public(client, cast, page):
    taking_slips(cast, DialogueStage.DRAFTED)
    assert client.get(f"/phong-quang/doi-thoai/2026/{page}").status_code == 404


def test_a_slip_for_a_draft_is_refused(client, cast):
    taking_slips(cast, DialogueStage.DRAFTED)
    assert (client.post(PATH, typed(cast, ROAD)).status_code, OpinionSlip.objects.count()) == (404, 0)


@pytest.mark.parametrize("hostile", ["<script>alert(1)</script>", "{{7*7}}", "'; DROP TABLE x; --"])
def test_hostile_text_comes_back_as_text(client, cast, dialogue, hostile):
    shown = page(client.post(PATH, typed(cast, hostile, name="")))
    assert ("<script>alert" in shown, "49" in shown.split('name="matters-0-text"')[1][:200]) == (False, False)


def test_a_form_without_its_counters_is_read_all_the_same(client, cast, dialogue):
    slip = typed(cast, ROAD, **{"matters-TOTAL_FORMS": None, "matters-INITIAL_FORMS": "x"})
    assert client.post(PATH, slip).status_code == 302


def test_another_communes_dialogue_is_not_found(client, cast, neighbour, dialogue):
    assert client.get("/xa-ben/doi-thoai/2026/phieu/").status_code == 404


def test_a_post_without_its_token_is_refused(cast, dialogue):
    assert Client(enforce_csrf_checks=True).post(PATH, typed(cast, ROAD)).status_code == 403
    assert OpinionSlip.objects.count() == 0
