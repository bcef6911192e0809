"""One matter: the question, the whole answer, its road, and what was promised for it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import Http404, HttpResponse

from doithoai.language.dates import day_of, display
from doithoai.models.public_promises import Promise
from doithoai.models.public_queries import PublicMatter, matters_in_public
from doithoai.public.earlier_years import heading, years_of
from doithoai.public.marks import mark_of_promise, marks_of, who_and_when
from doithoai.public.results_rows import where_of
from doithoai.rules.vocabulary import CommitmentState
from doithoai.web.clock import today
from doithoai.web.guards import Asked, public
from doithoai.web.page_store import stored
from doithoai.web.pages import public_page
from doithoai.web.paths import address

_IN_WRITING = "Ngày xã hẹn trả lời bằng văn bản."
_WORK_GIVEN = "Ngày chủ trì giao tại hội nghị."


@public
@stored
def matter(request: Asked, public_id: str) -> HttpResponse:
    """Four statements: commune, dialogue, the matter with its askers, its promises."""
    dialogue = request.dialogue
    if dialogue is None:
        raise Http404
    found = next(iter(matters_in_public(dialogue, public_id)), None)
    if found is None:
        raise Http404
    page = _page(found, request.commune.slug, today()) | {
        "dialogue": {"path": dialogue.path, "year": dialogue.year},
        "results_url": address("results", slug=request.commune.slug) + f"?nam={dialogue.path}",
    }
    return public_page(request, "public/matter.html", page, current="results")


def _page(found: PublicMatter, slug: str, day: date) -> dict[str, Any]:
    who, when = who_and_when(found)
    return {
        "matter": {
            "subject": found.subject,
            "number": found.number,
            "text": found.text,
            "where": where_of(found),
            "raised": found.raised_before + 1,
            "answer": found.answer,
            "who": who,
            "when": when,
            "marks": marks_of(found, day),
        },
        "earlier": years_of(found.earlier, slug, day),
        "earlier_heading": heading(found.earlier),
        "road": road(found, day),
        "promises": [
            {"text": one.text, "who": one.department, "mark": mark_of_promise(one, day)} for one in found.promises
        ],
    }


def road(found: PublicMatter, day: date) -> list[dict[str, Any]]:
    """Sent, answered, promised, done: what happened is solid, what is owed hollow, the next owed step is now."""
    steps = [_step(found.received_on, f"Ý kiến đầu tiên về việc này đến xã, {found.askers} người hỏi", "past")]
    if found.answered_at:
        kind = found.kind.label.lower() if found.kind else ""
        steps.append(_step(day_of(found.answered_at), f"Xã trả lời: {kind}", "past"))
    elif found.due_on:
        late = (day - found.due_on).days
        what, why = ("kết quả", _WORK_GIVEN) if found.is_given_work else ("trả lời", _IN_WRITING)
        reason = f"Quá {late} ngày, chưa có {what}." if late > 0 else why
        act = "Hạn làm xong việc được giao" if found.is_given_work else "Hạn trả lời"
        steps.append(_step(found.due_on, act, "future", reason))
    for one in found.promises:
        if one.claimed_on:
            steps.append(_step(one.claimed_on, f"{one.department} báo đã làm xong", "past"))
        if one.state is CommitmentState.CONFIRMED and one.confirmed_on:
            steps.append(_step(one.confirmed_on, "Người ngoài cơ quan xem và xác nhận đã xong", "goal"))
        else:
            steps.append(_step(one.due_on, f"Hạn {one.department} làm xong", "future", _why_open(one, day)))
    ordered = sorted(steps, key=lambda step: step["on"])
    coming = next((step for step in ordered if step["state"] == "future"), None)
    if coming is not None:
        coming["state"] = "now"
    return ordered


def _why_open(one: Promise, day: date) -> str:
    """What stands between a promise and its end."""
    if one.state is CommitmentState.DISPUTED:
        return "Cơ quan báo xong, người xem lại nói chưa xong."
    if one.state is CommitmentState.CLAIMED_DONE:
        return "Cơ quan báo xong, chờ người ngoài cơ quan xem."
    moved = f"Hạn đầu tiên {display(one.first_due_on)}. " if one.due_on > one.first_due_on else ""
    late = (day - one.due_on).days
    return f"{moved}Quá {late} ngày." if late > 0 else moved.strip()


def _step(on: date, act: str, state: str, reason: str = "") -> dict[str, Any]:
    return {"on": on, "date": display(on), "act": act, "reason": reason, "state": state}
