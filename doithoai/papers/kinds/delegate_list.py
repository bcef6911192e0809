"""Danh sách đại biểu: by group, with a column to sign or the roll call's result."""

from __future__ import annotations

from dataclasses import dataclass

from doithoai.papers.content import Block, Column, Paper, Table, bold
from doithoai.papers.kinds.frame import Frame, Meeting, group_row, paper, paragraph, row
from doithoai.rules.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class ListedDelegate:
    """A delegate with title and unit. ``present`` is None before the roll call; no phone, no birth year."""

    name: str
    office: str
    unit: str
    present: bool | None = None


@dataclass(frozen=True, slots=True)
class ListedGroup:
    """A delegate group in the order of the list; sorting by given name is the caller's."""

    group: str
    delegates: tuple[ListedDelegate, ...]


@dataclass(frozen=True, slots=True)
class DelegateListFacts:
    """The list is a working paper: no number, no place-date line."""

    frame: Frame
    meeting: Meeting
    groups: tuple[ListedGroup, ...]


def compose(facts: DelegateListFacts) -> Paper:
    """The list to sign at the door; after the roll call it shows who came, with the counts."""
    return paper(
        DocumentKind.DELEGATE_LIST,
        facts.frame,
        type_name="DANH SÁCH",
        subject=f"Đại biểu dự {facts.meeting.name}",
        title=f"Danh sách đại biểu dự {facts.meeting.name}",
        dated=False,
        blocks=_blocks(facts),
    )


def _blocks(facts: DelegateListFacts) -> list[Block]:
    everyone = [delegate for group in facts.groups for delegate in group.delegates]
    called = any(delegate.present is not None for delegate in everyone)
    columns = (
        Column("STT", 1.3, "center"),
        Column("Họ và tên", 4),
        Column("Chức vụ", 4),
        Column("Đơn vị", 2.6),
        Column("Có mặt" if called else "Ký tên", 2.4, "center"),
    )
    rows, number = [], 0
    for group in facts.groups:
        rows.append(group_row(f"{group.group} ({len(group.delegates)} đại biểu)", len(columns)))
        for one in group.delegates:
            number += 1
            rows.append(row(str(number), one.name, one.office, one.unit, _mark(one)))
    total = f"{len(everyone)} đại biểu"
    if called:
        total += f"; có mặt {sum(one.present is True for one in everyone)}"
        total += f", vắng {sum(one.present is False for one in everyone)}"
    return [
        paragraph(bold("Thời gian: "), f"{facts.meeting.when}."),
        paragraph(bold("Địa điểm: "), f"{facts.meeting.place}."),
        Table(columns, tuple(rows), "Danh sách đại biểu theo thành phần", tall=not called),
        paragraph(bold("Tổng số: "), f"{total}./."),
    ]


def _mark(delegate: ListedDelegate) -> str:
    return {None: "", True: "Có mặt", False: "Vắng"}[delegate.present]
