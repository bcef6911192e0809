"""The road of a matter: for every state three answers, a day with its reason, exactly one now."""

from __future__ import annotations

from datetime import date

import pytest

from doithoai.public.road import Facts, Frame, by_words, reason_of, steps_ahead, where_is
from doithoai.rules.calendar import built_in_calendar
from doithoai.rules.parameters import DEFAULTS
from doithoai.rules.vocabulary import AnswerKind, OpinionState, OutOfScopeReason, Scope

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
