"""What the public may see: only what was published, counted as the office counts it."""

from __future__ import annotations

from datetime import date

import pytest

from doithoai.models.figure_queries import figures_of
from doithoai.models.public_dialogues import dialogues_in_public, newest, with_results
from doithoai.models.public_queries import matters_in_public
from doithoai.rules.figures import figures
from doithoai.rules.vocabulary import AnswerKind
from tests.hall import closed_hall
from tests.published import results_out
from tests.stages import announced, drafted

TODAY = date(2026, 7, 15)


def test_published_matters_with_answers_askers_and_promises(cast):
    matters = matters_in_public(results_out(cast))
    assert [(one.number, one.kind, one.askers, one.villages) for one in matters] == [
        (1, AnswerKind.RESOLVED, 2, ["Thôn 1", "Thôn 2"]),
        (2, AnswerKind.EXPLAINED, 1, ["Thôn 3"]),
        (3, AnswerKind.REFERRED, 1, ["Thôn 1"]),
        (4, None, 1, ["Thôn 1"]),
    ]


def test_the_public_counts_as_the_office_counts(cast):
    dialogue = results_out(cast)
    counted = figures([one.counted() for one in matters_in_public(dialogue)], TODAY)
    assert counted == figures_of(dialogue, TODAY, public_only=True)


def test_nothing_is_public_before_the_results_are_out(cast):
    assert matters_in_public(closed_hall(cast).dialogue) == []


def test_a_plan_in_the_making_is_unknown_to_the_public(cast):
    drafted(cast)
    assert dialogues_in_public(cast.commune) == []


def test_an_announced_dialogue_is_known_with_its_day(cast):
    announced(cast)
    (dialogue,) = dialogues_in_public(cast.commune)
    assert (dialogue.on, dialogue.noticed_on, dialogue.results_at) == (date(2026, 6, 12), date(2026, 6, 12), None)
    assert (newest([dialogue]), with_results([dialogue])) == (dialogue, None)


@pytest.mark.parametrize("times", [1, 3])
def test_reading_costs_the_same(cast, statements, times):
    dialogue = results_out(cast, times=times)
    with statements(2):
        matters_in_public(dialogue)
    with statements(1):
        dialogues_in_public(cast.commune)


def test_one_matter_alone(cast):
    dialogue = results_out(cast)
    wanted = matters_in_public(dialogue)[0]
    assert [one.number for one in matters_in_public(dialogue, wanted.public_id)] == [1]
