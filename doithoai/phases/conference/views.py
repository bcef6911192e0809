"""Readiness and the running order: the first page of the phase."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from doithoai.actions.agenda import set_agenda, start_item
from doithoai.actions.paper_facts import Occasion
from doithoai.actions.paper_facts.briefing import briefing_of
from doithoai.actions.sittings import open_conference
from doithoai.models import AgendaItem, Conference
from doithoai.phases.conference.addresses import addresses
from doithoai.phases.conference.forms import AgendaForm
from doithoai.phases.conference.queries import sitting_or_404, sittings_of
from doithoai.phases.conference.ready import ASKED, opening_doubts, ready_page
from doithoai.rules.running_order import DEFAULT_ORDER, AgendaLine
from doithoai.rules.vocabulary import Action, AgendaKind, DocumentKind
from doithoai.web.clock import now, today
from doithoai.web.doing import attempt, done
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires, staff
from doithoai.web.keys import number_in
from doithoai.web.opening import may_open
from doithoai.web.pages import staff_page
from doithoai.web.paper_file import paper_file
from doithoai.web.paths import in_dialogue, to


@staff
def ready(request: Asked) -> HttpResponse:
    """Is everything ready, and what is the next act? Of several sittings the first that is not closed."""
    sittings = sittings_of(request.dialogue)
    wanted = request.GET.get("buoi", "")
    chosen = next((one for one in sittings if one.public_id == wanted), None)
    sitting = chosen or next((one for one in sittings if one.closed_at is None), None) or next(iter(sittings), None)
    context = ready_page(request, sitting, sittings, today()) | {"briefing": _briefing_files(request, sitting)}
    return staff_page(request, "conference/ready.html", context, current="conference")


def _briefing_files(request: Asked, sitting: Conference | None) -> list[tuple[str, str]]:
    """The chair's book in both forms, for those who may open it, until the hall is closed."""
    if sitting is None or sitting.closed_at is not None or not may_open(request.actor, "conference-briefing"):
        return []
    return [(form.upper(), in_dialogue(request.dialogue, "conference-briefing", form=form)) for form in ("pdf", "docx")]


@requires(Action.APPROVE_ANSWER, Action.DRAFT_PAPER)
def briefing(request: Asked, form: str) -> HttpResponse:
    """The chair's book as it stands now: those who approve answers and the office read drafts, nobody else."""
    occasion = Occasion(request.dialogue, DocumentKind.BRIEFING_BOOK, now())
    document = attempt(request, lambda: briefing_of(occasion))
    if document is None:
        return to(request.dialogue, "conference")
    return paper_file(document, form, f"so-chu-tri-{request.dialogue.path}")


@requires(Action.SET_AGENDA)
def agenda(request: Asked, sitting: str) -> HttpResponse:
    conference = sitting_or_404(request.dialogue, sitting)
    lines = AgendaForm(request.POST if "form-TOTAL_FORMS" in request.POST else None, initial=_initial(conference))
    failed = ""
    if request.method == "POST":
        order = DEFAULT_ORDER if request.POST.get("default") else _order(lines) if lines.is_valid() else None
        if order is not None:
            given = {"lines": order, "actor": request.actor, "at": now()}
            if attempt(request, lambda: set_agenda(conference, **given)):
                say(request, "Đã lưu chương trình.")
                return to(request.dialogue, "conference")
        failed = "Chưa lưu được chương trình. Chữ Ông/Bà gõ vẫn còn ở dưới."
    context = {"lines": lines, "to": addresses(request, conference), "failed": failed, "keep": f"agenda-{sitting}"}
    status = 422 if failed else 200
    return staff_page(request, "conference/agenda.html", context, current="conference", status=status)


@requires(Action.OPEN_CONFERENCE)
@require_POST
def open_it(request: Asked, sitting: str) -> HttpResponse:
    conference = sitting_or_404(request.dialogue, sitting)
    if request.POST.get("sure") != "1" and conference.opened_at is None and opening_doubts(conference, now()):
        return redirect(f"{in_dialogue(request.dialogue, 'conference')}?buoi={sitting}&{ASKED}=1")
    if done(request, open_conference, conference):
        where = "conference-chair"
        return to(request.dialogue, where, sitting=sitting)
    return to(request.dialogue, "conference")


@requires(Action.START_ITEM)
@require_POST
def item(request: Asked, sitting: str) -> HttpResponse:
    conference = sitting_or_404(request.dialogue, sitting)
    key = number_in(request.POST.get("item", ""))
    found = conference.agenda.filter(pk=key).first()
    if found is None:
        say(request, "Mục này không còn trong chương trình. Ông/Bà chọn lại.", kind="error")
    else:
        found.conference = conference
        attempt(request, lambda: start_item(found, actor=request.actor, at=now()))
    where = "conference-secretary" if request.POST.get("back") == "secretary" else "conference-chair"
    return to(request.dialogue, where, sitting=sitting)


def _initial(conference: Conference) -> list[dict[str, Any]]:
    items = list(conference.agenda.all())
    return [_line_of(item) for item in items] or [_fields(line) for line in DEFAULT_ORDER]


def _line_of(item: AgendaItem) -> dict[str, Any]:
    return _fields(AgendaLine(item.kind, item.title, item.presenter, item.minutes, item.script))


def _fields(line: AgendaLine) -> dict[str, Any]:
    return {
        "kind": line.kind.value,
        "title": line.title,
        "presenter": line.presenter,
        "minutes": line.minutes,
        "script": line.script,
    }


def _order(lines: Any) -> list[AgendaLine]:
    typed = [form.cleaned_data for form in lines.forms if form.cleaned_data.get("title", "").strip()]
    return [
        AgendaLine(
            AgendaKind(row["kind"]),
            row["title"],
            row["presenter"],
            row["minutes"] if row["minutes"] is not None else 10,
            row["script"],
        )
        for row in typed
    ]
