"""Scans and pictures of paper slips: sent, read in small steps, and each page typed or laid aside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from doithoai.actions.files import read_file
from doithoai.actions.intake import closed_sentence
from doithoai.actions.scanned_pages import ASIDE, set_page_aside, shred_page, take_page_back
from doithoai.actions.scans import MOST_FAILED, add_pages, begin_reading, take_scan
from doithoai.models import Scan, ScannedPage
from doithoai.phases.collection import scan_queries
from doithoai.phases.collection.forms import SealForm
from doithoai.phases.collection.scan_rows import SHREDDED, beside_links, draft_key, page_row
from doithoai.phases.collection.views import addresses
from doithoai.rules.refusals import BadInput, NotYet, Outdated
from doithoai.rules.sheet_serial import told_numbers
from doithoai.rules.vocabulary import Action, PageFinding, PageState
from doithoai.web.attachments import shown
from doithoai.web.clock import now
from doithoai.web.doing import done
from doithoai.web.flash import leave, say
from doithoai.web.guards import Asked, requires
from doithoai.web.pages import staff_page
from doithoai.web.paths import in_dialogue, to
from doithoai.web.scans import LARGEST, count_pages, read_pages
from doithoai.web.villages import is_village, own_village, villages_of

#: Pages one step reads: a second or two, so that a restart loses no more than that.
STEP = 10
READ_NO_FURTHER = (
    "Tệp này có nhiều trang quá nặng nên máy thôi đọc; các trang chưa đọc nằm ở mục “Để riêng”. "
    "Ông/Bà quét lại ở 200 dpi, hoặc chụp ảnh từng tờ."
)


@requires(Action.TAKE_SCAN)
def scans(request: Asked) -> HttpResponse:
    """What was sent, how far it is read, which pages wait and which were laid aside."""
    waiting = scan_queries.pages(request.dialogue, request.actor, (PageState.WAITING,))
    aside = scan_queries.pages(request.dialogue, request.actor, ASIDE)
    counts = scan_queries.counts(request.dialogue, request.actor)
    reading = _reading(request)
    if reading is not None:
        leave(request)
    facts = {
        "reading": reading,
        "counts": [(state.label.lower(), count) for state, count in counts.items() if count],
        "to_type": counts[PageState.WAITING],
        "waiting": [page_row(one, request) for one in waiting[: scan_queries.PAGE]],
        "aside": [page_row(one, request) for one in aside[: scan_queries.PAGE]],
        "more": len(waiting) > scan_queries.PAGE or len(aside) > scan_queries.PAGE,
        "types": not is_village(request.actor),
        "send_url": in_dialogue(request.dialogue, "collection-scan-send"),
        "entry_url": in_dialogue(request.dialogue, "collection-pages"),
        "closed": closed_sentence(request.dialogue.stage) or "",
        **addresses(request),
    }
    return staff_page(request, "collection/scans.html", facts, current="collection")


@requires(Action.TAKE_SCAN)
@require_POST
def sent(request: Asked) -> HttpResponse:
    """Keep every file that can be kept; each of the others is told with its name and what is wrong with it."""
    files = request.FILES.getlist("files")
    if not files:
        say(request, "Ông/Bà chọn tệp quét hoặc chụp ảnh trước.", kind="error")
    pages = 0
    for file in files:
        try:
            pages += _take(request, file.name, file.read(LARGEST + 1))
        except (BadInput, NotYet) as wrong:
            say(request, f"Tệp “{file.name[:60]}”: {wrong}", kind="error")
    if pages:
        say(request, f"Đã nhận {pages} trang.")
    return to(request.dialogue, "collection-scans")


@requires(Action.TAKE_SCAN)
@require_POST
def step(request: Asked) -> HttpResponse:
    """Read the next few pages. The page asks again by itself until all are read; a button does without scripts."""
    left, went_on = STEP, False
    for scan in scan_queries.unread(request.dialogue, request.actor):
        if left <= 0:
            break
        before = scan.read
        left -= _read(request, scan, left)
        went_on = went_on or scan.read > before
    if request.headers.get("HX-Request") != "true":
        return to(request.dialogue, "collection-scans")
    reading = _reading(request, delay="100ms" if went_on else "3s")
    # A part of a page: what was said meanwhile is for the whole page, once all is read.
    answer = render(request, "collection/scan_reading.html", {"reading": reading})
    if reading is None:
        answer["HX-Refresh"] = "true"
    return answer


@requires(Action.TAKE_SCAN)
def picture(request: Asked, scanned: str) -> HttpResponse:
    """The picture of a page, for whoever may type it and whoever took it."""
    page = found_page(request, scanned)
    if page.picture is None:
        raise Http404
    return shown(page.picture)


@requires(Action.SET_PAGE_ASIDE)
@require_POST
def aside(request: Asked, scanned: str) -> HttpResponse:
    page = found_page(request, scanned)
    wanted = next((state for state in ASIDE if state.value == request.POST.get("as")), PageState.ASIDE)
    if done(request, set_page_aside, page, as_what=wanted):
        told = f"Trang {page.position}: {wanted.label.lower()}. Lấy lại được ở trang “Quét phiếu”."
        # What was typed beside it stays in the browser: taken back, the page has its words again.
        say(request, told)
    if request.POST.get("next") == "entry":
        return redirect(f"{in_dialogue(request.dialogue, 'collection-pages')}?sau={page.pk}")
    return to(request.dialogue, "collection-scans")


@requires(Action.TAKE_PAGE_BACK)
@require_POST
def back(request: Asked, scanned: str) -> HttpResponse:
    page = found_page(request, scanned)
    if done(request, take_page_back, page):
        say(request, f"Trang {page.position} lại chờ nhập.")
    return to(request.dialogue, "collection-scans")


@requires(Action.SHRED_PAGE)
def shredded(request: Asked, scanned: str) -> HttpResponse:
    """A denunciation on a page that nobody typed: a second look at what goes, the hand-over, and the pictures are
    gone, with what was typed of them in this browser."""
    page = found_page(request, scanned)
    beside = scan_queries.near(page)
    form = SealForm(request.POST if request.method == "POST" else None, beside=beside)
    if form.is_valid() and done(request, shred_page, page, form=form, **form.cleaned_data):
        say(request, SHREDDED, drops=draft_key(request, page))
        return to(request.dialogue, "collection-scans")
    facts = {"form": form, "page": page_row(page, request), "beside": beside_links(beside, request)}
    facts |= addresses(request)
    status = 422 if form.is_bound else 200
    return staff_page(request, "collection/shred_page.html", facts, current="collection", status=status)


def found_page(request: Asked, public_id: str) -> ScannedPage:
    page = scan_queries.page_in(request.dialogue, request.actor, public_id)
    if page is None:
        raise Http404
    return page


def _take(request: Asked, name: str, content: bytes) -> int:
    length = count_pages(content)
    own = own_village(request.actor, villages_of(request.commune))
    facts = {"length": length, "village": own, "name": name, "actor": request.actor, "at": now()}
    scan = take_scan(request.dialogue, content, **facts)
    if scan is None:
        raise BadInput("đã nhận từ trước. Không cần gửi lại.", "files")
    return length


def _read(request: Asked, scan: Scan, at_most: int) -> int:
    """Read up to ``at_most`` pages of ``scan``; how many came. Another who reads the same just then is let be, and
    after a page on which the reader gave up this step is over."""
    if scan.original is None:
        return 0
    if not begin_reading(scan, actor=request.actor, at=now()):
        return at_most
    name = scan.original.name
    pages = read_pages(read_file(scan.original), scan.read, min(scan.read + at_most, scan.length))
    try:
        stored = add_pages(scan, pages, actor=request.actor, at=now())
    except Outdated:
        return at_most
    undrawn = [page.position for page in stored if page.finding is PageFinding.UNDRAWN]
    if scan.failed >= MOST_FAILED:
        say(request, READ_NO_FURTHER, kind="error")
    elif undrawn:
        say(request, _undrawn(name, undrawn, scan.length), kind="error")
    return at_most if any(page.given_up for page in pages) else len(pages)


def _undrawn(name: str, places: Sequence[int], length: int) -> str:
    which = f"trang {told_numbers(places)} không mở được" if length > 1 else "ảnh không mở được"
    return f"Tệp “{name[:60]}”: {which}. Ông/Bà tìm tờ giấy, quét hoặc chụp lại rồi gửi."


def _reading(request: Asked, delay: str = "100ms") -> dict[str, Any] | None:
    read, length = scan_queries.progress(request.dialogue, request.actor)
    if not length:
        return None
    url = in_dialogue(request.dialogue, "collection-scan-step")
    return {"read": read, "length": length, "url": url, "delay": delay}
