"""What comes for a matter, in the order of its days: conference, written answer, publication, confirmation."""

from __future__ import annotations

from datetime import date
from typing import Any

from doithoai.language.dates import weekday_short
from doithoai.language.mid_sentence import capital
from doithoai.public.road import NO_DAY, Frame, counted
from doithoai.rules.deadlines import last_day_to_acknowledge, last_day_to_publish_results

_WHERE_PUBLIC = "Trang này, bảng tin trụ sở, loa thôn."


def steps_ahead(frame: Frame, *, in_writing: bool = True) -> list[dict[str, Any]]:
    """What comes for a matter of the dialogue, the nearest day first; each step with its reason.

    A slip that came after the last day is answered at the conference only where there is still time; it has the day
    of the written answer besides, unless that is what is being done now (``in_writing`` false). No step lies before the
    day on which the slip came.
    """
    if frame.conference_on is None:
        conference = {"date": "Chưa định ngày", "act": "Trả lời tại hội nghị", "reason": NO_DAY, "state": "future"}
        return [conference, _confirmation()]
    dated = [_conference(frame.conference_on, frame), _in_writing(frame) if in_writing else None, _publication(frame)]
    steps = [(on or date.max, step) for on, step in filter(None, dated) if on is None or on >= frame.received_on]
    return [*(step for _, step in sorted(steps, key=lambda pair: pair[0])), _confirmation()]


def first_step(frame: Frame) -> dict[str, Any]:
    """What the office does first with a slip, and by when it owes the sender a word."""
    act = "Văn phòng đọc, giao phòng trả lời"
    due = counted(last_day_to_acknowledge, frame.received_on, frame)
    if due is None:
        return {"date": "Tiếp theo", "act": act, "state": "now"}
    told = {"act": act, "reason": f"{due.explain()}. {due.source.document}.", "state": "now"}
    return {**told, **now_date(f"Chậm nhất {weekday_short(due.due_on)}", due.due_on, told["reason"], frame)}


def now_date(by: str, due_on: date, reason: str, frame: Frame) -> dict[str, str]:
    """``date`` and ``reason`` of the step that is now. Where its last day lies behind the conference that is still to
    come, the day goes into the reason, so that the days of the road stand in their order."""
    if frame.conference_on is None or not frame.today <= frame.conference_on < due_on:
        return {"date": by, "reason": reason}
    return {"date": "Tiếp theo", "reason": f"{by}. {reason}".strip()}


def _conference(on: date, frame: Frame) -> tuple[date, dict[str, Any]]:
    past = on < frame.today
    act = "Chủ trì trả lời tại hội nghị, nếu kịp" if frame.is_late else "Chủ trì trả lời tại hội nghị"
    return on, {
        "date": capital(weekday_short(on)),
        "act": "Hội nghị đối thoại" if past else act,
        "reason": "" if past else "Ông/Bà có thể đến nghe và hỏi thêm.",
        "state": "past" if past else "conference",
    }


def _in_writing(frame: Frame) -> tuple[date, dict[str, Any]] | None:
    due = frame.written_by
    if due is None or frame.conference_on is None:
        return None
    late = "Không kịp tại hội nghị: trả lời" if frame.today <= frame.conference_on else "Trả lời"
    return due.due_on, {
        "date": f"Chậm nhất {weekday_short(due.due_on)}",
        "act": f"{late} Ông/Bà bằng văn bản",
        "reason": f"{due.explain()}.",
        "state": "future",
    }


def _publication(frame: Frame) -> tuple[date | None, dict[str, Any]]:
    due = counted(last_day_to_publish_results, frame.conference_on, frame)
    act = "Kết quả được công khai"
    if due is None:
        return None, {"date": "Sau hội nghị", "act": act, "reason": _WHERE_PUBLIC, "state": "future"}
    return due.due_on, {
        "date": f"Chậm nhất {weekday_short(due.due_on)}",
        "act": act,
        "reason": f"{due.explain()}. {_WHERE_PUBLIC}",
        "state": "past" if due.due_on < frame.today else "future",
    }


def _confirmation() -> dict[str, Any]:
    return {
        "date": "Ngày do câu trả lời định",
        "act": "Làm xong, và có người xác nhận",
        "reason": "Cơ quan báo xong chưa đủ. Mặt trận, Trưởng thôn hoặc chính Ông/Bà xác nhận.",
        "state": "goal",
    }
