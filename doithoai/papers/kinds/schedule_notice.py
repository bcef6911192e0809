"""Thông báo lịch: time, place, content and way of attending, at the latest 7 days before (Law 72/2025, article 43)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from doithoai.papers.content import Block, Heading, Paper, Qr, Words, bold
from doithoai.papers.kinds.frame import Frame, Meeting, dashes, ended, joined, paper, paragraph
from doithoai.rules.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class ScheduleNoticeFacts:
    """``ways_to_attend`` and ``ways_to_send`` are sentences; ``contact`` is an office with its public phone."""

    frame: Frame
    meeting: Meeting
    subject: str
    opening: str
    participants: str
    contents: tuple[Words, ...]
    ways_to_attend: tuple[Words, ...]
    ways_to_send: tuple[Words, ...]
    contact: str
    closing: str
    qr: Qr | None = None


def compose(facts: ScheduleNoticeFacts) -> Paper:
    """The notice of the conference's time and place."""
    return paper(
        DocumentKind.SCHEDULE_NOTICE,
        facts.frame,
        type_name="THÔNG BÁO",
        subject=facts.subject,
        title=f"Thông báo: {facts.subject}",
        blocks=_blocks(facts),
        after=(facts.qr,) if facts.qr else (),
    )


def _blocks(facts: ScheduleNoticeFacts) -> Iterator[Block]:
    meeting = facts.meeting
    yield paragraph(facts.opening)
    yield Heading(2, "1. Thời gian, địa điểm")
    yield paragraph(bold("- Thời gian: "), f"{meeting.when}.")
    yield paragraph(bold("- Địa điểm: "), f"{meeting.place}.")
    yield Heading(2, "2. Chủ trì, thành phần")
    yield paragraph(bold("- Chủ trì: "), f"{joined(meeting.chairs)}.")
    yield paragraph(bold("- Thành phần: "), facts.participants)
    yield Heading(2, "3. Nội dung đối thoại")
    yield from dashes(facts.contents)
    yield Heading(2, "4. Cách tham dự")
    yield from dashes(facts.ways_to_attend)
    yield Heading(2, "5. Cách gửi ý kiến")
    yield from dashes(facts.ways_to_send)
    yield paragraph(bold("Liên hệ: "), facts.contact)
    yield ended(facts.closing)
