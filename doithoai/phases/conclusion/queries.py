"""What the pages of the conclusion read, each by one named query that starts from a dialogue."""

from __future__ import annotations

from datetime import date
from typing import cast
from uuid import UUID, uuid5

from django.db.models import Prefetch, QuerySet

from doithoai.models import (
    AgendaItem,
    Commitment,
    Conclusion,
    Conference,
    Dialogue,
    JournalEntry,
    MinutesEntry,
    Opinion,
)
from doithoai.models.promise_pile import may_be_promised, says_done, waits_to_be_promised
from doithoai.models.settlement import matters_of
from doithoai.rules.vocabulary import Action, AgendaKind

_READINGS = UUID("0b9d4c52-93a5-5c8e-8f0f-7a1d6f3e2b47")


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


def reading_command(conference: Conference) -> UUID:
    """The command of the paragraph that says the conclusions were read back: there is one in a conference."""
    return uuid5(_READINGS, conference.public_id)


def reading_item(conference: Conference) -> AgendaItem | None:
    """The item of the agenda under which the reading is minuted: the closing one, else the last."""
    items = list(conference.agenda.order_by("position"))
    closing = (item for item in reversed(items) if item.kind is AgendaKind.CLOSING)
    found: AgendaItem | None = next(closing, None) or next(reversed(items), None)
    if found is not None:
        found.conference = conference
    return found


def is_read_back(conference: Conference) -> bool:
    """Whether the minutes say that the conclusions were read back. One statement."""
    entries = JournalEntry.objects.of(conference.commune_id).filter(action=Action.WRITE_MINUTES)
    return bool(entries.filter(command_id=reading_command(conference)).exists())


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
    day first, each with ``says_done``. Three statements."""
    pile = matters_of(dialogue).filter(waits_to_be_promised()).annotate(says_done=says_done())
    return sorted(pile, key=lambda one: (day_promised(one) is None, one.pk))


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
