"""Scope: the words that caused a doubt, a person who decides, a second one who looks, and the private way out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_POST

from doithoai.actions.scope import (
    agree_ruling,
    confirm_scope,
    overturn_ruling,
    rule_out,
    seal_opinion,
    withdraw_opinion,
)
from doithoai.actions.words_left import papers_with_words
from doithoai.models import Opinion, ScopeDecision
from doithoai.phases.collection import queries
from doithoai.phases.collection.forms import NoteForm, RuleOutForm, SealForm, WithdrawForm
from doithoai.phases.collection.queries import PAGE
from doithoai.phases.collection.rows import queue_row, read_mark
from doithoai.phases.collection.scan_queries import near_matter
from doithoai.phases.collection.scan_rows import beside_links
from doithoai.phases.collection.scope_page import matter_page, outside_row, sealed_sentence, withdraw_page
from doithoai.phases.collection.views import addresses
from doithoai.rules.refusals import Outdated
from doithoai.rules.vocabulary import Action, OpinionState, OutOfScopeReason, Scope
from doithoai.web.clock import now
from doithoai.web.doing import attempt
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires
from doithoai.web.opening import may_open
from doithoai.web.pages import staff_page
from doithoai.web.paths import in_dialogue, to

_DECIDE = (Action.CONFIRM_SCOPE, Action.AGREE_RULING, Action.SEAL_OPINION)


@requires(*_DECIDE)
def queue(request: Asked) -> HttpResponse:
    """What is still to be decided, those that wait for a second person first."""
    waiting = queries.scope_queue(request.dialogue)
    facts = {
        "rows": [queue_row(one, request.actor, request.commune, request.dialogue) for one in waiting[:PAGE]],
        "more": len(waiting) > PAGE,
        "sorting_url": in_dialogue(request.dialogue, "preparation")
        if may_open(request.actor, "preparation-group")
        else "",
        **addresses(request),
    }
    return staff_page(request, "collection/scope.html", facts, current="collection")


@requires(*_DECIDE)
def outside(request: Asked) -> HttpResponse:
    """What was sent elsewhere: the reason, the second person, the guidance paper."""
    found = queries.ruled_outside(request.dialogue)
    rows = [outside_row(one, request.dialogue) for one in found]
    facts = {"rows": rows, **addresses(request)}
    return staff_page(request, "collection/outside.html", facts, current="collection")


@requires(*_DECIDE)
def matter(request: Asked, opinion: str) -> HttpResponse:
    """One matter, whole, with everything that can be decided about it."""
    return _show(request, _found(request, opinion))


@requires(Action.CONFIRM_SCOPE)
@require_POST
def confirmed(request: Asked, opinion: str) -> HttpResponse:
    found = _as_seen(request, opinion)
    attempt(request, lambda: _done(request, confirm_scope, found, "Đã xác nhận trong phạm vi đối thoại."))
    return to(request.dialogue, "collection-scope")


@requires(Action.RULE_OUT)
@require_POST
def ruled_out(request: Asked, opinion: str) -> HttpResponse:
    found, form = _as_seen(request, opinion), RuleOutForm(request.POST)
    if queries.proposed_by(found, request.actor):
        say(request, "Ông/Bà đã đề nghị ngoài phạm vi rồi. Việc này chờ người thứ hai xem.", kind="note")
        return to(request.dialogue, "collection-scope")
    if form.is_valid():
        facts = {
            "reason": OutOfScopeReason(form.cleaned_data["reason"]),
            "explanation": form.cleaned_data["explanation"],
        }
        told = "Đã ghi đề nghị. Cần người thứ hai xem rồi mới báo người gửi."
        if attempt(request, lambda: _done(request, rule_out, found, told, **facts), form):
            return to(request.dialogue, "collection-scope")
    return _show(request, _found(request, opinion), rule_out_form=form)


@requires(Action.AGREE_RULING)
@require_POST
def agreed(request: Asked, opinion: str) -> HttpResponse:
    decision = _ruling(_as_seen(request, opinion))
    told = "Đã đồng ý. Người gửi thấy lý do và cửa đúng khi tra mã phiếu."
    attempt(request, lambda: _done(request, agree_ruling, decision, told))
    return to(request.dialogue, "collection-scope")


@requires(Action.OVERTURN_RULING)
@require_POST
def overturned(request: Asked, opinion: str) -> HttpResponse:
    decision, form = _ruling(_as_seen(request, opinion)), NoteForm(request.POST)
    if form.is_valid():
        told = "Đã đưa lại vào phạm vi đối thoại."
        note = form.cleaned_data["note"]
        if attempt(request, lambda: _done(request, overturn_ruling, decision, told, note=note), form):
            return to(request.dialogue, "collection-scope")
    return _show(request, _found(request, opinion), note_form=form)


@requires(Action.SEAL_OPINION)
@require_POST
def sealed(request: Asked, opinion: str) -> HttpResponse:
    """The hand-over of a denunciation. Afterwards this address is as unknown as any other."""
    seen = queries.opinion_in(request.dialogue, opinion)
    form = SealForm(request.POST, beside=near_matter(seen) if seen else ())
    if seen is None and form.is_valid() and queries.is_handed_over(request.commune, request.actor, **form.hand_over):
        say(request, "Bàn giao này Ông/Bà đã ghi rồi. Không cần làm gì.", kind="note")
        return to(request.dialogue, "collection-scope")
    found = _as_seen(request, opinion)
    if form.is_valid():
        told = sealed_sentence(papers_with_words(found))
        if attempt(request, lambda: _done(request, seal_opinion, found, told, **form.cleaned_data), form):
            return to(request.dialogue, "collection-scope")
    return _show(request, _found(request, opinion), seal_form=form)


@requires(Action.WITHDRAW_OPINION)
def withdrawn(request: Asked, opinion: str) -> HttpResponse:
    """The sender told the office to take it back: a second look first, for nothing brings the matter back."""
    found = _found(request, opinion)
    if request.method == "POST" and found.state is OpinionState.WITHDRAWN:
        say(request, "Việc này đã rút rồi. Không cần làm gì.", kind="note")
        return to(request.dialogue, "collection-scope-one", opinion=found.public_id)
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        told = "Đã ghi người gửi rút việc này."
        if attempt(request, lambda: _done(request, withdraw_opinion, found, told, how=form.how), form):
            return to(request.dialogue, "collection-scope")
    facts = {**withdraw_page(_found(request, opinion), request.actor, request.dialogue), "form": form}
    status = 422 if form.is_bound else 200
    return staff_page(request, "collection/withdraw.html", facts, current="collection", status=status)


def _done(request: Asked, act: Callable[..., Any], subject: Any, told: str, **facts: Any) -> bool:
    if getattr(subject, "was_corrected", False):
        raise Outdated("Người gửi vừa sửa việc này. Ông/Bà xem lại lời và ảnh mới rồi quyết định.")
    act(subject, **facts, actor=request.actor, at=now())
    say(request, told)
    return True


def _found(request: Asked, public_id: str) -> Opinion:
    opinion = queries.opinion_in(request.dialogue, public_id)
    if opinion is None:
        raise Http404
    return opinion


def _as_seen(request: Asked, public_id: str) -> Opinion:
    """The matter as the person saw it: the act then notices when somebody else was faster."""
    opinion = _found(request, public_id)
    read = request.POST.get("read", "")
    opinion.was_corrected = bool(read) and read != read_mark(opinion)  # type: ignore[attr-defined]
    seen = request.POST.get("seen", "")
    if seen in {scope.value for scope in Scope} and opinion.scope is not Scope(seen):  # type: ignore[call-arg]
        opinion.scope = Scope(seen)  # type: ignore[call-arg]
    return opinion


def _ruling(opinion: Opinion) -> ScopeDecision:
    decision: ScopeDecision | None = next(iter(opinion.scope_decisions.all()), None)
    if decision is None:
        raise Outdated("Không còn đề nghị nào về việc này. Ông/Bà tải lại trang.")
    decision.opinion = opinion
    return decision


def _show(request: Asked, opinion: Opinion, **tried: forms.Form) -> HttpResponse:
    beside = near_matter(opinion)
    facts = matter_page(opinion, request.actor, request.commune, request.dialogue, tried, beside)
    facts |= {"beside": beside_links(beside, request), "shares_photo": opinion.shares_photo, **addresses(request)}  # type: ignore[attr-defined]
    return staff_page(request, "collection/matter.html", facts, current="collection", status=422 if tried else 200)
