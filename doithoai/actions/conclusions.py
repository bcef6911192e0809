"""The conclusions of the conference: drafted by the secretary, read back, confirmed by the chair, then fixed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from doithoai.actions.checks import done_before, id_in, in_stage, long_text, same_commune
from doithoai.actions.official import permit, record
from doithoai.models import Conclusion, Conference, Opinion
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import BadInput, NotYet, Outdated
from doithoai.rules.vocabulary import Action
from doithoai.rules.vocabulary import DialogueStage as S

LONGEST_CONCLUSION = 5_000  # letters
_WHILE_CONCLUDING = frozenset({S.IN_SESSION, S.CONCLUDED})
_WHEN = "Kết luận soạn và xác nhận từ lúc khai mạc đến trước khi thông báo kết quả."


@transaction.atomic
def draft_conclusion(
    conference: Conference,
    *,
    text: str,
    opinion: Opinion | None = None,
    conclusion: Conclusion | None = None,
    command_id: UUID | None = None,
    actor: Actor,
    at: datetime,
) -> Conclusion:
    """Add a conclusion, or reword ``conclusion`` while it is not confirmed. ``opinion`` is the matter it is about.

    The same ``command_id`` again gives the first one.
    Raises ``NotYet`` for a confirmed one, ``BadInput`` for an empty or endless text or a matter concluded already.
    """
    permit(actor, Action.DRAFT_CONCLUSION, conference)
    in_stage(conference.dialogue, _WHILE_CONCLUDING, _WHEN)
    same_commune(conference.commune_id, opinion, conclusion)
    if entry := done_before(conference.commune_id, Action.DRAFT_CONCLUSION, command_id):
        first: Conclusion = Conclusion.objects.of(conference.commune_id).get(pk=id_in(entry))
        return first
    words = long_text(text, "Câu kết luận", LONGEST_CONCLUSION, "text")
    if conclusion is None:
        conclusion = _new(conference, words, opinion, actor)
    elif not Conclusion.objects.filter(pk=conclusion.pk, confirmed_at__isnull=True).update(
        text=words, drafted_by=actor.account_id
    ):
        raise NotYet("Chủ trì đã xác nhận câu này, nên không sửa được nữa. Ông/Bà soạn thêm một câu khác.")
    conclusion.text = words
    record(
        Action.DRAFT_CONCLUSION,
        actor,
        conclusion,
        at=at,
        dialogue=conference.dialogue,
        command_id=command_id,
        position=conclusion.position,
    )
    return conclusion


@transaction.atomic
def confirm_conclusion(conclusion: Conclusion, *, text: str | None = None, actor: Actor, at: datetime) -> None:
    """The chair heard it read back and confirms it. ``text`` is what was read: a changed one is ``Outdated``."""
    conference = conclusion.conference
    permit(actor, Action.CONFIRM_CONCLUSION, conclusion)
    in_stage(conference.dialogue, _WHILE_CONCLUDING, _WHEN)
    rows = Conclusion.objects.filter(pk=conclusion.pk, confirmed_at__isnull=True)
    if text is not None:
        rows = rows.filter(text=text)
    if not rows.update(confirmed_by=actor.account_id, confirmed_at=at):
        raise Outdated("Câu này vừa được sửa hoặc đã xác nhận. Ông/Bà đọc lại câu mới rồi xác nhận.")
    conclusion.confirmed_at = at
    record(Action.CONFIRM_CONCLUSION, actor, conclusion, at=at, position=conclusion.position)


def _new(conference: Conference, words: str, opinion: Opinion | None, actor: Actor) -> Conclusion:
    if opinion is not None and conference.conclusions.filter(opinion=opinion).exists():
        raise BadInput("Việc này đã có câu kết luận. Ông/Bà sửa câu đó.")
    last = conference.conclusions.aggregate(last=Max("position"))["last"] or 0
    conclusion: Conclusion = Conclusion.objects.create(
        commune_id=conference.commune_id,
        conference=conference,
        position=last + 1,
        text=words,
        opinion=opinion,
        drafted_by_id=actor.account_id,
    )
    return conclusion
