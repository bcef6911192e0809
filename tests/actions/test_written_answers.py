"""Answers that go out in writing after the hall."""

from __future__ import annotations

import pytest

from doithoai.actions.written_answers import give_written_answer
from doithoai.models import Paper
from doithoai.rules.refusals import BadInput, NotYet, Outdated, Refused
from doithoai.rules.vocabulary import AnswerMode, AnswerState, DialogueStage, DocumentKind, OpinionState, PaperState
from tests.matters import agreed, approved, dialogue_of, matter, put_off, reread
from tests.people import moment

AT = moment("22/6/2026")


@pytest.fixture
def opinion(cast):
    return matter(cast, dialogue_of(cast, DialogueStage.CONCLUDED))


def test_given_is_answered(cast, opinion):
    answer = put_off(approved(cast, opinion))
    give_written_answer(answer, actor=cast.clerk, at=AT, occurred_at=moment("20/6/2026"))
    answer = reread(answer)
    assert (answer.state, answer.mode, answer.given_at, answer.opinion.state) == (
        AnswerState.GIVEN, AnswerMode.IN_WRITING, moment("20/6/2026"), OpinionState.ANSWERED,
    )  # fmt: skip


def test_not_before_approval(cast, opinion):
    with pytest.raises(NotYet, match="chưa được lãnh đạo duyệt"):
        give_written_answer(put_off(agreed(cast, opinion)), actor=cast.clerk, at=AT)


def test_only_what_was_put_off(cast, opinion):
    with pytest.raises(NotYet, match="không chờ trả lời bằng văn bản"):
        give_written_answer(approved(cast, opinion), actor=cast.clerk, at=AT)


def test_given_once(cast, opinion):
    answer = put_off(approved(cast, opinion))
    give_written_answer(answer, actor=cast.clerk, at=AT)
    with pytest.raises(Outdated):
        give_written_answer(reread(answer), actor=cast.clerk, at=AT)


def test_only_the_office_sends(cast, opinion):
    with pytest.raises(Refused):
        give_written_answer(put_off(approved(cast, opinion)), actor=cast.head, at=AT)


def test_a_draft_letter_is_no_letter(cast, opinion):
    letter = Paper.objects.create(
        commune=cast.commune,
        dialogue=opinion.dialogue,
        kind=DocumentKind.WRITTEN_ANSWER,
        opinion=opinion,
        created_at=AT,
    )
    with pytest.raises(BadInput, match="chưa ban hành"):
        give_written_answer(put_off(approved(cast, opinion)), actor=cast.clerk, at=AT, letter=letter)


@pytest.mark.parametrize("same_group", [True, False])
def test_the_letter_may_be_anybodys_of_the_group(cast, opinion, same_group):
    answer = put_off(approved(cast, opinion))
    other = matter(cast, opinion.dialogue, "Cũng việc ấy", merged_into=opinion if same_group else None)
    facts = {"commune": cast.commune, "dialogue": opinion.dialogue, "kind": DocumentKind.WRITTEN_ANSWER}
    letter = Paper(opinion=other, state=PaperState.ISSUED, issued_on=AT.date(), created_at=AT, **facts)
    letter.save()
    if not same_group:
        with pytest.raises(BadInput):
            give_written_answer(answer, actor=cast.clerk, at=AT, letter=letter)
        return
    give_written_answer(answer, actor=cast.clerk, at=AT, letter=letter)
    assert reread(answer).state is AnswerState.GIVEN
