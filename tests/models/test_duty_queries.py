"""The counts behind the checklist, from real rows, in a fixed number of statements."""

from __future__ import annotations

from datetime import date

import pytest

from doithoai.models.duty_queries import facts_of
from doithoai.rules.vocabulary import Scope, Visibility
from tests.matters import agreed, assigned, classified, dialogue_of, matter, promise, sent
from tests.people import Cast

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
