"""What may follow what for an opinion: its handling, its scope, and who may see it. Three axes, three dicts."""

from __future__ import annotations

from doithoai.rules.flow import Flow
from doithoai.rules.vocabulary import OpinionState as O
from doithoai.rules.vocabulary import Scope, Visibility

OPINION_FLOW: Flow = {
    O.RECEIVED: frozenset({O.CLASSIFIED, O.DEFERRED, O.ANSWERED, O.WITHDRAWN}),
    O.CLASSIFIED: frozenset({O.CLASSIFIED, O.ASSIGNED, O.DEFERRED, O.ANSWERED, O.WITHDRAWN}),
    # Back to CLASSIFIED when a department returns what is not its work.
    O.ASSIGNED: frozenset({O.ASSIGNED, O.CLASSIFIED, O.ANSWER_DRAFTED, O.DEFERRED, O.ANSWERED, O.WITHDRAWN}),
    O.ANSWER_DRAFTED: frozenset({O.ANSWER_DRAFTED, O.ASSIGNED, O.DEFERRED, O.ANSWERED, O.WITHDRAWN}),
    # The chair's undo in the hall brings an opinion back to where it was: here and in the next row.
    O.DEFERRED: frozenset({O.ANSWERED, O.DEFERRED, O.RECEIVED, O.CLASSIFIED, O.ASSIGNED, O.ANSWER_DRAFTED}),
    # What was answered from the floor gets its sector afterwards, and stays answered.
    O.ANSWERED: frozenset({O.RECEIVED, O.CLASSIFIED, O.ASSIGNED, O.ANSWER_DRAFTED, O.DEFERRED, O.ANSWERED}),
    O.WITHDRAWN: frozenset(),
}

SCOPE_FLOW: Flow = {
    Scope.PENDING: frozenset({Scope.IN_SCOPE, Scope.RULED_OUT}),
    # Back to PENDING or RULED_OUT only by the chair's undo.
    Scope.IN_SCOPE: frozenset({Scope.PENDING, Scope.RULED_OUT, Scope.OUT_OF_SCOPE}),
    # One person proposes, a second one agrees: criticism must not be buried by a single hand.
    Scope.RULED_OUT: frozenset({Scope.OUT_OF_SCOPE, Scope.IN_SCOPE}),
    Scope.OUT_OF_SCOPE: frozenset({Scope.IN_SCOPE, Scope.PENDING, Scope.RULED_OUT}),
}

VISIBILITY_FLOW: Flow = {
    Visibility.OFFICE: frozenset({Visibility.PUBLIC, Visibility.SEALED}),
    Visibility.PUBLIC: frozenset({Visibility.OFFICE, Visibility.SEALED}),
    Visibility.SEALED: frozenset(),
}

#: Still owed something by the office.
OPEN_STATES = frozenset({O.RECEIVED, O.CLASSIFIED, O.ASSIGNED, O.ANSWER_DRAFTED, O.DEFERRED})
