"""The chair's console: one key for each decision, and the calling of speakers."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from doithoai.actions.dispositions import dispose, undo_disposition
from doithoai.actions.sittings import cover_hall
from doithoai.actions.speaking import Seen, call_next, end_turn, extend_turn, mark_absent
from doithoai.models import Conference, Disposition, Opinion
from doithoai.models.debts import past_debts
from doithoai.phases.conference.addresses import addresses
from doithoai.phases.conference.console import clock, console, next_rows
from doithoai.phases.conference.decisions import decision_form, decision_of, kind_of_key, written_answer_deadline
from doithoai.phases.conference.forms import SHOWN, CallForm, DecisionForm, FloorForm
from doithoai.phases.conference.naming import turn_row
from doithoai.phases.conference.polling import asks_again, unless_unchanged, version_of
from doithoai.phases.conference.queries import sitting_or_404
from doithoai.phases.conference.table import Table, table_of
from doithoai.rules.speaking_order import MoveReason
from doithoai.rules.visibility import show
from doithoai.rules.vocabulary import Action, AgendaKind, Audience, DispositionKind, TurnState
from doithoai.web.bare import bare_context
from doithoai.web.clock import now
from doithoai.web.days_off import say_rest
from doithoai.web.doing import attempt, done
from doithoai.web.flash import say, take
from doithoai.web.guards import Asked, requires
from doithoai.web.keys import number_in
from doithoai.web.pages import commune_facts, staff_page
from doithoai.web.paths import in_dialogue, to
from doithoai.web.villages import villages_of

_RUNS_THE_HALL = (Action.CALL_NEXT, Action.DISPOSE)


@requires(*_RUNS_THE_HALL)
def chair(request: Asked, sitting: str) -> HttpResponse:
    """The whole console; ``?quyet-dinh=4`` opens the form of a decision in the place of the keys."""
    kind = kind_of_key(request.GET.get("quyet-dinh", ""))
    table = table_of(sitting_or_404(request.dialogue, sitting), chosen=request.GET.get("y-kien", ""))
    form = decision_form(request, table, kind) if kind and table.matter else None
    floor = FloorForm(initial={"command_id": uuid4()}) if request.GET.get("ghi") and table.turn else None
    return _console_page(request, table, form, kind, floor=floor)


def chair_asks_again(request: Asked, conference: Conference, floor: FloorForm) -> HttpResponse:
    """The console with the words of a matter from the floor that could not be stored, and why."""
    return _console_page(request, table_of(conference), None, None, floor=floor, status=422)


def chair_at_matter(request: Asked, sitting: str, matter: Opinion) -> HttpResponse:
    """Back to the console with this matter on the table: the next key is meant for it."""
    return _back(request, sitting, matter=matter)


@requires(*_RUNS_THE_HALL)
def chair_part(request: Asked, sitting: str) -> HttpResponse:
    """The part that looks again: 304 while the journal stands still."""
    conference = sitting_or_404(request.dialogue, sitting)
    chosen = request.GET.get("y-kien", "")

    def make() -> HttpResponse:
        context = _console(request, table_of(conference, chosen=chosen), None, None)
        return render(request, "conference/chair_part.html", context)

    return unless_unchanged(request, version_of(conference, chosen), make)


@requires(Action.DISPOSE)
@require_POST
def decide(request: Asked, sitting: str) -> HttpResponse:
    """One decision. With nothing but its kind it takes what is prepared; what is missing is asked for in place."""
    table = table_of(sitting_or_404(request.dialogue, sitting), chosen=request.POST.get("opinion", ""))
    form = decision_form(request, table, None, request.POST)
    if table.matter is None or table.matter.public_id != request.POST.get("opinion"):
        say(request, "Không tìm thấy ý kiến này. Ông/Bà chọn lại trên bàn điều hành.", kind="error")
        return _back(request, sitting)
    kind = DispositionKind(form.cleaned_data["kind"]) if form.is_valid() else None
    if kind is not None:
        facts = decision_of(form, table)
        done = attempt(
            request,
            lambda: dispose(
                table.matter, conference=table.conference, kind=kind, **facts, actor=request.actor, at=now()
            ),
            form,
        )
        if done:
            say_rest(request, facts["due_on"])
            return _back(request, sitting)
    return _console_page(request, table, form, kind or kind_of_key(request.POST.get("kind", "")), status=422)


@requires(Action.UNDO_DISPOSITION)
@require_POST
def undo(request: Asked, sitting: str) -> HttpResponse:
    conference = sitting_or_404(request.dialogue, sitting)
    key = number_in(request.POST.get("decision", ""))
    found = Disposition.objects.of(request.commune).filter(conference=conference, pk=key)
    decision = found.select_related("opinion__dialogue").first()
    if decision is None:
        say(request, "Không còn quyết định nào để hoàn tác.", kind="error")
        return _back(request, sitting)
    decision.conference = conference
    attempt(request, lambda: undo_disposition(decision, actor=request.actor, at=now()))
    return _back(request, sitting, matter=decision.opinion)


@requires(Action.CALL_NEXT)
def call(request: Asked, sitting: str) -> HttpResponse:
    """GET: the whole queue, for calling out of order. POST: call the next, or the one chosen, with a reason."""
    conference = sitting_or_404(request.dialogue, sitting)
    form = CallForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        wanted = form.cleaned_data["turn"]
        turn = conference.turns.filter(public_id=wanted).first() if wanted else None
        reason = MoveReason(form.cleaned_data["reason"]) if form.cleaned_data["reason"] else None
        note = form.cleaned_data["note"]
        seen = Seen(form.cleaned_data["next"], form.cleaned_data["speaking"])
        facts = {"turn": turn, "reason": reason, "note": note, "seen": seen, "actor": request.actor, "at": now()}
        if attempt(request, lambda: call_next(conference, **facts), form if wanted else None):
            return _back(request, sitting)
        if not wanted:
            return _back(request, sitting)
    return _queue_page(request, table_of(conference), form, 422 if request.method == "POST" else 200)


@requires(Action.END_TURN)
@require_POST
def turn_act(request: Asked, sitting: str, act: str) -> HttpResponse:
    """What is done to whoever speaks now: ended, absent, one more minute. The key says whom it showed."""
    acts = {"ket-thuc": end_turn, "vang": mark_absent, "them-phut": extend_turn}
    if act not in acts:
        raise Http404
    conference = sitting_or_404(request.dialogue, sitting)
    turn = conference.turns.filter(state=TurnState.SPEAKING).first()
    if turn is None:
        say(request, "Không có ai đang phát biểu.", kind="note")
        return _back(request, sitting)
    if turn.public_id != request.POST.get("turn"):
        say(request, "Lượt đó đã kết thúc hoặc đổi người. Ông/Bà xem ai đang nói rồi bấm lại.", kind="error")
        return _back(request, sitting)
    turn.conference = conference
    done(request, acts[act], turn)
    return _back(request, sitting)


@requires(Action.COVER_HALL)
@require_POST
def cover(request: Asked, sitting: str) -> HttpResponse:
    conference = sitting_or_404(request.dialogue, sitting)
    covered = request.POST.get("covered") == "1"
    done(request, cover_hall, conference, covered=covered)
    return _back(request, sitting)


def _console_page(
    request: Asked,
    table: Table,
    form: DecisionForm | None,
    kind: DispositionKind | None,
    *,
    floor: FloorForm | None = None,
    status: int = 200,
) -> HttpResponse:
    context = _console(request, table, form, kind) | {"floor_form": floor}
    return render(request, "conference/chair.html", context, status=status)


def _console(request: Asked, table: Table, form: DecisionForm | None, kind: DispositionKind | None) -> dict[str, Any]:
    conference = table.conference
    chosen = request.GET.get("y-kien", "")
    moment = now()
    return {
        **bare_context(request),
        "commune": commune_facts(request.commune),
        "notices": take(request),
        "debts": _debts(table),
        "server_now": moment,
        "conference": _facts(table),
        "to": addresses(request, conference),
        "asks_again": asks_again(version_of(conference, chosen)),
        "chosen": chosen,
        "form": form,
        "floor_form": None,
        "form_kind": kind,
        "shown": SHOWN[kind] if kind else (),
        "written_by": deadline.due_on if (deadline := written_answer_deadline(request, conference)) else None,
        **console(table, villages_of(request.commune), request.actor, request.commune.slug, moment),
    }


def _facts(table: Table) -> dict[str, Any]:
    conference = table.conference
    items = table.agenda
    after = [item for item in items if table.item and item.position > table.item.position]
    return {
        "id": conference.public_id,
        "chair": conference.chair_name,
        "is_open": conference.opened_at is not None and conference.closed_at is None,
        "is_closed": conference.closed_at is not None,
        "is_covered": conference.is_blanked,
        "saved_at": clock(conference.saved_at, seconds=True) if conference.saved_at else "",
        "seq": conference.seq or 0,
        "items": len(items),
        "next_item": {"id": after[0].pk, "title": after[0].title} if after else None,
        "skip": _next_in_line(table),
    }


def _next_in_line(table: Table) -> str:
    """The matter after the one on the table, while those sent before are answered."""
    if table.item is None or table.item.kind is not AgendaKind.ANSWERS or table.is_speaking:
        return ""
    keys = [matter.public_id for matter in table.beside]
    here = table.matter.public_id if table.matter else ""
    after = keys[keys.index(here) + 1 :] if here in keys else keys
    return next(iter([*after, *keys]), "") if len(keys) > 1 else ""


def _debts(table: Table) -> list[dict[str, Any]]:
    """Promises of earlier years, while the hall stands at that item."""
    if table.item is None or table.item.kind is not AgendaKind.PAST_DEBTS or table.is_speaking:
        return []
    return [
        show(
            "commitment",
            Audience.CHAIR,
            text=row.text,
            department=row.department.name,
            due_on=row.due_on,
            state=row.state.label.lower(),
        )
        | {"year": row.dialogue.year}
        for row in past_debts(table.conference.dialogue)[:6]
    ]


def _queue_page(request: Asked, table: Table, form: CallForm, status: int) -> HttpResponse:
    slug = request.commune.slug
    absent = [turn for turn in table.turns if turn.state is TurnState.ABSENT]
    called_before = [{"id": turn.public_id, **turn_row(turn, slug, Audience.CHAIR)} for turn in absent]
    context = {
        "waiting": next_rows(table, None, slug),
        "absent": called_before,
        "speaking": table.turn.public_id if table.turn and table.is_speaking else "",
        "reasons": MoveReason.choices(),
        "form": form,
        "to": addresses(request, table.conference),
    }
    return staff_page(request, "conference/queue.html", context, current="conference", status=status)


def _back(request: Asked, sitting: str, matter: Opinion | None = None) -> HttpResponse:
    if request.POST.get("back") == "balance":
        return to(request.dialogue, "conclusion")
    address = in_dialogue(request.dialogue, "conference-chair", sitting=sitting)
    return redirect(f"{address}?y-kien={matter.public_id}" if matter else address)
