"""Last days around the conference: the worked examples, what they say of themselves, and what always holds."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from doithoai.rules import law
from doithoai.rules.calendar import UnknownYear, is_working_day
from doithoai.rules.deadlines import (
    compare,
    days_left,
    deadlines_around,
    earliest_conference_day,
    is_overdue,
    last_day_of_posting,
    last_day_to_acknowledge,
    last_day_to_announce,
    last_day_to_answer,
    last_day_to_answer_in_writing,
    last_day_to_call_back,
    last_day_to_issue_conclusions,
    last_day_to_publish_document,
    last_day_to_publish_results,
    notice_refusal,
)
from doithoai.rules.parameters import DEFAULTS, Counting, Setting, Span
from tests.rules.calendars import CALENDAR, DAYS


def on(text: str) -> date:
    day, month = text.split("/")
    return date(2026, int(month), int(day))


# conference, notice raw, notice safe, results raw, results rolled, ten working days
EXAMPLES = [
    ("12/5", "05/5", "05/5", "22/5", "22/5", "26/5"),
    ("07/5", "30/4", "29/4", "17/5", "18/5", "21/5"),
    ("20/6", "13/6", "12/6", "30/6", "30/6", "03/7"),
    ("21/4", "14/4", "14/4", "01/5", "04/5", "08/5"),
    ("24/8", "17/8", "17/8", "03/9", "03/9", "10/9"),
]


@pytest.mark.parametrize(("conference", "raw", "safe", "_target", "_rolled", "_working"), EXAMPLES)
def test_notice(conference, raw, safe, _target, _rolled, _working):
    deadline = last_day_to_announce(on(conference), CALENDAR)
    assert (deadline.raw_on, deadline.due_on, deadline.target_on) == (on(raw), on(safe), on(safe))


@pytest.mark.parametrize(("conference", "_raw", "_safe", "target", "rolled", "_working"), EXAMPLES)
def test_results(conference, _raw, _safe, target, rolled, _working):
    deadline = last_day_to_publish_results(on(conference), CALENDAR)
    assert (deadline.target_on, deadline.due_on) == (on(target), on(rolled))


@pytest.mark.parametrize(("received", "_raw", "_safe", "_target", "_rolled", "working"), EXAMPLES)
def test_ten_working_days(received, _raw, _safe, _target, _rolled, working):
    assert last_day_to_acknowledge(on(received), CALENDAR).due_on == on(working)
    assert last_day_to_answer_in_writing(on(received), CALENDAR).due_on == on(working)


@pytest.mark.parametrize(
    ("deadline", "explained"),
    [
        (last_day_to_announce(on("12/6"), CALENDAR), "Hội nghị 12/6 − 7 ngày = 05/6"),
        (
            last_day_to_announce(on("20/6"), CALENDAR),
            "Hội nghị 20/6 − 7 ngày = 13/6. 13/6 là thứ Bảy, lùi về 12/6",
        ),
        (
            last_day_to_announce(on("7/5"), CALENDAR),
            "Hội nghị 07/5 − 7 ngày = 30/4. 30/4 là ngày nghỉ (Ngày Chiến thắng), lùi về 29/4",
        ),
        (
            last_day_to_publish_results(on("7/5"), CALENDAR),
            "Hội nghị 07/5 + 10 ngày = 17/5. 17/5 là Chủ nhật, chuyển sang 18/5",
        ),
        (last_day_to_call_back(on("25/5"), CALENDAR), "Nhận 25/5 + 2 ngày làm việc = 27/5"),
        (
            last_day_to_acknowledge(on("21/4"), CALENDAR),
            "Nhận 21/4 + 10 ngày làm việc = 08/5. Không tính ngày nghỉ 27/4, 30/4, 01/5",
        ),
        (
            last_day_to_call_back(on("29/4"), CALENDAR),
            "Nhận 29/4 + 2 ngày làm việc = 05/5. Không tính ngày nghỉ 30/4, 01/5",
        ),
        (
            last_day_to_acknowledge(on("20/8"), CALENDAR),
            "Nhận 20/8 + 10 ngày làm việc = 07/9. "
            "Không tính ngày nghỉ 31/8, 01/9, 02/9 (lịch nghỉ chưa đối chiếu). "
            "Có tính ngày làm bù 22/8 (lịch nghỉ chưa đối chiếu)",
        ),
        (
            last_day_to_announce(date(2026, 1, 7), CALENDAR),
            "Hội nghị 07/01/2026 − 7 ngày = 31/12/2025",
        ),
    ],
)
def test_a_deadline_explains_itself(deadline, explained):
    assert deadline.explain() == explained


def test_the_plan_of_phong_quang():
    """The days shown beside the plan, for a conference on Friday 12 June 2026."""
    shown = {one.rule: one.due_on for one in deadlines_around(on("12/6"), CALENDAR)}
    assert shown == {
        "assign": on("29/5"),
        "announce": on("5/6"),
        "collect": on("9/6"),
        "draft_answers": on("9/6"),
        "publish_results": on("22/6"),
        "answer_in_writing": on("26/6"),
        "report_upward": on("3/7"),
    }


def test_moving_the_conference_moves_what_hangs_on_it():
    before, after = (deadlines_around(on(day), CALENDAR) for day in ("12/6", "19/6"))
    rows = [(row.title, row.before.due_on, row.after.due_on, row.days) for row in compare(before, after)]
    assert rows[:2] == [
        ("Giao phòng soạn trả lời", on("29/5"), on("5/6"), 7),
        ("Thông báo lịch", on("5/6"), on("12/6"), 7),
    ]


def test_a_duty_that_stands_in_one_table_only_is_not_compared():
    before = deadlines_around(on("12/6"), CALENDAR)
    assert [row.rule for row in compare(before, before[1:])] == [one.rule for one in before[1:]]


def test_each_deadline_names_its_source():
    assert last_day_to_announce(on("12/6"), CALENDAR).source is law.NOTICE
    assert law.NOTICE.cite() == "Điều 43, Luật Tổ chức chính quyền địa phương số 72/2025/QH15"
    assert law.COLLECTING.cite() == "mục III.1, Kế hoạch của xã (xã tự định)"
    assert law.ACKNOWLEDGE.cite() == "Quy định số 11-QĐi/TW ngày 18/02/2019"


def test_the_last_day_itself_is_not_overdue():
    assert [is_overdue(on("22/6"), on(today)) for today in ("21/6", "22/6", "23/6")] == [False, False, True]
    assert [days_left(on("22/6"), on(today)) for today in ("21/6", "22/6", "24/6")] == [1, 0, -2]


def test_a_notice_on_the_saturday_seven_days_before_keeps_the_law_but_not_the_safe_day():
    deadline = last_day_to_announce(on("20/6"), CALENDAR)
    assert (deadline.lawful_until, deadline.due_on) == (on("13/6"), on("12/6"))
    assert notice_refusal(on("13/6"), on("20/6"), CALENDAR) is None


def test_a_late_notice_is_told_which_day_would_do():
    assert notice_refusal(on("8/6"), on("12/6"), CALENDAR) == (
        "Thông báo ngày 08/6 chỉ trước hội nghị 4 ngày, quy định là ít nhất 7 ngày. "
        "Ông/Bà chọn ngày hội nghị từ 15/6/2026 (thứ Hai)."
    )


@pytest.mark.parametrize("conference", ["12/6", "13/6"])
def test_a_conference_on_or_before_its_notice_is_refused(conference):
    refusal = notice_refusal(on("13/6"), on(conference), CALENDAR)
    assert refusal.endswith("Ông/Bà xem lại hai ngày này.")


def test_a_longer_notice_of_the_province_is_kept_with_its_source():
    source = replace(law.PROVINCIAL, article="Điều 7")
    stricter = replace(DEFAULTS, notice=Setting(Span(10, Counting.WORKING), source))
    deadline = last_day_to_announce(on("12/6"), CALENDAR, stricter)
    assert (deadline.due_on, deadline.source) == (on("29/5"), source)


def test_posting_lasts_twenty_days_whatever_day_that_is():
    assert last_day_of_posting(on("22/6"), CALENDAR).due_on == on("12/7")  # a Sunday


def test_a_document_is_public_within_five_working_days():
    assert last_day_to_publish_document(on("19/6"), CALENDAR).due_on == on("26/6")


def test_what_no_rule_sets_has_no_deadline():
    assert last_day_to_issue_conclusions(on("12/6"), CALENDAR) is None
    assert last_day_to_answer(on("12/6"), CALENDAR, within_authority=True) is None


def test_what_the_province_sets_appears_among_the_deadlines():
    seven = Setting(Span(7, Counting.WORKING), law.PROVINCIAL)
    set_by_province = replace(DEFAULTS, conclusions=seven, answer_forwarded=seven)
    shown = {one.rule: one.due_on for one in deadlines_around(on("12/6"), CALENDAR, set_by_province)}
    assert shown["issue_conclusions"] == on("23/6")
    assert last_day_to_answer(on("12/6"), CALENDAR, set_by_province, within_authority=False).due_on == on("23/6")


def test_a_conference_whose_results_fall_into_an_unknown_year_is_refused():
    with pytest.raises(UnknownYear):
        last_day_to_publish_results(date(2026, 12, 25), CALENDAR)


@given(DAYS)
def test_the_safe_notice_day_is_a_working_day_at_least_seven_days_before(conference):
    due = last_day_to_announce(conference, CALENDAR).due_on
    assert is_working_day(due, CALENDAR)
    assert (conference - due).days >= 7


@given(DAYS)
def test_results_are_never_held_to_less_than_ten_days_and_end_on_a_working_day(conference):
    deadline = last_day_to_publish_results(conference, CALENDAR)
    assert deadline.target_on == conference + timedelta(days=10) <= deadline.due_on
    assert is_working_day(deadline.due_on, CALENDAR)


@given(DAYS)
def test_a_later_conference_never_has_an_earlier_deadline(conference):
    before, after = (deadlines_around(conference + timedelta(days=more), CALENDAR) for more in (0, 1))
    assert min(row.days for row in compare(before, after)) >= 0


@given(DAYS)
def test_the_earliest_conference_day_is_lawful_and_the_day_before_is_not(announced):
    day = earliest_conference_day(announced, CALENDAR)
    assert notice_refusal(announced, day, CALENDAR) is None
    assert notice_refusal(announced, day - timedelta(days=1), CALENDAR) is not None


@given(DAYS)
def test_the_day_to_aim_at_is_never_after_the_last_day(conference):
    assert all(one.target_on <= one.due_on <= one.lawful_until for one in deadlines_around(conference, CALENDAR))
