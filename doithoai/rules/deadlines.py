"""Last days: what the law, the Party's rules and the commune's plan date, each with the way it was counted.

A function says which end is meant; the number of days and its source stand in ``Parameters``. All raise
``UnknownYear`` when a count reaches a year without a table of days off.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from doithoai.language.dates import display_long
from doithoai.rules.calendar import Calendar
from doithoai.rules.counting import Deadline as Deadline
from doithoai.rules.counting import Duty, Roll, beside, count_after, count_before
from doithoai.rules.parameters import DEFAULTS, Parameters, Setting, Span

ANNOUNCE = Duty("announce", "Thông báo lịch", "Hội nghị")
COLLECT = Duty("collect", "Hết nhận phiếu", "Hội nghị")
DRAFT_ANSWERS = Duty("draft_answers", "Nộp dự thảo trả lời", "Hội nghị")
ASSIGN = Duty("assign", "Giao phòng soạn trả lời", "Nộp dự thảo")
PUBLISH_RESULTS = Duty("publish_results", "Thông báo kết quả", "Hội nghị")
ANSWER_IN_WRITING = Duty("answer_in_writing", "Trả lời bằng văn bản", "Hội nghị")
REPORT_UPWARD = Duty("report_upward", "Báo cáo cấp trên", "Hội nghị")
ISSUE_CONCLUSIONS = Duty("issue_conclusions", "Ban hành thông báo kết luận", "Hội nghị")
TAKE_DOWN = Duty("take_down", "Hết hạn niêm yết", "Niêm yết")
PUBLISH_DOCUMENT = Duty("publish_document", "Công khai văn bản", "Ban hành")
ACKNOWLEDGE = Duty("acknowledge", "Báo người gửi đã nhận hoặc đã chuyển", "Nhận")
CALL_BACK = Duty("call_back", "Gọi lại hỏi rõ phiếu", "Nhận")
ANSWER = Duty("answer", "Trả lời người gửi", "Nhận")
ANSWER_LATE_SLIP = Duty("answer_in_writing", "Trả lời bằng văn bản", "Nhận")


@dataclass(frozen=True, slots=True)
class Change:
    """One row of the table before/after: one duty for two days of the conference, moved by ``days``."""

    rule: str
    title: str
    before: Deadline
    after: Deadline
    days: int


# ---- before the conference ----------------------------------------------------------------------------


def last_day_to_announce(conference_on: date, calendar: Calendar, parameters: Parameters = DEFAULTS) -> Deadline:
    """When the notice of time, place, contents and way of attending must be out at the latest.

    ``due_on`` is the safe day (a working day); ``raw_on`` is D−7 itself, which still satisfies Điều 43.
    """
    return _before(ANNOUNCE, conference_on, parameters.notice, calendar)


def last_day_to_send_opinions(conference_on: date, calendar: Calendar, parameters: Parameters = DEFAULTS) -> Deadline:
    """Until when slips and digests are taken in before the conference; the commune sets it."""
    return _before(COLLECT, conference_on, parameters.collection_closes, calendar)


def last_day_to_draft_answers(conference_on: date, calendar: Calendar, parameters: Parameters = DEFAULTS) -> Deadline:
    """When the departments hand in their draft answers; the commune sets it."""
    return _before(DRAFT_ANSWERS, conference_on, parameters.drafts_due, calendar)


def last_day_to_assign(conference_on: date, calendar: Calendar, parameters: Parameters = DEFAULTS) -> Deadline:
    """When the office assigns opinions, so that departments keep the days the commune gives them to draft."""
    drafts_due = last_day_to_draft_answers(conference_on, calendar, parameters).due_on
    return _before(ASSIGN, drafts_due, parameters.assignment, calendar)


def earliest_conference_day(announced_on: date, calendar: Calendar, parameters: Parameters = DEFAULTS) -> date:
    """The first day on which a conference may be held whose notice goes out on ``announced_on``."""
    day = announced_on + timedelta(days=parameters.notice.value.count)
    while last_day_to_announce(day, calendar, parameters).lawful_until < announced_on:
        day += timedelta(days=1)
    return day


def notice_refusal(
    announced_on: date, conference_on: date, calendar: Calendar, parameters: Parameters = DEFAULTS
) -> str | None:
    """None when the notice keeps the law; else the sentence that says why not and which day would do."""
    if announced_on >= conference_on:
        return (
            f"Ngày thông báo {display_long(announced_on)} không ở trước ngày hội nghị {display_long(conference_on)}. "
            f"Ông/Bà xem lại hai ngày này."
        )
    if announced_on <= last_day_to_announce(conference_on, calendar, parameters).lawful_until:
        return None
    earliest = earliest_conference_day(announced_on, calendar, parameters)
    return (
        f"Thông báo ngày {beside(conference_on, announced_on)} chỉ trước hội nghị "
        f"{(conference_on - announced_on).days} ngày, quy định là ít nhất {parameters.notice.value}. "
        f"Ông/Bà chọn ngày hội nghị từ {display_long(earliest)}."
    )


# ---- after the conference -----------------------------------------------------------------------------


def last_day_to_publish_results(conference_on: date, calendar: Calendar, parameters: Parameters = DEFAULTS) -> Deadline:
    """When the results must be on the mass media, on the board and with the village heads.

    ``target_on`` is D+10; ``due_on`` the legal maximum when D+10 is a day off.
    """
    return _after(PUBLISH_RESULTS, conference_on, parameters.results, calendar)


def last_day_to_answer_in_writing(
    conference_on: date, calendar: Calendar, parameters: Parameters = DEFAULTS
) -> Deadline:
    """When a matter the chair deferred must be answered in writing; the commune sets it."""
    return _after(ANSWER_IN_WRITING, conference_on, parameters.written_answer, calendar)


def last_day_to_report_upward(conference_on: date, calendar: Calendar, parameters: Parameters = DEFAULTS) -> Deadline:
    """When the commune reports to the province; the commune sets it until the provincial text is known."""
    return _after(REPORT_UPWARD, conference_on, parameters.report_upward, calendar)


def last_day_to_issue_conclusions(
    conference_on: date, calendar: Calendar, parameters: Parameters = DEFAULTS
) -> Deadline | None:
    """When the notice of conclusions is due; None as long as no rule has been entered."""
    return _after_if_set(ISSUE_CONCLUSIONS, conference_on, parameters.conclusions, calendar)


def last_day_of_posting(posted_on: date, calendar: Calendar, parameters: Parameters = DEFAULTS) -> Deadline:
    """Until when a notice must hang on the board, without a break; days off do not move it."""
    return _after(TAKE_DOWN, posted_on, parameters.posting, calendar, roll=Roll.STAY)


def last_day_to_publish_document(issued_on: date, calendar: Calendar, parameters: Parameters = DEFAULTS) -> Deadline:
    """When a document must be public after it was issued."""
    return _after(PUBLISH_DOCUMENT, issued_on, parameters.publishing, calendar)


# ---- one opinion --------------------------------------------------------------------------------------


def last_day_to_acknowledge(received_on: date, calendar: Calendar, parameters: Parameters = DEFAULTS) -> Deadline:
    """When the sender must have heard that the matter was taken up or sent on (Quy định 11-QĐi/TW)."""
    return _after(ACKNOWLEDGE, received_on, parameters.acknowledge, calendar)


def last_day_to_call_back(received_on: date, calendar: Calendar, parameters: Parameters = DEFAULTS) -> Deadline:
    """When the sender of an unclear slip is called back; the commune sets it."""
    return _after(CALL_BACK, received_on, parameters.call_back, calendar)


def last_day_to_answer(
    received_on: date, calendar: Calendar, parameters: Parameters = DEFAULTS, *, within_authority: bool
) -> Deadline | None:
    """When an opinion must be answered, counted from receipt; None as long as no rule has been entered."""
    setting = parameters.answer_within_authority if within_authority else parameters.answer_forwarded
    return _after_if_set(ANSWER, received_on, setting, calendar)


def last_day_to_answer_late_slip(
    received_on: date, conference_on: date, calendar: Calendar, parameters: Parameters = DEFAULTS
) -> Deadline:
    """When a slip that came too late for the conference must be answered in writing: the commune's days for written
    answers, from the conference, or from receipt where that is later."""
    if received_on <= conference_on:
        return last_day_to_answer_in_writing(conference_on, calendar, parameters)
    return _after(ANSWER_LATE_SLIP, received_on, parameters.written_answer, calendar)


# ---- reading them -------------------------------------------------------------------------------------


def is_overdue(due_on: date, today: date) -> bool:
    """True from the day after ``due_on``: the last day counts until midnight (Bộ luật Dân sự, Điều 148)."""
    return today > due_on


def days_left(due_on: date, today: date) -> int:
    """Whole days until ``due_on``: 0 on the day itself, negative when it has passed."""
    return (due_on - today).days


def deadlines_around(
    conference_on: date, calendar: Calendar, parameters: Parameters = DEFAULTS
) -> tuple[Deadline, ...]:
    """All that hangs on the day of the conference, in the order of the days on which they fall due."""
    rules = (
        last_day_to_assign,
        last_day_to_announce,
        last_day_to_send_opinions,
        last_day_to_draft_answers,
        last_day_to_publish_results,
        last_day_to_answer_in_writing,
        last_day_to_report_upward,
    )
    found: list[Deadline | None] = [rule(conference_on, calendar, parameters) for rule in rules]
    found.append(last_day_to_issue_conclusions(conference_on, calendar, parameters))
    return tuple(sorted((one for one in found if one), key=lambda deadline: deadline.due_on))


def compare(before: tuple[Deadline, ...], after: tuple[Deadline, ...]) -> list[Change]:
    """Rows of the table before/after a move of the conference: every duty of both, in its order."""
    moved = {deadline.rule: deadline for deadline in after}
    return [
        Change(old.rule, old.title, old, moved[old.rule], (moved[old.rule].due_on - old.due_on).days)
        for old in before
        if old.rule in moved
    ]


# ---- counting -----------------------------------------------------------------------------------------


def _before(duty: Duty, base: date, setting: Setting[Span], calendar: Calendar) -> Deadline:
    return count_before(duty, base, setting.value, setting.source, calendar)


def _after(
    duty: Duty, base: date, setting: Setting[Span], calendar: Calendar, *, roll: Roll = Roll.FORWARD
) -> Deadline:
    return count_after(duty, base, setting.value, setting.source, calendar, roll)


def _after_if_set(duty: Duty, base: date, setting: Setting[Span | None], calendar: Calendar) -> Deadline | None:
    return count_after(duty, base, setting.value, setting.source, calendar) if setting.value else None
