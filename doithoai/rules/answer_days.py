"""By which day a department hands in its part of an answer: the proposal the office may change, with its reason.

The commune sets these days (``Parameters.drafts_due``, ``assignment``, ``written_answer``); the plan gives only the
task: "phân loại … giao các bộ phận liên quan tham mưu giải quyết" (mục III.2.2).
"""

from __future__ import annotations

from datetime import date

from doithoai.rules.calendar import Calendar
from doithoai.rules.counting import Deadline, Duty, count_after, count_before
from doithoai.rules.deadlines import last_day_to_answer_in_writing, last_day_to_draft_answers
from doithoai.rules.parameters import DEFAULTS, Counting, Parameters, Span

SOON = Duty("draft_answers", "Nộp dự thảo trả lời", "Giao")
PART = Duty("draft_answers", "Nộp phần phối hợp", "Phòng chủ trì nộp")
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

    Before the conference: the commune's day for drafts, as long as it lies ahead. For a matter the chair put off
    (``in_writing``): the day of written answers. Otherwise, counted from the day of assignment. Raises ``UnknownYear``.
    """
    if conference_on is not None:
        rule = last_day_to_answer_in_writing if in_writing else last_day_to_draft_answers
        proposed = rule(conference_on, calendar, parameters)
        if proposed.due_on >= assigned_on:
            return proposed
    return count_after(SOON, assigned_on, parameters.assignment.value, parameters.assignment.source, calendar)


def day_to_contribute(
    lead_due_on: date, assigned_on: date, calendar: Calendar, parameters: Parameters = DEFAULTS
) -> Deadline | None:
    """When a supporting department hands in its part: two working days before the lead one; None when that is past."""
    proposed = count_before(PART, lead_due_on, TO_WORK_IN, parameters.assignment.source, calendar)
    return proposed if proposed.due_on >= assigned_on else None
