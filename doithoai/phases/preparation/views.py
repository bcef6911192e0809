"""The sorting board, the overview, and the pages where opinions become groups."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import Http404, HttpResponse, QueryDict

from doithoai.actions.classification import merge, unmerge
from doithoai.models import Opinion
from doithoai.phases.preparation import pages, queries
from doithoai.phases.preparation.agreement import Agreement, agreement
from doithoai.phases.preparation.deciding import sort_out
from doithoai.phases.preparation.forms import SortForm
from doithoai.phases.preparation.rows import listed
from doithoai.rules.visibility import audience_of
from doithoai.rules.vocabulary import Action, Role
from doithoai.web.clock import now
from doithoai.web.doing import attempt, done
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires, staff
from doithoai.web.keys import number_in
from doithoai.web.pages import staff_page
from doithoai.web.paths import to

_ROOM_OF_ROLE = (
    (Role.CHAIR, "preparation-approve"),
    (Role.DEPARTMENT_HEAD, "preparation-mine"),
    (Role.DEPARTMENT, "preparation-mine"),
)


@staff
def first_page(request: Asked) -> HttpResponse:
    """The board for the office; everybody else begins where their own work lies."""
    if Role.CLERK in request.actor.roles:
        return board(request)
    name = next((room for role, room in _ROOM_OF_ROLE if role in request.actor.roles), "preparation-overview")
    if Role.DEPARTMENT_HEAD in request.actor.roles and queries.waiting_for_head(request.dialogue, request.actor):
        name = "preparation-agree"
    return to(request.dialogue, name)


@requires(Action.CLASSIFY)
def group(request: Asked, opinion: str) -> HttpResponse:
    """The board with one group in the middle; a POST sorts it."""
    if request.method != "POST":
        return board(request, opinion)
    chosen = queries.one(request.dialogue, request.actor, opinion)
    if chosen is None:
        raise Http404
    found = queries.group_of(chosen)
    choices = {"sectors": queries.sectors(request.dialogue), "departments": queries.departments(request.dialogue)}
    if "fill" in request.POST:
        return board(request, opinion, form=SortForm(initial=_filled(request.POST), **choices), status=200)
    form = SortForm(request.POST, **choices)
    how = request.POST.get("how", "together")
    if form.is_valid():
        said = attempt(request, lambda: sort_out(found, form, how, actor=request.actor, at=now()), form)
        if said:
            left = queries.to_sort(request.dialogue)
            say(request, f"{said} {'Ông/Bà xem tiếp việc sau.' if left else 'Không còn ý kiến nào chờ phân loại.'}")
            return to(request.dialogue, "preparation")
    return board(request, opinion, form=form)


def _filled(typed: QueryDict) -> dict[str, Any]:
    """What stood in the form, with a suggestion taken over ("sector=12", or "sector=12 lead=3"); only without scripts
    it travels here."""
    first = {**typed.dict(), "supporting": typed.getlist("supporting")}
    taken = dict(pair.partition("=")[::2] for pair in typed["fill"].split(" "))
    return first | {name: value for name, value in taken.items() if name in ("sector", "lead", "competence")}


def board(request: Asked, public_id: str = "", *, form: SortForm | None = None, status: int = 422) -> HttpResponse:
    """Material at the left, the texts side by side in the middle, the decision at the right."""
    waiting = queries.to_sort(request.dialogue)
    chosen = _chosen(request, waiting, public_id)
    context = pages.board(request, waiting, chosen, form)
    return staff_page(
        request, "preparation/board.html", context, current="preparation", status=status if form is not None else 200
    )


def _chosen(request: Asked, waiting: Sequence[Opinion], public_id: str) -> list[Opinion]:
    """The group in the middle: the one asked for, else the first that waits."""
    if public_id:
        here = [row for row in waiting if row.public_id == public_id and row.merged_into_id is None]
        if here:
            return [row for row in waiting if here[0].pk in (row.pk, row.merged_into_id)]
        found = queries.one(request.dialogue, request.actor, public_id)
        if found is None:
            raise Http404
        return queries.group_of(found)
    if not waiting:
        return []
    return [row for row in waiting if waiting[0].pk in (row.pk, row.merged_into_id)]


@requires(Action.MERGE)
def similar(request: Asked, opinion: str) -> HttpResponse:
    """Choose which matter this opinion repeats; a POST links it to the chosen one."""
    chosen = queries.one(request.dialogue, request.actor, opinion)
    if chosen is None:
        raise Http404
    if request.method == "POST":
        into = queries.one(request.dialogue, request.actor, request.POST.get("into", ""))
        if into is None:
            say(request, "Ý kiến đã chọn không còn. Ông/Bà chọn ý kiến khác.", kind="error")
        elif chosen.merged_into_id == into.lead_id:  # pressed twice, or somebody else was first
            say(request, "Ý kiến này đã gộp rồi.", kind="note")
            return to(request.dialogue, "preparation-group", opinion=(into.merged_into or into).public_id)
        elif attempt(request, lambda: _merged(chosen, into, request)):
            say(request, "Đã gộp. Một câu trả lời chung, mỗi người gửi vẫn được báo riêng.")
            return to(request.dialogue, "preparation-group", opinion=(into.merged_into or into).public_id)
    context = pages.similar(request, chosen, request.GET.get("tim", ""))
    return staff_page(
        request, "preparation/similar.html", context, current="preparation", status=422 if request.POST else 200
    )


def _merged(chosen: Opinion, into: Opinion, request: Asked) -> bool:
    merge(chosen, into=into, actor=request.actor, at=now())
    return True


@requires(Action.UNMERGE)
def split(request: Asked, opinion: str) -> HttpResponse:
    """Take one opinion out of its group."""
    chosen = queries.one(request.dialogue, request.actor, opinion)
    if chosen is None or request.method != "POST":
        raise Http404
    lead = chosen.merged_into
    if done(request, unmerge, chosen):
        say(request, "Đã tách. Ý kiến này cần câu trả lời riêng.")
    return to(request.dialogue, "preparation-group", opinion=(lead or chosen).public_id)


@staff
def overview(request: Asked) -> HttpResponse:
    """All opinions this person may know of, with filters."""
    chosen = pages.filters(request.GET)
    after = number_in(request.GET.get("sau", "")) or 0
    rows = queries.overview(request.dialogue, request.actor, chosen, after)
    more = rows[queries.PAGE :]
    audience = audience_of(request.actor.roles)
    context: dict[str, Any] = {
        "rows": [listed(row, audience, request.dialogue) for row in rows[: queries.PAGE]],
        "next_url": pages.next_address(request, rows[queries.PAGE - 1].pk) if more else "",
        "first_url": request.path if after else "",
        "suggestions": agreement(request.dialogue) if Role.CLERK in request.actor.roles else Agreement(),
        **pages.filter_choices(request, chosen),
    }
    return staff_page(request, "preparation/overview.html", context, current="preparation")
