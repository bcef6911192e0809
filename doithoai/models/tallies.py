"""Many counts in one statement: a branch for each thing counted, read back by its name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import CharField, Count, DateField, F, IntegerField, Max, Value
from django.db.models.functions import Cast

from doithoai.models.notices import Posting
from doithoai.models.papers import Receipt
from doithoai.models.people import Village
from doithoai.rules.notice_proofs import results_proved
from doithoai.rules.vocabulary import Channel

_Row = tuple[int | None, str, int, date | None]


class Tallies:
    """Rows (what, key, name, count, day) read by what they count."""

    def __init__(self, rows: Iterable[tuple[str, int | None, str, int, date | None]]) -> None:
        self._rows: dict[str, list[_Row]] = defaultdict(list)
        for what, *rest in rows:
            self._rows[what].append((rest[0], rest[1], rest[2], rest[3]))

    def rows(self, what: str) -> list[Any]:
        return self._rows[what]

    def in_order(self, what: str) -> list[Any]:
        return sorted(self._rows[what], key=lambda row: (row[2], row[0]))

    def count(self, what: str) -> int:
        return sum(count for _, _, count, _ in self._rows[what])

    def of(self, what: str, key: int) -> int:
        return sum(count for found, _, count, _ in self._rows[what] if found == key)

    def named(self, what: str, name: str) -> int:
        return sum(count for _, found, count, _ in self._rows[what] if found == name)

    def day(self, what: str, key: int | None = None) -> date | None:
        days = [on for found, _, _, on in self._rows[what] if on and (key is None or found == key)]
        return min(days, default=None)


def tallied(branches: Iterable[Any]) -> Tallies:
    """All ``branches`` read in one statement."""
    first, *rest = branches
    return Tallies(first.union(*rest, all=True))


def branch(what: str, rows: Any, *, key: str = "", name: str = "", count: Any = None, day: Any = None) -> Any:
    """(what, key, name, count, day), grouped by key and name."""
    grouped = rows.order_by().values_list(
        Value(what, output_field=CharField()),
        Cast(F(key), IntegerField()) if key else Cast(Value(None), IntegerField()),
        Cast(F(name), CharField(max_length=120)) if name else Value("", output_field=CharField()),
    )
    nothing = Cast(Value(None), DateField())
    return grouped.annotate(n=Cast(count if count is not None else Count("pk"), IntegerField()), day=day or nothing)


def proofs_of_results(commune: int, notices: Any) -> list[Any]:
    """The branches ``results_channels`` reads: the villages, who signed for the notice, where it was posted."""
    signed = Receipt.objects.of(commune).filter(paper__notice__in=notices, village__isnull=False)
    posted = Posting.objects.of(commune).filter(notice__in=notices)
    return [
        branch("villages", Village.objects.of(commune), key="pk", name="name", count=Max("position")),
        branch("results_signed", signed, key="village_id"),
        branch("results_posting", posted, key="village_id", name="channel"),
    ]


def results_channels(tallies: Tallies) -> frozenset[Channel]:
    """In which of the ways of Điều 43 the results are proved to have been told."""
    villages, signed = ([key for key, *_ in tallies.rows(what)] for what in ("villages", "results_signed"))
    return results_proved(villages, signed, [(Channel(name), key) for key, name, *_ in tallies.rows("results_posting")])
