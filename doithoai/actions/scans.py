"""Scans: files of paper slips are kept first, then read page by page; a page waits until somebody types it.

A sheet is the paper with a serial (``PrintedSlip``); a page is a picture of one, or of its back, in a file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import Exists

from doithoai.actions.files import check_pdf, drop_files, keep_file, lay_down, take_up
from doithoai.actions.intake import must_take_slips, same_commune
from doithoai.actions.official import permit, person, record
from doithoai.actions.returned_sheets import is_typed
from doithoai.models import Dialogue, PrintedSlip, Scan, ScannedPage, StoredFile, Village
from doithoai.rules.permissions import About, Actor, refusal
from doithoai.rules.refusals import BadInput, Outdated
from doithoai.rules.sheet_serial import Found, read_address
from doithoai.rules.vocabulary import Action, PageFinding, PageState

_KINDS = {
    b"%PDF-": ("pdf", "application/pdf"),
    b"\xff\xd8\xff": ("jpg", "image/jpeg"),
    b"\x89PNG": ("png", "image/png"),
}
#: States of an earlier page that make the same sheet one too many.
_IS_HERE = (PageState.WAITING, PageState.ENTERED)

#: After so many pages on which its reader gave up, a file is read no further.
MOST_FAILED = 3
#: One reader at a time for all files of one sender; longer than a reader may take. It ends by itself after a restart.
READING = timedelta(minutes=3)


@dataclass(frozen=True)
class Drawn:
    """A page as it was read: its picture as JPEG without data beside its points (empty when it can not be drawn), and
    the texts of its QR codes. ``given_up``: its reader ran out of time or memory on it."""

    picture: bytes
    codes: tuple[str, ...] = ()
    given_up: bool = False


@transaction.atomic
def take_scan(
    dialogue: Dialogue,
    content: bytes,
    *,
    length: int,
    village: Village | None,
    name: str = "",
    actor: Actor,
    at: datetime,
) -> Scan | None:
    """Keep a file of ``length`` pages (PDF, or a picture as one page) sealed, to be read afterwards, with its ``name``
    as long as it is kept, to say which page of which file could not be drawn; ``None`` when
    exactly this file was taken before, unless pages of it could not be drawn: those are read again. Raises
    ``Refused``, ``NotYet`` or ``BadInput`` (field ``files``)."""
    permit(actor, Action.TAKE_SCAN, About(dialogue.commune_id, village.pk if village else None))
    must_take_slips(dialogue)
    same_commune(dialogue, village)
    extension, kind = next((told for start, told in _KINDS.items() if content.startswith(start)), ("", ""))
    if not kind:
        raise BadInput("Chỉ nhận tệp PDF, ảnh JPEG hoặc PNG. Ông/Bà quét lại, hoặc chụp ảnh rồi gửi.", "files")
    if extension == "pdf":
        check_pdf(content, "files")
    scan = Scan(
        commune_id=dialogue.commune_id,
        dialogue=dialogue,
        sha256=hashlib.sha256(content).hexdigest(),
        length=length,
        village=village,
        taken_at=at,
        taken_by_id=person(actor),
    )
    try:
        with transaction.atomic():
            scan.save(force_insert=True)
    except IntegrityError:
        known = Scan.objects.of(dialogue.commune_id).filter(dialogue=dialogue, sha256=scan.sha256).first()
        if known is None:
            raise
        undrawn = known.pages.filter(finding=PageFinding.UNDRAWN).order_by("position").first()
        if undrawn is None or known.original_id is not None or refusal(actor, Action.TAKE_SCAN, known.about()):
            return None
        scan, scan.dialogue, scan.read, scan.failed = known, dialogue, undrawn.position - 1, 0
    scan.original = keep_file(dialogue.commune, content, name=name or f"quet.{extension}", content_type=kind, at=at)
    scan.save(update_fields=["original", "read", "failed"])
    record(Action.TAKE_SCAN, actor, scan, at=at, pages=length)
    return scan


def begin_reading(scan: Scan, *, actor: Actor, at: datetime) -> bool:
    """Take ``scan`` for one reader, until its pages are stored; ``False`` while another reads a file of the same
    sender: nobody keeps the machine busy with many at once. Raises ``Refused``."""
    permit(actor, Action.TAKE_SCAN, scan)
    busy = Scan.objects.filter(dialogue=scan.dialogue, taken_by=scan.taken_by_id, reading_until__gt=at)
    free = Scan.objects.filter(~Exists(busy), pk=scan.pk, read=scan.read)
    return bool(free.update(reading_until=at + READING) == 1)


def add_pages(scan: Scan, drawn: Sequence[Drawn], *, actor: Actor, at: datetime) -> list[ScannedPage]:
    """Store the next pages of ``scan`` as they were read; with the last one the file itself is dropped.

    A sheet that was typed or waits already, or the same picture again, is laid aside as a double. Raises ``Refused``,
    or ``Outdated`` when somebody else has just stored these pages. As many statements for ten pages as for one.
    A picture of several sheets becomes a page for each. Of a file that came again only pages that could not be drawn
    are stored; one whose readers gave up ``MOST_FAILED`` times is read no further, its other pages are told as undrawn.
    """
    permit(actor, Action.TAKE_SCAN, scan)
    left, failed = scan.length - scan.read, scan.failed + sum(one.given_up for one in drawn)
    fresh = [*drawn[:left], *[Drawn(b"")] * (left - len(drawn) if failed >= MOST_FAILED else 0)]
    stored = dict(scan.pages.filter(position__gt=scan.read).values_list("position", "finding"))
    wanted = {place for place, finding in stored.items() if finding is PageFinding.UNDRAWN}
    both = [
        (page, codes)
        for place, one in enumerate(fresh, start=scan.read)
        if not stored or place + 1 in wanted
        for page, codes in _parts(scan, place, one, at)
    ]
    pages = [page for page, _ in both]
    # Nothing of it is left to be read behind the last page that could not be drawn.
    last = (
        scan.length
        if stored and not any(place > scan.read + len(fresh) for place in wanted)
        else scan.read + len(fresh)
    )
    try:
        _store(scan, last, failed, pages, [codes for _, codes in both])
    except BaseException:
        for page in pages:
            if page.picture is not None:
                take_up(page.picture)
        raise
    return pages


def _parts(scan: Scan, position: int, drawn: Drawn, at: datetime) -> list[tuple[ScannedPage, Sequence[str]]]:
    """The pages one picture makes, each with its codes: one for each of our sheets it shows, at least one."""
    ours: dict[int, Sequence[str]] = {}
    for code in drawn.codes:
        found = read_address(code)
        if found is not None and found.slug == scan.dialogue.commune.slug and _is_of(scan.dialogue, found):
            ours.setdefault(found.serial.number, (code,))
    apart = list(ours.values()) if len(ours) > 1 else [drawn.codes]
    pages = [_page(scan, position, drawn, at) for _ in apart]
    for part, page in enumerate(pages, start=1):
        page.part, page.parts = part, len(pages)
    return list(zip(pages, apart, strict=True))


def _page(scan: Scan, position: int, drawn: Drawn, at: datetime) -> ScannedPage:
    """A page not stored yet, its picture on the disk."""
    commune, dialogue = scan.dialogue.commune, scan.dialogue
    page = ScannedPage(commune=commune, scan=scan, dialogue=dialogue, position=position + 1, state=PageState.ASIDE)
    page.finding, page.sheet = PageFinding.UNDRAWN, None
    if drawn.picture:
        name = f"trang-{page.public_id}.jpg"
        page.picture = lay_down(commune, drawn.picture, name=name, content_type="image/jpeg", at=at)
    return page


@transaction.atomic
def _store(scan: Scan, last: int, failed: int, pages: Sequence[ScannedPage], codes: Sequence[Sequence[str]]) -> None:
    fresh = Scan.objects.filter(pk=scan.pk, read=scan.read)
    if fresh.update(read=last, failed=failed, reading_until=None) != 1:
        raise Outdated("Các trang này vừa được đọc ở nơi khác.")
    scan.read, scan.failed = last, failed
    scan.pages.filter(position__in=[page.position for page in pages], finding=PageFinding.UNDRAWN).delete()
    _judge(scan.dialogue, pages, codes)
    StoredFile.objects.bulk_create([page.picture for page in pages if page.picture is not None])
    ScannedPage.objects.bulk_create(pages)
    if last == scan.length and scan.original is not None:
        original, scan.original = scan.original, None
        scan.save(update_fields=["original"])
        drop_files([original])


def _judge(dialogue: Dialogue, pages: Sequence[ScannedPage], codes: Sequence[Sequence[str]]) -> None:
    """What each page that could be drawn is, and whether it waits: page by page, those before it count too."""
    both = zip(pages, codes, strict=True)
    drawn = [(page, page.picture.sha256, *_named(dialogue, texts)) for page, texts in both if page.picture]
    numbers = [number for *_, number in drawn if number is not None]
    rows = PrintedSlip.objects.filter(dialogue=dialogue, number__in=numbers).select_related("village", "slip")
    sheets = {sheet.number: sheet for sheet in rows}
    seen = _seen(dialogue, sheets, [digest for _, digest, *_ in drawn])
    for page, digest, finding, number in drawn:
        page.sheet = sheets.get(number) if number is not None else None
        page.finding = PageFinding.NOT_PRINTED if number is not None and page.sheet is None else finding
        is_here = page.sheet in seen or is_typed(page.sheet) if page.sheet else page.part == 1 and digest in seen
        if finding not in _OF_ELSEWHERE:
            page.state = PageState.DOUBLE if is_here else PageState.WAITING
        seen |= {digest} | ({page.sheet} if page.sheet else set())


def _seen(dialogue: Dialogue, sheets: Mapping[int, PrintedSlip], digests: Sequence[str]) -> set[object]:
    """The sheets of which a page waits or was typed, and the digests of the pictures that are here already."""
    here = ScannedPage.objects.filter(dialogue=dialogue)
    keys = set(here.filter(sheet__in=sheets.values(), state__in=_IS_HERE).values_list("sheet", flat=True))
    known = here.filter(picture__sha256__in=digests).values_list("picture__sha256", flat=True)
    return {sheet for sheet in sheets.values() if sheet.pk in keys} | set(known)


def _named(dialogue: Dialogue, codes: Sequence[str]) -> tuple[PageFinding, int | None]:
    """Which number of ours the codes name; other codes on a page (of a bank, of a shop) say nothing."""
    addresses = [found for found in map(read_address, codes) if found is not None]
    if not addresses:
        return PageFinding.NO_CODE, None
    here = [found for found in addresses if found.slug == dialogue.commune.slug]
    ours = [found for found in here if _is_of(dialogue, found)]
    if not ours:
        return PageFinding.OTHER_DIALOGUE if here else PageFinding.OTHER_COMMUNE, None
    return PageFinding.READ, ours[0].serial.number


def _is_of(dialogue: Dialogue, found: Found) -> bool:
    return found.dialogue == dialogue.path and found.serial.year == dialogue.year


_OF_ELSEWHERE = (PageFinding.OTHER_COMMUNE, PageFinding.OTHER_DIALOGUE)
