"""Closing a dialogue: nobody unheard, debts carried on."""

from __future__ import annotations

import pytest

from doithoai.actions.closing import close_dialogue
from doithoai.rules.refusals import NotYet, Refused
from doithoai.rules.vocabulary import CommitmentState, DialogueStage, OpinionState, Scope, Visibility
from tests.matters import dialogue_of, matter, promise, same
from tests.people import moment

AT = moment("28/12/2026")


@pytest.fixture
def dialogue(cast):
    return dialogue_of(cast, DialogueStage.RESULTS_PUBLISHED)


def test_open_promises_stay_open_and_are_counted(cast, dialogue):
    debt = promise(cast, dialogue)
    assert close_dialogue(dialogue, actor=cast.clerk, at=AT) == 1
    dialogue.refresh_from_db()
    assert (dialogue.stage, same(debt).state) == (DialogueStage.CLOSED, CommitmentState.PROMISED)


def test_nobody_is_left_unheard(cast, dialogue):
    matter(cast, dialogue, state=OpinionState.DEFERRED)
    with pytest.raises(NotYet, match="Còn 1 ý kiến chưa trả lời"):
        close_dialogue(dialogue, actor=cast.clerk, at=AT)


def test_what_is_answered_elsewhere_or_sealed_does_not_count(cast, dialogue):
    lead = matter(cast, dialogue, state=OpinionState.ANSWERED)
    matter(cast, dialogue, merged_into=lead)
    matter(cast, dialogue, scope=Scope.OUT_OF_SCOPE)
    matter(cast, dialogue, visibility=Visibility.SEALED)
    assert close_dialogue(dialogue, actor=cast.clerk, at=AT) == 0


def test_not_before_the_results(cast):
    with pytest.raises(NotYet, match="Thông báo kết quả chưa công bố"):
        close_dialogue(dialogue_of(cast, DialogueStage.CONCLUDED), actor=cast.clerk, at=AT)


def test_only_the_office_closes(cast, dialogue):
    with pytest.raises(Refused):
        close_dialogue(dialogue, actor=cast.chair, at=AT)
