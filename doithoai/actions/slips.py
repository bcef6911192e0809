"""Slips: handed in online by a citizen, or typed by somebody for somebody else."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from uuid import UUID, uuid5

from django.db import IntegrityError, transaction
from django.db.models import Q

from doithoai.actions.intake import add_opinions, happened, must_take_slips, same_commune
from doithoai.actions.official import permit, record
from doithoai.actions.returned_sheets import bring_back
from doithoai.actions.slip_channels import check_channel, check_hall_day
from doithoai.actions.slip_content import SlipContent, fingerprint, read_content
from doithoai.actions.slip_pictures import DrawnPicture, keep_pictures
from doithoai.language.dates import day_of
from doithoai.models import Commune, Contact, Dialogue, OpinionSlip, PrintedSlip, ScannedPage, Village
from doithoai.models.vault import blind_index
from doithoai.rules.consents import CONSENT_VERSION
from doithoai.rules.permissions import About, Actor
from doithoai.rules.refusals import NotYet
from doithoai.rules.slip_code import BODY_LENGTH, LETTERS, print_code
from doithoai.rules.vocabulary import Action, IntakeChannel, OpinionSource, OpinionState

#: Exactly the same slip online within this time is the same wish, sent twice.
TWINS_WITHIN = timedelta(hours=24)
ONE_EACH = (
    "Phiếu gửi trước từ trang này đã có. Lúc này rất nhiều phiếu gửi từ cùng đường mạng, nên phần khác Ông/Bà mở lại "
    "trang phiếu rồi gửi."
)


@dataclass(frozen=True)
class Submitted:
    """A slip that is safely stored, and its code. ``again``: it was here already. ``beside``: the same form had sent
    other contents before, so this is a second slip. ``twin``: another form had sent exactly the same."""

    slip: OpinionSlip
    code: str
    again: bool = False
    beside: bool = False
    twin: bool = False


@transaction.atomic
def submit_slip(
    dialogue: Dialogue,
    content: SlipContent,
    *,
    village: Village | None,
    channel: IntakeChannel,
    actor: Actor,
    at: datetime,
    command_id: UUID,
    occurred_at: datetime | None = None,
    sent_here: Collection[str] = (),
    sheet: PrintedSlip | None = None,
    page: ScannedPage | None = None,
    pictures: Sequence[DrawnPicture] = (),
    address_index: str = "",
    one_each: bool = False,
) -> Submitted:
    """Take a slip in: one opinion for each matter, contact data sealed, a code of which only the keyed hash is stored.

    The same ``command_id`` with the same contents gives the first slip again; with other contents a second slip is
    kept, because nothing acknowledged and nothing typed may be lost. Exactly the same from another form, online and
    within ``TWINS_WITHIN``, gives the first slip too: somebody went back and pressed once more. But a code is shown to
    nobody else: the same phone stands on it, or it is among ``sent_here`` (public ids of slips from this browser), or
    a second slip is kept. ``occurred_at`` is the day on a paper slip; ``sheet`` is the printed one it came in on,
    ``page`` the scanned one it was typed from; ``pictures`` count as contents.
    ``address_index`` is the keyed hash of where it came from, kept for an hour. ``one_each``: no second slip is kept
    beside the first, because in a flood one form was worked for once.
    Raises ``Refused``, ``NotYet`` (the dialogue takes none now) or ``BadInput``.
    """
    permit(actor, Action.SUBMIT_SLIP, About(dialogue.commune_id, village.pk if village else None))
    must_take_slips(dialogue)
    same_commune(dialogue, village)
    check_channel(actor, channel)
    read = read_content(content, channel=channel, village=village, at=at)
    occurred_at = happened(occurred_at, at=at, year=dialogue.year)
    check_hall_day(dialogue, channel, day_of(occurred_at))
    print_of_it = fingerprint(dialogue.commune.slug, read, village, channel, [one.sha256 for one in pictures])
    slip = OpinionSlip(
        commune_id=dialogue.commune_id,
        dialogue=dialogue,
        channel=channel,
        village=village,
        wants_to_speak=read.wants_to_speak,
        consents_to_name=read.consents_to_name,
        consents_to_messages=read.consents_to_messages,
        consents_to_recording=read.consents_to_recording,
        consent_version=CONSENT_VERSION,
        occurred_at=occurred_at,
        recorded_at=at,
        typed_by_id=actor.account_id,
        command_id=command_id,
        fingerprint=print_of_it,
        address_index=address_index,
    )
    beside = False
    prints = {print_of_it, _print_of_view(print_of_it, command_id)}
    while not _stored(slip, read, dialogue.commune):
        known = _known(dialogue, slip)
        is_twin = known.command_id != slip.command_id
        if not is_twin and known.fingerprint not in prints:
            beside, slip.command_id = True, uuid5(command_id, print_of_it)
        elif is_twin and not (_is_fresh(known, at) and (read.phone or known.public_id in sent_here)):
            own = _kept_beside(dialogue, sent_here, print_of_it, at)
            if own is not None:
                return Submitted(own, code_of(own, dialogue.commune), again=True, twin=True)
            slip.fingerprint = _print_of_view(print_of_it, command_id)
        else:
            return Submitted(known, code_of(known, dialogue.commune), again=True, beside=beside, twin=is_twin)
    if beside and one_each:
        raise NotYet(ONE_EACH)
    add_opinions(
        dialogue,
        [(matter, village) for matter in read.matters],
        source=OpinionSource.SLIP,
        occurred_at=occurred_at,
        at=at,
        slip=slip,
        asked_sectors=read.asked_sectors,
    )
    keep_pictures(slip, pictures, at=at)
    bring_back(slip, sheet, page, actor=actor)
    record(Action.SUBMIT_SLIP, actor, slip, at=at, occurred_at=occurred_at, channel=str(channel))
    return Submitted(slip, code_of(slip, dialogue.commune), beside=beside)


def code_of(slip: OpinionSlip, commune: Commune) -> str:
    """The code as printed, from the sealed copy; empty once the contact data have been deleted (retention)."""
    if slip.contact is None:
        return ""
    return print_code(commune.name, slip.contact.open(commune.slug)["code"])


def code_index(commune: Commune, body: str) -> str:
    """The keyed hash by which a slip is found from the twelve letters of its code."""
    return blind_index(commune.slug, "slip-code", body)


def _stored(slip: OpinionSlip, read: SlipContent, commune: Commune) -> bool:
    """Insert the slip with its sealed contact; False when its command was here before. The database decides, not a
    look beforehand, so that two at the same moment are one."""
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


def _known(dialogue: Dialogue, slip: OpinionSlip) -> OpinionSlip:
    """The slip that stands in the way of this one: of the same form view, else the one with the same contents."""
    slips = (
        OpinionSlip.objects.of(dialogue.commune_id).select_related("contact").prefetch_related("opinions__corrections")
    )
    twins = Q(dialogue=dialogue, channel=IntakeChannel.ONLINE, fingerprint=slip.fingerprint)
    known: OpinionSlip = max(
        slips.filter(Q(command_id=slip.command_id) | twins), key=lambda one: one.command_id == slip.command_id
    )
    return known


def _kept_beside(dialogue: Dialogue, sent_here: Collection[str], print_of_it: str, at: datetime) -> OpinionSlip | None:
    """A slip of this browser with the same contents that was kept beside somebody else's."""
    slips = OpinionSlip.objects.of(dialogue.commune_id).filter(dialogue=dialogue, public_id__in=sent_here)
    one: OpinionSlip
    for one in slips.select_related("contact").prefetch_related("opinions__corrections") if sent_here else ():
        if one.fingerprint == _print_of_view(print_of_it, one.command_id) and _is_fresh(one, at):
            return one
    return None


def _is_fresh(known: OpinionSlip, at: datetime) -> bool:
    """Whether a slip may still answer for another with its contents: sent lately, and every matter of it stands as it
    was sent, neither taken back nor corrected since."""
    matters = known.opinions.all()
    stands = all(one.state is not OpinionState.WITHDRAWN and not one.corrections.all() for one in matters)
    return bool(matters) and stands and at - known.recorded_at <= TWINS_WITHIN


def _print_of_view(print_of_it: str, command_id: UUID) -> str:
    """The fingerprint of a slip that is kept although the same was sent before: it is twin to nothing."""
    return sha256(f"{print_of_it}:{command_id}".encode()).hexdigest()
