"""Giấy mời: one letter, or many in one document, each on a page of its own (Decree 30/2020, sample 1.7)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from doithoai.papers.content import Block, Bundle, Document, Paper, Paragraph, Qr, Words, bold, plain, text
from doithoai.papers.kinds.frame import Frame, Meeting, ended, joined, paper, paragraph
from doithoai.rules.vocabulary import DocumentKind

#: The paragraph that names the guest, counted from 0.
_GUEST = 1


@dataclass(frozen=True, slots=True)
class Guest:
    """Whom the letter invites: a person by name and office, or, without a name, a body.

    ``office`` is title and unit (``Trưởng thôn Thôn 1, xã Phong Quang``). ``code`` is the letter's own code for
    check-in; ``link`` what its QR code opens.
    """

    name: str
    office: str
    address: str = "Ông/Bà"
    code: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class InvitationFacts:
    """``requests`` are sentences such as where to send the slip and until when."""

    frame: Frame
    meeting: Meeting
    subject: str
    requests: tuple[Words, ...]
    closing: str
    qr_caption: str = "Quét mã để gửi ý kiến và trả lời giấy mời"


def compose(facts: InvitationFacts, guest: Guest) -> Paper:
    """The letter to one guest."""
    return paper(
        DocumentKind.INVITATION,
        facts.frame,
        type_name="GIẤY MỜI",
        subject=facts.subject,
        title=f"Giấy mời: {facts.subject}",
        blocks=_blocks(facts, guest),
        after=(_qr(facts, guest),) if guest.link else (),
    )


def compose_all(facts: InvitationFacts, guests: Iterable[Guest]) -> Bundle:
    """The letters to all guests in one document, in the order given."""
    return Bundle(f"Giấy mời: {facts.subject}", tuple(compose(facts, guest) for guest in guests))


def common_lines(document: Document) -> list[str]:
    """What every letter says alike: who invites, to what, who chairs, when, where, how to answer. No name of a guest,
    no code: the line of the guest and what stands behind the text are left out."""
    letter = document.papers[0] if isinstance(document, Bundle) else document
    said = [block for block in letter.blocks if isinstance(block, Paragraph)]
    return [plain(block.text) for place, block in enumerate(said) if place != _GUEST]


def _blocks(facts: InvitationFacts, guest: Guest) -> Iterator[Block]:
    meeting = facts.meeting
    yield paragraph(f"{facts.frame.issuer.committee} trân trọng kính mời:")
    yield (
        paragraph(bold(f"{guest.address} {guest.name}".strip()), f", {guest.office}")
        if guest.name
        else paragraph(bold(guest.office))
    )
    yield paragraph(f"Tới dự {meeting.name}.")
    yield paragraph(bold("Chủ trì: "), f"{joined(meeting.chairs)}.")
    yield paragraph(bold("Thời gian: "), f"{meeting.when}.")
    yield paragraph(bold("Địa điểm: "), f"{meeting.place}.")
    for request in facts.requests:
        yield paragraph(request)
    yield ended(facts.closing)


def _qr(facts: InvitationFacts, guest: Guest) -> Qr:
    caption = [text(facts.qr_caption)]
    if guest.code:
        caption.append(text("Mã giấy mời: ", bold(guest.code)))
    return Qr(guest.link, tuple(caption), alt=f"Mã QR. {facts.qr_caption}")
