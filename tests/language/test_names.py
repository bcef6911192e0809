import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.language.collation import text_sort_key
from doithoai.language.names import (
    addressed,
    body_in_title,
    given_name,
    honorific,
    is_woman_by_title,
    listed,
    looks_like_a_name,
    name_case,
    name_sort_key,
    without_title,
)
from tests.language.texts import examples, texts

# CLDR vi, as worked out in the project's rules on names.
IN_ORDER = [
    *("Nguyễn Văn An", "Hoàng Thị Ảnh", "Lê Văn Ánh", "Trần Thị Ân", "Phạm Bá Bình", "Dương Văn Dũng"),
    *("Đặng Văn Đức", "Triệu Văn Én", "Ma Thị Ếch", "Lý On", "Lý Ôn", "Lý Ơn", "Vi Văn Uy", "Vi Thị Ức"),
    "Nông Thị Yến",
]
LETTERS_IN_ORDER = ["a à ả ã á ạ ă â b ba bà bả bã bá bạ", "da dà dz đ đa"]


@pytest.mark.parametrize("seed", range(5))
def test_people_stand_by_given_name_letters_and_tones(seed):
    shuffled = random.Random(seed).sample(IN_ORDER, len(IN_ORDER))
    assert sorted(shuffled, key=name_sort_key) == IN_ORDER


@pytest.mark.parametrize("letters", LETTERS_IN_ORDER)
def test_letters_and_tones_stand_in_vietnamese_order(letters):
    backwards = letters.split()[::-1]
    assert sorted(backwards, key=text_sort_key) == letters.split()


def test_same_given_name_stands_by_family_then_middle_name():
    names = ["Trần Văn Mẫu", "Đỗ Thị Mẫu", "Đinh Văn Mẫu", "Trần Thị Mẫu"]
    assert sorted(names, key=name_sort_key) == ["Đinh Văn Mẫu", "Đỗ Thị Mẫu", "Trần Thị Mẫu", "Trần Văn Mẫu"]


def test_villages_stand_by_number():
    assert sorted(["Thôn 10", "Thôn 2", "Bản Mẫu"], key=text_sort_key) == ["Bản Mẫu", "Thôn 2", "Thôn 10"]


def test_both_spellings_of_a_tone_stand_together():
    assert name_sort_key("Lê Thị Hoà") == name_sort_key("Lê Thị Hòa")


def test_an_apostrophe_weighs_nothing():
    assert name_sort_key("H'Mẫu K'Brôi") == name_sort_key("HMẫu KBrôi")


@given(texts)
@examples
def test_a_key_sorts_alike_under_every_collation(text):
    assert set(name_sort_key(text) + text_sort_key(text)) <= set("0123456789abcdef")


@given(st.lists(st.sampled_from([*IN_ORDER, "Lý", "Lý On An"])))
@examples
def test_the_order_is_one_order(names):
    backwards = names[::-1]
    assert sorted(names, key=name_sort_key) == sorted(backwards, key=name_sort_key)


@pytest.mark.parametrize(("name", "given"), [("Nguyễn Văn Thí Dụ", "Dụ"), (" Páo ", "Páo"), ("", "")])
def test_the_given_name_is_the_last(name, given):
    assert given_name(name) == given


@pytest.mark.parametrize("name", ["Nguyễn Văn Thí Dụ", "Ma A Mẫu", "H'Mẫu Giả-Định", "Anh Thơ"])
def test_nothing_is_odd_about_a_name(name):
    assert looks_like_a_name(name) == []


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "Chưa ghi họ tên."),
        ("Mẫu", "Họ tên chỉ có một từ. Nếu đúng như vậy thì giữ nguyên."),
        ("Lê Văn Mẫu Thôn Bảy Xã Mẫu", "Họ tên dài hơn 6 từ. Ông/Bà xem có lẫn chức vụ hoặc địa chỉ không."),
        ("Nguyễn Văn 3", "Họ tên có chữ số hoặc ký hiệu lạ."),
        ("TRẦN THỊ MẪU", "Họ tên đang viết hoa hoặc viết thường cả. Nên viết hoa chữ cái đầu mỗi từ."),
        ("Bà Trần Thị Mẫu", "Ô này chỉ ghi họ tên, không ghi Ông, Bà hay học vị ở trước."),
    ],
)
def test_what_is_odd_is_said(name, sentence):
    assert looks_like_a_name(name) == [sentence]


@pytest.mark.parametrize("typed", ["NGUYỄN VĂN THÍ DỤ", "nguyễn văn thí dụ", "Nguyễn  Văn Thí Dụ"])
def test_names_get_their_capitals(typed):
    assert name_case(typed) == "Nguyễn Văn Thí Dụ"


@pytest.mark.parametrize("typed", ["PGS.TS. Lê Thị Mẫu", "đồng chí Lê Thị Mẫu", "Ông/Bà Lê Thị Mẫu", "Lê Thị Mẫu"])
def test_titles_come_off(typed):
    assert without_title(typed) == "Lê Thị Mẫu"


@pytest.mark.parametrize(
    ("typed", "is_woman"),
    [("Bà Trần Thị Mẫu", True), ("ông Lê Mẫu Thử", False), ("Ông/Bà Lê Thị Mẫu", None), ("Lê Thị Mẫu", None),
     ("TS. Bà Lê Thị Mẫu", True), ("Bà Mẫu", None)],
)  # fmt: skip
def test_the_title_typed_before_a_name_says_ong_or_ba(typed, is_woman):
    assert is_woman_by_title(typed) is is_woman


@pytest.mark.parametrize(("is_woman", "title"), [(True, "Bà"), (False, "Ông"), (None, "Ông/Bà")])
def test_people_are_addressed(is_woman, title):
    assert (honorific(is_woman), addressed("Lê Mẫu", is_woman)) == (title, f"{title} Lê Mẫu")


@pytest.mark.parametrize(("is_woman", "said"), [(True, "Bà Lê Mẫu"), (False, "Ông Lê Mẫu"), (None, "Lê Mẫu")])
def test_a_list_names_the_gender_only_where_it_is_known(is_woman, said):
    assert listed("Lê Mẫu", is_woman) == said


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Phó Chủ tịch Ủy ban MTTQ Việt Nam xã", "Ủy ban MTTQ Việt Nam xã"),
        ("Chủ tịch Hội Nông dân xã", "Hội Nông dân xã"),
        ("Bí thư Đoàn xã", "Đoàn xã"),
        ("Cán bộ phòng chuyên môn", ""),
        ("Chủ tịch", ""),
    ],
)
def test_the_body_behind_a_title(title, body):
    assert body_in_title(title) == body
