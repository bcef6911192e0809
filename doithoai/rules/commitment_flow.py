"""What may follow what for a promise. An office claims, somebody else confirms or disputes."""

from __future__ import annotations

from doithoai.rules.flow import Flow
from doithoai.rules.vocabulary import Action
from doithoai.rules.vocabulary import CommitmentState as C

COMMITMENT_FLOW: Flow = {
    C.PROMISED: frozenset({C.PROMISED, C.DOING, C.CLAIMED_DONE, C.BROKEN}),
    C.DOING: frozenset({C.DOING, C.CLAIMED_DONE, C.BROKEN}),
    C.CLAIMED_DONE: frozenset({C.CONFIRMED, C.DISPUTED}),
    C.DISPUTED: frozenset({C.DISPUTED, C.DOING, C.CLAIMED_DONE, C.CONFIRMED, C.BROKEN}),
    # The tank that was mended may crack again: a confirmation can be contested by a later look.
    C.CONFIRMED: frozenset({C.DISPUTED}),
    C.BROKEN: frozenset({C.DOING}),
}

#: Still being worked on: only these can be overdue.
AT_WORK = frozenset({C.PROMISED, C.DOING, C.DISPUTED})

#: Not yet kept: these come first on next year's agenda.
OPEN_COMMITMENTS = frozenset({C.PROMISED, C.DOING, C.CLAIMED_DONE, C.DISPUTED, C.BROKEN})

_BECOMES = {
    Action.REPORT_PROGRESS: C.DOING,
    Action.CLAIM_DONE: C.CLAIMED_DONE,
    Action.CONFIRM_DONE: C.CONFIRMED,
    Action.DISPUTE_DONE: C.DISPUTED,
    Action.GIVE_UP_COMMITMENT: C.BROKEN,
}


def takes(state: C, action: Action) -> bool:
    """Whether ``action`` may be done to a promise in ``state``: more time is given to what is being worked on, all
    else is as the flow says. Raises ``KeyError`` for an act that is not about a promise."""
    if action is Action.EXTEND_COMMITMENT:
        return state in AT_WORK
    return _BECOMES[action] in COMMITMENT_FLOW[state]
