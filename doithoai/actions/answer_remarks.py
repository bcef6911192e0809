"""What the words of an answer leave open: advice to its author and its head, a question to the leader who approves."""

from __future__ import annotations

from doithoai.actions.checks import short_text
from doithoai.language.answer_check import Remark, answer_remarks
from doithoai.models import Answer
from doithoai.rules.refusals import BadInput
from doithoai.rules.vocabulary import AnswerKind, OverruleReason

NOTE_LIMIT = 300


def remarks_on(answer: Answer) -> list[Remark]:
    """The remarks of the check on the words as they stand, the gravest first."""
    return answer_remarks(
        answer.text,
        promises=answer.kind in (AnswerKind.RESOLVED, AnswerKind.WITH_DATE, AnswerKind.PLANNED),
        explains=answer.kind in (AnswerKind.EXPLAINED, AnswerKind.NOT_POSSIBLE),
        has_day=answer.promised_on is not None,
        has_body=answer.kind is AnswerKind.REFERRED,
    )


def overruling(answer: Answer, because: OverruleReason | None) -> dict[str, str | list[str]]:
    """What the journal says of approving these words: the codes of the remarks overruled, and why; nothing where there
    is none. Raises ``BadInput`` (field ``because``) for remarks without a reason."""
    codes = list(dict.fromkeys(one.code for one in remarks_on(answer)))
    if not codes:
        return {}
    if because is None:
        raise BadInput("Câu trả lời còn chỗ cần soát. Vẫn duyệt thì Ông/Bà chọn vì sao.", "because")
    return {"remarks": codes, "because": str(because)}


def in_own_words(answer: Answer, because: OverruleReason | None, note: str) -> str:
    """The leader's sentence beside the reason; empty where no remark is overruled.

    It stays with the answer, for the journal holds codes only.

    Raises ``BadInput`` (field ``note``) for a long one, or for "another reason" without any.
    """
    if not remarks_on(answer):
        return ""
    if because is OverruleReason.OTHER and not note.strip():
        raise BadInput("Chọn “Lý do khác” thì Ông/Bà ghi lý do bằng một câu.", "note")
    return short_text(note, "Lý do vẫn duyệt", NOTE_LIMIT, "note", needed=False)
