from contextlib import suppress
from datetime import UTC, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.language.times import display_moment, display_time, official_time, parse_time
from doithoai.language.unreadable import Unreadable
from tests.language.texts import examples, texts


@pytest.mark.parametrize(
    "typed", ["8 giờ 30", "8h30", "8:30", "0830", "830", "8 giờ rưỡi", "lúc 8 giờ 30 phút sáng", "8g30"]
)
def test_every_habit_of_typing_is_one_time(typed):
    assert parse_time(typed) == time(8, 30)


@pytest.mark.parametrize(
    ("typed", "hour"), [("2 giờ chiều", 14), ("7 giờ tối", 19), ("1 giờ trưa", 13), ("12 giờ trưa", 12)]
)
def test_the_part_of_the_day_counts(typed, hour):
    assert parse_time(typed) == time(hour, 0)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("25:00", "Không có 25 giờ. Ông/Bà gõ giờ từ 0 đến 23."),
        ("8:75", "Không có 75 phút. Ông/Bà gõ phút từ 00 đến 59."),
        ("sáng sớm", "Chưa đọc được giờ. Ông/Bà gõ như 8 giờ 30 hoặc 8:30."),
        ("", "Chưa đọc được giờ. Ông/Bà gõ như 8 giờ 30 hoặc 8:30."),
    ],
)
def test_what_is_no_time_is_refused_with_a_sentence(typed, sentence):
    with pytest.raises(Unreadable) as refusal:
        parse_time(typed)
    assert refusal.value.sentence == sentence


@given(st.times().map(lambda at: at.replace(second=0, microsecond=0)))
@examples
def test_what_is_shown_is_read_again(at):
    assert (parse_time(display_time(at)), parse_time(official_time(at))) == (at, at)


@given(texts)
@examples
def test_any_text_is_a_time_or_refused(text):
    with suppress(Unreadable):
        assert parse_time(text).second == 0


def test_times_on_screens_and_on_papers():
    assert (display_time(time(8, 5)), display_time(time(17))) == ("8 giờ 05", "17 giờ")
    assert official_time(time(8)) == "08 giờ 00 phút"
    assert display_moment(datetime(2026, 5, 28, 2, 44, tzinfo=UTC)) == "9 giờ 44, 28/5/2026 (thứ Năm)"
