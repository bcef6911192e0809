"""Text for the ear: what a village hears of its own matters, days and numbers in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from doithoai.language.aloud import aloud
from doithoai.language.dates import short
from doithoai.language.mid_sentence import capital, mid_sentence
from doithoai.language.numbers import in_words
from doithoai.models.public_queries import PublicMatter
from doithoai.rules.vocabulary import AnswerKind

#: Syllables somebody reads aloud in a second, unhurried.
_SYLLABLES_A_SECOND = 3


def bulletin(village: str, on: date | None, matters: Iterable[PublicMatter]) -> str:
    """A few short sentences; no name, no abbreviation, no figure."""
    rows = list(matters)
    settled = [one for one in rows if one.counted().is_resolved]
    dated = [one for one in rows if not one.counted().is_resolved and _due(one)]
    owed = [one for one in rows if one.kind is None]
    when = f"Hội nghị {short(on)}" if on else "Hội nghị đối thoại vừa qua"
    said = [f"Kính thưa bà con {village}.", f"{when} có {in_words(len(rows))} việc của thôn ta."]
    if settled:
        said.append(f"{_count(settled)} đã xong và được xác nhận: {_subjects(settled)}.")
    said += [f"{capital(one.subject)}: {_until(one)} {short(due)}." for one in dated if (due := _due(one))]
    if owed:
        said.append(f"{_count(owed)} còn chờ trả lời: {_subjects(owed)}.")
    said.append("Bà con thấy chưa xong thì báo Trưởng thôn.")
    return aloud(" ".join(said))


def seconds(text: str) -> int:
    """How long it takes to read aloud, in tens of seconds."""
    return max(10, round(len(text.split()) / _SYLLABLES_A_SECOND / 10) * 10)


def _due(matter: PublicMatter) -> date | None:
    if matter.kind is None:
        return None
    return max((one.due_on for one in matter.promises), default=matter.promised_on)


def _until(matter: PublicMatter) -> str:
    if matter.kind is AnswerKind.PLANNED:
        return f"đưa vào {mid_sentence(matter.planned_in)}, báo lại bà con trước"
    return "xong trước"


def _count(matters: list[PublicMatter]) -> str:
    return capital(f"{in_words(len(matters))} việc")


def _subjects(matters: list[PublicMatter]) -> str:
    return "; ".join(mid_sentence(one.subject) for one in matters)
