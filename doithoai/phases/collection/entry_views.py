"""Typing slips for others at the office, by keyboard: of a sheet in hand, or of a page on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse

from doithoai.actions.slip_channels import offered_channels
from doithoai.models import ScannedPage, Village
from doithoai.phases.collection.forms import EntryForm
from doithoai.phases.collection.scan_rows import draft_key
from doithoai.phases.collection.second_look import said
from doithoai.phases.collection.typed_slips import say_what_was_saved, shared_facts, typed
from doithoai.rules.refusals import BadInput
from doithoai.rules.vocabulary import Action, IntakeChannel
from doithoai.web.clock import today
from doithoai.web.guards import Asked, requires
from doithoai.web.pages import staff_page
from doithoai.web.paths import to
from doithoai.web.villages import is_village, village_typed, villages_of


@dataclass(frozen=True)
class Beside:
    """The scanned page somebody types from: what its code says already, what is shown of it, and where to go on."""

    page: ScannedPage
    initial: dict[str, str]
    facts: dict[str, Any]
    next_url: str


@requires(Action.SUBMIT_SLIP)
def slips(request: Asked) -> HttpResponse:
    """The entry form, and the slip it creates."""
    if is_village(request.actor):
        return to(request.dialogue, "collection-village")
    return entry(request)


def entry(request: Asked, beside: Beside | None = None) -> HttpResponse:
    """Fast entry, of a sheet in hand or of a page on the screen. Village and day stay for the next of the pile."""
    villages = villages_of(request.commune)
    answer = partial(_entry, request, villages=villages, beside=beside)
    if request.method != "POST":
        say_what_was_saved(request)
        carried = {"village": request.GET.get("thon", "")[:80], "occurred_on": request.GET.get("ngay", "")[:20]}
        return answer(EntryForm(initial=carried | (beside.initial if beside else {})), [""])

    def next_url(form: Any, village: Village | None) -> str:
        return f"{beside.next_url + '&' if beside else request.path + '?'}{urlencode(_carried(form, village))}"

    village_of, page = partial(_village, villages=villages), beside.page if beside else None
    return typed(request, _bound_entry(request), answer, village_of, IntakeChannel.PAPER, next_url, page)


def _bound_entry(request: Asked) -> EntryForm:
    form = EntryForm(request.POST)
    _offer_channels(request, form)
    return form


def _offer_channels(request: Asked, form: EntryForm) -> None:
    form.offer_channels(offered_channels(request.dialogue, request.actor.roles, today()))


def _village(form: EntryForm, villages: list[Village]) -> Village | None:
    try:
        return village_typed(villages, said(form, "village"))
    except BadInput as wrong:
        form.add_error("village", str(wrong))
        return None


def _carried(form: EntryForm, village: Village | None) -> dict[str, str]:
    """What stays for the next sheet: no name, no word of the slip."""
    day = form.cleaned_data["occurred_on"]
    carried = {"thon": village.name if village else "", "ngay": f"{day.day}/{day.month}" if day else ""}
    return {name: value for name, value in carried.items() if value}


def _entry(
    request: Asked,
    form: Any,
    texts: Sequence[str],
    *,
    villages: list[Village],
    beside: Beside | None,
    status: int = 200,
    **seen: Any,
) -> HttpResponse:
    _offer_channels(request, form)
    facts = {"villages": [one.name for one in villages], **shared_facts(request, form, texts, **seen)}
    facts |= {"beside": beside.facts if beside else None, "keep": draft_key(request, beside.page if beside else None)}
    return staff_page(request, "collection/entry.html", facts, current="collection", status=status)
