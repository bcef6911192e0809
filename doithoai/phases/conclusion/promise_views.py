"""Promises after the hall: written down one by one or all at once, or set aside as no promise."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_POST

from doithoai.actions.checks import named_matter
from doithoai.actions.promise_pile import dismiss_promise, promise_from_pile, recall_promise
from doithoai.models import Commitment, Department, Opinion
from doithoai.models.opinions import sealed
from doithoai.models.promise_pile import says_done
from doithoai.phases.conclusion.promise_pages import may_claim, promises_page, proposals
from doithoai.phases.conclusion.queries import not_yet_promised
from doithoai.rules.vocabulary import Action
from doithoai.web.clock import now, today
from doithoai.web.commitment_form import CommitmentForm
from doithoai.web.days_off import say_rest
from doithoai.web.doing import attempt, command_id, done
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires, staff
from doithoai.web.pages import staff_page
from doithoai.web.paths import to
from doithoai.web.typed_before import typed_before

_TOLD_DONE = "Đã ghi là báo xong. Mặt trận hoặc thôn xem tại chỗ rồi xác nhận."


@staff
def promises(request: Asked) -> HttpResponse:
    return staff_page(request, "conclusion/promises.html", promises_page(request), current="conclusion")


@requires(Action.MAKE_COMMITMENT)
@require_POST
def promise(request: Asked) -> HttpResponse:
    bodies = Department.objects.of(request.commune)
    form = CommitmentForm(request.POST, bodies=bodies, auto_id=f"id_{request.POST.get('opinion', '')}_%s")
    if form.is_valid():
        typed = form.cleaned_data
        given = {name: typed[name] for name in ("text", "due_on", "command_id")}
        given |= {"department": form.bodies[typed["department"]]}
        made = attempt(request, lambda: _made(request, named_matter(request.dialogue, typed["opinion"]), given), form)
        if made is not None:
            say(request, _TOLD_DONE if made.claimed_on else "Đã ghi cam kết. Mặt trận theo dõi và xác nhận khi xong.")
            say_rest(request, None if made.claimed_on else made.due_on)
            return _back(request)
    page = promises_page(request, form)
    is_shown = any(row["form"] is form for row in page["proposed"])
    page["unsaid_words"] = [] if is_shown else typed_before(form)
    return staff_page(request, "conclusion/promises.html", page, current="conclusion", status=422)


@requires(Action.MAKE_COMMITMENT)
@require_POST
def promise_all(request: Asked) -> HttpResponse:
    """Everything the page offered whole, as it stands now: one act for each, each with the command of its own form."""
    commands = dict(zip(request.POST.getlist("opinion"), request.POST.getlist("command_id"), strict=False))
    bodies = {one.pk: one for one in Department.objects.of(request.commune)}
    offered = [one for one in proposals(not_yet_promised(request.dialogue)) if one.opinion.public_id in commands]
    made = 0
    for one in offered:
        command = command_id(commands[one.opinion.public_id])
        if not one.is_whole(today()) or command is None:
            continue
        given = {"text": one.text, "department": bodies[one.department_id], "due_on": one.due_on, "command_id": command}
        made += attempt(request, partial(_made, request, one.opinion, given)) is not None
    say(request, f"Đã ghi {made} cam kết." if made else "Không còn lời hứa nào chờ ghi như trang vừa mở.")
    return _back(request)


@requires(Action.DISMISS_PROMISE)
@require_POST
def no_promise(request: Asked) -> HttpResponse:
    return _moved(request, dismiss_promise, "Đã bỏ ra: không phải lời hứa. Việc này còn ở cuối trang, đưa lại được.")


@requires(Action.RECALL_PROMISE)
@require_POST
def recall(request: Asked) -> HttpResponse:
    return _moved(request, recall_promise, "Đã đưa lại vào danh sách chờ ghi.")


def _moved(request: Asked, act: Callable[..., object], told: str) -> HttpResponse:
    """The matter of the form put off the pile or back on it."""
    if done(request, act, _matter(request)):
        say(request, told)
    return _back(request)


def _made(request: Asked, opinion: Opinion, given: dict[str, Any]) -> Commitment:
    """What the answer says is done, with a day up to today, is a claim; a day to come makes it a promise."""
    is_done = given["due_on"] <= today() and may_claim(request.actor)
    is_done = is_done and Opinion.objects.filter(says_done(), pk=opinion.pk).exists()
    return promise_from_pile(opinion, **given, is_done=is_done, actor=request.actor, at=now())


def _matter(request: Asked) -> Opinion:
    rows = Opinion.objects.of(request.commune).filter(dialogue=request.dialogue).exclude(sealed())
    found = rows.select_related("dialogue").filter(public_id=request.POST.get("opinion", "")).first()
    if found is None:
        raise Http404
    return found


def _back(request: Asked) -> HttpResponse:
    return to(request.dialogue, "conclusion-promises")
