"""The public days as a calendar file, and notices and answers as an Atom feed."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.utils.feedgenerator import Atom1Feed

from doithoai.language.dates import VIETNAM, display
from doithoai.models.public_dialogues import PublicDialogue, dialogues_in_public, with_results
from doithoai.models.public_queries import matters_in_public
from doithoai.models.regulations import calendar_of, parameters_of
from doithoai.rules.calendar import UnknownYear
from doithoai.rules.deadlines import last_day_to_publish_results, last_day_to_send_opinions
from doithoai.web.guards import Asked, public
from doithoai.web.page_store import stored
from doithoai.web.paths import outside

if TYPE_CHECKING:
    from icalendar import Event

_HOURS = 3  # a conference has no announced end; calendars want one
_ANSWERS = 30


@public
@stored
def calendar(request: Asked) -> HttpResponse:
    """The announced conference and the public days around it. Two statements; the same bytes while nothing moves."""
    # Loaded by who is asked for the file: it holds four megabytes that most processes never need.
    from icalendar import Calendar

    found = Calendar()
    found.add("prodid", f"-//Doi Thoai//{request.commune.slug}//VI")
    found.add("version", "2.0")
    found.add("x-wr-calname", f"Đối thoại {request.commune}")
    for dialogue in dialogues_in_public(request.commune):
        if dialogue.on is not None and dialogue.on == dialogue.noticed_on:
            for event in _events(request, dialogue):
                found.add_component(event)
    answer = HttpResponse(found.to_ical(), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'inline; filename="{request.commune.slug}.ics"'
    return answer


def _events(request: Asked, dialogue: PublicDialogue) -> list[Event]:
    starts = datetime.combine(dialogue.on, dialogue.starts_at or time(8), VIETNAM)
    conference = _event(request, dialogue, "hoi-nghi", f"Hội nghị đối thoại {request.commune}")
    conference.add("dtstart", starts.astimezone(UTC))
    conference.add("dtend", (starts + timedelta(hours=_HOURS)).astimezone(UTC))
    conference.add("location", dialogue.venue or "")
    events = [conference]
    known, parameters = calendar_of(request.commune), parameters_of(request.commune)
    try:
        days = (
            ("nhan-phieu", "Hết nhận phiếu trước hội nghị", last_day_to_send_opinions(dialogue.on, known, parameters)),
            ("ket-qua", "Chậm nhất thông báo kết quả", last_day_to_publish_results(dialogue.on, known, parameters)),
        )
    except UnknownYear:
        return events
    for code, words, deadline in days:
        event = _event(request, dialogue, code, f"{words}, {request.commune}")
        event.add("dtstart", deadline.due_on)
        event.add("dtend", deadline.due_on + timedelta(days=1))
        event.add("description", f"{deadline.explain()}. {deadline.source.cite()}.")
        events.append(event)
    return events


def _event(request: Asked, dialogue: PublicDialogue, code: str, words: str) -> Event:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{code}-{dialogue.path}-{request.commune.slug}@doithoai")
    event.add("dtstamp", dialogue.announced_at.astimezone(UTC))
    event.add("summary", words)
    event.add("url", outside("home", slug=request.commune.slug))
    return event


@public
@stored
def atom(request: Asked) -> HttpResponse:
    """Notices and the newest answers. Four statements."""
    dialogues = dialogues_in_public(request.commune)
    slug = request.commune.slug
    feed = Atom1Feed(
        title=f"Đối thoại {request.commune}",
        link=outside("home", slug=slug),
        description="Thông báo và câu trả lời mới",
        feed_url=outside("feed", slug=slug),
        language="vi",
    )
    for entry in sorted(_entries(slug, dialogues), key=lambda one: one["pubdate"], reverse=True):
        feed.add_item(**entry, updateddate=entry["pubdate"])
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def _entries(slug: str, dialogues: list[PublicDialogue]) -> list[dict[str, Any]]:
    found = []
    for one in dialogues:
        if one.announced_at:
            link = outside("notice", slug=slug, dialogue=one.path)
            title = f"Thông báo lịch đối thoại, họp {display(one.noticed_on)}"
            found.append({"title": title, "link": link, "description": title, "pubdate": one.announced_at})
        if one.results_at:
            link = outside("results", slug=slug) + f"?nam={one.path}"
            title = f"Thông báo kết quả đối thoại năm {one.path}"
            found.append({"title": title, "link": link, "description": title, "pubdate": one.results_at})
    last = with_results(dialogues)
    answered = [one for one in matters_in_public(last) if one.answered_at] if last else []
    for one in sorted(answered, key=lambda one: one.answered_at, reverse=True)[:_ANSWERS]:
        link = outside("matter", slug=slug, dialogue=last.path, public_id=one.public_id)
        found.append({"title": one.subject, "link": link, "description": one.answer, "pubdate": one.answered_at})
    return found
