"""The counts behind the checklist, from real rows, in a fixed number of statements."""

from __future__ import annotations

from datetime import date

import pytest

from doithoai.actions.invitations import record_receipt
from doithoai.actions.notices import publish_notice, record_posting
from doithoai.models import Notice
from doithoai.models.duty_queries import facts_of
from doithoai.phases.results.queries import proofs_of
from doithoai.rules.vocabulary import Channel, DocumentKind, Scope, Visibility
from tests import stages
from tests.matters import agreed, assigned, classified, dialogue_of, matter, promise, sent
from tests.people import Cast, moment

TODAY = date(2026, 6, 2)


def body_of(facts, cast: Cast):
    return next(body for body in facts.bodies if body.department_id == cast.economy.pk)


def test_a_new_dialogue_owes_no_matters(cast):
    facts = facts_of(dialogue_of(cast), TODAY)
    assert (facts.conference_on, facts.unseen, facts.to_classify, facts.slips) == (date(2026, 6, 12), 0, 0, 0)
    assert [place.name for place in facts.places] == ["Thôn 1", "Thôn 2", "Thôn 3"]


def test_matters_are_counted_where_they_stand(cast):
    dialogue = dialogue_of(cast)
    matter(cast, dialogue, scope=Scope.PENDING)
    matter(cast, dialogue)
    classified(cast, matter(cast, dialogue))
    assigned(cast, matter(cast, dialogue))
    sent(cast, matter(cast, dialogue))
    agreed(cast, matter(cast, dialogue))
    facts = facts_of(dialogue, TODAY)
    body = body_of(facts, cast)
    assert (facts.unseen, facts.to_classify, facts.to_assign, facts.to_approve, facts.unanswered) == (1, 1, 1, 1, 6)
    assert (body.to_draft, body.draft_by, body.to_agree, body.handed_in) == (1, date(2026, 6, 9), 1, 1)


def test_what_is_sealed_is_in_no_count(cast):
    dialogue = dialogue_of(cast)
    matter(cast, dialogue, scope=Scope.PENDING, visibility=Visibility.SEALED)
    facts = facts_of(dialogue, TODAY)
    assert (facts.unseen, facts.unanswered) == (0, 0)


def test_a_supporting_department_owes_its_part(cast):
    dialogue = dialogue_of(cast)
    assigned(cast, matter(cast, dialogue), supporting=True)
    culture = next(body for body in facts_of(dialogue, TODAY).bodies if body.department_id == cast.culture.pk)
    assert (culture.parts, culture.part_by, culture.to_draft) == (1, date(2026, 6, 5), 0)


def test_promises_count_for_their_department(cast):
    from doithoai.rules.vocabulary import DialogueStage

    dialogue = dialogue_of(cast, DialogueStage.CONCLUDED)
    promise(cast, dialogue)
    promise(cast, dialogue, due_on=date(2026, 6, 30))
    body = body_of(facts_of(dialogue, date(2026, 7, 1)), cast)
    assert (body.promises, body.promise_by, body.late_promises) == (2, date(2026, 6, 30), 1)


@pytest.mark.parametrize("number", [1, 3])
def test_the_facts_cost_the_same_for_one_and_three(cast, statements, number):
    dialogue = dialogue_of(cast)
    for _ in range(number):
        assigned(cast, matter(cast, dialogue), supporting=True)
    with statements(3):
        facts_of(dialogue, TODAY)


def test_a_neighbours_rows_are_not_counted(cast, neighbour):
    matter(neighbour, dialogue_of(neighbour))
    facts = facts_of(dialogue_of(cast), TODAY)
    assert (facts.to_classify, facts.slips, facts.unanswered) == (0, 0, 0)


def results_notice(cast: Cast) -> Notice:
    dialogue = stages.results_out(cast)
    paper = stages.signed(cast, dialogue, DocumentKind.RESULTS_NOTICE, moment("17/6/2026"))
    return publish_notice(paper, actor=cast.clerk, at=moment("17/6/2026"))


def hand_over(cast: Cast, notice: Notice, village: int) -> None:
    facts = {"channel": Channel.VILLAGE_HEADS, "on": date(2026, 6, 17), "village": cast.villages[village]}
    record_posting(notice, **facts, note="Trưởng thôn nhận tại trụ sở", actor=cast.clerk, at=moment("17/6/2026"))


def test_one_village_of_three_is_no_proof_and_the_results_page_agrees(cast):
    notice = results_notice(cast)
    hand_over(cast, notice, 0)
    facts = facts_of(notice.dialogue, date(2026, 6, 18))
    assert (facts.results_channels, proofs_of(notice.dialogue).proved) == (frozenset(), frozenset())


def test_signatures_and_postings_of_all_villages_are_the_proof(cast):
    notice = results_notice(cast)
    hand_over(cast, notice, 0)
    for village in cast.villages[1:]:
        record_receipt(notice.paper, village=village, actor=cast.clerk, at=moment("17/6/2026"))
    facts = facts_of(notice.dialogue, date(2026, 6, 18))
    assert facts.results_channels == proofs_of(notice.dialogue).proved == {Channel.VILLAGE_HEADS}


def test_an_invitation_waits_for_the_signature_of_each_village(cast):
    dialogue = stages.scheduled(cast)
    before = facts_of(dialogue, TODAY).places[0].unsigned
    stages.issued(dialogue, DocumentKind.INVITATION, moment("28/5/2026"))
    after = facts_of(dialogue, TODAY).places[0].unsigned
    assert (before, after) == ((DocumentKind.PLAN,), (DocumentKind.PLAN, DocumentKind.INVITATION))
