"""The words of an answer, and the people who stand for them."""

from __future__ import annotations

from datetime import date

import pytest

from doithoai.actions.answers import agree_answer, approve_answer, draft_answer, send_back_answer, send_draft
from doithoai.models import Answer, AnswerVersion, JournalEntry
from doithoai.rules.refusals import BadInput, NotYet, Outdated, Refused
from doithoai.rules.vocabulary import Action, AnswerKind, AnswerState, OpinionState, OverruleReason
from tests.matters import (
    AT,
    REPLY,
    agreed,
    approved,
    assigned,
    classified,
    dialogue_of,
    drafted,
    fresh,
    matter,
    put_off,
    reread,
    sent,
)


@pytest.fixture
def opinion(cast):
    return matter(cast, dialogue_of(cast))


def write(cast, opinion, actor=None, **facts):
    said = {"kind": AnswerKind.EXPLAINED, "text": REPLY, "seen_version": 0, **facts}
    return draft_answer(opinion, actor=actor or cast.officer, at=AT, **said)


def test_a_draft_is_version_one_and_the_matter_knows(cast, opinion):
    answer = write(cast, assigned(cast, opinion))
    assert (answer.version, answer.state, answer.department) == (1, AnswerState.DRAFT, cast.economy)
    assert fresh(opinion).state is OpinionState.ANSWER_DRAFTED


def test_every_wording_is_kept(cast, opinion):
    write(cast, assigned(cast, opinion))
    write(cast, fresh(opinion), text="Ngắn hơn.", seen_version=1, actor=cast.head)
    kept = AnswerVersion.objects.order_by("number").values_list("number", "text", "written_by")
    assert list(kept) == [(1, REPLY, cast.officer.account_id), (2, "Ngắn hơn.", cast.head.account_id)]


def test_a_draft_saved_over_a_newer_one_is_refused(cast, opinion):
    write(cast, assigned(cast, opinion))
    write(cast, fresh(opinion), text="Bản của trưởng phòng.", seen_version=1, actor=cast.head)
    with pytest.raises(Outdated, match="Hồ Thị Trưởng Phòng đã lưu bản 2"):
        write(cast, fresh(opinion), text="Bản cũ sửa tiếp.", seen_version=1)
    assert Answer.objects.get().text == "Bản của trưởng phòng."


def test_a_double_click_is_one_version(cast, opinion):
    write(cast, assigned(cast, opinion))
    write(cast, fresh(opinion))
    assert (AnswerVersion.objects.count(), JournalEntry.objects.filter(action="draft_answer").count()) == (1, 1)


def test_saving_unchanged_words_takes_nothing_back(cast, opinion):
    answer = agreed(cast, opinion)
    write(cast, fresh(opinion), seen_version=1, actor=cast.head)
    assert (reread(answer).state, reread(answer).version) == (AnswerState.AGREED, 1)


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"kind": AnswerKind.WITH_DATE}, "promised_on"),
        ({"kind": AnswerKind.WITH_DATE, "promised_on": date(2026, 5, 31)}, "promised_on"),
        ({"kind": AnswerKind.PLANNED, "promised_on": date(2026, 12, 31)}, "planned_in"),
        ({"kind": AnswerKind.PLANNED, "planned_in": "Kế hoạch năm 2027"}, "promised_on"),
        ({"kind": AnswerKind.REFERRED}, "referred_to"),
    ],
)
def test_a_draft_is_kept_as_it_is_and_handed_in_with_what_its_kind_needs(cast, opinion, facts, field):
    answer = write(cast, assigned(cast, opinion), **facts)
    with pytest.raises(BadInput) as refusal:
        send_draft(answer, seen_version=1, actor=cast.officer, at=AT)
    assert (reread(answer).kind, refusal.value.field) == (facts["kind"], field)


@pytest.mark.parametrize("text", [" \n ", "a" * 100_000])
def test_a_draft_has_words_but_not_a_book_of_them(cast, opinion, text):
    with pytest.raises(BadInput) as refusal:
        write(cast, assigned(cast, opinion), text=text)
    assert refusal.value.field == "text"


def test_a_day_is_kept_only_where_something_is_promised(cast, opinion):
    answer = write(cast, assigned(cast, opinion), promised_on=date(2026, 7, 1), referred_to="Sở Xây dựng")
    assert (answer.promised_on, answer.referred_to) == (None, "")


def test_a_planned_answer_names_its_plan_and_the_day_of_reporting_back(cast, opinion):
    facts = {"kind": AnswerKind.PLANNED, "planned_in": "Kế hoạch năm 2027", "promised_on": date(2026, 12, 31)}
    answer = write(cast, assigned(cast, opinion), **facts)
    assert (answer.planned_in, answer.promised_on) == ("Kế hoạch năm 2027", date(2026, 12, 31))


def test_a_plan_is_kept_only_where_something_is_planned(cast, opinion):
    assert write(cast, assigned(cast, opinion), planned_in="Kế hoạch năm 2027").planned_in == ""


def test_nobody_drafts_before_the_matter_is_assigned(cast, opinion):
    with pytest.raises(NotYet, match="chưa giao phòng nào"):
        write(cast, classified(cast, opinion), actor=cast.clerk)


def test_a_supporting_department_is_shown_its_own_place(cast, opinion):
    with pytest.raises(NotYet, match="Phần phối hợp"):
        write(cast, assigned(cast, opinion, supporting=True), actor=cast.culture_officer)


def test_a_department_without_part_is_refused(cast, opinion):
    with pytest.raises(Refused, match="giao cho phòng khác"):
        write(cast, assigned(cast, opinion), actor=cast.culture_officer)


def test_decomposed_letters_are_stored_composed(cast, opinion):
    assert write(cast, assigned(cast, opinion), text="xa\u0303").text == "xã"


# ---- agreeing and approving ---------------------------------------------------------------------------------


def test_the_four_hands_of_an_answer(cast, opinion):
    answer = approved(cast, opinion)
    assert (answer.state, answer.drafted_by_id, answer.agreed_by_id, answer.approved_by_id) == (
        AnswerState.APPROVED, cast.officer.account_id, cast.head.account_id, cast.chair.account_id,
    )  # fmt: skip


def test_the_journal_keeps_which_remarks_were_overruled_and_why(cast, opinion):
    answer = agreed(cast, opinion, text="Ghi nhận.")
    with pytest.raises(BadInput, match="chọn vì sao"):
        approve_answer(answer, seen_version=1, actor=cast.chair, at=AT)
    approve_answer(answer, seen_version=1, because=OverruleReason.SPOKEN, actor=cast.chair, at=AT)
    said = JournalEntry.objects.get(action=Action.APPROVE_ANSWER).details
    assert said == {"version": 1, "remarks": ["short", "ground", "empty"], "because": "spoken"}


def test_another_reason_is_a_sentence_beside_the_answer_and_not_in_the_journal(cast, opinion):
    answer = agreed(cast, opinion, text="Ghi nhận.")
    why = {"seen_version": 1, "because": OverruleReason.OTHER, "actor": cast.chair, "at": AT}
    with pytest.raises(BadInput, match="ghi lý do bằng một câu"):
        approve_answer(answer, **why)
    approve_answer(answer, note="Chủ tịch đã trả lời dân hôm qua", **why)
    said = JournalEntry.objects.get(action=Action.APPROVE_ANSWER).details
    assert set(said) == {"version", "remarks", "because"}
    assert Answer.objects.get().overrule_note == "Chủ tịch đã trả lời dân hôm qua"
    send_back_answer(Answer.objects.get(), reason="Sửa", seen_version=1, actor=cast.chair, at=AT)
    assert Answer.objects.get().overrule_note == ""


def test_a_reason_without_remarks_is_not_kept(cast, opinion):
    approved(cast, opinion, kind=AnswerKind.RESOLVED)
    assert JournalEntry.objects.get(action=Action.APPROVE_ANSWER).details == {"version": 1}


def test_nobody_agrees_while_the_author_still_writes(cast, opinion):
    with pytest.raises(NotYet, match="chưa trình"):
        agree_answer(drafted(cast, opinion), seen_version=1, actor=cast.head, at=AT)


def test_a_head_does_not_agree_to_the_own_words(cast, opinion):
    answer = drafted(cast, opinion)
    write(cast, fresh(opinion), text="Trưởng phòng tự sửa.", seen_version=1, actor=cast.head)
    send_draft(reread(answer), seen_version=2, actor=cast.head, at=AT)
    with pytest.raises(Refused, match="Cần người thứ hai"):
        agree_answer(reread(answer), seen_version=2, actor=cast.head, at=AT)


def test_an_officer_does_not_agree(cast, opinion):
    with pytest.raises(Refused, match="Chỉ Trưởng phòng"):
        agree_answer(sent(cast, opinion), seen_version=1, actor=cast.officer, at=AT)


def test_words_that_changed_after_reading_are_not_agreed_to(cast, opinion):
    answer = sent(cast, opinion)
    write(cast, fresh(opinion), text="Bản khác.", seen_version=1)
    with pytest.raises(Outdated):
        agree_answer(answer, seen_version=1, actor=cast.head, at=AT)


def test_nobody_approves_what_the_head_has_not_agreed_to(cast, opinion):
    with pytest.raises(Refused, match="Không thể chuyển từ “Dự thảo” sang “Lãnh đạo đã duyệt”"):
        approve_answer(sent(cast, opinion), seen_version=1, actor=cast.chair, at=AT)


def test_only_leaders_approve(cast, opinion):
    with pytest.raises(Refused, match="Chỉ Chủ trì được duyệt"):
        approve_answer(agreed(cast, opinion), seen_version=1, actor=cast.clerk, at=AT)


def test_changed_words_need_agreement_and_approval_again(cast, opinion):
    answer = approved(cast, opinion)
    write(cast, fresh(opinion), text="Sửa sau khi duyệt.", seen_version=1)
    answer = reread(answer)
    assert (answer.state, answer.agreed_by, answer.approved_by, answer.sent_at) == (AnswerState.DRAFT, None, None, None)


# ---- sending back -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("stage", "who"), [(sent, "head"), (agreed, "chair"), (approved, "chair")])
def test_sent_back_with_a_reason(cast, opinion, stage, who):
    answer = stage(cast, opinion)
    send_back_answer(answer, reason="Chưa nói ai làm", seen_version=1, actor=getattr(cast, who), at=AT)
    answer = reread(answer)
    assert (answer.state, answer.send_back_reason, answer.sent_at) == (AnswerState.DRAFT, "Chưa nói ai làm", None)


def test_words_sent_back_go_up_again_changed(cast, opinion):
    send_back_answer(sent(cast, opinion), reason="Chưa nói ai làm", seen_version=1, actor=cast.head, at=AT)
    answer = Answer.objects.get()
    with pytest.raises(BadInput, match="mà chưa sửa gì"):
        send_draft(answer, seen_version=1, actor=cast.officer, at=AT)
    write(cast, fresh(opinion), text="Phòng Kinh tế làm.", seen_version=1)
    send_draft(Answer.objects.get(), seen_version=2, actor=cast.officer, at=AT)
    assert reread(answer).send_back_reason == ""


def test_words_sent_back_go_up_again_with_why_they_stand_as_far_as_the_leader(cast, opinion):
    send_back_answer(agreed(cast, opinion), reason="Ghi ngày", seen_version=1, actor=cast.chair, at=AT)
    send_draft(Answer.objects.get(), seen_version=1, stands="Ngày đã ghi ở câu cuối", actor=cast.officer, at=AT)
    agree_answer(Answer.objects.get(), seen_version=1, actor=cast.head, at=AT)
    lead = fresh(opinion).assignments.get()
    assert (Answer.objects.get().send_back_reason, lead.part_text) == ("Ghi ngày", "Ngày đã ghi ở câu cuối")


def test_a_head_does_not_take_back_what_lies_with_the_leader(cast, opinion):
    with pytest.raises(NotYet, match="đã trình lãnh đạo"):
        send_back_answer(agreed(cast, opinion), reason="Sửa", seen_version=1, actor=cast.head, at=AT)


def test_sending_back_needs_a_reason(cast, opinion):
    with pytest.raises(BadInput, match="Điều cần sửa đang để trống"):
        send_back_answer(sent(cast, opinion), reason="", seen_version=1, actor=cast.head, at=AT)


def test_a_deferred_matter_is_drafted_without_losing_its_state(cast, opinion):
    answer = put_off(drafted(cast, opinion))
    write(cast, fresh(opinion), text="Trả lời bằng văn bản.", seen_version=1)
    assert (fresh(opinion).state, reread(answer).version) == (OpinionState.DEFERRED, 2)
