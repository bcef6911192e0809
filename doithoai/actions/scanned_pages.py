"""What becomes of a page that was read, besides being typed: laid aside, taken back, or shredded with its pictures."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, datetime
from typing import Any, TypeVar

from django.db import transaction
from django.db.models import Q

from doithoai.actions.files import drop_files
from doithoai.actions.official import permit, person, record
from doithoai.actions.scope import read_hand_over
from doithoai.models import ScannedPage, SealedHandOver
from doithoai.models.shredding import drop_with_copies, empty_write_ahead_log
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import NotYet, Outdated
from doithoai.rules.vocabulary import Action, PageState

T = TypeVar("T")
#: What somebody may lay a page aside as.
ASIDE = (PageState.ASIDE, PageState.ILLEGIBLE, PageState.DOUBLE)


@transaction.atomic
def set_page_aside(page: ScannedPage, *, as_what: PageState, actor: Actor, at: datetime) -> None:
    """Lay a waiting page aside as one of ``ASIDE``: nothing to type on it, not to be read, or here already. Raises
    ``Refused`` or ``Outdated``."""
    permit(actor, Action.SET_PAGE_ASIDE, page)
    _move(page, (PageState.WAITING,), as_what)
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
    # Another sheet in the same photo loses its picture too; that it was typed is no bar.
    beside_it = Q(scan=page.scan_id, position=page.position, state=PageState.ENTERED) & ~Q(pk=page.pk)
    keys = list(pages.filter(same).exclude(beside_it).values_list("pk", flat=True))
    if not keys:  # a second press, or a second person
        raise Outdated("Bàn giao này vừa được ghi rồi, ảnh đã xóa.")
    # Laid aside before they go: nobody types one of them meanwhile.
    if pages.filter(pk__in=keys).exclude(state=PageState.ENTERED).update(state=PageState.ASIDE) != len(keys):
        raise NotYet("Trang này đã nhập thành phiếu. Ông/Bà làm bước “Chuyển kênh riêng” ở việc đó.")
    drop_files(drop_with_copies(pages.filter(pk__in=keys), also))
    transaction.on_commit(empty_write_ahead_log)
    hand_over: SealedHandOver = SealedHandOver.objects.create(commune_id=actor.commune_id, by_id=person(actor), **told)
    record(Action.SHRED_PAGE, actor, hand_over, at=at, dialogue=dialogue)
    return hand_over


@transaction.atomic
def type_and_shred(page: ScannedPage, typed: Callable[[], T], *, actor: Actor, at: datetime, **hand_over: Any) -> T:
    """A denunciation stands on the sheet beside other matters: those are typed (``typed`` stores them, without the
    page), and the pictures go as in ``shred_page``, all or nothing: not a word of it was ever stored."""
    stored = typed()
    shred_page(page, actor=actor, at=at, **hand_over)
    return stored


def _move(page: ScannedPage, old: tuple[PageState, ...], new: PageState) -> None:
    if ScannedPage.objects.filter(pk=page.pk, state__in=old).update(state=new) != 1:
        raise Outdated("Trang này vừa được nhập hoặc chuyển chỗ. Ông/Bà tải lại trang.")
    page.state = new
