"""What the pages of the conclusion read, each by one named query that starts from a dialogue."""

from __future__ import annotations

from datetime import date
from typing import cast

from django.db.models import Prefetch, QuerySet

from doithoai.models import AgendaItem, Commitment, Conclusion, Conference, Dialogue, MinutesEntry, Opinion
from doithoai.models.promise_pile import may_be_promised, waits_to_be_promised
from doithoai.models.settlement import matters_of


def sittings_of(dialogue: Dialogue) -> list[Conference]:
    """The conferences of a dialogue in their order, tied to it. One statement."""
    rows = Conference.objects.of(dialogue.commune_id).filter(dialogue=dialogue).order_by("on", "starts_at")
    for row in rows:
        row.dialogue = dialogue
    return list(rows)


def sitting_in_hand(dialogue: Dialogue, wanted: str = "") -> Conference | None:
    """The conference to work on: the one asked for, else the first that is not closed, else the last."""
    sittings = sittings_of(dialogue)
    asked = next((one for one in sittings if one.public_id == wanted), None)
    still_open = next((one for one in sittings if one.closed_at is None), None)
    return asked or still_open or next(reversed(sittings), None)


def conclusions_of(dialogue: Dialogue) -> QuerySet[Conclusion]:
    """All conclusions of the dialogue in their order."""
    rows = Conclusion.objects.of(dialogue.commune_id).filter(conference__dialogue=dialogue)
    return cast(
        "QuerySet[Conclusion]",
        rows.select_related("opinion__village", "confirmed_by", "conference").order_by("conference__on", "position"),
    )


def agenda_with_minutes(conference: Conference) -> QuerySet[AgendaItem]:
    """The agenda, each item with ``written``: its paragraphs in order. Two statements."""
    entries = MinutesEntry.objects.select_related("written_by").order_by("pk")
    return conference.agenda.prefetch_related(Prefetch("minutes_entries", queryset=entries, to_attr="written"))


def commitments_of(dialogue: Dialogue) -> QuerySet[Commitment]:
    rows = Commitment.objects.of(dialogue.commune_id).filter(dialogue=dialogue)
    return cast(
        "QuerySet[Commitment]", rows.select_related("department", "village", "opinion").order_by("due_on", "pk")
    )


def not_yet_promised(dialogue: Dialogue) -> list[Opinion]:
    """Matters given to somebody with a day, or answered with a promise, that stand in no commitment yet: those with a
    day first. Three statements."""
    return sorted(
        matters_of(dialogue).filter(waits_to_be_promised()), key=lambda one: (day_promised(one) is None, one.pk)
    )


def day_promised(opinion: Opinion) -> date | None:
    """The day the chair named, else the one the answer names."""
    decision = next(iter(opinion.standing), None)  # type: ignore[attr-defined]
    answer = getattr(opinion, "answer", None)
    day: date | None = (decision and decision.due_on) or (answer.promised_on if answer else None)
    return day


def no_promises(dialogue: Dialogue) -> list[Opinion]:
    """Matters somebody noted as no promise and no commitment holds, the last one first."""
    rows = Opinion.objects.of(dialogue.commune_id).filter(dialogue=dialogue, no_promise_at__isnull=False)
    return list(
        rows.filter(may_be_promised()).select_related("village", "no_promise_by").order_by("-no_promise_at", "-pk")
    )
