"""Every state has its tag, and only a confirmation is drawn as done."""

from __future__ import annotations

import pytest

from doithoai.rules.vocabulary import AnswerKind, AnswerState, Competence, OpinionState, Scope
from doithoai.web.marks import mark_of_answer, mark_of_competence, mark_of_kind, mark_of_opinion

EVERY = [
    *(mark_of_opinion(state, Scope.IN_SCOPE, None) for state in OpinionState),
    *(mark_of_opinion(OpinionState.RECEIVED, scope, None) for scope in Scope),
    *(mark_of_kind(kind) for kind in AnswerKind),
    *(mark_of_answer(state, sent=sent) for state in AnswerState for sent in (True, False)),
]


@pytest.mark.parametrize("mark", EVERY, ids=lambda mark: mark["text"])
def test_nothing_said_looks_done(mark):
    assert mark["form"] in {"said", "wait", "act", "refer", "explain"}


def test_scope_comes_before_handling():
    assert mark_of_opinion(OpinionState.ASSIGNED, Scope.OUT_OF_SCOPE, None)["text"] == "Ngoài phạm vi"


def test_the_communes_own_matters_carry_no_tag_of_competence():
    assert [competence for competence in Competence if mark_of_competence(competence) is None] == [Competence.COMMUNE]


def test_a_draft_with_the_head_says_so():
    assert mark_of_answer(AnswerState.DRAFT, sent=True)["text"] == "Chờ trưởng phòng đồng ý"
