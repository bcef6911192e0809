"""What an answer leaves open."""

from __future__ import annotations

import pytest

from doithoai.language.answer_check import answer_remarks

PROMISE = {"promises": True, "explains": False, "has_day": False, "has_body": False}
WHOLE = "Phòng Kinh tế thầu lại trong tháng 7, đổ bê tông xong trước 31/10/2026, vốn ngân sách xã đã bố trí."


def codes(text, **facts):
    return [one.code for one in answer_remarks(text, **(PROMISE | facts))]


def test_who_what_and_when_leave_nothing_open():
    assert codes(WHOLE) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ghi nhận ý kiến của Nhân dân, xem xét khi có nguồn vốn theo quy định của pháp luật hiện hành.",
            ["Ghi nhận, xem xét, khi có nguồn vốn, theo quy định"],
        ),
        (
            "Phòng Kinh tế sẽ sớm kiểm tra. Phòng đề xuất cấp trên bố trí vốn để sửa đường, sẽ sớm làm.",
            ["sẽ sớm, đề xuất cấp trên"],
        ),
        ("Phòng Kinh tế ghi nhận, kiểm tra trước 20/6/2026. Trả lời lại bằng văn bản trong tháng 7 năm nay.", []),
    ],
)
def test_empty_phrases_without_a_day_are_named_in_one_remark(text, expected):
    remarks = answer_remarks(text, **(PROMISE | {"has_day": True}))
    assert [one.words for one in remarks if one.code == "empty"] == expected


@pytest.mark.parametrize(
    ("text", "facts", "expected"),
    [
        ("Đã làm.", {}, ["short", "who", "when"]),
        ("Sẽ thay bóng đèn và cột đèn bị gãy ở đầu đường cho bà con trước 30/6.", {}, ["who"]),
        ("Phòng Kinh tế sẽ thay bóng đèn và cột đèn bị gãy ở đầu đường.", {}, ["when"]),
        ("Phòng Kinh tế sẽ thay bóng đèn và cột đèn bị gãy ở đầu đường.", {"has_day": True}, []),
        (
            "Đường này hẹp quá, xe lớn qua lại khó khăn, chưa mở rộng được.",
            {"promises": False, "explains": True},
            ["ground"],
        ),
        ("Chưa mở rộng được vì đường nằm trong quy hoạch treo của tỉnh.", {"promises": False, "explains": True}, []),
        (
            "Xã đã chuyển kiến nghị của bà con đến Công ty Điện lực để thay cột.",
            {"promises": False, "has_body": True},
            ["back"],
        ),
    ],
)
def test_what_each_kind_needs(text, facts, expected):
    assert codes(text, **facts) == expected


def test_a_remark_quotes_the_words_as_written():
    (one,) = answer_remarks(
        "Phòng Kinh tế kiểm tra tuyến đường này GHI NHẬN để bà con yên tâm.", **(PROMISE | {"has_day": True})
    )
    assert one.words == "GHI NHẬN"
    assert one.sentence.startswith("“GHI NHẬN” mà không có ngày")


@pytest.mark.parametrize("text", ["", "\x00", "😀" * 50, "a" * 10_000])
def test_any_text_is_taken(text):
    assert "who" in codes(text)
