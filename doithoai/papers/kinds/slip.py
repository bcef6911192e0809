"""Phiếu đăng ký tham gia ý kiến: the form that goes with the plan and the invitations; not one of the 29 types."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from doithoai.papers.content import (
    Annex,
    Block,
    FormField,
    FormHead,
    FormLine,
    Paper,
    Paragraph,
    Qr,
    Signature,
    SignOff,
    bold,
    italic,
    text,
)
from doithoai.papers.dates import blank_date
from doithoai.rules.vocabulary import DocumentKind

#: What the code at the top right is for, for whoever holds a phone.
BY_PHONE = " Có điện thoại: quét mã ở góc trên bên phải, gửi qua mạng, không cần nộp giấy."
_PLACE = (FormField("Thôn:"), FormField("Địa chỉ:", share=2.2))


@dataclass(frozen=True, slots=True)
class SlipFacts:
    """The form's standing words; people write the rest by hand.

    ``title`` is printed in capitals, one line each. ``scope`` says what may be asked, ``caution`` what may not
    (printed before the place to write), ``privacy`` who keeps the personal data and why, ``sending`` where the form
    goes. ``qr`` opens the same form on the web.
    """

    title: tuple[str, ...]
    place: str
    year: int
    scope: str
    caution: str
    privacy: str
    sending: str
    writing_lines: int = 7
    qr: Qr | None = None


def annex(facts: SlipFacts, reference: str) -> Annex:
    """The form as an annex of the paper named in ``reference``."""
    title = tuple(line.upper() for line in facts.title)
    return Annex(title=title, reference=reference, blocks=tuple(_blocks(facts)))


def sheet(facts: SlipFacts, *, issuer: str, village: str, serial: str, address: str) -> Paper:
    """The form as a sheet of its own for one village, known by its serial; ``address`` opens it on the web."""
    head = FormHead(
        issuer=(issuer.upper(),),
        title=tuple(line.upper() for line in facts.title),
        serial=serial,
        qr=Qr(data=address, caption=(), alt=f"Mã của tờ phiếu số {serial}"),
    )
    return Paper(
        kind=DocumentKind.PLAN,
        issuer=(issuer.upper(),),
        place=facts.place,
        year=facts.year,
        title=f"Phiếu số {serial}",
        subject="",
        blocks=tuple(_blocks(facts, village)),
        dated=False,
        form=head,
    )


def _blocks(facts: SlipFacts, village: str = "") -> Iterator[Block]:
    yield FormLine((FormField("Họ và tên:", share=2.2), FormField("Năm sinh:")))
    yield FormLine((FormField("Giới tính:", ("Nam", "Nữ")), FormField("Điện thoại:", share=1.2)))
    yield FormLine((FormField(f"Địa chỉ: {village},"),) if village else _PLACE)
    yield Paragraph(text(bold("Phạm vi, nội dung câu hỏi để đăng ký: "), facts.scope))
    yield Paragraph(text(bold("Lưu ý: "), bold(facts.caution)))
    yield Paragraph(text(bold("NỘI DUNG CÂU HỎI CỤ THỂ")), align="center", indent=False)
    for _ in range(facts.writing_lines):
        yield FormLine()
    yield FormLine((FormField("", ("Muốn phát biểu tại Hội nghị", "Đồng ý công khai họ tên khi đăng kết quả")),))
    yield Paragraph(text(italic(facts.privacy)))
    yield Paragraph(text(bold("Nơi nhận phiếu: "), facts.sending, BY_PHONE if village else ""))
    if facts.qr:
        yield facts.qr
    date_line = f"{facts.place}, {blank_date(facts.year)}"
    yield SignOff(Signature(("Người đề xuất",), note="(Ký, ghi rõ họ và tên)", date_line=date_line))
