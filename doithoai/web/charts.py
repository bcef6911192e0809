"""Drawings of figures, as plain numbers for the SVG of the templates; no drawing says more than its table.

All functions are pure: counts and days in, positions out. Lengths are SVG units, which are pixels at full width.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

WIDE, NARROW = 1056, 328


class Slice(NamedTuple):
    """One part of a stacked bar, in per cent of the whole width; `finished` is how much of it is resolved."""

    text: str
    kind: str
    number: int
    left: float
    width: float
    finished: float


def stacked(parts: Iterable[tuple[str, str, int, int]]) -> list[Slice]:
    """Parts (words, kind, number, of them resolved) beside each other with a small gap; empty ones are left out."""
    shown = [part for part in parts if part[2]]
    total = sum(part[2] for part in shown)
    gap = 0.4
    room = 100 - gap * (len(shown) - 1) if shown else 100
    slices, left = [], 0.0
    for text, kind, number, resolved in shown:
        width = room * number / total
        finished = width * resolved / number
        slices.append(Slice(text, kind, number, round(left, 2), round(width, 2), round(finished, 2)))
        left += width + gap
    return slices


def bars(rows: Sequence[dict[str, Any]], *, narrow: bool = False) -> dict[str, Any]:
    """Answered and resolved per body. A row has name, total, answered, resolved; all on one scale from 0."""
    most = _ceiling(max((row["total"] for row in rows), default=0))
    left, plot, step = (0, NARROW - 132, 66) if narrow else (300, 580, 48)
    unit = plot / most
    drawn = [
        row
        | {
            "y": place * step,
            "answered_to": round(row["answered"] * unit, 1),
            "missing": round((row["total"] - row["answered"]) * unit, 1),
            "resolved_to": round(row["resolved"] * unit, 1),
            "total_to": round(left + row["total"] * unit, 1),
        }
        for place, row in enumerate(rows)
    ]
    ticks = [(value, round(left + value * unit, 1)) for value in range(0, most + 1, most // 5)]
    width = NARROW if narrow else WIDE
    return {"rows": drawn, "ticks": ticks, "left": left, "width": width, "height": len(rows) * step}


def dots(days: Iterable[int], limit: int, *, narrow: bool = False) -> dict[str, Any]:
    """One dot per answer at the number of days it took; dots later than `limit` are hollow. Median as a day."""
    taken = sorted(days)
    last = max([*taken, limit, 28])
    width, left, radius = (NARROW, 10, 4) if narrow else (WIDE, 20, 7)
    unit = (width - 2 * left - 16) / last
    seen: Counter[int] = Counter()
    drawn = []
    for day in taken:
        seen[day] += 1
        drawn.append((round(left + day * unit, 1), seen[day], day > limit))
    tallest = max(seen.values(), default=1)
    height = tallest * (radius * 2 + 4) + 92
    base = height - 40
    room = 114 if narrow else 0
    return {
        "dots": [(x, round(base - radius - 2 - (row - 1) * (radius * 2 + 4), 1), late) for x, row, late in drawn],
        "ticks": [(day, round(left + day * unit, 1)) for day in range(0, last + 1, 7)],
        "limit_x": round(left + limit * unit, 1),
        "median": _median(taken),
        "median_x": round(left + (_median(taken) or 0) * unit, 1),
        "median_label_x": round(max(left + (_median(taken) or 0) * unit - 6, room), 1),
        "radius": radius, "width": width, "height": height, "base": base,
    }  # fmt: skip


def promises(
    due: Iterable[date], kept: Iterable[date], start: date, end: date, *, narrow: bool = False
) -> dict[str, Any]:
    """Promises due and promises confirmed as kept, counted up from `start` to `end`, both on one scale from 0."""
    due, kept = sorted(due), sorted(kept)
    most = _ceiling(max(len(due), len(kept)))
    width, left, plot, height = (NARROW, 26, 290, 200) if narrow else (WIDE, 26, 830, 240)
    across = plot / max((end - start).days, 1)

    def path(days: list[date]) -> str:
        steps = [f"M{left} {height}"]
        for level, day in enumerate((day for day in days if start <= day <= end), start=1):
            steps.append(f"H{left + (day - start).days * across:.1f}V{height - level * height / most:.1f}")
        return "".join([*steps, f"H{left + plot}"])

    counted = [sum(start <= day <= end for day in days) for days in (due, kept)]
    levels = range(0, most + 1, max(most // 4, 1))
    return {
        "due": path(due), "kept": path(kept), "due_count": counted[0], "kept_count": counted[1],
        "due_y": round(height - counted[0] * height / most, 1), "kept_y": round(height - counted[1] * height / most, 1),
        "levels": [(level, round(height - level * height / most, 1)) for level in levels],
        "months": [(day.month, round(left + (day - start).days * across, 1)) for day in _months(start, end)],
        "left": left, "right": left + plot, "width": width, "height": height,
    }  # fmt: skip


def ribbon(first: date, last: date, conference: date, marks: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """The days from first to last in one row. A mark has day, text, note, law (bool), rule ("− 7 ngày lịch" or "")."""
    days = [first + timedelta(days=place) for place in range((last - first).days + 1)]
    unit = 1216 / len(days)

    def middle(day: date) -> float:
        return round(((day - first).days + 0.5) * unit, 1)

    drawn = [
        mark | {"x": middle(mark["day"]), "anchor": (middle(mark["day"]) + middle(conference)) / 2} for mark in marks
    ]
    cells = [
        {"day": day, "x": round(place * unit, 1), "middle": middle(day), "rest": day.weekday() >= 5}
        for place, day in enumerate(days)
    ]
    return {"cells": cells, "unit": round(unit, 1), "conference": conference, "x": middle(conference), "marks": drawn}


def _ceiling(number: int) -> int:
    """A round top of a scale, five even steps."""
    return max(5, -(-number // 5) * 5)


def _median(numbers: Sequence[int]) -> int | None:
    return numbers[(len(numbers) - 1) // 2] if numbers else None


def _months(start: date, end: date) -> list[date]:
    days = (start + timedelta(days=place) for place in range((end - start).days + 1))
    return [day for day in days if day.day == 1]
