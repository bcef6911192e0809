"""How often the machine, the asker and the office name the same field: counts alone, never a text."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import OuterRef, Subquery, Value
from django.db.models.functions import Concat

from doithoai.models import Dialogue, JournalEntry, Opinion
from doithoai.models.opinions import sealed
from doithoai.rules.vocabulary import Action


@dataclass(frozen=True, slots=True)
class Agreement:
    """Each sorted matter to which a field was offered counts once, by its last sorting.

    ``taken``   of ``offered`` got the field that was offered first
    ``asked``   of ``offered`` came with a field the asker had ticked; of these
    ``heeded``  got the field of the asker, ``guessed`` were offered it first, ``alike`` both
    """

    offered: int = 0
    taken: int = 0
    asked: int = 0
    heeded: int = 0
    guessed: int = 0
    alike: int = 0


def agreement(dialogue: Dialogue) -> Agreement:
    """The counts of one dialogue, without what is sealed. One statement."""
    sortings = JournalEntry.objects.filter(
        journal__dialogue=OuterRef("dialogue"),
        subject=Concat(Value("opinion:"), OuterRef("public_id")),
        action=Action.CLASSIFY,
    )
    rows = Opinion.objects.of(dialogue.commune_id).filter(dialogue=dialogue).exclude(sealed())
    rows = rows.annotate(sorting=Subquery(sortings.order_by("-seq").values("details")[:1]))
    named = [
        (said["suggested"], said["sector"], wish)
        for said, wish in rows.values_list("sorting", "asked_sector__code")
        if said and said.get("suggested")
    ]
    wished = [one for one in named if one[2]]
    return Agreement(
        offered=len(named),
        taken=sum(machine == office for machine, office, _ in named),
        asked=len(wished),
        heeded=sum(asker == office for _, office, asker in wished),
        guessed=sum(asker == machine for machine, _, asker in wished),
        alike=sum(asker == machine == office for machine, office, asker in wished),
    )
