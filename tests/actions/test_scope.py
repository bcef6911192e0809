"""Scope: two persons, reasons that are said, and a denunciation that leaves nothing behind."""

from __future__ import annotations

from datetime import date

import pytest

from doithoai.actions.files import keep_file
from doithoai.actions.scope import (
    agree_ruling,
    confirm_scope,
    overturn_ruling,
    rule_out,
    seal_opinion,
    withdraw_opinion,
)
from doithoai.models import (
    Commitment,
    CommitmentNote,
    Contact,
    JournalEntry,
    Opinion,
    OpinionSlip,
    Paper,
    ScopeDecision,
    SealedHandOver,
    StoredFile,
)
from doithoai.models.shredding import TAKEN_AWAY
from doithoai.rules.refusals import BadInput, NotYet, Outdated, Refused
from doithoai.rules.vocabulary import Action, DialogueStage, DocumentKind, OpinionState, OutOfScopeReason, Role, Scope
from doithoai.rules.withdrawal import Withdrawal, WithdrawalReason, WithdrawalWay
from tests.intake import AT, BRIBE, LAND, ROAD, one_opinion, send, taking_slips

COMPLAINT = OutOfScopeReason.COMPLAINT


@pytest.fixture
def dialogue(cast):
    return taking_slips(cast)


@pytest.fixture
def opinion(cast, dialogue):
    return one_opinion(cast, dialogue, LAND)


def ruled(cast, opinion):
    return rule_out(opinion, reason=COMPLAINT, explanation="Đòi hủy quyết định.", actor=cast.clerk, at=AT)


def sealed(cast, opinion, **facts):
    told = {"handed_on": date(2026, 5, 28), "handed_to": "Chủ tịch UBND xã", "receipt_number": "02/BN", **facts}
    return seal_opinion(opinion, **told, actor=cast.clerk, at=AT)


def test_one_person_says_that_it_is_in_scope(cast, opinion):
    confirm_scope(opinion, actor=cast.clerk, at=AT)
    assert Opinion.objects.get().scope is Scope.IN_SCOPE


def test_ruling_out_waits_for_a_second_person(cast, opinion):
    decision = ruled(cast, opinion)
    assert (Opinion.objects.get().scope, decision.agreed) == (Scope.RULED_OUT, None)


def test_the_proposer_is_not_the_second_person(cast, opinion):
    with pytest.raises(Refused, match="Cần người thứ hai"):
        agree_ruling(ruled(cast, opinion), actor=cast.clerk, at=AT)
    assert Opinion.objects.get().scope is Scope.RULED_OUT


@pytest.mark.parametrize("who", ["second_clerk", "chair"])
def test_another_person_agrees(cast, opinion, who):
    agree_ruling(ruled(cast, opinion), actor=getattr(cast, who), at=AT)
    decision = ScopeDecision.objects.get()
    assert (Opinion.objects.get().scope, decision.agreed) == (Scope.OUT_OF_SCOPE, True)
    assert decision.decided_by_id == getattr(cast, who).account_id


def test_another_person_disagrees_with_a_reason(cast, opinion):
    overturn_ruling(ruled(cast, opinion), note="Chỉ hỏi tiến độ.", actor=cast.chair, at=AT)
    decision = ScopeDecision.objects.get()
    assert (Opinion.objects.get().scope, decision.agreed, decision.decision_note) == (
        Scope.IN_SCOPE,
        False,
        "Chỉ hỏi tiến độ.",
    )


def test_the_proposer_may_think_again_and_is_no_second_person(cast, opinion):
    overturn_ruling(ruled(cast, opinion), note="Nhầm.", actor=cast.clerk, at=AT)
    assert (Opinion.objects.get().scope, ScopeDecision.objects.get().decided_by_id) == (Scope.IN_SCOPE, None)


def test_what_was_ruled_out_can_be_brought_back(cast, opinion):
    decision = ruled(cast, opinion)
    agree_ruling(decision, actor=cast.chair, at=AT)
    overturn_ruling(decision, note="Xem lại.", actor=cast.second_clerk, at=AT)
    assert Opinion.objects.get().scope is Scope.IN_SCOPE


def test_two_clerks_on_one_matter_only_the_first_decides(cast, opinion):
    mine, theirs = Opinion.objects.get(), Opinion.objects.get()
    confirm_scope(mine, actor=cast.clerk, at=AT)
    with pytest.raises(Outdated, match="Người khác vừa làm việc này"):
        rule_out(theirs, reason=COMPLAINT, explanation="Khiếu nại.", actor=cast.second_clerk, at=AT)
    assert ScopeDecision.objects.count() == 0


@pytest.mark.parametrize(("explanation", "sentence"), [(" ", "ghi lý do"), ("á" * 2_001, "tối đa 2000 chữ")])
def test_a_ruling_says_why(cast, opinion, explanation, sentence):
    with pytest.raises(BadInput, match=sentence):
        rule_out(opinion, reason=COMPLAINT, explanation=explanation, actor=cast.clerk, at=AT)


def test_a_denunciation_is_not_ruled_out_but_sealed(cast, opinion):
    with pytest.raises(BadInput, match="Chuyển kênh riêng"):
        rule_out(opinion, reason=OutOfScopeReason.DENUNCIATION, explanation="…", actor=cast.clerk, at=AT)
    assert Opinion.objects.get().scope is Scope.PENDING


def test_a_department_decides_nothing_about_scope(cast, opinion):
    with pytest.raises(Refused, match="Chỉ Văn phòng HĐND và UBND được xác nhận trong phạm vi."):
        confirm_scope(opinion, actor=cast.officer, at=AT)


def test_another_commune_finds_nothing(cast, neighbour, opinion):
    with pytest.raises(Refused, match="Không tìm thấy việc này ở xã của Ông/Bà."):
        sealed(neighbour, opinion)


def test_a_closed_dialogue_does_not_change(cast, dialogue, opinion):
    dialogue.stage = DialogueStage.CLOSED
    dialogue.save()
    with pytest.raises(NotYet, match="đã khép lại"):
        confirm_scope(Opinion.objects.get(), actor=cast.clerk, at=AT)


def test_the_sender_withdraws(cast, opinion):
    withdraw_opinion(opinion, actor=cast.citizen, at=AT)
    assert Opinion.objects.get().state is OpinionState.WITHDRAWN


def test_an_official_says_how_and_why_the_sender_withdraws(cast, opinion):
    with pytest.raises(BadInput, match="bằng cách nào"):
        withdraw_opinion(opinion, actor=cast.clerk, at=AT)
    told = Withdrawal(WithdrawalWay.BY_PHONE, WithdrawalReason.SETTLED)
    withdraw_opinion(opinion, how=told, actor=cast.clerk, at=AT)
    entry = JournalEntry.objects.filter(action=Action.WITHDRAW_OPINION).get()
    assert (entry.role, entry.details) == (Role.CITIZEN, {"way": "by_phone", "reason": "settled"})


def test_the_scope_of_a_withdrawn_matter_is_not_decided(cast, opinion):
    withdraw_opinion(opinion, actor=cast.citizen, at=AT)
    with pytest.raises(NotYet, match="đã rút"):
        confirm_scope(opinion, actor=cast.clerk, at=AT)
    with pytest.raises(NotYet, match="đã rút"):
        rule_out(opinion, reason=OutOfScopeReason.COMPLAINT, explanation="Đất đai.", actor=cast.clerk, at=AT)


def test_sealing_leaves_the_hand_over_and_one_line_without_contents(cast, dialogue):
    sealed(cast, one_opinion(cast, dialogue, BRIBE))
    hand_over, entry = SealedHandOver.objects.get(), JournalEntry.objects.last()
    assert (Opinion.objects.count(), OpinionSlip.objects.count(), Contact.objects.count()) == (0, 0, 0)
    assert (hand_over.handed_to, hand_over.receipt_number) == ("Chủ tịch UBND xã", "02/BN")
    assert (entry.action, entry.subject, entry.details) == ("seal_opinion", f"sealedhandover:{hand_over.pk}", {})


def test_the_other_matters_of_the_slip_close_their_ranks(cast, dialogue):
    slip = send(cast, dialogue, ROAD, BRIBE, LAND).slip
    sealed(cast, slip.opinions.get(position=2))
    assert [(o.position, o.received_text) for o in slip.opinions.all()] == [(1, ROAD), (2, LAND)]
    assert Contact.objects.count() == 1


def test_a_rendered_paper_about_it_goes_with_its_bytes(cast, dialogue, data_folder, django_capture_on_commit_callbacks):
    opinion = one_opinion(cast, dialogue, BRIBE)
    pdf = keep_file(cast.commune, b"%PDF", name="p.pdf", content_type="application/pdf", at=AT)
    about = {"commune": cast.commune, "dialogue": dialogue, "opinion": opinion, "created_at": AT}
    Paper.objects.create(kind=DocumentKind.GUIDANCE_SLIP, subject_line="Về đơn", pdf=pdf, **about)
    with django_capture_on_commit_callbacks(execute=True):
        sealed(cast, opinion)
    assert (StoredFile.objects.count(), [p for p in (data_folder / "files").rglob("*") if p.is_file()]) == (0, [])


def test_papers_about_it_go_and_numbers_stay_without_gap(cast, dialogue):
    opinion = one_opinion(cast, dialogue, BRIBE)
    about = {"commune": cast.commune, "dialogue": dialogue, "opinion": opinion, "created_at": AT}
    Paper.objects.create(kind=DocumentKind.GUIDANCE_SLIP, subject_line="Về đơn", **about)
    issued = {"state": "issued", "number": 7, "year": 2026, "issued_on": AT.date()}
    Paper.objects.create(kind=DocumentKind.TRANSFER_SLIP, subject_line="Về đơn", **issued, **about)
    sealed(cast, opinion)
    (left,) = Paper.objects.all()
    assert (left.number, left.subject_line, left.opinion_id, left.sealed_content) == (7, "", None, None)


def test_what_was_promised_about_it_loses_its_words(cast, dialogue):
    opinion = one_opinion(cast, dialogue, BRIBE)
    facts = {"department": cast.economy, "village": cast.villages[0], "text": "Xác minh cán bộ nhận tiền"}
    days = {"first_due_on": AT.date(), "due_on": AT.date(), "promised_at": AT}
    made = Commitment.objects.create(commune=cast.commune, dialogue=dialogue, opinion=opinion, **facts, **days)
    said = {"kind": "progress", "text": "Đã hỏi cán bộ", "role": "clerk", "said_at": AT, "on": AT.date()}
    CommitmentNote.objects.create(commune=cast.commune, commitment=made, **said)
    sealed(cast, opinion)
    made.refresh_from_db()
    assert (made.opinion_id, made.village_id, made.text, made.notes.get().text) == (None, None, TAKEN_AWAY, "")


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"handed_on": date(2026, 5, 29)}, "handed_on"),
        ({"handed_to": " "}, "handed_to"),
        ({"receipt_number": ""}, "receipt_number"),
    ],
)
def test_a_hand_over_has_happened_and_has_its_receipt(cast, opinion, facts, field):
    with pytest.raises(BadInput) as refused:
        sealed(cast, opinion, **facts)
    assert (refused.value.field, Opinion.objects.count()) == (field, 1)


def test_sealing_twice_is_told(cast, dialogue):
    mine = one_opinion(cast, dialogue, BRIBE)
    theirs = Opinion.objects.get()
    sealed(cast, mine)
    with pytest.raises(Outdated):
        sealed(cast, theirs)


def test_everything_that_points_to_an_opinion_is_thought_of():
    handled = {"ScopeDecision", "Assignment", "Answer", "Disposition", "MinutesEntry", "Referral", "Paper"}
    handled |= {"Commitment", "Conclusion", "OpenEditor", "RaisedBefore"}
    handled |= {"OpinionCorrection", "ChairNote"}
    refused = {"Opinion"}
    pointing = {
        field.related_model.__name__
        for field in Opinion._meta.get_fields(include_hidden=True)
        if field.auto_created and field.related_model
    }
    assert pointing == handled | refused
