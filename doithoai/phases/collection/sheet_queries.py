"""What the pages of printed slips and scans read: each query has a name and starts from a dialogue."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from django.db.models import Count, Max, Min

from doithoai.models import Dialogue, PrintedSlip, PrintRun, Village

#: How many spoiled sheets and runs a page shows.
SHOWN = 50


@dataclass(frozen=True)
class Balance:
    """What became of the sheets of one village, or of all: the last four add up to ``printed``."""

    village: str
    printed: int
    returned: int
    waiting: int
    spoiled: int
    out: int


def balances(dialogue: Dialogue, villages: list[Village]) -> list[Balance]:
    """One for each of ``villages`` that got sheets, in their order. One statement."""
    names = {one.pk: one.name for one in villages}
    rows = PrintedSlip.objects.of(dialogue.commune_id).filter(dialogue=dialogue, village__in=names).balanced()
    found = {row.pop("village"): row for row in rows}
    return [Balance(name, **found[key]) for key, name in names.items() if key in found]


def still_out(dialogue: Dialogue, villages: list[Village]) -> list[tuple[str, list[int]]]:
    """Name and numbers of the sheets still out, of each of ``villages`` that has any, in their order. One statement."""
    rows = PrintedSlip.objects.of(dialogue.commune_id).filter(dialogue=dialogue, village__in=villages).still_out()
    numbers = defaultdict(list)
    for village, number in rows.order_by("number").values_list("village", "number"):
        numbers[village].append(number)
    return [(one.name, numbers[one.pk]) for one in villages if one.pk in numbers]


def sum_of(rows: list[Balance]) -> Balance:
    """The last row of the table."""
    parts = ("printed", "returned", "waiting", "spoiled", "out")
    return Balance("Cộng", *(sum(getattr(row, part) for row in rows) for part in parts))


def runs(dialogue: Dialogue) -> list[PrintRun]:
    """The last print runs: first and last number, how many ``villages`` it was for, the name of one. One statement."""
    rows = PrintRun.objects.filter(dialogue=dialogue)
    rows = rows.annotate(first=Min("sheets__number"), last=Max("sheets__number"), count=Count("sheets"))
    rows = rows.annotate(villages=Count("sheets__village", distinct=True), village=Min("sheets__village__name"))
    return list(rows.order_by("-pk")[:SHOWN])


def run_in(dialogue: Dialogue, public_id: str) -> PrintRun | None:
    """One run with its file. One statement."""
    return PrintRun.objects.filter(dialogue=dialogue, public_id=public_id).select_related("pdf").first()


def spoiled(dialogue: Dialogue, villages: list[Village]) -> list[PrintedSlip]:
    """The sheets written down last as spoiled, of these villages. One statement."""
    rows = PrintedSlip.objects.filter(dialogue=dialogue, village__in=villages, slip=None).exclude(spoiled_reason="")
    return list(rows.select_related("village").order_by("-spoiled_at", "number")[:SHOWN])


def sheet_in(dialogue: Dialogue, number: int) -> PrintedSlip | None:
    """One printed sheet. One statement."""
    return PrintedSlip.objects.filter(dialogue=dialogue, number=number).select_related("village").first()
