"""The letter to a body whose reply is late: to whom, what it says, and that issuing it is the reminder."""

from __future__ import annotations

from datetime import date

import pytest

from doithoai.actions.paper_facts import compose
from doithoai.actions.referrals import remind_referral
from doithoai.models import Opinion, Referral, ReferralReminder
from doithoai.rules.refusals import NotYet
from doithoai.rules.vocabulary import DocumentKind as K
from tests.pages import missing
from tests.paper_year import concluded, issued, prepared
from tests.people import moment

LATE = moment("20/7/2026")


def test_the_reminder_goes_to_the_body_whose_reply_is_late(cast, words):
    year = prepared(cast)
    flood = {"opinion": year.opinion("flood")}
    paper = compose(year.dialogue, K.REMINDER_LETTER, at=LATE, **flood)
    printed = words(year.dialogue, K.REMINDER_LETTER, "20/7/2026", **flood)
    assert paper.to == ("Sở Xây dựng tỉnh Thái Nguyên",)
    assert missing(printed, "quá hẹn 4 ngày", "Giả Định") == ["Giả Định"]


def test_earlier_reminders_are_told_as_one_sentence(cast, words):
    year = prepared(cast)
    for day in ("17/7/2026", "18/7/2026"):
        remind_referral(Referral.objects.get(), on=moment(day).date(), actor=cast.clerk, at=moment(day))
    printed = words(year.dialogue, K.REMINDER_LETTER, "20/7/2026", opinion=year.opinion("flood"))
    assert "đã nhắc ngày 17 tháng 7 năm 2026 và ngày 18 tháng 7 năm 2026." in printed


def test_there_is_none_before_the_reply_is_late(cast):
    year = prepared(cast)
    with pytest.raises(NotYet, match="chưa phải soạn công văn nhắc"):
        compose(year.dialogue, K.REMINDER_LETTER, at=moment("16/7/2026"), opinion=year.opinion("flood"))


def test_the_issued_letter_is_the_reminder_on_record(cast):
    year = concluded(cast)
    Opinion.objects.filter(pk=year.opinion("flood").pk).update(public_text="Đường tỉnh ngập ở đầu cầu.")
    issued(cast, year.dialogue, K.REMINDER_LETTER, LATE, opinion=year.opinion("flood"))
    reminder = ReferralReminder.objects.get()
    assert (reminder.on, reminder.letter_number) == (date(2026, 7, 20), "01/UBND-VP")
