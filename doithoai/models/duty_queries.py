"""The counts and days behind the checklist of a dialogue: two statements, whatever the number of rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import (
    Case,
    Count,
    FilteredRelation,
    IntegerField,
    Max,
    Min,
    Q,
    QuerySet,
    When,
)
from django.db.models.functions import TruncDate

from doithoai.language.dates import VIETNAM
from doithoai.models.answers import Assignment
from doithoai.models.conclusions import Commitment, Conclusion
from doithoai.models.conference import Delegate
from doithoai.models.dialogue import Dialogue
from doithoai.models.notices import Notice, Posting
from doithoai.models.opinions import Digest, Opinion, OpinionSlip, Referral, ScopeDecision, gone
from doithoai.models.papers import Paper, Receipt
from doithoai.models.people import Department
from doithoai.models.printed_slips import PrintedSlip
from doithoai.models.promise_pile import says_done, waits_to_be_promised
from doithoai.models.scans import ScannedPage
from doithoai.models.tallies import Tallies, branch, proofs_of_results, results_channels, tallied
from doithoai.rules.commitment_flow import AT_WORK
from doithoai.rules.duty_facts import Body, Facts, Place
from doithoai.rules.opinion_flow import OPEN_STATES
from doithoai.rules.paper_rules import VILLAGES_SIGN_FOR
from doithoai.rules.vocabulary import (
    AnswerState,
    Channel,
    CommitmentState,
    DocumentKind,
    NoticeKind,
    OpinionState,
    PageState,
    PaperState,
    Part,
    Scope,
)

_BEING_ANSWERED = (OpinionState.ASSIGNED, OpinionState.ANSWER_DRAFTED, OpinionState.DEFERRED)
_HANDED_IN = (AnswerState.AGREED, AnswerState.APPROVED, AnswerState.GIVEN)


def facts_of(dialogue: Dialogue, today: date) -> Facts:
    """The facts of ``dialogue`` and of what its commune still owes from earlier ones, as they stand ``today``.

    Two statements; ``dialogue.conferences`` should be prefetched.
    """
    conference = dialogue.first_sitting()
    on = conference.on if conference else None
    tallies = tallied(_branches(dialogue, on, today))
    matters = [_Matters(*row) for row in _matters(dialogue)]
    places, bodies = _places(tallies), _bodies(tallies, matters)
    asked = [row for row in matters if row.state in OPEN_STATES and row.scope is not Scope.OUT_OF_SCOPE]
    unseen = [row for row in asked if row.scope is Scope.PENDING]
    agreed = [row for row in asked if row.answer is AnswerState.AGREED]
    to_give = [row for row in asked if row.answer is AnswerState.APPROVED and row.state is OpinionState.DEFERRED]
    in_scope = [row for row in asked if row.scope is Scope.IN_SCOPE]
    return Facts(
        today=today,
        year=dialogue.year,
        stage=dialogue.stage,
        quarter=dialogue.quarter,
        conference_on=on,
        bodies=bodies,
        places=places,
        announced_on=tallies.day("schedule"),
        schedule_channels=frozenset(Channel(name) for _, name, _, _ in tallies.rows("schedule_posting")),
        results_on=tallies.day("results"),
        results_channels=results_channels(tallies),
        delegates=tallies.count("delegates"),
        invitations=tallies.named("paper", DocumentKind.INVITATION),
        slips=tallies.count("slips"),
        digests=tallies.count("digests"),
        pages=tallies.count("pages"),
        pages_since=tallies.day("pages"),
        unseen=_sum(unseen),
        unseen_since=min((row.since for row in unseen), default=None),
        rulings=tuple((key, count) for key, _, count, _ in tallies.rows("rulings")),
        to_classify=_sum(row for row in in_scope if row.state is OpinionState.RECEIVED),
        to_assign=_sum(row for row in in_scope if row.state is OpinionState.CLASSIFIED),
        to_approve=_sum(agreed),
        approve_by=_first(agreed),
        to_give=_sum(to_give),
        give_by=_first(to_give),
        unanswered=_sum(asked),
        conclusions=tallies.count("conclusions"),
        unpromised=tallies.count("unpromised"),
        unpromised_done=tallies.count("unpromised_done"),
        unconfirmed=tallies.count("unconfirmed"),
        claims=tallies.count("claims"),
        referrals=tallies.count("referrals"),
        referral_by=tallies.day("referrals"),
        late_referrals=tallies.count("late_referrals"),
        late_referral_by=tallies.day("late_referrals"),
        reported_upward=bool(tallies.named("paper", DocumentKind.REPORT_UPWARD)),
    )


# ---- the matters, grouped by how far they are --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Matters:
    """So many matters that stand alike; ``due`` the earliest day, ``since`` the earliest receipt."""

    scope: Scope
    state: OpinionState
    department_id: int | None
    department: str | None
    answer: AnswerState | None
    sent: int
    count: int
    due: date | None
    since: date


def _matters(dialogue: Dialogue) -> QuerySet[Any, Any]:
    lead = Q(assignments__part=Part.LEAD, assignments__returned_at__isnull=True)
    rows = Opinion.objects.of(dialogue.commune_id).filter(dialogue=dialogue)
    return (
        rows.matters()
        .leads()
        .annotate(
            lead=FilteredRelation("assignments", condition=lead),
            standing=FilteredRelation("dispositions", condition=Q(dispositions__undone_at__isnull=True)),
            sent=Case(When(answer__sent_at__isnull=False, then=1), default=0, output_field=IntegerField()),
        )
        .order_by()
        .values_list("scope", "state", "lead__department_id", "lead__department__name", "answer__state", "sent")
        .annotate(
            n=Count("pk"),
            due=Min(Case(When(standing__due_on__isnull=False, then="standing__due_on"), default="lead__due_on")),
            since=Min(TruncDate("recorded_at", tzinfo=VIETNAM)),
        )
    )


def _sum(rows: Iterable[_Matters]) -> int:
    return sum(row.count for row in rows)


def _first(rows: Iterable[_Matters]) -> date | None:
    return min((row.due for row in rows if row.due), default=None)


def _bodies(tallies: Tallies, matters: list[_Matters]) -> tuple[Body, ...]:
    by_department: dict[int | None, list[_Matters]] = defaultdict(list)
    for row in matters:
        if row.state in _BEING_ANSWERED or row.answer in _HANDED_IN:
            by_department[row.department_id].append(row)
    return tuple(_body(tallies, key, name, by_department[key]) for key, name, *_ in tallies.in_order("departments"))


def _body(tallies: Tallies, key: int, name: str, rows: list[_Matters]) -> Body:
    unfinished = [row for row in rows if row.answer in (None, AnswerState.DRAFT)]
    to_draft, to_agree = [row for row in unfinished if not row.sent], [row for row in unfinished if row.sent]
    return Body(
        department_id=key,
        name=name,
        to_draft=_sum(to_draft),
        draft_by=_first(to_draft),
        parts=tallies.of("parts", key),
        part_by=tallies.day("parts", key),
        to_agree=_sum(to_agree),
        agree_by=_first(to_agree),
        handed_in=_sum(row for row in rows if row.answer in _HANDED_IN),
        promises=tallies.of("promises", key),
        promise_by=tallies.day("promises", key),
        late_promises=tallies.of("late_promises", key),
    )


def _places(tallies: Tallies) -> tuple[Place, ...]:
    return tuple(
        Place(
            village_id=key,
            name=name,
            slips=tallies.of("slips", key),
            printed=tallies.of("sheets", key),
            unsigned=tuple(_unsigned(tallies, key)),
            claims=tallies.of("claims", key),
        )
        for key, name, *_ in tallies.in_order("villages")
    )


def _unsigned(tallies: Tallies, village: int) -> Iterator[DocumentKind]:
    """The kind of each paper a village has not signed for."""
    for kind in VILLAGES_SIGN_FOR:
        signed = sum(count for key, name, count, _ in tallies.rows("receipts") if (key, name) == (village, kind))
        yield from [kind] * max(tallies.named("paper", kind) - signed, 0)


# ---- everything else: one row per thing counted ------------------------------------------------------------------


def _branches(dialogue: Dialogue, conference_on: date | None, today: date) -> Iterator[Any]:
    commune, ours = dialogue.commune_id, {"dialogue": dialogue}

    def rows(model: Any, **found: Any) -> Any:
        return model.objects.of(commune).filter(**found)

    yield branch("departments", rows(Department), key="pk", name="name", count=Max("position"))
    schedule = rows(Notice, **ours, kind=NoticeKind.SCHEDULE, conference_on=conference_on)
    results = rows(Notice, **ours, kind=NoticeKind.RESULTS)
    published = Min(TruncDate("published_at", tzinfo=VIETNAM))
    yield branch("schedule", schedule, day=published)
    yield branch("results", results, day=published)
    yield branch("schedule_posting", rows(Posting, notice__in=schedule), name="channel")
    yield from proofs_of_results(commune, results)
    issued = rows(Paper, **ours, state=PaperState.ISSUED)
    yield branch("paper", issued, name="kind")
    to_sign = issued.filter(kind__in=VILLAGES_SIGN_FOR)
    signed = rows(Receipt, paper__in=to_sign, village__isnull=False)
    yield branch("receipts", signed, key="village_id", name="paper__kind", count=Count("paper_id", distinct=True))
    yield branch("slips", rows(OpinionSlip, **ours), key="village_id")
    yield branch("sheets", rows(PrintedSlip, **ours), key="village_id")
    # A page is sealed by being shredded: one that waits was never typed.
    waiting = rows(ScannedPage, **ours, state=PageState.WAITING)
    yield branch("pages", waiting, day=Min(TruncDate("scan__taken_at", tzinfo=VIETNAM)))
    yield branch("digests", rows(Digest, **ours, village__isnull=True))
    pending = rows(ScopeDecision, opinion__dialogue=dialogue, agreed__isnull=True, opinion__scope=Scope.RULED_OUT)
    yield branch("rulings", pending.exclude(gone("opinion")), key="proposed_by_id")
    parts = rows(Assignment, opinion__dialogue=dialogue, part=Part.SUPPORTING, part_text="").standing()
    parts = parts.filter(opinion__state__in=_BEING_ANSWERED)
    yield branch("parts", parts, key="department_id", day=Min("due_on"))
    yield branch("delegates", rows(Delegate, **ours).on_list())
    conclusions = rows(Conclusion, conference__dialogue=dialogue)
    yield branch("conclusions", conclusions)
    yield branch("unconfirmed", conclusions.filter(confirmed_at__isnull=True))
    pile = rows(Opinion, **ours).filter(waits_to_be_promised())
    yield branch("unpromised", pile)
    yield branch("unpromised_done", pile.filter(says_done()))
    promises = rows(Commitment, state__in=AT_WORK)
    yield branch("promises", promises, key="department_id", day=Min("due_on"))
    yield branch("late_promises", promises.filter(due_on__lt=today), key="department_id")
    yield branch("claims", rows(Commitment, state=CommitmentState.CLAIMED_DONE), key="village_id")
    waiting_above = rows(Referral, replied_on__isnull=True)
    yield branch("referrals", waiting_above.filter(due_on__gte=today), day=Min("due_on"))
    yield branch("late_referrals", waiting_above.filter(due_on__lt=today), day=Min("due_on"))
