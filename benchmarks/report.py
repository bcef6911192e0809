"""Figures and the table they end up in."""

from __future__ import annotations

import platform
import re
from dataclasses import dataclass
from pathlib import Path

_BEGIN, _END = "<!-- written by run.py -->", "<!-- end -->"


@dataclass(frozen=True)
class Figure:
    """One line of the table. ``value`` and ``goal`` share a unit; ``at_most`` None: told for comparison, no goal."""

    name: str
    value: float
    unit: str
    at_most: float | None = None
    detail: str = ""

    @property
    def holds(self) -> bool:
        return self.at_most is None or self.value <= self.at_most

    def row(self) -> str:
        goal = "–" if self.at_most is None else f"≤ {self.at_most:g}"
        verdict = "" if self.at_most is None else "yes" if self.holds else "**no**"
        return f"| {self.name} | {_short(self.value)} {self.unit} | {goal} | {verdict} | {self.detail} |"


def table(figures: list[Figure]) -> str:
    head = "| figure | measured | goal | holds | how it came out |\n|---|---|---|---|---|"
    return "\n".join([head, *(figure.row() for figure in figures)])


def machine() -> str:
    """The kind of machine, without its name."""
    model = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())
    cores = len(re.findall(r"^processor", Path("/proc/cpuinfo").read_text(), re.M))
    return f"{cores} × {model[1] if model else platform.machine()}, Python {platform.python_version()}"


def write_into(page: Path, figures: list[Figure], note: str) -> None:
    """Put the table between the marks of the page. ``ValueError`` when it has none."""
    text = page.read_text()
    before, begin, rest = text.partition(_BEGIN)
    _, end, after = rest.partition(_END)
    if not begin or not end:
        raise ValueError(f"{page.name} has no place for the table")
    page.write_text(f"{before}{begin}\n\n{note}\n\n{table(figures)}\n\n{end}{after}")


def _short(value: float) -> str:
    return f"{value:.0f}" if value >= 100 or value == int(value) else f"{value:.2f}"
