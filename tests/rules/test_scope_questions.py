"""Each reason why a dialogue may not treat a matter is asked for once, a denunciation first."""

from __future__ import annotations

from doithoai.rules.doors import DOORS
from doithoai.rules.scope_questions import SCOPE_QUESTIONS
from doithoai.rules.vocabulary import OutOfScopeReason


def test_every_reason_has_one_question_and_its_door():
    assert sorted(one.reason for one in SCOPE_QUESTIONS) == sorted(OutOfScopeReason)
    assert [one.door for one in SCOPE_QUESTIONS] == [DOORS[one.reason] for one in SCOPE_QUESTIONS]


def test_a_denunciation_is_asked_for_first_and_each_question_is_one():
    assert SCOPE_QUESTIONS[0].reason is OutOfScopeReason.DENUNCIATION
    assert {one.asks.count("?") for one in SCOPE_QUESTIONS} == {1}
