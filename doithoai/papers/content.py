"""What stands on a paper, whatever it is printed as: one frozen tree of plain values.

``Paper`` is one official document, ``Bundle`` several of them in one file (300 invitations in one print).
Both go to JSON and back unchanged (``codec.py``), because an issued paper keeps its content and not its picture.
Texts are tuples of ``Run``; ``text()`` builds them from strings. All texts are one paragraph: a line break
inside a text is printed as a space.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from doithoai.rules.vocabulary import DocumentKind

Align = Literal["justify", "left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one emphasis."""

    text: str
    bold: bool = False
    italic: bool = False


Text = tuple[Run, ...]
Words = str | Run | Text


def text(*parts: Words) -> Text:
    """One text from strings, runs and texts, in order."""
    runs: list[Run] = []
    for part in parts:
        if isinstance(part, str):
            runs.append(Run(part))
        elif isinstance(part, Run):
            runs.append(part)
        else:
            runs.extend(part)
    return tuple(runs)


def bold(words: str) -> Run:
    """Words in bold."""
    return Run(words, bold=True)


def italic(words: str) -> Run:
    """Words in italics."""
    return Run(words, italic=True)


def plain(words: Text) -> str:
    """The words of a text without its emphasis."""
    return "".join(run.text for run in words)


# ---- blocks -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heading:
    """Bold, number included: level 1 ``I. MỤC ĐÍCH, YÊU CẦU``, level 2 ``1. Mục đích``, level 3 ``2.1. Các phòng``."""

    level: Literal[1, 2, 3]
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; ``indent`` is the first line indent of 1.27 cm that body text must have."""

    text: Text
    align: Align = "justify"
    indent: bool = True


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph behind a marker: ``-``, ``+``, ``a)``."""

    marker: str
    text: Text


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; ``share`` is its width in relation to the other columns' shares."""

    title: str
    share: float
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: one text per line, over ``span`` columns."""

    lines: tuple[Text, ...]
    span: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; ``strong`` rows (group heads, totals) are printed bold."""

    cells: tuple[Cell, ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose head repeats on every page; ``summary`` tells a screen reader what it holds.

    ``tall`` rows leave room to sign by hand. Raises ValueError when the cells of a row do not fill its columns.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    summary: str
    tall: bool = False

    def __post_init__(self) -> None:
        for number, row in enumerate(self.rows, start=1):
            if sum(cell.span for cell in row.cells) != len(self.columns):
                raise ValueError(f"row {number} of “{self.summary}” does not fill {len(self.columns)} columns")


@dataclass(frozen=True, slots=True)
class FormField:
    """A place to write (dotted to the end of its share), or, with options, boxes to tick."""

    label: str = ""
    options: tuple[str, ...] = ()
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class FormLine:
    """One line of a form that people fill in by hand."""

    fields: tuple[FormField, ...] = (FormField(),)


@dataclass(frozen=True, slots=True)
class Qr:
    """A QR code of ``data`` with the words beside it; ``alt`` is read out in its place."""

    data: str
    caption: tuple[Text, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Signature:
    """Authority and title lines in capitals, room to sign, the name; ``note`` as ``(Ký, ghi rõ họ và tên)``."""

    lines: tuple[str, ...]
    name: str = ""
    note: str = ""
    date_line: str = ""


@dataclass(frozen=True, slots=True)
class SignOff:
    """A signature on the right half of the page, inside the text (end of a form)."""

    signature: Signature


Block = Heading | Paragraph | Item | Table | FormLine | Qr | SignOff


# ---- the paper ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RecipientGroup:
    """Recipients under one label (``Gửi bản điện tử:``); lines without dash and semicolon."""

    lines: tuple[str, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Recipients:
    """ "Nơi nhận": ``as_above`` puts ``- Như trên;`` first; ``archive`` is what follows ``- Lưu:`` and comes last."""

    groups: tuple[RecipientGroup, ...] = ()
    archive: str = "VT, VP"
    as_above: bool = False


@dataclass(frozen=True, slots=True)
class Annex:
    """Starts on a new page with its own page numbers. ``label`` (``Phụ lục I``) only when there are two or more."""

    title: tuple[str, ...]
    blocks: tuple[Block, ...]
    label: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class FormHead:
    """The head of a form that is handed out blank: who gives it out, its title in lines, and at the top right the
    serial with the QR code by which the sheet is known when it comes back."""

    issuer: tuple[str, ...]
    title: tuple[str, ...]
    serial: str
    qr: Qr


@dataclass(frozen=True, slots=True)
class Paper:
    """One official document, or with ``form`` a blank form, which has that head instead of the official one.

    ``number`` and ``issued_on`` stay None until it is issued: then blanks are printed. ``symbol`` is what follows
    the number (``KH-UBND``); without one the paper carries no number line. ``type_name`` is empty for an official
    letter (công văn), whose subject then stands as ``V/v …`` under the number. ``dated`` False: no place-date line
    (minutes, lists). ``after`` follows the signature (the QR code of an invitation).
    """

    kind: DocumentKind
    issuer: tuple[str, ...]
    place: str
    year: int
    title: str
    subject: str
    blocks: tuple[Block, ...]
    type_name: str = ""
    symbol: str = ""
    number: int | None = None
    issued_on: date | None = None
    superior: tuple[str, ...] = ()
    dated: bool = True
    to: tuple[str, ...] = ()
    legal_bases: tuple[str, ...] = ()
    recipients: Recipients | None = None
    signatures: tuple[Signature, ...] = ()
    after: tuple[Block, ...] = ()
    annexes: tuple[Annex, ...] = ()
    form: FormHead | None = None


@dataclass(frozen=True, slots=True)
class Bundle:
    """Several papers in one file, each beginning on a page of its own with page number 1."""

    title: str
    papers: tuple[Paper, ...]


Document = Paper | Bundle


def papers_of(document: Document) -> tuple[Paper, ...]:
    """The papers of a document: itself, or those of the bundle."""
    return document.papers if isinstance(document, Bundle) else (document,)
