"""The hall's screen: whitelisted fields only, in the page's source too."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render

from doithoai.models import Conference
from doithoai.phases.conference.console import clock, speaker
from doithoai.phases.conference.decisions import written_answer_deadline
from doithoai.phases.conference.naming import turn_row
from doithoai.phases.conference.polling import asks_again, unless_unchanged, version_of
from doithoai.phases.conference.queries import sitting_or_404
from doithoai.phases.conference.table import Table, spoken_table
from doithoai.rules.vocabulary import Action, AgendaKind, Audience, TurnState
from doithoai.web.bare import bare_context
from doithoai.web.clock import now
from doithoai.web.guards import Asked, requires
from doithoai.web.pages import commune_facts
from doithoai.web.paths import in_dialogue

NEXT_SHOWN = 3
_HALL = (Action.CHECK_IN, Action.CALL_NEXT)


@requires(*_HALL)
def hall(request: Asked, sitting: str) -> HttpResponse:
    return render(request, "conference/hall.html", _screen(request, sitting_or_404(request.dialogue, sitting)))


@requires(*_HALL)
def hall_part(request: Asked, sitting: str) -> HttpResponse:
    """What looks again: 304 while the journal stands still; then four statements were all it cost."""
    conference = sitting_or_404(request.dialogue, sitting)
    return unless_unchanged(
        request,
        version_of(conference),
        lambda: render(request, "conference/hall_part.html", _screen(request, conference)),
    )


def _screen(request: Asked, conference: Conference) -> dict[str, Any]:
    moment = now()
    frame = {
        **bare_context(request),
        "commune": commune_facts(request.commune),
        "server_now": moment,
        "part": in_dialogue(request.dialogue, "conference-hall-part", sitting=conference.public_id),
        "asks_again": asks_again(version_of(conference)),
    }
    if conference.is_blanked:
        return frame | {"state": "covered"}
    table = spoken_table(conference)
    deadline = written_answer_deadline(request, conference)
    public = settings.PUBLIC_ADDRESS + in_dialogue(request.dialogue, "slip")
    return frame | {
        "on": conference.on,
        "slip_address": public,
        "spoken": sum(turn.state is TurnState.ENDED for turn in table.turns),
        "turns": sum(turn.state is not TurnState.WITHDRAWN for turn in table.turns),
        "written_by": deadline.due_on if deadline else None,
        "shown_at": clock(moment),
        "seq": conference.seq or 0,
        **_middle(request, table, moment),
    }


def _middle(request: Asked, table: Table, moment: Any) -> dict[str, Any]:
    conference = table.conference
    slug = request.commune.slug
    if conference.opened_at is None:
        words = f"{conference.starts_at.hour} giờ {conference.starts_at.minute:02d}, {conference.place}"
        return {"state": "message", "title": "Hội nghị sắp bắt đầu", "sentence": words}
    if conference.closed_at is not None:
        words = "Ý nào chưa trả lời tại đây được trả lời bằng văn bản. Kết quả niêm yết tại trụ sở và gửi Trưởng thôn."
        return {"state": "message", "title": "Cảm ơn bà con đã dự", "sentence": words}
    following = [
        {**turn_row(turn, slug, Audience.HALL), "number": table.called_so_far + placed.position}
        for placed, turn in table.waiting[:NEXT_SHOWN]
    ]
    if table.is_speaking:
        return {"state": "speaking", "speaker": speaker(table, slug, moment, Audience.HALL), "next": following}
    item = table.item
    if item is not None and item.kind is AgendaKind.FLOOR and following:
        return {"state": "waiting", "title": "Mời đại biểu phát biểu", "presenter": "", "next": following}
    return {
        "state": "waiting",
        "title": item.title if item else "Hội nghị đang họp",
        "presenter": item.presenter if item else "",
        "next": following,
    }
