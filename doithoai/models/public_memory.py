"""In which earlier years a matter was raised, as the public may know it: one column of the matter's own row.

Of an earlier dialogue only what was published then; of the office's own lists the year and what became of it, never
the words, which nobody has read for the public. Only links that a person set count.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
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
    found: dict[int, list[_Facts]] = defaultdict(list)
    for row in json.loads(told or "[]"):
        facts = dict(zip(_NAMES, row, strict=True))
        found[facts["link"]].append(facts)
    return tuple(sorted(map(_year, found.values()), key=lambda one: one.year))


_Facts = Mapping[str, Any]  # one row, by the names below
_OF_OPINION = "earlier_opinion__"
_OF_PROMISE = "earlier_opinion__commitments__"
_FACTS = {
    "link": "pk",
    "year": "year",
    "outcome": "earlier_matter__outcome",
    "public_id": f"{_OF_OPINION}public_id",
    "dialogue_year": f"{_OF_OPINION}dialogue__year",
    "ordinal": f"{_OF_OPINION}dialogue__ordinal",
    "state": f"{_OF_OPINION}state",
    "answer_state": f"{_OF_OPINION}answer__state",
    "kind": f"{_OF_OPINION}answer__kind",
    "promise": f"{_OF_PROMISE}state",
    "due_on": f"{_OF_PROMISE}due_on",
    "first_due_on": f"{_OF_PROMISE}first_due_on",
    "claimed_on": f"{_OF_PROMISE}claimed_on",
    "confirmed_on": f"{_OF_PROMISE}confirmed_on",
}
_WORDS = {
    "answered": f"{_OF_OPINION}answer__text",
    "promised": f"{_OF_PROMISE}text",
}
_NAMES = (*_FACTS, *_WORDS)


def _columns(with_words: bool) -> list[Any]:
    words = map(F, _WORDS.values()) if with_words else [Cast(Value(""), TextField())] * len(_WORDS)
    return [*_FACTS.values(), *words]


def _year(rows: Sequence[_Facts]) -> EarlierYear:
    one = rows[0]
    outcome = PastOutcome(one["outcome"]) if one["outcome"] else None
    given = one["state"] == OpinionState.ANSWERED and one["answer_state"] == AnswerState.GIVEN
    promises = sorted((_promise(row) for row in rows if row["promise"]), key=lambda promise: promise.due_on)
    return EarlierYear(
        year=one["year"],
        outcome=outcome,
        kind=AnswerKind(one["kind"]) if given else None,
        promises=tuple(promises),
        said=(one["answered"] or "") if given else "",
        path="" if outcome else path_of(one["dialogue_year"], one["ordinal"]),
        public_id=one["public_id"] or "",
    )


def _promise(row: _Facts) -> Promise:
    days = {name: row[name] and date.fromisoformat(row[name]) for name in _DAYS}
    return Promise(state=CommitmentState(row["promise"]), **days, department="", text=row["promised"] or "")


_DAYS = ("due_on", "first_due_on", "claimed_on", "confirmed_on")
