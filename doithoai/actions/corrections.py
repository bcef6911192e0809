"""A sender corrects the words of a matter and the pictures of its slip, as long as nobody has looked at them yet."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from django.db import transaction

from doithoai.actions.intake import read_matters, safe_subject_line
from doithoai.actions.official import permit, record
from doithoai.actions.slip_pictures import DrawnPicture, exchange_pictures
from doithoai.language.folding import fold
from doithoai.models import Opinion, OpinionCorrection
from doithoai.models.shredding import empty_write_ahead_log, forget_words
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
_PICTURES_STAY = (
    "Văn phòng đã xem một việc khác của phiếu, mà ảnh là của cả phiếu, nên ở đây chỉ sửa được lời. "
    "Muốn đổi ảnh thì Ông/Bà gọi Văn phòng."
)


@transaction.atomic
def correct_opinion(
    opinion: Opinion,
    text: str,
    *,
    actor: Actor,
    at: datetime,
    without: Collection[str] = (),
    pictures: Sequence[DrawnPicture] = (),
) -> None:
    """Put ``text`` in place of the words, and keep those that stood there; the page asks for the code before. Of the
    slip's pictures those with the public ids ``without`` are taken back and ``pictures`` join them.

    The journal says that it was done, not what was said or shown. The same again changes nothing. Raises ``Refused``,
    ``BadInput`` (field ``matters-0``, ``matters`` or ``pictures``), ``NotYet`` once the office has looked at the matter
    (for pictures: at any of the slip), or ``Outdated`` when it does so at this moment.
    """
    permit(actor, Action.CORRECT_OPINION, opinion)
    if sentence := why_not_corrected(opinion):
        raise NotYet(sentence)
    (words,) = read_matters([text])
    former = opinion.received_text
    if words == former and not without and not pictures:
        return
    if opinion.corrections.count() >= MOST_CORRECTIONS:
        raise NotYet(f"Việc này đã sửa {MOST_CORRECTIONS} lần. Muốn sửa nữa thì Ông/Bà gọi Văn phòng.")
    exchanged = bool(without or pictures) and _exchanged(opinion, words, without, pictures, at)
    if words == former and not exchanged:
        return
    _put(words, opinion)
    stays = None if words == former else _kept(former)
    OpinionCorrection.objects.create(commune_id=opinion.commune_id, opinion=opinion, former_text=stays, corrected_at=at)
    if stays == "":  # a denunciation its sender took out: not a word of it stays on the disk
        forget_words()
        transaction.on_commit(empty_write_ahead_log)
    record(Action.CORRECT_OPINION, actor, opinion, at=at)


def _exchanged(
    opinion: Opinion, words: str, without: Collection[str], pictures: Sequence[DrawnPicture], at: datetime
) -> bool:
    """Whether the pictures changed. One taken out of a slip that speaks, or once spoke, of what may be a denunciation
    is not kept."""
    slip = opinion.slip
    if slip is None:
        return False
    matters = list(Opinion.objects.filter(slip=slip))
    if sentence := why_pictures_stay(matters):
        raise NotYet(sentence)
    changed = OpinionCorrection.objects.filter(opinion__in=matters, former_text__isnull=False)
    former = changed.values_list("former_text", flat=True)
    keeps = all(_kept(said) for said in (words, *(one.received_text for one in matters), *former))
    return exchange_pictures(slip, without, pictures, keeps=keeps, at=at)


def _put(words: str, opinion: Opinion) -> None:
    """The new words, if the matter still stands as it was read; raises ``Outdated``."""
    facts = {"received_text": words, "subject_line": safe_subject_line(words), "folded": fold(words)}
    untouched = Opinion.objects.filter(
        pk=opinion.pk, state=OpinionState.RECEIVED, scope=Scope.PENDING, received_text=opinion.received_text
    )
    if untouched.update(**facts) != 1:
        raise Outdated(_LOOKED_AT)
    for name, value in facts.items():
        setattr(opinion, name, value)


def _kept(former: str) -> str:
    """What stays of the words before: all, but nothing of what may be a denunciation, which its sender took out."""
    return "" if leading_reason(scope_hints(former)) is OutOfScopeReason.DENUNCIATION else former


def why_not_corrected(opinion: Opinion) -> str:
    """The sentence for a matter that can not be corrected any more; empty while it can. Costs no statement."""
    return "" if _is_untouched(opinion) and opinion.dialogue.stage not in _OVER else _LOOKED_AT


def why_pictures_stay(matters: Iterable[Opinion]) -> str:
    """The sentence for a slip (all its ``matters``) whose pictures can not be changed any more: they belong to each of
    its matters, and the office has looked at one. Empty while they can."""
    is_open = all(one.state is OpinionState.WITHDRAWN or _is_untouched(one) for one in matters)
    return "" if is_open else _PICTURES_STAY


def _is_untouched(opinion: Opinion) -> bool:
    return opinion.state is OpinionState.RECEIVED and opinion.scope is Scope.PENDING
