"""What one press of the sorting board does: several acts in one transaction, all or none of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import prefetch_related_objects

from doithoai.actions.assignments import assign
from doithoai.actions.classification import classify, unmerge
from doithoai.actions.preparing import as_seen
from doithoai.language.dates import day_of, display_long, short
from doithoai.models import Commune, Department, Dialogue, Opinion
from doithoai.models.regulations import calendar_of, parameters_of
from doithoai.phases.preparation.forms import SortForm
from doithoai.rules.answer_days import day_to_contribute, day_to_draft
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import BadInput, Refusal
from doithoai.rules.vocabulary import Competence, OpinionState


@transaction.atomic
def sort_out(group: Sequence[Opinion], form: SortForm, how: str, *, actor: Actor, at: datetime) -> str:
    """Classify and assign a group; ``how`` is ``"together"``, ``"apart"`` (each for itself) or ``"classify"`` (only).

    Returns the sentence that says what was done.
    """
    lead = as_seen(group[0], form.cleaned_data["seen"])
    matters = [lead]
    if how == "apart":
        for other in group[1:]:
            unmerge(other, actor=actor, at=at)
            matters.append(other)
    for matter in matters:
        classify(
            matter,
            sector=form.sector_chosen,
            competence=Competence(form.cleaned_data["competence"]),
            subject_line=form.cleaned_data["subject_line"] if matter is lead else "",
            is_reread=form.cleaned_data["is_reread"],
            suggested=form.sector_offered,
            actor=actor,
            at=at,
        )
        if how != "classify":
            _give(matter, form, actor, at)
    if how == "classify":
        return f"Đã xếp vào lĩnh vực {form.sector_chosen.name}, chưa giao phòng nào."
    return f"Đã giao {form.lead_chosen.name} trả lời."


@dataclass(frozen=True, slots=True)
class Proposed:
    """A day for the draft, why that one and by which source; no day and the sentence why it can not be counted."""

    due_on: date | None
    why: str
    source: str = ""


def proposal(dialogue: Dialogue, today: date, *, opinion: Opinion) -> Proposed:
    """The day proposed for the draft: the one the chair named in the hall, as long as it lies ahead; else counted."""
    in_writing = opinion.state is OpinionState.DEFERRED
    decision = opinion.dispositions.standing().filter(due_on__gte=today).first() if in_writing else None
    if decision is not None:
        said = f"Chủ trì hẹn tại hội nghị {short(day_of(decision.decided_at))}"
        return Proposed(decision.due_on, f"{said}: trước {display_long(decision.due_on)}")
    prefetch_related_objects([dialogue], "conferences")  # the strip above the page asks for the day too
    conference = dialogue.first_sitting()
    commune: Commune = dialogue.commune
    try:
        on = conference.on if conference else None
        day = day_to_draft(on, today, calendar_of(commune), parameters_of(commune), in_writing=in_writing)
    except Refusal as refusal:
        return Proposed(None, str(refusal))
    return Proposed(day.due_on, day.explain(), day.source.cite())


def part_day(dialogue: Dialogue, lead_due_on: date, today: date) -> date:
    """The day proposed for supporting departments; the lead's own day where nothing earlier can be counted."""
    try:
        found = day_to_contribute(lead_due_on, today, calendar_of(dialogue.commune), parameters_of(dialogue.commune))
    except Refusal:
        return lead_due_on
    return found.due_on if found else lead_due_on


def _give(opinion: Opinion, form: SortForm, actor: Actor, at: datetime) -> None:
    due_on = form.cleaned_data["due_on"]
    if due_on is None:
        raise BadInput("Hãy ghi hạn nộp dự thảo, như 09/6/2026.", "due_on")
    part_due = form.cleaned_data["supporting_due_on"] or part_day(opinion.dialogue, due_on, day_of(at))
    supporting: list[tuple[Department, date]] = [(body, part_due) for body in form.supporting_chosen]
    assign(opinion, lead=form.lead_chosen, due_on=due_on, supporting=supporting, actor=actor, at=at)
