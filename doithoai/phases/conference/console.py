"""The chair's console as plain data: the speaker, the matter, the draft, who is next and why, and fairness."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from doithoai.language.dates import VIETNAM, short
from doithoai.language.folding import one_line
from doithoai.language.promised_day import promised_day
from doithoai.models import Disposition, Opinion, SpeakingTurn, Village
from doithoai.models.settlement import balance_from, ending
from doithoai.phases.conference.naming import turn_row
from doithoai.phases.conference.table import Table
from doithoai.rules.answer_flow import kind_words
from doithoai.rules.fairness import Fairness, Spoken, fairness
from doithoai.rules.permissions import Actor, refusal
from doithoai.rules.speaking_order import suggest
from doithoai.rules.visibility import show
from doithoai.rules.vocabulary import Action, AnswerState, Audience, DispositionKind, Gender, TurnState

NEXT_SHOWN = 3


def console(table: Table, villages: list[Village], actor: Actor, slug: str, now: datetime) -> dict[str, Any]:
    """Everything the chair's console shows, for the audience of the chair."""
    figures = _figures(table, now)
    account = balance_from(table.matters, table.silent_turns())
    return {
        "speaker": speaker(table, slug, now),
        "item": item_row(table),
        "asked": matter_row(table.matter) if table.matter else None,
        "beside": [{**matter_row(one), "is_open": ending(one) is None} for one in table.beside],
        "draft": draft_row(table.matter) if table.matter else None,
        "lead": lead_of(table.matter) if table.matter else "",
        "decided": decision_words(_standing(table.matter)) if table.matter else "",
        "undo": undo_of(table),
        "next": next_rows(table, figures, slug)[:NEXT_SHOWN],
        "more": max(0, len(table.waiting) - NEXT_SHOWN),
        "suggestion": _suggestion(table, figures, slug),
        "fair": _fair_rows(figures, len(table.waiting)),
        "villages": [(_tile(village.name), village.name in figures.villages) for village in villages],
        "heard": len(figures.villages),
        "counts": {
            "present": table.conference.present or 0,
            "invited": table.conference.invited or 0,
            "spoken": sum(turn.state is TurnState.ENDED for turn in table.turns),
            "turns": sum(turn.state is not TurnState.WITHDRAWN for turn in table.turns),
            "open": account.unsettled,
            "total": account.total,
        },
        "refused": {action.value: refusal(actor, action, table.conference.about()) for action in _ACTS},
    }


_ACTS = (Action.DISPOSE, Action.UNDO_DISPOSITION, Action.CALL_NEXT, Action.COVER_HALL, Action.START_ITEM)


def speaker(table: Table, slug: str, now: datetime, audience: Audience = Audience.CHAIR) -> dict[str, Any] | None:
    """Who speaks or spoke last, with the clock: seconds allowed, seconds left, running since."""
    if table.turn is None:
        return None
    turn = table.turn
    allowed = 60 * (table.conference.minutes_per_turn + turn.extra_minutes)
    until = now if table.is_speaking else turn.ended_at or now
    left = allowed - round((until - turn.called_at).total_seconds()) if turn.called_at else allowed
    return turn_row(turn, slug, audience) | {
        "id": turn.public_id,
        "place": table.place_of(turn),
        "is_speaking": table.is_speaking,
        "seconds": allowed,
        "left": left,
        "started": turn.called_at if table.is_speaking else None,
        "minutes": allowed // 60,
    }


def matter_row(opinion: Opinion) -> dict[str, Any]:
    return show(
        "opinion",
        Audience.CHAIR,
        public_id=opinion.public_id,
        subject_line=opinion.subject_line,
        received_text=opinion.received_text,
        public_text=opinion.public_text,
        village=opinion.village.name if opinion.village else "",
        raised_before=opinion.raised_before,
        source=opinion.source,
    )


def draft_row(opinion: Opinion) -> dict[str, Any] | None:
    """The prepared answer, which only the chair's table shows."""
    answer = getattr(opinion, "answer", None)
    if answer is None:
        return None
    approved = answer.state in (AnswerState.APPROVED, AnswerState.GIVEN)
    head = "dự thảo lãnh đạo đã duyệt" if approved else f"dự thảo, {answer.state.label.lower()}"
    return show(
        "answer",
        Audience.CHAIR,
        text=answer.text,
        kind=kind_words(answer.kind),
        department=answer.department.name if answer.department else "",
        promised_on=answer.promised_on,
        planned_in=answer.planned_in,
        state=head,
    )


def decision_words(decision: Disposition | None) -> str:
    """``trả lời bằng văn bản, Phòng Kinh tế, trước 26/6``; what was answered at once may have to be done later:
    ``trả lời ngay; Phòng Kinh tế làm xong trước 26/6``. Empty without a decision."""
    if decision is None:
        return ""
    kind, who = decision.kind.label.lower(), decision.department.name if decision.department else ""
    until = f"trước {short(decision.due_on)}" if decision.due_on else ""
    if decision.kind is DispositionKind.ANSWERED_NOW:
        later = " ".join(part for part in (who, "làm xong", until) if part) if until else ""
        return f"{kind}; {later}" if later else kind
    if decision.kind is DispositionKind.ANSWERED_BY_OFFICIAL:
        said = f"mời {who} trả lời" if who else kind
        return f"{said}; làm xong {until}" if until else said
    if decision.kind is DispositionKind.ASSIGNED and decision.words:
        who = f"{who}: {one_line(decision.words).rstrip(' .;,')}"
    return ", ".join(part for part in (kind, who, until) if part)


def undo_of(table: Table) -> dict[str, Any] | None:
    """What the undo takes back, which is what was done last: the step to this item, else the last decision."""
    item, last = table.item, table.last
    if item is not None and table.item_before is not None and item.started_at:
        turn_since = table.turn is not None and table.turn.called_at and table.turn.called_at > item.started_at
        if not turn_since and (last is None or last.decided_at < item.started_at):
            return {"item": table.item_before.pk, "decision": None, "words": f"về mục {table.item_before.position}"}
    if last is None:
        return None
    return {"item": None, "decision": last.pk, "words": f"{last.kind.label.lower()}, {_about(last)}"}


def _about(decision: Disposition) -> str:
    return decision.opinion.subject_line or "ý kiến vừa nêu"


def next_rows(table: Table, figures: Fairness | None, slug: str) -> list[dict[str, Any]]:
    """Who waits, each with place, subject, registration and the reason for the place."""
    rows = []
    for placed, turn in table.waiting:
        row = turn_row(turn, slug, Audience.CHAIR)
        unheard = figures is not None and row["village"] and row["village"] not in figures.villages
        why = ["thôn chưa ai nói" if unheard else placed.why, row["subject_line"]]
        rows.append(
            {
                "id": turn.public_id,
                "number": table.called_so_far + placed.position,
                "name": called(row),
                "why": " · ".join(why if figures else [*why, f"đăng ký {clock(turn.registered_at)}"]),
            }
        )
    return rows


def called(row: dict[str, Any]) -> str:
    """``Bà Trần Thị Mẫu, Thôn 12``"""
    return f"{row['name']}, {row['village']}" if row["village"] else row["name"]


def clock(at: datetime, *, seconds: bool = False) -> str:
    """``9:14``, or ``9:14:20``, in the time of the commune."""
    local = at.astimezone(VIETNAM)
    return f"{local.hour}:{local.minute:02d}" + (f":{local.second:02d}" if seconds else "")


def item_row(table: Table) -> dict[str, Any] | None:
    item = table.item
    if item is None:
        return None
    return {
        "position": item.position,
        "kind": item.kind.value,
        "title": item.title,
        "presenter": item.presenter,
        "script": item.script,
        "minutes": item.minutes,
        "started_at": item.started_at,
    }


def defaults(opinion: Opinion, kind: DispositionKind, written_by: date | None, today: date) -> dict[str, Any]:
    """What a decision takes when the chair presses one key: the lead department and the day that the draft promises,
    in its field or as the only one in its words; else the day of the parameters."""
    answer = getattr(opinion, "answer", None)
    later = kind in (DispositionKind.IN_WRITING, DispositionKind.ASSIGNED)
    promised = answer.promised_on if answer else None
    if kind is DispositionKind.ASSIGNED and answer and not promised:
        promised = promised_day(answer.text, today=today)
    return {
        "department": lead_of(opinion),
        "due_on": (promised if kind is DispositionKind.ASSIGNED and promised else written_by) if later else promised,
        "answer_kind": str(answer.kind) if answer else "",
        "planned_in": answer.planned_in if answer else "",
        "referred_to": answer.referred_to if answer else "",
    }


def lead_of(opinion: Opinion) -> str:
    """The key of the department that has the matter, wrote its draft or keeps its field; empty when none is known."""
    answer = getattr(opinion, "answer", None)
    department = opinion.lead_department or (answer.department_id if answer else None)  # type: ignore[attr-defined]
    sector = opinion.sector.department_id if opinion.sector else None
    return str(department or sector or "")


def _figures(table: Table, now: datetime) -> Fairness:
    spoken = [
        Spoken(turn.called_at, turn.ended_at, _village(turn), turn.gender is Gender.FEMALE)
        for turn in table.turns
        if turn.called_at and turn.state in (TurnState.ENDED, TurnState.SPEAKING)
    ]
    return fairness(spoken, waiting=len(table.waiting), now=now)


def _fair_rows(figures: Fairness, waiting: int) -> list[tuple[str, str]]:
    rows = [
        ("Nữ đã nói", f"{figures.women} trong {figures.spoken}"),
        ("Một lượt nói, thường", _minutes(figures.usual_turn)),
        ("Lãnh đạo nói / dân nói", f"{figures.leaders // 60} / {figures.people // 60} phút"),
    ]
    if figures.ends_at is not None and waiting:
        rows.append((f"Đủ {waiting} người nữa, xong lúc", clock(figures.ends_at).replace(":", " giờ ")))
    return rows


def _minutes(seconds: int) -> str:
    return f"{seconds // 60} phút {seconds % 60:02d}" if seconds else "chưa có"


def _suggestion(table: Table, figures: Fairness, slug: str) -> dict[str, Any] | None:
    found = suggest([placed for placed, _ in table.waiting], figures.villages) if table.waiting else None
    if found is None:
        return None
    turn = next(turn for _, turn in table.waiting if turn.public_id == found.turn.turn)
    return {"id": turn.public_id, "name": called(turn_row(turn, slug, Audience.CHAIR)), "why": found.why}


def _standing(opinion: Opinion) -> Disposition | None:
    decision: Disposition | None = next(iter(opinion.standing), None)  # type: ignore[attr-defined]
    return decision


def _village(turn: SpeakingTurn) -> str | None:
    return turn.village.name if turn.village else None


def _tile(name: str) -> str:
    """The number of a village where it has one: eighteen tiles fit beside each other."""
    last = name.rsplit(" ", 1)[-1]
    return last if last.isdigit() else name
