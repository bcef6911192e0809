from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.language.dates import display, display_long, official, parse_day, short, weekday_short
from doithoai.language.unreadable import Unreadable
from tests.language.texts import examples, texts

TODAY = date(2026, 6, 1)
days = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    "typed",
    [
        *("22/5", "225", "2205", "22-5", "22.5", "22 5", "22/05/2026", "22-05-2026", "22/5/26", "22 / 5 / 2026"),
        *("220526", "22052026", "2026-05-22", "２２／５", "ngày 22 tháng 5", "ngay 22 thang 5 nam 2026"),
        *("22 tháng Năm", "22 tháng năm năm 2026", "hai mươi hai tháng Năm", "ngày 22/5", "ngày 22/5 năm 2026"),
        *("thứ Sáu 22/5", "Thứ 6, 22/5/2026", "22/5/2026 (thứ Sáu)"),
    ],
)
def test_every_habit_of_typing_is_one_day(typed):
    assert parse_day(typed, today=TODAY) == date(2026, 5, 22)


@pytest.mark.parametrize(("typed", "day"), [("hôm qua", 31), ("Hôm nay", 1), ("ngày mai", 2), ("mùng 5 tháng 6", 5)])
def test_days_near_today_have_names(typed, day):
    assert parse_day(typed, today=TODAY).day == day


def test_without_a_year_it_is_this_year_on_either_side_of_today():
    assert [parse_day(typed, today=TODAY).year for typed in ("2/1", "30/12")] == [2026, 2026]


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("31/4", "Tháng 4 chỉ có 30 ngày, không có ngày 31/4."),
        ("29/2/2026", "Năm 2026 không nhuận: tháng 2 chỉ có 28 ngày, không có ngày 29/2/2026."),
        ("30/2/2028", "Tháng 2 chỉ có 29 ngày, không có ngày 30/2."),
        ("0/5", "Không có ngày 0. Ông/Bà gõ ngày trước, tháng sau, ví dụ 22/5/2026."),
        ("5/22/2026", "Không có tháng 22. Ông/Bà gõ ngày trước, tháng sau, ví dụ 22/5/2026."),
        ("86", "86 thiếu một số. Ông/Bà gõ 086 hoặc 8/6."),
        ("112", "112 có thể là 11/2 hoặc 1/12. Ông/Bà gõ rõ bằng dấu gạch chéo."),
        ("12/6/2026 (thứ Bảy)", "12/6/2026 là thứ Sáu. Ông/Bà xem lại ngày hoặc thứ."),
        ("thứ Sáu 12/6/2026 (thứ Bảy)", "12/6/2026 là thứ Sáu. Ông/Bà xem lại ngày hoặc thứ."),
        ("22/5/0001", "Năm 1 nằm ngoài khoảng 1900–2199. Ông/Bà xem lại năm."),
        ("", "Chưa đọc được ngày. Ông/Bà gõ ngày trước, tháng sau, ví dụ 22/5/2026."),
        ("sau vụ gặt", "Chưa đọc được ngày. Ông/Bà gõ ngày trước, tháng sau, ví dụ 22/5/2026."),
        ("2" * 100_000, "Chưa đọc được ngày. Ông/Bà gõ ngày trước, tháng sau, ví dụ 22/5/2026."),
    ],
)
def test_what_is_no_day_is_refused_with_a_sentence(typed, sentence):
    with pytest.raises(Unreadable) as refusal:
        parse_day(typed, today=TODAY)
    assert refusal.value.sentence == sentence


def test_the_29th_of_february_exists_in_leap_years():
    assert parse_day("29/2/2028", today=TODAY) == date(2028, 2, 29)


@given(days)
@examples
def test_what_is_shown_is_read_again(day):
    shown = [display(day), display_long(day), official(day), day.isoformat()]
    assert [parse_day(text, today=TODAY) for text in shown] == [day] * 4


@given(days)
@examples
def test_a_short_day_is_read_again_within_its_year(day):
    assert parse_day(short(day), today=day.replace(month=1, day=1)) == day


@given(texts)
@examples
def test_any_text_is_a_day_or_refused(text):
    with suppress(Unreadable):
        assert 1900 <= parse_day(text, today=TODAY).year <= 2199


def test_days_under_ten_and_the_first_two_months_are_padded():
    shown = [display(date(2026, month, day)) for month, day in ((6, 12), (6, 9), (1, 20), (2, 5), (3, 3), (12, 1))]
    assert shown == ["12/6/2026", "09/6/2026", "20/01/2026", "05/02/2026", "03/3/2026", "01/12/2026"]


def test_a_day_has_four_more_forms():
    day = date(2026, 6, 12)
    assert (display_long(day), weekday_short(day)) == ("12/6/2026 (thứ Sáu)", "thứ Sáu 12/6")
    assert (short(day), official(day)) == ("12/6", "ngày 12 tháng 6 năm 2026")


def test_a_paper_pads_as_the_decree_says():
    shown = [official(date(2026, month, 5)) for month in (2, 3, 10)]
    assert shown == ["ngày 05 tháng 02 năm 2026", "ngày 05 tháng 3 năm 2026", "ngày 05 tháng 10 năm 2026"]
