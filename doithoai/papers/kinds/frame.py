"""What every paper needs besides its own facts, and the small pieces composers share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, time

from doithoai.language.dates import official
from doithoai.papers.content import (
    Annex,
    Block,
    Cell,
    Item,
    Paper,
    Paragraph,
    Recipients,
    Row,
    Signature,
    Words,
    text,
)
from doithoai.papers.dates import blank_date, moment
from doithoai.papers.numbering import symbol, written_number
from doithoai.rules.vocabulary import DocumentKind


@dataclass(frozen=True, slots=True)
class Issuer:
    """The people's committee that issues: ``Issuer("xã", "Phong Quang")``.

    ``place`` is the place name of the date line when it is not the bare name (``Phường Điện Biên Phủ``).
    ``department`` (``Văn phòng HĐND và UBND``) makes that unit the issuer below its committee.
    """

    unit: str
    name: str
    place: str = ""
    department: str = ""

    @property
    def full(self) -> str:
        """``xã Phong Quang``."""
        return f"{self.unit} {self.name}"

    @property
    def committee(self) -> str:
        """``Ủy ban nhân dân xã Phong Quang``."""
        return f"Ủy ban nhân dân {self.full}"

    @property
    def short(self) -> str:
        """``UBND xã Phong Quang``, for use after the full name."""
        return f"UBND {self.full}"


@dataclass(frozen=True, slots=True)
class Frame:
    """Issuer, number, date, signatures, recipients: everything around a paper's text.

    ``number`` and ``issued_on`` are None until issue. ``on_paper`` False leaves number and date of an annex
    reference blank, as electronic documents must (C29). ``unit`` is the drafting unit's letters in the symbol of an
    official letter (``UBND-VP``).
    """

    issuer: Issuer
    year: int
    signatures: tuple[Signature, ...]
    recipients: Recipients = field(default_factory=Recipients)
    number: int | None = None
    issued_on: date | None = None
    legal_bases: tuple[str, ...] = ()
    on_paper: bool = True
    unit: str = "VP"


@dataclass(frozen=True, slots=True)
class Meeting:
    """The conference: ``name`` without the verb, as ``Hội nghị tiếp xúc, đối thoại … năm 2026``.

    ``starts`` is local time. ``chairs`` are persons with their office (``Ông Nguyễn Ánh Xuân, Chủ tịch UBND xã``).
    """

    name: str
    on: date
    starts: time
    place: str
    chairs: tuple[str, ...]

    @property
    def when(self) -> str:
        """``08 giờ 00 phút, ngày 12 tháng 6 năm 2026 (thứ Sáu)``."""
        return moment(self.on, self.starts)


def paper(
    kind: DocumentKind,
    frame: Frame,
    *,
    subject: str,
    title: str,
    blocks: Iterable[Block],
    type_name: str = "",
    dated: bool = True,
    to: tuple[str, ...] = (),
    after: tuple[Block, ...] = (),
    annexes: tuple[Annex, ...] = (),
) -> Paper:
    """A paper of ``kind`` in its frame. Without ``type_name`` it is an official letter (công văn)."""
    committee = ("ỦY BAN NHÂN DÂN", frame.issuer.full.upper())
    own = frame.issuer.department.upper()
    return Paper(
        kind=kind,
        issuer=(own,) if own else committee,
        superior=committee if own else (),
        place=frame.issuer.place or frame.issuer.name,
        year=frame.year,
        title=title,
        type_name=type_name,
        subject=subject,
        symbol=symbol(kind, frame.unit),
        number=frame.number,
        issued_on=frame.issued_on,
        dated=dated,
        to=to,
        legal_bases=frame.legal_bases,
        blocks=tuple(blocks),
        recipients=replace(frame.recipients, as_above=bool(to)),  # "Như trên" goes with "Kính gửi"
        signatures=frame.signatures,
        after=after,
        annexes=annexes,
    )


def annex_reference(kind: DocumentKind, type_name: str, frame: Frame) -> str:
    """``(Kèm theo Kế hoạch số 12/KH-UBND ngày … của Ủy ban nhân dân xã …)``, blank where not known or electronic."""
    sign = symbol(kind, frame.unit)
    known = frame.on_paper and frame.number is not None and frame.issued_on is not None
    number = written_number(frame.number, sign) if known and frame.number else f"...../{sign}"
    day = official(frame.issued_on) if known and frame.issued_on else blank_date(frame.year)
    return f"(Kèm theo {type_name} số {number} {day} của {frame.issuer.committee})"


def paragraph(*words: Words) -> Paragraph:
    """A body paragraph."""
    return Paragraph(text(*words))


def dashes(lines: Iterable[Words]) -> list[Block]:
    """Items behind a dash."""
    return [Item("-", text(line)) for line in lines]


def ended(words: str) -> Paragraph:
    """The last paragraph of a paper, closed with ``./.``."""
    return Paragraph(text(words.rstrip().rstrip("./").rstrip() + "./."))


def row(*cells: Words, strong: bool = False) -> Row:
    """A table row of one-line cells."""
    return Row(tuple(Cell((text(one),)) for one in cells), strong)


def group_row(words: str, columns: int) -> Row:
    """A bold row over all columns: the head of a group."""
    return Row((Cell((text(words),), span=columns),), strong=True)


def joined(names: Iterable[str]) -> str:
    """Names in one sentence: ``A; B; C``."""
    return "; ".join(names)
