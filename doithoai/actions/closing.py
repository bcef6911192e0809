"""The end of a dialogue: nobody is left unheard, and what was promised and is still open stays a debt."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from doithoai.actions.official import permit, record
from doithoai.models import Commitment, Dialogue, Opinion
from doithoai.rules.commitment_flow import OPEN_COMMITMENTS
from doithoai.rules.opinion_flow import OPEN_STATES
from doithoai.rules.permissions import About, Actor
from doithoai.rules.refusals import NotYet
from doithoai.rules.vocabulary import Action, DialogueStage, Scope


@transaction.atomic
def close_dialogue(dialogue: Dialogue, *, actor: Actor, at: datetime) -> int:
    """Close the dialogue after its results are out; returns how many promises stay open.

    Open promises are not closed with it: they remain what they are and come first on next year's agenda (they are
    found by their state, nothing is copied). Raises ``NotYet`` while an opinion still waits for its answer.
    """
    permit(actor, Action.CLOSE_DIALOGUE, About(dialogue.commune_id))
    if sentence := closing_refusal(dialogue):
        raise NotYet(sentence)
    dialogue.move_to(DialogueStage.CLOSED, axis="stage")
    debts: int = (
        Commitment.objects.of(dialogue.commune_id).filter(dialogue=dialogue, state__in=OPEN_COMMITMENTS).count()
    )
    record(Action.CLOSE_DIALOGUE, actor, dialogue, at=at, debts=debts)
    return debts


def closing_refusal(dialogue: Dialogue) -> str | None:
    """Why this dialogue can not be closed yet, or ``None``. The page asks it too. At most one statement."""
    if dialogue.stage is not DialogueStage.RESULTS_PUBLISHED:
        return "Thông báo kết quả chưa công bố, nên chưa khép được đợt đối thoại."
    waiting = _unanswered(dialogue)
    if waiting:
        return f"Còn {waiting} ý kiến chưa trả lời. Trả lời hết rồi Ông/Bà mới khép đợt đối thoại được."
    return None


def _unanswered(dialogue: Dialogue) -> int:
    """How many matters still wait for an answer; a merged opinion is answered with its lead."""
    rows = Opinion.objects.of(dialogue.commune_id).filter(
        dialogue=dialogue,
        state__in=OPEN_STATES,
        scope__in=[Scope.PENDING, Scope.IN_SCOPE, Scope.RULED_OUT],
    )
    count: int = rows.matters().leads().count()
    return count
