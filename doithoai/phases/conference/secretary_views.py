"""The secretary's console: minutes by item, and what happened beside them, ready to be copied."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from doithoai.actions.checks import named_matter
from doithoai.actions.floor import raise_from_floor
from doithoai.actions.minutes import Overtaken, write_minutes
from doithoai.models import AgendaItem, Conference, MinutesEntry, Opinion
from doithoai.phases.conference.console_views import chair_asks_again, chair_at_matter
from doithoai.phases.conference.forms import FloorForm, MinutesForm
from doithoai.phases.conference.happened import Fact, facts_of
from doithoai.phases.conference.minutes import facts_page, minutes_page
from doithoai.phases.conference.polling import unless_unchanged, version_of
from doithoai.phases.conference.queries import sitting_or_404
from doithoai.phases.conference.table import spoken_table
from doithoai.rules.vocabulary import Action, OpinionKind
from doithoai.web.clock import now
from doithoai.web.doing import attempt, command_id
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires
from doithoai.web.keys import number_in
from doithoai.web.paths import in_dialogue, to


@requires(Action.WRITE_MINUTES)
def minutes(request: Asked, sitting: str) -> HttpResponse:
    """GET: the paragraphs of one item. POST: one paragraph; when somebody was faster, both texts are shown."""
    conference = sitting_or_404(request.dialogue, sitting)
    item, entry = _place(request, conference)
    if request.method != "POST" or item is None:
        return _page(request, conference, item, entry, _minutes_form(entry))
    form, faster = MinutesForm(request.POST), None
    if form.is_valid():
        done = attempt(request, lambda: _write(request, item, entry, form), form)
        if isinstance(done, Overtaken):
            faster = done
            form = MinutesForm({**request.POST.dict(), "base_version": faster.version})
            say(request, str(faster), kind="note")
        elif done:
            return redirect(f"{_address(request, sitting)}?muc={item.position}&luu={_keep(item, entry)}")
    return _page(request, conference, item, entry, form, theirs=faster.theirs if faster else "", status=422)


@requires(Action.WRITE_MINUTES)
def facts_part(request: Asked, sitting: str) -> HttpResponse:
    conference = sitting_or_404(request.dialogue, sitting)
    where = request.GET.get("muc", "")

    def make() -> HttpResponse:
        item, _ = _place(request, conference)
        context = facts_page(request, conference, item, spoken_table(conference))
        return render(request, "conference/secretary_part.html", context)

    return unless_unchanged(request, version_of(conference, where), make)


@requires(Action.RAISE_FROM_FLOOR)
@require_POST
def floor(request: Asked, sitting: str) -> HttpResponse:
    """What the speaker has just raised; for whoever speaks, or spoke last."""
    conference = sitting_or_404(request.dialogue, sitting)
    to_chair = request.POST.get("back") == "chair"
    turn = spoken_table(conference).turn
    form = FloorForm(request.POST)
    if turn is None:
        say(request, "Chưa có ai phát biểu. Mời người phát biểu trước, rồi ghi ý của người đó.", kind="error")
    elif form.is_valid():
        typed = form.cleaned_data
        given = {"command_id": command_id(typed["command_id"]), "actor": request.actor, "at": now()}
        words = {"text": typed["text"], "subject_line": typed["subject_line"], "kind": OpinionKind(typed["kind"])}
        raised = attempt(request, lambda: raise_from_floor(turn, **words, **given), form)
        if raised and to_chair:
            return chair_at_matter(request, sitting, raised)
        if raised:
            return to(request.dialogue, "conference-secretary", sitting=sitting)
    if to_chair:
        return chair_asks_again(request, conference, form)
    item, entry = _place(request, conference)
    return _page(request, conference, item, entry, _minutes_form(entry), floor_form=form, status=422)


@requires(Action.WRITE_MINUTES)
@require_POST
def copy_all(request: Asked, sitting: str) -> HttpResponse:
    """Everything that happened and stands in no paragraph yet, oldest first, each under the item it belongs to."""
    conference = sitting_or_404(request.dialogue, sitting)
    entries = list(MinutesEntry.objects.of(request.commune).filter(conference=conference))
    rows = {one.public_id: one for one in Opinion.objects.of(request.commune).filter(dialogue=request.dialogue)}
    turns = {one.public_id: one for one in conference.turns.all()}
    facts = facts_of(spoken_table(conference), entries)
    copied = 0
    for fact in reversed([one for one in facts if not one.is_copied and one.item is not None]):
        about = {"turn": turns.get(fact.turn), "opinion": rows.get(fact.opinion), "command_id": fact.command}
        copied += attempt(request, _copying(request, conference, fact, about)) is not None
    say(request, f"Đã chép {copied} việc vào biên bản, mỗi việc vào mục của nó." if copied else "Không còn gì để chép.")
    where = request.GET.get("muc", "")
    return redirect(f"{_address(request, sitting)}?muc={where}" if where.isdigit() else _address(request, sitting))


def _copying(request: Asked, conference: Conference, fact: Fact, about: dict[str, Any]) -> Callable[[], MinutesEntry]:
    item = fact.item
    item.conference = conference
    return lambda: write_minutes(item, text=fact.text, **about, actor=request.actor, at=now())


def _place(request: Asked, conference: Conference) -> tuple[AgendaItem | None, MinutesEntry | None]:
    """The item being written, and the paragraph being changed; the current item without a choice."""
    items = list(conference.agenda.all())
    wanted = request.GET.get("muc", "")
    item = next((one for one in items if str(one.position) == wanted), conference.current_item)
    key = number_in(request.GET.get("doan", ""))
    rows = MinutesEntry.objects.of(request.commune).filter(conference=conference, agenda_item=item)
    entry = rows.filter(pk=key).first() if item and key is not None else None
    if item is not None:
        item.conference = conference
    return item, entry


def _write(request: Asked, item: AgendaItem, entry: MinutesEntry | None, form: MinutesForm) -> MinutesEntry | Overtaken:
    """The stored paragraph; or, when somebody was faster, their text, so that the page can show both."""
    turn = item.conference.turns.filter(public_id=request.POST.get("turn", "")).first()
    about = request.POST.get("opinion", "")
    opinion = named_matter(request.dialogue, about) if about else None
    try:
        return write_minutes(
            item,
            text=form.cleaned_data["text"],
            entry=entry,
            base_version=form.cleaned_data["base_version"] or 0,
            turn=turn,
            opinion=opinion,
            command_id=command_id(form.cleaned_data["command_id"]),
            actor=request.actor,
            at=now(),
        )
    except Overtaken as faster:
        return faster


def _minutes_form(entry: MinutesEntry | None) -> MinutesForm:
    known = {"text": entry.text, "base_version": entry.version} if entry else {}
    return MinutesForm(initial={**known, "command_id": uuid4()})


def _page(
    request: Asked,
    conference: Conference,
    item: AgendaItem | None,
    entry: MinutesEntry | None,
    form: MinutesForm,
    *,
    theirs: str = "",
    floor_form: FloorForm | None = None,
    status: int = 200,
) -> HttpResponse:
    context: dict[str, Any] = minutes_page(request, conference, item, entry) | {
        "form": form,
        "theirs": theirs,
        "floor": floor_form or FloorForm(initial={"command_id": uuid4()}),
        "saved": request.GET.get("luu", ""),
        "keep": _keep(item, entry) if item else "",
    }
    return render(request, "conference/secretary.html", context, status=status)


def _keep(item: AgendaItem, entry: MinutesEntry | None) -> str:
    return f"minutes-{item.pk}-{entry.pk if entry else 'new'}"


def _address(request: Asked, sitting: str) -> str:
    return in_dialogue(request.dialogue, "conference-secretary", sitting=sitting)
