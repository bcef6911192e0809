"""Typing beside the picture: the next page that waits, its serial and village already filled in."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect

from doithoai.actions.slip_backs import Front, front_of
from doithoai.models import ScannedPage
from doithoai.phases.collection import scan_queries
from doithoai.phases.collection.entry_views import Beside, entry
from doithoai.phases.collection.scan_rows import draft_key, page_row
from doithoai.phases.collection.scan_views import found_page
from doithoai.rules.refusals import Refused
from doithoai.rules.vocabulary import Action, PageState
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires
from doithoai.web.keys import number_in
from doithoai.web.paths import in_dialogue, to
from doithoai.web.villages import is_village


@requires(Action.TAKE_SCAN)
def pages(request: Asked) -> HttpResponse:
    """The next page that waits; when none does, the list."""
    after = number_in(request.GET.get("sau", "")) or 0
    page = scan_queries.next_waiting(request.dialogue, request.actor, after)
    if page is None:
        say(request, "Không còn trang nào chờ nhập.")
        return to(request.dialogue, "collection-scans")
    carried = request.GET.copy()
    carried.pop("sau", None)
    address = in_dialogue(request.dialogue, "collection-page", scanned=page.public_id)
    return redirect(f"{address}?{carried.urlencode()}" if carried else address)


@requires(Action.TAKE_SCAN)
def page(request: Asked, scanned: str) -> HttpResponse:
    """One page and the form beside it."""
    if is_village(request.actor):
        raise Refused("Văn phòng nhập phiếu từ ảnh. Ông/Bà nhập hộ bà con ở trang “Gửi hộ phiếu”.")
    found = found_page(request, scanned)
    if request.method != "POST" and found.state is not PageState.WAITING:
        told = f"Trang này không còn chờ nhập: {found.state.label.lower()}."
        say(request, told, kind="note", drops=draft_key(request, found))
        return to(request.dialogue, "collection-scans")
    return entry(request, _beside(request, found))


def picture_facts(request: Asked, page: ScannedPage) -> dict[str, Any]:
    """A page as its picture is shown beside a form, with how far the pile is typed."""
    counts = scan_queries.counts(request.dialogue, request.actor)
    finished = counts[PageState.ENTERED]
    return {**page_row(page, request), "finished": finished, "total": finished + counts[PageState.WAITING]}


def back_words(request: Asked, front: Front) -> dict[str, str]:
    """What a page may be the back of, as a person calls it, and the slip of that one."""
    name = f"tờ {front.sheet.serial_in(request.commune.name)}" if front.sheet else f"tờ ở trang {front.page.position}"
    slip_url = in_dialogue(request.dialogue, "collection-receipt", slip=front.slip.public_id)
    return {"name": name, "slip_url": slip_url}


def _beside(request: Asked, page: ScannedPage) -> Beside:
    facts, front = picture_facts(request, page), front_of(page)
    initial = {"sheet": facts["serial"], "village": facts["village"]} if page.sheet else {}
    url = in_dialogue(request.dialogue, "collection-page-of-back", scanned=page.public_id)
    facts["front"] = {**back_words(request, front), "url": url} if front else None
    return Beside(page, initial, facts, f"{in_dialogue(request.dialogue, 'collection-pages')}?sau={page.pk}")
