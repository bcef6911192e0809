"""Digests of the Front, organisations and villages: typed or pasted, one line for each opinion."""

from __future__ import annotations

import re
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from doithoai.actions.digests import DigestLine, digest_lines, receive_digest
from doithoai.actions.intake import closed_sentence
from doithoai.language.dates import day_of
from doithoai.language.folding import fold
from doithoai.language.names import body_in_title
from doithoai.models import Department, Digest, Village
from doithoai.phases.collection import queries
from doithoai.phases.collection.digest_spreadsheet import HEADS, TOLD, Read, read
from doithoai.phases.collection.forms import DigestForm, SheetForm, at_start_of
from doithoai.phases.collection.views import addresses
from doithoai.rules.refusals import BadInput
from doithoai.rules.visibility import OFFICE, audience_of
from doithoai.rules.vocabulary import Action
from doithoai.web.clock import now
from doithoai.web.doing import attempt
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires
from doithoai.web.pages import staff_page
from doithoai.web.paths import in_dialogue
from doithoai.web.spreadsheets import LARGEST, XLSX, read_rows, spreadsheet_of
from doithoai.web.villages import own_village, villages_of

_LINE = re.compile(r"^\s*(?:[-–—•*+]|\d{1,3}[.)/])?\s*")
_PLACE = re.compile(r"^([^:|\t]{1,80})\s*[:|\t]\s*(.*)$", re.DOTALL)


@requires(Action.RECEIVE_DIGEST)
def digests(request: Asked) -> HttpResponse:
    """The digests that came, and the form for the next one."""
    villages = villages_of(request.commune)
    form = DigestForm(request.POST or None, initial={"body": _own_body(request, villages)})
    if request.method == "POST" and form.is_valid():
        digest = attempt(request, lambda: _receive(request, form, villages), form)
        if digest is not None:
            say(request, f"Đã nhận bản tổng hợp, {digest.opinions.count()} ý kiến.")
            return redirect(request.path)
    return _page(request, form, villages)


@requires(Action.RECEIVE_DIGEST)
@require_POST
def spreadsheet(request: Asked) -> HttpResponse:
    """Reads a spreadsheet into the form, for somebody to look at: nothing is received yet."""
    villages, sheet_form = villages_of(request.commune), SheetForm(request.POST, request.FILES)
    form = DigestForm(initial={"body": request.POST.get("body", "") or _own_body(request, villages)})
    if not sheet_form.is_valid():
        return _page(request, form, villages, sheet_form, status=422)
    content = sheet_form.cleaned_data["sheet"].read(LARGEST + 1)
    found = attempt(request, lambda: _read(request, content, villages), sheet_form)
    if found is None:
        return _page(request, form, villages, sheet_form, status=422)
    form.initial["lines"] = "\n".join(found.lines)
    return _page(request, form, villages, report=found)


@requires(Action.RECEIVE_DIGEST)
def template(request: Asked) -> HttpResponse:
    """The spreadsheet to fill in, with the villages of this commune to choose from."""
    names = [one.name for one in villages_of(request.commune)]
    response = HttpResponse(spreadsheet_of("Ý kiến", HEADS, names, TOLD), content_type=XLSX)
    response["Content-Disposition"] = 'attachment; filename="mau-tong-hop-y-kien.xlsx"'
    return response


def _read(request: Asked, content: bytes, villages: list[Village]) -> Read:
    return read(read_rows(content), villages, digest_lines(request.dialogue))


def _page(
    request: Asked,
    form: DigestForm,
    villages: list[Village],
    sheet_form: SheetForm | None = None,
    *,
    report: Read | None = None,
    status: int = 0,
) -> HttpResponse:
    facts = {
        "form": form,
        "sheet_form": sheet_form or SheetForm(),
        "report": report,
        "sheet_url": in_dialogue(request.dialogue, "collection-digest-sheet"),
        "template_url": in_dialogue(request.dialogue, "collection-digest-template"),
        "keep": f"tong-hop-{request.commune.slug}-{request.dialogue.path}",
        "rows": [_row(one) for one in queries.digests(request.dialogue)],
        "example": villages[0].name if villages else "Thôn 1",
        "closed": closed_sentence(request.dialogue.stage) or "",
        **addresses(request),
    }
    status = status or (422 if form.is_bound else 200)
    return staff_page(request, "collection/digests.html", facts, current="collection", status=status)


def _receive(request: Asked, form: DigestForm, villages: list[Village]) -> Digest:
    try:
        return receive_digest(
            request.dialogue,
            read_lines(form.cleaned_data["lines"], villages),
            body=form.cleaned_data["body"],
            actor=request.actor,
            at=now(),
            command_id=form.command,
            village=own_village(request.actor, villages),
            occurred_at=at_start_of(form.cleaned_data["occurred_on"]),
        )
    except BadInput as wrong:
        field = "lines" if (wrong.field or "").startswith("matters") else wrong.field
        raise BadInput(str(wrong), field) from wrong


def read_lines(text: str, villages: list[Village]) -> list[DigestLine]:
    """One opinion for each line; ``Thôn 7: …`` or ``Thôn 7<tab>…`` gives its village, anything else none."""
    by_name = {fold(one.name): one for one in villages}
    lines = []
    for raw in text.splitlines():
        line = _LINE.sub("", raw)
        found = _PLACE.match(line)
        village = by_name.get(fold(found[1])) if found else None
        lines.append(DigestLine(found[2] if found and village else line, village))
    return lines


def _own_body(request: Asked, villages: list[Village]) -> str:
    """Who sends it: the village, or the body this person is of; never the person's own office."""
    own = next((one for one in villages if one.pk in request.actor.village_ids), None)
    if own is not None:
        return own.name
    if audience_of(request.actor.roles) in OFFICE:
        return ""  # they type in what others sent
    body = Department.objects.of(request.commune).filter(pk=request.actor.department_id).first()
    return body.name if body else body_in_title(request.actor.title)


def _row(digest: Digest) -> dict[str, Any]:
    return {
        "body": digest.body,
        "on": day_of(digest.occurred_at),
        "typed": day_of(digest.recorded_at),
        "lines": digest.lines,  # type: ignore[attr-defined]
    }
