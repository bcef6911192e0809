"""The promises of a dialogue as the public knows them: their states and days, nothing said by a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.db.models import Q

from doithoai.models.conclusions import Commitment
from doithoai.models.prepared import Prepared, Row, Slot, unread
from doithoai.rules.visibility import show
from doithoai.rules.vocabulary import Audience, CommitmentState, Scope, Visibility


@dataclass(frozen=True, slots=True, eq=False)
class Promise:
    """What was promised for a matter: its state and days, nothing said by a person."""

    state: CommitmentState
    due_on: date
    first_due_on: date
    claimed_on: date | None
    confirmed_on: date | None
    department: str
    text: str


@lru_cache(maxsize=4_000)
def promise_of(row: Row) -> Promise:
    _, state, due_on, first_due_on, claimed_on, confirmed_on, department, text = PROMISES.read([row])[0]
    return Promise(
        **show(
            "commitment",
            Audience.PUBLIC,
            state=state,
            due_on=due_on,
            first_due_on=first_due_on,
            claimed_on=claimed_on,
            confirmed_on=confirmed_on,
            department=department,
            text=text,
        )
    )


def _promise_rows() -> Any:
    rows = Commitment.objects.of(Slot("commune")).filter(dialogue_id=Slot("dialogue")).order_by("due_on", "pk")
    days = {f"{name}_": unread(name) for name in ("due_on", "first_due_on", "claimed_on", "confirmed_on")}
    return rows.annotate(**days).values_list("opinion_id", "state", *days, "department__name", "text")


PROMISES = Prepared(_promise_rows)
PROMISES_OF_ONE = Prepared(lambda: _promise_rows().filter(opinion__public_id=Slot("one")))


def shown_commitments() -> Q:
    """Which commitments of a dialogue the public board shows: those of published matters, and of none."""
    return Q(opinion__isnull=True) | Q(opinion__visibility=Visibility.PUBLIC, opinion__scope=Scope.IN_SCOPE)
