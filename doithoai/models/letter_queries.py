"""Which opinions are owed a letter of their own: a written answer, guidance to another door, a slip sending it on, a
letter asking again."""

from __future__ import annotations

from datetime import date

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet

from doithoai.models.dialogue import Dialogue
from doithoai.models.opinions import Opinion, Referral, ReferralReminder, ScopeDecision
from doithoai.models.papers import Paper
from doithoai.rules.vocabulary import (
    AnswerMode,
    AnswerState,
    DocumentKind,
    OpinionState,
    OutOfScopeReason,
    Scope,
)

_APPROVED = (AnswerState.APPROVED, AnswerState.GIVEN)


def letters_owed(dialogue: Dialogue, day: date) -> dict[DocumentKind, list[Opinion]]:
    """For each kind of letter the opinions it can be written for and nobody has begun it. One statement.

    Whoever was merged into another matter is owed the written answer too: everybody who asked is an asker. ``day``
    is the one on which a reply to a referral is late or not.
    """
    conditions = _conditions(day)
    owed = {str(kind): ExpressionWrapper(fits & ~_begun(kind), BooleanField()) for kind, fits in conditions.items()}
    rows = (
        Opinion.objects.of(dialogue.commune_id)
        .filter(dialogue=dialogue)
        .matters()
        .annotate(**owed)
        .select_related("village")
        .order_by("pk")
    )
    found = list(rows)
    return {kind: [one for one in found if getattr(one, str(kind))] for kind in conditions}


def _conditions(day: date) -> dict[DocumentKind, Q]:
    denounces = ScopeDecision.objects.filter(opinion=OuterRef("pk"), reason=OutOfScopeReason.DENUNCIATION, agreed=True)
    return {
        DocumentKind.WRITTEN_ANSWER: _answered_in_writing("") | _answered_in_writing("merged_into__"),
        DocumentKind.GUIDANCE_SLIP: Q(scope=Scope.OUT_OF_SCOPE) & ~Q(Exists(denounces)),
        DocumentKind.TRANSFER_SLIP: Q(Exists(Referral.objects.filter(opinion=OuterRef("pk")))),
        DocumentKind.REMINDER_LETTER: Q(Exists(_unanswered(day))),
    }


def _unanswered(day: date) -> QuerySet[Referral]:
    """Past the day asked for, without a reply, and nobody has asked again since that day."""
    since = ReferralReminder.objects.filter(referral=OuterRef("pk"), on__gt=OuterRef("due_on"))
    return Referral.objects.filter(~Exists(since), opinion=OuterRef("pk"), replied_on=None, due_on__lt=day)


def _answered_in_writing(path: str) -> Q:
    approved = Q(**{f"{path}answer__state__in": _APPROVED})
    deferred = Q(**{f"{path}state": OpinionState.DEFERRED})
    return approved & (deferred | Q(**{f"{path}answer__mode": AnswerMode.IN_WRITING}))


def _begun(kind: DocumentKind) -> Q:
    return Q(Exists(Paper.objects.filter(opinion=OuterRef("pk"), kind=kind)))
