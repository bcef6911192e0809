"""What comes for a matter, in the order of its days: conference, written answer, publication, confirmation."""

from __future__ import annotations

from datetime import date
from typing import Any

from doithoai.language.dates import weekday_short
from doithoai.language.mid_sentence import capital
from doithoai.public.road import NO_DAY, Frame, counted
from doithoai.rules.deadlines import last_day_to_acknowledge, last_day_to_publish_results
from doithoai.rules.vocabulary import AnswerMode

_COME = "Ông/Bà có thể đến nghe và hỏi thêm."
_WHERE_PUBLIC = "Trang này, bảng tin trụ sở, loa thôn."


def steps_ahead(frame: Frame, way: AnswerMode | None = None) -> list[dict[str, Any]]:
    """What comes for a matter of the dialogue, the nearest day first; each step with its reason.

    A slip that came after the last day has two roads until one is chosen (``way``): the conference where there is still
    time, else a written answer. No step lies before the day on which the slip came.
    """
    if frame.conference_on is None:
        conference = {"date": "Chưa định ngày", "act": "Trả lời tại hội nghị", "reason": NO_DAY, "state": "future"}
        return [conference, _confirmation()]
    roads = _two_roads(frame.conference_on, frame) if way is None else None
    written = _in_writing(frame) if way is not AnswerMode.IN_WRITING else None
    dated = [roads or _conference(frame.conference_on, frame, way), written, _publication(frame)]
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


def _conference(on: date, frame: Frame, way: AnswerMode | None) -> tuple[date, dict[str, Any]]:
    past = on < frame.today
    return on, {
        "date": capital(weekday_short(on)),
        "act": "Hội nghị đối thoại" if past or way is AnswerMode.IN_WRITING else "Chủ trì trả lời tại hội nghị",
        "reason": "" if past else _COME,
        "state": "past" if past else "conference",
    }


def _two_roads(on: date, frame: Frame) -> tuple[date, dict[str, Any]] | None:
    """Where a slip that came late may go, while the conference is still to come; ``None`` for every other slip."""
    last, written = frame.in_time_until, frame.written_by
    if last is None or written is None or on < frame.today:
        return None
    return on, {
        "date": "Một trong hai đường",
        "act": "Văn phòng xem phiếu còn kịp hội nghị không",
        "roads": [
            f"Kịp: chủ trì trả lời tại hội nghị, {weekday_short(on)}. {_COME}",
            f"Không kịp: xã trả lời Ông/Bà bằng văn bản, chậm nhất {weekday_short(written.due_on)}.",
        ],
        "reason": f"Phiếu đến sau {weekday_short(last.due_on)}, ngày cuối để kịp hội nghị. "
        "Đường nào được chọn thì tra mã sẽ thấy.",
        "state": "conference",
    }


def _in_writing(frame: Frame) -> tuple[date, dict[str, Any]] | None:
    """The written answer to a slip that came late, once the conference is over."""
    due = frame.written_by
    if due is None or frame.conference_on is None or frame.today <= frame.conference_on:
        return None
    return due.due_on, {
        "date": f"Chậm nhất {weekday_short(due.due_on)}",
        "act": "Trả lời Ông/Bà bằng văn bản",
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
