"""Thông báo kết quả: within 10 days from the day of the conference (Law 72/2025, article 43); no names of askers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from doithoai.language.dates import official
from doithoai.language.numbers import grouped
from doithoai.papers.content import Annex, Block, Cell, Column, Heading, Paper, Qr, Row, Table, Words, bold, text
from doithoai.papers.kinds.frame import Frame, Meeting, annex_reference, dashes, ended, group_row, paper, paragraph
from doithoai.rules.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class PublishedMatter:
    """One matter as the public sees it: ``due`` is ``12/6/2026`` or empty, ``outcome`` the kind of answer."""

    village: str
    question: str
    answer: str
    outcome: str
    who: str
    due: str = ""


@dataclass(frozen=True, slots=True)
class PublishedSector:
    """The matters of one sector in the order of the notice."""

    sector: str
    matters: tuple[PublishedMatter, ...]


@dataclass(frozen=True, slots=True)
class ResultCounts:
    """What the balance of the dialogue comes to: the five kinds add up to ``raised``."""

    delegates: int
    speakers: int
    raised: int
    answered: int
    in_writing: int
    assigned: int
    excluded: int
    withdrawn: int


@dataclass(frozen=True, slots=True)
class ResultsNoticeFacts:
    """``conclusions`` of the chair, ``referred`` matters sent to a higher level, ``follow_up`` who watches and where
    people can look. All as sentences."""

    frame: Frame
    meeting: Meeting
    assessment: str
    counts: ResultCounts
    conclusions: tuple[Words, ...]
    referred: tuple[Words, ...]
    follow_up: tuple[Words, ...]
    sectors: tuple[PublishedSector, ...]
    closing: str
    qr: Qr | None = None


def compose(facts: ResultsNoticeFacts) -> Paper:
    """The notice, with the table question, answer, who and by when as its annex."""
    subject = f"Kết quả {facts.meeting.name}"
    return paper(
        DocumentKind.RESULTS_NOTICE,
        facts.frame,
        type_name="THÔNG BÁO",
        subject=subject,
        title=f"Thông báo: {subject}",
        blocks=_blocks(facts),
        after=(facts.qr,) if facts.qr else (),
        annexes=(_annex(facts),),
    )


def _blocks(facts: ResultsNoticeFacts) -> Iterator[Block]:
    counts, meeting = facts.counts, facts.meeting
    yield paragraph(
        f"{official(meeting.on).capitalize()}, tại {meeting.place}, {facts.frame.issuer.committee} đã tổ chức "
        f"{meeting.name}. "
        f"{facts.frame.issuer.committee} thông báo kết quả như sau:"
    )
    yield Heading(2, "1. Đánh giá chung")
    yield paragraph(
        f"Dự Hội nghị có {grouped(counts.delegates)} đại biểu, {grouped(counts.speakers)} lượt phát biểu. "
        f"{facts.assessment}"
    )
    yield Heading(2, "2. Số ý kiến và kết quả xử lý")
    yield paragraph(f"Tổng số {grouped(counts.raised)} ý kiến gửi đến trước và nêu tại Hội nghị, trong đó:")
    yield from dashes(_balance(counts))
    yield Heading(2, "3. Kết luận của chủ trì")
    yield from dashes(facts.conclusions)
    yield Heading(2, "4. Nội dung chuyển cấp trên")
    yield from dashes(facts.referred) if facts.referred else [paragraph("Không có.")]
    yield Heading(2, "5. Theo dõi, giám sát và tra cứu")
    yield from dashes(facts.follow_up)
    yield ended(facts.closing)


def _balance(counts: ResultCounts) -> Iterator[str]:
    yield f"Đã trả lời tại Hội nghị: {grouped(counts.answered)} ý kiến."
    yield f"Trả lời bằng văn bản sau Hội nghị: {grouped(counts.in_writing)} ý kiến."
    yield f"Chủ trì giao giải quyết tại Hội nghị: {grouped(counts.assigned)} ý kiến."
    yield f"Không thuộc phạm vi đối thoại, đã hướng dẫn: {grouped(counts.excluded)} ý kiến."
    if counts.withdrawn:
        yield f"Người gửi rút: {grouped(counts.withdrawn)} ý kiến."


def _annex(facts: ResultsNoticeFacts) -> Annex:
    columns = (
        Column("STT", 1.3, "center"),
        Column("Nội dung ý kiến", 5.2),
        Column("Trả lời", 6.3),
        Column("Cơ quan thực hiện", 2.8),
        Column("Thời hạn", 2.7, "center"),
    )
    rows: list[Row] = []
    number = 0
    for sector in facts.sectors:
        rows.append(group_row(sector.sector, len(columns)))
        for one in sector.matters:
            number += 1
            question = Cell((text(one.question), text(f"({one.village})")))
            answer = Cell((text(bold(f"{one.outcome}. "), one.answer),))
            rows.append(Row((_cell(str(number)), question, answer, _cell(one.who), _cell(one.due))))
    return Annex(
        title=("KẾT QUẢ TRẢ LỜI, GIẢI QUYẾT Ý KIẾN, KIẾN NGHỊ CỦA NHÂN DÂN",),
        reference=annex_reference(DocumentKind.RESULTS_NOTICE, "Thông báo", facts.frame),
        blocks=(Table(columns, tuple(rows), "Từng ý kiến: câu hỏi, trả lời, ai làm, thời hạn"),),
    )


def _cell(words: str) -> Cell:
    return Cell((text(words),))
