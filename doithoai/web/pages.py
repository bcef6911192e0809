"""How a page is put together: the commune, the person, the menu, the strip of the cycle, and what was just done.

Pages get plain dicts made for one audience, never model objects (house rule 16).
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from doithoai.language.dates import short
from doithoai.models import Commune, Conference, Dialogue
from doithoai.rules.permissions import Actor
from doithoai.rules.vocabulary import DialogueStage as S
from doithoai.web.bare import bare_context
from doithoai.web.clock import today
from doithoai.web.flash import take
from doithoai.web.guards import Asked
from doithoai.web.navigation import FOOTER, PUBLIC_MENU, STAFF_MENU, Entry, menu
from doithoai.web.opening import may_open

_NODES = ("Kế hoạch", "Đã thông báo", "Chuẩn bị", "Hội nghị", "Kết luận", "Kết quả", "Theo dõi")
_NODE_OF_STAGE = {
    S.DRAFTED: 0,
    S.PLANNED: 1,
    S.ANNOUNCED: 2,
    S.POSTPONED: 1,
    S.IN_SESSION: 3,
    S.CONCLUDED: 4,
    S.RESULTS_PUBLISHED: 6,
    S.CLOSED: 7,
    S.CANCELLED: 7,
}


def public_page(
    request: Asked, template: str, context: dict[str, Any], *, current: str = "", status: int = 200
) -> HttpResponse:
    """A page of the public side. ``request.dialogue`` (or ``context["menu_dialogue"]``) feeds the menu."""
    dialogue = context.pop("menu_dialogue", request.dialogue)
    page = {
        **bare_context(request),
        "commune": commune_facts(request.commune),
        "nav": menu(PUBLIC_MENU, request.commune, dialogue, current),
        "footer_links": menu(FOOTER, request.commune, None, current),
        "notices": take(request),
        **context,
    }
    return render(request, template, page, status=status)


def staff_page(
    request: Asked, template: str, context: dict[str, Any], *, current: str = "", status: int = 200
) -> HttpResponse:
    """A page for people at work, with the strip of the cycle of the dialogue it belongs to."""
    dialogue = context.pop("menu_dialogue", request.dialogue)
    page = {
        **bare_context(request),
        "commune": commune_facts(request.commune),
        "actor": {
            "name": request.actor.name,
            "body": request.actor.title,
            "roles": sorted(str(role) for role in request.actor.roles),
        },
        "nav": menu(_entries_of(request.actor), request.commune, dialogue, current),
        "cycle": cycle_strip(dialogue) if dialogue else None,
        "notices": take(request),
        **context,
    }
    return render(request, template, page, status=status)


def _entries_of(actor: Actor) -> tuple[Entry, ...]:
    return tuple(entry for entry in STAFF_MENU if may_open(actor, entry.url))


def commune_facts(commune: Commune) -> dict[str, Any]:
    name = str(commune)
    return {
        "slug": commune.slug,
        "name": name,
        "title": name[0].upper() + name[1:],
        "authority": commune.authority,
        "short": f"UBND {name}",
        "place_name": commune.place_name,
        "office_hours": commune.office_hours,
        "office_phone": commune.office_phone,
        "office_place": commune.seat,
        "is_demo": commune.is_demo,
    }


def cycle_strip(dialogue: Dialogue) -> dict[str, Any]:
    """Seven nodes and the days to (or since) the conference. One statement, or none when they were prefetched."""
    conference = dialogue.first_sitting()
    now = _NODE_OF_STAGE[dialogue.stage]
    stages = [
        {"text": text, "state": "past" if place < now else "now" if place == now else "future"}
        for place, text in enumerate(_NODES)
    ]
    return {"text": distance(dialogue, conference, today()), "stages": stages}


def distance(dialogue: Dialogue, conference: Conference | None, day: date) -> str:
    """The sentence beside today's date: how far the conference is."""
    if dialogue.stage is S.CANCELLED:
        return "đợt này đã hủy"
    if conference is None:
        return "chưa định ngày hội nghị"
    days = (conference.on - day).days
    if dialogue.stage is S.POSTPONED:
        return "hội nghị đang hoãn"
    if days > 0:
        return f"còn {days} ngày tới hội nghị {short(conference.on)}"
    if days == 0:
        return "hôm nay họp hội nghị"
    return f"hội nghị {short(conference.on)} đã họp, {-days} ngày trước"
