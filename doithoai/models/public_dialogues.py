"""The dialogues of a commune as the public knows them: plain values, from the day the plan is issued."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any

from django.db.models import Case, Count, OuterRef, Subquery, When

from doithoai.models.dialogue import Dialogue, path_of
from doithoai.models.journal import JournalEntry
from doithoai.models.notices import Notice
from doithoai.models.prepared import Prepared, Row, Slot
from doithoai.rules.dialogue_flow import RESULTS_ARE_OUT, TAKES_SLIPS
from doithoai.rules.vocabulary import Action, DialogueStage, NoticeKind

#: Stages in which the public knows of a dialogue at all.
_KNOWN = frozenset(DialogueStage) - {DialogueStage.DRAFTED}


@dataclass(frozen=True, slots=True)
class PublicDialogue:
    """One dialogue. ``on``, ``starts_at`` and ``venue`` are those of its first conference, None without one.

    ``announced_at`` is when the schedule was published and ``noticed_on`` the day that notice spoke of;
    ``results_paper`` the public id of the results notice that can be fetched; ``slip_count`` how many slips came in,
    None where it was not asked for or none is taken any more.
    """

    pk: int
    commune_id: int
    year: int
    ordinal: int
    stage: DialogueStage
    quarter: int | None
    on: date | None
    starts_at: time | None
    venue: str | None
    announced_at: datetime | None
    noticed_on: date | None
    results_at: datetime | None
    results_paper: str | None
    slip_count: int | None = None

    @property
    def path(self) -> str:
        """The part of the address that names it."""
        return path_of(self.year, self.ordinal)


def dialogues_in_public(commune: Any, *, with_slips: bool = False) -> list[PublicDialogue]:
    """The dialogues whose plan is issued, newest first. One statement; ``with_slips`` reads the journal.

    A dialogue whose row is as it was is the same object again; nobody changes it.
    """
    first: dict[int, PublicDialogue] = {}
    asked = _DIALOGUES_WITH_SLIPS if with_slips else _DIALOGUES
    for row in asked.raw(commune=commune.pk):
        first.setdefault(row[0], _dialogue(asked, row))
    return list(first.values())


@lru_cache(maxsize=500)
def _dialogue(asked: Prepared, row: Row) -> PublicDialogue:
    return PublicDialogue(*asked.read([row])[0])


def newest(dialogues: Sequence[PublicDialogue]) -> PublicDialogue | None:
    """The one the home page is about: the newest that was not cancelled."""
    return next((one for one in dialogues if one.stage is not DialogueStage.CANCELLED), None)


def with_results(dialogues: Sequence[PublicDialogue], path: str = "") -> PublicDialogue | None:
    """The newest dialogue whose results are out, or the one that was asked for if its results are out."""
    out = [one for one in dialogues if one.stage in RESULTS_ARE_OUT]
    return next((one for one in out if one.path == path), None) if path else next(iter(out), None)


def _dialogues(*figures: Case) -> Any:
    notices = Notice.objects.filter(dialogue=OuterRef("pk")).order_by("-published_at")
    schedule = notices.filter(kind=NoticeKind.SCHEDULE)
    results = notices.filter(kind=NoticeKind.RESULTS).order_by("published_at")
    return (
        Dialogue.objects.of(Slot("commune"))
        .filter(stage__in=_KNOWN)
        .order_by("-year", "-ordinal", "conferences__on", "conferences__starts_at")
        .values_list(
            "pk",
            "commune_id",
            "year",
            "ordinal",
            "stage",
            "quarter",
            "conferences__on",
            "conferences__starts_at",
            "conferences__place",
            Subquery(schedule.values("published_at")[:1]),
            Subquery(schedule.values("conference_on")[:1]),
            Subquery(results.values("published_at")[:1]),
            Subquery(results.filter(paper__pdf__isnull=False).values("paper__public_id")[:1]),
            *figures,
        )
    )


def _dialogues_with_slips() -> Any:
    # Counted in the journal, where what came in stays: a number that falls would tell the hour something was sealed.
    entries = JournalEntry.objects.filter(journal__dialogue=OuterRef("pk"), action=Action.SUBMIT_SLIP)
    number = entries.order_by().values("journal").annotate(n=Count("subject", distinct=True)).values("n")
    return _dialogues(Case(When(stage__in=TAKES_SLIPS, then=Subquery(number))))


_DIALOGUES = Prepared(_dialogues)
_DIALOGUES_WITH_SLIPS = Prepared(_dialogues_with_slips)
