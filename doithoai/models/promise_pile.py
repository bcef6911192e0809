"""What was promised in the hall or in an answer and stands in no commitment yet."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q

from doithoai.models.conclusions import Commitment
from doithoai.models.conference import Disposition
from doithoai.models.opinions import gone
from doithoai.rules.vocabulary import AnswerKind, DispositionKind, OpinionState, Scope

#: Answers that say what is, will be or was done: somebody outside the office can look at it afterwards. What goes to
#: another body is chased as a referral.
_PROMISING = (AnswerKind.WITH_DATE, AnswerKind.PLANNED, AnswerKind.RESOLVED)


def waits_to_be_promised() -> Q:
    """The condition on opinions: a promise may be in them, and nobody noted that there is none."""
    return may_be_promised() & Q(no_promise_at__isnull=True)


def says_done() -> Q:
    """The condition on opinions of the pile: the answer says the work is done, and the chair gave nobody a day."""
    given = Disposition.objects.standing().filter(opinion=OuterRef("pk"), due_on__isnull=False)
    return Q(answer__kind=AnswerKind.RESOLVED, answer__promised_on__isnull=True) & ~Exists(given)


def may_be_promised() -> Q:
    """The condition on opinions: given to a department by the chair, or answered with a promise; in no commitment.
    Merged ones go with their lead."""
    given = Disposition.objects.standing().filter(opinion=OuterRef("pk"), kind=DispositionKind.ASSIGNED)
    answered = Q(state=OpinionState.ANSWERED, answer__kind__in=_PROMISING)
    lead = Q(scope=Scope.IN_SCOPE, merged_into__isnull=True)
    return lead & ~gone() & (Exists(given) | answered) & ~Exists(Commitment.objects.filter(opinion=OuterRef("pk")))
