"""Which matters of a dialogue are like one opinion. What was read of a text is kept in this process, text by text."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from doithoai.language.likeness import Alike, Likeness
from doithoai.models import Opinion

SHOWN = 20
_DIALOGUES = 8  # indexes kept; a commune works at one


@dataclass
class _Read:
    """The texts of one dialogue that were read so far; an opinion whose words changed is read once more."""

    index: Likeness = field(default_factory=Likeness)
    texts: list[tuple[int, str]] = field(default_factory=list)
    known: set[tuple[int, str]] = field(default_factory=set)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def like(self, opinion: Opinion, rows: Sequence[Opinion]) -> list[tuple[tuple[int, str], Alike]]:
        for one in {(row.pk, row.received_text) for row in rows} - self.known:
            self.known.add(one)
            self.index.add(len(self.texts), one[1])
            self.texts.append(one)
        found = self.index.like(opinion.received_text, limit=SHOWN * 3)
        return [(self.texts[one.key], one) for one in found]


@lru_cache(maxsize=_DIALOGUES)
def _of(dialogue_id: int, among: str) -> _Read:
    return _Read()


def alike(opinion: Opinion, rows: Sequence[Opinion], among: str = "its dialogue") -> list[tuple[Opinion, Alike]]:
    """Those of ``rows`` that are like the opinion, the likest first, at most ``SHOWN``.

    ``among`` names what rows are chosen from: what is rare, and so what is like, differs from one lot to another.
    """
    here = {(row.pk, row.received_text): row for row in rows}
    read = _of(opinion.dialogue_id, among)
    with read.lock:
        found = read.like(opinion, rows)
    return [(here[text], one) for text, one in found if text in here][:SHOWN]
