"""Promises: the board, a new one, and what the body, the watchers and the leaders say of one."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db import transaction
from django.http import Http404, HttpResponse

from doithoai.actions.checks import done_before
from doithoai.actions.commitments import (
    Said,
    claim_done,
    confirm_done,
    dispute_done,
    extend_commitment,
    give_up_commitment,
    make_commitment,
    report_progress,
)
from doithoai.actions.files import store_file
from doithoai.models import Commitment
from doithoai.phases.follow_up import promise_pages, queries
from doithoai.phases.follow_up.forms import ExtendForm, GiveUpForm, SaidForm
from doithoai.phases.follow_up.pages import tabs
from doithoai.rules.refusals import Outdated
from doithoai.rules.visibility import audience_of
from doithoai.rules.vocabulary import Action
from doithoai.web.clock import now, today
from doithoai.web.commitment_form import CommitmentForm
from doithoai.web.commitment_rows import row
from doithoai.web.days_off import say_rest
from doithoai.web.doing import attempt, command_id
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires, staff
from doithoai.web.pages import staff_page
from doithoai.web.paths import in_dialogue, to
from doithoai.web.typed_before import typed_before

#: act in the address → action, function, form, what is said afterwards
ACTS: dict[str, tuple[Action, Any, type[forms.Form], str]] = {
    "tien-do": (Action.REPORT_PROGRESS, report_progress, SaidForm, "Đã ghi tiến độ."),
    "bao-xong": (Action.CLAIM_DONE, claim_done, SaidForm, "Đã báo xong. Chờ Mặt trận hoặc cán bộ thôn xác nhận."),
    "xac-nhan": (Action.CONFIRM_DONE, confirm_done, SaidForm, "Đã xác nhận việc này xong."),
    "phan-doi": (Action.DISPUTE_DONE, dispute_done, SaidForm, "Đã ghi là chưa xong. Cơ quan được báo ngay."),
    "gia-han": (Action.EXTEND_COMMITMENT, extend_commitment, ExtendForm, "Đã gia hạn, hạn cũ vẫn ghi bên cạnh."),
    "khong-giu": (Action.GIVE_UP_COMMITMENT, give_up_commitment, GiveUpForm, "Đã ghi là không giữ được, kèm lý do."),
}
_MAY_SPEAK = tuple(action for action, *_ in ACTS.values())


@staff
def board(request: Asked) -> HttpResponse:
    """All promises of this dialogue."""
    return staff_page(request, "follow_up/board.html", promise_pages.commitments(request), current="follow_up")


@requires(Action.MAKE_COMMITMENT)
def promise(request: Asked) -> HttpResponse:
    """Write down a promise that belongs to no matter; those of a matter wait on the pile of the conclusion."""
    choices = {"bodies": queries.bodies(request.dialogue), "villages": queries.villages(request.dialogue)}
    form = CommitmentForm(request.POST or None, **choices)
    if request.method == "POST" and form.is_valid():
        made = attempt(request, lambda: _made(request, form), form)
        if made is not None:
            say(request, "Đã ghi cam kết. Phòng được giao thấy ngay, người dân thấy trên trang cam kết.")
            say_rest(request, made.due_on)
            return to(request.dialogue, "follow-up-commitment", commitment=made.public_id)
    context = {
        "form": form,
        "tabs": tabs(request, ""),
        "back_url": in_dialogue(request.dialogue, "follow-up-board"),
        "pile_url": in_dialogue(request.dialogue, "conclusion-promises"),
    }
    return staff_page(
        request, "follow_up/promise.html", context, current="follow_up", status=422 if request.method == "POST" else 200
    )


def _made(request: Asked, form: CommitmentForm) -> Commitment:
    said = form.cleaned_data
    return make_commitment(
        request.dialogue,
        text=said["text"],
        department=form.bodies[said["department"]],
        village=form.places.get(said["village"]),
        due_on=said["due_on"],
        command_id=form.command,
        actor=request.actor,
        at=now(),
    )


@staff
def commitment(request: Asked, commitment: str) -> HttpResponse:
    """One promise, all that was said of it, and what this person may say."""
    return _page(request, _one(request, commitment))


@requires(*_MAY_SPEAK)
def said(request: Asked, commitment: str, act: str) -> HttpResponse:
    """The body, a watcher or a leader says something of a promise."""
    chosen = _one(request, commitment)
    if request.method != "POST":
        raise Http404
    action, function, form_class, words = ACTS[act]
    form = form_class(request.POST, request.FILES, prefix=act)
    if form.is_valid() and attempt(request, lambda: _spoken(request, chosen, action, function, form), form):
        say(request, words)
        say_rest(request, form.cleaned_data.get("due_on"))
        return to(request.dialogue, "follow-up-commitment", commitment=chosen.public_id)
    return _page(request, _one(request, commitment), bound={act: form})


@transaction.atomic
def _spoken(request: Asked, chosen: Commitment, action: Action, function: Any, form: forms.Form) -> bool:
    given = dict(form.cleaned_data)
    press: dict[str, Any] = {"command_id": command_id(given.pop("command_id")), "actor": request.actor, "at": now()}
    if done_before(request.commune.pk, action, press["command_id"]):
        return True  # before another file is kept
    if given.pop("seen") not in ("", str(chosen.state)):
        raise Outdated("Người khác vừa ghi về cam kết này. Ông/Bà xem lại phía dưới, rồi ghi tiếp nếu còn cần.")
    if isinstance(form, SaidForm):
        file = given["evidence"]
        kept = store_file(request.commune, file.read(), file.name, at=press["at"]) if file else None
        function(chosen, said=Said(given["on"], given["text"], kept), **press)
    else:
        function(chosen, **given, **press)
    return True


def _page(request: Asked, chosen: Commitment, bound: dict[str, forms.Form] | None = None) -> HttpResponse:
    acts = promise_pages.acts_on(request, chosen, ACTS, bound or {})
    context = {
        "tabs": tabs(request, "follow-up-board"),
        "one": row(chosen, audience_of(request.actor.roles), today()),
        "acts": acts,
        "sections": promise_pages.sections(acts),
        "bound": list((bound or {}).values()),
        "typed": [line for key, form in (bound or {}).items() if acts[key]["refusal"] for line in typed_before(form)],
        "evidence": in_dialogue(request.dialogue, "follow-up-evidence", file="0").removesuffix("0/"),
    }
    return staff_page(request, "follow_up/commitment.html", context, current="follow_up", status=422 if bound else 200)


def _one(request: Asked, public_id: str) -> Commitment:
    found = queries.one_commitment(request.dialogue, public_id)
    if found is None:
        raise Http404
    return found
