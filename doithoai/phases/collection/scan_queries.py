"""What the pages of scans read. A village officer sees what the own phone sent; the office sees all."""

from __future__ import annotations

from django.db.models import BooleanField, Count, ExpressionWrapper, F, Q, QuerySet, Subquery, Sum

from doithoai.models import Dialogue, Opinion, Scan, ScannedPage
from doithoai.models.shredding import beside, pages_of
from doithoai.rules.permissions import Actor
from doithoai.rules.vocabulary import PageState
from doithoai.web.villages import is_village

PAGE = 60


def unread(dialogue: Dialogue, actor: Actor) -> list[Scan]:
    """Files whose last page is not read, the oldest first, with what reading needs. One statement."""
    rows = _scans(dialogue, actor).filter(read__lt=F("length")).select_related("original__commune")
    found = list(rows.order_by("pk"))
    for scan in found:
        scan.dialogue = dialogue
    return found


def progress(dialogue: Dialogue, actor: Actor) -> tuple[int, int]:
    """Pages read and pages in all, of the files that are not read to their end. One statement."""
    rows = _scans(dialogue, actor).filter(read__lt=F("length"))
    found = rows.aggregate(read=Sum("read", default=0), length=Sum("length", default=0))
    return found["read"], found["length"]


def counts(dialogue: Dialogue, actor: Actor) -> dict[PageState, int]:
    """How many pages wait, are entered, are laid aside. One statement."""
    rows = _pages(dialogue, actor).order_by().values_list("state").annotate(pages=Count("pk"))
    return dict.fromkeys(PageState, 0) | dict(rows)


def pages(dialogue: Dialogue, actor: Actor, states: tuple[PageState, ...]) -> list[ScannedPage]:
    """Pages in these states, the oldest first, one more than a list shows. One statement."""
    return list(_pages(dialogue, actor).filter(state__in=states).order_by("pk")[: PAGE + 1])


def page_in(dialogue: Dialogue, actor: Actor, public_id: str) -> ScannedPage | None:
    """One page that this person may see. One statement."""
    found: ScannedPage | None = _pages(dialogue, actor).filter(public_id=public_id).first()
    if found is not None:
        found.scan.dialogue = dialogue
    return found


def near(page: ScannedPage) -> list[ScannedPage]:
    """Pages without a code just before and behind ``page``. One statement."""
    return list(beside(ScannedPage.objects.filter(pk=page.pk)).order_by("position"))


def near_matter(opinion: Opinion) -> list[ScannedPage]:
    """Those before and behind the pages a typed matter came on. One statement, none for what was not scanned."""
    scanned = opinion.slip if opinion.was_scanned else None
    return list(beside(pages_of(scanned)).order_by("scan", "position")) if scanned else []


def next_waiting(dialogue: Dialogue, actor: Actor, after: int = 0) -> ScannedPage | None:
    """The page that waits next behind ``after`` (a key) in its file, else before it there, else the oldest of the other
    files. One statement."""
    waiting = _pages(dialogue, actor).filter(state=PageState.WAITING)
    same = Q(scan=Subquery(ScannedPage.objects.order_by().filter(dialogue=dialogue, pk=after).values("scan")))
    order = (ExpressionWrapper(said, output_field=BooleanField()) for said in (same & Q(pk__gt=after), same))
    found: ScannedPage | None = waiting.order_by(*(one.desc(nulls_last=True) for one in order), "pk").first()
    return found


def _scans(dialogue: Dialogue, actor: Actor) -> QuerySet[Scan]:
    rows = Scan.objects.filter(dialogue=dialogue)
    return rows.filter(taken_by_id=actor.account_id) if is_village(actor) else rows


def _pages(dialogue: Dialogue, actor: Actor) -> QuerySet[ScannedPage]:
    rows = ScannedPage.objects.filter(dialogue=dialogue)
    rows = rows.select_related(
        "scan__taken_by", "scan__village", "sheet__village", "sheet__slip", "slip", "picture__commune"
    )
    return rows.filter(scan__taken_by_id=actor.account_id) if is_village(actor) else rows
