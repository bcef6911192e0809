"""Công văn trả lời: to the person who asked (Decree 30/2020, sample 1.5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from doithoai.language.dates import official
from doithoai.papers.content import Block, Heading, Paper
from doithoai.papers.kinds.frame import Frame, ended, paper, paragraph
from doithoai.rules.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class WrittenAnswerFacts:
    """``asker`` is form of address and name (``Ông Nguyễn Văn Thí Dụ``), ``address`` the village.

    ``answer`` in paragraphs; ``steps`` are who does what by when; ``contact`` an office with its public phone.
    """

    frame: Frame
    asker: str
    address: str
    code: str
    raised_at: str
    raised_on: date
    question: str
    findings: tuple[str, ...]
    answer: tuple[str, ...]
    steps: tuple[str, ...]
    contact: str


def compose(facts: WrittenAnswerFacts) -> Paper:
    """The letter that answers one matter. Its subject names the code, not the person: registers and lists show it."""
    subject = f"trả lời ý kiến, kiến nghị mã {facts.code}"
    return paper(
        DocumentKind.WRITTEN_ANSWER,
        facts.frame,
        subject=subject,
        title=f"Công văn trả lời ý kiến mã {facts.code}",
        to=(f"{facts.asker}, {facts.address}",),
        blocks=_blocks(facts),
    )


def _blocks(facts: WrittenAnswerFacts) -> Iterator[Block]:
    yield paragraph(
        f"{facts.frame.issuer.committee} nhận được ý kiến của {facts.asker} (mã {facts.code}), "
        f"{facts.raised_at}, {official(facts.raised_on)}, với nội dung: “{facts.question}”."
    )
    yield paragraph(f"Sau khi xem xét, {facts.frame.issuer.committee} trả lời như sau:")
    sections = (
        ("Kết quả kiểm tra", facts.findings),
        ("Trả lời", facts.answer),
        ("Việc làm tiếp, thời hạn", facts.steps),
    )
    said = [section for section in sections if section[1]]
    for at, (title, lines) in enumerate(said, start=1):
        if len(said) > 1:
            yield Heading(2, f"{at}. {title}")
        yield from (paragraph(line) for line in lines)
    yield paragraph(facts.contact)
    yield ended(f"{facts.frame.issuer.committee} trả lời để {_address(facts.asker)} được biết")


def _address(asker: str) -> str:
    """``Ông``, ``Bà`` or ``Ông/Bà`` at the head of the asker's name."""
    first = asker.split(" ", 1)[0]
    return first if first in ("Ông", "Bà", "Ông/Bà") else "Ông/Bà"
