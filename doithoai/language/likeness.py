"""Which earlier texts are about the same matter. Suggests, never merges: a person decides.

Two texts are alike when they share words that few others use, speak of the same field of work, and name the same place.
A text on the same wish in another place is alike too, and is told apart (``same_place``): it keeps its own answer.
"""

from __future__ import annotations

import heapq
import math
import re
from array import array
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from doithoai.language.folding import fold
from doithoai.language.phrases import has_marks, words_of
from doithoai.language.places import places_in
from doithoai.language.suggestions import suggest_sectors

#: Share of all texts from which a word says nothing, and the number below which every word is looked up.
_COMMON, _FEW = 0.02, 400
_FIELD, _PLACE, _PAIRED = 0.35, 0.5, 0.8
_LONGEST_NAME = 4  # syllables
_LOOKED_AT = 300
_FIELDS = 3  # fields of a text that are compared

_SYLLABLE = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Alike:
    """An earlier text: its key, how alike, whether both speak of one place, how far of one field (both 0 to 1)."""

    key: int
    score: float
    same_place: bool
    same_field: float


class Likeness:
    """Texts by key, to be asked for those like another one. Adding is cheap; asking reads rare words first."""

    def __init__(self) -> None:
        self._posted: dict[str, array[int]] = defaultdict(lambda: array("I"))
        self._placed: dict[str, array[int]] = defaultdict(lambda: array("I"))
        self._keys: list[int] = []
        self._length: array[float] = array("f")
        self._fields: list[tuple[tuple[str, float], ...]] = []
        self._bare: set[int] = set()

    def __len__(self) -> int:
        return len(self._keys)

    def add(self, key: int, text: str) -> None:
        """Remember a text under ``key``."""
        row = len(self._keys)
        features = set(_features(text))
        for feature in features:
            self._posted[feature].append(row)
        for place in places_in(text):
            self._placed[place].append(row)
        if not has_marks(words_of(text)):
            self._bare.add(row)
        self._keys.append(key)
        self._length.append(math.sqrt(len(features)) or 1.0)
        self._fields.append(_fields(text))

    def like(self, text: str, limit: int = 5, *, without: int | None = None) -> list[Alike]:
        """The ``limit`` texts most alike, the best first; ``without`` leaves out one key (the text itself)."""
        syllables = _SYLLABLE.findall(fold(text))
        near, shared, fields = self._near(text, syllables), self._shared(syllables), dict(_fields(text))
        # The fields are compared only where words or the place speak for a row: a hundred thousand have some field.
        likely = heapq.nlargest(
            _LOOKED_AT, {*near, *shared}, key=lambda row: (shared.get(row, 0.0) + _PLACE * (row in near), -row)
        )
        scored = []
        for row in likely:
            if self._keys[row] != without:
                same_field = sum(fields.get(name, 0.0) * share for name, share in self._fields[row])
                score = shared.get(row, 0.0) + _FIELD * same_field + _PLACE * (row in near)
                scored.append((score, -row, same_field))
        best = heapq.nlargest(limit, scored)
        whole = 1 + _FIELD + _PLACE
        return [Alike(self._keys[-row], min(1.0, score / whole), -row in near, same) for score, row, same in best]

    def _near(self, text: str, syllables: Sequence[str]) -> set[int]:
        """Rows that name a place of the text. Typed without marks a name is known by its letters alone, and only where
        a text was: with marks "Đào Xá" is not "lãnh đạo xã"."""
        near: set[int] = set()
        for place in places_in(text):
            near.update(self._placed.get(place, ()))
            parts = place.split()
            pairs = [f"{one} {two}" for one, two in zip(parts, parts[1:], strict=False)]
            near |= set.intersection(self._bare, *(set(self._posted.get(pair, ())) for pair in pairs))
        if not has_marks(words_of(text)):
            for size in range(2, _LONGEST_NAME + 1):
                for at in range(len(syllables) - size + 1):
                    near.update(self._placed.get(" ".join(syllables[at : at + size]), ()))
        return near

    def _shared(self, syllables: Sequence[str]) -> dict[int, float]:
        """What rows share with the text: rare words weigh more; about 0 to 1."""
        total = len(self._keys)
        known = [(self._posted[one], one) for one in set(_pairs(syllables)) if one in self._posted]
        weighed = [
            (posted, math.log(1 + total / len(posted)) * (_PAIRED if " " in one else 1.0)) for posted, one in known
        ]
        whole = math.sqrt(sum(weight * weight for _, weight in weighed)) or 1.0
        most = max(_FEW, int(total * _COMMON))
        shared: dict[int, float] = defaultdict(float)
        for posted, weight in weighed:
            if len(posted) <= most:
                for row in posted:
                    shared[row] += weight * weight
        return {row: value / whole / (whole + self._length[row]) for row, value in shared.items()}


def _features(text: str) -> list[str]:
    return _pairs(_SYLLABLE.findall(fold(text)))


def _pairs(syllables: Sequence[str]) -> list[str]:
    """Each syllable, and each two that stand together."""
    return [*syllables, *(f"{one} {two}" for one, two in zip(syllables, syllables[1:], strict=False))]


def _fields(text: str) -> tuple[tuple[str, float], ...]:
    return tuple((one.sector, one.score) for one in suggest_sectors(text)[:_FIELDS])
