"""A paper as PDF/A-2a and PDF/UA-1 (and as a picture), set by typst with the vendored font alone.

Words reach typst as JSON in ``sys.inputs`` and are never markup. The date inside the file is that of the paper,
so the same content gives the same bytes.
"""

from __future__ import annotations

import json
import threading
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any, Literal, cast

import typst

from doithoai.papers import layout, parts, qr
from doithoai.papers.clean import cleaned
from doithoai.papers.content import (
    Annex,
    Block,
    Document,
    FormHead,
    FormLine,
    Heading,
    Item,
    Paper,
    Paragraph,
    Qr,
    Signature,
    SignOff,
    Table,
    Text,
    italic,
    papers_of,
    text,
)

TEMPLATES = Path(__file__).parent / "typst"
STANDARDS: list[Literal["a-2a", "ua-1"]] = ["a-2a", "ua-1"]
FEWEST = 4  # rows; a shorter table is not parted for the signature
UNBROKEN = 24  # letters; a longer word may break every PIECE letters
PIECE = 8

_compiling = threading.Lock()  # a compiler serves one thread at a time


def to_pdf(document: Document) -> bytes:
    """The PDF of a paper or bundle; texts are cleaned first. Safe from several threads."""
    ready = cleaned(document).document
    made = _set(ready, format="pdf", pdf_standards=list(STANDARDS), timestamp=_timestamp(ready))
    return cast(bytes, made)


def to_pngs(document: Document, ppi: float = 110) -> list[bytes]:
    """All pages as pictures, in order; they are set once for all."""
    made = _set(cleaned(document).document, format="png", ppi=ppi)
    return [made] if isinstance(made, bytes) else list(made or [])


def _set(ready: Document, **how: Any) -> bytes | list[bytes] | None:
    """The pages; set once more where a table ends the page before the signature, which then takes rows with it."""
    with _compiling:
        made = _compiler().compile(sys_inputs={"papers": _data(ready)}, **how)
        if isinstance(ready, Paper) and _signed_apart(ready):
            made = _compiler().compile(sys_inputs={"papers": _data(ready, taken=True)}, **how)
    return made


def _signed_apart(paper: Paper) -> bool:
    """Whether the pages just set have the table on one page and the signature on the next."""
    if (table := parts.table_signed_under(paper)) is None or len(table.rows) <= FEWEST:
        return False
    ends, signed = (json.loads(_compiler().query(f"<{name}>", field="value")) for name in ("table-ends", "signed-on"))
    return bool(ends and signed and ends[0] < signed[0])


@cache
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(layout.FONTS)])
    return typst.Compiler(str(TEMPLATES / "paper.typ"), root=str(TEMPLATES), font_paths=fonts)


def _timestamp(document: Document) -> int:
    """Noon of the day of issue in Viet Nam; of 1 January of the year for a paper not yet issued. Seconds."""
    paper = papers_of(document)[0]
    day = paper.issued_on or date(paper.year, 1, 1)
    return int(datetime(day.year, day.month, day.day, 5, tzinfo=UTC).timestamp())


def _data(document: Document, *, taken: bool = False) -> str:
    papers = papers_of(document)
    data = {
        "title": document.title,
        "author": " ".join(papers[0].superior + papers[0].issuer),
        "size": layout.SIZE,
        "page": {"left": layout.LEFT, "right": layout.RIGHT, "top": layout.TOP, "bottom": layout.BOTTOM},
        "gap": layout.PARAGRAPH_GAP,
        "indent": layout.INDENT,
        "room": layout.SIGNING_ROOM,
        "qr": layout.QR_SIZE,
        "papers": [_paper(paper, taken=taken) for paper in papers],
    }
    return json.dumps(data, ensure_ascii=False)


def _paper(paper: Paper, *, taken: bool) -> dict[str, object]:
    subject = parts.subject_lines(paper)
    return {
        "header": {
            "columns": layout.HEADER_COLUMNS,
            "superior": paper.superior,
            "issuer": parts.issuer_lines(paper),
            "issuer_rule": parts.issuer_rule(paper),
            "nation": parts.NATION,
            "motto": parts.MOTTO,
            "motto_rule": parts.motto_rule(),
        },
        "number": parts.number_text(paper),
        "date": parts.date_text(paper),
        "letter": parts.is_letter(paper),
        "type_name": paper.type_name,
        "subject": [_pieces(line) for line in subject],
        "subject_rule": parts.subject_rule(paper),
        "to_label": parts.TO_LABEL,
        "to": parts.to_lines(paper),
        "to_indent": parts.to_indent(paper),
        "bases": [_paragraph(Paragraph(text(italic(line)))) for line in parts.basis_lines(paper)],
        "blocks": _kept_with_signature(paper, taken=taken),
        "recipients": _recipients(paper),
        "sign_columns": layout.SIGN_COLUMNS,
        "signatures": [_signature(sign) for sign in paper.signatures],
        "room": layout.SIGNING_ROOM,
        "after": [_block(block) for block in paper.after],
        "annexes": [_annex(annex) for annex in paper.annexes],
        "form": _form_head(paper.form) if paper.form else None,
    }


def _form_head(head: FormHead) -> dict[str, object]:
    return {
        "issuer": head.issuer,
        "title": [_pieces(line) for line in parts.form_title_lines(head)],
        "serial": head.serial,
        "svg": qr.svg(head.qr.data),
        "alt": head.qr.alt,
    }


def _recipients(paper: Paper) -> dict[str, object] | None:
    if paper.recipients is None:
        return None
    lines = parts.recipient_lines(paper.recipients)
    return {
        "label": parts.RECIPIENTS_LABEL,
        "lines": [{"text": line, "label": is_label} for line, is_label in lines],
    }


def _signature(sign: Signature) -> dict[str, object]:
    return {"lines": sign.lines, "name": sign.name, "note": sign.note, "date": sign.date_line}


def _annex(annex: Annex) -> dict[str, object]:
    return {
        "label": annex.label,
        "title": [_pieces(line) for line in parts.annex_title_lines(annex)],
        "reference": parts.annex_reference_lines(annex) if annex.reference else (),
        "blocks": _blocks(annex.blocks, under=2),
    }


def _blocks(blocks: tuple[Block, ...], under: int) -> list[dict[str, object]]:
    """The blocks, headings nested without a gap below level ``under``, as PDF/UA wants them."""
    made = []
    for block in blocks:
        part = _block(block)
        if isinstance(block, Heading):
            under = min(block.level + 1, under + 1)
            part["level"] = under
        made.append(part)
    return made


def _kept_with_signature(paper: Paper, *, taken: bool) -> list[dict[str, object]]:
    blocks = _blocks(paper.blocks, under=1)
    if blocks and blocks[-1]["k"] == "par":
        blocks[-1]["keep"] = True
    if (table := parts.table_signed_under(paper)) is not None:
        last = next(block for block in reversed(blocks) if block["k"] == "table")
        last |= {"last": True, "taken": parts.rows_with_signature(table) if taken else 0}
    return blocks


def _block(block: Block) -> dict[str, object]:
    match block:
        case Heading():
            return {"k": "heading", "text": {"p": _pieces(block.text)}}
        case Paragraph():
            return _paragraph(block)
        case Item():
            return _paragraph(Paragraph(text(f"{block.marker} ", block.text)))
        case Table():
            return _table(block)
        case FormLine():
            fields = [{"label": f.label, "options": f.options, "share": f.share} for f in block.fields]
            return {"k": "form", "fields": fields}
        case Qr():
            caption = [_runs(line) for line in block.caption]
            return {"k": "qr", "svg": qr.svg(block.data), "caption": caption, "alt": block.alt}
        case SignOff():
            return {"k": "signoff", "sign": _signature(block.signature)}


def _paragraph(block: Paragraph) -> dict[str, object]:
    return {"k": "par", "text": _runs(block.text), "align": block.align, "indent": block.indent}


def _table(table: Table) -> dict[str, object]:
    return {
        "k": "table",
        "inset": layout.TALL_ROW if table.tall else layout.CELL_GAP,
        "columns": [{"title": c.title, "share": c.share, "align": c.align} for c in table.columns],
        "rows": [
            {
                "strong": row.strong,
                "head": parts.heads_a_group(at, table),
                "whole": parts.is_kept_whole(row, table),
                "cells": [{"span": cell.span, "lines": [_runs(line) for line in cell.lines]} for cell in row.cells],
            }
            for at, row in enumerate(table.rows)
        ],
    }


def _runs(words: Text) -> list[dict[str, object]]:
    return [{"p": _pieces(run.text), "b": run.bold, "i": run.italic} for run in words]


def _pieces(words: str) -> list[str]:
    """The text cut where a word longer than any line may break; one piece for ordinary text."""
    pieces = [""]
    for at, word in enumerate(words.split(" ")):
        cut = [word[i : i + PIECE] for i in range(0, len(word), PIECE)] if len(word) > UNBROKEN else [word]
        pieces[-1] += (" " if at else "") + cut[0]
        pieces.extend(cut[1:])
    return pieces
