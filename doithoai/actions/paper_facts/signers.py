"""Who signs, and in which capacity (Decree 30/2020, article 13): proposed from the appointments, never invented."""

from __future__ import annotations

import re
from datetime import date

from doithoai.language.folding import fold
from doithoai.language.names import without_title
from doithoai.models import Appointment, Commune
from doithoai.papers.content import Signature
from doithoai.papers.signing import Authority, signature
from doithoai.rules.paper_rules import WITHOUT_NUMBER
from doithoai.rules.refusals import BadInput
from doithoai.rules.vocabulary import DocumentKind, Role

#: Working papers of the hall, signed by the head of the Office where there is one.
_BY_THE_OFFICE = WITHOUT_NUMBER
#: What some write before a title as it stands in the block: the block is ours to write.
_WRITTEN_OUT = re.compile(r"^(?:tm\. ?uy ban nhan dan|(?:kt|tl|tuq)\. ?chu tich)\s*", re.IGNORECASE)
_WRITTEN_OUT_TITLE = re.compile(r"^(?:TL|TUQ)\. ?chủ tịch\s*", re.IGNORECASE)
_NOT_OF_THE_COMMITTEE = ("hdnd", "hoi dong nhan dan", "dang uy", "bi thu", "mttq", "mat tran")


def signature_of(name: str, title: str) -> Signature:
    """The block of a signer of the people's committee. Raises ``BadInput`` (field ``signer_title``)."""
    authority, own_title = authority_of(title)
    return signature(authority, name, own_title)


def authority_of(title: str) -> tuple[Authority, str]:
    """How a title signs: the chairman for the committee, a deputy in his place, any other head by his order.

    ``("Phó Chủ tịch UBND xã")`` gives ``(DEPUTY, "")``, ``("Chánh Văn phòng")`` ``(BY_ORDER, "Chánh Văn phòng")``.
    """
    plain = _WRITTEN_OUT.sub("", fold(title)).strip()
    heads = plain.startswith(("chu tich", "pho chu tich", "quyen chu tich", "q. chu tich"))
    if heads and any(body in plain for body in _NOT_OF_THE_COMMITTEE):
        raise BadInput(
            "Văn bản của UBND do Chủ tịch, Phó Chủ tịch UBND ký, hoặc người được giao ký. Ông/Bà chọn người khác.",
            "signer_title",
        )
    if plain.startswith("chu tich"):
        return Authority.HEAD, ""
    if plain.startswith("pho chu tich"):
        return Authority.DEPUTY, ""
    if heads:
        return Authority.ACTING, ""
    return Authority.BY_ORDER, _WRITTEN_OUT_TITLE.sub("", title).strip()


def possible_signers(commune: Commune, day: date) -> list[tuple[str, str]]:
    """Name and title of those appointed on ``day`` who can sign for the committee, the chairman first."""
    rows = Appointment.objects.of(commune).filter(role__in=[Role.CHAIR, Role.CLERK], since__lte=day)
    held = [row for row in rows.select_related("account").order_by("pk") if row.holds_on(day)]
    ranked = []
    for row in held:
        rank = _rank(row.role, row.title)
        if rank is not None:
            ranked.append((rank, row.pk, (without_title(row.account.name), row.title)))
    return [who for _, _, who in sorted(ranked)]


def proposed_signer(commune: Commune, kind: DocumentKind, day: date) -> tuple[str, str]:
    """Name and title of the usual signer: the chairman; the head of the Office for lists. Empty name if unknown."""
    signers = possible_signers(commune, day)
    if kind in _BY_THE_OFFICE:
        by_order = [who for who in signers if authority_of(who[1])[0] is Authority.BY_ORDER]
        signers = by_order or signers
    return signers[0] if signers else ("", f"Chủ tịch UBND {commune.kind.label}")


def _rank(role: Role, title: str) -> int | None:
    """Chairman 0, acting 1, deputy 2, head of the Office 3; ``None`` for people who do not sign."""
    if not title:
        return None
    if role is Role.CLERK:
        return 3 if fold(title).startswith(("chanh van phong", "pho chanh van phong")) else None
    try:
        authority, _ = authority_of(title)
    except BadInput:
        return None
    return {Authority.HEAD: 0, Authority.ACTING: 1, Authority.DEPUTY: 2}.get(authority)
