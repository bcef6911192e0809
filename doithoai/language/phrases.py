"""Finding many phrases in a text at once, typed with their marks or without any.

"to cao" may be "tố cáo" and "tờ cáo": a phrase is found with all its marks, or with none at all, and a phrase that
means too much without them is found with them alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, TypeVar

from doithoai.language.folding import clean, fold, settle_tones

#: What people write for short.
SHORT_FOR = {"ko": "không", "k": "không", "hok": "không", "vs": "với", "dc": "được", "đc": "được"}

# A word with the marks and invisible characters that may stand inside it.
_WORD = re.compile("[^\\W_](?:[^\\W_]|[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff])*")
# "khiếu nại, tố cáo" is one phrase; a full stop ends one.
_GAPS = frozenset({"", ",", "-", "/"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text in the two forms it is compared in. ``bare``: typed without any mark."""

    start: int
    end: int
    accented: str
    folded: str
    bare: bool
    capital: bool
    gap: str  # what stands between the word before and this one


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase standing at the words ``first`` up to ``last``, both included."""

    name: str
    first: int
    last: int


class AtWords(Protocol):
    """Whatever stands at the words ``first`` up to ``last``."""

    @property
    def first(self) -> int: ...

    @property
    def last(self) -> int: ...


Placed = TypeVar("Placed", bound=AtWords)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase word by word. ``folded`` None: only with its marks, in a text that has marks."""

    name: str
    accented: tuple[str, ...]
    folded: tuple[str, ...] | None
    second: str  # its second word without marks, by which most candidates are told off


def words_of(text: str) -> list[Word]:
    """The words of any text in order; offsets are into ``text`` as given."""
    words: list[Word] = []
    for match in _WORD.finditer(text):
        accented, folded, bare = _forms(match.group())
        gap = text[words[-1].end if words else 0 : match.start()].strip()
        capital = match.group()[0].isupper()
        words.append(Word(match.start(), match.end(), accented, folded, bare=bare, capital=capital, gap=gap))
    return words


@lru_cache(maxsize=20_000)  # Vietnamese has some seven thousand syllables
def _forms(written: str) -> tuple[str, str, bool]:
    typed = clean(written).lower()
    accented = settle_tones(SHORT_FOR.get(typed, typed))
    return accented, fold(accented), typed == fold(typed)


def has_marks(words: Sequence[Word]) -> bool:
    """Whether the person writes with marks: more than a fifth of the words carry some."""
    return sum(not word.bare for word in words) * 5 > len(words)


def phrases_in(listed: str) -> dict[str, str | None]:
    """A list "đường nhựa; !sở" as phrase → how it is typed without marks; None for "!": without them it is mostly
    another word."""
    written = filter(None, (" ".join(one.split()) for one in listed.split(";")))
    return {name.removeprefix("!"): None if name.startswith("!") else fold(name) for name in written}


class Phrases:
    """A list of phrases: each as it is written, and how it is typed without marks (None: then it is not meant)."""

    def __init__(self, folded: Mapping[str, str | None]) -> None:
        starting: dict[str, dict[str, _Phrase]] = defaultdict(dict)
        for name, bare in folded.items():
            accented = tuple(settle_tones(name).split())
            second = fold(accented[1]) if accented[1:] else ""
            phrase = _Phrase(name, accented, tuple(bare.split()) if bare else None, second)
            for first in {phrase.accented[0], *(phrase.folded or ())[:1]}:
                starting[first][name] = phrase
        self._starting = dict(starting)

    def find(self, words: Sequence[Word]) -> list[Found]:
        """Every phrase wherever it stands, in the order of the words; time grows with their number alone."""
        marked = has_marks(words)
        found: list[Found] = []
        for at, word in enumerate(words):
            following = words[at + 1].folded if at + 1 < len(words) else ""
            for phrase in self._beginning(word):
                if phrase.second and phrase.second != following:
                    continue
                piece = words[at : at + len(phrase.accented)]
                if _stands(phrase, piece, marked):
                    found.append(Found(phrase.name, at, at + len(piece) - 1))
        return found

    def _beginning(self, word: Word) -> Iterable[_Phrase]:
        candidates = self._starting.get(word.accented, {})
        if word.bare and word.folded != word.accented:
            candidates = {**candidates, **self._starting.get(word.folded, {})}
        return candidates.values()


def longest(found: Iterable[Placed], kind: Callable[[Placed], Hashable] = lambda one: None) -> list[Placed]:
    """Without those that lie inside a longer one of the same kind: "đường dây điện" is not also a road."""
    kept: list[Placed] = []
    covered: dict[Hashable, int] = {}
    for one in sorted(found, key=lambda one: (one.first, -one.last)):
        if one.last > covered.get(kind(one), -1):
            kept.append(one)
            covered[kind(one)] = one.last
    return kept


def _stands(phrase: _Phrase, piece: Sequence[Word], marked: bool) -> bool:
    """All words with their marks, or all typed without: a mixture is another word too often. So is a single word
    without marks among words with marks: there "xa" is far and not "xả"."""
    if len(piece) < len(phrase.accented) or any(word.gap not in _GAPS for word in piece[1:]):
        return False
    if tuple(word.accented for word in piece) == phrase.accented:
        return marked or phrase.folded is not None
    if marked and len(piece) == 1:
        return False
    return all(word.bare for word in piece) and tuple(word.folded for word in piece) == phrase.folded
