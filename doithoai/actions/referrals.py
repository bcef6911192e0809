"""Matters that another level settles: sent with a day, chased, and answered to the asker when the reply comes."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from doithoai.actions.checks import long_text, short_text
from doithoai.actions.official import permit, person, record
from doithoai.actions.preparing import leading, workable
from doithoai.language.dates import day_of
from doithoai.models import Opinion, Referral, ReferralReminder
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import BadInput, Outdated
from doithoai.rules.vocabulary import Action

BODY_LIMIT = 200
NUMBER_LIMIT = 60
REPLY_LIMIT = 20_000


@transaction.atomic
def refer(
    opinion: Opinion,
    *,
    body: str,
    sent_on: date,
    due_on: date,
    letter_number: str = "",
    actor: Actor,
    at: datetime,
) -> Referral:
    """Record that a matter was sent to a higher level or a sector body, and by when an answer is asked for.

    It stays the commune's matter: sending on is not an answer. The same body is asked once until it has replied
    (a double click finds the first). Raises ``BadInput`` for an empty body, a future day of sending or a day before it.
    """
    permit(actor, Action.REFER, opinion)
    workable(opinion)
    leading(opinion)
    name = short_text(body, "Tên cơ quan nhận", BODY_LIMIT, "body")
    number = short_text(letter_number, "Số công văn", NUMBER_LIMIT, "letter_number", needed=False)
    if sent_on > day_of(at):
        raise BadInput("Ngày gửi chưa tới. Gửi xong Ông/Bà mới ghi.", "sent_on")
    if due_on < sent_on:
        raise BadInput("Ngày hẹn trả lời phải sau ngày gửi.", "due_on")
    waiting = Referral.objects.of(opinion.commune_id).filter(opinion=opinion, body=name, replied_on=None).first()
    if waiting is not None:
        return _the_same(waiting, sent_on)
    referral = Referral.objects.create(
        commune_id=opinion.commune_id,
        opinion=opinion,
        body=name,
        sent_on=sent_on,
        due_on=due_on,
        letter_number=number,
    )
    record(Action.REFER, actor, opinion, at=at, referral=referral.pk, due_on=due_on.isoformat())
    return referral


@transaction.atomic
def remind_referral(
    referral: Referral, *, on: date, letter_number: str = "", actor: Actor, at: datetime
) -> ReferralReminder:
    """Write down that the other level was asked again, and on which day; a second press of that day finds the first,
    which takes the number of the letter if it had none.

    Raises ``BadInput`` for a day before the letter or to come, ``Outdated`` once there is a reply.
    """
    permit(actor, Action.REMIND_REFERRAL, referral)
    number = short_text(letter_number, "Số công văn", NUMBER_LIMIT, "letter_number", needed=False)
    if on < referral.sent_on or on > day_of(at):
        raise BadInput("Ngày nhắc phải từ ngày gửi đến hôm nay.", "on")
    if not Referral.objects.select_for_update().filter(pk=referral.pk, replied_on=None).exists():
        raise Outdated("Cơ quan nhận đã trả lời rồi, không phải nhắc nữa. Ông/Bà tải lại trang để xem.")
    known: ReferralReminder | None = ReferralReminder.objects.filter(referral=referral, on=on).first()
    if known is not None:
        if number and not known.letter_number:
            known.letter_number = number
            known.save(update_fields=["letter_number"])
        return known
    reminder: ReferralReminder = ReferralReminder.objects.create(
        commune_id=referral.commune_id, referral=referral, on=on, letter_number=number, by_id=person(actor)
    )
    record(Action.REMIND_REFERRAL, actor, referral.opinion, at=at, referral=referral.pk, on=on.isoformat())
    return reminder


@transaction.atomic
def record_referral_reply(referral: Referral, *, reply: str, replied_on: date, actor: Actor, at: datetime) -> None:
    """Write down what the other level answered, and on which day.

    Raises ``BadInput`` without words or for a day before the sending or to come, ``Outdated`` when there is a reply.
    """
    permit(actor, Action.RECORD_REFERRAL_REPLY, referral)
    words = long_text(reply, "Nội dung trả lời", REPLY_LIMIT, "reply")
    if replied_on < referral.sent_on or replied_on > day_of(at):
        raise BadInput("Ngày trả lời phải từ ngày gửi đến hôm nay.", "replied_on")
    waiting = Referral.objects.of(referral.commune_id).filter(pk=referral.pk, replied_on=None)
    if waiting.update(reply=words, replied_on=replied_on) != 1:
        raise Outdated("Việc này đã ghi trả lời rồi. Ông/Bà tải lại trang để xem.")
    referral.reply, referral.replied_on = words, replied_on
    record(Action.RECORD_REFERRAL_REPLY, actor, referral.opinion, at=at, referral=referral.pk)


def _the_same(waiting: Referral, sent_on: date) -> Referral:
    if waiting.sent_on != sent_on:
        raise BadInput("Việc này đã chuyển cơ quan đó và đang chờ trả lời. Ông/Bà nhắc ở phần Theo dõi.", "body")
    return waiting
