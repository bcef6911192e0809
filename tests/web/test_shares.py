"""A department's share says who gave it: the office before the hall, or the chair in it."""

from __future__ import annotations

import pytest

from doithoai.models import Assignment
from doithoai.rules.vocabulary import DispositionKind
from doithoai.web.shares import given_by
from tests.hall import DUE, assigned, decided, open_hall, sent


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (DispositionKind.ASSIGNED, "Chủ trì giao tại hội nghị 12/6"),
        (DispositionKind.IN_WRITING, "Chủ trì hẹn trả lời bằng văn bản tại hội nghị 12/6"),
    ],
)
def test_the_chair_gave_what_the_office_had_given_before(cast, kind, words):
    hall = open_hall(cast)
    share = assigned(cast, sent(cast, hall))
    before = given_by(Assignment.objects.with_decision().get())
    decided(cast, hall, share.opinion, kind, department=cast.economy, due_on=DUE)
    after = Assignment.objects.with_decision().get()
    assert [before, given_by(after), after.due_on] == ["Văn phòng giao 02/6", words, DUE]
