"""A department's list, the answer editor, and what a department may say about its share."""

from __future__ import annotations

from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import render

from doithoai.actions.answer_remarks import remarks_on
from doithoai.actions.answers import draft_answer, send_draft
from doithoai.actions.assignments import contribute_part, return_assignment
from doithoai.actions.editing import heard
from doithoai.actions.paper_facts import Occasion
from doithoai.actions.paper_facts.briefing import department_list_of
from doithoai.models import Answer, Assignment, Opinion
from doithoai.phases.preparation import answer_pages, queries
from doithoai.phases.preparation.forms import AnswerForm, PartForm, ReasonForm
from doithoai.phases.preparation.reusable import words_to_reuse
from doithoai.rules.refusals import BadInput
from doithoai.rules.vocabulary import Action, AnswerKind, DocumentKind
from doithoai.web.clock import now
from doithoai.web.doing import attempt, done
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires
from doithoai.web.pages import staff_page
from doithoai.web.paper_file import paper_file
from doithoai.web.paths import to

#: The buttons that hand the words to the head: for the first time, and again after a change.
_AGAIN = "again"
_SENDS = frozenset({"send", _AGAIN})


@requires(Action.RETURN_ASSIGNMENT)
def mine(request: Asked) -> HttpResponse:
    """What this person's department still owes, by its day."""
    rows = queries.owed_by(request.dialogue, request.actor.department_id)
    return staff_page(request, "preparation/mine.html", answer_pages.mine(request, rows), current="preparation")


@requires(Action.RETURN_ASSIGNMENT)
def own_list(request: Asked, form: str) -> HttpResponse:
    """The department's matters with their days, to print; another department's are not on it."""
    if request.actor.department_id is None:
        raise Http404
    occasion = Occasion(request.dialogue, DocumentKind.DEPARTMENT_LIST, now())
    document = attempt(request, lambda: department_list_of(occasion, request.actor.department_id))
    if document is None:
        return to(request.dialogue, "preparation-mine")
    return paper_file(document, form, f"viec-cua-phong-{request.dialogue.path}")


@requires(Action.DRAFT_ANSWER)
def answer(request: Asked, opinion: str) -> HttpResponse:
    """The editor; a POST saves the words, and hands them to the head when asked to."""
    chosen = _chosen(request, opinion)
    if request.method != "POST":
        return _editor(request, chosen)
    if "take" in request.POST:
        return _taken(request, chosen)
    form = AnswerForm(request.POST, sends=request.POST.get("then") in _SENDS)
    if form.is_valid():
        saved = attempt(request, lambda: _save(request, chosen, form), form)
        if saved is not None:
            say(request, _what_happened(request, saved))
            return to(request.dialogue, "preparation-answer", opinion=chosen.public_id)
    return _editor(request, _chosen(request, opinion), form)


@requires(Action.DRAFT_ANSWER)
def editing(request: Asked, opinion: str) -> HttpResponse:
    """Who else has this answer open; the page asks again and again, and says by that that it is open itself."""
    chosen = _chosen(request, opinion)
    heard(chosen, request.actor, now())
    response = render(request, "preparation/editing.html", {"editing": answer_pages.editing(request, chosen)})
    response["Cache-Control"] = "no-store"
    return response


def _taken(request: Asked, chosen: Opinion) -> HttpResponse:
    """The page again, with the words of an answer given before in the box above what was typed. Nothing is saved."""
    old = words_to_reuse(chosen, request.POST["take"])
    if old is None:
        raise Http404
    context = answer_pages.with_old(request, chosen, old)
    return staff_page(request, "preparation/answer.html", context, current="preparation")


@transaction.atomic
def _save(request: Asked, opinion: Opinion, form: AnswerForm) -> Answer:
    """Both or neither: what can not be handed in yet stays in the form, with the sentence why."""
    said = form.cleaned_data
    saved = draft_answer(
        opinion,
        kind=AnswerKind(said["kind"]) if said["kind"] else None,
        text=said["text"],
        seen_version=said["seen_version"],
        promised_on=said["promised_on"],
        planned_in=said["planned_in"],
        referred_to=said["referred_to"],
        actor=request.actor,
        at=now(),
    )
    if request.POST.get("then") == _AGAIN and saved.version == said["seen_version"]:
        raise BadInput(f"Chưa sửa gì so với bản {saved.version}. Bản ấy đã trình, đang chờ trưởng phòng.", "text")
    if request.POST.get("then") in _SENDS:
        send_draft(saved, seen_version=saved.version, stands=said["stands"], actor=request.actor, at=now())
    return saved


def _what_happened(request: Asked, saved: Answer) -> str:
    if request.POST.get("then") in _SENDS:
        told = "Đã trình trưởng phòng. Có người xem xong, Ông/Bà được báo."
        open_points = len(remarks_on(saved))
        return f"{told} Máy thấy {open_points} chỗ nên soát: Ông/Bà sửa và trình lại được." if open_points else told
    return f"Đã lưu bản {saved.version}. Soạn xong Ông/Bà bấm “Lưu và trình trưởng phòng”."


@requires(Action.CONTRIBUTE_PART)
def part(request: Asked, opinion: str) -> HttpResponse:
    """A supporting department writes its part."""
    chosen, form = _chosen(request, opinion), PartForm(request.POST)
    share = _own_share(request, chosen)
    if request.method != "POST" or share is None:
        raise Http404
    if form.is_valid():
        words = form.cleaned_data["text"]
        if done(request, contribute_part, share, form=form, text=words):
            say(request, "Đã lưu phần của phòng Ông/Bà. Phòng chủ trì thấy ngay.")
            return to(request.dialogue, "preparation-answer", opinion=chosen.public_id)
    return _editor(request, chosen, part_form=form)


@requires(Action.RETURN_ASSIGNMENT)
def give_back(request: Asked, opinion: str) -> HttpResponse:
    """A department says that a matter is not its work."""
    chosen, form = _chosen(request, opinion), ReasonForm(request.POST)
    share = _own_share(request, chosen)
    if request.method != "POST" or share is None:
        raise Http404
    form.is_valid()
    why = form.cleaned_data.get("reason", "")
    if done(request, return_assignment, share, form=form, reason=why):
        say(request, "Đã trả lại Văn phòng, kèm lý do.")
        return to(request.dialogue, "preparation-mine")
    return _editor(request, chosen, return_form=form)


def _chosen(request: Asked, public_id: str) -> Opinion:
    """The lead of the matter; a merged opinion opens its group."""
    found = queries.one(request.dialogue, request.actor, public_id)
    if found is not None and found.merged_into is not None:
        found = queries.one(request.dialogue, request.actor, found.merged_into.public_id)
    if found is None:
        raise Http404
    return found


def _own_share(request: Asked, opinion: Opinion) -> Assignment | None:
    standing = (a for a in opinion.assignments.all() if a.returned_at is None)
    found = next((a for a in standing if a.department_id == request.actor.department_id), None)
    if found is not None:
        found.opinion = opinion
    return found


def _editor(
    request: Asked,
    opinion: Opinion,
    form: AnswerForm | None = None,
    *,
    part_form: PartForm | None = None,
    return_form: ReasonForm | None = None,
) -> HttpResponse:
    context = answer_pages.editor(request, opinion, form, part_form, return_form)
    if context["editing"]:
        heard(opinion, request.actor, now())
    bad = any(one is not None for one in (form, part_form, return_form))
    return staff_page(request, "preparation/answer.html", context, current="preparation", status=422 if bad else 200)
