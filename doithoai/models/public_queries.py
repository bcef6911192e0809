"""What the public may see of a commune's matters: named queries that start from what was published.

A matter is here only when its dialogue's results are out and a person made it public; its answer only when it was
given. Names, phones, addresses and the words as received are not among the columns, and what is read passes AUDIENCE:
a field that the table withholds from the public fails here, for every page, feed and file at once.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.db.models import CharField, Count, FilteredRelation, Q, TextField, Value
from django.db.models.functions import Coalesce

from doithoai.language.dates import day_of
from doithoai.models.dialogue import Dialogue
from doithoai.models.notices import Posting
from doithoai.models.opinions import Opinion, ScopeDecision, sealed
from doithoai.models.prepared import Prepared, Row, Slot, unread
from doithoai.models.public_dialogues import PublicDialogue
from doithoai.models.public_memory import EarlierYear, earlier_of, earlier_told
from doithoai.models.public_promises import PROMISES, PROMISES_OF_ONE, Promise, promise_of
from doithoai.rules.dialogue_flow import RESULTS_ARE_OUT
from doithoai.rules.figures import Matter
from doithoai.rules.state_words import is_given_work
from doithoai.rules.visibility import show
from doithoai.rules.vocabulary import (
    AnswerKind,
    AnswerState,
    Audience,
    Channel,
    NoticeKind,
    OpinionState,
    OutOfScopeReason,
    Part,
    Scope,
    Visibility,
)

# ---- matters -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class PublicMatter:
    """One published matter with everybody who asked it. ``kind`` is None until an answer was given.

    ``village_ids`` and ``villages`` are those of all askers; ``due_on`` the day an answer is owed, or
    the work the chair gave in the hall (``is_given_work``). ``earlier`` are the years in which it was raised before,
    with words only where one matter alone was asked for.
    """

    pk: int
    public_id: str
    number: int
    subject: str
    text: str
    sector_id: int | None
    sector: str
    raised_before: int
    received_on: date
    kind: AnswerKind | None
    answer: str
    answered_at: datetime | None
    department: str
    promised_on: date | None
    planned_in: str
    referred_to: str
    due_on: date | None
    is_given_work: bool
    askers: int = 1
    village_ids: list[int] = field(default_factory=list)
    villages: list[str] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)
    earlier: tuple[EarlierYear, ...] = ()
    _counted: Matter = field(init=False)

    def __post_init__(self) -> None:
        states = tuple(one.state for one in self.promises)
        object.__setattr__(self, "_counted", Matter(self.kind, self.due_on, states, self.askers))

    def counted(self) -> Matter:
        """As the two figures count it."""
        return self._counted


@dataclass(slots=True)
class PublicYear:
    """The published matters of a dialogue, and the promises that belong to none of them."""

    matters: list[PublicMatter]
    other_promises: list[Promise]

    @property
    def promises(self) -> list[Promise]:
        return [one for matter in self.matters for one in matter.promises] + self.other_promises


def year_in_public(
    dialogue: Dialogue | PublicDialogue, public_id: str = "", *, with_earlier: bool = False
) -> PublicYear:
    """What a dialogue has published, by number; with ``public_id`` only that matter. Two statements, or none.
    ``with_earlier`` tells the years in which a matter was raised before, which one matter alone always tells.

    A matter whose rows are as they were is the same object again; nobody changes it.
    """
    if dialogue.stage not in RESULTS_ARE_OUT:
        return PublicYear([], [])
    whose = {"commune": dialogue.commune_id, "dialogue": dialogue.pk}
    one = {"one": public_id} if public_id else {}
    asked: dict[int, list[Row]] = defaultdict(list)
    matters = _ONE_MATTER if one else _MATTERS_AND_YEARS if with_earlier else _MATTERS
    for row in matters.raw(**whose, **one):
        asked[row[1] or row[0]].append(row)
    promised: dict[int | None, list[Row]] = defaultdict(list)
    for row in (PROMISES_OF_ONE if one else PROMISES).raw(**whose, **one):
        promised[row[0]].append(row)
    others = [promise_of(row) for row in promised.pop(None, [])]
    found = [_matter(lead, tuple(rows), tuple(promised.get(lead, ()))) for lead, rows in asked.items()]
    return PublicYear(sorted(filter(None, found), key=lambda matter: matter.number), others)


def matters_in_public(dialogue: Dialogue | PublicDialogue, public_id: str = "") -> list[PublicMatter]:
    """The matters of ``year_in_public`` alone, each with the years in which it was raised before."""
    return year_in_public(dialogue, public_id, with_earlier=True).matters


def _matter_rows(*, one_only: bool = False, with_earlier: bool = False) -> Any:
    shown = Q(visibility=Visibility.PUBLIC, scope=Scope.IN_SCOPE, merged_into__isnull=True, public_number__isnull=False)
    under = Q(
        merged_into__visibility=Visibility.PUBLIC,
        merged_into__scope=Scope.IN_SCOPE,
        merged_into__public_number__isnull=False,
    )
    if one_only:
        shown, under = shown & Q(public_id=Slot("one")), under & Q(merged_into__public_id=Slot("one"))
    lead = Q(assignments__part=Part.LEAD, assignments__returned_at__isnull=True)
    return (
        Opinion.objects.of(Slot("commune"))
        .filter(shown | under, dialogue_id=Slot("dialogue"))
        .matters()
        .order_by()
        .annotate(
            lead=FilteredRelation("assignments", condition=lead),
            standing=FilteredRelation("dispositions", condition=Q(dispositions__undone_at__isnull=True)),
            body=Coalesce(
                "answer__department__name",
                "standing__department__name",
                "lead__department__name",
                Value(""),
                output_field=CharField(),
            ),
            owed_on=Coalesce("standing__due_on", "lead__due_on"),
            received_at=unread("recorded_at"),
            given_at=unread("answer__given_at"),
            promised_on=unread("answer__promised_on"),
            earlier_told=earlier_told(with_words=one_only) if with_earlier else Value(None, output_field=TextField()),
        )
        .values_list(
            "pk", "merged_into_id", "village_id", "village__name", "public_id", "public_number", "subject_line",
            "public_text", "sector_id", "sector__name", "raised_before", "received_at", "state", "answer__state",
            "answer__kind", "answer__text", "given_at", "body", "promised_on", "answer__planned_in",
            "answer__referred_to", "owed_on", "standing__kind", "earlier_told",
        )
    )  # fmt: skip


_MATTERS = Prepared(_matter_rows)
_MATTERS_AND_YEARS = Prepared(lambda: _matter_rows(with_earlier=True))
_ONE_MATTER = Prepared(lambda: _matter_rows(one_only=True, with_earlier=True))


@lru_cache(maxsize=4_000)
def _matter(lead: int, rows: tuple[Row, ...], promises: tuple[Row, ...]) -> PublicMatter | None:
    """One matter from its own row, those of the opinions merged into it, and those of its promises."""
    read = _MATTERS.read(list(rows))
    own = next((facts for pk, merged_into, _, _, *facts in read if pk == lead), None)
    if own is None:
        return None
    villages = {village_id: name or "" for _, _, village_id, name, *_ in read if village_id is not None}
    public_id, number, subject, text, sector_id, sector, raised, received, state, *answered, owed, decided, earlier = (
        own
    )
    answer_state, kind, words, at, body, promised, plan, referred = answered
    given = state is OpinionState.ANSWERED and answer_state is AnswerState.GIVEN
    told = show(
        "opinion",
        Audience.PUBLIC,
        public_id=public_id,
        public_number=number,
        subject_line=subject or text[:90],
        public_text=text,
        village=list(villages.values()),
        sector=sector or "",
        raised_before=raised,
        askers=len(read),
        recorded_on=day_of(received),
        departments=body,
        due_on=owed,
        decided=decided,
        earlier=earlier_of(earlier),
    )
    said = show(
        "answer",
        Audience.PUBLIC,
        kind=kind if given else None,
        text=words if given else "",
        given_on=at if given else None,
        promised_on=promised if given else None,
        planned_in=plan if given else "",
        referred_to=referred if given else "",
    )
    return PublicMatter(
        pk=lead,
        public_id=told["public_id"],
        number=told["public_number"],
        subject=told["subject_line"],
        text=told["public_text"],
        sector_id=sector_id,
        sector=told["sector"],
        raised_before=told["raised_before"],
        received_on=told["recorded_on"],
        kind=said["kind"],
        answer=said["text"],
        answered_at=said["given_on"],
        department=told["departments"],
        promised_on=said["promised_on"],
        planned_in=said["planned_in"],
        referred_to=said["referred_to"],
        due_on=told["due_on"],
        is_given_work=is_given_work(state, told["decided"]),
        askers=told["askers"],
        village_ids=list(villages),
        villages=told["village"],
        promises=[promise_of(row) for row in promises],
        earlier=told["earlier"],
    )


# ---- proofs and exclusions, as counts ----------------------------------------------------------------------------


def proofs_of(dialogue: PublicDialogue) -> list[tuple[NoticeKind, Channel, int]]:
    """How often each notice was posted, by channel. One statement."""
    rows = Posting.objects.of(dialogue.commune_id).filter(notice__dialogue_id=dialogue.pk).order_by()
    return list(rows.values_list("notice__kind", "channel").annotate(n=Count("pk")))


def ruled_out(dialogue: PublicDialogue) -> dict[OutOfScopeReason, int]:
    """How many matters a second person agreed to treat elsewhere, by reason; denunciations are not among them."""
    rows = (
        ScopeDecision.objects.of(dialogue.commune_id)
        .filter(opinion__dialogue_id=dialogue.pk, opinion__scope=Scope.OUT_OF_SCOPE, agreed=True)
        .exclude(sealed("opinion"))
        .exclude(reason=OutOfScopeReason.DENUNCIATION)
        .order_by()
    )
    return dict(rows.values_list("reason").annotate(n=Count("opinion", distinct=True)))
