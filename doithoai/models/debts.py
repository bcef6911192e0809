"""What earlier dialogues promised and still owe: it comes first on the next agenda. Found by state, never copied."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from doithoai.models.conclusions import Commitment
from doithoai.models.dialogue import Dialogue
from doithoai.models.opinions import sealed
from doithoai.rules.commitment_flow import OPEN_COMMITMENTS


def past_debts(dialogue: Dialogue) -> QuerySet[Commitment]:
    """Open commitments of the commune's dialogues before this one, the oldest day first."""
    before = Q(dialogue__year__lt=dialogue.year) | Q(
        dialogue__year=dialogue.year, dialogue__ordinal__lt=dialogue.ordinal
    )
    rows = Commitment.objects.of(dialogue.commune_id).filter(before, state__in=OPEN_COMMITMENTS)
    rows = rows.exclude(sealed("opinion"))
    return rows.select_related("dialogue", "department", "village", "opinion").order_by("due_on", "pk")
