"""By which day a department hands in its part, and why that day."""

from datetime import date

from doithoai.rules.answer_days import day_to_contribute, day_to_draft
from tests.rules.calendars import CALENDAR

CONFERENCE = date(2026, 6, 12)


def test_before_the_conference_it_is_the_communes_day_for_drafts():
    proposed = day_to_draft(CONFERENCE, date(2026, 6, 1), CALENDAR)
    assert (proposed.due_on, proposed.explain()) == (date(2026, 6, 9), "Hội nghị 12/6 − 3 ngày = 09/6")


def test_when_that_day_has_passed_it_is_the_eve_of_the_conference():
    proposed = day_to_draft(CONFERENCE, date(2026, 6, 10), CALENDAR)
    said = "Hạn chung 09/6 đã qua. Hội nghị 12/6 − 1 ngày = 11/6"
    assert (proposed.due_on, proposed.explain()) == (date(2026, 6, 11), said)


def test_on_the_weekend_before_a_monday_it_is_today():
    proposed = day_to_draft(date(2026, 6, 15), date(2026, 6, 13), CALENDAR)
    said = "Hạn chung 12/6 đã qua. Nộp ngay hôm nay 13/6, trước hội nghị 15/6"
    assert (proposed.due_on, proposed.explain()) == (date(2026, 6, 13), said)


def test_after_the_conference_it_is_counted_from_the_assignment():
    proposed = day_to_draft(CONFERENCE, date(2026, 6, 15), CALENDAR)
    assert (proposed.due_on, proposed.explain()) == (date(2026, 6, 24), "Giao 15/6 + 7 ngày làm việc = 24/6")


def test_without_a_conference_day_it_is_counted_from_the_assignment():
    assert day_to_draft(None, date(2026, 6, 1), CALENDAR).due_on == date(2026, 6, 10)


def test_what_was_put_off_has_the_day_of_written_answers():
    proposed = day_to_draft(CONFERENCE, date(2026, 6, 12), CALENDAR, in_writing=True)
    assert (proposed.due_on, proposed.explain()) == (date(2026, 6, 26), "Hội nghị 12/6 + 10 ngày làm việc = 26/6")


def test_a_supporting_department_is_two_working_days_earlier():
    proposed = day_to_contribute(date(2026, 6, 9), date(2026, 6, 1), CALENDAR)
    assert (proposed.due_on, proposed.explain()) == (
        date(2026, 6, 5), "Phòng chủ trì nộp 09/6 − 2 ngày làm việc = 05/6",
    )  # fmt: skip


def test_when_nothing_earlier_is_left_there_is_no_day_of_its_own():
    assert day_to_contribute(date(2026, 6, 2), date(2026, 6, 1), CALENDAR) is None
