"""What the pages of collection read: each query has a name and starts from a dialogue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from django.db.models import Count, Exists, Max, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from doithoai.language.folding import fold
from doithoai.models import (
    Commune,
    Dialogue,
    Digest,
    JournalEntry,
    Opinion,
    OpinionCorrection,
    OpinionSlip,
    Paper,
    ScannedPage,
    ScopeDecision,
    SealedHandOver,
)
from doithoai.models.opinions import sealed
from doithoai.models.vault import blind_index
from doithoai.rules.permissions import Actor
from doithoai.rules.scope import scope_hints
from doithoai.rules.visibility import OFFICE
from doithoai.rules.vocabulary import Action, Audience, OpinionState, PageState, Scope
from doithoai.web.keys import number_in
from doithoai.web.receipts import counted
from doithoai.web.shielded import may_be_found

PAGE = 25
LONGEST_SEARCH = 100  # characters
LONGEST_QUEUE = 400  # matters whose words are looked at for one page
_UNDECIDED = (Scope.PENDING, Scope.RULED_OUT)


@dataclass(frozen=True)
class Wanted:
    """What the register is narrowed to; all empty for everything. ``before`` is the last slip of the page before."""

    words: str = ""
    village: str = ""
    channel: str = ""
    before: str = ""


def register(dialogue: Dialogue, wanted: Wanted, *, audience: Audience) -> list[OpinionSlip]:
    """Slips, the last received first, one more than a page holds. Two statements for any number; three with words.

    Outside the office the words are looked for in matters within the scope alone, and in the line that is shown.
    """
    slips = _slips(dialogue)
    if (village := number_in(wanted.village)) is not None:
        slips = slips.filter(village_id=village)
    if wanted.channel:
        slips = slips.filter(channel=wanted.channel)
    if (before := number_in(wanted.before)) is not None:
        last = OpinionSlip.objects.filter(dialogue=dialogue, pk=before).values("recorded_at")[:1]
        slips = slips.filter(Q(recorded_at__lt=Subquery(last)) | Q(recorded_at=Subquery(last), pk__lt=before))
    if words := fold(wanted.words[:LONGEST_SEARCH]):
        slips = slips.filter(pk__in=_saying(words, slips, audience))
    return list(slips[: PAGE + 1])


def _saying(words: str, slips: QuerySet[OpinionSlip], audience: Audience) -> set[int]:
    """The newest of ``slips`` in which a matter that lists show has these words, one more than a page holds.

    A hit must not tell what the list hides: the search looks only into what it shows. One statement.
    """
    matters = Opinion.objects.filter(slip__in=slips.order_by().values("pk")).saying(words)
    matters = matters.exclude(sealed()).order_by("-slip_id")
    if audience not in OFFICE:
        matters = matters.filter(scope=Scope.IN_SCOPE)
    found: set[int] = set()
    for matter in matters.only("slip_id", "scope", "received_text", "subject_line").iterator(chunk_size=PAGE * 4):
        if len(found) > PAGE:
            break
        if may_be_found(matter, words, audience, whole=False):
            found.add(matter.slip_id)
    return found


def slips_of_phone(dialogue: Dialogue, slug: str, phone: str) -> list[OpinionSlip]:
    """Slips of somebody who lost the code, by the keyed hash of the phone in E.164. Two statements."""
    return list(_slips(dialogue).filter(contact__phone_index=blind_index(slug, "phone", phone))[: PAGE + 1])


def typed_by(dialogue: Dialogue, actor: Actor, limit: int = 10) -> list[OpinionSlip]:
    """The slips this person typed, newest first, with the number of their matters. One statement."""
    slips = OpinionSlip.objects.filter(dialogue=dialogue, typed_by_id=actor.account_id)
    slips = slips.select_related("contact", "village").annotate(matters=Count("opinions")).order_by("-pk")
    return list(slips[:limit])


def slip_in(dialogue: Dialogue, public_id: str) -> OpinionSlip | None:
    """One slip with its contact, counted for its receipt. One statement."""
    slips = OpinionSlip.objects.filter(dialogue=dialogue, public_id=public_id)
    return counted(slips.select_related("contact", "village")).first()


def figures(dialogue: Dialogue) -> dict[str, int]:
    """How many matters there are, how many wait for whom, and how many scanned pages wait. One statement."""
    alive = ~Q(state=OpinionState.WITHDRAWN)
    waiting = ScannedPage.objects.filter(dialogue=dialogue, state=PageState.WAITING).order_by().values("dialogue")
    pages = Subquery(waiting.annotate(count=Count("pk")).values("count"))
    found = Opinion.objects.filter(dialogue=dialogue).aggregate(
        slips=Count("slip", distinct=True),
        matters=Count("pk"),
        undecided=Count("pk", filter=Q(scope=Scope.PENDING) & alive),
        second=Count("pk", filter=Q(scope=Scope.RULED_OUT) & alive),
        outside=Count("pk", filter=Q(scope=Scope.OUT_OF_SCOPE)),
        pages=Coalesce(Max(pages), pages, 0),  # the second for a dialogue without matters yet
    )
    return cast(dict[str, int], found)


def scope_queue(dialogue: Dialogue) -> list[Opinion]:
    """Matters whose scope is open, one more than a page holds: those that wait for a second person first, then those
    whose words raise a doubt, then the oldest. Two statements."""
    rows = _with_rulings(dialogue).filter(scope__in=_UNDECIDED).exclude(state=OpinionState.WITHDRAWN)
    return sorted(rows[:LONGEST_QUEUE], key=_urgency)[: PAGE + 1]


def _urgency(opinion: Opinion) -> tuple[bool, bool, int]:
    return opinion.scope is not Scope.RULED_OUT, not scope_hints(opinion.received_text), opinion.pk


def ruled_outside(dialogue: Dialogue) -> list[Opinion]:
    """Matters sent elsewhere, newest decision last, with the papers written for them. Three statements."""
    papers = Prefetch("papers", queryset=Paper.objects.order_by("pk"))
    return list(_with_rulings(dialogue).filter(scope=Scope.OUT_OF_SCOPE).prefetch_related(papers)[: PAGE * 4])


def opinion_in(dialogue: Dialogue, public_id: str) -> Opinion | None:
    """One matter with its rulings, whether its sheet was scanned (``was_scanned``), and whether the photo shows another
    sheet too that waits (``shares_photo``). Two statements."""
    pages = ScannedPage.objects.filter(Q(slip=OuterRef("slip")) | Q(sheet__slip=OuterRef("slip")))
    same_photo = ScannedPage.objects.filter(scan=OuterRef("scan"), position=OuterRef("position"))
    other = same_photo.filter(state=PageState.WAITING).exclude(part=OuterRef("part"))
    seen = {"was_scanned": Exists(pages), "shares_photo": Exists(pages.filter(Exists(other)))}
    opinion = _with_rulings(dialogue).annotate(**seen).filter(public_id=public_id)
    opinion: Opinion | None = opinion.select_related("asked_sector").first()
    if opinion is not None:
        opinion.dialogue = dialogue
    return opinion


def is_handed_over(commune: Commune, actor: Actor, **hand_over: Any) -> bool:
    """Whether exactly this hand-over of a denunciation was written down by this person before. One statement."""
    return bool(SealedHandOver.objects.of(commune).filter(by_id=actor.account_id, **hand_over).exists())


def proposed_by(opinion: Opinion, actor: Actor) -> bool:
    """Whether this person's proposal to rule it out waits for the second person. Costs none: it is loaded."""
    return any(one.agreed is None and one.proposed_by_id == actor.account_id for one in opinion.scope_decisions.all())


def withdrawal_of(opinion: Opinion, dialogue: Dialogue) -> JournalEntry | None:
    """The line of the journal by which a matter was withdrawn. One statement."""
    rows = JournalEntry.objects.filter(journal__dialogue=dialogue, subject=f"opinion:{opinion.public_id}")
    found: JournalEntry | None = rows.filter(action=Action.WITHDRAW_OPINION).select_related("typed_by").last()
    return found


def digests(dialogue: Dialogue) -> list[Digest]:
    """The digests that came, newest first, with the number of their lines. One statement."""
    rows = Digest.objects.filter(dialogue=dialogue).select_related("village").annotate(lines=Count("opinions"))
    return list(rows.order_by("-pk")[: PAGE * 2])


def _slips(dialogue: Dialogue) -> QuerySet[OpinionSlip]:
    slips = OpinionSlip.objects.filter(dialogue=dialogue).select_related("contact", "village")
    matters = Prefetch("opinions", queryset=Opinion.objects.order_by("position"))
    return slips.prefetch_related(matters).order_by("-recorded_at", "-pk")


def _with_rulings(dialogue: Dialogue) -> QuerySet[Opinion]:
    rulings = ScopeDecision.objects.select_related("proposed_by", "decided_by").order_by("-pk")
    rows = Opinion.objects.filter(dialogue=dialogue).select_related("village", "slip", "digest")
    of_slip = OpinionCorrection.objects.filter(opinion__slip=OuterRef("slip")).order_by("-pk").values("corrected_at")
    own = of_slip.filter(opinion=OuterRef("pk"))
    rows = rows.annotate(corrected_at=Subquery(own[:1]), slip_corrected_at=Subquery(of_slip[:1]))
    return rows.prefetch_related(Prefetch("scope_decisions", queryset=rulings)).order_by("pk")
