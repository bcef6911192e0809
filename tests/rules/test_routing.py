"""Who answers and whose decision it is, by words."""

from __future__ import annotations

import pytest

from doithoai.language.suggestions import Suggestion, suggest_sectors
from doithoai.rules.routing import competence_by_words, suggest_departments
from doithoai.rules.vocabulary import Competence, DepartmentKind

OWNER = {
    "roads": "Kinh tế",
    "environment": "Kinh tế",
    "one_stop": "Trung tâm",
    "agriculture": "Kinh tế",
    "culture": "Văn hóa",
    "government": "Văn hóa",
}
KINDS = {DepartmentKind.POLICE: "Công an", DepartmentKind.FRONT: "Mặt trận", DepartmentKind.OFFICE: "Văn phòng"}


def departments(text):
    return suggest_departments(text, suggest_sectors(text), OWNER, KINDS)


@pytest.mark.parametrize(
    ("text", "department"),
    [
        ("Đường vào thôn lầy lội", "Kinh tế"),
        ("Loa truyền thanh hỏng", "Văn hóa"),
        ("Mất trộm chó, thanh niên lạng lách ban đêm", "Công an"),
        ("Hội người cao tuổi và chi hội phụ nữ cần phụ cấp", "Mặt trận"),
        ("Xin công khai lịch tiếp công dân", "Văn phòng"),
        ("Xin tập huấn cho tổ hòa giải của thôn", "Văn phòng"),
        ("Nộp hồ sơ ở một cửa làm căn cước mà chưa có thẻ", "Công an"),
        ("Khúc cua gần công an xã cỏ che khuất tầm nhìn", "Kinh tế"),
        ("Phụ cấp của trưởng ban mặt trận thấp quá", "Văn hóa"),
        ("Đơn vị nào lo phòng cháy rừng ở thôn", "Kinh tế"),
    ],
)
def test_the_department_of_the_field_unless_words_name_another(text, department):
    assert departments(text)[0].to == department


def test_equals_keep_the_order_of_the_fields():
    fields = [Suggestion(sector, 0.25, ()) for sector in ("roads", "culture", "land", "health")]
    owner = {field.sector: field.sector for field in fields}
    assert [one.to for one in suggest_departments("…", fields, owner, {})] == list(owner)


def test_a_kind_of_body_the_commune_lacks_is_not_suggested():
    assert [one.to for one in departments("Dân quân huấn luyện trên đường")] == ["Kinh tế"]


def test_shares_are_one_together_and_nothing_gives_nothing():
    assert round(sum(one.score for one in departments("Loa hỏng, đường lầy, mất trộm chó")), 9) == 1
    assert departments("…") == []


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Quốc lộ 2C hỏng nặng, đề nghị tỉnh sửa", Competence.PROVINCE),
        ("Đề nghị điện lực thay cột điện", Competence.SECTOR_BODY),
        ("Đề nghị Quốc hội sửa luật", Competence.CENTRAL),
    ],
)
def test_levels_above_the_commune(text, level):
    assert competence_by_words(text).to is level


def test_the_words_are_quoted_as_written():
    assert [cause.words for cause in competence_by_words("QUỐC LỘ và sở").causes] == ["QUỐC LỘ", "sở"]


@pytest.mark.parametrize(
    "text", ["De nghi xa sua duong vao thon 3", "Nha so 5 can cau qua suoi", "Xin thue may lam dat", ""]
)
def test_words_typed_without_marks_are_not_taken_for_others(text):
    assert competence_by_words(text) is None
