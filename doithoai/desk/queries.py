"""What the desk reads, every time in the same number of statements."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, cast

from django.db.models import Count, Max
from django.db.models.functions import TruncDate

from doithoai.language.dates import VIETNAM
from doithoai.models import Commitment, Commune, Dialogue, JournalEntry
from doithoai.models.opinions import sealed
from doithoai.rules.commitment_flow import AT_WORK
from doithoai.rules.permissions import Actor
from doithoai.rules.vocabulary import Action, CommitmentState, DialogueStage, Due, Role

_SEES_THE_OFFICE = frozenset({Role.CLERK, Role.CHAIR, Role.OBSERVER})
_SHOWN = 6


def dialogues_of(commune: Commune) -> list[Dialogue]:
    """All dialogues of the commune, newest first, with their conferences. Two statements."""
    rows = cast("list[Dialogue]", list(Dialogue.objects.of(commune).prefetch_related("conferences")))
    for dialogue in rows:
        dialogue.commune = commune
    return rows


def current_of(dialogues: list[Dialogue], path: str = "") -> Dialogue | None:
    """The dialogue somebody asked for, or the newest one that was not cancelled."""
    asked = next((one for one in dialogues if one.path == path), None)
    return asked or next((one for one in dialogues if one.stage is not DialogueStage.CANCELLED), None)


def promises_by_year(commune: Commune, actor: Actor) -> dict[Due, dict[str, int]]:
    """How many promises of each dialogue (its path) ask something of this person: to keep them, or to look whether they
    are kept. They outlive the year in which they were made. One statement."""
    rows = Commitment.objects.of(commune).filter(state__in=(*AT_WORK, CommitmentState.CLAIMED_DONE))
    rows = rows.exclude(sealed("opinion")).order_by("dialogue__year", "dialogue__ordinal")
    grouped = rows.values_list("dialogue__year", "dialogue__ordinal", "state", "department_id", "village_id")
    found: dict[Due, dict[str, int]] = {Due.KEEP_COMMITMENTS: {}, Due.CHECK_CLAIMS: {}}
    for year, ordinal, state, department, village, count in grouped.annotate(count=Count("pk")):
        is_claim = state is CommitmentState.CLAIMED_DONE
        is_own = department == actor.department_id if not is_claim else village in actor.village_ids
        if is_own or (is_claim and Role.OBSERVER in actor.roles):
            years = found[Due.CHECK_CLAIMS if is_claim else Due.KEEP_COMMITMENTS]
            path = str(year) if ordinal == 1 else f"{year}-{ordinal}"
            years[path] = years.get(path, 0) + count
    return found


def just_done(commune: Commune, actor: Actor, at: datetime) -> list[dict[str, Any]]:
    """What was done in the last seven days: action, day, how often. The office sees all, others what they did or typed.

    One statement.
    """
    rows = JournalEntry.objects.of(commune).filter(recorded_at__gte=at - timedelta(days=7), recorded_at__lte=at)
    # A denunciation leaves no trace in a list that others read.
    rows = rows.exclude(action=Action.SEAL_OPINION)
    if not actor.roles & _SEES_THE_OFFICE:
        rows = rows.filter(typed_by_id=actor.account_id)
    grouped = rows.order_by().annotate(day=TruncDate("recorded_at", tzinfo=VIETNAM)).values("action", "day")
    return list(grouped.annotate(times=Count("pk"), last=Max("seq")).order_by("-day", "-last")[:_SHOWN])
