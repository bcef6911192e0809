"""The matters of the demo read from ``matters.toml``: who asks what, how it is answered, what becomes of it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from doithoai.models import Opinion
from doithoai.rules.vocabulary import AnswerKind, Competence, OutOfScopeReason

FILE = Path(__file__).with_name("matters.toml")


@dataclass
class Asker:
    """One person asking: village number, channel, words; ``opinion`` once it is in the book.

    ``wish``: code of the sector chosen on the online slip, for those who know it."""

    village: int
    channel: str
    words: str
    speaks: bool = False
    wish: str = ""
    opinion: Opinion | None = None


@dataclass(frozen=True)
class Reply:
    """What is answered: kind, department code, words, the day of a promise, the body of a referral."""

    kind: AnswerKind
    department: str
    text: str
    promised_on: date | None = None
    referred_to: str = ""


@dataclass
class Matter:
    """One matter with everybody who asks it."""

    subject: str
    public: str
    askers: list[Asker]
    sector: str = ""
    competence: Competence = Competence.COMMUNE
    answer: Reply | None = None
    written: Reply | None = None
    in_writing: tuple[str, date] | None = None
    assigned: tuple[str, date] | None = None
    out: tuple[OutOfScopeReason, str] | None = None
    promise: str = ""
    promise_day: date | None = None
    outcome: str = ""
    merge_with: str = ""
    late_letter: bool = False
    #: Words of earlier years it repeats: a line of 2025, a row of the list.
    raised: tuple[str, ...] = ()
    extra: dict[str, Any] = field(default_factory=dict)

    @property
    def lead(self) -> Opinion:
        """The opinion the others are merged into: the first that came in."""
        opinion = self.askers[0].opinion
        if opinion is None:
            raise LookupError(self.subject)
        return opinion

    @property
    def department(self) -> str:
        """Code of the department that answers."""
        if self.answer:
            return self.answer.department
        body = self.in_writing or self.assigned
        return body[0] if body else "VP"

    @property
    def is_from_the_floor(self) -> bool:
        return self.askers[0].channel == "floor"


def load() -> list[Matter]:
    return [_matter(row) for row in tomllib.loads(FILE.read_text())["matter"]]


def day(text: str) -> date:
    d, m, y = map(int, text.split("/"))
    return date(y, m, d)


def _matter(row: dict[str, Any]) -> Matter:
    speakers = set(row.get("speak", []))
    sector = row.get("sector", "")
    askers = [
        Asker(
            village,
            channel,
            words,
            speaks=place in speakers or channel == "floor",
            wish=sector if channel == "online" and village % 2 else "",
        )
        for place, (village, channel, words) in enumerate(row["askers"])
    ]
    return Matter(
        subject=row["subject"],
        public=row["public"],
        askers=askers,
        sector=sector,
        competence=Competence(row.get("competence", "commune")),
        answer=_reply(row.get("answer")),
        written=_reply(row.get("written")),
        in_writing=_later(row.get("in_writing")),
        assigned=_later(row.get("assigned")),
        out=(OutOfScopeReason(row["out"][0]), row["out"][1]) if "out" in row else None,
        promise=row.get("promise", ""),
        promise_day=day(row["promise_day"]) if "promise_day" in row else None,
        outcome=row.get("outcome", ""),
        merge_with=row.get("merge_with", ""),
        late_letter=row.get("late_letter", False),
        raised=tuple(row.get("raised", ())),
    )


def _reply(words: list[str] | None) -> Reply | None:
    if words is None:
        return None
    kind, department, text, *rest = words
    promised = day(rest[0]) if rest and rest[0] else None
    return Reply(AnswerKind(kind), department, text, promised, rest[1] if len(rest) > 1 else "")


def _later(words: list[str] | None) -> tuple[str, date] | None:
    return (words[0], day(words[1])) if words else None
