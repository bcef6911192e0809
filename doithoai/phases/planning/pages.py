"""What the plan's pages show, as plain dicts."""

from __future__ import annotations

from textwrap import shorten
from typing import Any

from doithoai.actions.plans import fingerprint
from doithoai.language.dates import display_long, weekday
from doithoai.models import Conference, Dialogue
from doithoai.phases.planning.forms import ScheduleForm
from doithoai.phases.planning.preview import paper_of
from doithoai.phases.planning.queries import Written, issued_plan, section_texts, written
from doithoai.phases.planning.timetable import timetable, tried_day
from doithoai.rules.permissions import About, refusal
from doithoai.rules.plan_bases import register_of
from doithoai.rules.plan_checks import Plan, hints
from doithoai.rules.vocabulary import Action, DialogueStage, PlanSection
from doithoai.web.clock import today
from doithoai.web.guards import Asked, dialogue_of
from doithoai.web.opening import may_open
from doithoai.web.paths import in_dialogue

_ISSUED = "Kế hoạch đã ban hành, nội dung đã khóa."
_EDITS = {
    "bases": Action.SET_LEGAL_BASES,
    "groups": Action.SET_GROUPS,
    "recipients": Action.SET_RECIPIENTS,
    "plan": Action.EDIT_PLAN,
}


def plan_page(request: Asked, form: ScheduleForm | None = None) -> dict[str, Any]:
    """The bench: facts at the left, the growing paper at the right, the last days below."""
    dialogue = dialogue_of(request)
    found = written(dialogue)
    plan, conference = found.plan, found.conference
    tried = tried_day(request.GET.get("thu", ""), today=today(), commune=request.commune)
    return {
        "year": dialogue.year,
        "path": dialogue.path,
        "drafting": dialogue.stage is DialogueStage.DRAFTED,
        "cancelled": dialogue.cancelled_reason,
        "bases": list(plan.bases),
        "bases_seen": fingerprint(plan.bases),
        "register": [(b.code, b.name) for b in register_of(plan.place) if b.text not in plan.bases],
        "groups": _groups(plan),
        "hints": [
            {"code": h.flaw.value, "title": h.flaw.label, "text": h.sentence, "repair": h.repair} for h in hints(plan)
        ],
        "sections": [_section(plan, section) for section in PlanSection],
        "recipients": _recipients(plan),
        "form": form or ScheduleForm.of(dialogue, conference),
        "conference": _conference(conference),
        "times": timetable(request.commune, conference.on if conference else None, tried),
        "try": {"typed": tried.typed, "sentence": tried.sentence},
        "paper": paper_of(found, dialogue.year),
        "issued": _issued(dialogue),
        "draft_url": in_dialogue(dialogue, "papers-draft"),
        "may_draft": may_open(request.actor, "papers-issue"),
        "may": _may(request, dialogue),
    }


def section_page(request: Asked, section: PlanSection, found: Written) -> dict[str, Any]:
    """One section to edit: its name and what the form starts from."""
    dialogue = dialogue_of(request)
    return {
        "year": dialogue.year,
        "path": dialogue.path,
        "section": section.value,
        "title": section.label,
        "refusal": _may(request, dialogue)["plan"],
        "seen": fingerprint(section_texts(found.plan, section)),
    }


def _issued(dialogue: Dialogue) -> dict[str, str] | None:
    """The plan as it was issued: its number, day and signer, and where it can be read and printed."""
    paper = None if dialogue.stage is DialogueStage.DRAFTED else issued_plan(dialogue)
    if paper is None:
        return None
    return {
        "number": paper.number_and_symbol,
        "on": display_long(paper.issued_on) if paper.issued_on else "",
        "signer": ", ".join(filter(None, (paper.signer_name, paper.signer_title))),
        "subject": paper.subject_line,
        "url": in_dialogue(dialogue, "papers-preview", paper=paper.public_id),
        "picture": in_dialogue(dialogue, "papers-page", paper=paper.public_id, page=1),
    }


def edit_refusal(request: Asked, action: Action) -> str:
    """The sentence on a button that changes the plan, or nothing."""
    dialogue = dialogue_of(request)
    sentence = refusal(request.actor, action, About(request.commune.pk))
    return sentence or ("" if dialogue.stage is DialogueStage.DRAFTED else _ISSUED)


def _may(request: Asked, dialogue: Dialogue) -> dict[str, str]:
    schedule = refusal(request.actor, Action.SCHEDULE_CONFERENCE, About(request.commune.pk))
    over = dialogue.stage not in (
        DialogueStage.DRAFTED, DialogueStage.PLANNED, DialogueStage.ANNOUNCED, DialogueStage.POSTPONED,
    )  # fmt: skip
    return {
        **{name: edit_refusal(request, action) for name, action in _EDITS.items()},
        "schedule": schedule or ("Hội nghị đã họp hoặc đợt đã hủy, không đổi ngày được nữa." if over else ""),
        "cancel": refusal(request.actor, Action.CANCEL_DIALOGUE, About(request.commune.pk))
        or ("Đợt này không hủy được nữa." if over else ""),
    }


def _groups(plan: Plan) -> dict[str, Any]:
    villages = plan.place.villages
    rows = [[g.label, q.per_village or "–", q.total(villages), q.medium.label] for g, q in plan.quotas.items()]
    total = sum(q.total(villages) for q in plan.quotas.values())
    return {"rows": [*rows, {"cells": ["Tổng", "", total, ""], "total": True}], "villages": villages, "total": total}


def _section(plan: Plan, section: PlanSection) -> dict[str, str]:
    lines = plan.lines[section]
    words = lines[0].text if lines else "Chưa có chữ nào"
    count = f"{len(lines)} đoạn" if lines else "trống"
    return {"code": section.value, "name": section.label, "begins": f"{count}: {shorten(words, 92, placeholder='…')}"}


def _recipients(plan: Plan) -> dict[str, Any]:
    papers = sum(r.copies for r in plan.recipients if r.medium.value == "paper")
    screens = sum(1 for r in plan.recipients if r.medium.value == "electronic")
    return {"papers": papers, "screens": screens, "lines": len(plan.recipients)}


def _conference(conference: Conference | None) -> dict[str, Any] | None:
    if conference is None:
        return None
    return {
        "weekday": weekday(conference.on),
        "quarter": ("", "I", "II", "III", "IV")[(conference.on.month + 2) // 3],
        "rest": conference.on.weekday() >= 5,
        "co_chair": conference.co_chair_name,
        "chair": conference.chair_name,
        "late_reason": conference.late_notice_reason,
    }
