"""What the pages of follow-up read, each by one named query that starts from a dialogue."""

from __future__ import annotations

from django.db.models import BooleanField, Count, Exists, ExpressionWrapper, Max, OuterRef, Prefetch, Q, QuerySet

from doithoai.models import (
    Assignment,
    Commitment,
    CommitmentNote,
    Department,
    Dialogue,
    Opinion,
    Paper,
    Referral,
    StoredFile,
    Village,
)
from doithoai.models.opinions import askers, sealed
from doithoai.models.promise_pile import waits_to_be_promised
from doithoai.models.settlement import decided
from doithoai.rules.opinion_flow import OPEN_STATES
from doithoai.rules.permissions import Actor
from doithoai.rules.visibility import OFFICE, audience_of
from doithoai.rules.vocabulary import (
    AnswerKind,
    Audience,
    CommitmentState,
    DepartmentKind,
    DocumentKind,
    PaperState,
    Scope,
)
from doithoai.web.commitment_rows import promises

PAGE = 50
LAST_ROW = 100_000  # no list is longer; a made-up address asks for nothing beyond


def owed(dialogue: Dialogue) -> list[Opinion]:
    """Matters that still ask something of the office: unanswered ones, promises no commitment holds, referrals nobody
    has sent. Each with ``leads``, ``has_letter``, ``waits_to_be_promised``, ``is_sent``. Two statements."""
    letters = Paper.objects.filter(opinion=OuterRef("pk"), kind=DocumentKind.WRITTEN_ANSWER, state=PaperState.ISSUED)
    rows = _matters(dialogue).select_related("village", "answer__department")
    rows = rows.annotate(
        askers=askers(),
        has_letter=Exists(letters),
        waits_to_be_promised=ExpressionWrapper(waits_to_be_promised(), BooleanField()),
        is_sent=Exists(Referral.objects.filter(opinion=OuterRef("pk"))),
    )
    unsent = Q(answer__kind=AnswerKind.REFERRED, answer__approved_by__isnull=False, is_sent=False)
    return list(
        rows.filter(Q(state__in=OPEN_STATES) | Q(waits_to_be_promised=True) | unsent)
        .prefetch_related(leads())
        .order_by("pk")
    )


def referrals(dialogue: Dialogue) -> list[Referral]:
    """Everything sent to another level, unanswered ones first, by their day; each with ``times_reminded`` and
    ``reminded_on``. One statement."""
    rows = Referral.objects.of(dialogue.commune_id).filter(opinion__dialogue=dialogue)
    rows = rows.exclude(sealed("opinion")).select_related("opinion__village")
    rows = rows.annotate(times_reminded=Count("reminders"), reminded_on=Max("reminders__on"))
    return sorted(rows, key=lambda row: (row.replied_on is not None, row.due_on, row.pk))


def one_referral(dialogue: Dialogue, number: int) -> Referral | None:
    rows = Referral.objects.of(dialogue.commune_id).filter(opinion__dialogue=dialogue, pk=number)
    rows = rows.annotate(times_reminded=Count("reminders"), reminded_on=Max("reminders__on"))
    return rows.exclude(sealed("opinion")).select_related("opinion__dialogue").first()


def one_commitment(dialogue: Dialogue, public_id: str) -> Commitment | None:
    """A commitment with its notes and what an act on it asks for."""
    return promises(dialogue).select_related("dialogue", "commune").filter(public_id=public_id).first()


def one_matter(dialogue: Dialogue, actor: Actor, public_id: str) -> Opinion | None:
    """A matter of this dialogue with its answer, for the acts of the office."""
    if audience_of(actor.roles) not in OFFICE:
        return None
    rows = (
        _matters(dialogue)
        .filter(public_id=public_id)
        .select_related("answer", "village", "dialogue__commune", "sector")
    )
    return rows.prefetch_related(leads()).first()


def issued_letters(opinion: Opinion) -> list[Paper]:
    """Letters of this matter that are issued: to the first asker and to those merged into it."""
    of_this = Q(opinion=opinion) | Q(opinion__merged_into=opinion)
    rows = Paper.objects.of(opinion.commune_id).filter(of_this, kind=DocumentKind.WRITTEN_ANSWER)
    return list(rows.filter(state=PaperState.ISSUED).select_related("opinion"))


def supervised(dialogue: Dialogue, actor: Actor, after: int) -> list[Opinion]:
    """Matters in scope with answer, days, promises and proof: all for the Front and the office, the own ones for a
    village or a department, none for others. Where a promise is reported as done and nobody has confirmed it, first.
    A page and one more, from the row ``after`` on."""
    told = CommitmentNote.objects.select_related("evidence", "said_by").order_by("said_at", "pk")
    promised = (
        promises(dialogue).prefetch_related(None).prefetch_related(Prefetch("notes", queryset=told, to_attr="said"))
    )
    unconfirmed = Commitment.objects.filter(opinion=OuterRef("pk"), state=CommitmentState.CLAIMED_DONE)
    rows = (
        _watched(_matters(dialogue), actor)
        .select_related("village", "sector", "answer__department")
        .annotate(askers=askers(), waits=Exists(unconfirmed), decided=decided())
        .prefetch_related(leads(), Prefetch("commitments", queryset=promised, to_attr="promised"))
    )
    start = min(after, LAST_ROW)
    return list(rows.order_by("-waits", "pk")[start : start + PAGE + 1])


def _watched(rows: QuerySet[Opinion], actor: Actor) -> QuerySet[Opinion]:
    audience = audience_of(actor.roles)
    if audience in OFFICE | {Audience.FRONT}:
        return rows
    if audience is Audience.VILLAGE:
        asked_too = Opinion.objects.filter(merged_into=OuterRef("pk"), village_id__in=actor.village_ids)
        return rows.filter(Q(village_id__in=actor.village_ids) | Exists(asked_too))
    if audience is Audience.DEPARTMENT:
        mine = Assignment.objects.standing().filter(opinion=OuterRef("pk"), department=actor.department_id)
        return rows.filter(Exists(mine))
    return rows.none()


def evidence(dialogue: Dialogue, public_id: str) -> StoredFile | None:
    """A file somebody handed in as proof of a promise of this dialogue."""
    shown = CommitmentNote.objects.filter(evidence=OuterRef("pk"), commitment__dialogue=dialogue)
    rows = StoredFile.objects.of(dialogue.commune_id).filter(Exists(shown), public_id=public_id)
    return rows.select_related("commune").first()


def bodies(dialogue: Dialogue) -> list[Department]:
    return list(Department.objects.of(dialogue.commune_id).exclude(kind=DepartmentKind.FRONT))


def villages(dialogue: Dialogue) -> list[Village]:
    return list(Village.objects.of(dialogue.commune_id))


def leads() -> Prefetch:
    """The lead department's share, as ``opinion.leads`` (a list of at most one)."""
    standing = Assignment.objects.leading().with_decision().select_related("department")
    return Prefetch("assignments", queryset=standing, to_attr="leads")


def _matters(dialogue: Dialogue) -> QuerySet[Opinion]:
    """Matters in scope: a merged opinion goes with its lead."""
    rows = Opinion.objects.of(dialogue.commune_id).filter(dialogue=dialogue, scope=Scope.IN_SCOPE)
    return rows.matters().leads()
