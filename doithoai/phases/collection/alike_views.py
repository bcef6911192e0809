"""While somebody types a slip for somebody: what was received already that is like it. Says so, merges nothing."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from doithoai.actions.intake import LONGEST_MATTER
from doithoai.language.dates import day_of, short
from doithoai.models import Opinion
from doithoai.rules.visibility import OFFICE, audience_of
from doithoai.rules.vocabulary import Action, Audience, Scope
from doithoai.web.alike import alike
from doithoai.web.guards import Asked, requires
from doithoai.web.matters import doubt_of, typed_matters
from doithoai.web.pages import staff_page
from doithoai.web.shielded import shielded
from doithoai.web.suspected import is_suspected

SHOWN = 3
#: As alike as the sorting board asks for before it names a twin.
_SCORE, _FIELD = 0.25, 0.25
_MOST_COMPARED = 5_000


@requires(Action.SUBMIT_SLIP)
@require_POST
def alike_received(request: Asked) -> HttpResponse:
    """A quiet piece for below the box. Nothing is stored; what may be a denunciation is compared with nothing."""
    text = next(iter(typed_matters(request.POST)), "")[: LONGEST_MATTER * 2]
    doubt = doubt_of(text)
    rows = [] if not text.strip() or (doubt and doubt["is_denunciation"]) else _like(request, text)
    return staff_page(request, "collection/alike.html", {"rows": rows})


def _like(request: Asked, text: str) -> list[dict[str, Any]]:
    """The likest matters of the present dialogue that this person may know of. One statement."""
    audience = audience_of(request.actor.roles)
    rows = Opinion.objects.filter(dialogue=request.dialogue).matters().select_related("village")
    if audience not in OFFICE:
        rows = rows.filter(scope=Scope.IN_SCOPE)
    if audience is Audience.VILLAGE:
        rows = rows.filter(village_id__in=request.actor.village_ids)
    known = [one for one in rows.order_by("-pk")[:_MOST_COMPARED] if not is_suspected(one)]
    typed = Opinion(dialogue=request.dialogue, received_text=text)
    found = [
        row for row, one in alike(typed, known, "while typing") if one.score >= _SCORE and one.same_field >= _FIELD
    ]
    return [
        {
            "subject": shielded(row.title, audience),
            "village": row.village.name if row.village else "toàn xã",
            "on": short(day_of(row.recorded_at)),
        }
        for row in found[:SHOWN]
    ]
