"""How a page is put together: the commune, the person, the menu, the strip of the cycle, and what was just done.

Pages get plain dicts made for one audience, never model objects (house rule 16).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from markupsafe import Markup

from doithoai.language.mid_sentence import capital
from doithoai.models import Commune
from doithoai.rules.permissions import Actor
from doithoai.web.bare import bare_context
from doithoai.web.cycle import cycle_strip
from doithoai.web.flash import take
from doithoai.web.guards import Asked
from doithoai.web.navigation import FOOTER, PUBLIC_MENU, STAFF_MENU, Entry, menu
from doithoai.web.opening import may_open
from doithoai.web.pieces import piece

#: Where the lines of a list come in: a letter no text holds, for all are cleaned of it.
_HERE = Markup("\x00")


def public_page(
    request: Asked, template: str, context: dict[str, Any], *, current: str = "", status: int = 200
) -> HttpResponse:
    """A page of the public side. ``request.dialogue`` (or ``context["menu_dialogue"]``) feeds the menu."""
    return render(request, template, _public_facts(request, context, current), status=status)


def page_around(request: Asked, template: str, context: dict[str, Any], lines: Markup, *, current: str) -> HttpResponse:
    """A public page around many finished lines: of a list that changed, one line did, and the page around it is as it
    was. The template gets them as ``rows``; it may use nothing but its context (``web/pieces.py``)."""
    around = piece(template, **_public_facts(request, context, current), rows=_HERE if lines else "")
    return HttpResponse(around.replace(_HERE, lines, 1))


def _public_facts(request: Asked, context: dict[str, Any], current: str) -> dict[str, Any]:
    dialogue = context.pop("menu_dialogue", request.dialogue)
    return {
        **bare_context(request),
        "commune": commune_facts(request.commune),
        "nav": menu(PUBLIC_MENU, request.commune, dialogue, current),
        "footer_links": menu(FOOTER, request.commune, None, current),
        "notices": take(request),
        **context,
    }


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
            "account_id": request.actor.account_id,
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


@dataclass(frozen=True, slots=True)
class CommuneFacts:
    """What every page may say of its commune."""

    slug: str
    name: str
    title: str
    authority: str
    short: str
    place_name: str
    office_hours: str
    office_phone: str
    office_place: str
    is_demo: bool


def commune_facts(commune: Commune) -> CommuneFacts:
    name = str(commune)
    return CommuneFacts(
        slug=commune.slug,
        name=name,
        title=capital(name),
        authority=commune.authority,
        short=f"UBND {name}",
        place_name=commune.place_name,
        office_hours=commune.office_hours,
        office_phone=commune.office_phone,
        office_place=commune.seat,
        is_demo=commune.is_demo,
    )
