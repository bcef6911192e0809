"""What acts of the hall check before anything moves: is the conference open, and is it the right one."""

from __future__ import annotations

from datetime import datetime

from doithoai.actions.checks import in_stage
from doithoai.language.dates import day_of, display_long
from doithoai.models import Conference
from doithoai.rules.refusals import NotYet
from doithoai.rules.vocabulary import DialogueStage as S

#: Stages in which the desk of the hall works: before the opening, and during the session.
HALL_IS_NEAR = frozenset({S.ANNOUNCED, S.IN_SESSION})
_CLOSED = "Hội nghị đã bế mạc, nên không ghi thêm được."


def in_session(conference: Conference) -> None:
    """Raise ``NotYet`` unless the conference was opened and is not closed."""
    in_stage(conference.dialogue, frozenset({S.IN_SESSION}), "Hội nghị chưa khai mạc, hoặc đã bế mạc.")
    if conference.opened_at is None:
        raise NotYet("Hội nghị chưa khai mạc. Chủ trì bấm “Khai mạc” rồi làm tiếp.")
    if conference.closed_at is not None:
        raise NotYet(_CLOSED)


def not_closed(conference: Conference) -> None:
    """Raise ``NotYet`` when the dialogue was not announced, or the conference is over."""
    in_stage(conference.dialogue, HALL_IS_NEAR, "Chưa thông báo lịch, hoặc hội nghị đã bế mạc.")
    if conference.closed_at is not None:
        raise NotYet(_CLOSED)


def on_the_day(conference: Conference, at: datetime) -> None:
    """Raise ``NotYet`` before the day of the conference: nobody arrives before it."""
    if day_of(at) < conference.on:
        raise NotYet(f"Hội nghị họp ngày {display_long(conference.on)}. Việc này làm trong ngày họp.")
