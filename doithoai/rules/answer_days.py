"""By which day a department hands in its part of an answer: the proposal the office may change, with its reason.

The commune sets these days (``Parameters.drafts_due``, ``assignment``, ``written_answer``); the plan gives only the
task: "phân loại … giao các bộ phận liên quan tham mưu giải quyết" (mục III.2.2).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from doithoai.language.dates import short
from doithoai.rules.calendar import Calendar
from doithoai.rules.counting import Deadline, Duty, count_after, count_before
from doithoai.rules.deadlines import last_day_to_answer_in_writing, last_day_to_draft_answers
from doithoai.rules.parameters import DEFAULTS, Counting, Parameters, Span

SOON = Duty("draft_answers", "Nộp dự thảo trả lời", "Giao")
PART = Duty("draft_answers", "Nộp phần phối hợp", "Phòng chủ trì nộp")
LAST = Duty("draft_answers", "Nộp dự thảo trả lời", "Hội nghị")
#: The head and the leader still read a late draft on the eve of the conference.
EVE = Span(1, Counting.CALENDAR)
#: The lead department needs this long to work a part into its answer.
TO_WORK_IN = Span(2, Counting.WORKING)


def day_to_draft(
    conference_on: date | None,
    assigned_on: date,
    calendar: Calendar,
    parameters: Parameters = DEFAULTS,
    *,
    in_writing: bool = False,
) -> Deadline:
    """When the lead department hands in its draft.

    Before the conference: the commune's day for drafts, as long as it lies ahead; when it has passed, the last day on
    which a draft is still of use. For a matter the chair put off (``in_writing``): the day of written answers.
    Otherwise, counted from the day of assignment. Raises ``UnknownYear``.
    """
    if conference_on is not None:
        rule = last_day_to_answer_in_writing if in_writing else last_day_to_draft_answers
        proposed = rule(conference_on, calendar, parameters)
        if proposed.due_on >= assigned_on:
            return proposed
        if not in_writing and assigned_on < conference_on:
            return _last_of_use(conference_on, assigned_on, proposed, calendar)
    return count_after(SOON, assigned_on, parameters.assignment.value, parameters.assignment.source, calendar)


def _last_of_use(conference_on: date, assigned_on: date, missed: Deadline, calendar: Calendar) -> Deadline:
    """The eve of the conference, or today where that falls on a day off before today."""
    eve = count_before(LAST, conference_on, EVE, missed.source, calendar)
    late = f"Hạn chung {short(missed.due_on)} đã qua"
    if eve.due_on >= assigned_on:
        return replace(eve, steps=(late, *eve.steps))
    steps = (late, f"Nộp ngay hôm nay {short(assigned_on)}, trước hội nghị {short(conference_on)}")
    return replace(eve, raw_on=assigned_on, target_on=assigned_on, due_on=assigned_on, steps=steps)


def day_to_contribute(
    lead_due_on: date, assigned_on: date, calendar: Calendar, parameters: Parameters = DEFAULTS
) -> Deadline | None:
    """When a supporting department hands in its part: two working days before the lead one; None when that is past."""
    proposed = count_before(PART, lead_due_on, TO_WORK_IN, parameters.assignment.source, calendar)
    return proposed if proposed.due_on >= assigned_on else None
