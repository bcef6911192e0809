"""Phiếu chuyển: an opinion outside the commune's authority goes to the body that can decide it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from doithoai.language.dates import official
from doithoai.papers.content import Block, Item, Paper, text
from doithoai.papers.kinds.frame import Frame, ended, paper, paragraph
from doithoai.rules.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class TransferredOpinion:
    """One matter sent on; ``raised_by`` may stay empty (then only the village is named)."""

    code: str
    village: str
    content: str
    raised_by: str = ""


@dataclass(frozen=True, slots=True)
class TransferFacts:
    """``ground`` says why the matter belongs to ``to``; ``reply_by`` is the day by which an answer is asked for."""

    frame: Frame
    to: tuple[str, ...]
    occasion: str
    opinions: tuple[TransferredOpinion, ...]
    ground: str
    reply_by: date | None = None


def compose(facts: TransferFacts) -> Paper:
    """The slip that sends matters on."""
    return paper(
        DocumentKind.TRANSFER_SLIP,
        facts.frame,
        type_name="PHIẾU CHUYỂN",
        subject="Ý kiến, kiến nghị của Nhân dân",
        title="Phiếu chuyển ý kiến, kiến nghị của Nhân dân",
        to=facts.to,
        blocks=_blocks(facts),
    )


def _blocks(facts: TransferFacts) -> Iterator[Block]:
    yield paragraph(f"{facts.occasion}, {facts.frame.issuer.committee} nhận được {len(facts.opinions)} ý kiến sau đây:")
    for at, one in enumerate(facts.opinions, start=1):
        who = f"{one.raised_by}, {one.village}" if one.raised_by else one.village
        yield Item(f"{at}.", text(f"{one.content.rstrip(' .')} (mã {one.code}, {who})."))
    yield paragraph(facts.ground)
    until = f" trước {official(facts.reply_by)}" if facts.reply_by else ""
    yield ended(
        f"{facts.frame.issuer.committee} chuyển để xem xét, giải quyết theo thẩm quyền; đề nghị thông báo kết quả cho "
        f"người nêu ý kiến và cho {facts.frame.issuer.short}{until}"
    )
