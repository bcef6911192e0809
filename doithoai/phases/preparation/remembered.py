"""What earlier years have of a matter: found by likeness, a few thousand texts read at a time, told in short."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from doithoai.language.excerpt import subject_line
from doithoai.language.likeness import Alike, Likeness
from doithoai.models import EarlierMatter, Opinion
from doithoai.phases.preparation import earlier_queries as queries
from doithoai.rules.vocabulary import Audience
from doithoai.web.clock import today
from doithoai.web.commitment_rows import mark_of_promise
from doithoai.web.marks import mark_of_past
from doithoai.web.shielded import shielded

#: Texts read for one look: about a second of work, so that nobody waits for a whole archive.
STEP = 4_000
SHOWN = 4
ALIKE = 0.3  # from how alike on something is shown
MOST_KEPT = 100_000  # texts of all communes together: about 130 MB
_CUT = 140  # characters of an answer


@dataclass
class _Read:
    """The texts of a commune that were read so far. A key is positive for an opinion, negative for a row of a list."""

    index: Likeness = field(default_factory=Likeness)
    last_opinion: int = 0
    last_row: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def read_on(self, commune_id: int, year: int) -> bool:
        """Read at most ``STEP`` more texts; whether all are read, or as many as one process keeps."""
        if len(self.index) >= MOST_KEPT:
            return True
        opinions = queries.opinions_before(commune_id, year, self.last_opinion, STEP)
        rows = queries.rows_after(commune_id, year, self.last_row, STEP - len(opinions))
        for pk, text in opinions:
            self.index.add(pk, text)
            self.last_opinion = pk
        for pk, text in rows:
            self.index.add(-pk, text)
            self.last_row = pk
        return len(opinions) + len(rows) < STEP


_KEPT: OrderedDict[tuple[int, int, date], _Read] = OrderedDict()
_KEEPING = threading.Lock()


def _of(commune_id: int, year: int, day: date) -> _Read:
    """What was read for a commune today: begun anew each day, for earlier matters change seldom but they do. What was
    asked for longest ago goes when one process would keep too much."""
    with _KEEPING:
        read = _KEPT.setdefault((commune_id, year, day), _Read())
        _KEPT.move_to_end((commune_id, year, day))
        while len(_KEPT) > 1 and sum(len(one.index) for one in _KEPT.values()) > MOST_KEPT:
            _KEPT.popitem(last=False)
    return read


def forget() -> None:
    """Begin anew, as a process does that has just started."""
    _KEPT.clear()


@dataclass(frozen=True)
class Found:
    """What was found so far; ``is_over`` once everything was read."""

    earlier: list[tuple[Opinion | EarlierMatter, Alike]]
    is_over: bool
    read: int


def find(opinion: Opinion) -> Found:
    """What earlier years have that is like the opinion, by their years; other places are left out.

    Reads on where it stopped the last time. At most six statements.
    """
    read = _of(opinion.commune_id, opinion.dialogue.year, today())
    with read.lock:
        is_over = read.read_on(opinion.commune_id, opinion.dialogue.year)
        likes = read.index.like(opinion.received_text, limit=SHOWN * 4)
    near = {one.key: one for one in likes if one.score >= ALIKE}
    there = queries.earlier_by_key(opinion.commune_id, near)
    kept = [(there[key], one) for key, one in near.items() if key in there and _same_place(opinion, there[key], one)]
    shown = sorted(kept[:SHOWN], key=lambda one: one[0].raised_in)
    return Found(shown, is_over, len(read.index))


def _same_place(opinion: Opinion, earlier: Opinion | EarlierMatter, one: Alike) -> bool:
    """The same wish elsewhere is another matter: a place in common, or the same village, or none noted at that time."""
    return one.same_place or earlier.village_id is None or earlier.village_id == opinion.village_id


def told(earlier: Opinion | EarlierMatter, audience: Audience) -> dict[str, Any]:
    """One thing of an earlier year, as a page shows it: the year, what was asked and said, what became of it."""
    return _of_opinion(earlier, audience) if isinstance(earlier, Opinion) else _of_row(earlier)


def _of_opinion(opinion: Opinion, audience: Audience) -> dict[str, Any]:
    answer, promises = getattr(opinion, "answer", None), list(opinion.commitments.all())
    return {
        "key": f"y-{opinion.public_id}",
        "year": opinion.dialogue.year,
        "who": opinion.village.name if opinion.village else "",
        "asked": shielded(opinion.title, audience),
        "said": subject_line(answer.text, _CUT) if answer and answer.given_at else "Chưa ghi câu trả lời.",
        "mark": mark_of_promise(promises[0], today()) if promises else None,
    }


def _of_row(row: EarlierMatter) -> dict[str, Any]:
    return {
        "key": f"d-{row.public_id}",
        "year": row.year,
        "who": row.village.name if row.village else "",
        "asked": subject_line(row.text),
        "said": subject_line(row.answer, _CUT) if row.answer else "Danh sách không ghi câu trả lời.",
        "mark": mark_of_past(row.outcome),
    }
