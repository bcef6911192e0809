"""Slips: handed in online by a citizen, or typed by somebody for somebody else."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from doithoai.actions.intake import add_opinions, happened, must_take_slips, same_commune
from doithoai.actions.official import permit, record
from doithoai.actions.returned_sheets import bring_back
from doithoai.actions.slip_again import Submitted, store_once
from doithoai.actions.slip_channels import check_channel, check_hall_day
from doithoai.actions.slip_content import SlipContent, fingerprint, read_content
from doithoai.actions.slip_pictures import DrawnPicture, keep_pictures
from doithoai.language.dates import day_of
from doithoai.models import Dialogue, OpinionSlip, PrintedSlip, ScannedPage, Village
from doithoai.rules.consents import CONSENT_VERSION
from doithoai.rules.permissions import About, Actor
from doithoai.rules.refusals import NotYet
from doithoai.rules.vocabulary import Action, IntakeChannel, OpinionSource

ONE_EACH = (
    "Phiếu gửi trước từ trang này đã có. Lúc này rất nhiều phiếu gửi từ cùng đường mạng, nên phần khác Ông/Bà mở lại "
    "trang phiếu rồi gửi."
)


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
        fingerprint=fingerprint(dialogue.commune.slug, read, village, channel, [one.sha256 for one in pictures]),
        address_index=address_index,
    )
    sent = store_once(slip, read, sent_here)
    if sent.again:
        return sent
    if sent.beside and one_each:
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
    return sent
