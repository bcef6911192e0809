"""The one entry: a kind of paper and a dialogue in, the paper's content out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from doithoai.actions.paper_facts import (
    announcing,
    briefing,
    hall,
    letters,
    minutes,
    opinions,
    plan,
    referring,
    results,
    upward,
)
from doithoai.actions.paper_facts.check_line import with_check_line
from doithoai.actions.paper_facts.occasion import Issue, Occasion
from doithoai.models import Dialogue, Opinion
from doithoai.papers.content import Document
from doithoai.rules.vocabulary import DocumentKind as K

COMPOSERS: Mapping[K, Callable[[Occasion], Document]] = {
    K.PLAN: plan.the_plan,
    K.SCHEDULE_NOTICE: announcing.schedule_notice_of,
    K.INVITATION: announcing.invitations_of,
    K.OPINION_REPORT: opinions.report_of,
    K.ASSIGNMENT_LETTER: opinions.assignment_letter_of,
    K.DEPARTMENT_LIST: briefing.department_list_of,
    K.BRIEFING_BOOK: briefing.briefing_of,
    K.AGENDA: hall.agenda_of,
    K.DELEGATE_LIST: hall.delegates_of,
    K.SPEAKER_LIST: hall.speakers_of,
    K.MINUTES: minutes.minutes_of,
    K.RESULTS_NOTICE: results.results_notice_of,
    K.WRITTEN_ANSWER: letters.written_answer_to,
    K.GUIDANCE_SLIP: letters.guidance_to,
    K.TRANSFER_SLIP: referring.transfer_of,
    K.REMINDER_LETTER: referring.reminder_of,
    K.REPORT_UPWARD: upward.report_upward_of,
}


def compose(
    dialogue: Dialogue, kind: K, *, at: datetime, opinion: Opinion | None = None, issue: Issue | None = None
) -> Document:
    """The content of a paper from the facts as they stand ``at`` that moment.

    Without ``issue`` it is a draft: number and day blank. ``opinion`` is needed by the kinds in ``OF_ONE_OPINION``.
    Raises ``NotYet`` with the sentence that says which fact is missing.
    """
    occasion = Occasion(dialogue, kind, at, opinion, issue)
    return with_check_line(COMPOSERS[kind](occasion), occasion)
