"""Danh sách việc theo phòng: what each department answers, with villages, askers, day and how far it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from doithoai.language.dates import display
from doithoai.papers.content import Block, Column, Paper, Table, bold
from doithoai.papers.kinds.frame import Frame, ended, group_row, paper, paragraph, row
from doithoai.rules.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class ListedMatter:
    """A matter of a department: ``villages`` as one text, ``part`` lead or supporting, ``together_with`` who else
    works on it, ``state`` how far the answer is. No asker is named; ``askers`` counts them."""

    code: str
    villages: str
    content: str
    askers: int
    part: str
    together_with: tuple[str, ...]
    due_on: date
    state: str


@dataclass(frozen=True, slots=True)
class DepartmentMatters:
    """The matters of one department, by their day."""

    department: str
    matters: tuple[ListedMatter, ...]


@dataclass(frozen=True, slots=True)
class DepartmentListFacts:
    """A working paper: no number, no place-date line. ``until`` is the day whose state it tells."""

    frame: Frame
    until: date
    occasion: str
    departments: tuple[DepartmentMatters, ...]


def compose(facts: DepartmentListFacts) -> Paper:
    """The list, department after department."""
    alone = facts.departments[0].department if len(facts.departments) == 1 else ""
    subject = f"Việc {alone} trả lời, {facts.occasion}" if alone else f"Việc các phòng trả lời, {facts.occasion}"
    return paper(
        DocumentKind.DEPARTMENT_LIST,
        facts.frame,
        type_name="DANH SÁCH",
        subject=subject,
        title=f"Danh sách: {subject}",
        dated=False,
        blocks=_blocks(facts),
    )


def _blocks(facts: DepartmentListFacts) -> Iterator[Block]:
    columns = (
        Column("STT", 1.2, "center"),
        Column("Mã, thôn", 2.3),
        Column("Nội dung", 5.3),
        Column("Phần việc", 2.9),
        Column("Hạn", 2.1, "center"),
        Column("Tình trạng", 2.3),
    )
    rows, number = [], 0
    for department in facts.departments:
        rows.append(group_row(f"{department.department} ({len(department.matters)} việc)", len(columns)))
        for one in department.matters:
            number += 1
            asked = f"{one.content} ({one.askers} người hỏi)"
            part = f"{one.part}; cùng {', '.join(one.together_with)}" if one.together_with else one.part
            cells = (str(number), f"{one.code}, {one.villages}", asked, part, display(one.due_on), one.state)
            rows.append(row(*cells))
    yield paragraph(bold("Tính đến: "), f"{display(facts.until)}.")
    yield Table(columns, tuple(rows), "Việc của từng phòng, kèm hạn và tình trạng")
    yield ended(f"Tổng số: {number} việc.")
