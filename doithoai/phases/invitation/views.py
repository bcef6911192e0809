"""The screens of the invitations: the list, how it is filled, replies, receipts; a village officer's own page."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import Http404, HttpResponse

from doithoai.actions.invitations import invite_all, record_gender, record_receipt, record_reply, remove_delegate
from doithoai.phases.invitation import filling
from doithoai.phases.invitation.forms import ListForm, ReceiptForm, ReplyForm
from doithoai.phases.invitation.pages import board_page, genders_page, own_roster, person_row, village_page
from doithoai.phases.invitation.queries import Person, paper_here, person_here, quotas_of, roster
from doithoai.rules.permissions import refusal
from doithoai.rules.refusals import Outdated
from doithoai.rules.visibility import audience_of
from doithoai.rules.vocabulary import Action, Audience, Gender, Medium, Reply
from doithoai.web.clock import now, today
from doithoai.web.doing import attempt, done
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires, staff
from doithoai.web.pages import staff_page
from doithoai.web.paths import to
from doithoai.web.villages import village_chosen, villages_of


@staff
def board(request: Asked) -> HttpResponse:
    """The list for the office, counts for others, the own village for its officers."""
    if audience_of(request.actor.roles) is Audience.VILLAGE:
        return _page(request, "invitation/village.html", village_page(request))
    return _page(request, "invitation/board.html", board_page(request))


@requires(Action.INVITE_DELEGATE)
def fill(request: Asked) -> HttpResponse:
    """The grid of villages and groups: type names where places are free."""
    villages, quotas = villages_of(request.commune), quotas_of(request.dialogue)
    if request.method == "POST":
        guests = filling.guests_of_grid(villages, quotas, request.POST)
        if _invited(request, guests):
            return _to_board(request)
    people = roster(request.dialogue)
    context = {"grid": filling.grid(villages, quotas, people, request.POST)}
    return _page(request, "invitation/fill.html", context, status=422 if request.method == "POST" else 200)


@requires(Action.INVITE_DELEGATE)
def paste(request: Asked) -> HttpResponse:
    """A pasted list; nothing is taken in until every line can be read."""
    form = ListForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        villages = villages_of(request.commune)
        guests = attempt(request, lambda: filling.guests_of_list(form.cleaned_data["text"], villages), form)
        if guests and _invited(request, guests, form):
            return _to_board(request)
    return _page(request, "invitation/paste.html", {"form": form}, status=422 if form.is_bound else 200)


@requires(Action.INVITE_DELEGATE)
def from_officers(request: Asked) -> HttpResponse:
    """Put the village officers of this program on the list."""
    if request.method == "POST":
        guests = filling.guests_of_officers(request.commune, roster(request.dialogue), today())
        if guests:
            _invited(request, guests)
        else:
            say(request, "Cán bộ các thôn đều đã có trong danh sách.", kind="note")
    return _to_board(request)


@requires(Action.RECORD_REPLY)
def person(request: Asked, delegate: str) -> HttpResponse:
    """One invited person: the reply, who comes instead."""
    found = _person_or_404(request, delegate)
    form = ReplyForm(request.POST or None, initial={"reply": found.reply.value, "substitute_name": found.substitute})
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data | {"reply": Reply(form.cleaned_data["reply"])}
        if done(request, record_reply, found.delegate, form=form, **data):
            say(request, "Đã ghi trả lời giấy mời.")
            return _to_board(request)
    context = {
        "person": person_row(found, audience_of(request.actor.roles)),
        "form": form,
        "remove_refusal": refusal(request.actor, Action.REMOVE_DELEGATE, found.delegate.about()) or "",
    }
    return _page(request, "invitation/person.html", context, status=422 if form.is_bound else 200)


@requires(Action.RECORD_GENDER)
def genders(request: Asked) -> HttpResponse:
    """Who is Ông, who is Bà: the whole list at once, or the one person whose page sent it."""
    if request.method == "POST":
        act = attempt(request, lambda: _recorded(request))
        if act is not None:
            count, left = act
            for sentence in left:
                say(request, sentence, kind="error")
            if count or not left:
                say(request, f"Đã ghi Ông, Bà cho {count} người." if count else "Không có gì thay đổi.")
            goes_on = left or ("list" in request.POST and _is_somebody_unsaid(request))
            return to(request.dialogue, "invitation-genders") if goes_on else _to_board(request)
    context = genders_page(request)
    return _page(request, "invitation/genders.html", context, status=422 if request.method == "POST" else 200)


@transaction.atomic
def _recorded(request: Asked) -> tuple[int, list[str]]:
    """How many were said anew, and a sentence for each whom somebody else said otherwise meanwhile.

    Only what this person changed on the page is written; words the page does not offer are passed over.
    """
    given: dict[str, Any] = {"actor": request.actor, "at": now()}
    count, left = 0, []
    for one in own_roster(request):
        typed, seen = (_gender(request, name) for name in (one.delegate.public_id, f"seen-{one.delegate.public_id}"))
        if typed is None or typed is seen:
            continue
        try:
            count += record_gender(one.delegate, gender=typed, seen=seen, **given)
        except Outdated as outdated:
            left.append(str(outdated))
    return count, left


def _is_somebody_unsaid(request: Asked) -> bool:
    return any(one.gender is Gender.UNSTATED for one in own_roster(request))


def _gender(request: Asked, field: str) -> Gender | None:
    word = request.POST.get(field, "")
    return Gender(word) if word in set(Gender) else None


@requires(Action.REMOVE_DELEGATE)
def remove(request: Asked, delegate: str) -> HttpResponse:
    """Take a person off the list."""
    found = _person_or_404(request, delegate)
    if request.method == "POST":
        act = done(request, remove_delegate, found.delegate)
        if act:
            say(request, "Đã bỏ một người khỏi danh sách mời.")
    return _to_board(request)


@requires(Action.RECORD_RECEIPT)
def receive(request: Asked, paper: str) -> HttpResponse:
    """A village signs for a paper: one tap of its officer, or noted by the office."""
    found = paper_here(request.dialogue, paper)
    if found is None:
        raise Http404
    form = ReceiptForm(request.POST)
    if request.method == "POST" and form.is_valid():
        village = village_chosen(request.commune, str(form.cleaned_data["village"]))
        if village is None:
            raise Http404
        medium = Medium(form.cleaned_data["medium"] or "electronic")
        facts: dict[str, Any] = {"village": village, "medium": medium, "actor": request.actor, "at": now()}
        if attempt(request, lambda: record_receipt(found, **facts)):
            say(request, f"{village.name} đã ký nhận {found.kind.label.lower()}.")
    return _to_board(request)


def _invited(request: Asked, guests: list[Any], form: Any = None) -> bool:
    if not guests:
        say(request, "Chưa gõ tên ai. Ông/Bà ghi họ tên vào ô trống.", kind="note")
        return False
    act = attempt(request, lambda: invite_all(request.dialogue, guests, actor=request.actor, at=now()), form)
    if act:
        say(request, f"Đã thêm {len(act)} đại biểu vào danh sách mời.")
    return bool(act)


def _person_or_404(request: Asked, public_id: str) -> Person:
    found = person_here(request.dialogue, public_id)
    if found is None or refusal(request.actor, Action.RECORD_REPLY, found.delegate.about()):
        raise Http404
    return found


def _page(request: Asked, template: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    return staff_page(
        request, template, {"path": request.dialogue.path, **context}, current="invitation", status=status
    )


def _to_board(request: Asked) -> HttpResponse:
    return to(request.dialogue, "invitation")
