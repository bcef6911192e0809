"""Ratios on a machine that others use too: two subjects in turn, A B A B …, and the median of the pairs' ratios.

The time of one subject drifts by a factor of two within an hour on a busy machine; the ratio of two neighbours in
time does not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

FEWEST_ROUNDS = 4


@dataclass(frozen=True)
class Paired:
    """Costs of both subjects round by round, in the same unit."""

    ours: tuple[float, ...]
    floor: tuple[float, ...]

    @property
    def ratios(self) -> tuple[float, ...]:
        return tuple(a / b for a, b in zip(self.ours, self.floor, strict=True))

    @property
    def ratio(self) -> float:
        return median(self.ratios)


def paired(ours: Callable[[], float], floor: Callable[[], float], rounds: int = FEWEST_ROUNDS) -> Paired:
    """Measure both alternately. ``ValueError`` for fewer rounds than a median can be trusted with."""
    if rounds < FEWEST_ROUNDS:
        raise ValueError(f"at least {FEWEST_ROUNDS} rounds, not {rounds}")
    found = [(ours(), floor()) for _ in range(rounds)]
    return Paired(tuple(a for a, _ in found), tuple(b for _, b in found))
