"""By which way who brings a slip in, and on which day. The act that brings it in permits and records."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from django.db.models import prefetch_related_objects

from doithoai.models import Dialogue
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import BadInput, Refused
from doithoai.rules.vocabulary import IntakeChannel, Role

_DESK = frozenset({IntakeChannel.PAPER, IntakeChannel.OFFICE, IntakeChannel.FLOOR})
#: Whoever has several roles has all their ways.
CHANNELS: Mapping[Role, frozenset[IntakeChannel]] = {
    Role.CITIZEN: frozenset({IntakeChannel.ONLINE}),
    Role.VILLAGE_OFFICER: frozenset({IntakeChannel.VILLAGE}),
    Role.OBSERVER: frozenset({IntakeChannel.PAPER}),
    Role.CLERK: _DESK,
    Role.RECEPTION: _DESK,
}


def offered_channels(dialogue: Dialogue, roles: Collection[Role], today: date) -> list[IntakeChannel]:
    """The ways of these roles today, in the order of the vocabulary: nobody hands a slip in at a conference that has
    not met. One statement, or none for who does not work at the hall's desk."""
    ways = _ways(roles)
    if IntakeChannel.FLOOR in ways and not any(on <= today for on in _days_of(dialogue)):
        ways -= {IntakeChannel.FLOOR}
    return [way for way in IntakeChannel if way in ways]


def check_channel(actor: Actor, channel: IntakeChannel) -> None:
    """Raise ``Refused`` for a way that is not one of this person."""
    if channel not in _ways(actor.roles):
        raise Refused(f"Ông/Bà không nhận phiếu theo đường “{channel.label}”.")


def check_hall_day(dialogue: Dialogue, channel: IntakeChannel, on: date) -> None:
    """Raise ``BadInput`` for a slip handed in at the conference on a day on which none met."""
    if channel is IntakeChannel.FLOOR and on not in _days_of(dialogue):
        raise BadInput("Nhận tại hội nghị thì ngày ghi trên phiếu là ngày họp. Ông/Bà xem lại.", "channel")


def _ways(roles: Collection[Role]) -> frozenset[IntakeChannel]:
    return frozenset().union(*(CHANNELS.get(role, frozenset()) for role in roles))


def _days_of(dialogue: Dialogue) -> list[date]:
    prefetch_related_objects([dialogue], "conferences")  # the strip above the page asks for them too
    return [one.on for one in dialogue.conferences.all()]
