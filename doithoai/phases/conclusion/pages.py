"""The pages of the conclusion as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from doithoai.actions.paper_facts.decisions import given_task
from doithoai.language.dates import VIETNAM, display
from doithoai.language.places import places_in
from doithoai.models import Conference, Department, Disposition, Opinion
from doithoai.models.regulations import calendar_of, parameters_of
from doithoai.models.settlement import balance_from, ending, matters_of, silent_turns
from doithoai.phases.conclusion.forms import DeferForm
from doithoai.phases.conclusion.queries import (
    agenda_with_minutes,
    conclusions_of,
    is_read_back,
)
from doithoai.rules.balance import Balance
from doithoai.rules.calendar import UnknownYear
from doithoai.rules.deadlines import Deadline, last_day_to_answer_in_writing
from doithoai.rules.permissions import WHO_MAY, Actor, refusal
from doithoai.rules.vocabulary import Action, DialogueStage, DispositionKind, TurnState
from doithoai.web.guards import Asked
from doithoai.web.marks import mark_of_opinion
from doithoai.web.opening import may_open
from doithoai.web.paths import in_dialogue

#: Names the choice of a department for one matter on the page of the balance.
OWN = "phong-"

_ROOMS = (
    ("Cân đối, bế mạc", "conclusion"),
    ("Biên bản theo mục", "conclusion-minutes"),
    ("Kết luận", "conclusion-list"),
    ("Cam kết", "conclusion-promises"),
)


def balances(actor: Actor) -> bool:
    """Whether this person works with the account of the hall."""
    return any(actor.roles & WHO_MAY[action] for action in (Action.DISPOSE, Action.DRAFT_CONCLUSION, Action.CHECK_IN))


def rooms(request: Asked, here: str) -> list[dict[str, Any]]:
    """The four pages of the phase, for the row of links above each."""
    return [
        {"text": text, "url": in_dialogue(request.dialogue, name), "current": name == here}
        for text, name in _ROOMS
        if may_open(request.actor, name) and (name != "conclusion" or balances(request.actor))
    ]


def balance_page(request: Asked, conference: Conference | None, form: DeferForm | None = None) -> dict[str, Any]:
    """Both sides of the account, what has no end, and the act that closes the conference."""
    frame: dict[str, Any] = {"rooms": rooms(request, "conclusion"), "sitting": None}
    if conference is None or conference.opened_at is None:
        return frame | {"conference_url": in_dialogue(request.dialogue, "conference")}
    opinions, turns = list(matters_of(request.dialogue)), list(silent_turns(request.dialogue))
    typed = form.data if form else {}
    left = [_left(one, typed) for one in opinions if ending(one) is None]
    left += [_silent(turn, typed) for turn in turns if turn.state is not TurnState.WITHDRAWN]
    deadline = written_answer_deadline(request, conference)
    if form is None:
        form = DeferForm(initial={"due_on": deadline.due_on if deadline else None})
    departments = list(Department.objects.of(request.commune))
    form.fields["department"].offer(departments)
    return frame | {
        "sitting": {"id": conference.public_id, "on": conference.on, "is_closed": conference.closed_at is not None},
        "account": _sides(balance_from(opinions, turns)),
        "left": left,
        "departments": [(str(one.pk), one.name) for one in departments],
        "speaking": "" if left else _speaking(conference),
        "end_turn_url": in_dialogue(request.dialogue, "conference-turn", sitting=conference.public_id, act="ket-thuc"),
        "form": form,
        "deadline": deadline,
        "chair_url": in_dialogue(request.dialogue, "conference-chair", sitting=conference.public_id),
        "defer_url": in_dialogue(request.dialogue, "conclusion-defer", sitting=conference.public_id),
        "close_url": in_dialogue(request.dialogue, "conclusion-close", sitting=conference.public_id),
        "list_url": in_dialogue(request.dialogue, "conclusion-list"),
        "refused": {
            action.value: refusal(request.actor, action, conference.about())
            for action in (Action.DEFER_REST, Action.CLOSE_CONFERENCE, Action.DISPOSE, Action.END_TURN)
        },
    }


def minutes_page(request: Asked, conference: Conference | None) -> dict[str, Any]:
    """The minutes as they will be printed, item by item, with what is still empty."""
    items = [] if conference is None else list(agenda_with_minutes(conference))
    return {
        "rooms": rooms(request, "conclusion-minutes"),
        "items": [
            {
                "position": item.position,
                "title": item.title,
                "presenter": item.presenter,
                "from": _clock(item.started_at),
                "until": _clock(item.ended_at),
                "paragraphs": [entry.text for entry in item.written],  # type: ignore[attr-defined]
            }
            for item in items
        ],
        "secretary_url": in_dialogue(request.dialogue, "conference-secretary", sitting=conference.public_id)
        if conference and refusal(request.actor, Action.WRITE_MINUTES, conference.about()) is None
        else "",
    }


def conclusions_page(request: Asked, conference: Conference | None) -> dict[str, Any]:
    """The conclusions, the sentences proposed from the decisions, and who confirms them."""
    stood = list(conclusions_of(request.dialogue))
    first_open = next((one.pk for one in stood if one.confirmed_at is None), None)
    concluded = {one.opinion_id for one in stood}
    matters = [] if conference is None else list(matters_of(request.dialogue))
    is_open = request.dialogue.stage in (DialogueStage.IN_SESSION, DialogueStage.CONCLUDED)
    about = conference.about() if conference else request.dialogue.about()
    return {
        "rooms": rooms(request, "conclusion-list"),
        "sitting": conference is not None and conference.opened_at is not None,
        "is_open": is_open,
        "conclusions": [
            {
                "id": one.pk,
                "is_next": one.pk == first_open,
                "position": one.position,
                "text": one.text,
                "about": one.opinion.subject_line if one.opinion else "",
                "confirmed": f"{one.confirmed_by.name}, {_clock(one.confirmed_at)}" if one.confirmed_by else "",
                "confirm_url": in_dialogue(request.dialogue, "conclusion-confirm", conclusion=one.pk),
                "edit_url": f"{in_dialogue(request.dialogue, 'conclusion-list')}?sua={one.pk}#soan",
            }
            for one in stood
        ],
        "proposed": [_proposal(one) for one in matters if one.pk not in concluded and _is_worth(one)],
        "read_back": bool(stood) and conference is not None and is_read_back(conference),
        "record_url": in_dialogue(request.dialogue, "conclusion-record-reading"),
        "confirm_all_url": in_dialogue(request.dialogue, "conclusion-confirm-all"),
        "draft_all_url": in_dialogue(request.dialogue, "conclusion-draft-all"),
        "waiting": sum(one.confirmed_at is None for one in stood),
        "draft_url": in_dialogue(request.dialogue, "conclusion-draft"),
        "read_url": in_dialogue(request.dialogue, "conclusion-read")
        if may_open(request.actor, "conclusion-read")
        else "",
        "refused": {
            action.value: refusal(request.actor, action, about)
            for action in (Action.DRAFT_CONCLUSION, Action.CONFIRM_CONCLUSION, Action.WRITE_MINUTES)
        },
    }


def written_answer_deadline(request: Asked, conference: Conference) -> Deadline | None:
    """The last day for written answers, with its derivation; ``None`` for a year without a table of days off."""
    try:
        return last_day_to_answer_in_writing(
            conference.on, calendar_of(request.commune), parameters_of(request.commune)
        )
    except UnknownYear:
        return None


def _sides(account: Balance) -> dict[str, Any]:
    return {
        "in": [("Gửi trước hội nghị", account.registered), ("Nêu hoặc xin nói tại hội trường", account.floor)],
        "out": [(ending.label[0].upper() + ending.label[1:], count) for ending, count in account.endings],
        "total": account.total,
        "ended": account.total - account.unsettled,
        "unsettled": account.unsettled,
    }


def _speaking(conference: Conference) -> str:
    """The public id of the turn somebody holds, empty when nobody speaks."""
    return conference.turns.filter(state=TurnState.SPEAKING).values_list("public_id", flat=True).first() or ""


def _left(opinion: Opinion, typed: Mapping[str, Any]) -> dict[str, Any]:
    lead = next(iter(opinion.leads), None)  # type: ignore[attr-defined]
    why = [village_of(opinion), _standing(opinion)]
    why.append(lead.department.name if lead else "chưa giao phòng nào")
    return {
        "id": opinion.public_id,
        "text": opinion.title,
        "why": " · ".join(word for word in why if word),
        "choice": "" if lead else OWN + opinion.public_id,
        "chosen": typed.get(OWN + opinion.public_id, str(opinion.sector.department_id or "") if opinion.sector else ""),
    }


def _standing(opinion: Opinion) -> str:
    """Where a matter stands: outside, or how far the office is."""
    decision = next(iter(opinion.standing), None)  # type: ignore[attr-defined]
    return mark_of_opinion(opinion.state, opinion.scope, decision.kind if decision else None)["text"]


def _silent(turn: Any, typed: Mapping[str, Any]) -> dict[str, Any]:
    words = "đã phát biểu, chưa ghi ý" if turn.state is TurnState.ENDED else "đăng ký, chưa được nói"
    place = turn.village.name if turn.village else ""
    return {
        "id": "",
        "text": turn.subject_line,
        "why": " · ".join(word for word in (place, words) if word),
        "choice": OWN + turn.public_id,
        "chosen": typed.get(OWN + turn.public_id, ""),
    }


def _proposal(opinion: Opinion) -> dict[str, str]:
    place = f" ({place_beside(opinion)})" if place_beside(opinion) else ""
    return {
        "command_id": str(uuid4()),
        "opinion": opinion.public_id,
        "text": f"Về “{opinion.title}”{place}: {_task(next(iter(opinion.standing)))}.",  # type: ignore[attr-defined]
    }


def _task(decision: Disposition) -> str:
    """What is left to do after the hall, as a sentence: who, what, by when."""
    who = decision.department.name if decision.department else "cơ quan được giao"
    does = "trả lời bằng văn bản" if decision.kind is DispositionKind.IN_WRITING else "làm xong"
    if task := given_task(decision):
        does = f"“{task}”, xong"
    return f"giao {who} {does} trước {display(decision.due_on)}" if decision.due_on else f"giao {who} {does}"


def _is_worth(opinion: Opinion) -> bool:
    """Decisions somebody has to carry out afterwards; an answer given is concluded by being given."""
    decision = next(iter(opinion.standing), None)  # type: ignore[attr-defined]
    return decision is not None and decision.due_on is not None


def village_of(opinion: Opinion) -> str:
    return opinion.village.name if opinion.village else ""


def place_beside(opinion: Opinion) -> str:
    """The village, empty where the title names it already."""
    name = village_of(opinion)
    return "" if places_in(name) & places_in(opinion.title) else name


def _clock(at: Any) -> str:
    if at is None:
        return ""
    local = at.astimezone(VIETNAM)
    return f"{local.hour} giờ {local.minute:02d}"
