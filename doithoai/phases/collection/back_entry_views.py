"""Typing the written back of a sheet: its matters alone, for who wrote them and from which village is known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect

from doithoai.actions.intake import closed_sentence
from doithoai.actions.scanned_pages import type_and_shred
from doithoai.actions.slip_backs import add_from_back, front_of
from doithoai.models import Opinion, ScannedPage
from doithoai.phases.collection.left_out import LeftOutForm, hand_over_said, left_out, marks_shown
from doithoai.phases.collection.page_entry_views import back_words, picture_facts
from doithoai.phases.collection.scan_rows import SHREDDED, beside_links, draft_key
from doithoai.phases.collection.scan_views import found_page
from doithoai.phases.collection.views import addresses
from doithoai.rules.refusals import BadInput
from doithoai.rules.vocabulary import Action, PageState
from doithoai.web.clock import now
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires
from doithoai.web.matters import (
    asked_first,
    attempt_with_matters,
    boxes_of,
    boxes_with_errors,
    denunciations_in,
    has_unseen_doubt,
    rearranged,
    typed_matters,
)
from doithoai.web.pages import staff_page
from doithoai.web.paths import in_dialogue, to
from doithoai.web.suspected import is_suspected
from doithoai.web.villages import is_village


@requires(Action.SUBMIT_SLIP)
def back(request: Asked, scanned: str) -> HttpResponse:
    """The form, and the matters it adds to the slip of the front."""
    page = found_page(request, scanned)
    # What was typed for a page laid aside meanwhile comes back on the form; a second press of what is stored does not.
    is_open = page.state is PageState.WAITING or (request.method == "POST" and page.state is not PageState.ENTERED)
    if is_village(request.actor) or not is_open or front_of(page) is None:
        return redirect(in_dialogue(request.dialogue, "collection-page", scanned=page.public_id))
    if request.method != "POST":
        return _form(request, page, [""])
    texts = rearranged(request.POST)
    return _added(request, page, typed_matters(request.POST)) if texts is None else _form(request, page, texts)


def _added(request: Asked, page: ScannedPage, texts: Sequence[str]) -> HttpResponse:
    if has_unseen_doubt(request.POST, texts, denunciation_only=True):
        return _form(request, page, texts, doubted=True)
    left = left_out(request, page, texts)
    if left is not None and not left.is_valid():
        return _form(request, page, texts, left=left, status=422 if left.is_bound else 200)
    hand_over = hand_over_said(left)
    form = forms.Form(request.POST)
    form.is_valid()
    added, wrong = attempt_with_matters(request, lambda: _store(request, page, texts, hand_over), form)
    if added is None:
        return _form(request, page, texts, form=form, wrong=wrong, status=422)
    if hand_over is not None:
        say(request, SHREDDED)
    say(request, f"Đã thêm {len(added)} việc vào phiếu của mặt trước.", drops=draft_key(request, page))
    suspected = next(filter(is_suspected, added), None)
    if suspected is not None:  # insisted on: its picture lies here, so what becomes of both is written down at once
        return to(request.dialogue, "collection-scope-one", opinion=suspected.public_id)
    return redirect(f"{in_dialogue(request.dialogue, 'collection-pages')}?sau={page.pk}")


def _store(request: Asked, page: ScannedPage, texts: Sequence[str], hand_over: dict[str, Any] | None) -> list[Opinion]:
    facts = {"actor": request.actor, "at": now()}
    if hand_over is None:
        return add_from_back(page, texts, **facts)
    return type_and_shred(page, lambda: add_from_back(page, texts, stays=False, **facts), **facts, **hand_over)


def _form(
    request: Asked,
    page: ScannedPage,
    texts: Sequence[str],
    *,
    form: forms.Form | None = None,
    wrong: BadInput | None = None,
    doubted: bool = False,
    left: LeftOutForm | None = None,
    status: int = 200,
) -> HttpResponse:
    front, doubts = front_of(page), denunciations_in(texts, request.POST.getlist("doubts_shown"))
    facts = {
        "left": left,
        "beside_left": beside_links(left.beside, request) if left else [],
        "marks_shown": marks_shown(request, doubts),
        "beside": picture_facts(request, page) | {"advice": ""},  # a back has no number to type
        "front": back_words(request, front) if front else None,
        "form": form or forms.Form(),
        "boxes": boxes_with_errors(texts, wrong) if form else boxes_of(texts),
        "doubts": doubts,
        "doubted": doubted,
        "asked": asked_first(doubts) if doubted else "",
        "closed": closed_sentence(request.dialogue.stage) or "",
        "keep": draft_key(request, page),
        "alike_url": in_dialogue(request.dialogue, "collection-alike"),
        "entry_url": in_dialogue(request.dialogue, "collection-page", scanned=page.public_id),
        **addresses(request),
    }
    return staff_page(request, "collection/back_entry.html", facts, current="collection", status=status)
