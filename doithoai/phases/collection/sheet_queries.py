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


def not_back(dialogue: Dialogue, villages: list[Village]) -> tuple[list[tuple[Village, list[int]]], list[PrintedSlip]]:
    """What came back neither as a slip nor as a page that waits: the numbers still out, of each of ``villages`` that
    has any, in their order; and the sheets written down last as spoiled. One statement."""
    here = {one.pk: one for one in villages}
    rows = PrintedSlip.objects.of(dialogue.commune_id).filter(dialogue=dialogue, village__in=here).not_back()
    out, spoiled = defaultdict(list), []
    for sheet in rows.order_by("number"):
        sheet.village = here[sheet.village_id]
        if sheet.spoiled_at is None:
            out[sheet.village_id].append(sheet.number)
        else:
            spoiled.append((sheet.spoiled_at, sheet))
    spoiled.sort(key=lambda one: one[0], reverse=True)
    return [(one, out[one.pk]) for one in villages if one.pk in out], [sheet for _, sheet in spoiled[:SHOWN]]


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


def sheet_in(dialogue: Dialogue, number: int) -> PrintedSlip | None:
    """One printed sheet. One statement."""
    return PrintedSlip.objects.filter(dialogue=dialogue, number=number).select_related("village").first()
