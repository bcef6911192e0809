"""What was promised in the hall or in an answer and stands in no commitment yet."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q

from doithoai.models.conclusions import Commitment
from doithoai.models.conference import Disposition
from doithoai.models.opinions import sealed
from doithoai.rules.vocabulary import AnswerKind, DispositionKind, OpinionState, Scope

#: Answers that say what is or was done: somebody outside the office can look at it afterwards. What goes to another
#: body is chased as a referral.
_PROMISING = (AnswerKind.WITH_DATE, AnswerKind.RESOLVED)


def waits_to_be_promised() -> Q:
    """The condition on opinions: given to a department by the chair, or answered with a promise; in no commitment and
    not noted as no promise. Merged ones go with their lead."""
    given = Disposition.objects.standing().filter(opinion=OuterRef("pk"), kind=DispositionKind.ASSIGNED)
    answered = Q(state=OpinionState.ANSWERED, answer__kind__in=_PROMISING)
    shown = ~sealed() & ~Q(state=OpinionState.WITHDRAWN)
    lead = Q(scope=Scope.IN_SCOPE, merged_into__isnull=True, no_promise_at__isnull=True)
    return lead & shown & (Exists(given) | answered) & ~Exists(Commitment.objects.filter(opinion=OuterRef("pk")))
