"""What may follow what for a turn to speak."""

from __future__ import annotations

from doithoai.rules.flow import Flow
from doithoai.rules.vocabulary import TurnState as T

TURN_FLOW: Flow = {
    T.REGISTERED: frozenset({T.SPEAKING, T.ABSENT, T.WITHDRAWN}),
    # Called, and nobody stood up.
    T.SPEAKING: frozenset({T.ENDED, T.ABSENT}),
    T.ENDED: frozenset({T.SPEAKING}),
    # Somebody who was outside when called may still be called again.
    T.ABSENT: frozenset({T.SPEAKING, T.WITHDRAWN}),
    T.WITHDRAWN: frozenset(),
}
