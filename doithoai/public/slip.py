"""The slip online: five fields, several matters, no account; what is typed is never lost on the way."""

from __future__ import annotations

from functools import partial

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from doithoai.actions.intake import LONGEST_MATTER, closed_sentence
from doithoai.actions.returned_sheets import sheet_typed
from doithoai.actions.slip_again import TWINS_WITHIN, Submitted
from doithoai.actions.slip_content import SlipContent, mistakes
from doithoai.actions.slips import submit_slip
from doithoai.models import PrintedSlip, Village
from doithoai.public.flood import Sending, address_index, is_solved, sending
from doithoai.public.forms import SlipForm
from doithoai.public.lookup import SENT_FROM_HERE
from doithoai.public.receipt import hand_over
from doithoai.public.slip_page import slip_page
from doithoai.rules.refusals import BadInput
from doithoai.rules.vocabulary import IntakeChannel
from doithoai.web.boxes import Box, rearranged_boxes, texts_of, typed_boxes
from doithoai.web.browser_memory import BrowserMemory
from doithoai.web.clock import now
from doithoai.web.doing import command_id
from doithoai.web.guards import Asked, public
from doithoai.web.matters import (
    attempt_with_matters,
    doubt_of,
    has_unseen_doubt,
    kept,
    tell_at_fields,
    typed_matters,
)
from doithoai.web.pages import public_page
from doithoai.web.paths import address, in_dialogue

#: Public ids of the slips sent from this browser: exactly the same slip sent again gets its first receipt back;
#: another browser with the same words never does.
SENT_HERE = BrowserMemory[str](cookie="phieu-vua-gui", salt="doithoai.sent-here", life=TWINS_WITHIN, most=10)


@public
def slip(request: Asked) -> HttpResponse:
    """The form, and what becomes of it when it is sent."""
    shut = closed_sentence(request.dialogue.stage)
    if shut:
        typed = [text for text in typed_matters(request.POST) if text.strip()]
        facts = {"sentence": shut, "typed": typed}
        status = 409 if request.method == "POST" else 200
        return public_page(request, "public/slip_closed.html", facts, current="slip", status=status)
    if request.method != "POST":
        return slip_page(request, SlipForm(initial=_of_sheet(request)), [Box()])
    boxes = rearranged_boxes(request.POST)
    if boxes is not None:
        return slip_page(request, kept(SlipForm, request.POST), boxes)
    return _send(request)


def _of_sheet(request: Asked) -> dict[str, str]:
    """Whoever scanned the code of a printed slip sends that slip: its serial goes along, its village is chosen."""
    typed = request.GET.get("to", "")
    sheet = _sheet(request, typed)
    return {"to": sheet.serial_in(request.commune.name), "village": str(sheet.village_id)} if sheet else {}


def _sheet(request: Asked, typed: str) -> PrintedSlip | None:
    """The printed slip with this serial; a wrong one is no reason to keep anybody from sending."""
    try:
        return sheet_typed(request.dialogue, typed)
    except BadInput:
        return None


@public
@require_POST
def scope_hint(request: Asked) -> HttpResponse:
    """The doubt about one matter, while it is being written. Nothing is stored; the words stay out of the address."""
    text = next(iter(typed_matters(request.POST)), "")[: LONGEST_MATTER * 2]
    return public_page(request, "public/scope_hint.html", {"doubt": doubt_of(text)})


def _send(request: Asked) -> HttpResponse:
    source, boxes = sending(request), typed_boxes(request.POST)
    page = partial(slip_page, request, typed=boxes, source=source)
    if source.is_flooded and not source.is_known and not _has_worked(request):
        return page(kept(SlipForm, request.POST), status=429)
    form, village = _filled(request, source)
    content = form.content(texts_of(boxes), [source.sector(box.sector) for box in boxes])
    wrong = tell_at_fields(form, mistakes(content, channel=IntakeChannel.ONLINE, village=village, at=now()))
    if wrong is not None or not form.is_valid():
        return page(form, wrong=wrong, status=422)
    if has_unseen_doubt(request.POST, content.matters):
        return page(form, doubted=True)
    sent, wrong = attempt_with_matters(request, lambda: _taken(request, form, content, village, source), form)
    return _acknowledged(request, sent) if sent else page(form, wrong=wrong, status=422)


def _filled(request: Asked, source: Sending) -> tuple[SlipForm, Village | None]:
    """The form as it was typed, its pictures drawn, and the village that was chosen."""
    form = SlipForm(request.POST, request.FILES)
    form.full_clean()
    village = source.village(form.cleaned_data.get("village", ""))
    if village is None and not form.has_error("village"):
        form.add_error("village", "Ông/Bà chọn thôn.")
    return form, village


def _taken(request: Asked, form: SlipForm, content: SlipContent, village: Village | None, source: Sending) -> Submitted:
    return submit_slip(
        request.dialogue,
        content,
        village=village,
        channel=IntakeChannel.ONLINE,
        actor=request.actor,
        at=now(),
        command_id=form.command,
        sent_here=SENT_HERE.read(request),
        sheet=_sheet(request, form.cleaned_data["to"]),
        pictures=form.cleaned_data["pictures"],
        address_index=address_index(request),
        one_each=source.is_flooded,
    )


def _acknowledged(request: Asked, sent: Submitted) -> HttpResponse:
    """The way to the receipt; this browser remembers the slip."""
    answer = hand_over(request, redirect(in_dialogue(request.dialogue, "receipt")), sent)
    SENT_HERE.note(request, answer, sent.slip.public_id, path=in_dialogue(request.dialogue, "slip"))
    home = address("home", slug=request.commune.slug)
    return SENT_FROM_HERE.note(request, answer, sent.slip.public_id, path=home)


def _has_worked(request: Asked) -> bool:
    command = command_id(request.POST.get("command_id"))
    return command is not None and is_solved(request, command)
