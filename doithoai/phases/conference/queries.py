"""What the pages of the conference read, each by one named query that starts from a dialogue or a conference."""

from __future__ import annotations

from typing import Any, cast

from django.db.models import Count, F, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.http import Http404

from doithoai.models import (
    Assignment,
    Attendance,
    Conference,
    Delegate,
    Dialogue,
    Journal,
    JournalEntry,
    Opinion,
    OpinionSlip,
)
from doithoai.models.opinions import sealed
from doithoai.models.settlement import standing_decisions
from doithoai.rules.vocabulary import Scope


def sittings_of(dialogue: Dialogue) -> list[Conference]:
    """The conferences of a dialogue in their order. One statement."""
    rows = _with_position(Conference.objects.of(dialogue.commune_id).filter(dialogue=dialogue))
    return [_tied(row, dialogue) for row in rows.select_related("current_item").order_by("on", "starts_at")]


def sitting_or_404(dialogue: Dialogue, public_id: str) -> Conference:
    """One conference of the dialogue, with the position of the journal and the counts of the door. One statement."""
    rows = Conference.objects.of(dialogue.commune_id).filter(dialogue=dialogue, public_id=public_id)
    found = _with_position(rows).select_related("current_item").first()
    if found is None:
        raise Http404
    return _tied(found, dialogue)


def arrivals(conference: Conference) -> QuerySet[Delegate]:
    """Everybody invited, with ``here``: the standing arrival as a list of at most one. Two statements."""
    standing = Attendance.objects.standing().filter(conference=conference)
    return (
        Delegate.objects.of(conference.commune_id)
        .on_list()
        .filter(dialogue=conference.dialogue_id)
        .select_related("village", "contact")
        .prefetch_related(Prefetch("attendances", queryset=standing, to_attr="here"))
        .order_by("group", "village__position", "pk")
    )


def slips_wishing_to_speak(conference: Conference) -> QuerySet[OpinionSlip]:
    """Slips that wish to speak, have a matter in scope, and are on no list yet, in the order handed in."""
    return (
        OpinionSlip.objects.of(conference.commune_id)
        .filter(dialogue=conference.dialogue_id, wants_to_speak=True)
        .exclude(contact__turns__conference=conference)
        .filter(opinions__in=Opinion.objects.filter(dialogue=conference.dialogue_id, scope__in=_SPOKEN_ABOUT).matters())
        .select_related("village", "contact")
        .distinct()
        .order_by("occurred_at", "pk")
    )


def matters_on_the_table(dialogue: Dialogue) -> QuerySet[Opinion]:
    """Every matter of the dialogue for the chair: its answer, its lead department, the standing decision. Two
    statements."""
    lead = Assignment.objects.leading().filter(opinion=OuterRef("pk"))
    return (
        Opinion.objects.of(dialogue.commune_id)
        .filter(dialogue=dialogue)
        .exclude(sealed())
        .select_related("village", "sector", "answer__department", "answer__approved_by")
        .annotate(
            lead_department=Subquery(lead.values("department")[:1]),
            lead_name=Subquery(lead.values("department__name")[:1]),
        )
        .prefetch_related(standing_decisions())
        .order_by(F("sector__position").asc(nulls_last=True), "pk")
    )


def readiness(dialogue: Dialogue) -> dict[str, int]:
    """What is ready before the conference, as counts. Two statements."""
    matters = Opinion.objects.of(dialogue.commune_id).filter(dialogue=dialogue).matters().leads()
    counts: dict[str, int] = matters.aggregate(
        unseen=Count("pk", filter=Q(scope__in=(Scope.PENDING, Scope.RULED_OUT))),
        matters=Count("pk", filter=Q(scope=Scope.IN_SCOPE)),
        approved=Count("pk", filter=Q(scope=Scope.IN_SCOPE, answer__state__in=("approved", "given"))),
        unassigned=Count("pk", filter=Q(scope=Scope.IN_SCOPE, state__in=("received", "classified"))),
    )
    wishes = OpinionSlip.objects.of(dialogue.commune_id).filter(dialogue=dialogue, wants_to_speak=True)
    return counts | {"wishes": wishes.count()}


_SPOKEN_ABOUT = (Scope.PENDING, Scope.IN_SCOPE)


def _with_position(rows: Any) -> Any:
    """With ``seq`` and ``saved_at`` of the journal's last entry, and how many were invited and came."""
    journal = Journal.objects.filter(dialogue=OuterRef("dialogue"))
    last = JournalEntry.objects.filter(journal__dialogue=OuterRef("dialogue")).order_by("-seq")
    came = Attendance.objects.standing().filter(conference=OuterRef("pk")).order_by()
    invited = Delegate.objects.on_list().filter(dialogue=OuterRef("dialogue")).order_by()
    return rows.annotate(
        seq=Subquery(journal.values("seq")[:1]),
        saved_at=Subquery(last.values("recorded_at")[:1]),
        present=Subquery(came.values("conference").annotate(n=Count("pk")).values("n")),
        invited=Subquery(invited.values("dialogue").annotate(n=Count("pk")).values("n")),
    )


def _tied(conference: Conference, dialogue: Dialogue) -> Conference:
    conference.dialogue = dialogue
    return cast(Conference, conference)
