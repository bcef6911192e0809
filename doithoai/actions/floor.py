"""What is said from the floor becomes an opinion like any other, tied to the turn in which it was said."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from doithoai.actions.checks import done_before, id_in, long_text, short_text
from doithoai.actions.hall import in_session
from doithoai.actions.intake import safe_subject_line
from doithoai.actions.official import permit, record
from doithoai.language.folding import fold
from doithoai.models import Opinion, SpeakingTurn
from doithoai.rules.permissions import Actor
from doithoai.rules.vocabulary import Action, OpinionKind, OpinionSource

LONGEST_MATTER = 5_000  # letters, as on the slip


@transaction.atomic
def raise_from_floor(
    turn: SpeakingTurn,
    *,
    text: str,
    subject_line: str = "",
    kind: OpinionKind = OpinionKind.PROPOSAL,
    command_id: UUID | None = None,
    actor: Actor,
    at: datetime,
) -> Opinion:
    """Write down one matter a speaker raised. ``subject_line`` (160 letters) unless given is that of the turn
    for its first matter, and the beginning of ``text`` for a further one; what in it looks like personal data is
    covered, for the hall's screen shows it.

    The same ``command_id`` twice gives the first opinion. Its scope is open: the chair's decision settles it.
    """
    permit(actor, Action.RAISE_FROM_FLOOR, turn)
    in_session(turn.conference)
    done = done_before(actor.commune_id, Action.RAISE_FROM_FLOOR, command_id)
    if done is not None:
        return opinion_with(turn, id_in(done))
    opinion = opinion_of_turn(turn, text=text, subject_line=subject_line, kind=kind, at=at)
    record(Action.RAISE_FROM_FLOOR, actor, opinion, at=at, command_id=command_id, turn=turn.public_id)
    return opinion


def opinion_of_turn(
    turn: SpeakingTurn, *, text: str, subject_line: str = "", kind: OpinionKind = OpinionKind.PROPOSAL, at: datetime
) -> Opinion:
    """The row itself, checked and stored. Raises ``BadInput``; who may and the journal are the caller's."""
    words = long_text(text, "Nội dung nêu tại hội trường", LONGEST_MATTER, "text")
    before = turn.opinions.count()
    # What was registered names the first matter only: a second one under the same title is decided by mistake.
    given = subject_line.strip() or ("" if before else turn.subject_line)
    subject = safe_subject_line(short_text(given, "Việc gì", 160, "subject_line") if given else words)
    opinion: Opinion = Opinion.objects.create(
        commune_id=turn.commune_id,
        dialogue=turn.conference.dialogue,
        source=OpinionSource.FLOOR,
        turn=turn,
        village=turn.village,
        kind=kind,
        position=before + 1,
        occurred_at=at,
        recorded_at=at,
        received_text=words,
        subject_line=subject,
        folded=fold(f"{subject} {words}"),
    )
    return opinion


def opinion_with(turn: SpeakingTurn, public_id: str) -> Opinion:
    found: Opinion = Opinion.objects.of(turn.commune_id).get(public_id=public_id)
    return found
