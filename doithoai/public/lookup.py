"""Finding a slip by its code: a keyed hash, a limit for those who guess, one sentence for every unknown code."""

from __future__ import annotations

from collections import defaultdict
from datetime import timedelta

from django.db.models import Count, Exists, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from doithoai.actions.slips import code_index
from doithoai.models import (
    Assignment,
    Commitment,
    Commune,
    Conference,
    JournalEntry,
    LookupAttempt,
    Opinion,
    Referral,
    ScopeDecision,
    SlipPicture,
)
from doithoai.models.settlement import decided
from doithoai.models.vault import blind_index
from doithoai.rules.dialogue_flow import RESULTS_ARE_OUT
from doithoai.rules.vocabulary import OpinionState, Part
from doithoai.web import commitment_rows
from doithoai.web.clock import now, today
from doithoai.web.guards import Asked

ATTEMPTS_ALLOWED = 30
WINDOW = timedelta(minutes=15)


def guesses_too_often(request: Asked) -> bool:
    """Whether this address has asked for too many unknown codes of late; then even a right one is not looked up.

    Only codes that do not exist count, so that a village hall behind one address is not locked out.
    """
    return _guesses(request).count() >= ATTEMPTS_ALLOWED


def remember_miss(request: Asked) -> None:
    """Count a code that does not exist."""
    moment = now()
    LookupAttempt.objects.of(request.commune).filter(at__lt=moment - WINDOW).delete()
    LookupAttempt.objects.create(commune=request.commune, address_index=_address_index(request), at=moment)


def matters_with(request: Asked, body: str) -> list[Opinion]:
    """All matters of the slip of this commune with the code ``body``, in its order, with what its sender may follow.

    Each carries the slip with its dialogue. Empty for an unknown code, and for any code while this address guesses:
    the question is the same one, so that its time does not tell the two apart. One statement; no contact data.
    """
    carrier = Coalesce(OuterRef("merged_into_id"), OuterRef("pk"))
    leads = Assignment.objects.filter(opinion_id=carrier, part=Part.LEAD, returned_at__isnull=True).order_by("-pk")
    rulings = ScopeDecision.objects.filter(opinion_id=OuterRef("pk"), agreed=True).order_by("-pk")
    chased = Referral.objects.filter(opinion_id=carrier, replied_on=None).order_by("due_on", "pk")
    guesses = _guesses(request).order_by().values("commune").annotate(n=Count("pk")).values("n")
    return list(
        Opinion.objects.of(request.commune)
        .filter(slip__code_index=code_index(request.commune, body))
        .annotate(guesses=Coalesce(Subquery(guesses), 0))
        .filter(guesses__lt=ATTEMPTS_ALLOWED)
        .select_related("slip__dialogue", "sector", "village", "answer__department", "merged_into__answer__department")
        .annotate(
            conference_on=_conference_day(),
            decided=decided(),
            has_pictures=Exists(SlipPicture.objects.filter(slip=OuterRef("slip_id"))),
            department=Subquery(leads.values("department__name")[:1]),
            due_on=Subquery(leads.values("due_on")[:1]),
            referred_to=Subquery(chased.values("body")[:1]),
            reply_due_on=Subquery(chased.values("due_on")[:1]),
            ruled_out_for=Subquery(rulings.values("reason")[:1]),
            ruled_out_because=Subquery(rulings.values("explanation")[:1]),
        )
        .order_by("position")
    )


def promises_for(matters: list[Opinion]) -> dict[int, list[Commitment]]:
    """What was promised for these matters, by the id of the opinion that carries the answer: once it was given or the
    results are out. Two statements, or none."""
    told = {one.lead_id for one in matters if _is_told(one)}
    if not told:
        return {}
    found: dict[int, list[Commitment]] = defaultdict(list)
    for one in commitment_rows.promises(matters[0].slip.dialogue).filter(opinion_id__in=told).order_by("due_on", "pk"):
        found[one.opinion_id].append(one)
    return found


def _is_told(matter: Opinion) -> bool:
    return matter.state is not OpinionState.WITHDRAWN and (
        (matter.merged_into or matter).state is OpinionState.ANSWERED or matter.slip.dialogue.stage in RESULTS_ARE_OUT
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


def _guesses(request: Asked) -> QuerySet[LookupAttempt]:
    moment = now()
    return LookupAttempt.objects.of(request.commune).filter(
        address_index=_address_index(request), at__gt=moment - WINDOW, at__lte=moment
    )


def _address_index(request: Asked) -> str:
    address = f"{today().isoformat()}|{request.META.get('REMOTE_ADDR', '')}"
    return blind_index(request.commune.slug, "lookup", address)
