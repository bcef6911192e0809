"""Conclusions: drafted, read back, confirmed, then fixed."""

from __future__ import annotations

from uuid import uuid4

import pytest

from doithoai.actions.conclusions import confirm_conclusion, draft_conclusion
from doithoai.rules.refusals import BadInput, NotYet, Outdated, Refused
from tests.hall import closed_hall, hour


@pytest.fixture
def hall(cast):
    return closed_hall(cast)


def draft(cast, hall, text="Giao Phòng Kinh tế sửa bể trước 30/6.", **facts):
    return draft_conclusion(hall, text=text, actor=cast.secretary, at=hour("11:10"), **facts)


def test_conclusions_are_numbered_in_order(cast, hall):
    assert [draft(cast, hall).position, draft(cast, hall, "Hai.").position] == [1, 2]


def test_a_double_click_drafts_once(cast, hall):
    key = uuid4()
    assert draft(cast, hall, command_id=key) == draft(cast, hall, command_id=key)
    assert hall.conclusions.count() == 1


def test_a_draft_is_reworded(cast, hall):
    first = draft(cast, hall)
    draft(cast, hall, "Sửa bể trước 25/6.", conclusion=first)
    assert [row.text for row in hall.conclusions.all()] == ["Sửa bể trước 25/6."]


def test_the_chair_confirms_what_was_read(cast, hall):
    row = draft(cast, hall)
    confirm_conclusion(row, text=row.text, actor=cast.chair, at=hour("11:15"))
    row.refresh_from_db()
    assert (row.confirmed_by_id, row.confirmed_at) == (cast.chair.account_id, hour("11:15"))


def test_words_changed_meanwhile_are_not_confirmed(cast, hall):
    row = draft(cast, hall)
    draft(cast, hall, "Sửa bể trước 25/6.", conclusion=row)
    with pytest.raises(Outdated, match="đọc lại câu mới"):
        confirm_conclusion(row, text="Giao Phòng Kinh tế sửa bể trước 30/6.", actor=cast.chair, at=hour("11:15"))


def test_a_confirmed_one_is_fixed(cast, hall):
    row = draft(cast, hall)
    confirm_conclusion(row, actor=cast.chair, at=hour("11:15"))
    with pytest.raises(NotYet, match="đã xác nhận"):
        draft(cast, hall, "Khác.", conclusion=row)


def test_one_matter_has_one_conclusion(cast, hall):
    matter = hall.dialogue.opinions.get()
    draft(cast, hall, opinion=matter)
    with pytest.raises(BadInput, match="đã có câu kết luận"):
        draft(cast, hall, opinion=matter)


def test_the_secretary_does_not_confirm(cast, hall):
    with pytest.raises(Refused, match="Chỉ Chủ trì được xác nhận kết luận."):
        confirm_conclusion(draft(cast, hall), actor=cast.secretary, at=hour("11:15"))
