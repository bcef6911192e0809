"""Drawings for figures, as plain numbers for the SVG in templates/components/charts.html: no drawing says more than its table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Slice(NamedTuple):
    """One part of a stacked bar, in per cent of the whole width; `finished` is the share of it that is resolved."""

    text: str
    kind: str
    count: int
    left: float
    width: float
    finished: float


def stacked(parts: Iterable[tuple[str, str, int, int]]) -> list[Slice]:
    """Parts (words, kind, count, of them resolved) laid beside each other with a small gap; empty parts are left out."""
    shown = [part for part in parts if part[2]]
    total = sum(part[2] for part in shown)
    gap = 0.4
    room = 100 - gap * (len(shown) - 1) if shown else 100
    slices, left = [], 0.0
    for text, kind, count, resolved in shown:
        width = room * count / total
        slices.append(
            Slice(text, kind, count, round(left, 2), round(width, 2), round(width * resolved / count, 2))
        )
        left += width + gap
    return slices
