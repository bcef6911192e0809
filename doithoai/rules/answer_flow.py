"""What may follow what for the text of an answer: draft → agree → approve → given, by different people."""

from __future__ import annotations

from typing import Literal

from doithoai.rules.flow import Flow
from doithoai.rules.vocabulary import AnswerKind
from doithoai.rules.vocabulary import AnswerState as A

ANSWER_FLOW: Flow = {
    A.DRAFT: frozenset({A.DRAFT, A.AGREED}),
    # Any change of the words makes it a draft again: nobody approves what they have not read.
    A.AGREED: frozenset({A.DRAFT, A.APPROVED}),
    A.APPROVED: frozenset({A.DRAFT, A.GIVEN}),
    A.GIVEN: frozenset({A.APPROVED, A.DRAFT}),
}

NO_KIND = "Chưa chọn loại trả lời"


def kind_words(kind: AnswerKind | Literal[""]) -> str:
    """The label of a kind; of a draft whose author has not chosen one yet (``""``) that it is not chosen."""
    return kind.label if kind else NO_KIND
