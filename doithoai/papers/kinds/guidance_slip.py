"""Phiếu hướng dẫn: to a person whose matter is outside the dialogue, which door is the right one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from doithoai.language.dates import official
from doithoai.papers.content import Block, Paper, bold
from doithoai.papers.kinds.frame import Frame, ended, paper, paragraph
from doithoai.rules.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class GuidanceFacts:
    """``matter`` names the slip without repeating accusations; ``reason`` the rule; ``doors`` where to go, with hours
    and papers to bring; ``reason`` and ``doors`` are whole sentences."""

    frame: Frame
    asker: str
    address: str
    code: str
    received_on: date
    matter: str
    reason: str
    doors: tuple[str, ...]
    contact: str


def compose(facts: GuidanceFacts) -> Paper:
    """The slip that shows the right door."""
    return paper(
        DocumentKind.GUIDANCE_SLIP,
        facts.frame,
        type_name="PHIẾU HƯỚNG DẪN",
        subject="Về việc gửi ý kiến đến đúng cơ quan có thẩm quyền",
        title=f"Phiếu hướng dẫn, phiếu mã {facts.code}",
        to=(f"{facts.asker}, {facts.address}",),
        blocks=_blocks(facts),
    )


def _blocks(facts: GuidanceFacts) -> Iterator[Block]:
    yield paragraph(
        f"{official(facts.received_on).capitalize()}, {facts.frame.issuer.committee} nhận được phiếu của "
        f"{facts.asker}, mã {facts.code}, với nội dung: {facts.matter}"
    )
    yield paragraph(bold("Lý do không đưa vào đối thoại: "), facts.reason)
    yield paragraph(bold("Nơi tiếp nhận, giải quyết: "))
    yield from (paragraph(f"- {door}") for door in facts.doors)
    yield paragraph(bold("Cần hỏi thêm: "), facts.contact)
    yield ended(f"{facts.frame.issuer.committee} hướng dẫn để người gửi được biết và thực hiện")
