"""What the plan's pages read: the parts of one plan, always the same number of statements."""

from __future__ import annotations

from dataclasses import dataclass

from doithoai.actions.dialogues import place_of
from doithoai.models import Conference, Dialogue, Paper
from doithoai.rules.plan_checks import Plan
from doithoai.rules.plan_template import PlanLine, Quota, RecipientLine
from doithoai.rules.vocabulary import DelegateGroup, DocumentKind, Medium, PaperState, PlanSection, SentFor


@dataclass(frozen=True)
class Written:
    """A plan as it stands, and the conference it is for."""

    plan: Plan
    conference: Conference | None


def written(dialogue: Dialogue) -> Written:
    """The whole plan. Six statements: parts, bases, quotas, recipients, villages, conference."""
    return Written(plan_of(dialogue), dialogue.first_sitting())


def plan_of(dialogue: Dialogue) -> Plan:
    """The plan as plain data, for the checks and the pages. Five statements."""
    lines: dict[PlanSection, list[PlanLine]] = {section: [] for section in PlanSection}
    for part in dialogue.plan_parts.order_by("position"):
        lines[part.section].append(PlanLine(part.text, part.body))
    quotas = {DelegateGroup(q.group): Quota(q.per_village, q.in_all, Medium(q.medium)) for q in dialogue.quotas.all()}
    recipients = [
        RecipientLine(r.name, Medium(r.medium), SentFor(r.sent_for), r.copies)
        for r in dialogue.recipients.order_by("position")
    ]
    return Plan(
        place=place_of(dialogue.commune),
        lines={section: tuple(found) for section, found in lines.items()},
        bases=tuple(dialogue.legal_bases.order_by("position").values_list("text", flat=True)),
        quotas={group: quotas[group] for group in DelegateGroup if group in quotas},
        recipients=tuple(recipients),
    )


def issued_plan(dialogue: Dialogue) -> Paper | None:
    """The plan's paper, once it was issued. One statement."""
    issued = Paper.objects.of(dialogue.commune).filter(dialogue=dialogue, kind=DocumentKind.PLAN)
    found: Paper | None = issued.filter(state=PaperState.ISSUED).first()
    return found


def section_texts(plan: Plan, section: PlanSection) -> list[str]:
    """What the fingerprint of a section is made of: body and text of each paragraph, as edit_plan compares them."""
    return [line.body + line.text for line in plan.lines[section]]
