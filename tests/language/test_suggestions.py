"""Fields of work are suggested with the words that caused them."""

from __future__ import annotations

import re

import pytest

from doithoai.language.sector_words import SECTOR_WORDS
from doithoai.language.suggestions import Cause, Learned, suggest_sectors


@pytest.mark.parametrize(
    ("text", "sector"),
    [
        ("Đường vào Thôn 3 lầy lội, xe máy không đi được, mong xã đổ bê tông.", "roads"),
        ("duong vao thon 3 lay loi, mong xa do be tong", "roads"),
        ("Điện yếu quá, tối nấu cơm không chín. Đề nghị thay máy biến áp.", "electricity"),
        ("Công trình nước tự chảy hỏng, dân phải đi gánh nước suối.", "water"),
        ("Trong bản không có sóng điện thoại, xin dựng trạm phát sóng.", "telecom"),
        ("Nộp hồ sơ cấp sổ đỏ hai năm chưa có, diện tích đo sai.", "land"),
        ("Trại lợn xả nước thải ra suối, mùi hôi không ngủ được.", "environment"),
        ("Kênh mương bồi lấp, ruộng không có nước cấy vụ mùa.", "agriculture"),
        ("Nhà tôi khó khăn mà không được bình xét hộ nghèo.", "welfare"),
        ("Điểm trường mầm non thiếu phòng học, các cháu ngồi chật.", "education"),
        ("Trạm y tế thiếu thuốc, bác sĩ chỉ có một buổi.", "health"),
        ("Loa truyền thanh của thôn hỏng, nhà văn hóa dột.", "culture"),
        ("Nhận tiền đền chưa đủ, hộ nào cũng kêu.", "land"),
        ("Thanh niên tụ tập rú ga ban đêm, mất trộm chó liên tục.", "security"),
        ("Đi làm khai sinh ở một cửa phải chờ cả buổi, thái độ hách dịch.", "one_stop"),
    ],
)
def test_the_first_suggestion(text, sector):
    assert suggest_sectors(text)[0].sector == sector


def test_the_words_that_caused_it_can_be_marked():
    text = "Xin thay Cột Điện trước nhà văn hóa"
    first = suggest_sectors(text)[0]
    assert first.causes == (Cause("Cột Điện", 9, 17),)
    assert text[9:17] == "Cột Điện"


def test_shares_of_a_text_are_one_together():
    shares = [one.score for one in suggest_sectors("Đường vào trường học ngập nước thải trại lợn")]
    assert round(sum(shares), 9) == 1
    assert shares == sorted(shares, reverse=True)


@pytest.mark.parametrize("text", ["", "…", "123", "Kính thưa các đồng chí", "bao gio xa lam", "co ai giup khong"])
def test_nothing_speaks_for_any_field(text):
    assert suggest_sectors(text) == []


def test_decisions_of_the_office_teach():
    learned = Learned([("Hang đá thôn mình bị vẽ bậy", "culture")] * 5 + [("Đường vào thôn", "roads")] * 5)
    assert [one.sector for one in suggest_sectors("Hang đá bị đục", learned)] == ["culture", "roads"]
    assert suggest_sectors("Hang đá bị đục") == []


def test_words_typed_without_marks_are_not_taken_for_rarer_ones():
    assert suggest_sectors("khi nao cua xa moi lam, cu nho ba con") == []


def test_every_phrase_of_the_lists_is_written_once_a_field():
    for lists in SECTOR_WORDS.values():
        names = [" ".join(name.split()).removeprefix("!") for name in re.sub(r"\d:", ";", lists).split(";")]
        spoken = [name for name in names if name]
        assert sorted(spoken) == sorted(set(spoken))
