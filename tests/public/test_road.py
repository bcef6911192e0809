"""The road of a matter: for every state three answers, a day with its reason, exactly one now."""

from __future__ import annotations

from datetime import date

import pytest

from doithoai.public.road import Facts, Frame, by_words, reason_of, where_is
from doithoai.public.road_ahead import first_step, steps_ahead
from doithoai.rules.calendar import built_in_calendar
from doithoai.rules.parameters import DEFAULTS
from doithoai.rules.vocabulary import AnswerKind, AnswerMode, DispositionKind, OpinionState, OutOfScopeReason, Scope

TODAY = date(2026, 6, 3)


def frame(conference_on=date(2026, 6, 12), received_on=date(2026, 5, 28)):
    return Frame(received_on, conference_on, TODAY, built_in_calendar(), DEFAULTS)


def answers(state, scope=Scope.IN_SCOPE, at=None, **facts):
    here = at or frame()
    where = where_is(Facts(state=state, scope=scope, **facts), here)
    return (where.at, by_words(where, here)[0], where.you, where.tag[2])


O = OpinionState  # noqa: E741 – as in the flow


@pytest.mark.parametrize(
    ("state", "scope", "facts", "told"),
    [
        (
            O.RECEIVED,
            Scope.PENDING,
            {},
            ("Văn phòng HĐND và UBND", "Thứ Năm 11/6/2026", "Chưa cần làm gì", "Đã tiếp nhận"),
        ),
        (
            O.CLASSIFIED,
            Scope.IN_SCOPE,
            {},
            ("Văn phòng HĐND và UBND", "Thứ Sáu 29/5/2026", "Chưa cần làm gì", "Đang phân loại"),
        ),
        (
            O.ASSIGNED,
            Scope.IN_SCOPE,
            {"department": "Phòng Kinh tế", "due_on": date(2026, 6, 9)},
            ("Phòng Kinh tế", "Thứ Ba 09/6/2026", "Chưa cần làm gì", "Đang soạn trả lời"),
        ),
        (
            O.ANSWER_DRAFTED,
            Scope.IN_SCOPE,
            {},
            ("Lãnh đạo xã", "Thứ Sáu 12/6/2026", "Chưa cần làm gì", "Đang xem câu trả lời"),
        ),
        (
            O.DEFERRED,
            Scope.IN_SCOPE,
            {},
            ("Văn phòng HĐND và UBND", "Thứ Sáu 26/6/2026", "Chưa cần làm gì", "Chờ trả lời bằng văn bản"),
        ),
        (
            O.DEFERRED,
            Scope.IN_SCOPE,
            {"decided": DispositionKind.ASSIGNED, "department": "Phòng Kinh tế", "due_on": date(2026, 6, 20)},
            ("Phòng Kinh tế", "Thứ Bảy 20/6/2026", "Chưa cần làm gì", "Chủ trì đã giao việc"),
        ),
        (
            O.ANSWERED,
            Scope.IN_SCOPE,
            {"answer_kind": AnswerKind.EXPLAINED},
            ("Đã trả lời", "Không còn bước nào", "Đọc câu trả lời", "Đã trả lời"),
        ),
        (
            O.ANSWERED,
            Scope.IN_SCOPE,
            {"answer_kind": AnswerKind.WITH_DATE, "department": "Phòng Kinh tế", "promised_on": date(2026, 9, 30)},
            ("Phòng Kinh tế", "Thứ Tư 30/9/2026", "Xem việc đã hứa", "Đã trả lời"),
        ),
        (
            O.ANSWERED,
            Scope.IN_SCOPE,
            {"answer_kind": AnswerKind.PLANNED, "planned_in": "Kế hoạch năm 2027", "promised_on": date(2026, 12, 31)},
            ("Văn phòng HĐND và UBND", "Thứ Năm 31/12/2026", "Xem việc đã hứa", "Đã trả lời"),
        ),
        (O.WITHDRAWN, Scope.PENDING, {}, ("Ông/Bà đã rút", "Không còn bước nào", "Không phải làm gì", "Đã rút")),
        (
            O.RECEIVED,
            Scope.OUT_OF_SCOPE,
            {"ruled_out_for": OutOfScopeReason.COMPLAINT},
            ("Không thuộc đối thoại", "Theo hạn của nơi nhận", "Nộp đơn khiếu nại", "Đã hướng dẫn cửa khác"),
        ),
    ],
)
def test_every_state_has_its_three_answers(state, scope, facts, told):
    assert answers(state, scope, **facts) == told


@pytest.mark.parametrize("state", list(O))
@pytest.mark.parametrize("scope", list(Scope))
def test_no_state_is_without_an_answer_even_without_a_conference_day(state, scope):
    assert [bool(part) for part in answers(state, scope, at=frame(conference_on=None))] == [True] * 4


def test_what_stands_in_a_plan_says_which_and_that_the_commune_reports_back():
    facts = {"answer_kind": AnswerKind.PLANNED, "planned_in": "Kế hoạch năm 2027", "promised_on": date(2026, 12, 31)}
    where = where_is(Facts(state=O.ANSWERED, scope=Scope.IN_SCOPE, **facts), frame())
    assert where.at_note == "đưa vào kế hoạch năm 2027, xã báo lại Ông/Bà"


def test_a_day_that_passed_says_that_the_commune_owes():
    where = where_is(Facts(O.ASSIGNED, Scope.IN_SCOPE, "Phòng Kinh tế", date(2026, 6, 1)), frame())
    assert by_words(where, frame())[1] == "đã quá 2 ngày, xã đang nợ bước này"


def test_a_counted_day_tells_how():
    where = where_is(Facts(O.RECEIVED, Scope.PENDING), frame())
    assert reason_of(where) == "Nhận 28/5 + 10 ngày làm việc = 11/6. Quy định số 11-QĐi/TW ngày 18/02/2019."


def test_a_year_without_a_calendar_gives_no_guess():
    later = frame(conference_on=date(2031, 6, 12), received_on=date(2031, 5, 28))
    assert answers(O.RECEIVED, Scope.PENDING, at=later)[1] == "Chưa tính được ngày"
    assert [step["date"] for step in steps_ahead(later)][1] == "Sau hội nghị"


def late_slip(received_on=date(2026, 6, 10)):
    return frame(received_on=received_on)


def test_the_day_of_sorting_never_lies_before_receipt():
    assert answers(O.CLASSIFIED, at=late_slip())[1] == "Thứ Tư 24/6/2026"


def test_a_slip_in_time_has_one_road():
    assert [step["act"] for step in steps_ahead(frame())][:2] == [
        "Chủ trì trả lời tại hội nghị",
        "Kết quả được công khai",
    ]


def test_a_late_slip_has_two_roads_each_with_its_day():
    first, second = steps_ahead(late_slip())[:2]
    assert first["roads"] == [
        "Kịp: chủ trì trả lời tại hội nghị, thứ Sáu 12/6. Ông/Bà có thể đến nghe và hỏi thêm.",
        "Không kịp: xã trả lời Ông/Bà bằng văn bản, chậm nhất thứ Sáu 26/6.",
    ]
    assert (first["reason"][:26], second["act"]) == ("Phiếu đến sau thứ Ba 09/6,", "Kết quả được công khai")


@pytest.mark.parametrize(
    ("way", "act"),
    [
        (AnswerMode.AT_CONFERENCE, "Chủ trì trả lời tại hội nghị"),
        (AnswerMode.IN_WRITING, "Hội nghị đối thoại"),
    ],
)
def test_a_late_slip_whose_road_is_chosen_has_that_one_alone(way, act):
    assert [step["act"] for step in steps_ahead(late_slip(), way)][:2] == [act, "Kết quả được công khai"]


def test_what_is_now_names_no_day_behind_the_conference_that_comes_after_it():
    step = first_step(late_slip())
    assert (step["date"], step["reason"][:27]) == ("Tiếp theo", "Chậm nhất thứ Tư 24/6. Nhận")


def test_a_slip_that_came_after_the_conference_counts_from_its_receipt():
    later = Frame(date(2026, 6, 30), date(2026, 6, 12), date(2026, 6, 30), built_in_calendar(), DEFAULTS)
    assert [step["date"] for step in steps_ahead(later)][0] == "Chậm nhất thứ Ba 14/7"


def test_an_approved_answer_is_not_being_read_any_more():
    where = where_is(Facts(O.ANSWER_DRAFTED, Scope.IN_SCOPE, is_approved=True), frame())
    assert (where.at_note, where.tag[2]) == ("đã duyệt câu trả lời, sẽ trả lời tại hội nghị", "Đã duyệt câu trả lời")
