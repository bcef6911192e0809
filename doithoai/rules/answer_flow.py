"""What may follow what for the text of an answer: draft → agree → approve → given, by different people."""

from __future__ import annotations

from doithoai.rules.flow import Flow
from doithoai.rules.vocabulary import AnswerState as A

ANSWER_FLOW: Flow = {
    A.DRAFT: frozenset({A.DRAFT, A.AGREED}),
    # Any change of the words makes it a draft again: nobody approves what they have not read.
    A.AGREED: frozenset({A.DRAFT, A.APPROVED}),
    A.APPROVED: frozenset({A.DRAFT, A.GIVEN}),
    A.GIVEN: frozenset({A.APPROVED, A.DRAFT}),
}
