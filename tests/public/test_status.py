"""Status by code: three answers and a road with reasons; no name; no oracle; guessing gets slow."""

from __future__ import annotations

from datetime import date

import pytest

from doithoai.actions.referrals import record_referral_reply, refer, remind_referral
from doithoai.actions.scope import agree_ruling, confirm_scope, rule_out, seal_opinion
from doithoai.models import Answer, LookupAttempt, Opinion, OpinionSlip, Referral
from doithoai.rules.slip_code import LETTERS, print_code
from doithoai.rules.vocabulary import AnswerKind, AnswerState, OpinionState, OutOfScopeReason, Scope
from tests.intake import AT, BRIBE, LAND, ROAD, send, taking_slips
from tests.pages import missing, plain

PATH = "/phong-quang/tra-cuu/"
#: The end of the phone that ``send`` writes on every slip.
DIGITS = {"phone_end": "5678"}
NOBODY = print_code("Phong Quang", "000000000000")


@pytest.fixture
def dialogue(cast, at_calendar):
    at_calendar("29/5/2026")
    return taking_slips(cast)


def asked(client, code, **more):
    answer = client.post(PATH, {"code": code, **DIGITS, **more})
    return answer.status_code, plain(answer)


def test_a_new_slip_lies_with_the_office(client, cast, dialogue):
    status, page = asked(client, send(cast, dialogue).code)
    assert status == 200
    wanted = (
        "Đang ở",
        "Văn phòng HĐND và UBND",
        "Thứ Năm 11/6/2026",
        "còn 13 ngày",
        "Chưa cần làm gì",
        "Xã nhận phiếu",
    )
    assert [part for part in wanted if part not in page] == []


def test_every_matter_of_the_slip_is_there_and_can_be_chosen(client, cast, dialogue):
    sent = send(cast, dialogue, ROAD, "Xin lắp đèn đường.")
    _, page = asked(client, sent.code, matter=sent.slip.opinions.all()[1].public_id)
    assert missing(page, "Việc thứ 2: Xin lắp đèn đường.", "Xem việc thứ 1") == []


def test_no_name_and_no_phone(client, cast, dialogue):
    _, page = asked(client, send(cast, dialogue, address="Xóm Thử").code)
    assert [part for part in ("Trần Thị Mẫu", "345 678", "912345678", "Xóm Thử") if part in page] == []


def test_in_scope_tells_who_decided(client, cast, dialogue):
    sent = send(cast, dialogue)
    confirm_scope(sent.slip.opinions.get(), actor=cast.clerk, at=AT)
    _, page = asked(client, sent.code)
    assert missing(page, "Thuộc phạm vi đối thoại", "đang phân loại, giao phòng trả lời") == []


def test_out_of_scope_shows_the_reason_and_the_right_door(client, cast, dialogue):
    sent = send(cast, dialogue, LAND)
    decision = rule_out(
        sent.slip.opinions.get(),
        reason=OutOfScopeReason.COMPLAINT,
        explanation="Ông/Bà đòi hủy quyết định.",
        actor=cast.clerk,
        at=AT,
    )
    agree_ruling(decision, actor=cast.chair, at=AT)
    _, page = asked(client, sent.code)
    wanted = ("Nộp đơn khiếu nại", "Ông/Bà đòi hủy quyết định.", "Đã hướng dẫn cửa khác", "Hai người đã xem")
    assert [part for part in wanted if part not in page] == []


@pytest.mark.parametrize(
    "typed", ["", "x", "PQ-7K3M-9XQD-4TWN-A", "<script>alert(1)</script>", pytest.param("a" * 5_000, id="long")]
)
def test_what_can_be_no_code_is_told_without_a_look(client, cast, dialogue, statements, typed):
    with statements(1):
        status, page = asked(client, typed)
    assert (status, "<script>alert" in page, LookupAttempt.objects.count()) == (422, False, 0)


def test_an_unknown_code_is_one_sentence(client, cast, dialogue, neighbour):
    theirs = send(neighbour, taking_slips(neighbour)).code
    pages = [asked(client, code.replace("XB", "PQ")) for code in (NOBODY, theirs)]
    assert [(status, "Không tìm thấy phiếu nào ở xã khớp" in page) for status, page in pages] == [(422, True)] * 2


def test_guessing_is_stopped_after_thirty_and_even_a_right_code_waits(client, cast, dialogue):
    sent = send(cast, dialogue)
    codes = [print_code("Phong Quang", LETTERS[n] * 12) for n in range(30)]
    assert {asked(client, code)[0] for code in codes} == {422}
    status, page = asked(client, sent.code)
    assert (status, "chờ 15 phút" in page, ROAD in page) == (429, True, False)


def test_it_starts_again_after_a_quarter_of_an_hour(client, cast, dialogue, at_calendar):
    sent = send(cast, dialogue)
    for n in range(30):
        asked(client, print_code("Phong Quang", LETTERS[n] * 12))
    at_calendar("29/5/2026", "08:16")
    assert asked(client, sent.code)[0] == 200


def test_right_codes_never_lock_a_village_hall_out(client, cast, dialogue):
    code = send(cast, dialogue).code
    assert {asked(client, code)[0] for _ in range(40)} == {200}


def test_what_is_counted_is_nobodys_address(client, cast, dialogue):
    asked(client, NOBODY)
    rows = LookupAttempt.objects.all()
    assert [(len(row.address_index), "127.0.0.1" in str(vars(row)), NOBODY in str(vars(row))) for row in rows] == [
        (64, False, False)
    ] * 2


@pytest.mark.parametrize("matters", [1, 3])
def test_a_status_costs_five_statements(client, cast, dialogue, statements, matters):
    code = send(cast, dialogue, *[f"Việc số {n}" for n in range(matters)]).code
    with statements(5):
        asked(client, code)


def test_a_matter_is_withdrawn_after_a_second_look(client, cast, dialogue):
    sent = send(cast, dialogue, ROAD, LAND)
    form = {"code": sent.code, **DIGITS, "matter": sent.slip.opinions.all()[1].public_id}
    assert client.post(f"{PATH}rut/", form).status_code == 200
    assert client.post(f"{PATH}rut/", form | {"sure": "1"}).status_code == 200
    assert [o.state for o in sent.slip.opinions.all()] == [OpinionState.RECEIVED, OpinionState.WITHDRAWN]


def test_withdrawing_twice_says_it_is_done(client, cast, dialogue):
    sent = send(cast, dialogue)
    form = {"code": sent.code, **DIGITS, "matter": sent.slip.opinions.get().public_id, "sure": "1"}
    answers = [client.post(f"{PATH}rut/", form) for _ in range(2)]
    assert [(a.status_code, "Ông/Bà đã rút việc này" in a.content.decode()) for a in answers] == [(200, True)] * 2


@pytest.mark.parametrize("named", ["", "1", "7", "khong-co"])
def test_a_matter_that_is_not_on_the_slip_takes_no_other_one_with_it(client, cast, dialogue, named):
    sent = send(cast, dialogue, ROAD, LAND)
    answer = client.post(f"{PATH}rut/", {"code": sent.code, **DIGITS, "matter": named, "sure": "1"})
    assert (answer.status_code, "Việc này không còn ở phiếu" in answer.content.decode()) == (409, True)
    assert {o.state for o in sent.slip.opinions.all()} == {OpinionState.RECEIVED}


def test_a_tab_from_before_a_seal_withdraws_nothing(client, cast, dialogue):
    sent = send(cast, dialogue, BRIBE, ROAD)
    sealed, kept = sent.slip.opinions.all()
    facts = {"handed_on": AT.date(), "handed_to": "Công an xã", "receipt_number": "02", "actor": cast.chair, "at": AT}
    stale = {"code": sent.code, **DIGITS, "matter": sealed.public_id, "sure": "1"}
    seal_opinion(sealed, **facts)
    assert client.post(f"{PATH}rut/", stale).status_code == 409
    assert Opinion.objects.get(pk=kept.pk).state is OpinionState.RECEIVED


def test_an_answered_matter_is_not_withdrawn(client, cast, dialogue):
    sent = send(cast, dialogue)
    Opinion.objects.update(state=OpinionState.ANSWERED)
    answer = client.post(
        f"{PATH}rut/", {"code": sent.code, **DIGITS, "matter": Opinion.objects.get().public_id, "sure": "1"}
    )
    assert (answer.status_code, Opinion.objects.get().state) == (409, OpinionState.ANSWERED)


def test_the_code_of_a_sealed_slip_is_as_unknown_as_any(client, cast, dialogue):
    sent = send(cast, dialogue, BRIBE)
    facts = {"handed_on": AT.date(), "handed_to": "Công an xã", "receipt_number": "02", "actor": cast.chair, "at": AT}
    seal_opinion(sent.slip.opinions.get(), **facts)
    strange, sealed = asked(client, NOBODY), asked(client, sent.code)
    assert sealed[0] == strange[0] == 422
    assert sealed[1].replace(sent.code, NOBODY).split("csrf")[0] == strange[1].split("csrf")[0]
    assert OpinionSlip.objects.count() == 0


def test_after_the_conference_what_is_now_comes_after_what_is_over(client, cast, dialogue, at_calendar):
    sent = send(cast, dialogue)
    at_calendar("30/6/2026")
    _, page = asked(client, sent.code)
    road = page.split("Đường đi của ý kiến")[1]
    assert road.index("Hội nghị đối thoại") < road.index('aria-current="step"') < road.index("Làm xong, và có")
    assert "xã đang nợ bước này" in page


def test_an_answer_is_shown_once_it_is_given_and_not_before(client, cast, dialogue):
    sent = send(cast, dialogue)
    facts = {"kind": AnswerKind.EXPLAINED, "text": "Đường này thuộc tỉnh.", "drafted_by_id": cast.officer.account_id}
    answer = Answer.objects.create(commune=cast.commune, opinion=sent.slip.opinions.get(), **facts)
    assert "Đường này thuộc tỉnh." not in asked(client, sent.code)[1]
    Answer.objects.filter(pk=answer.pk).update(state=AnswerState.GIVEN, given_at=AT)
    Opinion.objects.update(state=OpinionState.ANSWERED)
    assert "Đường này thuộc tỉnh." in asked(client, sent.code)[1]


def test_an_approved_answer_is_told_as_approved_and_its_words_stay_inside(client, cast, dialogue):
    sent = send(cast, dialogue)
    facts = {"kind": AnswerKind.EXPLAINED, "text": "Đường này thuộc tỉnh.", "drafted_by_id": cast.officer.account_id}
    opinion = sent.slip.opinions.get()
    Answer.objects.create(commune=cast.commune, opinion=opinion, state=AnswerState.APPROVED, **facts)
    Opinion.objects.update(state=OpinionState.ANSWER_DRAFTED, scope=Scope.IN_SCOPE)
    _, page = asked(client, sent.code)
    assert missing(page, "đã duyệt câu trả lời, sẽ trả lời tại hội nghị", facts["text"]) == [facts["text"]]


def _answered_with_its_group(cast, dialogue):
    first, second = send(cast, dialogue), send(cast, dialogue)
    head, other = first.slip.opinions.get(), second.slip.opinions.get()
    Opinion.objects.filter(pk=head.pk).update(state=OpinionState.ANSWERED, scope=Scope.IN_SCOPE)
    Opinion.objects.filter(pk=other.pk).update(merged_into=head, scope=Scope.IN_SCOPE)
    facts = {"kind": AnswerKind.REFERRED, "text": "Đường này thuộc tỉnh.", "drafted_by_id": cast.officer.account_id}
    facts["referred_to"] = "Sở Xây dựng"
    Answer.objects.create(commune=cast.commune, opinion=head, state=AnswerState.GIVEN, given_at=AT, **facts)
    return second.code, head, other


def test_a_merged_matter_stands_where_its_group_stands(client, cast, dialogue):
    code, _, _ = _answered_with_its_group(cast, dialogue)
    _, page = asked(client, code)
    wanted = ("Đã trả lời", "Xã đã trả lời", "Không còn bước nào")
    assert ([part for part in wanted if part not in page], "Rút việc này" in page) == ([], False)


def test_a_merged_matter_that_was_answered_is_not_withdrawn(client, cast, dialogue):
    code, _, other = _answered_with_its_group(cast, dialogue)
    answer = client.post(f"{PATH}rut/", {"code": code, **DIGITS, "matter": other.public_id, "sure": "1"})
    assert (answer.status_code, Opinion.objects.get(pk=other.pk).state) == (409, OpinionState.RECEIVED)


def test_a_matter_sent_to_another_level_lies_there_until_the_reply(client, cast, dialogue):
    code, head, _ = _answered_with_its_group(cast, dialogue)
    facts = {"body": "Sở Xây dựng", "sent_on": AT.date(), "due_on": date(2026, 7, 19)}
    Referral.objects.create(commune=cast.commune, opinion=head, **facts)
    _, page = asked(client, code)
    assert [part for part in ("Sở Xây dựng", "19/7/2026", "chờ trả lời") if part not in page] == []


def test_the_asker_reads_the_whole_chase_and_the_reply_without_a_name(client, cast, dialogue):
    sent = send(cast, dialogue)
    opinion = sent.slip.opinions.select_related("dialogue").get()
    Opinion.objects.update(scope=Scope.IN_SCOPE, state=OpinionState.CLASSIFIED)
    opinion.refresh_from_db()
    day, by = AT.date(), {"actor": cast.clerk, "at": AT}
    chased = refer(opinion, body="Sở Xây dựng", sent_on=day, due_on=date(2026, 7, 19), letter_number="7", **by)
    remind_referral(chased, on=day, **by)
    record_referral_reply(chased, reply="Đã vá. Hỏi ông Lê Văn Giả Định.", replied_on=day, **by)
    _, page = asked(client, sent.code)
    told = ("Công văn 7. Hẹn trả lời trước 19/7/2026.", "Xã nhắc Sở Xây dựng", "Sở Xây dựng trả lời xã", "Đã vá.")
    assert ([part for part in told if part not in page], "Giả Định" in page) == ([], False)
