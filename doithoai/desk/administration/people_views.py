"""People and their roles, and the journal of what was done."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from doithoai.actions.accounts import NewPassword, create_account, reset_password
from doithoai.actions.administration import appoint, end_appointment
from doithoai.desk.administration import queries, rows
from doithoai.desk.administration.forms import AccountForm, RoleForm
from doithoai.models.journal import chain_holds
from doithoai.rules.vocabulary import Action
from doithoai.web.clock import now, today
from doithoai.web.doing import attempt, command_id
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires
from doithoai.web.keys import number_in
from doithoai.web.pages import staff_page
from doithoai.web.paths import address
from doithoai.web.villages import villages_of

_PAGE = 50


@requires(Action.APPOINT)
def people(request: Asked) -> HttpResponse:
    """Who holds which role here, since when."""
    found = [rows.person(account, today()) for account in queries.people_of(request.commune)]
    return staff_page(request, "desk/people.html", {"people": [one | {"reset_id": uuid4()} for one in found]})


@requires(Action.CREATE_ACCOUNT)
def create(request: Asked) -> HttpResponse:
    """A new account with its first role; the one-time password is shown once, on the answer itself."""
    form = AccountForm(request.POST or None, initial={"command_id": uuid4()}, **_places(request))
    if request.method == "POST" and form.is_valid():
        who = {"login": form.cleaned_data["login"], "name": form.cleaned_data["name"], "since": today()}
        press = {"command_id": command_id(form.cleaned_data["command_id"]), "actor": request.actor, "at": now()}
        made = attempt(
            request,
            lambda: create_account(request.commune, **who, **form.facts(), **press),
            form,
        )
        if made:
            return _show_once(request, made)
    page = {"form": form, "person": None}
    return staff_page(request, "desk/person.html", page, status=422 if form.is_bound else 200)


@requires(Action.APPOINT)
def add_role(request: Asked, account: int) -> HttpResponse:
    """One more role for somebody who already has one here."""
    person = queries.person_of(request.commune, account)
    if person is None:
        raise Http404
    form = RoleForm(request.POST or None, **_places(request))
    if request.method == "POST" and form.is_valid():
        facts = form.facts() | {"account": person, "since": today()}
        if attempt(request, lambda: appoint(request.commune, **facts, actor=request.actor, at=now()), form):
            say(request, f"Đã giao vai {form.cleaned_data['role'].label} cho {person.name}.")
            return _to_people(request)
    page = {"form": form, "person": person.name}
    return staff_page(request, "desk/person.html", page, status=422 if form.is_bound else 200)


@requires(Action.RESET_PASSWORD)
@require_POST
def reset(request: Asked, account: int) -> HttpResponse:
    """A new one-time password for somebody who forgot theirs."""
    person = queries.person_of(request.commune, account)
    if person is None:
        raise Http404
    press = {"command_id": command_id(request.POST.get("command_id", "")), "actor": request.actor, "at": now()}
    made = attempt(request, lambda: reset_password(request.commune, account=person, **press))
    return _show_once(request, made) if made else _to_people(request)


@requires(Action.END_APPOINTMENT)
@require_POST
def end_role(request: Asked, appointment: int) -> HttpResponse:
    """Let a role end today."""
    found = queries.appointment_of(request.commune, appointment)
    if found is None:
        raise Http404
    attempt(request, lambda: end_appointment(found, until=today(), actor=request.actor, at=now()))
    return _to_people(request)


@requires(Action.APPOINT)
def journal(request: Asked) -> HttpResponse:
    """The last acts in words: who, what, when; and whether their seals hold. ``?truoc=`` goes further back."""
    entries = queries.entries_of(request.commune, number_in(request.GET.get("truoc", "")), _PAGE)
    older = entries[-1].pk if len(entries) == _PAGE else None
    page = {"entries": [rows.entry(one) for one in entries], "sealed": chain_holds(entries), "older": older}
    return staff_page(request, "desk/journal.html", page)


def _places(request: Asked) -> dict[str, Any]:
    return {"departments": queries.departments_of(request.commune), "villages": villages_of(request.commune)}


def _show_once(request: Asked, made: NewPassword) -> HttpResponse:
    page = {"login": made.account.login, "person": made.account.name, "one_time": made.password}
    return staff_page(request, "desk/one_time_password.html", page)


def _to_people(request: Asked) -> HttpResponse:
    return redirect(address("administration-people", slug=request.commune.slug))
