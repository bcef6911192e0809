"""What earlier years have of a matter: a piece of the sorting board and of the pages of answers, loaded after them."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from doithoai.actions.memory import link_earlier, unlink_earlier
from doithoai.models import Opinion
from doithoai.phases.preparation import earlier_queries, queries
from doithoai.phases.preparation.remembered import find, told
from doithoai.phases.preparation.rows import title_of
from doithoai.rules.permissions import WHO_MAY
from doithoai.rules.refusals import Outdated
from doithoai.rules.visibility import audience_of
from doithoai.rules.vocabulary import Action, Scope
from doithoai.web.clock import now
from doithoai.web.doing import attempt, done
from doithoai.web.guards import Asked, requires, staff
from doithoai.web.keys import number_in
from doithoai.web.pages import staff_page
from doithoai.web.paths import in_dialogue

#: How often a page asks by itself while the archive is read; then a press goes on.
MOST_LOOKS = 40


@staff
def memory(request: Asked, opinion: str) -> HttpResponse:
    """What was found and what was linked; for the office with a press to link it. Alone a page, else a piece of one."""
    return _told(request, _one(request, opinion))


@requires(Action.LINK_EARLIER)
@require_POST
def link(request: Asked, opinion: str) -> HttpResponse:
    """This matter was raised in that year too."""
    chosen = _one(request, opinion)
    attempt(request, lambda: _link(request, chosen))
    return _told(request, chosen) if "HX-Request" in request.headers else redirect(_at(request, chosen))


@requires(Action.UNLINK_EARLIER)
@require_POST
def unlink(request: Asked, opinion: str) -> HttpResponse:
    """Take such a link back."""
    chosen = _one(request, opinion)
    done(request, unlink_earlier, chosen, link=number_in(request.POST.get("link", "")) or 0)
    return _told(request, chosen) if "HX-Request" in request.headers else redirect(_at(request, chosen))


def _link(request: Asked, chosen: Opinion) -> None:
    earlier = earlier_queries.earlier_named(request.commune.pk, request.POST.get("earlier", ""))
    if earlier is None:
        raise Outdated("Việc năm trước này không còn trong sổ. Ông/Bà tải lại trang để xem.")
    link_earlier(chosen, earlier=earlier, actor=request.actor, at=now())


def _one(request: Asked, public_id: str) -> Opinion:
    """The matter, or the lead of its group: that one carries the memory."""
    found = queries.one(request.dialogue, request.actor, public_id)
    if found is None or found.scope is not Scope.IN_SCOPE:
        raise Http404
    return found if found.merged_into_id is None else found.merged_into


def _told(request: Asked, chosen: Opinion) -> HttpResponse:
    audience = audience_of(request.actor.roles)
    links = earlier_queries.links_of(chosen)
    here = [told(one.earlier_opinion or one.earlier_matter, audience) | {"link": one.pk} for one in links]
    page: dict[str, Any] = {
        "title": title_of(chosen),
        "linked": here,
        "offered": [],
        "is_over": True,
        "memory_url": _at(request, chosen),
        "link_url": _at(request, chosen, "preparation-memory-link"),
        "unlink_url": _at(request, chosen, "preparation-memory-unlink"),
        "back_url": _at(request, chosen, "preparation-opinion"),
        "years": sorted({one["year"] for one in here}),
        "this_year": request.dialogue.year,
        "may_link": bool(request.actor.roles & WHO_MAY[Action.LINK_EARLIER]),
    }
    if page["may_link"]:
        found = find(chosen)
        names = {one["key"] for one in here}
        likely = [told(earlier, audience) for earlier, _ in found.earlier]
        looks = (number_in(request.GET.get("lan", "")) or 0) + 1
        page |= {"is_over": found.is_over, "read": found.read, "looks": looks, "goes_on": looks < MOST_LOOKS}
        page["offered"] = [one for one in likely if one["key"] not in names]
    if "HX-Request" in request.headers:
        return render(request, "preparation/memory_part.html", page)
    return staff_page(request, "preparation/memory.html", page, current="preparation")


def _at(request: Asked, chosen: Opinion, name: str = "preparation-memory") -> str:
    return in_dialogue(request.dialogue, name, opinion=chosen.public_id)
