"""Words that were sent back: they go up again changed, or with why they stand."""

from __future__ import annotations

from datetime import datetime

from doithoai.actions.checks import short_text
from doithoai.models import Answer, Assignment, JournalEntry
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import BadInput
from doithoai.rules.vocabulary import Action

STANDS_LIMIT = 300


def keeps_its_words(answer: Answer, stands: str, actor: Actor, at: datetime) -> bool:
    """Whether these are the very words that were sent back; why they stand is then kept with the lead department's
    share, for those who decide. Raises ``BadInput`` (field ``stands``) when nothing is said or it is too long."""
    if not answer.send_back_reason or _sent_back_version(answer) != answer.version:
        return False
    why = short_text(stands, "Vì sao giữ nguyên", STANDS_LIMIT, "stands", needed=False)
    if not why:
        raise BadInput(
            f"Bản {answer.version} bị trả lại mà chưa sửa gì. "
            "Ông/Bà sửa rồi trình, hoặc ghi vì sao giữ nguyên để người trả lại đọc.",
            "stands",
        )
    lead = Assignment.objects.of(answer.commune_id).leading().filter(opinion=answer.opinion_id)
    lead.update(part_text=why, part_by=actor.account_id, part_at=at)
    return True


def _sent_back_version(answer: Answer) -> int | None:
    """The version that was on the page when it was sent back last: the journal holds the number."""
    entries = JournalEntry.objects.of(answer.commune_id).filter(
        journal__dialogue=answer.opinion.dialogue_id,
        subject=f"opinion:{answer.opinion.public_id}",
        action=Action.SEND_BACK_ANSWER,
    )
    last = entries.order_by("-seq").first()
    return last.details["version"] if last else None
