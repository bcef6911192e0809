"""The matters behind the two figures: what ``rules.figures`` counts, read in two statements."""

from __future__ import annotations

from datetime import date

from django.db.models import Min, Q

from doithoai.models.conclusions import Commitment
from doithoai.models.dialogue import Dialogue
from doithoai.models.opinions import Opinion
from doithoai.rules.figures import Figures, Matter, figures
from doithoai.rules.vocabulary import AnswerState, CommitmentState, OpinionState, Part, Scope, Visibility


def figures_of(dialogue: Dialogue, today: date, *, public_only: bool = False) -> Figures:
    """The two figures of a dialogue. With ``public_only`` over exactly the matters the public can see."""
    return figures(counted_matters(dialogue, public_only=public_only), today)


def counted_matters(dialogue: Dialogue, *, public_only: bool = False) -> list[Matter]:
    """One row for each matter in scope: not withdrawn, not sealed, not merged into another. Two statements."""
    promised = _promises(dialogue)
    rows = (
        Opinion.objects.of(dialogue.commune_id)
        .filter(dialogue=dialogue, scope=Scope.IN_SCOPE)
        .matters()
        .leads()
        .with_askers()
    )
    if public_only:
        rows = rows.filter(visibility=Visibility.PUBLIC)
    rows = rows.annotate(
        decided_due=Min("dispositions__due_on", filter=Q(dispositions__undone_at__isnull=True)),
        assigned_due=Min(
            "assignments__due_on", filter=Q(assignments__part=Part.LEAD, assignments__returned_at__isnull=True)
        ),
    )
    columns = ("pk", "state", "answer__state", "answer__kind", "askers", "decided_due", "assigned_due")
    return [
        Matter(
            kind=kind if state is OpinionState.ANSWERED and answer_state is AnswerState.GIVEN else None,
            due_on=decided_due or assigned_due,
            commitments=tuple(promised.get(pk, ())),
            askers=askers,
        )
        for pk, state, answer_state, kind, askers, decided_due, assigned_due in rows.values_list(*columns)
    ]


def _promises(dialogue: Dialogue) -> dict[int, list[CommitmentState]]:
    found: dict[int, list[CommitmentState]] = {}
    rows = Commitment.objects.of(dialogue.commune_id).filter(dialogue=dialogue, opinion__isnull=False)
    for opinion_id, state in rows.values_list("opinion_id", "state"):
        found.setdefault(opinion_id, []).append(state)
    return found
