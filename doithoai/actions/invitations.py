"""Who is invited, what they reply, who signed for which paper. Names lie sealed in contacts and go into no journal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from doithoai.actions.checks import done_before, id_in, in_stage, same_commune, short_text
from doithoai.actions.official import permit, record
from doithoai.language.folding import fold
from doithoai.language.names import addressed, is_woman_by_title, without_title
from doithoai.language.phones import parse_phone
from doithoai.language.unreadable import Unreadable
from doithoai.models import Attendance, Contact, Delegate, Dialogue, Paper, Receipt, SpeakingTurn, Village
from doithoai.models.people import gender_in
from doithoai.rules.permissions import About, Actor
from doithoai.rules.refusals import BadInput, NotYet, Outdated
from doithoai.rules.vocabulary import Action, DelegateGroup, DialogueStage, Gender, Medium, PaperState, Reply

#: From the issued plan until the last latecomer at the door.
_MAY_INVITE = frozenset(
    {DialogueStage.PLANNED, DialogueStage.ANNOUNCED, DialogueStage.POSTPONED, DialogueStage.IN_SESSION}
)
_TOO_EARLY = "Kế hoạch chưa ban hành nên chưa lập danh sách mời. Ông/Bà ban hành kế hoạch trước."
NEEDS_VILLAGE = frozenset(
    {
        DelegateGroup.PARTY_CELL_SECRETARY,
        DelegateGroup.VILLAGE_HEAD,
        DelegateGroup.FRONT_WORK_HEAD,
        DelegateGroup.HOUSEHOLD,
    }
)


@dataclass(frozen=True, slots=True)
class Guest:
    """A person to invite in one capacity. The same person may be a guest in several."""

    name: str
    group: DelegateGroup
    village: Village | None = None
    title: str = ""
    phone: str = ""
    gender: Gender = Gender.UNSTATED


@transaction.atomic
def invite_delegate(
    dialogue: Dialogue,
    *,
    name: str,
    group: DelegateGroup,
    village: Village | None = None,
    title: str = "",
    phone: str = "",
    gender: Gender = Gender.UNSTATED,
    actor: Actor,
    at: datetime,
    command_id: UUID | None = None,
) -> Delegate:
    """Put a person on the list, in one capacity; name and phone are sealed. Ông or Bà before the name says the gender.

    Village groups need their village. Raises ``BadInput`` for an empty name, a wrong phone, the same name twice in one
    group of one village. The same ``command_id`` again gives the first delegate.
    """
    permit(actor, Action.INVITE_DELEGATE, dialogue)
    in_stage(dialogue, _MAY_INVITE, _why_not(dialogue.stage))
    same_commune(dialogue.commune_id, village)
    if entry := done_before(dialogue.commune_id, Action.INVITE_DELEGATE, command_id):
        first: Delegate = Delegate.objects.of(dialogue.commune_id).get(public_id=id_in(entry))
        return first
    if village is None and group in NEEDS_VILLAGE:
        raise BadInput(f"{group.label} cần ghi rõ thôn.", "village")
    full_name = without_title(short_text(name, "Họ tên", 120, "name"))
    _not_twice(dialogue, full_name, group, village)
    contact = Contact(commune_id=dialogue.commune_id)
    if gender is Gender.UNSTATED:
        gender = _gender_before(name)
    contact.put(dialogue.commune.slug, {"name": full_name, "phone": _phone(phone), "gender": str(gender)})
    contact.save()
    delegate: Delegate = Delegate.objects.create(
        commune_id=dialogue.commune_id,
        dialogue=dialogue,
        contact=contact,
        group=group,
        village=village,
        title=short_text(title, "Chức danh", 160, "title", needed=False),
    )
    record(
        Action.INVITE_DELEGATE,
        actor,
        delegate,
        at=at,
        command_id=command_id,
        group=str(group),
        village=village.pk if village else None,
    )
    return delegate


@transaction.atomic
def invite_all(dialogue: Dialogue, guests: Sequence[Guest], *, actor: Actor, at: datetime) -> list[Delegate]:
    """``invite_delegate`` for each; all of them or none. Errors as there, beginning with the name they are about."""
    invited = []
    for guest in guests:
        try:
            delegate = invite_delegate(
                dialogue,
                name=guest.name,
                group=guest.group,
                village=guest.village,
                title=guest.title,
                phone=guest.phone,
                gender=guest.gender,
                actor=actor,
                at=at,
            )
        except BadInput as refusal:
            raise BadInput(f"{guest.name.strip()[:60]}: {refusal}") from refusal
        invited.append(delegate)
    return invited


@transaction.atomic
def remove_delegate(delegate: Delegate, *, actor: Actor, at: datetime) -> None:
    """Take a person off the list; the row stays with the moment. Refused once the person was checked in."""
    permit(actor, Action.REMOVE_DELEGATE, delegate)
    in_stage(delegate.dialogue, _MAY_INVITE, "Hội nghị đã xong, danh sách mời không sửa được nữa.")
    if Attendance.objects.of(delegate.commune_id).standing().filter(delegate=delegate).exists():
        raise NotYet("Người này đã điểm danh. Bỏ điểm danh trước rồi mới bỏ khỏi danh sách.")
    rows = Delegate.objects.of(delegate.commune_id).on_list().filter(pk=delegate.pk)
    if rows.update(removed_at=at) != 1:
        raise Outdated("Người này đã được bỏ khỏi danh sách.")
    delegate.removed_at = at
    record(Action.REMOVE_DELEGATE, actor, delegate, at=at)


@transaction.atomic
def record_gender(
    delegate: Delegate, *, gender: Gender, seen: Gender | None = None, actor: Actor, at: datetime
) -> bool:
    """Say whether a person is Ông or Bà (``UNSTATED``: Ông/Bà), for letters, lists and when a speaker is called.

    It is sealed beside the name, and the turns to speak of this person follow. Said again it changes nothing and gives
    ``False``. ``seen`` is what the page showed: raises ``Outdated`` when somebody said otherwise meanwhile.
    """
    permit(actor, Action.RECORD_GENDER, delegate)
    in_stage(delegate.dialogue, _MAY_INVITE, "Hội nghị đã xong, danh sách mời không sửa được nữa.")
    contact, data = _opened(delegate)
    if gender_in(data) is gender:
        return False
    if seen is not None and gender_in(data) is not seen:
        called = addressed(data["name"], gender_in(data).is_woman)
        raise Outdated(f"Người khác vừa ghi là “{called}”. Ông/Bà xem lại người này.")
    contact.put(delegate.dialogue.commune.slug, data | {"gender": str(gender)})
    contact.save(update_fields=["sealed", "phone_index"])
    SpeakingTurn.objects.of(delegate.commune_id).filter(contact_id=delegate.contact_id).update(gender=gender)
    record(Action.RECORD_GENDER, actor, delegate, at=at)
    return True


@transaction.atomic
def record_reply(
    delegate: Delegate,
    *,
    reply: Reply,
    substitute_name: str = "",
    substitute_phone: str = "",
    actor: Actor,
    at: datetime,
) -> None:
    """What an invited person said. Who comes instead (``SUBSTITUTE``) needs a name; it is sealed beside the first.

    A later reply replaces an earlier one; the journal keeps both, without names.
    """
    permit(actor, Action.RECORD_REPLY, delegate)
    in_stage(delegate.dialogue, _MAY_INVITE, "Hội nghị đã xong, không ghi trả lời giấy mời được nữa.")
    contact, data = _opened(delegate)
    data.pop("substitute_name", None)
    data.pop("substitute_phone", None)
    if reply is Reply.SUBSTITUTE:
        data["substitute_name"] = without_title(
            short_text(substitute_name, "Tên người đi thay", 120, "substitute_name")
        )
        data["substitute_phone"] = _phone(substitute_phone, "substitute_phone")
    contact.put(delegate.dialogue.commune.slug, data)
    contact.save(update_fields=["sealed", "phone_index"])
    delegate.reply, delegate.replied_at = reply, at
    delegate.save(update_fields=["reply", "replied_at"])
    record(Action.RECORD_REPLY, actor, delegate, at=at, reply=str(reply))


def _opened(delegate: Delegate) -> tuple[Contact, dict[str, Any]]:
    """What is sealed of a person on the list. Raises ``Outdated`` for somebody who was taken off it."""
    if delegate.removed_at is not None or delegate.contact is None:
        raise Outdated("Người này đã được bỏ khỏi danh sách. Ông/Bà tải lại trang.")
    return delegate.contact, delegate.contact.open(delegate.dialogue.commune.slug)


@transaction.atomic
def record_receipt(
    paper: Paper,
    *,
    village: Village | None = None,
    recipient_name: str = "",
    medium: Medium = Medium.ELECTRONIC,
    received_at: datetime | None = None,
    actor: Actor,
    at: datetime,
) -> Receipt:
    """Somebody signed for an issued paper: a village head's tap, or a line of the clerk's list (a body's name).

    ``received_at`` is when it happened, if earlier than ``at``. A second tap gives the first receipt.
    """
    permit(actor, Action.RECORD_RECEIPT, About(paper.commune_id, village_id=village.pk if village else None))
    same_commune(paper.commune_id, village)
    if paper.state is not PaperState.ISSUED:
        raise NotYet("Văn bản này chưa ban hành nên chưa ký nhận được.")
    name = short_text(recipient_name, "Nơi nhận", 200, "recipient_name", needed=village is None)
    if received_at is not None and received_at > at:
        raise BadInput("Giờ nhận chưa tới. Ông/Bà xem lại.", "received_at")
    receipt, is_new = Receipt.objects.get_or_create(
        commune_id=paper.commune_id,
        paper=paper,
        village=village,
        recipient_name=name,
        defaults={"medium": medium, "received_at": received_at or at, "signed_by_id": actor.account_id},
    )
    if is_new:
        record(
            Action.RECORD_RECEIPT,
            actor,
            receipt,
            at=at,
            occurred_at=received_at,
            paper=paper.public_id,
            village=village.pk if village else None,
            medium=str(medium),
        )
    signed: Receipt = receipt
    return signed


def _why_not(stage: DialogueStage) -> str:
    return _TOO_EARLY if stage is DialogueStage.DRAFTED else "Hội nghị đã xong, không mời thêm được nữa."


def _gender_before(name: str) -> Gender:
    return {True: Gender.FEMALE, False: Gender.MALE, None: Gender.UNSTATED}[is_woman_by_title(name)]


def _phone(typed: str, field: str = "phone") -> str:
    if not typed.strip():
        return ""
    try:
        return parse_phone(typed)
    except Unreadable as unreadable:
        raise BadInput(str(unreadable), field) from unreadable


def _not_twice(dialogue: Dialogue, name: str, group: DelegateGroup, village: Village | None) -> None:
    beside = Delegate.objects.of(dialogue.commune_id).on_list()
    beside = beside.filter(dialogue=dialogue, group=group, village=village, contact__isnull=False)
    slug = dialogue.commune.slug
    if any(fold(one.contact.open(slug)["name"]) == fold(name) for one in beside.select_related("contact")):
        where = f" của {village.name}" if village else ""
        raise BadInput(f"Đã có tên này ở nhóm {group.label}{where}.", "name")
