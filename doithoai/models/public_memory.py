"""In which earlier years a matter was raised, as the public may know it: one column of the matter's own row.

Of an earlier dialogue only what was published then; of the office's own lists the year and what became of it, never
the words, which nobody has read for the public. Only links that a person set count.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, F, OuterRef, Q, Subquery, TextField, Value, When
from django.db.models.functions import Cast

from doithoai.models.dialogue import path_of
from doithoai.models.json_rows import JsonRow, JsonRows
from doithoai.models.memory import RaisedBefore
from doithoai.models.public_promises import Promise
from doithoai.rules.dialogue_flow import RESULTS_ARE_OUT
from doithoai.rules.vocabulary import (
    AnswerKind,
    AnswerState,
    CommitmentState,
    OpinionState,
    PastOutcome,
    Scope,
    Visibility,
)


@dataclass(frozen=True, slots=True)
class EarlierYear:
    """A year in which the matter was raised. ``outcome`` is what a list of the office says; of a dialogue it is None,
    and ``kind`` (None without an answer) and ``promises`` speak. ``path`` and ``public_id`` name its page, empty for a
    list; ``said`` is the answer as it was published, empty where no words were asked for."""

    year: int
    outcome: PastOutcome | None
    kind: AnswerKind | None
    promises: tuple[Promise, ...]
    said: str
    path: str
    public_id: str


def earlier_told(*, with_words: bool) -> Case:
    """The column: a text ``earlier_of`` reads, null for a matter that was not raised before."""
    published = Q(
        earlier_opinion__visibility=Visibility.PUBLIC,
        earlier_opinion__scope=Scope.IN_SCOPE,
        earlier_opinion__merged_into__isnull=True,
        earlier_opinion__public_number__isnull=False,
        earlier_opinion__dialogue__stage__in=RESULTS_ARE_OUT,
    )
    links = RaisedBefore.objects.filter(published | Q(earlier_matter__isnull=False), opinion=OuterRef("pk"))
    rows = links.order_by().values("opinion").annotate(told=JsonRows(JsonRow(*_columns(with_words)))).values("told")
    return Case(When(raised_before__gt=0, then=Cast(Subquery(rows), TextField())), output_field=TextField())


def earlier_of(told: str | None) -> tuple[EarlierYear, ...]:
    """What the column says, by years: one row for each promise of each link."""
    found: dict[int, list[Sequence[Any]]] = defaultdict(list)
    for link, *facts in json.loads(told or "[]"):
        found[link].append(facts)
    return tuple(sorted(map(_year, found.values()), key=lambda one: one.year))


_OF_OPINION = "earlier_opinion__"
_OF_PROMISE = "earlier_opinion__commitments__"


def _columns(with_words: bool) -> list[Any]:
    words = [f"{_OF_OPINION}answer__text", f"{_OF_PROMISE}text"]
    return [
        *("pk", "year", "earlier_matter__outcome"),
        *(f"{_OF_OPINION}{name}" for name in ("public_id", "dialogue__year", "dialogue__ordinal", "state")),
        *(f"{_OF_OPINION}answer__{name}" for name in ("state", "kind")),
        *(f"{_OF_PROMISE}{name}" for name in ("state", "due_on", "first_due_on", "claimed_on", "confirmed_on")),
        *(map(F, words) if with_words else [Cast(Value(""), TextField())] * len(words)),
    ]


def _year(rows: Sequence[Sequence[Any]]) -> EarlierYear:
    year, outcome, public_id, of_year, ordinal, state, answer_state, kind, *_, answered, _ = rows[0]
    given = state == OpinionState.ANSWERED and answer_state == AnswerState.GIVEN
    promises = sorted((_promise(row[8:13], row[-1]) for row in rows if row[8]), key=lambda one: one.due_on)
    return EarlierYear(
        year=year,
        outcome=PastOutcome(outcome) if outcome else None,
        kind=AnswerKind(kind) if given else None,
        promises=tuple(promises),
        said=(answered or "") if given else "",
        path="" if outcome else path_of(of_year, ordinal),
        public_id=public_id or "",
    )


def _promise(facts: Sequence[Any], text: str) -> Promise:
    state, due, first, claimed, confirmed = facts
    day = date.fromisoformat
    claimed_on, confirmed_on = claimed and day(claimed), confirmed and day(confirmed)
    return Promise(CommitmentState(state), day(due), day(first), claimed_on, confirmed_on, "", text or "")
