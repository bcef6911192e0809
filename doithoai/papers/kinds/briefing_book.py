"""Sổ điều hành của chủ trì: old debts first, then the topics by weight with draft and private notes, who speaks when.

For the chair and the office alone: it carries drafts and notes that nobody else reads before they are said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from doithoai.language.dates import display
from doithoai.papers.content import Block, Column, Heading, Paper, Table, bold
from doithoai.papers.kinds.frame import Frame, Meeting, dashes, ended, paper, paragraph, row
from doithoai.rules.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class OldDebt:
    """A promise of an earlier year that is still open."""

    what: str
    department: str
    year: int
    due_on: date
    state: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A matter: ``villages`` as one text, ``repeated`` the sentence on earlier years or empty, ``answer_head`` the kind
    of answer and how far it is, ``answer`` its words or empty, ``notes`` what only the chair reads."""

    title: str
    villages: str
    askers: int
    words: str
    repeated: str
    department: str
    answer_head: str
    answer: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """A turn in its place: the name as the hall shows it, and why it stands there."""

    name: str
    village: str
    subject: str
    why: str


@dataclass(frozen=True, slots=True)
class BriefingFacts:
    """A working paper: no number, no place-date line. ``topics`` the weightiest first."""

    frame: Frame
    meeting: Meeting
    debts: tuple[OldDebt, ...]
    topics: tuple[Topic, ...]
    speakers: tuple[Speaker, ...]


def compose(facts: BriefingFacts) -> Paper:
    """The book."""
    subject = f"Điều hành {facts.meeting.name}"
    return paper(
        DocumentKind.BRIEFING_BOOK,
        facts.frame,
        type_name="SỔ CỦA CHỦ TRÌ",
        subject=subject,
        title=f"Sổ của chủ trì: {subject}",
        dated=False,
        blocks=_blocks(facts),
    )


def _blocks(facts: BriefingFacts) -> Iterator[Block]:
    yield paragraph(bold("Thời gian: "), f"{facts.meeting.when}.")
    yield paragraph(bold("Địa điểm: "), f"{facts.meeting.place}.")
    yield Heading(2, "1. Việc còn nợ từ các kỳ trước")
    yield _debts(facts.debts) if facts.debts else paragraph("Không còn việc nào nợ trong sổ cam kết.")
    yield Heading(2, f"2. {len(facts.topics)} việc, nhiều người hỏi đứng trước")
    for number, one in enumerate(facts.topics, start=1):
        yield from _topic(number, one)
    yield Heading(2, "3. Thứ tự phát biểu")
    yield _speakers(facts.speakers) if facts.speakers else paragraph("Chưa có ai đăng ký phát biểu.")
    yield ended("Sổ này chỉ để chủ trì và Văn phòng dùng; dự thảo chưa trả lời thì chưa báo ra ngoài.")


def _debts(debts: tuple[OldDebt, ...]) -> Table:
    columns = (
        Column("Việc đã hứa", 6.6),
        Column("Cơ quan", 3.6),
        Column("Hứa năm", 1.7, "center"),
        Column("Hạn", 2.1, "center"),
        Column("Tình trạng", 2.4),
    )
    rows = [row(one.what, one.department, str(one.year), display(one.due_on), one.state) for one in debts]
    return Table(columns, tuple(rows), "Cam kết của các kỳ trước còn mở")


def _topic(number: int, one: Topic) -> Iterator[Block]:
    yield Heading(3, f"2.{number}. {one.title}")
    again = f" {one.repeated}" if one.repeated else ""
    yield paragraph(bold(f"{one.villages}, {one.askers} người hỏi."), again)
    yield paragraph(bold("Ý kiến: "), one.words)
    head = f"{one.answer_head}, {one.department}: " if one.department else f"{one.answer_head}: "
    yield paragraph(bold(head), one.answer or "chưa có dự thảo.")
    # The head stands in the first note: alone it would stay behind at the foot of a page.
    for note in one.notes[:1]:
        yield paragraph(bold("Lưu ý riêng chủ trì: "), note)
    yield from dashes(one.notes[1:])


def _speakers(speakers: tuple[Speaker, ...]) -> Table:
    columns = (
        Column("Thứ tự", 1.3, "center"),
        Column("Họ và tên", 3.8),
        Column("Thôn", 2.3),
        Column("Nội dung", 5.4),
        Column("Vì sao ở chỗ này", 3.6),
    )
    rows = [row(str(at), one.name, one.village, one.subject, one.why) for at, one in enumerate(speakers, start=1)]
    return Table(columns, tuple(rows), "Người đăng ký phát biểu theo thứ tự")
