"""Phiếu chuyển: an opinion outside the commune's authority goes to the body that can decide it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from doithoai.language.dates import official
from doithoai.language.numbers import grouped
from doithoai.papers.content import Block, Item, Paper, text
from doithoai.papers.kinds.frame import Frame, ended, paper, paragraph
from doithoai.rules.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class TransferredOpinion:
    """One matter sent on; ``raised_by`` may stay empty (then only the village is named). ``askers`` counts those who
    raised it, ``village`` then names all their villages."""

    code: str
    village: str
    content: str
    raised_by: str = ""
    askers: int = 1


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
    yield paragraph(f"{facts.occasion}, {facts.frame.issuer.committee} nhận được {_how_many(facts)} sau đây:")
    for at, one in enumerate(facts.opinions, start=1):
        yield listed(at, one)
    yield paragraph(facts.ground)
    until = f" trước {official(facts.reply_by)}" if facts.reply_by else ""
    yield ended(
        f"{facts.frame.issuer.committee} chuyển để xem xét, giải quyết theo thẩm quyền; đề nghị thông báo kết quả cho "
        f"người nêu ý kiến và cho {facts.frame.issuer.short}{until}"
    )


def listed(at: int, one: TransferredOpinion) -> Item:
    """A matter with its code, where it comes from and how many asked."""
    who = f"{one.raised_by}, {one.village}" if one.raised_by else one.village
    many = f"; {grouped(one.askers)} người hỏi" if one.askers > 1 else ""
    return Item(f"{at}.", text(f"{one.content.rstrip(' .')} (mã {one.code}, {who}{many})."))


def _how_many(facts: TransferFacts) -> str:
    raised, matters = sum(one.askers for one in facts.opinions), len(facts.opinions)
    about = f" về {grouped(matters)} việc" if matters > 1 else " cùng nội dung"
    return f"{grouped(raised)} ý kiến{about if raised > matters else ''}"
