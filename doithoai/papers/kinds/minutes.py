"""Biên bản hội nghị, built matter by matter (Decree 30/2020, sample 1.9: no place-date line, two signatures)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from doithoai.language.dates import official
from doithoai.language.times import official_time
from doithoai.papers.content import Block, Heading, Item, Paper, bold, italic, text
from doithoai.papers.dates import moment
from doithoai.papers.kinds.frame import Frame, Meeting, dashes, ended, joined, paper, paragraph
from doithoai.rules.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class MinutedMatter:
    """One matter as it was dealt with.

    ``raised_by`` is name with office or village; ``disposition`` the chair's decision as a sentence part
    (``Trả lời bằng văn bản trước ngày …``); ``answered_by`` and ``answer`` are empty when nothing was answered there.
    """

    raised_by: str
    content: str
    disposition: str
    answered_by: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class MinutedPart:
    """An item of the agenda under its own ``number``: what happened, the matters dealt with, what was concluded, and
    what was written ``afterwards``, such as that the minutes were read back."""

    number: int
    heading: str
    notes: tuple[str, ...] = ()
    matters: tuple[MinutedMatter, ...] = ()
    conclusions: tuple[str, ...] = ()
    afterwards: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MinutesFacts:
    """``began`` and ``ended`` are local times of the meeting's day. ``participants`` are lines such as
    ``Trưởng thôn: mời 18, có mặt 17``. The frame carries two signatures: secretary, then chair. That the minutes were
    read back stands in them only as a note the secretary wrote."""

    frame: Frame
    meeting: Meeting
    began: time
    ended: time
    ended_on: date
    participants: tuple[str, ...]
    secretaries: tuple[str, ...]
    parts: tuple[MinutedPart, ...]


def compose(facts: MinutesFacts) -> Paper:
    """The minutes."""
    return paper(
        DocumentKind.MINUTES,
        facts.frame,
        type_name="BIÊN BẢN",
        subject=facts.meeting.name,
        title=f"Biên bản {facts.meeting.name}",
        dated=False,
        blocks=_blocks(facts),
    )


def _blocks(facts: MinutesFacts) -> Iterator[Block]:
    meeting = facts.meeting
    yield paragraph(bold("Thời gian bắt đầu: "), f"{moment(meeting.on, facts.began)}.")
    yield paragraph(bold("Địa điểm: "), f"{meeting.place}.")
    yield paragraph(bold("Thành phần tham dự:"))
    yield from dashes(facts.participants)
    yield paragraph(bold("Chủ trì (chủ tọa): "), f"{joined(meeting.chairs)}.")
    yield paragraph(bold("Thư ký (người ghi biên bản): "), f"{joined(facts.secretaries)}.")
    yield paragraph(bold("Nội dung (theo diễn biến hội nghị):"))
    for part in facts.parts:
        yield Heading(2, f"{part.number}. {part.heading}")
        yield from (paragraph(note) for note in part.notes)
        for place, matter in enumerate(part.matters, start=1):
            yield from _matter(f"{part.number}.{place}.", matter)
        if part.conclusions:
            yield paragraph(italic("Chủ trì kết luận:"))
            yield from dashes(part.conclusions)
        yield from (paragraph(note) for note in part.afterwards)
    yield ended(f"Hội nghị kết thúc vào hồi {official_time(facts.ended)}, {official(facts.ended_on)}")


def _matter(number: str, matter: MinutedMatter) -> Iterator[Block]:
    yield Item(number, text(bold(f"{matter.raised_by}: "), matter.content))
    if matter.answer:
        yield paragraph(italic(f"Trả lời ({matter.answered_by}): "), matter.answer)
    yield paragraph(italic("Chủ trì quyết định: "), matter.disposition)
