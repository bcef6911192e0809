"""Finding a slip by code and phone: a keyed hash, limits for those who guess, one sentence for all that fails."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta
from hmac import compare_digest

from django.db.models import Count, Exists, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from doithoai.actions.slip_codes import code_index
from doithoai.models import (
    Assignment,
    Commitment,
    Commune,
    Conference,
    JournalEntry,
    LookupAttempt,
    Opinion,
    OpinionSlip,
    Referral,
    ScopeDecision,
)
from doithoai.models.settlement import decided
from doithoai.models.slip_pictures import standing
from doithoai.models.vault import blind_index
from doithoai.rules.dialogue_flow import RESULTS_ARE_OUT
from doithoai.rules.vocabulary import Action, OpinionState, Part
from doithoai.web import commitment_rows
from doithoai.web.browser_memory import BrowserMemory
from doithoai.web.clock import now, today
from doithoai.web.guards import Asked

ATTEMPTS_ALLOWED = 30
#: Four digits are ten thousand: at this pace whoever found a code on a lost receipt needs ten days for them.
ATTEMPTS_ON_A_CODE = 10
_DIGITS = frozenset("0123456789")
WINDOW = timedelta(minutes=15)
#: Public ids of the slips sent from this browser: for these the code is asked for and the phone is not.
SENT_FROM_HERE = BrowserMemory[str](
    cookie="phieu-cua-toi", salt="doithoai.own-slips", life=timedelta(days=400), most=20
)


def guesses_too_often(request: Asked, body: str) -> bool:
    """Whether this address has asked wrong too often of late, or this code was asked for with wrong digits; then even
    the right ones are not looked up.

    Only what does not fit counts, so that a village hall behind one address is not locked out.
    """
    return (
        _misses(request, _address_index(request)).count() >= ATTEMPTS_ALLOWED
        or _misses(request, _body_index(request, body)).count() >= ATTEMPTS_ON_A_CODE
    )


def remember_miss(request: Asked, body: str) -> None:
    """Count a code that does not exist, or digits that do not fit it, for the address and for the code."""
    moment = now()
    LookupAttempt.objects.of(request.commune).filter(at__lt=moment - WINDOW).delete()
    LookupAttempt.objects.bulk_create(
        LookupAttempt(commune=request.commune, address_index=index, at=moment)
        for index in (_address_index(request), _body_index(request, body))
    )


def matters_with(request: Asked, body: str, digits: str) -> list[Opinion]:
    """All matters of the slip of this commune with the code ``body``, in its order, with what its sender may follow.

    Each carries the slip with its dialogue. A slip with a phone asks for the last four ``digits`` of it too, but in the
    browser that sent it. Empty for what does not fit, and for any code while this address guesses: the question is the
    same one, so that its time does not tell the two apart. One statement; of the contact data only the phone is read.
    """
    carrier = Coalesce(OuterRef("merged_into_id"), OuterRef("pk"))
    leads = Assignment.objects.filter(opinion_id=carrier, part=Part.LEAD, returned_at__isnull=True).order_by("-pk")
    rulings = ScopeDecision.objects.filter(opinion_id=OuterRef("pk"), agreed=True).order_by("-pk")
    chased = Referral.objects.filter(opinion_id=carrier, replied_on=None).order_by("due_on", "pk")
    here, tries = (
        Coalesce(Subquery(_misses(request, index).order_by().values("commune").annotate(n=Count("pk")).values("n")), 0)
        for index in (_address_index(request), _body_index(request, body))
    )
    matters = list(
        Opinion.objects.of(request.commune)
        .filter(slip__code_index=code_index(request.commune, body))
        .annotate(guesses=here, tries=tries)
        .filter(guesses__lt=ATTEMPTS_ALLOWED, tries__lt=ATTEMPTS_ON_A_CODE)
        .select_related(
            "slip__dialogue",
            "slip__contact",
            "sector",
            "village",
            "answer__department",
            "merged_into__answer__department",
        )
        .annotate(
            conference_on=_conference_day(),
            decided=decided(),
            has_pictures=Exists(standing().filter(slip=OuterRef("slip_id"))),
            department=Subquery(leads.values("department__name")[:1]),
            due_on=Subquery(leads.values("due_on")[:1]),
            referred_to=Subquery(chased.values("body")[:1]),
            reply_due_on=Subquery(chased.values("due_on")[:1]),
            ruled_out_for=Subquery(rulings.values("reason")[:1]),
            ruled_out_because=Subquery(rulings.values("explanation")[:1]),
        )
        .order_by("position")
    )
    return matters if matters and _may_look(request, matters[0].slip, digits) else []


def _may_look(request: Asked, slip: OpinionSlip, digits: str) -> bool:
    """Whether the code alone is enough (no phone on the slip, or none any more; sent from this browser), or the last
    four digits of the phone were typed; whoever types the whole number has typed them too."""
    phone = str(slip.contact.open(request.commune.slug).get("phone", "")) if slip.contact else ""
    typed = "".join(letter for letter in digits if letter in _DIGITS)
    return not phone or compare_digest(phone[-4:], typed[-4:]) or slip.public_id in SENT_FROM_HERE.read(request)


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


def referrals_for(matters: list[Opinion], acts: Iterable[JournalEntry]) -> dict[int, list[Referral]]:
    """Where these matters were sent on, by the id of the opinion that carries the answer, each with its reminders. Two
    statements, or none where the journal knows of no sending."""
    if not any(entry.action is Action.REFER for entry in acts):
        return {}
    found: dict[int, list[Referral]] = defaultdict(list)
    rows = Referral.objects.filter(opinion_id__in={one.lead_id for one in matters})
    for one in rows.prefetch_related("reminders").order_by("sent_on", "pk"):
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


def _misses(request: Asked, index: str) -> QuerySet[LookupAttempt]:
    moment = now()
    return LookupAttempt.objects.of(request.commune).filter(address_index=index, at__gt=moment - WINDOW, at__lte=moment)


def _address_index(request: Asked) -> str:
    address = f"{today().isoformat()}|{request.META.get('REMOTE_ADDR', '')}"
    return blind_index(request.commune.slug, "lookup", address)


def _body_index(request: Asked, body: str) -> str:
    return blind_index(request.commune.slug, "lookup-code", f"{today().isoformat()}|{body}")
