"""What stands between the conclusion and the public: matters without an answer or a day, without a public text."""

from __future__ import annotations

from dataclasses import dataclass

from doithoai.models.conclusions import Conclusion
from doithoai.models.dialogue import Dialogue
from doithoai.models.opinions import Opinion
from doithoai.models.settlement import matters_of
from doithoai.rules.vocabulary import AnswerState, OpinionState, Scope


@dataclass(frozen=True)
class Publication:
    """The matters that go out, and what is missing before they may. ``unseen`` have no decision on scope yet."""

    matters: list[Opinion]
    unseen: list[Opinion]
    without_answer: list[Opinion]
    without_public_text: list[Opinion]
    unconfirmed_conclusions: int

    @property
    def is_ready(self) -> bool:
        return not (self.unseen or self.without_answer or self.without_public_text or self.unconfirmed_conclusions)


def publication_of(dialogue: Dialogue) -> Publication:
    """The state of the results of a dialogue. Four statements.

    Only leads go out: an opinion merged into another is counted there and needs no public text of its own.
    """
    standing = [one for one in matters_of(dialogue) if one.state is not OpinionState.WITHDRAWN]
    leads = [one for one in standing if one.merged_into_id is None]
    matters = [one for one in leads if one.scope is Scope.IN_SCOPE]
    unconfirmed = Conclusion.objects.of(dialogue.commune_id).filter(
        conference__dialogue=dialogue, confirmed_at__isnull=True
    )
    return Publication(
        matters=matters,
        unseen=[one for one in leads if one.scope in (Scope.PENDING, Scope.RULED_OUT)],
        without_answer=[one for one in matters if not has_answer_or_day(one)],
        without_public_text=[one for one in matters if not one.public_text],
        unconfirmed_conclusions=unconfirmed.count(),
    )


def has_answer_or_day(opinion: Opinion) -> bool:
    """Answered, or given to somebody with a day: the least that may be told to the people.

    ``opinion`` comes from ``matters_of``.
    """
    answer = getattr(opinion, "answer", None)
    if opinion.state is OpinionState.ANSWERED:
        return answer is not None and answer.state is AnswerState.GIVEN
    decided = [row for row in opinion.standing if row.due_on]  # type: ignore[attr-defined]
    return opinion.state is OpinionState.DEFERRED and bool(decided or opinion.leads)  # type: ignore[attr-defined]
