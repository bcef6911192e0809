"""What a province may know of its communes: counts and days that are public already. Four statements in all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Exists, F, Min, OuterRef, Q, Subquery

from doithoai.models import Commitment, Commune, Dialogue, Notice, Opinion, Province
from doithoai.rules.commitment_flow import AT_WORK
from doithoai.rules.dialogue_flow import RESULTS_ARE_OUT
from doithoai.rules.figures import NEVER_A_SOLUTION
from doithoai.rules.visibility import show
from doithoai.rules.vocabulary import (
    AnswerState,
    Audience,
    CommitmentState,
    DialogueStage,
    NoticeKind,
    OpinionState,
    Scope,
    Visibility,
)

#: The conference has been, or is being, held.
HELD = RESULTS_ARE_OUT | {DialogueStage.IN_SESSION, DialogueStage.CONCLUDED}
_UNKNOWN = (DialogueStage.DRAFTED, DialogueStage.CANCELLED)


@dataclass(slots=True)
class Standing:
    """One commune in one year, as the public sees it; no person is in it."""

    name: str
    slug: str
    kind: str
    stage: DialogueStage | None = None
    on: date | None = None
    announced_at: datetime | None = None
    results_at: datetime | None = None
    path: str = ""
    total: int = 0
    answered: int = 0
    resolved: int = 0
    late_promises: int = 0


def province_of(slug: str) -> Province | None:
    return Province.objects.filter(slug=slug).first()


def standings(province: Province, year: int, today: date) -> list[Standing]:
    """Every commune with the newest dialogue of ``year`` the public knows of. Three statements."""
    found = {
        pk: Standing(name, slug, kind.label)
        for pk, name, slug, kind in Commune.objects.filter(province=province).values_list("pk", "name", "slug", "kind")
    }
    for row in _dialogues(province, year):
        one = found[row.commune_id]
        # Ordered newest first; a day is told once a notice has spoken of exactly it, or once the conference was held.
        if one.stage is None:
            told = show("dialogue", Audience.PROVINCE, stage=row.stage, conference_on=row.on)
            one.stage, one.path, one.results_at = told["stage"], row.path, row.results_at
            is_told = row.stage in HELD or (row.on is not None and row.on == row.noticed_on)
            one.on, one.announced_at = (told["conference_on"], row.announced_at) if is_told else (None, None)
    for pk, *counts in _matters(province, year):
        shown = show("dialogue", Audience.PROVINCE, counts=counts)
        found[pk].total, found[pk].answered, found[pk].resolved = shown["counts"]
    for pk, late in _late(province, today):
        found[pk].late_promises = late
    return list(found.values())


def _dialogues(province: Province, year: int) -> Any:
    notices = Notice.objects.filter(dialogue=OuterRef("pk")).order_by("-published_at")
    schedule = notices.filter(kind=NoticeKind.SCHEDULE)
    results = notices.filter(kind=NoticeKind.RESULTS).order_by("published_at")
    return (
        Dialogue.objects.filter(commune__province=province, year=year)
        .exclude(stage__in=_UNKNOWN)
        .annotate(
            on=Min("conferences__on"),
            announced_at=Subquery(schedule.values("published_at")[:1]),
            noticed_on=Subquery(schedule.values("conference_on")[:1]),
            results_at=Subquery(results.values("published_at")[:1]),
        )
        .order_by("commune_id", "-ordinal")
    )


def _matters(province: Province, year: int) -> Any:
    """Published matters, answered and resolved ones, by commune: the counting of ``rules.figures`` in SQL."""
    promises = Commitment.objects.filter(opinion=OuterRef("pk"))
    open_still = promises.exclude(state=CommitmentState.CONFIRMED)
    given = Q(state=OpinionState.ANSWERED, answer__state=AnswerState.GIVEN)
    solved = given & ~Q(answer__kind__in=NEVER_A_SOLUTION) & Q(Exists(promises)) & ~Q(Exists(open_still))
    return (
        Opinion.objects.filter(
            commune__province=province,
            dialogue__year=year,
            dialogue__stage__in=RESULTS_ARE_OUT,
            visibility=Visibility.PUBLIC,
            scope=Scope.IN_SCOPE,
            merged_into__isnull=True,
        )
        .matters()
        .order_by()
        .values_list("commune_id")
        .annotate(n=Count("pk"), answered=Count("pk", filter=given), resolved=Count("pk", filter=solved))
    )


def _late(province: Province, today: date) -> Any:
    rows = Commitment.objects.filter(
        Q(opinion__isnull=True) | Q(opinion__visibility=Visibility.PUBLIC),
        commune__province=province,
        dialogue__stage__in=RESULTS_ARE_OUT,
        state__in=AT_WORK,
        due_on__lt=today,
    )
    return rows.order_by().values_list(F("commune_id")).annotate(n=Count("pk"))
