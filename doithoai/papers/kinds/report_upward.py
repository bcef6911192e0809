"""Báo cáo kết quả: the dialogue in numbers, to the higher level (Decree 30/2020, sample 1.4 with "Kính gửi")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from doithoai.language.dates import official
from doithoai.language.numbers import grouped
from doithoai.papers.content import Block, Column, Heading, Paper, Table, Words
from doithoai.papers.kinds.frame import Frame, Meeting, dashes, ended, paper, paragraph, row
from doithoai.rules.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class Figure:
    """A line of the table of figures: ``("Số ý kiến tiếp nhận", 61, "ý kiến")``; ``note`` explains it."""

    label: str
    value: int
    unit: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class UpwardReportFacts:
    """Figures are counted up to and including ``until``. ``results``, ``difficulties``, ``proposals`` are sentences."""

    frame: Frame
    meeting: Meeting
    to: tuple[str, ...]
    until: date
    preparation: tuple[Words, ...]
    figures: tuple[Figure, ...]
    results: tuple[Words, ...]
    difficulties: tuple[Words, ...]
    proposals: tuple[Words, ...]


def compose(facts: UpwardReportFacts) -> Paper:
    """The report to the higher level."""
    subject = f"Kết quả {facts.meeting.name}"
    return paper(
        DocumentKind.REPORT_UPWARD,
        facts.frame,
        type_name="BÁO CÁO",
        subject=subject,
        title=f"Báo cáo: {subject}",
        to=facts.to,
        blocks=_blocks(facts),
    )


def _blocks(facts: UpwardReportFacts) -> Iterator[Block]:
    committee = facts.frame.issuer.committee
    yield paragraph(
        f"{committee} báo cáo kết quả {facts.meeting.name}, số liệu tính đến hết {official(facts.until)}, như sau:"
    )
    yield Heading(1, "I. CÔNG TÁC CHUẨN BỊ VÀ TỔ CHỨC")
    yield from dashes(facts.preparation)
    yield Heading(1, "II. SỐ LIỆU")
    columns = (
        Column("STT", 1.3, "center"),
        Column("Chỉ tiêu", 6.4),
        Column("Số lượng", 1.8, "right"),
        Column("Đơn vị", 1.8, "center"),
        Column("Ghi chú", 4.4),
    )
    rows = [
        row(str(at), one.label, grouped(one.value), one.unit, one.note) for at, one in enumerate(facts.figures, start=1)
    ]
    yield Table(columns, tuple(rows), "Số liệu của đợt đối thoại")
    yield Heading(1, "III. KẾT QUẢ GIẢI QUYẾT")
    yield from dashes(facts.results)
    yield Heading(1, "IV. KHÓ KHĂN, VƯỚNG MẮC")
    yield from dashes(facts.difficulties) if facts.difficulties else [paragraph("Không có.")]
    yield Heading(1, "V. ĐỀ XUẤT, KIẾN NGHỊ")
    yield from dashes(facts.proposals) if facts.proposals else [paragraph("Không có.")]
    yield ended(f"{committee} báo cáo để cấp trên xem xét, chỉ đạo")
