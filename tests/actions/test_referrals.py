"""Matters sent to another level."""

from __future__ import annotations

from datetime import date

import pytest

from doithoai.actions.referrals import record_referral_reply, refer, remind_referral
from doithoai.models import JournalEntry, Referral
from doithoai.rules.refusals import BadInput, Outdated, Refused
from doithoai.rules.vocabulary import OpinionState
from tests.matters import AT, LATER, classified, dialogue_of, fresh, matter

SENT, DUE = date(2026, 6, 1), date(2026, 6, 20)


@pytest.fixture
def opinion(cast):
    return classified(cast, matter(cast, dialogue_of(cast)))


def send(cast, opinion, actor=None, **facts):
    said = {"body": "Công ty Điện lực", "sent_on": SENT, "due_on": DUE, **facts}
    return refer(opinion, actor=actor or cast.clerk, at=AT, **said)


def test_sending_on_is_not_an_answer(cast, opinion):
    send(cast, opinion)
    assert (Referral.objects.get().replied_on, fresh(opinion).state) == (None, OpinionState.CLASSIFIED)


def test_a_double_click_sends_once(cast, opinion):
    assert send(cast, opinion) == send(cast, opinion)


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"body": ""}, "body"),
        ({"sent_on": date(2026, 6, 2)}, "sent_on"),
        ({"due_on": date(2026, 5, 1)}, "due_on"),
    ],
)
def test_what_can_not_be(cast, opinion, facts, field):
    with pytest.raises(BadInput) as refusal:
        send(cast, opinion, **facts)
    assert refusal.value.field == field


def test_departments_do_not_send_on(cast, opinion):
    with pytest.raises(Refused):
        send(cast, opinion, actor=cast.head)


def test_the_reply_is_written_down_once(cast, opinion):
    referral, day = send(cast, opinion), date(2026, 6, 2)
    record_referral_reply(referral, reply="Đã lắp trạm mới.", replied_on=day, actor=cast.clerk, at=LATER)
    with pytest.raises(Outdated):
        record_referral_reply(referral, reply="Lần nữa", replied_on=day, actor=cast.clerk, at=LATER)


def test_a_reply_from_before_the_letter_is_no_reply(cast, opinion):
    with pytest.raises(BadInput):
        record_referral_reply(send(cast, opinion), reply="Rồi", replied_on=date(2026, 5, 1), actor=cast.clerk, at=LATER)


def test_asking_again_is_an_act_with_its_day_and_one_a_day(cast, opinion):
    referral = send(cast, opinion)
    first, second = (remind_referral(referral, on=date(2026, 6, 2), actor=cast.clerk, at=LATER) for _ in range(2))
    entries = JournalEntry.objects.filter(action="remind_referral").values_list("details", flat=True)
    assert (first, list(entries)) == (second, [{"referral": referral.pk, "on": "2026-06-02"}])


def test_a_reminder_noted_before_its_letter_gets_the_number_of_it(cast, opinion):
    day = {"on": date(2026, 6, 2), "actor": cast.clerk, "at": LATER}
    referral = send(cast, opinion)
    numbers = [remind_referral(referral, letter_number=one, **day).letter_number for one in ("", "01/UBND", "")]
    assert numbers == ["", "01/UBND", "01/UBND"]


@pytest.mark.parametrize("on", [date(2026, 5, 31), date(2026, 6, 3)])
def test_nobody_asks_again_before_the_letter_or_tomorrow(cast, opinion, on):
    with pytest.raises(BadInput):
        remind_referral(send(cast, opinion), on=on, actor=cast.clerk, at=LATER)


def test_what_was_answered_is_not_asked_for_again(cast, opinion):
    referral, day = send(cast, opinion), date(2026, 6, 2)
    record_referral_reply(referral, reply="Đã lắp trạm mới.", replied_on=day, actor=cast.clerk, at=LATER)
    with pytest.raises(Outdated):
        remind_referral(referral, on=day, actor=cast.clerk, at=LATER)


def test_a_department_does_not_remind(cast, opinion):
    with pytest.raises(Refused):
        remind_referral(send(cast, opinion), on=date(2026, 6, 2), actor=cast.head, at=LATER)
