"""Making the results public: every matter in scope with its answer or its day, numbered in one run without gaps."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from doithoai.actions.checks import in_stage
from doithoai.actions.official import permit, record
from doithoai.models import Dialogue, Opinion
from doithoai.models.publication import Publication, publication_of
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import NotYet, Outdated
from doithoai.rules.vocabulary import Action, Visibility
from doithoai.rules.vocabulary import DialogueStage as S


@transaction.atomic
def publish_results(dialogue: Dialogue, *, actor: Actor, at: datetime) -> int:
    """Let the public see the matters in scope; returns how many.

    Numbers are given now, by sector and then by receipt, so that nothing hidden leaves a gap. Raises ``NotYet`` while
    a matter has neither answer nor day, no public text, an open scope, or a conclusion waits for the chair;
    ``Outdated`` when somebody published meanwhile.
    """
    permit(actor, Action.PUBLISH_RESULTS, dialogue)
    in_stage(dialogue, frozenset({S.CONCLUDED}), "Kết quả công khai một lần, sau khi hội nghị bế mạc và có kết luận.")
    found = publication_of(dialogue)
    _gate(found)
    for number, opinion in enumerate(found.matters, start=1):
        _show(opinion, number)
    dialogue.move_to(S.RESULTS_PUBLISHED, axis="stage")
    record(Action.PUBLISH_RESULTS, actor, dialogue, at=at, matters=len(found.matters))
    return len(found.matters)


def _gate(found: Publication) -> None:
    missing = [
        (len(found.unseen), "ý kiến chưa xem xong phạm vi"),
        (len(found.without_answer), "việc chưa có trả lời hoặc ngày trả lời"),
        (len(found.without_public_text), "việc chưa có bản công khai đã xem lại"),
        (found.unconfirmed_conclusions, "câu kết luận chưa được chủ trì xác nhận"),
    ]
    said = [f"{count} {what}" for count, what in missing if count]
    if said:
        raise NotYet(f"Chưa công khai được: còn {', '.join(said)}. Ông/Bà làm xong các việc này trước.")


def _show(opinion: Opinion, number: int) -> None:
    if opinion.visibility is Visibility.PUBLIC:
        if not Opinion.objects.filter(pk=opinion.pk, visibility=Visibility.PUBLIC).update(public_number=number):
            raise Outdated("Một ý kiến vừa được đổi. Ông/Bà tải lại trang rồi công khai lại.")
        return
    opinion.move_to(Visibility.PUBLIC, axis="visibility", public_number=number)
