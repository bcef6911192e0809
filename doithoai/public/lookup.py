"""Finding a slip by its code: a keyed hash, a limit for those who guess, one sentence for every unknown code."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from doithoai.actions.slips import code_index
from doithoai.models import (
    Assignment,
    Commune,
    Conference,
    JournalEntry,
    LookupAttempt,
    Opinion,
    OpinionSlip,
    ScopeDecision,
)
from doithoai.models.vault import blind_index
from doithoai.rules.vocabulary import Part
from doithoai.web.clock import now, today
from doithoai.web.guards import Asked

ATTEMPTS_ALLOWED = 30
WINDOW = timedelta(minutes=15)


def guesses_too_often(request: Asked) -> bool:
    """Whether this address has asked for too many unknown codes of late; then even a right one is not looked up.

    Only codes that do not exist count, so that a village hall behind one address is not locked out.
    """
    moment = now()
    recent = LookupAttempt.objects.of(request.commune).filter(
        address_index=_address_index(request), at__gt=moment - WINDOW, at__lte=moment
    )
    return recent.count() >= ATTEMPTS_ALLOWED


def slip_with(request: Asked, body: str) -> OpinionSlip | None:
    """The slip of this commune with the code ``body``, its dialogue and the day of the conference; counts a miss."""
    slips = OpinionSlip.objects.of(request.commune).select_related("dialogue", "village")
    slip: OpinionSlip | None = (
        slips.annotate(conference_on=_conference_day()).filter(code_index=code_index(request.commune, body)).first()
    )
    if slip is None:
        _remember_miss(request, now())
    return slip


def matters_of(slip: OpinionSlip) -> list[Opinion]:
    """All matters of a slip with what its sender may follow. One statement; no contact data is read."""
    carrier = Coalesce(OuterRef("merged_into_id"), OuterRef("pk"))
    leads = Assignment.objects.filter(opinion_id=carrier, part=Part.LEAD, returned_at__isnull=True).order_by("-pk")
    rulings = ScopeDecision.objects.filter(opinion_id=OuterRef("pk"), agreed=True).order_by("-pk")
    return list(
        Opinion.objects.filter(slip=slip)
        .select_related("sector", "village", "answer__department", "merged_into__answer__department")
        .annotate(
            department=Subquery(leads.values("department__name")[:1]),
            due_on=Subquery(leads.values("due_on")[:1]),
            ruled_out_for=Subquery(rulings.values("reason")[:1]),
            ruled_out_because=Subquery(rulings.values("explanation")[:1]),
        )
        .order_by("position")
    )


def acts_on(matters: list[Opinion], dialogue_id: int) -> QuerySet[JournalEntry]:
    """What the journal says of these matters and of those they were merged into, oldest first. One statement."""
    names = {f"opinion:{one.public_id}" for one in matters}
    names |= {f"opinion:{one.merged_into.public_id}" for one in matters if one.merged_into}
    entries: QuerySet[JournalEntry] = JournalEntry.objects.filter(journal__dialogue_id=dialogue_id, subject__in=names)
    return entries.order_by("seq")


def conference_day(commune: Commune, dialogue_id: int) -> Conference | None:
    """The first sitting of a dialogue; ``None`` while no day is set."""
    found: Conference | None = Conference.objects.of(commune).filter(dialogue_id=dialogue_id).order_by("on").first()
    return found


def _conference_day() -> Subquery:
    sittings = Conference.objects.filter(dialogue_id=OuterRef("dialogue_id")).order_by(F("on"))
    return Subquery(sittings.values("on")[:1])


def _remember_miss(request: Asked, moment: datetime) -> None:
    LookupAttempt.objects.of(request.commune).filter(at__lt=moment - WINDOW).delete()
    LookupAttempt.objects.create(commune=request.commune, address_index=_address_index(request), at=moment)


def _address_index(request: Asked) -> str:
    address = f"{today().isoformat()}|{request.META.get('REMOTE_ADDR', '')}"
    return blind_index(request.commune.slug, "lookup", address)
