"""The screen of the schedule notice: its contents, its last day, its channels and their proofs."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.http import Http404, HttpResponse

from doithoai.actions.checks import done_before
from doithoai.actions.files import store_file
from doithoai.actions.notices import publish_notice, record_posting
from doithoai.models import Notice, Posting
from doithoai.phases.announcement.forms import PostingForm
from doithoai.phases.announcement.pages import notice_page, refusal_for_office
from doithoai.phases.announcement.queries import evidence_here, notice_here, paper_here
from doithoai.rules.vocabulary import Action, Channel
from doithoai.web.attachments import attachment
from doithoai.web.clock import now
from doithoai.web.doing import attempt
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires, staff
from doithoai.web.pages import staff_page
from doithoai.web.paths import to
from doithoai.web.villages import villages_of


@staff
def board(request: Asked) -> HttpResponse:
    """The notice and what proves it."""
    return staff_page(request, "announcement/notice.html", notice_page(request), current="announcement")


@requires(Action.PUBLISH_NOTICE)
def publish(request: Asked, paper: str) -> HttpResponse:
    """Make an issued notice public, behind the gate of the seven days."""
    found = paper_here(request.dialogue, paper)
    if found is None:
        raise Http404
    if request.method == "POST" and attempt(request, lambda: publish_notice(found, actor=request.actor, at=now())):
        say(request, "Đã công bố lịch. Các thôn và Mặt trận được báo. Ông/Bà ghi bằng chứng từng kênh ở dưới.")
    return _to_board(request)


@requires(Action.RECORD_POSTING)
def posting(request: Asked) -> HttpResponse:
    """Record one proof; a refusal keeps what was typed (a file has to be chosen again)."""
    notice = notice_here(request.dialogue)
    if request.method != "POST" or notice is None:
        return _to_board(request)
    own = bool(refusal_for_office(request))
    villages = [v for v in villages_of(request.commune) if not own or v.pk in request.actor.village_ids]
    form = PostingForm(request.POST, request.FILES, villages=villages, own=own)
    if form.is_valid() and attempt(request, lambda: _record(request, notice, form, now()), form):
        say(request, "Đã ghi bằng chứng.")
        return _to_board(request)
    return staff_page(
        request, "announcement/notice.html", notice_page(request, form), current="announcement", status=422
    )


@staff
def evidence(request: Asked, file: str) -> HttpResponse:
    """The picture or record behind a proof."""
    stored = evidence_here(request.commune, request.dialogue, file)
    if stored is None:
        raise Http404
    return attachment(stored)


@transaction.atomic
def _record(request: Asked, notice: Notice, form: PostingForm, at: datetime) -> Posting:
    """File and proof together or not at all; a double click does not keep the file twice."""
    data, upload = form.cleaned_data, form.cleaned_data["evidence"]
    again = done_before(request.commune.pk, Action.RECORD_POSTING, data["command_id"])
    kept = store_file(request.commune, upload.read(), upload.name, at=at) if upload and not again else None
    return record_posting(
        notice,
        channel=Channel(data["channel"]),
        on=data["on"],
        village=form.village_chosen,
        until=data["until"],
        note=data["note"],
        link=data["link"],
        evidence=kept,
        actor=request.actor,
        at=at,
        command_id=data["command_id"],
    )


def _to_board(request: Asked) -> HttpResponse:
    return to(request.dialogue, "announcement")
