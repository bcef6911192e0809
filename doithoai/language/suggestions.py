"""Which field of work a text is about, with the words that say so. A person decides; this only suggests.

No network, no model to download: phrases of the domain (``sector_words``), weighed and added up, and, where an office
has decided often enough, what its own decisions teach (``Learned``).
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from doithoai.language.folding import fold
from doithoai.language.phrases import Found, Phrases, Word, longest, phrases_in, words_of
from doithoai.language.sector_words import NEUTRAL, SECTOR_WORDS, WISHES

#: Suggestions shown; more is a list, not a suggestion.
SHOWN = 3
_NEAR = 8  # words after a wish which it weighs more
_WISHED = 1.35
_BEFORE_PLACES = frozenset(
    {"trước", "sau", "gần", "cạnh", "vào", "qua", "từ", "đến", "tới", "ra", "lên", "xuống", "cổng", "về", "chỗ", "đoạn"}
)
_WHERE = 0.6  # "the lamp before the school": where it is, less what it is
_AGAIN = 0.3  # what a phrase adds when it comes a second time
_SHARP = 0.9


@dataclass(frozen=True, slots=True)
class Cause:
    """Words that speak for a field: ``text[start:end]`` as the person wrote them."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A field of work, how sure (0 to 1; all fields of a text together 1), and the words that caused it."""

    sector: str
    score: float
    causes: tuple[Cause, ...]


class Learned:
    """What decided texts teach: how often each word stands in each field (multinomial naive Bayes on folded words)."""

    def __init__(self, decided: Iterable[tuple[str, str]]) -> None:
        self._words: dict[str, Counter[str]] = defaultdict(Counter)
        self._texts: Counter[str] = Counter()
        for text, sector in decided:
            self._texts[sector] += 1
            self._words[sector].update(_features(text))
        self._known = {word for counted in self._words.values() for word in counted}
        self._all = {sector: sum(counted.values()) for sector, counted in self._words.items()}

    def weights(self, text: str) -> dict[str, float]:
        """Logarithms of likelihood a field, the best 0; empty while nothing was decided."""
        words = [word for word in _features(text) if word in self._known]
        total = sum(self._texts.values())
        raw = {
            sector: math.log(count / total)
            + sum(
                math.log((self._words[sector][w] + 0.3) / (self._all[sector] + 0.3 * len(self._known))) for w in words
            )
            for sector, count in self._texts.items()
        }
        best = max(raw.values(), default=0.0)
        return {sector: value - best for sector, value in raw.items()}


def suggest_sectors(text: str, learned: Learned | None = None, trust: float = 0.1) -> list[Suggestion]:
    """All fields that something speaks for, the likeliest first; empty when nothing does.

    ``trust`` is how much a unit of ``learned`` weighs against a phrase. Takes any text, never raises.
    """
    words = words_of(text)
    found = phrases_of(words)
    weights, causes = _weighed(text, words, found)
    if learned is not None:
        for sector, value in learned.weights(text).items():
            weights[sector] = weights.get(sector, 0.0) + trust * max(value, -20.0)
    if not weights:
        return []
    best = max(weights.values())
    shares = {sector: math.exp(_SHARP * (value - best)) for sector, value in weights.items()}
    whole = sum(shares.values())
    ranked = sorted(shares, key=lambda sector: (-shares[sector], sector))
    return [Suggestion(sector, shares[sector] / whole, tuple(causes[sector])) for sector in ranked]


def phrases_of(words: Sequence[Word]) -> list[Found]:
    """The phrases of the lists among ``words``, without those inside a longer one."""
    return longest(_PHRASES.find(words))


def sectors_of(phrase: str) -> Mapping[str, float]:
    """The fields a phrase of the lists speaks for, and how much (1 to 4); empty for one that speaks for none."""
    return _WEIGHTS[phrase]


def _weighed(
    text: str, words: Sequence[Word], found: Sequence[Found]
) -> tuple[dict[str, float], dict[str, list[Cause]]]:
    wished = {at for one in _WISHES.find(words) for at in range(one.first, one.last + 1 + _NEAR)}
    weights: dict[str, float] = defaultdict(float)
    causes: dict[str, list[Cause]] = defaultdict(list)
    met: set[str] = set()
    for one in found:
        factor = (_WISHED if one.first in wished else 1.0) * (_AGAIN if one.name in met else 1.0)
        if one.first and words[one.first - 1].accented in _BEFORE_PLACES:
            factor *= _WHERE
        met.add(one.name)
        for sector, weight in sectors_of(one.name).items():
            weights[sector] += weight * factor
            start, end = words[one.first].start, words[one.last].end
            causes[sector].append(Cause(text[start:end], start, end))
    return weights, causes


def _features(text: str) -> list[str]:
    single = fold(text).split()
    return [*single, *(f"{one} {two}" for one, two in zip(single, single[1:], strict=False))]


def _read() -> tuple[dict[str, dict[str, float]], Phrases]:
    """The lists as phrase → weight in each field, and as something that finds the phrases."""
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    folded: dict[str, str | None] = {}
    for sector, lists in SECTOR_WORDS.items():
        for weight, listed in _WEIGHT.findall(lists):
            read = phrases_in(listed)
            folded |= read
            for name in read:
                weights[name][sector] = float(weight)
    for name, bare in phrases_in(NEUTRAL).items():
        folded.setdefault(name, bare)
        weights.setdefault(name, {})
    return dict(weights), Phrases(folded)


_WEIGHT = re.compile(r"(\d):([^:]*)(?=\s\d:|\s*$)")
_WEIGHTS, _PHRASES = _read()
_WISHES = Phrases(phrases_in(WISHES))
