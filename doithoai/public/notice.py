"""The notice of the schedule as a page: when, where, about what, how to come, how to send an opinion; its proofs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpResponse

from doithoai.language.dates import day_of
from doithoai.language.times import display_time
from doithoai.models import Notice, PlanPart
from doithoai.models.regulations import calendar_of, parameters_of
from doithoai.rules.calendar import UnknownYear
from doithoai.rules.deadlines import last_day_to_announce, last_day_to_send_opinions
from doithoai.rules.dialogue_flow import TAKES_SLIPS
from doithoai.rules.visibility import show
from doithoai.rules.vocabulary import Audience, NoticeKind, PlanSection
from doithoai.web.guards import Asked, public
from doithoai.web.page_store import stored
from doithoai.web.pages import public_page
from doithoai.web.paths import in_dialogue


@public
@stored
def notice(request: Asked) -> HttpResponse:
    """Only what a published notice has said of the day it spoke of; a moved conference needs a new notice."""
    dialogue = request.dialogue
    told = Notice.objects.of(request.commune).filter(dialogue=dialogue, kind=NoticeKind.SCHEDULE)
    found = told.select_related("paper").prefetch_related("postings__village").first()
    conference = dialogue.first_sitting() if dialogue else None
    if dialogue is None or found is None:
        raise Http404
    contents = PlanPart.objects.of(request.commune).filter(dialogue=dialogue, section=PlanSection.CONTENTS)
    page = {
        **show("notice", Audience.PUBLIC, number=found.paper.number_and_symbol, issued_on=found.paper.issued_on),
        "moved": conference is None or conference.on != found.conference_on,
        "conference": _conference(conference, found) if conference else None,
        "contents": list(contents.values_list("text", flat=True)),
        "days": _days(request, found),
        "postings": _postings(found.postings.all()),
        "slip_url": in_dialogue(dialogue, "slip") if dialogue.stage in TAKES_SLIPS else "",
    }
    return public_page(request, "public/notice.html", page)


def _conference(conference: Any, told: Notice) -> dict[str, Any] | None:
    if conference.on != told.conference_on:
        return None
    chairs = [name for name in (conference.chair_name, conference.co_chair_name) if name]
    return show(
        "dialogue",
        Audience.PUBLIC,
        conference_on=conference.on,
        starts_at=display_time(conference.starts_at),
        place=conference.place,
        chairs=chairs,
    )


def _days(request: Asked, told: Notice) -> dict[str, Any]:
    """The last day of slips, and by which day of the law the notice had to be out."""
    calendar, parameters = calendar_of(request.commune), parameters_of(request.commune)
    try:
        slips = last_day_to_send_opinions(told.conference_on, calendar, parameters)
        announce = last_day_to_announce(told.conference_on, calendar, parameters)
    except UnknownYear:
        return {"slips": None, "announce": None, "early": None}
    published = day_of(told.published_at)
    return {
        "slips": slips.due_on,
        "announce": announce.explain(),
        "source": announce.source.cite(),
        **show("notice", Audience.PUBLIC, published_on=published),
        "early": (announce.due_on - published).days,
    }


def _postings(rows: Iterable[Any]) -> list[dict[str, Any]]:
    """One line for each channel, day and link; villages that heard it on the same day are counted together."""
    villages: dict[tuple[Any, ...], list[str]] = {}
    for one in rows:
        key = (one.channel.label, one.on, one.until, one.link)
        villages.setdefault(key, []).extend([one.village.name] if one.village else [])
    return [
        show("notice", Audience.PUBLIC, channel=channel, on=on, until=until, link=link)
        | {"villages": names[0] if len(names) == 1 else f"{len(names)} thôn" if names else ""}
        for (channel, on, until, link), names in villages.items()
    ]
