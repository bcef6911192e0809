"""What a dialogue owes its askers on the day: every matter, the chair's standing decision about it, and the balance."""

from __future__ import annotations

from typing import Any

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce

from doithoai.models.answers import Assignment
from doithoai.models.conference import Conference, Disposition, SpeakingTurn
from doithoai.models.dialogue import Dialogue
from doithoai.models.opinions import Opinion, sealed
from doithoai.rules.balance import Balance, Ending, Settled, balance, ending_of
from doithoai.rules.vocabulary import OpinionSource, TurnState


def matters_of(dialogue: Dialogue) -> QuerySet[Opinion]:
    """Every opinion of the dialogue that exists for the office, each with ``standing`` (the chair's decision, a list
    of at most one) and ``leads`` (the lead department, a list of at most one). Three statements."""
    return (
        Opinion.objects.of(dialogue.commune_id)
        .filter(dialogue=dialogue)
        .exclude(sealed())
        .select_related("village", "sector__department", "answer__department", "turn", "dialogue", "merged_into")
        .prefetch_related(standing_decisions(), lead_departments())
        .order_by("sector__position", "pk")
    )


def standing_decisions() -> Prefetch[Any]:
    standing = Disposition.objects.standing().select_related("department", "merged_with")
    return Prefetch("dispositions", queryset=standing, to_attr="standing")


def decided(path: str = "") -> Subquery:
    """The kind of the chair's standing decision about the matter of an opinion, for ``annotate``; ``None`` without one.

    A merged opinion stands where the one stands that carries its answer. ``path`` leads to the opinion: ``opinion__``.
    """
    carrier = Coalesce(OuterRef(f"{path}merged_into_id"), OuterRef(f"{path}pk"))
    return Subquery(Disposition.objects.standing().filter(opinion_id=carrier).order_by().values("kind")[:1])


def lead_departments() -> Prefetch[Any]:
    leads = Assignment.objects.leading().select_related("department")
    return Prefetch("assignments", queryset=leads, to_attr="leads")


def silent_turns(dialogue: Dialogue) -> QuerySet[SpeakingTurn]:
    """Turns that no opinion was written down for: registered to speak, or spoken without a note."""
    return (
        SpeakingTurn.objects.of(dialogue.commune_id)
        .filter(conference__dialogue=dialogue, opinions__isnull=True)
        .select_related("village", "contact", "conference")
    )


def ending(opinion: Opinion) -> Ending | None:
    """How an opinion of ``matters_of`` ended in the hall, or ``None``."""
    decision = next(iter(opinion.standing), None)  # type: ignore[attr-defined]
    return ending_of(
        scope=opinion.scope,
        state=opinion.state,
        is_merged=opinion.merged_into_id is not None,
        disposition=decision.kind if decision else None,
    )


def unsettled(conference: Conference) -> tuple[list[Opinion], list[SpeakingTurn]]:
    """What stands against closing: opinions without an end, and turns nobody wrote an opinion down for.

    While another conference of the same dialogue is still to be closed, only this one's own turns count: the
    opinions sent before belong to the last one.
    """
    dialogue = conference.dialogue
    opinions = [opinion for opinion in matters_of(dialogue) if ending(opinion) is None]
    turns = [turn for turn in silent_turns(dialogue) if turn.state is not TurnState.WITHDRAWN]
    if _is_last(conference):
        return opinions, turns
    own = [opinion for opinion in opinions if opinion.turn and opinion.turn.conference_id == conference.pk]
    return own, [turn for turn in turns if turn.conference_id == conference.pk]


def balance_of(dialogue: Dialogue) -> Balance:
    """Both sides of the account of the whole dialogue. Four statements."""
    return balance_from(list(matters_of(dialogue)), list(silent_turns(dialogue)))


def balance_from(opinions: list[Opinion], turns: list[SpeakingTurn]) -> Balance:
    """The same, from rows that were read already."""
    rows = [Settled(opinion.source is OpinionSource.FLOOR, ending(opinion)) for opinion in opinions]
    # A turn without an opinion is counted with the hall, where its words will be written down, before and after.
    rows += [Settled(True, Ending.WITHDRAWN if turn.state is TurnState.WITHDRAWN else None) for turn in turns]
    return balance(rows)


def _is_last(conference: Conference) -> bool:
    others = Conference.objects.of(conference.commune_id).filter(dialogue=conference.dialogue_id)
    return not others.filter(closed_at__isnull=True).exclude(pk=conference.pk).exists()
