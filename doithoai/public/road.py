"""The way of a matter as its sender sees it: where it is, what must be done by when, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from doithoai.language.dates import display, short, weekday
from doithoai.language.mid_sentence import capital, mid_sentence
from doithoai.rules.calendar import Calendar, UnknownYear
from doithoai.rules.deadlines import (
    Deadline,
    days_left,
    last_day_to_acknowledge,
    last_day_to_answer_in_writing,
    last_day_to_answer_late_slip,
    last_day_to_assign,
    last_day_to_send_opinions,
)
from doithoai.rules.doors import DOORS
from doithoai.rules.parameters import Parameters
from doithoai.rules.state_words import is_given_work, state_words
from doithoai.rules.vocabulary import AnswerKind, DispositionKind, OpinionState, OutOfScopeReason, Scope

OFFICE = "Văn phòng HĐND và UBND"
_NOTHING = ("Chưa cần làm gì", "Ông/Bà giữ mã phiếu, xem lại trang này khi cần.")
NO_DAY = "Xã chưa định ngày hội nghị. Xã báo trước ít nhất 7 ngày."

_NO_CALENDAR = "Xã chưa nhập lịch nghỉ của năm đó, nên chưa tính được."


@dataclass(frozen=True)
class Frame:
    """What the days are counted from; ``conference_on`` ``None`` while no day is set or the day is put off."""

    received_on: date
    conference_on: date | None
    today: date
    calendar: Calendar
    parameters: Parameters

    @property
    def is_late(self) -> bool:
        """Whether the slip came after the last day on which an answer at the conference is promised."""
        last = self.in_time_until
        return last is not None and last.due_on < self.received_on

    @property
    def in_time_until(self) -> Deadline | None:
        """The last day on which a slip came in time for the conference."""
        return counted(last_day_to_send_opinions, self.conference_on, self)

    @property
    def written_by(self) -> Deadline | None:
        """By when a slip that came late is answered in writing; ``None`` for one in time."""
        if self.conference_on is None or not self.is_late:
            return None
        conference_on, received_on = self.conference_on, self.received_on
        return counted(lambda day, *rest: last_day_to_answer_late_slip(received_on, day, *rest), conference_on, self)


@dataclass(frozen=True)
class Facts:
    """A matter, for its sender: no name, no phone, no words of an answer that is not given."""

    state: OpinionState
    scope: Scope
    department: str = ""
    due_on: date | None = None
    ruled_out_for: OutOfScopeReason | None = None
    answer_kind: AnswerKind | None = None
    is_approved: bool = False
    promised_on: date | None = None
    planned_in: str = ""
    referred_to: str = ""
    reply_due_on: date | None = None
    decided: DispositionKind | None = None


@dataclass(frozen=True)
class Where:
    """The three answers, the tag, and the deadline or day behind the middle one."""

    at: str
    at_note: str
    you: str
    you_note: str
    tag: tuple[str, str, str]
    due: Deadline | date | None = None
    by: str = ""
    by_note: str = ""


def where_is(facts: Facts, frame: Frame) -> Where:
    """The three answers of the status page."""
    match facts.state, facts.scope:
        case OpinionState.WITHDRAWN, _:
            return _over("Ông/Bà đã rút", "Xã không xử lý việc này nữa.", ("explain", "x", "Đã rút"))
        case OpinionState.ANSWERED, _:
            return _answered(facts)
        case _, Scope.OUT_OF_SCOPE:
            return _elsewhere(facts)
        case _, (Scope.PENDING | Scope.RULED_OUT):
            return _scope_open(facts, frame)
        case OpinionState.ASSIGNED, _:
            tag = ("act", "pencil", "Đang soạn trả lời")
            return Where(facts.department or OFFICE, "đang soạn câu trả lời", *_NOTHING, tag, facts.due_on)
        case OpinionState.ANSWER_DRAFTED, _:
            return _drafted(facts, frame)
        case OpinionState.DEFERRED, _:
            tag = ("wait", "clock", state_words(facts.state, facts.decided))
            due = facts.due_on or counted(last_day_to_answer_in_writing, frame.conference_on, frame)
            works = is_given_work(facts.state, facts.decided)
            does = "đang làm việc chủ trì giao tại hội nghị" if works else "đang trả lời bằng văn bản"
            return Where(facts.department or OFFICE, does, *_NOTHING, tag, due)
    tag = ("wait", "inbox", "Đang phân loại")
    return Where(OFFICE, "đang phân loại, giao phòng trả lời", *_NOTHING, tag, _sorted_by(frame))


def _drafted(facts: Facts, frame: Frame) -> Where:
    """A draft lies with the leaders until they approve it; what they approved is given at the conference."""
    is_past = frame.conference_on is not None and frame.conference_on < frame.today
    due = (frame.written_by if is_past else None) or frame.conference_on
    if facts.is_approved:
        how = "Văn phòng sắp báo Ông/Bà" if is_past else "sẽ trả lời tại hội nghị"
        tag = ("act", "check2", "Đã duyệt câu trả lời")
        return Where("Lãnh đạo xã", f"đã duyệt câu trả lời, {how}", *_NOTHING, tag, due)
    note = f"đang xem câu trả lời của {facts.department}" if facts.department else "đang xem câu trả lời"
    return Where("Lãnh đạo xã", note, *_NOTHING, ("act", "eye", "Đang xem câu trả lời"), due)


def _sorted_by(frame: Frame) -> Deadline | None:
    """By when the office passes the matter on: counted back from the conference, or from receipt when that day had
    passed before the slip came."""
    due = counted(last_day_to_assign, frame.conference_on, frame)
    if due is not None and due.due_on < frame.received_on:
        return counted(last_day_to_acknowledge, frame.received_on, frame)
    return due


def by_words(where: Where, frame: Frame) -> tuple[str, str]:
    """The middle answer: a day and how far it is, or why there is none yet."""
    if where.by:
        return where.by, where.by_note
    day = day_of_step(where)
    if day is None:
        return ("Chưa định ngày", NO_DAY) if frame.conference_on is None else ("Chưa tính được ngày", _NO_CALENDAR)
    return f"{capital(weekday(day))} {display(day)}", _distance(day, frame.today)


def day_of_step(where: Where) -> date | None:
    """The last day of what is being done now; ``None`` while there is none."""
    return where.due.due_on if isinstance(where.due, Deadline) else where.due


def reason_of(where: Where) -> str:
    """How the day came about, for the reason line; empty where it was set by a person."""
    if not isinstance(where.due, Deadline):
        return ""
    source = where.due.source
    return f"{where.due.explain()}. {source.article or source.document}."


def _scope_open(facts: Facts, frame: Frame) -> Where:
    note = "đang xem việc này có thuộc phạm vi đối thoại không"
    if facts.scope is Scope.RULED_OUT:
        note = "hai người cùng xem việc này có thuộc phạm vi đối thoại không"
    due = counted(last_day_to_acknowledge, frame.received_on, frame)
    return Where(OFFICE, note, *_NOTHING, ("wait", "inbox", "Đã tiếp nhận"), due)


def _elsewhere(facts: Facts) -> Where:
    door = DOORS[facts.ruled_out_for or OutOfScopeReason.OTHER_BODY]
    return Where(
        "Không thuộc đối thoại",
        (facts.ruled_out_for or OutOfScopeReason.OTHER_BODY).label,
        door.title,
        door.where,
        ("explain", "out", "Đã hướng dẫn cửa khác"),
        by="Theo hạn của nơi nhận",
        by_note=door.deadline,
    )


def _answered(facts: Facts) -> Where:
    kind = facts.answer_kind.label if facts.answer_kind else ""
    tag = ("said", "chat", "Đã trả lời")
    if facts.promised_on is not None:
        return Where(
            facts.department or OFFICE,
            f"đưa vào {mid_sentence(facts.planned_in)}, xã báo lại Ông/Bà"
            if facts.planned_in
            else "đã trả lời, còn việc phải làm",
            "Xem việc đã hứa",
            "Chưa làm đúng thì Ông/Bà báo Văn phòng hoặc Mặt trận.",
            tag,
            facts.promised_on,
        )
    if facts.reply_due_on is not None:
        return Where(
            facts.referred_to,
            "đang xem, xã theo dõi và báo lại Ông/Bà",
            *_NOTHING,
            ("wait", "clock", "Đã chuyển, chờ trả lời"),
            facts.reply_due_on,
        )
    return _over("Đã trả lời", kind, tag, you="Đọc câu trả lời")


def _over(at: str, note: str, tag: tuple[str, str, str], you: str = "Không phải làm gì") -> Where:
    return Where(at, note, you, "", tag, by="Không còn bước nào", by_note="")


def counted(rule: Any, base: date | None, frame: Frame) -> Deadline | None:
    """A deadline, or ``None`` while its base day or the calendar of that year is missing."""
    if base is None:
        return None
    try:
        found: Deadline = rule(base, frame.calendar, frame.parameters)
    except UnknownYear:
        return None
    return found


def _distance(day: date, today: date) -> str:
    left = days_left(day, today)
    if left > 0:
        return f"còn {left} ngày"
    return "hôm nay" if left == 0 else f"đã quá {-left} ngày, xã đang nợ bước này"


def day_and_hour(moment: Any) -> str:
    """``Thứ Năm 28/5, 9 giờ 44`` of an aware moment in Vietnam."""
    minute = f" {moment.minute:02}" if moment.minute else ""
    return f"{capital(weekday(moment.date()))} {short(moment.date())}, {moment.hour} giờ{minute}"
