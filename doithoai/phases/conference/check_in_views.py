"""The door: who came. Search by name or village, one tap, counts by group and village."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from doithoai.actions.attendance import CheckIn, check_in, undo_check_in
from doithoai.actions.paper_facts.announcing import title_of
from doithoai.language.folding import fold
from doithoai.language.names import name_sort_key
from doithoai.models import Attendance, Delegate
from doithoai.phases.conference.addresses import addresses
from doithoai.phases.conference.console import clock
from doithoai.phases.conference.queries import arrivals, sitting_or_404
from doithoai.rules.permissions import refusal
from doithoai.rules.visibility import show
from doithoai.rules.vocabulary import Action, Audience, DelegateGroup, Reply
from doithoai.web.clock import now
from doithoai.web.doing import attempt, done
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires
from doithoai.web.keys import number_in
from doithoai.web.pages import staff_page
from doithoai.web.paths import in_dialogue

_KEPT = ("tim", "thon", "xem")


@requires(Action.CHECK_IN)
def door(request: Asked, sitting: str) -> HttpResponse:
    """GET: the list. POST: one tap; the same person twice changes nothing and says so."""
    conference = sitting_or_404(request.dialogue, sitting)
    if request.method == "POST":
        key = request.POST.get("delegate", "")
        found = Delegate.objects.of(request.commune).filter(dialogue=request.dialogue, public_id=key).first()
        if found is None:
            say(request, "Không tìm thấy người này trong danh sách mời. Ông/Bà tìm lại.", kind="error")
        else:
            given = {"conference": conference, "actor": request.actor, "at": now()}
            _tell(request, attempt(request, lambda: check_in(found, **given)))
        return _back(request, sitting)
    people = [_person(one, request.commune.slug) for one in arrivals(conference)]
    context = _list_page(people, request.GET) | {
        "to": addresses(request, conference),
        "refusal": refusal(request.actor, Action.CHECK_IN, conference.about()),
    }
    return staff_page(request, "conference/check_in.html", context, current="conference")


@requires(Action.UNDO_CHECK_IN)
@require_POST
def undo(request: Asked, sitting: str) -> HttpResponse:
    conference = sitting_or_404(request.dialogue, sitting)
    key = number_in(request.POST.get("arrival", ""))
    rows = Attendance.objects.of(request.commune).filter(conference=conference).select_related("delegate")
    found = rows.filter(pk=key).first()
    if found is None:
        say(request, "Không tìm thấy lượt điểm danh này.", kind="error")
    else:
        found.conference = conference
        if done(request, undo_check_in, found):
            say(request, "Đã bỏ lượt điểm danh ghi nhầm.")
    return _back(request, sitting)


def _tell(request: Asked, came: CheckIn | None) -> None:
    if came is None:
        return
    at = clock(came.attendance.arrived_at)
    if came.was_there:
        say(request, f"Người này đã điểm danh lúc {at}. Không ghi thêm lần nữa.", kind="note")
    else:
        say(request, f"Đã ghi có mặt lúc {at}.")


def _back(request: Asked, sitting: str) -> HttpResponse:
    """To the list as it was being searched; only our own three words are carried along."""
    asked = QueryDict(request.POST.get("return", ""), mutable=True)
    for name in [name for name in asked if name not in _KEPT]:
        del asked[name]
    address = in_dialogue(request.dialogue, "conference-check-in", sitting=sitting)
    return redirect(f"{address}?{asked.urlencode()}" if asked else address)


def _person(delegate: Delegate, slug: str) -> dict[str, Any]:
    arrival = next(iter(delegate.here), None)  # type: ignore[attr-defined]
    row = show(
        "delegate",
        Audience.OFFICE,
        name=delegate.contact.open(slug).get("name", "") if delegate.contact else "",
        group=DelegateGroup(delegate.group),
        village=delegate.village.name if delegate.village else "",
        title=title_of(delegate),
        reply=delegate.reply,
        present=arrival is not None,
    )
    words = [row["title"], "" if _says_village(row["title"], row["village"]) else row["village"]]
    if row["reply"] is not Reply.WAITING:
        words.append(row["reply"].label.lower())
    return row | {
        "id": delegate.public_id,
        "name": row["name"] or "Không còn tên lưu",
        "place": delegate.village_id,
        "order": delegate.village.position if delegate.village else math.inf,
        "why": " · ".join(word for word in words if word),
        "arrival": arrival.pk if arrival else None,
        "at": clock(arrival.arrived_at) if arrival else "",
    }


def _says_village(title: str, village: str) -> bool:
    """Whether ``Trưởng thôn 16`` names ``Thôn 16`` already."""
    return bool(village) and title.lower().endswith(village.lower())


def _list_page(people: list[dict[str, Any]], asked: QueryDict) -> dict[str, Any]:
    query, village, shown = asked.get("tim", ""), asked.get("thon", ""), asked.get("xem", "")
    kept = QueryDict(mutable=True)
    kept.update({name: asked[name] for name in _KEPT if asked.get(name)})
    found = [one for one in people if _fits(one, fold(query), village, shown)]
    by_group = sorted(people, key=lambda one: list(DelegateGroup).index(one["group"]))
    by_place = sorted(people, key=lambda one: one["order"])
    villages = {one["place"]: one["village"] for one in by_place if one["place"]}
    return {
        "query": query,
        "village": village,
        "show": shown,
        "return": kept.urlencode(),
        "villages": [("", "Tất cả các thôn"), *((str(key), name) for key, name in villages.items())],
        "present": sum(one["present"] for one in people),
        "invited": len(people),
        "groups": _grouped(found),
        "by_group": _counted((one["group"].label, one["present"]) for one in by_group),
        "by_village": _counted((one["village"] or "Không theo thôn", one["present"]) for one in by_place),
    }


def _fits(one: dict[str, Any], query: str, village: str, shown: str) -> bool:
    return (
        query in fold(one["name"])
        and village in ("", str(one["place"]))
        and shown in ("", "co" if one["present"] else "vang")
    )


def _grouped(people: list[dict[str, Any]]) -> list[dict[str, Any]]:
    rows = []
    for group in DelegateGroup:
        of_group = sorted(
            (one for one in people if one["group"] is group),
            key=lambda one: (one["present"], name_sort_key(one["name"])),
        )
        if of_group:
            came = sum(one["present"] for one in of_group)
            rows.append({"title": group.label, "came": came, "people": of_group})
    return rows


def _counted(pairs: Iterable[tuple[str, bool]]) -> list[list[Any]]:
    """Rows name, came, invited, in the order in which the names first stand in the list."""
    rows = list(pairs)
    invited = Counter(name for name, _ in rows)
    came = Counter(name for name, present in rows if present)
    return [[name, came[name], count] for name, count in invited.items()]
