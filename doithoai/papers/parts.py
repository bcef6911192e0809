"""The fixed lines of a paper exactly as they are printed: both renderers take them from here."""

from __future__ import annotations

from doithoai.papers import layout
from doithoai.papers.content import Annex, FormHead, Paper, Paragraph, Recipients, Row, Table, plain
from doithoai.papers.dates import place_date_line
from doithoai.papers.numbering import number_line

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
TO_LABEL = "Kính gửi:"
RECIPIENTS_LABEL = "Nơi nhận:"
HIGH_ROW = 20  # lines
LETTER = 2.6  # mm, a wide guess at a letter of 12 points


def number_text(paper: Paper) -> str:
    """The number line, empty for a paper without a symbol."""
    return number_line(paper.number, paper.symbol) if paper.symbol else ""


def date_text(paper: Paper) -> str:
    """The place-date line, empty where the sample has none."""
    return place_date_line(paper.place, paper.issued_on, paper.year) if paper.dated else ""


def is_letter(paper: Paper) -> bool:
    """An official letter (công văn): no type name, the subject stands under the number."""
    return not paper.type_name


def letter_subject(paper: Paper) -> str:
    """``V/v …`` under the number of an official letter."""
    return f"V/v {paper.subject}"


def basis_lines(paper: Paper) -> tuple[str, ...]:
    """One legal basis a line, each beginning with "Căn cứ" and ending with ";", the last with "." (C10)."""
    bases = [_begins_with_basis(basis.strip().rstrip(";.").rstrip()) for basis in paper.legal_bases]
    return tuple(basis + ("." if at == len(bases) - 1 else ";") for at, basis in enumerate(bases))


def to_lines(paper: Paper) -> tuple[str, ...]:
    """Addressees: one stands beside "Kính gửi:"; several get a line each, "- …;" and a last "." (C24)."""
    if len(paper.to) < 2:
        return paper.to
    return tuple(f"- {name}{'.' if at == len(paper.to) - 1 else ';'}" for at, name in enumerate(paper.to))


def recipient_lines(recipients: Recipients) -> tuple[tuple[str, bool], ...]:
    """Lines below "Nơi nhận:", each with whether it is a label; the archive line is the last (C26)."""
    lines: list[tuple[str, bool]] = [("- Như trên;", False)] if recipients.as_above else []
    for group in recipients.groups:
        if group.label:
            lines.append((group.label, True))
        lines.extend((f"- {line.strip().rstrip(';.').rstrip()};", False) for line in group.lines)
    lines.append((f"- Lưu: {recipients.archive.rstrip('.')}.", False))
    return tuple(lines)


def _begins_with_basis(basis: str) -> str:
    return basis if basis.startswith("Căn cứ ") else f"Căn cứ {basis}"


def subject_lines(paper: Paper) -> tuple[str, ...]:
    """The subject as printed, broken into lines of nearly equal length; empty without a subject."""
    if not paper.subject:
        return ()
    if is_letter(paper):
        width = layout.HEADER_COLUMNS[0] - 4
        return layout.balanced_lines(letter_subject(paper), layout.SIZE["letter_subject"], width)
    return layout.balanced_lines(paper.subject, layout.SIZE["subject"], layout.TEXT_WIDTH - 14, bold=True)


def form_title_lines(head: FormHead) -> tuple[str, ...]:
    """The title of a blank form, each of its lines broken where it is wider than the room beside the code."""
    room = layout.TEXT_WIDTH - layout.QR_SIZE - 14
    return tuple(
        part for line in head.title for part in layout.balanced_lines(line, layout.SIZE["issuer"], room, bold=True)
    )


def issuer_lines(paper: Paper) -> tuple[str, ...]:
    """The name of the issuing body, each of its lines broken where it is wider than the column."""
    room = layout.HEADER_COLUMNS[0] - 2
    return tuple(
        part for line in paper.issuer for part in layout.balanced_lines(line, layout.SIZE["issuer"], room, bold=True)
    )


def issuer_rule(paper: Paper) -> float:
    """Length of the rule under the issuing body, in millimetres: between 1/3 and 1/2 of its name's width (C4)."""
    limit = layout.HEADER_COLUMNS[0]
    return layout.ISSUER_RULE * layout.widest_mm(issuer_lines(paper), layout.SIZE["issuer"], bold=True, limit=limit)


def motto_rule() -> float:
    """Length of the rule under the motto, in millimetres: that of the motto itself (C2)."""
    return layout.width_mm(MOTTO, layout.SIZE["motto"], bold=True)


def subject_rule(paper: Paper) -> float:
    """Length of the rule under the subject, in millimetres: between 1/3 and 1/2 of the widest line (C8)."""
    return layout.SUBJECT_RULE * layout.widest_mm(subject_lines(paper), layout.SIZE["subject"], bold=True)


def to_indent(paper: Paper) -> float:
    """Left indent of several addressees, in millimetres, which puts their block in the middle of the page (C24)."""
    size = layout.SIZE["body"]
    label = layout.width_mm(TO_LABEL + " ", size)
    block = label + layout.widest_mm(to_lines(paper), size, limit=layout.TEXT_WIDTH - label - 2 * layout.TO_MARGIN)
    return (layout.TEXT_WIDTH - block) / 2


def annex_title_lines(annex: Annex) -> tuple[str, ...]:
    """The title of an annex, each of its lines broken where it is too long."""
    room = layout.TEXT_WIDTH - 4
    return tuple(
        part for line in annex.title for part in layout.balanced_lines(line, layout.SIZE["subject"], room, bold=True)
    )


def annex_reference_lines(annex: Annex) -> tuple[str, ...]:
    """The reference line of an annex, broken where it is too long."""
    return layout.balanced_lines(annex.reference, layout.SIZE["date"], layout.TEXT_WIDTH - 4)


def is_kept_whole(row: Row, table: Table) -> bool:
    """Whether a table row stays on one page; only a high one may be split over two."""
    share = layout.TEXT_WIDTH / sum(column.share for column in table.columns)
    at = 0
    for cell in row.cells:
        letters = sum(column.share for column in table.columns[at : at + cell.span]) * share / LETTER
        if sum(1 + len(plain(line)) / letters for line in cell.lines) > HIGH_ROW:
            return False
        at += cell.span
    return True


def heads_a_group(at: int, table: Table) -> bool:
    """Whether the row at place ``at`` is the head of a group: bold over all columns, with rows under it."""
    row = table.rows[at]
    return row.strong and len(row.cells) == 1 and at + 1 < len(table.rows)


def table_signed_under(paper: Paper) -> Table | None:
    """The table that ends the text, or stands before its last paragraph: right above the signature."""
    last = paper.blocks[-1] if paper.blocks else None
    if isinstance(last, Paragraph) and len(paper.blocks) > 1:
        last = paper.blocks[-2]
    return last if isinstance(last, Table) else None


def rows_with_signature(table: Table) -> int:
    """How many rows at the end stay on the page of the signature: two, and the head of their group."""
    return 3 if len(table.rows) > 2 and heads_a_group(len(table.rows) - 3, table) else 2
