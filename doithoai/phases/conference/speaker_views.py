"""The desk that registers who wishes to speak."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any
from uuid import uuid4

from django.http import HttpResponse
from django.views.decorators.http import require_POST

from doithoai.actions.speaker_registration import register_to_speak
from doithoai.actions.speaking import withdraw_turn
from doithoai.language.dates import VIETNAM, short
from doithoai.models import Conference, OpinionSlip, SpeakingTurn
from doithoai.models.speaking_queue import placed_turns, turns_of
from doithoai.phases.conference.addresses import addresses
from doithoai.phases.conference.console import called, clock
from doithoai.phases.conference.forms import WalkInForm
from doithoai.phases.conference.naming import name_of, turn_row
from doithoai.phases.conference.queries import sitting_or_404, slips_wishing_to_speak
from doithoai.rules.permissions import WHO_MAY, refusal
from doithoai.rules.vocabulary import Action, Audience, Gender
from doithoai.web.clock import now
from doithoai.web.doing import attempt, command_id, done
from doithoai.web.flash import say
from doithoai.web.guards import Asked, requires
from doithoai.web.marks import mark_of_turn
from doithoai.web.pages import staff_page
from doithoai.web.paths import to
from doithoai.web.villages import village_chosen, villages_of


@requires(Action.WITHDRAW_TURN, Action.CALL_NEXT)
def desk(request: Asked, sitting: str) -> HttpResponse:
    """GET: who is on the list, which slips wait; the chair reads it too. POST: one more, from a slip or by name."""
    conference = sitting_or_404(request.dialogue, sitting)
    form = WalkInForm(request.POST if request.method == "POST" else None, initial={"command_id": uuid4()})
    form.fields["village"].offer(villages_of(request.commune))
    if request.method == "POST" and (turn := _register(request, conference, form)):
        say(request, f"Đã ghi vào danh sách, lượt {turn.number}.")
        return _back(request, sitting)
    slug = request.commune.slug
    context = {
        "form": form,
        "to": addresses(request, conference),
        "turns": _turn_rows(conference, slug),
        "slips": [_slip_row(slip, slug) for slip in slips_wishing_to_speak(conference)],
        "reads_only": not request.actor.roles & WHO_MAY[Action.WITHDRAW_TURN],
        "refusal": refusal(request.actor, Action.REGISTER_TO_SPEAK, conference.about()),
        "refusal_withdraw": refusal(request.actor, Action.WITHDRAW_TURN, conference.about()),
    }
    status = 422 if request.method == "POST" else 200
    return staff_page(request, "conference/speakers.html", context, current="conference", status=status)


@requires(Action.WITHDRAW_TURN)
@require_POST
def withdraw(request: Asked, sitting: str) -> HttpResponse:
    conference = sitting_or_404(request.dialogue, sitting)
    turn = conference.turns.filter(public_id=request.POST.get("turn", "")).first()
    if turn is None:
        say(request, "Không tìm thấy lượt này. Ông/Bà tải lại trang.", kind="error")
        return _back(request, sitting)
    turn.conference = conference
    if done(request, withdraw_turn, turn):
        say(request, "Đã rút tên. Ý kiến đã gửi vẫn được trả lời.")
    return _back(request, sitting)


def _register(request: Asked, conference: Conference, form: WalkInForm) -> SpeakingTurn | None:
    if "slip" in request.POST:
        rows = OpinionSlip.objects.of(request.commune).filter(dialogue=request.dialogue)
        slip = rows.select_related("village", "contact").filter(public_id=request.POST["slip"]).first()
        return attempt(request, lambda: register_to_speak(conference, slip=slip, actor=request.actor, at=now()), None)
    if not form.is_valid():
        return None
    typed = form.cleaned_data
    return attempt(
        request,
        lambda: register_to_speak(
            conference,
            name=typed["name"],
            gender=Gender(typed["gender"]),
            village=village_chosen(request.commune, typed["village"]),
            subject_line=typed["subject_line"],
            command_id=command_id(typed["command_id"]),
            actor=request.actor,
            at=now(),
        ),
        form,
    )


def _turn_rows(conference: Conference, slug: str) -> list[dict[str, Any]]:
    """Those who wait in the order in which they are called, then those who were called or withdrew."""
    turns = turns_of(conference)
    waiting = placed_turns(conference, turns)
    why = {turn.pk: placed.why for placed, turn in waiting}
    others = [turn for turn in turns if turn.pk not in why]
    rows = []
    for place, turn in enumerate([*(turn for _, turn in waiting), *others], start=1):
        row = turn_row(turn, slug, Audience.OFFICE)
        words = [row["subject_line"], f"đăng ký {clock(turn.registered_at)}", why.get(turn.pk, "")]
        rows.append(
            {
                "id": turn.public_id,
                "number": place,
                "called": called(row),
                "why": " · ".join(word for word in words if word),
                "can_withdraw": turn.pk in why,
                "mark": mark_of_turn(row["state"]),
            }
        )
    return rows


def _slip_row(slip: OpinionSlip, slug: str) -> dict[str, Any]:
    gender = slip.contact.gender(slug) if slip.contact else Gender.UNSTATED
    row = {"name": name_of(slip.contact, gender, slug), "village": slip.village.name if slip.village else ""}
    return {"id": slip.public_id, "called": called(row), "why": f"phiếu gửi {sent_when(slip.occurred_at)}"}


def sent_when(at: datetime) -> str:
    """``27/5``, with the hour before it where one is known: a paper slip is entered with its day alone."""
    local = at.astimezone(VIETNAM)
    day = short(local.date())
    return day if local.time() == time(0) else f"{clock(local)} ngày {day}"


def _back(request: Asked, sitting: str) -> HttpResponse:
    return to(request.dialogue, "conference-speakers", sitting=sitting)
