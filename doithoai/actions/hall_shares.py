"""Which department owes a matter after the hall: the chair's word moves the lead, and an undo moves it back."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from doithoai.actions.official import person
from doithoai.models import Assignment, Department, Opinion
from doithoai.rules.permissions import Actor
from doithoai.rules.vocabulary import Part

CHAIR_GAVE_IT_ELSEWHERE = "Chủ trì giao lại tại hội nghị"
CHAIR_UNDID_IT = "Chủ trì hoàn tác tại hội nghị"


def give_to(opinion: Opinion, department: Department, due_on: date, *, actor: Actor, at: datetime) -> None:
    """Make ``department`` the lead with that day; a former lead's share ends and stays as history."""
    standing = _standing(opinion)
    if standing is not None and standing.department_id == department.pk:
        Assignment.objects.filter(pk=standing.pk).update(due_on=due_on)
        return
    if standing is not None:
        _end(standing, at, CHAIR_GAVE_IT_ELSEWHERE)
    # The department may have had a supporting share: leading includes it.
    opinion.assignments.standing().filter(department=department).update(
        returned_at=at, return_reason=CHAIR_GAVE_IT_ELSEWHERE
    )
    Assignment.objects.create(
        commune_id=opinion.commune_id,
        opinion=opinion,
        department=department,
        part=Part.LEAD,
        due_on=due_on,
        assigned_by_id=person(actor),
        assigned_at=at,
    )


def share_before(opinion: Opinion) -> dict[str, Any]:
    """The shares that stand, for ``put_share_back``: key and day of each."""
    rows = opinion.assignments.standing()
    return {str(row.pk): row.due_on.isoformat() for row in rows}


def put_share_back(opinion: Opinion, before: dict[str, str], *, at: datetime) -> None:
    """Exactly the shares of ``before`` stand again, with their days."""
    for row in opinion.assignments.standing():
        if str(row.pk) not in before:
            _end(row, at, CHAIR_UNDID_IT)
    for key, day in before.items():
        Assignment.objects.of(opinion.commune_id).filter(pk=int(key)).update(
            returned_at=None, return_reason="", due_on=date.fromisoformat(day)
        )


def _standing(opinion: Opinion) -> Assignment | None:
    row: Assignment | None = opinion.assignments.leading().first()
    return row


def _end(row: Assignment, at: datetime, reason: str) -> None:
    Assignment.objects.filter(pk=row.pk).update(returned_at=at, return_reason=reason)
