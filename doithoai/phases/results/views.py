"""The results desk: complete, public, and proven within ten days."""

from __future__ import annotations

from django.db import transaction
from django.http import HttpResponse
from django.views.decorators.http import require_POST

from doithoai.actions.checks import done_before
from doithoai.actions.files import store_file
from doithoai.actions.notices import publish_notice, record_posting
from doithoai.actions.publication import publish_results
from doithoai.models import Notice, Posting
from doithoai.phases.results.forms import ProofForm
from doithoai.phases.results.pages import desk
from doithoai.phases.results.queries import issued_paper, proofs_of
from doithoai.rules.vocabulary import Action, Channel
from doithoai.web.clock import now
from doithoai.web.doing import attempt, command_id
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires, staff
from doithoai.web.pages import staff_page
from doithoai.web.paths import to


@staff
def results(request: Asked) -> HttpResponse:
    return staff_page(request, "results/desk.html", desk(request), current="results")


@requires(Action.PUBLISH_RESULTS)
@require_POST
def publish(request: Asked) -> HttpResponse:
    count = attempt(request, lambda: publish_results(request.dialogue, actor=request.actor, at=now()))
    if count is not None:
        say(request, f"Đã công khai {count} nội dung. Tiếp theo: ban hành thông báo kết quả và ghi ba bằng chứng.")
    return _to_desk(request)


@requires(Action.PUBLISH_NOTICE)
@require_POST
def notice(request: Asked) -> HttpResponse:
    """The issued results notice becomes public; from then on its proofs are counted."""
    paper = issued_paper(request.dialogue)
    if paper is None:
        say(request, "Chưa có thông báo kết quả nào đã ban hành. Ông/Bà ban hành ở trang Văn bản.", kind="error")
    elif attempt(request, lambda: publish_notice(paper, actor=request.actor, at=now())):
        say(request, "Đã công bố thông báo kết quả. Ông/Bà ghi bằng chứng từng kênh.")
    return _to_desk(request)


@requires(Action.RECORD_POSTING)
@require_POST
def proof(request: Asked) -> HttpResponse:
    """One proof; a refusal keeps what was typed, only a file has to be chosen again."""
    found = proofs_of(request.dialogue)
    form = ProofForm(request.POST, request.FILES, villages=found.villages)
    if found.notice is None:
        form.add_error(None, "Thông báo kết quả chưa công bố nên chưa có gì để ghi bằng chứng. Chữ đã gõ còn ở dưới.")
    elif form.is_valid() and attempt(request, lambda: _record(request, found.notice, form), form):
        say(request, "Đã ghi bằng chứng.")
        return _to_desk(request)
    return staff_page(request, "results/desk.html", desk(request, form), current="results", status=422)


@transaction.atomic
def _record(request: Asked, notice: Notice, form: ProofForm) -> Posting:
    """File and proof together or not at all; a double click keeps the file once."""
    typed, upload, at = form.cleaned_data, form.cleaned_data["evidence"], now()
    click = command_id(typed["command_id"])
    again = done_before(request.commune.pk, Action.RECORD_POSTING, click)
    kept = store_file(request.commune, upload.read(), upload.name, at=at) if upload and not again else None
    return record_posting(
        notice,
        channel=Channel(typed["channel"]),
        on=typed["on"],
        until=typed["until"],
        village=form.village_chosen,
        note=typed["note"],
        link=typed["link"],
        evidence=kept,
        actor=request.actor,
        at=at,
        command_id=click,
    )


def _to_desk(request: Asked) -> HttpResponse:
    return to(request.dialogue, "results-desk")
