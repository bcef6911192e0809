"""From the chair's keys to a decision: which key is which kind, and what is prepared for each."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import QueryDict

from doithoai.models import Conference, Department
from doithoai.models.regulations import deadline_of
from doithoai.phases.conference.console import defaults
from doithoai.phases.conference.forms import DecisionForm
from doithoai.phases.conference.table import Table
from doithoai.rules.deadlines import Deadline, last_day_to_answer_in_writing
from doithoai.rules.vocabulary import AnswerKind, DispositionKind, OutOfScopeReason, Scope
from doithoai.web.clock import today
from doithoai.web.guards import Asked

_KEYS = dict(zip("123456", DispositionKind, strict=True))


def kind_of_key(key: str) -> DispositionKind | None:
    """The kind behind a key ``1`` to ``6`` or behind its own code; ``None`` for anything else."""
    if key in _KEYS:
        return _KEYS[key]
    return DispositionKind(key) if key in {kind.value for kind in DispositionKind} else None


def decision_form(
    request: Asked, table: Table, kind: DispositionKind | None, data: QueryDict | None = None
) -> DecisionForm:
    """The form of a decision about the matter on the table, with what is prepared in it."""
    kind = kind or kind_of_key(data.get("kind", "") if data else "")
    prepared = _prepared(request, table, kind) if table.matter and kind else {}
    if data is not None:
        # A bare key brings only the kind: the rest is what is prepared. A filled form keeps what was typed.
        given = {name: str(value) for name, value in prepared.items() if value and name not in data}
        form = DecisionForm({**given, **data.dict()})
    else:
        form = DecisionForm(
            initial=prepared | {"kind": kind, "opinion": table.matter.public_id if table.matter else ""}
        )
    form.offer(list(Department.objects.of(request.commune)), _merge_targets(table))
    return form


def decision_of(form: DecisionForm, table: Table) -> dict[str, Any]:
    """The arguments of ``dispose`` out of a valid form."""
    said = form.cleaned_data
    lead = next((one for one in table.matters if one.public_id == said["merged_with"]), None)
    department = Department.objects.of(table.conference.commune_id).filter(pk=said["department"] or 0).first()
    return {
        "words": said["words"],
        "department": department,
        "due_on": said["due_on"],
        "merged_with": lead,
        "reason": OutOfScopeReason(said["reason"]) if said["reason"] else None,
        "answer_kind": AnswerKind(said["answer_kind"]) if said["answer_kind"] else None,
        "planned_in": said["planned_in"],
        "referred_to": said["referred_to"],
    }


def written_answer_deadline(request: Asked, conference: Conference) -> Deadline | None:
    """The last day for written answers, with its derivation; ``None`` for a year without a table of days off."""
    return deadline_of(request.commune, last_day_to_answer_in_writing, conference.on)


def _prepared(request: Asked, table: Table, kind: DispositionKind) -> dict[str, Any]:
    deadline = written_answer_deadline(request, table.conference)
    written_by: date | None = deadline.due_on if deadline else None
    if table.matter is None or kind in (DispositionKind.MERGED, DispositionKind.OUT_OF_SCOPE):
        return {}
    facts = defaults(table.matter, kind, written_by, today())
    if kind is DispositionKind.ANSWERED_NOW:
        facts.pop("department")
    return facts


def _merge_targets(table: Table) -> list[Any]:
    """Other leads in scope: first those of the same place or field, then the rest."""
    matter = table.matter
    others = [
        one
        for one in table.matters
        if matter and one.pk != matter.pk and one.merged_into_id is None and one.scope is not Scope.OUT_OF_SCOPE
    ]
    return sorted(others, key=lambda one: _distance(one, matter))


def _distance(one: Any, matter: Any) -> tuple[bool, bool]:
    return one.sector_id != matter.sector_id, one.village_id != matter.village_id
