"""The slip online: five fields, several matters, no account; what is typed is never lost on the way."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from doithoai.actions.intake import LONGEST_MATTER, closed_sentence
from doithoai.actions.returned_sheets import sheet_typed
from doithoai.actions.slip_content import SlipContent, mistakes
from doithoai.actions.slips import TWINS_WITHIN, Submitted, submit_slip
from doithoai.models import PrintedSlip, Village
from doithoai.models.regulations import deadline_of
from doithoai.public.flood import (
    CROWDED,
    TOO_MANY,
    Sending,
    address_index,
    challenge,
    is_solved,
    sending,
)
from doithoai.public.forms import SlipForm
from doithoai.public.lookup import SENT_FROM_HERE, conference_day
from doithoai.public.receipt import hand_over
from doithoai.rules.deadlines import last_day_to_send_opinions
from doithoai.rules.refusals import BadInput
from doithoai.rules.scope_questions import SCOPE_QUESTIONS
from doithoai.rules.slip_note import MAY_BE_ASKED, NOT_FOR_THIS, SENT_LATE
from doithoai.rules.vocabulary import IntakeChannel
from doithoai.web.boxes import PREFIX, Box, rearranged_boxes, texts_of, typed_boxes
from doithoai.web.browser_memory import BrowserMemory
from doithoai.web.clock import now, today
from doithoai.web.doing import command_id
from doithoai.web.guards import Asked, public
from doithoai.web.matters import (
    attempt_with_matters,
    boxes_of,
    boxes_with_errors,
    doubt_of,
    doubts_of,
    has_unseen_doubt,
    kept,
    tell_at_fields,
    typed_matters,
)
from doithoai.web.pages import public_page
from doithoai.web.paths import address, in_dialogue
from doithoai.web.slip_pictures import lost_pictures

#: Public ids of the slips sent from this browser: exactly the same slip sent again gets its first receipt back;
#: another browser with the same words never does.
SENT_HERE = BrowserMemory[str](cookie="phieu-vua-gui", salt="doithoai.sent-here", life=TWINS_WITHIN, most=10)

_QUESTIONS = [
    {
        "asks": question.asks,
        "title": question.door.title,
        "where": question.door.where,
        "deadline": question.door.deadline,
        "law": "; ".join(dict.fromkeys(one.document for one in question.door.law if one.document.startswith("Luật"))),
    }
    for question in SCOPE_QUESTIONS
]


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
        return _page(request, SlipForm(initial=_of_sheet(request)), [Box()])
    boxes = rearranged_boxes(request.POST)
    if boxes is not None:
        return _page(request, kept(SlipForm, request.POST), boxes)
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
    if source.is_flooded and not source.is_known and not _has_worked(request):
        return _page(request, kept(SlipForm, request.POST), boxes, source=source, status=429)
    form = SlipForm(request.POST, request.FILES)
    form.full_clean()
    village = source.village(form.cleaned_data.get("village", ""))
    if village is None and not form.has_error("village"):
        form.add_error("village", "Ông/Bà chọn thôn.")
    content = _content(form, boxes, source)
    found = mistakes(content, channel=IntakeChannel.ONLINE, village=village, at=now())
    wrong = tell_at_fields(form, found)
    if wrong is not None or not form.is_valid():
        return _page(request, form, boxes, source=source, wrong=wrong, status=422)
    if has_unseen_doubt(request.POST, content.matters):
        return _page(request, form, boxes, source=source, doubted=True)
    sent, wrong = attempt_with_matters(request, lambda: _taken(request, form, content, village, source), form)
    if sent is None:
        return _page(request, form, boxes, source=source, wrong=wrong, status=422)
    answer = hand_over(request, redirect(in_dialogue(request.dialogue, "receipt")), sent)
    SENT_HERE.note(request, answer, sent.slip.public_id, path=in_dialogue(request.dialogue, "slip"))
    home = address("home", slug=request.commune.slug)
    return SENT_FROM_HERE.note(request, answer, sent.slip.public_id, path=home)


def _content(form: SlipForm, boxes: Sequence[Box], source: Sending) -> SlipContent:
    return form.content(texts_of(boxes), [source.sector(box.sector) for box in boxes])


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


def _has_worked(request: Asked) -> bool:
    command = command_id(request.POST.get("command_id"))
    return command is not None and is_solved(request, command)


def _page(
    request: Asked,
    form: forms.Form,
    typed: Sequence[Box],
    *,
    source: Sending | None = None,
    wrong: BadInput | None = None,
    doubted: bool = False,
    status: int = 200,
) -> HttpResponse:
    source, texts = source or sending(request), texts_of(typed)
    form.fields["village"].offer(source.villages)
    command = command_id(str(form["command_id"].value()))
    conference = conference_day(request.commune, request.dialogue.pk)
    last_day = deadline_of(request.commune, last_day_to_send_opinions, conference.on) if conference else None
    boxes = boxes_with_errors(texts, wrong) if form.is_bound and not doubted else boxes_of(texts)
    facts = {
        "form": form,
        "boxes": boxes,
        "doubts": doubts_of(texts),
        "sectors": source.sectors,
        "asked": {f"{PREFIX}-{place}": str(source.sector(box.sector) or "") for place, box in enumerate(typed)},
        "doubted": doubted,
        "challenge": challenge(request, command) if command and source.is_flooded else "",
        "held_back": status == 429,
        "too_many": TOO_MANY if status == 429 else CROWDED,
        "lost": lost_pictures(request),
        "minor": form.asks_for_a_guardian,
        "may_be_asked": MAY_BE_ASKED.format(unit=request.commune.kind.label),
        "not_for_this": NOT_FOR_THIS,
        "questions_asked": _QUESTIONS,
        "longest": LONGEST_MATTER,
        "conference_on": conference.on if conference else None,
        "last_day": last_day,
        "sent_late": SENT_LATE if last_day and today() > last_day.due_on else "",
        "year": request.dialogue.year,
        "keep": f"phieu-{request.commune.slug}-{request.dialogue.path}",
        "hint_url": in_dialogue(request.dialogue, "slip-hint"),
    }
    return public_page(request, "public/slip.html", facts, current="slip", status=status)
