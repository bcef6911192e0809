"""What stands around the text of every paper: issuer, signature, recipients, the meeting, the ways to reach us."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse

from doithoai.actions.dialogues import place_of
from doithoai.actions.paper_facts.occasion import Occasion
from doithoai.actions.paper_facts.signers import proposed_signer, signature_of
from doithoai.language.dates import official
from doithoai.language.names import without_title
from doithoai.models import Appointment, Commune, Conference, Dialogue, Paper
from doithoai.papers.content import RecipientGroup, Recipients, Signature
from doithoai.papers.kinds.frame import Frame, Issuer, Meeting
from doithoai.rules.vocabulary import DocumentKind, PaperState, Role

_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


def frame_of(
    occasion: Occasion, *lines: str, archive: str = "VT, VP", signatures: Sequence[Signature] | None = None
) -> Frame:
    """The frame of a paper with its recipients: ``{unit}``, ``{village}`` and ``{villages}`` in them are filled."""
    commune, issue = occasion.commune, occasion.issue
    words = recipient_words(commune)
    groups = (RecipientGroup(tuple(_filled(line, words) for line in lines)),) if lines else ()
    return Frame(
        issuer=Issuer(str(commune.kind.label), commune.name, commune.place_name),
        year=occasion.day.year if issue else occasion.dialogue.year,
        signatures=tuple(signatures) if signatures is not None else (_signature(occasion),),
        recipients=Recipients(groups, archive),
        number=issue.number if issue else None,
        issued_on=issue.issued_on if issue else None,
    )


def with_groups(frame: Frame, groups: tuple[RecipientGroup, ...]) -> Frame:
    """The same frame with recipients under labels."""
    return replace(frame, recipients=replace(frame.recipients, groups=groups))


def _filled(line: str, words: dict[str, str]) -> str:
    # Not str.format: a village may be called anything.
    for name, word in words.items():
        line = line.replace("{" + name + "}", word)
    return line


def recipient_words(commune: Commune) -> dict[str, str]:
    place = place_of(commune)
    return {"unit": place.unit, "village": place.village, "villages": f"{place.villages:02}"}


def _signature(occasion: Occasion) -> Signature:
    if occasion.issue:
        return signature_of(occasion.issue.signer_name, occasion.issue.signer_title)
    return signature_of(*proposed_signer(occasion.commune, occasion.kind, occasion.day))


# ---- the meeting --------------------------------------------------------------------------------------------


def meeting_name(dialogue: Dialogue) -> str:
    """``Hội nghị tiếp xúc, đối thoại trực tiếp giữa Lãnh đạo xã Phong Quang với Nhân dân năm 2026``."""
    return f"Hội nghị tiếp xúc, đối thoại trực tiếp giữa Lãnh đạo {dialogue.commune} với Nhân dân năm {dialogue.year}"


def meeting_of(occasion: Occasion, conference: Conference) -> Meeting:
    return Meeting(
        name=meeting_name(occasion.dialogue),
        on=conference.on,
        starts=conference.starts_at,
        place=conference.place,
        chairs=chairs_of(conference) or ("Chủ tịch UBND và đại diện Thường trực HĐND",),
    )


def chairs_of(conference: Conference) -> tuple[str, ...]:
    """The chairs with their office: as typed, or with the title of their appointment behind the name."""
    typed = [name for name in (conference.chair_name, conference.co_chair_name) if name]
    chairs = Appointment.objects.of(conference.commune_id).filter(role=Role.CHAIR).exclude(title="")
    titles = {row.account.name: row.title for row in chairs.select_related("account")} if typed else {}
    return tuple(_with_title(name, titles) for name in typed)


def person_alone(name: str) -> str:
    """``Ông Nguyễn Văn Thí Dụ, Chủ tịch UBND xã`` as it stands under a signature: ``Nguyễn Văn Thí Dụ``."""
    return without_title(name.partition(",")[0])


def _with_title(name: str, titles: dict[str, str]) -> str:
    title = titles.get(person_alone(name))
    return f"{name}, {title}" if title and "," not in name else name


# ---- where people find us -----------------------------------------------------------------------------------


def the_plan_of(dialogue: Dialogue) -> str:
    """``Kế hoạch số 05/KH-UBND ngày 26 tháng 01 năm 2026``; without number as long as the plan is a draft."""
    issued = Paper.objects.of(dialogue.commune_id).filter(
        dialogue=dialogue, kind=DocumentKind.PLAN, state=PaperState.ISSUED
    )
    plan = issued.order_by("-issued_on", "-pk").first()
    if plan is None or plan.number is None:
        return f"Kế hoạch tiếp xúc, đối thoại năm {dialogue.year}"
    return f"Kế hoạch số {plan.number_and_symbol} {official(plan.issued_on)}"


def office_of(commune: Commune) -> str:
    return f"Văn phòng HĐND và UBND {commune}"


def contact_line(commune: Commune) -> str:
    """The office with its public phone, as a sentence."""
    phone = f", điện thoại {commune.office_phone}" if commune.office_phone else ""
    return f"{office_of(commune)}{phone}."


def public_address(commune: Commune, name: str, **parts: str) -> str:
    """The address of a public page, for a QR code; empty while the program is only known to its own machine.

    A demo prints it all the same, because its papers go nowhere.
    """
    found = whole_address(commune, name, **parts)
    return "" if not commune.is_demo and urlsplit(found).hostname in _LOOPBACK else found


def whole_address(commune: Commune, name: str, **parts: str) -> str:
    """The address of a public page, whoever can reach it."""
    return str(settings.PUBLIC_ADDRESS).rstrip("/") + reverse(name, kwargs={"slug": commune.slug, **parts})
