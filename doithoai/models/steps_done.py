"""How far a dialogue is where its stage does not say it: conclusions confirmed, results told in every way."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import CharField, DateField, DateTimeField, F, IntegerField, Value
from django.db.models.functions import Cast

from doithoai.models.conclusions import Conclusion
from doithoai.models.conference import Conference
from doithoai.models.dialogue import Dialogue
from doithoai.models.notices import Notice, Posting
from doithoai.models.papers import Receipt
from doithoai.models.people import Village
from doithoai.rules.notice_proofs import RESULTS_CHANNELS, results_proved
from doithoai.rules.vocabulary import Channel, NoticeKind


@dataclass(frozen=True, slots=True)
class StepsDone:
    """The first day of the conference; whether each conclusion is confirmed; whether the results notice is public and
    proved in the three ways of Điều 43."""

    on: date | None
    is_concluded: bool
    is_told: bool


def steps_done(dialogue: Dialogue) -> StepsDone:
    """One statement, whatever there is."""
    first, *rest = _branches(dialogue)
    of: dict[str, list[Any]] = defaultdict(list)
    for row in first.union(*rest, all=True):
        of[row[0]].append(row)
    posted = [(Channel(channel), village) for _, village, channel, _, _ in of["posted"]]
    proved = results_proved([row[1] for row in of["village"]], [row[1] for row in of["signed"]], posted)
    return StepsDone(
        on=min((row[3] for row in of["day"]), default=None),
        is_concluded=bool(of["conclusion"]) and all(row[4] for row in of["conclusion"]),
        is_told=proved.issuperset(RESULTS_CHANNELS),
    )


def _branches(dialogue: Dialogue) -> list[Any]:
    commune = dialogue.commune_id
    notices = Notice.objects.of(commune).filter(dialogue=dialogue, kind=NoticeKind.RESULTS)
    signed = Receipt.objects.of(commune).filter(paper__notice__in=notices, village__isnull=False)
    return [
        _branch("day", Conference.objects.of(commune).filter(dialogue=dialogue), day="on"),
        _branch("conclusion", Conclusion.objects.of(commune).filter(conference__dialogue=dialogue), at="confirmed_at"),
        _branch("village", Village.objects.of(commune), key="pk"),
        _branch("signed", signed, key="village_id"),
        _branch("posted", Posting.objects.of(commune).filter(notice__in=notices), key="village_id", name="channel"),
    ]


def _branch(what: str, rows: Any, *, key: str = "", name: str = "", day: str = "", at: str = "") -> Any:
    def cell(found: str, kind: Any) -> Any:
        return Cast(F(found) if found else Value(None), kind)

    text = CharField(max_length=20)
    return rows.order_by().values_list(
        Value(what, output_field=text),
        cell(key, IntegerField()),
        cell(name, text),
        cell(day, DateField()),
        cell(at, DateTimeField()),
    )
