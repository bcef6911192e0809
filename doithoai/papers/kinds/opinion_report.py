"""Báo cáo tổng hợp ý kiến gửi trước hội nghị: how many, from where, about what, and the drafted answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from doithoai.language.dates import official
from doithoai.language.numbers import grouped
from doithoai.papers.content import Annex, Block, Column, Heading, Paper, Table, Words, bold
from doithoai.papers.dates import unbroken
from doithoai.papers.kinds.frame import Frame, Meeting, annex_reference, dashes, ended, group_row, paper, paragraph, row
from doithoai.rules.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class Count:
    """A number with what it counts: ``("Kinh tế, xây dựng", 12)``."""

    label: str
    count: int


@dataclass(frozen=True, slots=True)
class ReportedOpinion:
    """One matter: no name of the person who raised it. ``draft`` is the drafted answer, empty while there is none."""

    code: str
    village: str
    content: str
    department: str
    draft: str = ""


@dataclass(frozen=True, slots=True)
class SectorOpinions:
    """The matters of one sector, in the order of the report."""

    sector: str
    opinions: tuple[ReportedOpinion, ...]


@dataclass(frozen=True, slots=True)
class OpinionReportFacts:
    """``slips`` counts forms, ``opinions`` matters. The lists of counts are printed as given; each may be empty."""

    frame: Frame
    meeting: Meeting
    until: date
    slips: int
    digests: int
    opinions: int
    by_source: tuple[Count, ...]
    by_village: tuple[Count, ...]
    by_sector: tuple[Count, ...]
    by_competence: tuple[Count, ...]
    out_of_scope: tuple[Count, ...]
    remarks: tuple[Words, ...]
    sectors: tuple[SectorOpinions, ...]
    closing: str
    to: tuple[str, ...] = ()


def compose(facts: OpinionReportFacts) -> Paper:
    """The report, with the table of all matters as its annex."""
    subject = f"Tổng hợp ý kiến, kiến nghị của Nhân dân gửi đến {facts.meeting.name}"
    return paper(
        DocumentKind.OPINION_REPORT,
        facts.frame,
        type_name="BÁO CÁO",
        subject=subject,
        title=f"Báo cáo: {subject}",
        to=facts.to,
        blocks=_blocks(facts),
        annexes=(_annex(facts),),
    )


def _blocks(facts: OpinionReportFacts) -> Iterator[Block]:
    yield paragraph(
        f"Thực hiện Kế hoạch tiếp xúc, đối thoại năm {facts.frame.year}, {facts.frame.issuer.committee} tổng hợp "
        f"ý kiến, kiến nghị của Nhân dân đã nhận đến hết {official(facts.until)} như sau:"
    )
    yield Heading(1, "I. SỐ LIỆU CHUNG")
    yield paragraph(
        bold("1. Số phiếu và số ý kiến: "),
        f"đã nhận {grouped(facts.slips)} phiếu và {grouped(facts.digests)} bản tổng hợp; "
        f"tách thành {grouped(facts.opinions)} ý kiến.",
    )
    yield from _counts("2. Theo nguồn gửi", facts.by_source)
    yield from _counts("3. Theo thẩm quyền giải quyết", facts.by_competence)
    yield from _counts("4. Ý kiến không thuộc phạm vi đối thoại", facts.out_of_scope)
    yield Heading(1, "II. THEO LĨNH VỰC VÀ THEO THÔN")
    yield _count_table("Lĩnh vực", facts.by_sector, side_by_side=1)
    yield _count_table("Thôn", facts.by_village, side_by_side=2)
    yield Heading(1, "III. NHẬN XÉT")
    yield from dashes(facts.remarks)
    yield ended(facts.closing)


def _counts(title: str, counts: tuple[Count, ...]) -> Iterator[Block]:
    yield Heading(2, title)
    yield from dashes(f"{one.label}: {grouped(one.count)} ý kiến." for one in counts)
    if not counts:
        yield paragraph("Không có.")


def _count_table(label: str, counts: tuple[Count, ...], *, side_by_side: int) -> Table:
    """Label and number, in one or two halves of a table; the total in a row of its own."""
    columns = (Column(label, 5), Column("Số ý kiến", 2, "center")) * side_by_side
    height = -(-len(counts) // side_by_side)
    halves = [counts[at : at + height] for at in range(0, len(counts), height)] if counts else []
    rows = []
    for line in zip_longest(*halves):
        words = [(one.label, grouped(one.count)) if one else ("", "") for one in line]
        rows.append(row(*(part for pair in words for part in pair)))
    total = group_row(f"Cộng: {grouped(sum(one.count for one in counts))} ý kiến", len(columns))
    return Table(columns, (*rows, total), f"Số ý kiến theo {label.lower()}")


def _annex(facts: OpinionReportFacts) -> Annex:
    columns = (
        Column("STT", 1.3, "center"),
        Column("Mã, thôn", 2.2),
        Column("Nội dung ý kiến", 6),
        Column("Cơ quan chủ trì", 2.6),
        Column("Dự thảo trả lời", 5.2),
    )
    rows, number = [], 0
    for sector in facts.sectors:
        rows.append(group_row(f"{sector.sector} ({len(sector.opinions)} ý kiến)", len(columns)))
        for one in sector.opinions:
            number += 1
            rows.append(row(str(number), f"{one.code} {unbroken(one.village)}", one.content, one.department, one.draft))
    return Annex(
        title=("DANH MỤC Ý KIẾN, KIẾN NGHỊ CỦA NHÂN DÂN",),
        reference=annex_reference(DocumentKind.OPINION_REPORT, "Báo cáo", facts.frame),
        blocks=(Table(columns, tuple(rows), "Danh mục ý kiến theo lĩnh vực"),),
    )
