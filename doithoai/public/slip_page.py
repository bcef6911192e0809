"""The page of the slip online: empty, or as it was typed with what keeps it from being taken."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms
from django.http import HttpResponse

from doithoai.actions.intake import LONGEST_MATTER
from doithoai.models.regulations import deadline_of
from doithoai.public.flood import CROWDED, TOO_MANY, Sending, challenge, sending
from doithoai.public.lookup import conference_day
from doithoai.rules.deadlines import last_day_to_send_opinions
from doithoai.rules.refusals import BadInput
from doithoai.rules.scope_questions import SCOPE_QUESTIONS
from doithoai.rules.slip_note import MAY_BE_ASKED, NOT_FOR_THIS, SENT_LATE
from doithoai.web.boxes import PREFIX, Box, texts_of
from doithoai.web.clock import today
from doithoai.web.doing import command_id
from doithoai.web.guards import Asked
from doithoai.web.matters import boxes_of, boxes_with_errors, doubts_of
from doithoai.web.pages import public_page
from doithoai.web.paths import in_dialogue
from doithoai.web.slip_pictures import lost_pictures

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


def slip_page(
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
