"""Choosing a village: from a list, or typed the short way (``7`` for Thôn 7)."""

from __future__ import annotations

import re

from django import forms

from doithoai.language.folding import fold
from doithoai.models import Commune, Village
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import BadInput
from doithoai.rules.visibility import audience_of
from doithoai.rules.vocabulary import Audience
from doithoai.web.keys import number_in


class VillageField(forms.CharField):
    """A choice among the commune's villages; the page sets ``choices``, the server looks the answer up."""

    widget = forms.Select
    choices: list[tuple[str, str]] = []

    def offer(self, villages: list[Village], first: str = "Chọn thôn") -> None:
        self.choices = [("", first), *((str(village.pk), village.name) for village in villages)]


def villages_of(commune: Commune) -> list[Village]:
    """In the order people are used to. One statement."""
    return list(Village.objects.of(commune))


def is_village(actor: Actor) -> bool:
    """Whether this person sees what a village officer sees, and no more."""
    return audience_of(actor.roles) is Audience.VILLAGE


def own_villages(actor: Actor, villages: list[Village]) -> list[Village]:
    """Those of ``villages`` this person looks after: the own ones for a village officer, all for everybody else."""
    return [one for one in villages if one.pk in actor.village_ids] if is_village(actor) else villages


def own_village(actor: Actor, villages: list[Village]) -> Village | None:
    """The village in whose name a village officer sends; ``None`` for everybody else."""
    return next(iter(own_villages(actor, villages)), None) if is_village(actor) else None


def village_chosen(commune: Commune, value: str) -> Village | None:
    """The village behind a choice of ``VillageField``; ``None`` for nothing or for another commune's. One statement."""
    key = number_in(value)
    found: Village | None = Village.objects.of(commune).filter(pk=key).first() if key is not None else None
    return found


def village_typed(villages: list[Village], typed: str) -> Village | None:
    """The village meant by ``7``, ``thon 7`` or ``Thôn 7``; ``None`` for nothing typed. Raises ``BadInput``."""
    wanted = fold(typed)
    if not wanted:
        return None
    named = [village for village in villages if fold(village.name) == wanted]
    if not named and re.fullmatch(r"\d{1,3}", wanted):
        named = [village for village in villages if re.findall(r"\d+", village.name)[-1:] == [str(int(wanted))]]
    if len(named) != 1:
        raise BadInput(f"Xã không có thôn “{typed.strip()[:40]}”. Ông/Bà gõ tên thôn hoặc số, ví dụ 7.", "village")
    return named[0]
