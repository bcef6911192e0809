"""How far a matter is, in words."""

from __future__ import annotations

import pytest

from doithoai.rules.state_words import state_words
from doithoai.rules.vocabulary import DispositionKind, OpinionState


@pytest.mark.parametrize(
    ("state", "decided", "words"),
    [
        (OpinionState.DEFERRED, DispositionKind.ASSIGNED, "Chủ trì đã giao việc"),
        (OpinionState.DEFERRED, DispositionKind.IN_WRITING, "Chờ trả lời bằng văn bản"),
        (OpinionState.DEFERRED, None, "Chờ trả lời bằng văn bản"),
        (OpinionState.ANSWERED, DispositionKind.ASSIGNED, "Đã trả lời"),
        (OpinionState.ASSIGNED, None, "Đã giao"),
    ],
)
def test_what_was_put_off_says_what_it_waits_for(state, decided, words):
    assert state_words(state, decided) == words
