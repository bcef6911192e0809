"""Answers that were put off in the hall and go out in writing."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from doithoai.actions.checks import same_commune
from doithoai.actions.official import permit, record
from doithoai.actions.preparing import workable
from doithoai.models import Answer, Paper
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import BadInput, NotYet, Outdated
from doithoai.rules.vocabulary import Action, AnswerMode, AnswerState, OpinionState, PaperState


@transaction.atomic
def give_written_answer(
    answer: Answer,
    *,
    actor: Actor,
    at: datetime,
    letter: Paper | None = None,
    occurred_at: datetime | None = None,
) -> None:
    """The approved answer to a matter the chair put off has gone to everybody who asked (plan, mục II.5).

    ``occurred_at`` is when it was handed over on paper, if earlier. ``letter`` is one of the issued papers, where there
    are any: everybody who asked may get one. Answered is not resolved: nothing here says that the matter is settled.
    Raises ``NotYet`` before approval or for a matter that was not put off, ``BadInput`` for a letter that is no issued
    letter of this matter.
    """
    permit(actor, Action.GIVE_WRITTEN_ANSWER, answer)
    opinion = answer.opinion
    workable(opinion)
    if answer.state is AnswerState.GIVEN:
        raise Outdated("Câu trả lời này đã gửi rồi. Ông/Bà tải lại trang để xem.")
    if opinion.state is not OpinionState.DEFERRED:
        raise NotYet("Việc này không chờ trả lời bằng văn bản. Chủ trì trả lời tại hội nghị.")
    if answer.state is not AnswerState.APPROVED:
        raise NotYet("Câu trả lời chưa được lãnh đạo duyệt, nên chưa gửi được.")
    if occurred_at is not None and occurred_at > at:
        raise BadInput("Giờ gửi chưa tới. Gửi xong Ông/Bà mới ghi.", "occurred_at")
    if letter is not None:
        same_commune(answer.commune_id, letter)
        of_this = letter.opinion is not None and letter.opinion.lead_id == opinion.pk
        if not of_this or letter.state is not PaperState.ISSUED:
            raise BadInput("Công văn này chưa ban hành hoặc không trả lời việc này.", "letter")
    answer.move_to(AnswerState.GIVEN, mode=AnswerMode.IN_WRITING, given_at=occurred_at or at)
    opinion.move_to(OpinionState.ANSWERED)
    paper = letter.public_id if letter else None
    record(Action.GIVE_WRITTEN_ANSWER, actor, opinion, at=at, occurred_at=occurred_at, paper=paper)
