"""Promises: claimed by the body, confirmed or disputed by somebody else."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from doithoai.actions.commitments import (
    Said,
    claim_done,
    confirm_done,
    dispute_done,
    extend_commitment,
    give_up_commitment,
    make_commitment,
    report_progress,
)
from doithoai.models import Commitment, Department
from doithoai.rules.refusals import BadInput, NotYet, Outdated, Refused
from doithoai.rules.vocabulary import CommitmentState, DialogueStage, NoteKind, Role
from tests.matters import assigned, dialogue_of, fresh, matter, promise, same
from tests.people import moment

AT = moment("28/6/2026")
ON = date(2026, 6, 28)


@pytest.fixture
def dialogue(cast):
    return dialogue_of(cast, DialogueStage.RESULTS_PUBLISHED)


@pytest.fixture
def kept(cast, dialogue):
    return promise(cast, dialogue)


def claim(cast, commitment, text="Đã rải xong 200 m", **facts):
    claim_done(commitment, said=Said(ON, text), actor=cast.officer, at=AT, **facts)
    return same(commitment)


def test_a_promise_has_owner_day_and_village(cast, kept):
    assert (kept.state, kept.department, kept.first_due_on, kept.village) == (
        CommitmentState.PROMISED, cast.economy, date(2026, 10, 31), cast.villages[0],
    )  # fmt: skip


def test_a_double_click_promises_once(cast, dialogue):
    key = uuid4()
    assert promise(cast, dialogue, command_id=key) == promise(cast, dialogue, command_id=key)
    assert Commitment.objects.count() == 1


def test_a_promise_to_a_merged_asker_hangs_on_the_lead(cast, dialogue):
    lead, other = assigned(cast, matter(cast, dialogue)), matter(cast, dialogue)
    other.merged_into = lead
    other.save()
    assert promise(cast, dialogue, fresh(other)).opinion == lead


@pytest.mark.parametrize("facts", [{"due_on": date(2026, 6, 1)}, {"text": ""}, {"text": "a" * 2001}])
def test_promises_that_can_not_be(cast, dialogue, facts):
    with pytest.raises(BadInput):
        promise(cast, dialogue, **facts)


def test_no_promise_before_the_conference(cast):
    with pytest.raises(NotYet):
        promise(cast, dialogue_of(cast, DialogueStage.ANNOUNCED))


def test_a_neighbours_department_promises_nothing_here(cast, dialogue, neighbour):
    with pytest.raises(BadInput):
        promise(cast, dialogue, department=neighbour.economy)


def test_departments_do_not_write_promises(cast, dialogue):
    with pytest.raises(Refused):
        make_commitment(
            dialogue, text="Rải đá", department=cast.economy, due_on=date(2026, 7, 1), actor=cast.officer, at=AT
        )


# ---- the body speaks ----------------------------------------------------------------------------------------


def test_progress_is_a_note_with_who_and_when(cast, kept):
    report_progress(kept, said=Said(ON, "Đã mời thầu"), actor=cast.officer, at=AT)
    note = same(kept).notes.get()
    assert (same(kept).state, note.kind, note.role, note.on) == (
        CommitmentState.DOING, NoteKind.PROGRESS, Role.DEPARTMENT, ON,
    )  # fmt: skip


def test_a_double_click_is_one_note(cast, kept):
    press = {"said": Said(ON, "Đã mời thầu"), "command_id": uuid4(), "actor": cast.officer, "at": AT}
    for _ in range(3):
        report_progress(same(kept), **press)
    assert same(kept).notes.count() == 1


def test_a_second_word_of_progress_is_a_second_note(cast, kept):
    for words in ("Đã mời thầu", "Đã khởi công"):
        report_progress(same(kept), said=Said(ON, words), command_id=uuid4(), actor=cast.officer, at=AT)
    assert same(kept).notes.count() == 2


def test_a_claim_needs_proof(cast, kept):
    with pytest.raises(BadInput, match="cần ảnh, biên bản hoặc lời ghi"):
        claim(cast, kept, text=" ")


def test_a_claim_is_not_a_confirmation(cast, kept):
    row = claim(cast, kept)
    assert (row.state, row.claimed_on, row.confirmed_on) == (CommitmentState.CLAIMED_DONE, ON, None)


def test_claiming_twice_is_told(cast, kept):
    stale = same(kept)
    claim(cast, kept)
    with pytest.raises(Outdated):
        claim(cast, stale)
    assert same(kept).notes.count() == 1


def test_no_claim_from_the_future(cast, kept):
    with pytest.raises(BadInput, match="chưa tới"):
        claim_done(kept, said=Said(date(2026, 7, 1), "Sẽ xong"), actor=cast.officer, at=AT)


def test_another_department_claims_nothing(cast, kept):
    with pytest.raises(Refused, match="giao cho phòng khác"):
        claim_done(kept, said=Said(ON, "Xong"), actor=cast.culture_officer, at=AT)


# ---- somebody else looks ------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["front", "village_head"])
def test_the_front_or_the_own_village_confirms(cast, kept, who):
    confirm_done(claim(cast, kept), said=Said(ON, "Đã xem tại chỗ"), actor=getattr(cast, who), at=AT)
    assert (same(kept).state, same(kept).confirmed_on) == (CommitmentState.CONFIRMED, ON)


@pytest.mark.parametrize("who", ["other_village_head", "officer", "head", "clerk", "chair"])
def test_others_do_not_confirm(cast, kept, who):
    with pytest.raises(Refused):
        confirm_done(claim(cast, kept), said=Said(ON), actor=getattr(cast, who), at=AT)


def test_the_claimer_does_not_confirm_in_another_role(cast, kept):
    both = type(cast.officer)(
        cast.commune.pk, frozenset({Role.OBSERVER}), account_id=cast.officer.account_id, name=cast.officer.name
    )
    with pytest.raises(Refused, match="Cần người thứ hai"):
        confirm_done(claim(cast, kept), said=Said(ON), actor=both, at=AT)


def test_a_body_does_not_confirm_its_own_work(cast, dialogue):
    own = promise(cast, dialogue, department=Department.objects.get(pk=cast.front.department_id))
    claim_done(own, said=Said(ON, "Xong"), actor=cast.clerk, at=AT)
    with pytest.raises(Refused, match="không tự xác nhận"):
        confirm_done(same(own), said=Said(ON), actor=cast.front, at=AT)


def test_nothing_unclaimed_is_confirmed(cast, kept):
    with pytest.raises(Refused, match="Không thể chuyển"):
        confirm_done(kept, said=Said(ON), actor=cast.front, at=AT)


def test_a_dispute_stands_beside_the_claim(cast, kept):
    dispute_done(claim(cast, kept), said=Said(ON, "Vẫn rỉ, nửa bể"), actor=cast.front, at=AT)
    row = same(kept)
    assert (row.state, row.claimed_on, [note.kind for note in row.notes.all()]) == (
        CommitmentState.DISPUTED, ON, [NoteKind.CLAIMED_DONE, NoteKind.DISPUTED],
    )  # fmt: skip


def test_a_dispute_needs_words(cast, kept):
    with pytest.raises(BadInput):
        dispute_done(claim(cast, kept), said=Said(ON, ""), actor=cast.front, at=AT)


def test_a_confirmation_can_be_contested_later(cast, kept):
    confirm_done(claim(cast, kept), said=Said(ON), actor=cast.front, at=AT)
    dispute_done(same(kept), said=Said(ON, "Lại hỏng"), actor=cast.village_head, at=AT)
    assert (same(kept).state, same(kept).confirmed_on) == (CommitmentState.DISPUTED, None)


def test_the_asker_may_say_that_it_is_not_done(cast, dialogue):
    opinion = matter(cast, dialogue)
    commitment = claim(cast, promise(cast, dialogue, opinion))
    dispute_done(commitment, said=Said(ON, "Chưa rải"), asker_of=opinion, actor=cast.citizen, at=AT)
    assert (same(commitment).state, same(commitment).notes.last().said_by) == (CommitmentState.DISPUTED, None)


@pytest.mark.parametrize("other", [True, False])
def test_a_citizen_speaks_only_of_the_own_matter(cast, dialogue, other):
    commitment = claim(cast, promise(cast, dialogue, matter(cast, dialogue)))
    asker_of = matter(cast, dialogue, "Việc khác") if other else None
    with pytest.raises(Refused, match="Chỉ người đã hỏi"):
        dispute_done(commitment, said=Said(ON, "Chưa"), asker_of=asker_of, actor=cast.citizen, at=AT)


# ---- leaders ------------------------------------------------------------------------------------------------


def test_more_time_keeps_the_first_day_in_sight(cast, kept):
    extend_commitment(kept, due_on=date(2026, 11, 30), reason="Chờ linh kiện", actor=cast.chair, at=AT)
    row = same(kept)
    assert (row.first_due_on, row.due_on, row.notes.get().text) == (
        date(2026, 10, 31), date(2026, 11, 30), "Chờ linh kiện",
    )  # fmt: skip


@pytest.mark.parametrize("day", [date(2026, 10, 31), date(2026, 10, 1)])
def test_more_time_is_later(cast, kept, day):
    with pytest.raises(BadInput, match="Hạn mới phải sau"):
        extend_commitment(kept, due_on=day, reason="Chờ", actor=cast.chair, at=AT)


def test_what_is_claimed_done_gets_no_more_time(cast, kept):
    with pytest.raises(NotYet):
        extend_commitment(claim(cast, kept), due_on=date(2026, 12, 1), reason="Chờ", actor=cast.chair, at=AT)


def test_only_leaders_give_time_or_give_up(cast, kept):
    with pytest.raises(Refused):
        extend_commitment(kept, due_on=date(2026, 12, 1), reason="Chờ", actor=cast.head, at=AT)
    with pytest.raises(Refused):
        give_up_commitment(kept, reason="Hết vốn", actor=cast.clerk, at=AT)


def test_a_broken_promise_says_why_and_may_be_taken_up_again(cast, kept):
    give_up_commitment(kept, reason="Hết vốn", actor=cast.chair, at=AT)
    assert same(kept).state is CommitmentState.BROKEN
    report_progress(same(kept), said=Said(ON, "Đã có vốn"), actor=cast.officer, at=AT)
    assert same(kept).state is CommitmentState.DOING
