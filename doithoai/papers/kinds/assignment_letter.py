"""Công văn giao chuẩn bị trả lời: which department prepares which answers, by when (Decree 30/2020, sample 1.5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from doithoai.language.dates import display
from doithoai.papers.content import Block, Column, Paper, Table, Words
from doithoai.papers.dates import unbroken
from doithoai.papers.kinds.frame import Frame, Meeting, dashes, ended, group_row, paper, paragraph, row
from doithoai.rules.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class AssignedOpinion:
    """One matter to be answered; ``due_on`` is the last day for the draft. No name of the asker."""

    code: str
    village: str
    content: str
    supporting: tuple[str, ...]
    due_on: date


@dataclass(frozen=True, slots=True)
class DepartmentOpinions:
    """The matters one department leads."""

    department: str
    opinions: tuple[AssignedOpinion, ...]


@dataclass(frozen=True, slots=True)
class AssignmentFacts:
    """``requests`` say what an answer must contain; ``contact`` who collects the drafts."""

    frame: Frame
    meeting: Meeting
    to: tuple[str, ...]
    opening: str
    departments: tuple[DepartmentOpinions, ...]
    requests: tuple[Words, ...]
    contact: str
    closing: str


def compose(facts: AssignmentFacts) -> Paper:
    """The letter with the table of matters."""
    subject = "giao chuẩn bị nội dung trả lời ý kiến, kiến nghị của Nhân dân"
    return paper(
        DocumentKind.ASSIGNMENT_LETTER,
        facts.frame,
        subject=subject,
        title=f"Công văn về việc {subject}",
        to=facts.to,
        blocks=_blocks(facts),
    )


def _blocks(facts: AssignmentFacts) -> Iterator[Block]:
    columns = (
        Column("STT", 1.3, "center"),
        Column("Mã, thôn", 2.4),
        Column("Nội dung ý kiến", 6.6),
        Column("Phối hợp", 3),
        Column("Hạn gửi dự thảo", 2.4, "center"),
    )
    rows, number = [], 0
    for department in facts.departments:
        rows.append(group_row(f"{department.department} chủ trì ({len(department.opinions)} ý kiến)", len(columns)))
        for one in department.opinions:
            number += 1
            where = f"{one.code} {unbroken(one.village)}"
            rows.append(row(str(number), where, one.content, ", ".join(one.supporting), display(one.due_on)))
    yield paragraph(facts.opening)
    yield Table(columns, tuple(rows), "Ý kiến giao từng cơ quan chuẩn bị trả lời")
    yield from dashes(facts.requests)
    yield paragraph(facts.contact)
    yield ended(facts.closing)
