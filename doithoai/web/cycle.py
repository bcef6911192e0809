"""The strip of the cycle above every page of work: which step is done, which one is being done, how far the day is."""

from __future__ import annotations

from datetime import date
from typing import Any

from doithoai.language.dates import short
from doithoai.models import Dialogue
from doithoai.models.steps_done import StepsDone, steps_done
from doithoai.rules.vocabulary import DialogueStage as S
from doithoai.web.clock import today

_NODES = ("Kế hoạch", "Thông báo", "Chuẩn bị", "Hội nghị", "Kết luận", "Kết quả", "Theo dõi")
_NODE_OF_STAGE = {
    S.DRAFTED: 0,
    S.PLANNED: 1,
    S.ANNOUNCED: 2,
    S.POSTPONED: 1,
    S.IN_SESSION: 3,
    S.CONCLUDED: 4,
    S.RESULTS_PUBLISHED: 5,
    S.CLOSED: len(_NODES),
}
#: Stages that do not tell whether their step is over.
_ASKS_MORE = frozenset({S.CONCLUDED, S.RESULTS_PUBLISHED})


def cycle_strip(dialogue: Dialogue) -> dict[str, Any]:
    """Seven steps and the days to (or since) the conference; a cancelled dialogue has no steps left.

    One statement; before the close of the hall none when the conferences were prefetched.
    """
    if dialogue.stage is S.CANCELLED:
        return {"text": distance(dialogue, None, today()), "stages": []}
    done = steps_done(dialogue) if dialogue.stage in _ASKS_MORE else None
    now = _NODE_OF_STAGE[dialogue.stage] + _is_over(dialogue, done)
    stages = [
        {"text": text, "state": "past" if place < now else "now" if place == now else "future"}
        for place, text in enumerate(_NODES)
    ]
    return {"text": distance(dialogue, _day(dialogue, done), today()), "stages": stages}


def _is_over(dialogue: Dialogue, done: StepsDone | None) -> bool:
    """Whether the step of the stage is over. Results on the web are not yet told: that takes the notice and its three
    proofs."""
    return done is not None and (done.is_concluded if dialogue.stage is S.CONCLUDED else done.is_told)


def _day(dialogue: Dialogue, done: StepsDone | None) -> date | None:
    if done is not None:
        return done.on
    sitting = dialogue.first_sitting()
    return sitting.on if sitting else None


def distance(dialogue: Dialogue, on: date | None, day: date) -> str:
    """The sentence beside today's date: how far the conference is."""
    if dialogue.stage is S.CANCELLED:
        return "đợt này đã hủy"
    if on is None:
        return "chưa định ngày hội nghị"
    days = (on - day).days
    if dialogue.stage is S.POSTPONED:
        return "hội nghị đang hoãn"
    if days > 0:
        return f"còn {days} ngày tới hội nghị {short(on)}"
    if days == 0:
        return "hôm nay họp hội nghị"
    return f"hội nghị {short(on)} đã họp, {-days} ngày trước"
