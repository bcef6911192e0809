"""A slip is stored once: the same sent again is told of the first, and nothing typed is lost on the way.

The database decides, not a look beforehand, so that two at the same moment are one.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID, uuid5

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from doithoai.actions.slip_codes import code_index, code_of
from doithoai.actions.slip_content import SlipContent
from doithoai.models import Contact, OpinionSlip
from doithoai.rules.slip_code import BODY_LENGTH, LETTERS
from doithoai.rules.vocabulary import IntakeChannel, OpinionState

#: Exactly the same slip online within this time is the same wish, sent twice.
TWINS_WITHIN = timedelta(hours=24)


@dataclass(frozen=True)
class Submitted:
    """A slip that is safely stored, and its code. ``again``: it was here already. ``beside``: the same form had sent
    other contents before, so this is a second slip. ``twin``: another form had sent exactly the same."""

    slip: OpinionSlip
    code: str
    again: bool = False
    beside: bool = False
    twin: bool = False


def store_once(slip: OpinionSlip, read: SlipContent, sent_here: Collection[str]) -> Submitted:
    """Store ``slip`` (its ``fingerprint`` is that of ``read``) with its sealed contact, or find the one it repeats.

    The same form with the same contents: the first slip. The same form with others: a second slip beside it. Another
    form with the same contents: the first slip, if it stands as it was sent and its code is this sender's to see (the
    phone stands on both, or it is among ``sent_here``); else a second slip that is twin to nothing.
    """
    said, command = slip.fingerprint, slip.command_id
    alone, is_beside = _print_of_view(said, command), False
    while not _stored(slip, read):
        known = _known(slip)
        if known.command_id == slip.command_id:
            if known.fingerprint in (said, alone):
                return _again(known, slip, beside=is_beside)
            is_beside, slip.command_id = True, uuid5(command, said)
        elif _is_fresh(known, slip.recorded_at) and (read.phone or known.public_id in sent_here):
            return _again(known, slip, beside=is_beside, twin=True)
        elif own := _kept_beside(slip, said, sent_here):
            return _again(own, slip, twin=True)
        else:
            slip.fingerprint = alone
    return Submitted(slip, code_of(slip, slip.dialogue.commune), beside=is_beside)


def _again(known: OpinionSlip, slip: OpinionSlip, *, beside: bool = False, twin: bool = False) -> Submitted:
    return Submitted(known, code_of(known, slip.dialogue.commune), again=True, beside=beside, twin=twin)


def _stored(slip: OpinionSlip, read: SlipContent) -> bool:
    """Insert the slip with its sealed contact; False when its command was here before."""
    commune = slip.dialogue.commune
    body = "".join(secrets.choice(LETTERS) for _ in range(BODY_LENGTH))
    contact = Contact(commune=commune)
    data = {
        "name": read.name,
        "gender": str(read.gender),
        "birth_year": read.birth_year,
        "address": read.address,
        "phone": read.phone,
        "for_a_minor": read.for_a_minor,
        "code": body,
    }
    contact.put(commune.slug, data)
    slip.code_index = code_index(commune, body)
    try:
        with transaction.atomic():
            contact.save(force_insert=True)
            slip.contact = contact
            slip.save(force_insert=True)
    except IntegrityError as error:
        if not _was_here(error):
            raise
        slip.contact = None
        return False
    return True


def _was_here(error: IntegrityError) -> bool:
    table, text = OpinionSlip._meta.db_table, str(error)
    return any(name in text for name in ("slip_once", "slip_twin", f"{table}.command_id", f"{table}.fingerprint"))


def _known(slip: OpinionSlip) -> OpinionSlip:
    """The slip that stands in the way of this one: of the same form view, else the one with the same contents."""
    twins = Q(dialogue=slip.dialogue, channel=IntakeChannel.ONLINE, fingerprint=slip.fingerprint)
    known: OpinionSlip = max(
        _slips(slip).filter(Q(command_id=slip.command_id) | twins), key=lambda one: one.command_id == slip.command_id
    )
    return known


def _kept_beside(slip: OpinionSlip, said: str, sent_here: Collection[str]) -> OpinionSlip | None:
    """A slip of this browser with the same contents (``said``) that was kept beside somebody else's."""
    mine = _slips(slip).filter(dialogue=slip.dialogue, public_id__in=sent_here) if sent_here else ()
    alone = (one for one in mine if one.fingerprint == _print_of_view(said, one.command_id))
    return next((one for one in alone if _is_fresh(one, slip.recorded_at)), None)


def _slips(slip: OpinionSlip) -> QuerySet[OpinionSlip]:
    """Those of the commune of ``slip``, with what tells whether they stand as they were sent."""
    slips: QuerySet[OpinionSlip] = OpinionSlip.objects.of(slip.commune_id)
    return slips.select_related("contact").prefetch_related("opinions__corrections")


def _is_fresh(known: OpinionSlip, at: datetime) -> bool:
    """Whether a slip may still answer for another with its contents: sent lately, and every matter of it stands as it
    was sent, neither taken back nor corrected since."""
    matters = known.opinions.all()
    stands = all(one.state is not OpinionState.WITHDRAWN and not one.corrections.all() for one in matters)
    return bool(matters) and stands and at - known.recorded_at <= TWINS_WITHIN


def _print_of_view(said: str, command_id: UUID) -> str:
    """The fingerprint of a slip that is kept although the same was sent before: it is twin to nothing."""
    return sha256(f"{said}:{command_id}".encode()).hexdigest()
