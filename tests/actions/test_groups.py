"""A group outlives the opinion that carried its answer."""

from __future__ import annotations

import pytest

from doithoai.actions.classification import merge
from doithoai.actions.scope import agree_ruling, rule_out, withdraw_opinion
from doithoai.models import Answer, Opinion
from doithoai.rules.vocabulary import OpinionState, OutOfScopeReason, Scope
from doithoai.rules.withdrawal import Withdrawal, WithdrawalReason, WithdrawalWay
from tests.matters import AT, dialogue_of, drafted, fresh, matter

TOLD = Withdrawal(WithdrawalWay.BY_PHONE, WithdrawalReason.SETTLED)


@pytest.fixture
def group(cast):
    """A lead with a draft, and two who asked the same."""
    dialogue = dialogue_of(cast)
    lead = drafted(cast, matter(cast, dialogue)).opinion
    others = [matter(cast, dialogue, f"Cũng việc ấy {n}", village=n) for n in (1, 2)]
    for other in others:
        merge(other, into=lead, actor=cast.clerk, at=AT)
    return lead, *others


def test_when_the_lead_is_withdrawn_the_next_asker_carries_the_draft(cast, group):
    lead, heir, third = group
    withdraw_opinion(fresh(lead), how=TOLD, actor=cast.clerk, at=AT)
    assert (fresh(lead).state, fresh(heir).state, fresh(third).merged_into) == (
        OpinionState.WITHDRAWN, OpinionState.ANSWER_DRAFTED, heir,
    )  # fmt: skip
    assert (Answer.objects.get().opinion, fresh(heir).assignments.get().department) == (heir, cast.economy)


def test_when_the_lead_is_ruled_out_the_others_stay_in_scope(cast, group):
    lead, heir, _ = group
    said = {"reason": OutOfScopeReason.COMPLAINT, "explanation": "Đây là khiếu nại quyết định."}
    decision = rule_out(fresh(lead), **said, actor=cast.clerk, at=AT)
    agree_ruling(decision, actor=cast.second_clerk, at=AT)
    assert (fresh(lead).scope, fresh(heir).scope, fresh(heir).merged_into) == (Scope.OUT_OF_SCOPE, Scope.IN_SCOPE, None)


def test_when_a_member_is_withdrawn_the_group_stays(cast, group):
    lead, second, third = group
    withdraw_opinion(fresh(second), how=TOLD, actor=cast.clerk, at=AT)
    assert set(Opinion.objects.filter(merged_into=lead)) == {second, third}


def test_a_lone_opinion_leaves_nothing_behind(cast, group):
    lone = matter(cast, group[0].dialogue, "Việc khác")
    withdraw_opinion(lone, how=TOLD, actor=cast.clerk, at=AT)
    assert Answer.objects.get().opinion == group[0]
