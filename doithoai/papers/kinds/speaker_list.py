"""Danh sách đăng ký phát biểu: in the order of speaking, with what each wants to speak about."""

from __future__ import annotations

from dataclasses import dataclass

from doithoai.papers.content import Block, Column, Paper, Table, bold
from doithoai.papers.dates import unbroken
from doithoai.papers.kinds.frame import Frame, Meeting, paper, paragraph, row
from doithoai.rules.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class ListedSpeaker:
    """``office`` is empty for a citizen; ``matters`` what was registered; ``minutes`` the time allowed."""

    name: str
    office: str
    village: str
    matters: tuple[str, ...]
    minutes: int


@dataclass(frozen=True, slots=True)
class SpeakerListFacts:
    """A working paper for chair and secretary: no number, no place-date line. Speakers in the order of speaking."""

    frame: Frame
    meeting: Meeting
    speakers: tuple[ListedSpeaker, ...]


def compose(facts: SpeakerListFacts) -> Paper:
    """The speakers' list."""
    return paper(
        DocumentKind.SPEAKER_LIST,
        facts.frame,
        type_name="DANH SÁCH",
        subject=f"Đăng ký phát biểu tại {facts.meeting.name}",
        title=f"Danh sách đăng ký phát biểu tại {facts.meeting.name}",
        dated=False,
        blocks=_blocks(facts),
    )


def _blocks(facts: SpeakerListFacts) -> list[Block]:
    columns = (
        Column("Thứ tự", 1.3, "center"),
        Column("Họ và tên", 3.9),
        Column("Chức vụ, thôn", 2.7),
        Column("Nội dung đăng ký", 6.2),
        Column("Số phút", 1.3, "center"),
    )
    rows = [
        row(str(at), one.name, _where(one), "; ".join(one.matters), str(one.minutes))
        for at, one in enumerate(facts.speakers, start=1)
    ]
    total = sum(one.minutes for one in facts.speakers)
    return [
        paragraph(bold("Thời gian: "), f"{facts.meeting.when}."),
        paragraph(bold("Địa điểm: "), f"{facts.meeting.place}."),
        Table(columns, tuple(rows), "Danh sách người đăng ký phát biểu theo thứ tự"),
        paragraph(bold("Tổng số: "), f"{len(facts.speakers)} người đăng ký, thời lượng dự kiến {total} phút./."),
    ]


def _where(speaker: ListedSpeaker) -> str:
    """Office and village, the village not said again by a title that ends with its number; its words stay together."""
    said = speaker.office.casefold().endswith(speaker.village.casefold())
    village = unbroken(speaker.village)
    return speaker.office if said else f"{speaker.office}, {village}" if speaker.office else village
