"""What may follow what for the text of an answer: draft → agree → approve → given, by different people."""

from __future__ import annotations

from typing import Literal

from doithoai.rules.flow import Flow
from doithoai.rules.vocabulary import AnswerKind, Word
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


class OverruleReason(Word):
    """Why a leader approves an answer about which the check still has remarks; the journal keeps the code."""

    SAID = "said", "Câu trả lời đã nói đủ"
    SPOKEN = "spoken", "Chủ trì nói thêm tại hội nghị"
    DEPENDS = "depends", "Còn tùy cấp trên, chưa hẹn được ngày"
    EXPLAINS = "explains", "Việc này chỉ cần giải thích"
    OTHER = "other", "Lý do khác"
