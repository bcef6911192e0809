"""The balance: both sides differ by exactly what has no end yet."""

from __future__ import annotations

import pytest

from doithoai.rules.balance import Ending, Settled, balance, ending_of
from doithoai.rules.vocabulary import DispositionKind, OpinionState, Scope

IN = Scope.IN_SCOPE


@pytest.mark.parametrize(
    ("scope", "state", "is_merged", "disposition", "ending"),
    [
        (IN, OpinionState.ANSWERED, False, DispositionKind.ANSWERED_NOW, Ending.ANSWERED),
        (IN, OpinionState.DEFERRED, False, DispositionKind.IN_WRITING, Ending.IN_WRITING),
        (IN, OpinionState.DEFERRED, False, DispositionKind.ASSIGNED, Ending.ASSIGNED),
        (IN, OpinionState.ASSIGNED, True, DispositionKind.MERGED, Ending.MERGED),
        (Scope.OUT_OF_SCOPE, OpinionState.RECEIVED, False, None, Ending.EXCLUDED),
        (IN, OpinionState.WITHDRAWN, False, None, Ending.WITHDRAWN),
        (IN, OpinionState.ANSWER_DRAFTED, False, None, None),
        (Scope.RULED_OUT, OpinionState.RECEIVED, False, None, None),
    ],
)
def test_how_a_matter_ends(scope, state, is_merged, disposition, ending):
    assert ending_of(scope=scope, state=state, is_merged=is_merged, disposition=disposition) is ending


def test_both_sides_add_up():
    account = balance([Settled(False, Ending.ANSWERED), Settled(True, Ending.MERGED), Settled(False, None)])
    ended = sum(count for _, count in account.endings)
    assert (account.registered, account.floor, account.total - ended, account.is_even) == (2, 1, 1, False)
