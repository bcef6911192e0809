"""The queue of a conference: its turns in the order in which the rules place them, with the reason for each place."""

from __future__ import annotations

from collections.abc import Sequence

from doithoai.models.conference import Conference, SpeakingTurn
from doithoai.rules.speaking_order import PlacedTurn, RegisteredTurn, queue
from doithoai.rules.vocabulary import TurnState


def turns_of(conference: Conference) -> list[SpeakingTurn]:
    """All turns of a conference with village, contact and slip, by number. One statement."""
    rows = conference.turns.select_related("village", "contact__slip").order_by("number")
    return list(rows)


def placed_turns(
    conference: Conference, turns: Sequence[SpeakingTurn] | None = None
) -> list[tuple[PlacedTurn, SpeakingTurn]]:
    """Who waits, in the order in which they are called, each with its place and reason.

    ``turns`` are those of ``turns_of`` when they were read already.
    """
    rows = turns_of(conference) if turns is None else turns
    by_id = {turn.public_id: turn for turn in rows}
    ranks = slip_ranks(rows)
    registered = [
        RegisteredTurn(
            turn=turn.public_id,
            registration=turn.number,
            slip_number=ranks.get(turn.pk),
            village=turn.village.name if turn.village else None,
            state=TurnState(turn.state),
        )
        for turn in rows
    ]
    return [(placed, by_id[placed.turn.turn]) for placed in queue(registered)]


def slip_ranks(turns: Sequence[SpeakingTurn]) -> dict[int, int]:
    """The number of each slip among those whose senders speak: 1 is the one handed in first."""
    slips = [(turn.contact.slip, turn.pk) for turn in turns if turn.contact and hasattr(turn.contact, "slip")]
    ordered = sorted(slips, key=lambda one: (one[0].occurred_at, one[0].pk))
    return {turn_id: rank for rank, (_, turn_id) in enumerate(ordered, start=1)}
