"""Read and decide, one by one: the head agrees, the leader approves, both may send back."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse

from doithoai.actions.answers import agree_answer, approve_answer, send_back_answer
from doithoai.models import Answer
from doithoai.phases.preparation import answer_pages, queries
from doithoai.phases.preparation.forms import ApprovalForm, DecisionForm, ReasonForm
from doithoai.rules.refusals import BadInput
from doithoai.rules.vocabulary import Action, Role
from doithoai.web.doing import done
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires
from doithoai.web.keys import number_in
from doithoai.web.pages import staff_page
from doithoai.web.paths import to


@requires(Action.AGREE_ANSWER)
def to_agree(request: Asked) -> HttpResponse:
    """Drafts that wait for the head of this department."""
    return _queue(request, queries.waiting_for_head(request.dialogue, request.actor), Action.AGREE_ANSWER)


@requires(Action.APPROVE_ANSWER)
def to_approve(request: Asked) -> HttpResponse:
    """Drafts that wait for a leader."""
    return _queue(request, queries.waiting_for_leader(request.dialogue), Action.APPROVE_ANSWER)


def _queue(request: Asked, waiting: list[Answer], action: Action) -> HttpResponse:
    place = number_in(request.GET.get("viec", "")) or 1
    context = answer_pages.decision(request, waiting, place - 1, action)
    return staff_page(
        request, "preparation/decide.html", context | {"reason_form": ReasonForm()}, current="preparation"
    )


@requires(Action.AGREE_ANSWER)
def agreed(request: Asked, opinion: str) -> HttpResponse:
    """The head agrees to the version on the page."""
    answer, form = _answer(request, opinion), DecisionForm(request.POST)
    if request.method == "POST" and done(request, agree_answer, answer, seen_version=_version(form)):
        say(request, "Đã đồng ý. Dự thảo chuyển lãnh đạo duyệt.")
    return to(request.dialogue, "preparation-agree")


@requires(Action.APPROVE_ANSWER)
def approved(request: Asked, opinion: str) -> HttpResponse:
    """A leader approves the version on the page; remarks that stand are overruled with a reason."""
    answer, form = _answer(request, opinion), ApprovalForm(request.POST)
    if request.method != "POST":
        return to(request.dialogue, "preparation-approve")
    if done(request, approve_answer, answer, form=form, **_decided(form)):
        say(request, "Đã duyệt câu trả lời.")
        return to(request.dialogue, "preparation-approve")
    if not (form.has_error("because") or form.has_error("note")):
        say(request, " ".join(form.non_field_errors()), kind="error")
        return to(request.dialogue, "preparation-approve")
    context = answer_pages.decision(request, [answer], 0, Action.APPROVE_ANSWER)
    context |= {"reason_form": ReasonForm(), "approval": form}
    return staff_page(request, "preparation/decide.html", context, current="preparation", status=422)


def _decided(form: ApprovalForm) -> dict[str, Any]:
    return {"seen_version": _version(form), "because": form.reason, "note": form.cleaned_data["note"]}


def _version(form: DecisionForm) -> int:
    """The version that was read."""
    if not form.is_valid():
        raise BadInput("Trang này gửi thiếu số bản đã đọc. Ông/Bà mở lại dự thảo rồi quyết.")
    version: int = form.cleaned_data["seen_version"]
    return version


@requires(Action.SEND_BACK_ANSWER)
def sent_back(request: Asked, opinion: str) -> HttpResponse:
    """Back to the author with what is missing; a refused reason comes back with what was typed."""
    answer, form = _answer(request, opinion), ReasonForm(request.POST)
    leads = Role.CHAIR in request.actor.roles
    room = "preparation-approve" if leads else "preparation-agree"
    if request.method != "POST":
        return to(request.dialogue, room)
    if not form.is_valid():
        raise BadInput("Trang này gửi thiếu nội dung. Ông/Bà mở lại dự thảo rồi gửi lại.")
    why, version = form.cleaned_data["reason"], form.cleaned_data["seen_version"] or 0
    if done(request, send_back_answer, answer, form=form, reason=why, seen_version=version):
        say(request, "Đã trả lại người soạn, kèm điều cần sửa.")
        return to(request.dialogue, room)
    action = Action.APPROVE_ANSWER if leads else Action.AGREE_ANSWER
    context = answer_pages.decision(request, [answer], 0, action) | {"reason_form": form}
    return staff_page(request, "preparation/decide.html", context, current="preparation", status=422)


def _answer(request: Asked, public_id: str) -> Answer:
    found = queries.one_answer(request.dialogue, request.actor, public_id)
    if found is None:
        raise Http404
    return found
