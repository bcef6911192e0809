"""The village officer types for people of the own village, on a phone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from django.http import HttpResponse

from doithoai.models import Village
from doithoai.phases.collection.forms import VillageForm
from doithoai.phases.collection.second_look import said
from doithoai.phases.collection.typed_slips import say_what_was_saved, shared_facts, typed
from doithoai.rules.refusals import Refused
from doithoai.rules.vocabulary import Action, IntakeChannel, Role
from doithoai.web.guards import Asked, requires
from doithoai.web.pages import staff_page
from doithoai.web.slip_pictures import lost_pictures
from doithoai.web.villages import villages_of


@requires(Action.SUBMIT_SLIP)
def village(request: Asked) -> HttpResponse:
    """The village officer's page: for people of the own village only."""
    if Role.VILLAGE_OFFICER not in request.actor.roles:
        raise Refused("Trang này dành cho cán bộ thôn. Văn phòng nhập phiếu ở trang “Nhập phiếu”.")
    mine = [one for one in villages_of(request.commune) if one.pk in request.actor.village_ids]
    answer = partial(_phone_page, request, mine=mine)
    if request.method != "POST":
        say_what_was_saved(request)
        return answer(VillageForm(), [""])
    village_of = partial(_own_village, mine=mine)
    return typed(
        request,
        VillageForm(request.POST, request.FILES),
        answer,
        village_of,
        IntakeChannel.VILLAGE,
        lambda *_: request.path,
    )


def _own_village(form: VillageForm, mine: list[Village]) -> Village | None:
    """The chosen one of ``mine``; whoever has one village alone need not choose."""
    typed = said(form, "village")
    found = mine[0] if not typed and len(mine) == 1 else next((one for one in mine if str(one.pk) == typed), None)
    if found is None:
        form.add_error("village", "Ông/Bà chỉ gửi hộ được cho thôn mình." if typed else "Ông/Bà chọn thôn của bà con.")
    return found


def _phone_page(
    request: Asked, form: Any, texts: Sequence[str], *, mine: list[Village], status: int = 200, **seen: Any
) -> HttpResponse:
    form.fields["village"].offer(mine)
    facts = {
        "mine": [one.name for one in mine],
        "lost": lost_pictures(request),
        **shared_facts(request, form, texts, **seen),
    }
    return staff_page(request, "collection/village.html", facts, current="collection", status=status)
