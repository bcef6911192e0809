"""One matter with its history; its public text, who asked, and sending it to another level."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from doithoai.actions.chair_notes import note_for_chair
from doithoai.actions.public_texts import reveal_contact, set_public_text
from doithoai.actions.referrals import refer
from doithoai.models import Opinion
from doithoai.models.publication import publication_of
from doithoai.phases.preparation import matter_pages, queries
from doithoai.phases.preparation.forms import ChairNoteForm, PublicTextForm, ReferForm, RevealForm
from doithoai.rules.vocabulary import Action, RevealReason
from doithoai.web.clock import now
from doithoai.web.days_off import say_rest
from doithoai.web.doing import attempt, done
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires, staff
from doithoai.web.pages import staff_page
from doithoai.web.paths import in_dialogue, to


@staff
def opinion(request: Asked, opinion: str) -> HttpResponse:
    """All that this person may know of one opinion."""
    return _page(request, _one(request, opinion))


@requires(Action.SET_PUBLIC_TEXT)
def public_text(request: Asked, opinion: str) -> HttpResponse:
    """The public text beside the received one, with hints where personal data may stand."""
    chosen = _one(request, opinion)
    form = PublicTextForm(request.POST) if request.method == "POST" else None
    if form is not None and form.is_valid():
        said = form.cleaned_data
        is_done = done(
            request,
            set_public_text,
            chosen,
            form=form,
            text=said["text"],
            subject_line=said["subject_line"],
            is_reread=said["is_reread"],
        )
        if is_done:
            say(request, "Đã lưu bản công khai. Chưa ai ngoài cơ quan thấy cho đến khi công khai kết quả.")
            return _after_public_text(request, chosen)
    context = matter_pages.public_text(request, chosen, form)
    return staff_page(
        request, "preparation/public_text.html", context, current="preparation", status=200 if form is None else 422
    )


def _after_public_text(request: Asked, chosen: Opinion) -> HttpResponse:
    """From the results desk on to the next matter without a public text; from its own page back to that."""
    if not matter_pages.from_results(request):
        return to(request.dialogue, "preparation-opinion", opinion=chosen.public_id)
    left = publication_of(request.dialogue).without_public_text
    if not left:
        return to(request.dialogue, "results-desk")
    following = in_dialogue(request.dialogue, "preparation-public-text", opinion=left[0].public_id)
    return redirect(f"{following}?{matter_pages.FROM_RESULTS}")


@requires(Action.REVEAL_CONTACT)
def reveal(request: Asked, opinion: str) -> HttpResponse:
    """Name and phone of who asked, shown once, after a reason; never kept in an address, a title or a cache."""
    chosen, form = _one(request, opinion), RevealForm(request.POST)
    if request.method != "POST":
        raise Http404
    found = None
    if form.is_valid():
        why = RevealReason(form.cleaned_data["why"])
        press = {"command_id": form.command, "actor": request.actor, "at": now()}
        found = attempt(request, lambda: reveal_contact(chosen, reason=why, **press), form)
    context = matter_pages.contact(request, chosen, form, found)
    return staff_page(request, "preparation/contact.html", context, current="preparation", status=200 if found else 422)


@requires(Action.REFER)
def referred(request: Asked, opinion: str) -> HttpResponse:
    """Record that the matter was sent to another level."""
    chosen, form = _one(request, opinion), ReferForm(request.POST)
    if request.method != "POST":
        raise Http404
    if form.is_valid() and attempt(
        request, lambda: refer(chosen, **form.cleaned_data, actor=request.actor, at=now()), form
    ):
        say(request, "Đã ghi. Việc này vẫn của xã cho đến khi có trả lời; phần Theo dõi nhắc đúng hẹn.")
        say_rest(request, form.cleaned_data["due_on"])
        return to(request.dialogue, "preparation-opinion", opinion=chosen.public_id)
    return _page(request, chosen, form)


@requires(Action.NOTE_FOR_CHAIR)
@require_POST
def chair_note(request: Asked, opinion: str) -> HttpResponse:
    """What the chair alone is told of the matter."""
    chosen, form = _one(request, opinion), ChairNoteForm(request.POST)
    if form.is_valid() and done(request, note_for_chair, chosen, form=form, note=form.cleaned_data["note"]):
        say(request, "Đã lưu lưu ý riêng cho chủ trì.")
        return to(request.dialogue, "preparation-opinion", opinion=chosen.public_id)
    return _page(request, chosen, note_form=form)


def _page(
    request: Asked, chosen: Opinion, form: ReferForm | None = None, note_form: ChairNoteForm | None = None
) -> HttpResponse:
    context = matter_pages.opinion(request, chosen, form, note_form)
    status = 200 if form is None and note_form is None else 422
    return staff_page(request, "preparation/opinion.html", context, current="preparation", status=status)


def _one(request: Asked, public_id: str) -> Opinion:
    found = queries.one(request.dialogue, request.actor, public_id)
    if found is None:
        raise Http404
    return found
