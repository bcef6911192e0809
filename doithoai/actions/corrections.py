"""A sender corrects the words of a matter, as long as nobody has looked at it yet."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from doithoai.actions.intake import read_matters, safe_subject_line
from doithoai.actions.official import permit, record
from doithoai.language.folding import fold
from doithoai.models import Opinion, OpinionCorrection
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import NotYet, Outdated
from doithoai.rules.scope import leading_reason, scope_hints
from doithoai.rules.vocabulary import Action, DialogueStage, OpinionState, OutOfScopeReason, Scope

MOST_CORRECTIONS = 20
_OVER = (DialogueStage.CLOSED, DialogueStage.CANCELLED)
_LOOKED_AT = (
    "Văn phòng đã xem việc này nên không sửa ở đây được nữa. "
    "Ông/Bà gọi Văn phòng, hoặc rút việc này rồi gửi phiếu khác."
)


@transaction.atomic
def correct_opinion(opinion: Opinion, text: str, *, actor: Actor, at: datetime) -> None:
    """Put ``text`` in place of the words, and keep those that stood there; the page asks for the code before.

    The journal says that it was done, not what was said. The same words again change nothing. Raises ``Refused``,
    ``BadInput`` (field ``matters-0`` or ``matters``), ``NotYet`` once the office has looked at the matter, or
    ``Outdated`` when it does so at this moment.
    """
    permit(actor, Action.CORRECT_OPINION, opinion)
    if sentence := why_not_corrected(opinion):
        raise NotYet(sentence)
    (words,) = read_matters([text])
    former = opinion.received_text
    if words == former:
        return
    if opinion.corrections.count() >= MOST_CORRECTIONS:
        raise NotYet(f"Việc này đã sửa {MOST_CORRECTIONS} lần. Muốn sửa nữa thì Ông/Bà gọi Văn phòng.")
    facts = {"received_text": words, "subject_line": safe_subject_line(words), "folded": fold(words)}
    untouched = Opinion.objects.filter(
        pk=opinion.pk, state=OpinionState.RECEIVED, scope=Scope.PENDING, received_text=former
    )
    if untouched.update(**facts) != 1:
        raise Outdated(_LOOKED_AT)
    for name, value in facts.items():
        setattr(opinion, name, value)
    OpinionCorrection.objects.create(
        commune_id=opinion.commune_id, opinion=opinion, former_text=_kept(former), corrected_at=at
    )
    record(Action.CORRECT_OPINION, actor, opinion, at=at)


def _kept(former: str) -> str:
    """What stays of the words before: all, but nothing of what may be a denunciation, which its sender took out."""
    return "" if leading_reason(scope_hints(former)) is OutOfScopeReason.DENUNCIATION else former


def why_not_corrected(opinion: Opinion) -> str:
    """The sentence for a matter that can not be corrected any more; empty while it can. Costs no statement."""
    is_untouched = opinion.state is OpinionState.RECEIVED and opinion.scope is Scope.PENDING
    return "" if is_untouched and opinion.dialogue.stage not in _OVER else _LOOKED_AT
