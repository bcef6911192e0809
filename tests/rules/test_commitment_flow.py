"""Which act a promise takes in which state: the buttons and the acts ask the same flow."""

from __future__ import annotations

import pytest

from doithoai.rules.commitment_flow import takes
from doithoai.rules.vocabulary import Action
from doithoai.rules.vocabulary import CommitmentState as C


@pytest.mark.parametrize(
    ("action", "states"),
    [
        (Action.REPORT_PROGRESS, {C.PROMISED, C.DOING, C.DISPUTED, C.BROKEN}),
        (Action.CLAIM_DONE, {C.PROMISED, C.DOING, C.DISPUTED}),
        (Action.CONFIRM_DONE, {C.CLAIMED_DONE, C.DISPUTED}),
        (Action.DISPUTE_DONE, {C.CLAIMED_DONE, C.CONFIRMED, C.DISPUTED}),
        (Action.EXTEND_COMMITMENT, {C.PROMISED, C.DOING, C.DISPUTED}),
        (Action.GIVE_UP_COMMITMENT, {C.PROMISED, C.DOING, C.DISPUTED}),
    ],
)
def test_a_promise_takes_an_act_in_these_states(action, states):
    assert {state for state in C if takes(state, action)} == states
