"""One thing the checker found, and the comparisons that find it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from doithoai.papers.word_lines import Line

SLACK = 0.3  # mm and points: Word rounds to twentieths of a point


@dataclass(frozen=True, slots=True)
class Finding:
    """``rule`` as ``PG-3`` or ``C11``; ``place`` in words for people; what is there and what may be."""

    rule: str
    place: str
    found: str
    allowed: str
    severity: Literal["error", "note"] = "error"


def between(rule: str, place: str, value: float, low: float, high: float, unit: str) -> Iterator[Finding]:
    """A finding when ``value`` lies outside ``low``…``high``."""
    if not low - SLACK <= value <= high + SLACK:
        allowed = f"{low:g} {unit}" if low == high else f"{low:g}–{high:g} {unit}"
        yield Finding(rule, place, f"{value:.1f} {unit}", allowed)


def letters(
    rule: str,
    place: str,
    line: Line,
    low: float,
    high: float,
    *,
    bold: bool | None = False,
    italic: bool | None = False,
    alignment: str = "center",
) -> Iterator[Finding]:
    """Size, weight, slant and alignment of a line; None for ``bold`` or ``italic`` allows either."""
    where = f"{place}: {shortened(line.text)}"
    for size in sorted(line.sizes):
        yield from between(rule, where, size, low, high, "pt")
    if bold is not None and line.bold is not bold:
        yield Finding(rule, where, _weight(line.bold), _weight(bold))
    if italic is not None and line.italic is not italic:
        yield Finding(rule, where, _slant(line.italic), _slant(italic))
    if line.alignment != alignment:
        yield Finding(rule, where, line.alignment, alignment)


def shortened(words: str) -> str:
    """The first words of a text, to say where something was found."""
    return words if len(words) <= 48 else words[:47].rstrip() + "…"


def _weight(bold: bool | None) -> str:
    return {True: "đậm", False: "không đậm", None: "lẫn đậm và không đậm"}[bold]


def _slant(italic: bool | None) -> str:
    return {True: "nghiêng", False: "đứng", None: "lẫn nghiêng và đứng"}[italic]
