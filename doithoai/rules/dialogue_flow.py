"""What may follow what in the life of a dialogue."""

from __future__ import annotations

from doithoai.rules.flow import Flow
from doithoai.rules.vocabulary import DialogueStage as S

DIALOGUE_FLOW: Flow = {
    S.DRAFTED: frozenset({S.PLANNED, S.CANCELLED}),
    S.PLANNED: frozenset({S.ANNOUNCED, S.POSTPONED, S.CANCELLED}),
    S.ANNOUNCED: frozenset({S.IN_SESSION, S.POSTPONED, S.CANCELLED}),
    S.IN_SESSION: frozenset({S.CONCLUDED}),
    S.CONCLUDED: frozenset({S.RESULTS_PUBLISHED}),
    S.RESULTS_PUBLISHED: frozenset({S.CLOSED}),
    S.CLOSED: frozenset(),
    # A postponed conference needs a new day and a new notice with seven new days (Điều 43).
    S.POSTPONED: frozenset({S.ANNOUNCED, S.CANCELLED}),
    S.CANCELLED: frozenset(),
}

#: Stages in which the office still takes slips for this year's conference.
TAKES_SLIPS = frozenset({S.PLANNED, S.ANNOUNCED, S.IN_SESSION, S.POSTPONED})

#: Stages whose opinions and answers the public may see, once a person has published them.
RESULTS_ARE_OUT = frozenset({S.RESULTS_PUBLISHED, S.CLOSED})
