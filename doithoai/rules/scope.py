"""Hints that a matter may be none for a dialogue. Advisory only: a person reads, decides and answers for it.

The slip itself tells the citizen what is outside (law.OUT_OF_SCOPE): complaints, denunciations, disputes between
individuals. How officials serve people is inside, and becomes a denunciation only where a breach of law is told.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from doithoai.language.folding import fold
from doithoai.language.phrases import Found, Phrases, Word, longest, words_of
from doithoai.rules.scope_signals import HARMLESS, PAIRINGS, REASSURING, SIGNALS, Pairing, Signal
from doithoai.rules.vocabulary import OutOfScopeReason

WORDS_APART = 25  # how far the two halves of a pairing may stand from each other
NAMED = "‹tên›"
HONORIFICS = frozenset({"ông", "bà", "anh", "chị"})

# When two kinds are equally likely, the one whose text must not spread comes first.
GRAVEST_FIRST = (
    OutOfScopeReason.DENUNCIATION,
    OutOfScopeReason.COMPLAINT,
    OutOfScopeReason.PRIVATE_DISPUTE,
    OutOfScopeReason.OTHER_BODY,
)


@dataclass(frozen=True, slots=True)
class ScopeHint:
    """Words that caused a doubt: ``text[start:end]`` as the person wrote them, and what they usually mean."""

    kind: OutOfScopeReason
    words: str
    start: int
    end: int
    reason: str

    def sentence(self) -> str:
        """``Có thể là khiếu nại vì viết “hủy quyết định”: đề nghị xem xét lại …``"""
        return f"Có thể là {self.kind.label.lower()} vì viết “{self.words}”: {self.reason}."


@dataclass(frozen=True, slots=True)
class _Hint:
    kind: OutOfScopeReason
    first: int
    last: int
    reason: str


def scope_hints(text: str) -> list[ScopeHint]:
    """All doubts about ``text``, in the order of the words; empty when nothing speaks against the dialogue.

    Offsets are into ``text`` as given. Takes any text, never raises; time grows with the length alone.
    """
    words = words_of(text)
    found = _find(words)
    masked = {at for one in found if one.name in HARMLESS for at in range(one.first, one.last + 1)}
    here = [one for one in found if not masked.issuperset(range(one.first, one.last + 1))]
    hints = [*_signal_hints(here), *(hint for pairing in PAIRINGS for hint in _pairing_hints(pairing, here))]
    return [_quote(text, words, hint) for hint in longest(hints, kind=lambda one: one.kind)]


def leading_reason(hints: Iterable[ScopeHint]) -> OutOfScopeReason | None:
    """The kind most words point to; of equals the gravest; None without hints."""
    counted = Counter(hint.kind for hint in hints)
    return max(GRAVEST_FIRST, key=lambda kind: counted[kind]) if counted else None


def _signal_hints(found: Sequence[Found]) -> list[_Hint]:
    hits = [(signal, one) for one in found for signal in _SIGNALS.get(one.name, ())]
    strong = {signal.kind for signal, _ in hits if not signal.weak}
    weak = Counter(signal.kind for signal in {signal for signal, _ in hits if signal.weak})
    reassured = any(one.name in REASSURING for one in found)

    def counts(signal: Signal) -> bool:
        return not signal.weak or (not reassured and (signal.kind in strong or weak[signal.kind] > 1))

    return [_Hint(signal.kind, one.first, one.last, signal.reason) for signal, one in hits if counts(signal)]


def _pairing_hints(pairing: Pairing, found: Sequence[Found]) -> list[_Hint]:
    """The first place where both halves stand close together."""
    seconds = [one for one in found if one.name in pairing.second]
    places = [one.first for one in seconds]
    for first in (one for one in found if one.name in pairing.first):
        nearest = bisect_left(places, first.first - WORDS_APART)
        if nearest < len(places) and places[nearest] <= first.first + WORDS_APART:
            return [_Hint(pairing.kind, one.first, one.last, pairing.reason) for one in (first, seconds[nearest])]
    return []


def _quote(text: str, words: Sequence[Word], hint: _Hint) -> ScopeHint:
    start, end = words[hint.first].start, words[hint.last].end
    return ScopeHint(hint.kind, text[start:end], start, end, hint.reason)


def _find(words: Sequence[Word]) -> list[Found]:
    """Every phrase of the lists and every honorific before a name, in the order of the words."""
    shouted = all(word.capital for word in words)
    found = _PHRASES.find(words)
    for at, (word, followed) in enumerate(pairwise(words)):
        if word.accented in HONORIFICS and followed.capital and not followed.gap and not shouted:
            found.append(Found(NAMED, at, at))  # the honorific alone: a hint never repeats a name
    return sorted(found, key=lambda one: one.first)


def _phrases() -> Phrases:
    names = {*HARMLESS, *REASSURING, *(half for one in PAIRINGS for half in (*one.first, *one.second))} - {NAMED}
    folded: dict[str, str | None] = {name: fold(name) for name in names}
    folded.update({signal.accented: signal.folded for signal in SIGNALS})
    return Phrases(folded)


def _signals() -> dict[str, list[Signal]]:
    signals: dict[str, list[Signal]] = defaultdict(list)
    for signal in SIGNALS:
        signals[signal.accented].append(signal)
    return dict(signals)


_PHRASES = _phrases()
_SIGNALS = _signals()
