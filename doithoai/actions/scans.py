"""Scans: files of paper slips are kept first, then read page by page; a page waits until somebody types it."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from doithoai.actions.files import check_pdf, drop_file, keep_file
from doithoai.actions.intake import must_take_slips, same_commune
from doithoai.actions.official import permit, person, record
from doithoai.actions.scope import read_hand_over
from doithoai.models import Dialogue, PrintedSlip, Scan, ScannedPage, SealedHandOver, Village
from doithoai.models.shredding import drop_with_copies, empty_write_ahead_log
from doithoai.rules.permissions import About, Actor
from doithoai.rules.refusals import NotYet, Outdated
from doithoai.rules.sheet_serial import Found, read_address
from doithoai.rules.vocabulary import Action, PageFinding, PageState

_KINDS = {b"%PDF": ("pdf", "application/pdf"), b"\xff\xd8\xff": ("jpg", "image/jpeg"), b"\x89PNG": ("png", "image/png")}
#: States of an earlier page that make the same sheet one too many.
_IS_HERE = (PageState.WAITING, PageState.ENTERED)
#: What somebody may lay a page aside as.
ASIDE = (PageState.ASIDE, PageState.ILLEGIBLE, PageState.DOUBLE)


@dataclass(frozen=True)
class Drawn:
    """A page as it was read: its picture as JPEG without data beside its points (empty when it can not be drawn), and
    the texts of its QR codes."""

    picture: bytes
    codes: tuple[str, ...] = ()


@transaction.atomic
def take_scan(
    dialogue: Dialogue, content: bytes, *, length: int, village: Village | None, actor: Actor, at: datetime
) -> Scan | None:
    """Keep a file of ``length`` pages (PDF, or a picture as one page) sealed, to be read afterwards; ``None`` when
    exactly this file was taken before. Raises ``Refused``, ``NotYet`` or ``BadInput`` (field ``files``)."""
    permit(actor, Action.TAKE_SCAN, About(dialogue.commune_id, village.pk if village else None))
    must_take_slips(dialogue)
    same_commune(dialogue, village)
    extension, kind = next(told for start, told in _KINDS.items() if content.startswith(start))
    if extension == "pdf":
        check_pdf(content, "files")
    digest = hashlib.sha256(content).hexdigest()
    if Scan.objects.of(dialogue.commune_id).filter(dialogue=dialogue, sha256=digest).exists():
        return None
    scan: Scan = Scan.objects.create(
        commune_id=dialogue.commune_id,
        dialogue=dialogue,
        original=keep_file(dialogue.commune, content, name=f"quet.{extension}", content_type=kind, at=at),
        sha256=digest,
        length=length,
        village=village,
        taken_at=at,
        taken_by_id=person(actor),
    )
    record(Action.TAKE_SCAN, actor, scan, at=at, pages=length)
    return scan


@transaction.atomic
def add_pages(scan: Scan, drawn: Sequence[Drawn], *, actor: Actor, at: datetime) -> list[ScannedPage]:
    """Store the next pages of ``scan`` as they were read; with the last one the file itself is dropped.

    A sheet or a picture that is here already is laid aside as a double. Raises ``Refused``, or ``Outdated`` when
    somebody else has just stored these pages. Several statements a page: a step holds few.
    """
    permit(actor, Action.TAKE_SCAN, scan)
    first, last = scan.read, min(scan.read + len(drawn), scan.length)
    if Scan.objects.filter(pk=scan.pk, read=first).update(read=last) != 1:
        raise Outdated("Các trang này vừa được đọc ở nơi khác.")
    scan.read = last
    pages = [_page(scan, first + place, one, at) for place, one in enumerate(drawn[: last - first])]
    if last == scan.length and scan.original is not None:
        original, scan.original = scan.original, None
        scan.save(update_fields=["original"])
        drop_file(original)
    return pages


@transaction.atomic
def set_page_aside(page: ScannedPage, *, as_what: PageState, actor: Actor, at: datetime) -> None:
    """Lay a waiting page aside: nothing to type on it, not to be read, or here already. Raises ``Refused`` or
    ``Outdated``."""
    permit(actor, Action.SET_PAGE_ASIDE, page)
    _move(page, (PageState.WAITING,), as_what if as_what in ASIDE else PageState.ASIDE)
    record(Action.SET_PAGE_ASIDE, actor, page, at=at, state=str(page.state))


@transaction.atomic
def take_page_back(page: ScannedPage, *, actor: Actor, at: datetime) -> None:
    """A page that was laid aside waits again. Raises ``Refused``, ``Outdated``, or ``NotYet`` without a picture."""
    permit(actor, Action.TAKE_PAGE_BACK, page)
    if page.picture_id is None:
        raise NotYet("Trang này không có ảnh để nhập. Ông/Bà tìm tờ giấy, quét hoặc chụp lại.")
    _move(page, ASIDE, PageState.WAITING)
    record(Action.TAKE_PAGE_BACK, actor, page, at=at)


@transaction.atomic
def shred_page(
    page: ScannedPage,
    *,
    handed_on: date,
    handed_to: str,
    receipt_number: str,
    actor: Actor,
    at: datetime,
    also: Collection[str] = (),
) -> SealedHandOver:
    """A denunciation stands on the page, seen before anybody typed it: handed over offline, every picture of it is
    deleted, with the pages beside it that somebody ticked (``also``, public ids), and its sheet counts as one that is
    still out. One journal line names neither page nor sheet.

    Raises ``BadInput``, ``Refused``, ``Outdated`` when such a page is typed by now, or ``NotYet`` when the page itself
    was typed or its file is not read to the end.
    """
    permit(actor, Action.SHRED_PAGE, page)
    told = read_hand_over(handed_on, handed_to, receipt_number, at=at)
    dialogue = page.scan.dialogue
    pages = ScannedPage.objects.filter(dialogue=dialogue)
    same = Q(pk=page.pk)
    if page.sheet is not None:
        same |= Q(sheet=page.sheet)
    if page.picture is not None:
        same |= Q(picture__sha256=page.picture.sha256)
    if pages.filter(same, state=PageState.ENTERED).exists():
        raise NotYet("Trang này đã nhập thành phiếu. Ông/Bà làm bước “Chuyển kênh riêng” ở việc đó.")
    for file in drop_with_copies(pages.filter(same), also):
        drop_file(file)
    transaction.on_commit(empty_write_ahead_log)
    hand_over: SealedHandOver = SealedHandOver.objects.create(commune_id=actor.commune_id, by_id=person(actor), **told)
    record(Action.SHRED_PAGE, actor, hand_over, at=at, dialogue=dialogue)
    return hand_over


def _move(page: ScannedPage, old: tuple[PageState, ...], new: PageState) -> None:
    if ScannedPage.objects.filter(pk=page.pk, state__in=old).update(state=new) != 1:
        raise Outdated("Trang này vừa được nhập hoặc chuyển chỗ. Ông/Bà tải lại trang.")
    page.state = new


def _page(scan: Scan, position: int, drawn: Drawn, at: datetime) -> ScannedPage:
    commune, dialogue = scan.dialogue.commune, scan.dialogue
    page = ScannedPage(commune=commune, scan=scan, dialogue=dialogue, position=position + 1, state=PageState.ASIDE)
    page.finding, page.sheet = PageFinding.UNDRAWN, None
    if drawn.picture:
        page.finding, page.sheet = _found(dialogue, drawn.codes)
        page.state = _state(dialogue, page, hashlib.sha256(drawn.picture).hexdigest())
        name = f"trang-{page.public_id}.jpg"
        page.picture = keep_file(commune, drawn.picture, name=name, content_type="image/jpeg", at=at)
    page.save(force_insert=True)
    return page


def _found(dialogue: Dialogue, codes: Sequence[str]) -> tuple[PageFinding, PrintedSlip | None]:
    """Which of our sheets the codes name; other codes on a page (of a bank, of a shop) say nothing."""
    addresses = [found for found in map(read_address, codes) if found is not None]
    if not addresses:
        return PageFinding.NO_CODE, None
    here = [found for found in addresses if found.slug == dialogue.commune.slug]
    ours = [found for found in here if _is_of(dialogue, found)]
    if not ours:
        return PageFinding.OTHER_DIALOGUE if here else PageFinding.OTHER_COMMUNE, None
    rows = PrintedSlip.objects.filter(dialogue=dialogue, number=ours[0].serial.number)
    sheet = rows.select_related("village").first()
    return (PageFinding.READ, sheet) if sheet else (PageFinding.NOT_PRINTED, None)


def _is_of(dialogue: Dialogue, found: Found) -> bool:
    return found.dialogue == dialogue.path and found.serial.year == dialogue.year


def _state(dialogue: Dialogue, page: ScannedPage, digest: str) -> PageState:
    if page.finding in (PageFinding.OTHER_COMMUNE, PageFinding.OTHER_DIALOGUE):
        return PageState.ASIDE
    pages = ScannedPage.objects.filter(dialogue=dialogue)
    if page.sheet is not None:
        is_here = page.sheet.slip_id is not None or pages.filter(sheet=page.sheet, state__in=_IS_HERE).exists()
    else:
        is_here = pages.filter(picture__sha256=digest).exists()
    return PageState.DOUBLE if is_here else PageState.WAITING
