"""After the speeches: the balance to close, the minutes, the conclusions read back, the promises."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from doithoai.actions.checks import named_matter
from doithoai.actions.conclusions import draft_conclusion
from doithoai.actions.sittings import close_conference, defer_rest
from doithoai.models import Conclusion, Conference, Department
from doithoai.phases.conclusion.forms import ConclusionForm, DeferForm
from doithoai.phases.conclusion.pages import OWN, balance_page, balances, conclusions_page, minutes_page
from doithoai.phases.conclusion.queries import conclusions_of, sitting_in_hand
from doithoai.rules.vocabulary import Action
from doithoai.web.clock import now
from doithoai.web.days_off import say_rest
from doithoai.web.doing import attempt, command_id, done
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires, staff
from doithoai.web.keys import number_in
from doithoai.web.pages import staff_page
from doithoai.web.paths import to


@staff
def balance(request: Asked) -> HttpResponse:
    """The account of the hall for those at its desks; everybody else begins at the conclusions."""
    if not balances(request.actor):
        return redirect("conclusion-list", slug=request.commune.slug, dialogue=request.dialogue.path)
    return _balance(request, sitting_in_hand(request.dialogue, request.GET.get("buoi", "")))


@requires(Action.DEFER_REST)
@require_POST
def defer(request: Asked, sitting: str) -> HttpResponse:
    """All that is left becomes a written answer with department and day, in one act."""
    conference = _sitting(request, sitting)
    form = DeferForm(request.POST)
    departments = {str(one.pk): one for one in Department.objects.of(request.commune)}
    form.fields["department"].offer(list(departments.values()))
    if form.is_valid():
        rows = {name.removeprefix(OWN): value for name, value in request.POST.items() if name.startswith(OWN)}
        given: dict[str, Any] = {
            "department": departments[form.cleaned_data["department"]],
            "chosen": {key: departments[value] for key, value in rows.items() if value in departments},
            "due_on": form.cleaned_data["due_on"],
            "actor": request.actor,
            "at": now(),
        }
        count = attempt(request, lambda: defer_rest(conference, **given), form)
        if count is not None:
            say(request, f"Đã chuyển {count} ý sang trả lời bằng văn bản, mỗi ý có phòng và ngày.")
            say_rest(request, form.cleaned_data["due_on"])
            return _to(request, "conclusion")
    return _balance(request, conference, form, 422)


@requires(Action.CLOSE_CONFERENCE)
@require_POST
def close(request: Asked, sitting: str) -> HttpResponse:
    conference = _sitting(request, sitting)
    if done(request, close_conference, conference):
        say(request, "Hội nghị đã bế mạc. Không ai ra về mà chưa biết ý của mình đi đâu.")
    return _to(request, "conclusion")


@requires(Action.WRITE_MINUTES, Action.CONFIRM_CONCLUSION, Action.DRAFT_CONCLUSION)
def minutes(request: Asked) -> HttpResponse:
    conference = sitting_in_hand(request.dialogue, request.GET.get("buoi", ""))
    return staff_page(request, "conclusion/minutes.html", minutes_page(request, conference), current="conclusion")


@staff
def conclusions(request: Asked) -> HttpResponse:
    return _conclusions(request, None)


@requires(Action.DRAFT_CONCLUSION)
@require_POST
def draft(request: Asked) -> HttpResponse:
    """A new conclusion, from a decision or freely; or new words for one that is not confirmed."""
    conference = sitting_in_hand(request.dialogue)
    form = ConclusionForm(request.POST)
    if conference is None:
        return _to(request, "conclusion-list")
    if form.is_valid():
        typed = form.cleaned_data
        given: dict[str, Any] = {
            "text": typed["text"],
            "conclusion": _conclusion(request, typed["conclusion"]) if typed["conclusion"] else None,
            "command_id": command_id(typed["command_id"]),
        }
        if attempt(request, lambda: _drafted(request, conference, typed["opinion"], given), form):
            say(request, "Đã ghi câu kết luận. Đọc lại rồi chủ trì xác nhận.")
            return _to(request, "conclusion-list")
    return _conclusions(request, form, 422)


@requires(Action.DRAFT_CONCLUSION)
@require_POST
def draft_all(request: Asked) -> HttpResponse:
    """Every sentence the page proposed, in its order; what became a conclusion meanwhile is left alone."""
    conference = sitting_in_hand(request.dialogue)
    if conference is None:
        return _to(request, "conclusion-list")
    lists = [request.POST.getlist(name) for name in ("opinion", "text", "command_id")]
    count = 0
    for matter, text, command in zip(*lists, strict=False):
        given = {"text": text, "command_id": command_id(command)}
        count += attempt(request, partial(_drafted, request, conference, matter, given)) is not None
    say(request, f"Đã đưa {count} câu vào kết luận. Đọc lại rồi chủ trì xác nhận.")
    return _to(request, "conclusion-list")


def _balance(
    request: Asked, conference: Conference | None, form: DeferForm | None = None, status: int = 200
) -> HttpResponse:
    page = balance_page(request, conference, form)
    return staff_page(request, "conclusion/balance.html", page, current="conclusion", status=status)


def _conclusions(request: Asked, form: ConclusionForm | None, status: int = 200) -> HttpResponse:
    editing = request.GET.get("sua", "")
    if form is None:
        known = _conclusion(request, editing) if editing else None
        words = {"text": known.text, "conclusion": known.pk} if known else {}
        form = ConclusionForm(initial={**words, "command_id": uuid4()})
    context = conclusions_page(request, sitting_in_hand(request.dialogue)) | {
        "form": form,
        "editing": bool(form["conclusion"].value()),
    }
    return staff_page(request, "conclusion/conclusions.html", context, current="conclusion", status=status)


def _drafted(request: Asked, conference: Conference, matter: str, given: dict[str, Any]) -> Conclusion:
    opinion = named_matter(request.dialogue, matter) if matter else None
    return draft_conclusion(conference, opinion=opinion, **given, actor=request.actor, at=now())


def _sitting(request: Asked, public_id: str) -> Conference:
    found = sitting_in_hand(request.dialogue, public_id)
    if found is None or found.public_id != public_id:
        raise Http404
    return found


def _conclusion(request: Asked, key: str) -> Conclusion:
    found = conclusions_of(request.dialogue).filter(pk=number_in(key)).first()
    if found is None:
        raise Http404
    found.conference.dialogue = request.dialogue
    return found


def _to(request: Asked, name: str) -> HttpResponse:
    return to(request.dialogue, name)
