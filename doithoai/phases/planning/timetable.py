"""The last days around a conference as rows and as a ribbon, beside those of another day somebody tries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from doithoai.language.dates import display_long, parse_day, short, weekday_short
from doithoai.language.unreadable import Unreadable
from doithoai.models import Commune
from doithoai.models.regulations import calendar_of, parameters_of
from doithoai.rules.counting import Deadline
from doithoai.rules.deadlines import deadlines_around, notice_refusal
from doithoai.rules.parameters import Counting
from doithoai.rules.refusals import Refusal
from doithoai.rules.sources import Certainty

_WHO = {
    "assign": "Văn phòng",
    "announce": "Văn phòng",
    "collect": "Văn phòng, các thôn",
    "draft_answers": "Các phòng",
    "publish_results": "Văn phòng",
    "answer_in_writing": "Các phòng",
    "report_upward": "Văn phòng",
    "issue_conclusions": "Văn phòng",
}
#: Named on the ribbon; the others would crowd it and stand in the table.
_ON_RIBBON = {
    "assign": "Giao phòng",
    "announce": "Thông báo lịch",
    "draft_answers": "Hết nhận phiếu",
    "publish_results": "Thông báo kết quả",
}
_LAWFUL = frozenset({"announce", "publish_results"})
_MARGIN = timedelta(days=4)


@dataclass(frozen=True)
class Tried:
    """Another day for the conference: the day when it can be read, and what stands against it."""

    typed: str = ""
    day: date | None = None
    sentence: str = ""


def tried_day(typed: str, *, today: date, commune: Commune) -> Tried:
    """The day of ``?thu=…`` on the planning page: nothing is saved, nothing is refused, everything is explained."""
    if not typed.strip():
        return Tried()
    try:
        day = parse_day(typed, today=today)
    except Unreadable as unreadable:
        return Tried(typed, None, str(unreadable))
    try:
        sentence = notice_refusal(today, day, calendar_of(commune), parameters_of(commune))
    except Refusal as refusal:
        return Tried(typed, None, str(refusal))
    return Tried(typed, day, sentence or "")


def timetable(commune: Commune, on: date | None, tried: Tried) -> dict[str, Any]:
    """Rows of the table and marks of the ribbon; ``sentence`` when the days can not be counted."""
    shown = on or tried.day
    if shown is None:
        return {"rows": [], "sentence": tried.sentence, "ribbon": None, "tried": "", "note": ""}
    try:
        deadlines = deadlines_around(shown, calendar_of(commune), parameters_of(commune))
    except Refusal as refusal:
        return {"rows": [], "sentence": str(refusal), "ribbon": None, "tried": "", "note": ""}
    other = _other(commune, tried.day if on else None)
    return {
        "rows": [_row(deadline, other.get(deadline.rule)) for deadline in deadlines],
        "sentence": "",
        "ribbon": _ribbon(shown, deadlines),
        "tried": short(tried.day) if other and tried.day else "",
        "note": tried.sentence,
        "of": display_long(shown),
    }


def _other(commune: Commune, day: date | None) -> dict[str, Deadline]:
    if day is None:
        return {}
    try:
        found = deadlines_around(day, calendar_of(commune), parameters_of(commune))
    except Refusal:
        return {}
    return {deadline.rule: deadline for deadline in found}


def _row(deadline: Deadline, moved: Deadline | None) -> dict[str, Any]:
    source = deadline.source
    return {
        "title": deadline.title,
        "who": _WHO.get(deadline.rule, "Văn phòng"),
        "day": weekday_short(deadline.due_on),
        "counting": deadline.explain(),
        "quote": source.quote if source.certainty is not Certainty.OWN else "",
        "source": source.cite(),
        "moved": short(moved.due_on) if moved else "",
    }


def _ribbon(conference: date, deadlines: Sequence[Deadline]) -> dict[str, Any]:
    shown = [deadline for deadline in deadlines if deadline.rule in _ON_RIBBON]
    days = [deadline.due_on for deadline in shown] + [conference]
    marks = [
        {
            "day": deadline.due_on,
            "text": _ON_RIBBON[deadline.rule],
            "note": "luật định" if deadline.rule in _LAWFUL else "xã tự định",
            "law": deadline.rule in _LAWFUL,
            "rule": _span(deadline) if deadline.rule in _LAWFUL else "",
        }
        for deadline in shown
    ]
    return {"first": min(days) - _MARGIN, "last": max(days) + _MARGIN, "conference": conference, "marks": marks}


def _span(deadline: Deadline) -> str:
    days = abs((deadline.raw_on - deadline.base_day).days)
    sign = "+" if deadline.raw_on > deadline.base_day else "−"
    return f"{sign} {days} ngày lịch" if deadline.counting is Counting.CALENDAR else f"{sign} {deadline.counting.label}"
