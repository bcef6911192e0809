"""One sample of every kind of paper, all of one dialogue: Phong Quang, 12 June 2026."""

from __future__ import annotations

from doithoai.papers.content import Bundle, Document, Paper
from doithoai.papers.kinds import (
    agenda,
    assignment_letter,
    briefing_book,
    delegate_list,
    department_list,
    guidance_slip,
    invitation,
    minutes,
    opinion_report,
    plan,
    reminder_letter,
    report_upward,
    results_notice,
    schedule_notice,
    speaker_list,
    transfer_slip,
    written_answer,
)
from doithoai.rules.vocabulary import DocumentKind
from tests.papers.samples_after import (
    DELEGATES,
    GUIDANCE,
    MINUTES,
    REMINDER,
    REPORT_UPWARD,
    RESULTS,
    SPEAKERS,
    TRANSFER,
    WRITTEN_ANSWER,
)
from tests.papers.samples_before import AGENDA, ASSIGNMENT, GUESTS, INVITATION, OPINION_REPORT, SCHEDULE_NOTICE
from tests.papers.samples_briefing import BRIEFING, DEPARTMENT_LIST
from tests.papers.samples_plan import PLAN

PAPERS: dict[DocumentKind, Paper] = {
    paper.kind: paper
    for paper in (
        plan.compose(PLAN),
        schedule_notice.compose(SCHEDULE_NOTICE),
        invitation.compose(INVITATION, GUESTS[0]),
        opinion_report.compose(OPINION_REPORT),
        assignment_letter.compose(ASSIGNMENT),
        department_list.compose(DEPARTMENT_LIST),
        briefing_book.compose(BRIEFING),
        agenda.compose(AGENDA),
        delegate_list.compose(DELEGATES),
        speaker_list.compose(SPEAKERS),
        minutes.compose(MINUTES),
        results_notice.compose(RESULTS),
        written_answer.compose(WRITTEN_ANSWER),
        guidance_slip.compose(GUIDANCE),
        transfer_slip.compose(TRANSFER),
        reminder_letter.compose(REMINDER),
        report_upward.compose(REPORT_UPWARD),
    )
}
LETTERS: Bundle = invitation.compose_all(INVITATION, GUESTS)
DOCUMENTS: dict[str, Document] = {kind.value: paper for kind, paper in PAPERS.items()} | {"invitations": LETTERS}
