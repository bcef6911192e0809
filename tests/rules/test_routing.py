"""Who answers and whose decision it is, by words."""

from __future__ import annotations

import pytest

from doithoai.rules.routing import competence_by_words, department_by_words
from doithoai.rules.vocabulary import Competence, DepartmentKind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Có người dùng kích điện đánh cá trên lòng hồ", DepartmentKind.POLICE),
        ("Làm căn cước mãi chưa nhận được", DepartmentKind.POLICE),
        ("Tiền ăn dân quân huấn luyện thấp", DepartmentKind.MILITARY),
        ("Hội người cao tuổi cần được hỗ trợ", DepartmentKind.FRONT),
        ("Xếp hàng ở một cửa cả buổi", DepartmentKind.SERVICE_CENTRE),
        ("Xin công khai lịch tiếp công dân", DepartmentKind.OFFICE),
    ],
)
def test_words_that_lead_to_a_body_whatever_the_field(text, kind):
    assert department_by_words(text).to is kind


def test_otherwise_the_department_of_the_field_answers():
    assert department_by_words("Đường vào thôn lầy lội") is None


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
