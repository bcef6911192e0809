"""The code by which anybody can check an issued paper, beside the QR code of those that leave the office."""

from __future__ import annotations

from dataclasses import replace

from doithoai.actions.paper_facts.occasion import Occasion
from doithoai.actions.paper_facts.surroundings import public_address
from doithoai.papers.content import Bundle, Document, Paper, Qr, bold, text
from doithoai.rules.vocabulary import DocumentKind as K

#: Papers that carry no other QR code and go to people outside the office.
_GET_A_QR = frozenset({K.PLAN, K.WRITTEN_ANSWER, K.GUIDANCE_SLIP, K.TRANSFER_SLIP, K.REMINDER_LETTER, K.REPORT_UPWARD})


def with_check_line(document: Document, occasion: Occasion) -> Document:
    """The paper with its check code, once it has one and the page is known to the world."""
    code = occasion.issue.check_code if occasion.issue else ""
    address = public_address(occasion.commune, "check-paper") if code else ""
    if not address:
        return document
    if isinstance(document, Bundle):
        return replace(document, papers=tuple(_with_line(paper, code, address) for paper in document.papers))
    return _with_line(document, code, address)


def _with_line(paper: Paper, code: str, address: str) -> Paper:
    line = text("Mã kiểm tra văn bản: ", bold(code))
    if paper.after and isinstance(paper.after[-1], Qr):
        last = paper.after[-1]
        return replace(paper, after=(*paper.after[:-1], replace(last, caption=(*last.caption, line))))
    if paper.kind not in _GET_A_QR:
        return paper
    qr = Qr(f"{address}?ma={code}", (text("Quét mã để kiểm tra văn bản"), line), alt="Mã QR mở trang kiểm tra văn bản")
    return replace(paper, after=(*paper.after, qr))
