"""Printed slips: how many went out to which village, what came back, which will not."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from doithoai.actions.intake import closed_sentence
from doithoai.actions.printed_slips import print_slips, record_spoiled, run_file, undo_spoiled
from doithoai.language.dates import day_of
from doithoai.phases.collection import sheet_queries
from doithoai.phases.collection.sheet_forms import PrintForm, SpoiledForm
from doithoai.phases.collection.sheet_queries import Balance
from doithoai.phases.collection.views import addresses
from doithoai.rules.permissions import About, refusal
from doithoai.rules.sheet_serial import read_numbers, told_numbers
from doithoai.rules.vocabulary import Action, SpoiledReason
from doithoai.web.clock import now
from doithoai.web.doing import attempt, done
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires
from doithoai.web.pages import staff_page
from doithoai.web.paths import in_dialogue, opens_here_only, to
from doithoai.web.villages import own_villages, villages_of


@requires(Action.PRINT_SLIPS, Action.RECORD_SPOILED)
def sheets(request: Asked) -> HttpResponse:
    """The balance of the villages this person looks after."""
    return _page(request)


@requires(Action.PRINT_SLIPS)
@require_POST
def printed(request: Asked) -> HttpResponse:
    """Print: the sheets go into the book, the file is set, and the page says where it is."""
    form = PrintForm(request.POST, villages=villages_of(request.commune))
    if not form.is_valid():
        return _page(request, print_form=form)
    facts = {"actor": request.actor, "at": now(), "command_id": form.command}
    run = attempt(request, lambda: print_slips(request.dialogue, form.counts, **facts), form)
    if run is None:
        return _page(request, print_form=form)
    run.dialogue = request.dialogue
    run_file(run, at=now())
    opened = ("Mở tệp PDF", in_dialogue(request.dialogue, "collection-run", run=run.public_id))
    say(request, f"Đã in {run.sheets.count()} tờ.", link=opened)
    return to(request.dialogue, "collection-sheets")


@requires(Action.PRINT_SLIPS)
def run(request: Asked, run: str) -> HttpResponse:
    """The sheets of one run once more, exactly as they were."""
    found = sheet_queries.run_in(request.dialogue, run)
    if found is None:
        raise Http404
    found.dialogue = request.dialogue
    answer = HttpResponse(run_file(found, at=now()), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="phieu-giay-{request.dialogue.path}-{found.public_id}.pdf"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


@requires(Action.RECORD_SPOILED)
@require_POST
def spoiled(request: Asked) -> HttpResponse:
    form = SpoiledForm(request.POST)
    if not form.is_valid():
        return _page(request, spoiled_form=form)
    count = attempt(request, lambda: _spoiled(request, form), form)
    if count is None:
        return _page(request, spoiled_form=form)
    say(request, f"Đã ghi {count} tờ." if count else "Các tờ này đã ghi từ trước. Không cần làm gì.")
    return redirect(in_dialogue(request.dialogue, "collection-sheets"))


@requires(Action.UNDO_SPOILED)
@require_POST
def spoiled_undone(request: Asked, number: int) -> HttpResponse:
    found = sheet_queries.sheet_in(request.dialogue, number)
    if found is None:
        raise Http404
    if done(request, undo_spoiled, found):
        say(request, f"Tờ {found.serial_in(request.commune.name)} lại tính là đang ở thôn.")
    return to(request.dialogue, "collection-sheets")


def _spoiled(request: Asked, form: SpoiledForm) -> int:
    numbers, reason = read_numbers(form.cleaned_data["numbers"]), SpoiledReason(form.cleaned_data["reason"])
    return record_spoiled(request.dialogue, numbers, reason=reason, actor=request.actor, at=now())


def _page(
    request: Asked, *, print_form: PrintForm | None = None, spoiled_form: SpoiledForm | None = None
) -> HttpResponse:
    villages = villages_of(request.commune)
    own = own_villages(request.actor, villages)
    rows = sheet_queries.balances(request.dialogue, own)
    out, spoiled = sheet_queries.not_back(request.dialogue, own)
    may_print = refusal(request.actor, Action.PRINT_SLIPS, About(request.commune.pk)) is None
    facts = {
        "rows": [_cells(row) for row in rows],
        "total": _cells(sheet_queries.sum_of(rows)) if len(rows) > 1 else None,
        "out": [(one.name, told_numbers(numbers)) for one, numbers in out],
        "print_form": (print_form or PrintForm(villages=villages)) if may_print else None,
        "spoiled_form": spoiled_form or SpoiledForm(),
        "runs": [_run(request, one) for one in sheet_queries.runs(request.dialogue)] if may_print else [],
        "spoiled": [_spoiled_row(request, one) for one in spoiled],
        "closed": closed_sentence(request.dialogue.stage) or "",
        "dead_address": settings.PUBLIC_ADDRESS if may_print and opens_here_only() else "",
        "print_url": in_dialogue(request.dialogue, "collection-print"),
        "spoiled_url": in_dialogue(request.dialogue, "collection-spoiled"),
        **addresses(request),
    }
    status = 422 if print_form or spoiled_form else 200
    return staff_page(request, "collection/sheets.html", facts, current="collection", status=status)


def _cells(row: Balance) -> list[str | int]:
    return [row.village, row.printed, row.returned, row.waiting, row.spoiled, row.out]


def _run(request: Asked, one: Any) -> dict[str, Any]:
    return {
        "url": in_dialogue(request.dialogue, "collection-run", run=one.public_id),
        "on": day_of(one.printed_at),
        "count": one.count,
        "village": one.village if one.villages == 1 else f"{one.villages} thôn",
        "first": one.first,
        "last": one.last,
    }


def _spoiled_row(request: Asked, one: Any) -> dict[str, Any]:
    return {
        "serial": one.serial_in(request.commune.name),
        "village": one.village.name,
        "reason": one.spoiled_reason.label,
        "on": day_of(one.spoiled_at),
        "undo_url": in_dialogue(request.dialogue, "collection-spoiled-undo", number=one.number),
    }
