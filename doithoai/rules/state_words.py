"""How far a matter is, in words: one rule for every page that says it.

What the chair puts off in the hall waits in one state, and the decision says for what: an answer in writing, or work
that was given to a department. Whoever was given work is not told that a letter is coming.
"""

from __future__ import annotations

from doithoai.rules.vocabulary import DispositionKind, OpinionState

WORK_GIVEN = "Chủ trì đã giao việc"
IN_WRITING = "Chờ trả lời bằng văn bản"


def is_given_work(state: OpinionState, decided: DispositionKind | None) -> bool:
    """Whether the matter waits for work the chair gave in the hall; ``decided`` is the decision that stands."""
    return state is OpinionState.DEFERRED and decided is DispositionKind.ASSIGNED


def state_words(state: OpinionState, decided: DispositionKind | None) -> str:
    """The state as its tag: its own label, but for what was put off the words of the decision that put it off.

    Without a decision (``None``: a slip that came after the conference) what is put off is answered in writing.
    """
    if state is not OpinionState.DEFERRED:
        return state.label
    return WORK_GIVEN if is_given_work(state, decided) else IN_WRITING
