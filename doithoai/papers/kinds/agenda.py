"""Chương trình, and the chair's script as its annex."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from doithoai.language.dates import official
from doithoai.papers.content import Annex, Block, Column, Heading, Paper, Paragraph, Table, Words, bold, italic, text
from doithoai.papers.kinds.frame import Frame, Meeting, annex_reference, dashes, joined, paper, paragraph, row
from doithoai.rules.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One item: its length in minutes, what happens, who does it, what the chair says then (spoken sentences), and the
    ``points`` to go through."""

    minutes: int
    content: str
    who: str
    words: tuple[str, ...] = ()
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AgendaFacts:
    """``fallbacks`` say what to do when time runs out, a speaker goes on, power fails …"""

    frame: Frame
    meeting: Meeting
    lines: tuple[AgendaLine, ...]
    fallbacks: tuple[Words, ...]


def compose(facts: AgendaFacts) -> Paper:
    """The agenda with clock times counted from the meeting's start."""
    return paper(
        DocumentKind.AGENDA,
        facts.frame,
        type_name="CHƯƠNG TRÌNH",
        subject=facts.meeting.name,
        title=f"Chương trình {facts.meeting.name}",
        blocks=_blocks(facts),
        annexes=(_script(facts),),
    )


def _blocks(facts: AgendaFacts) -> Iterator[Block]:
    meeting = facts.meeting
    yield paragraph(bold("Thời gian: "), f"{meeting.when}.")
    yield paragraph(bold("Địa điểm: "), f"{meeting.place}.")
    yield paragraph(bold("Chủ trì: "), f"{joined(meeting.chairs)}.")
    columns = (
        Column("STT", 1.3, "center"),
        Column("Thời gian", 2.8, "center"),
        Column("Nội dung", 8),
        Column("Thực hiện", 3.6),
    )
    rows = [
        row(str(at), f"{_clock(begins)} - {_clock(ends)}", line.content, line.who)
        for at, (begins, ends, line) in enumerate(_timed(facts), start=1)
    ]
    yield Table(columns, tuple(rows), "Chương trình hội nghị")


def _script(facts: AgendaFacts) -> Annex:
    blocks: list[Block] = [
        Paragraph(text(italic(f"Dùng cho chủ trì, {official(facts.meeting.on)}")), align="center", indent=False)
    ]
    for at, (begins, ends, line) in enumerate(_timed(facts), start=1):
        blocks.append(Heading(2, f"{at}. {_clock(begins)} - {_clock(ends)}: {line.content}"))
        blocks.append(paragraph(bold("Thực hiện: "), f"{line.who} ({line.minutes} phút)."))
        blocks.extend(paragraph(f"“{words}”") for words in line.words)
        blocks.extend(dashes(line.points))
    blocks.append(Heading(2, "Phương án dự phòng"))
    blocks.extend(dashes(facts.fallbacks))
    reference = annex_reference(DocumentKind.AGENDA, "Chương trình", facts.frame)
    return Annex(title=("KỊCH BẢN ĐIỀU HÀNH",), reference=reference, blocks=tuple(blocks))


def _timed(facts: AgendaFacts) -> Iterator[tuple[time, time, AgendaLine]]:
    at = datetime.combine(facts.meeting.on, facts.meeting.starts)
    for line in facts.lines:
        ends = at + timedelta(minutes=line.minutes)
        yield at.time(), ends.time(), line
        at = ends


def _clock(at: time) -> str:
    return f"{at.hour:02d}:{at.minute:02d}"
