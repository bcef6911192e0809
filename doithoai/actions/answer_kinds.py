"""What each kind of answer has to name: written beforehand or spoken in the hall, the same."""

from __future__ import annotations

from datetime import date

from doithoai.models import Answer
from doithoai.rules.refusals import BadInput
from doithoai.rules.vocabulary import AnswerKind

#: Kinds that name a day: the work is done by it, or (planned) the commune reports back by it.
DATED = frozenset({AnswerKind.WITH_DATE, AnswerKind.PLANNED})

CHOOSE_A_KIND = "Hãy chọn loại trả lời. Có ngày xong thì là “Giao việc có hạn”."


def what_a_draft_lacks(answer: Answer, today: date) -> BadInput | None:
    """Why a draft can not be handed in yet, as the sentence at its field; ``None`` when it can."""
    if not answer.kind:
        return BadInput(CHOOSE_A_KIND, "kind")
    kind = AnswerKind(answer.kind)
    if missing := what_is_missing(kind, answer.promised_on, answer.planned_in, answer.referred_to):
        return missing
    if kind in DATED and answer.promised_on is not None and answer.promised_on < today:
        return BadInput("Ngày hẹn đã qua. Ông/Bà ghi ngày từ hôm nay trở đi.", "promised_on")
    return None


def what_is_missing(
    kind: AnswerKind, promised_on: date | None, planned_in: str, referred_to: str, *, day_field: str = "promised_on"
) -> BadInput | None:
    """The first thing an answer of this ``kind`` lacks, as the sentence at its field; ``None`` when nothing is."""
    chosen = f"Đã chọn “{kind.label}” thì phải ghi"
    if kind is AnswerKind.PLANNED and not planned_in:
        return BadInput(f"{chosen} kế hoạch hoặc năm ngân sách nào.", "planned_in")
    if kind is AnswerKind.PLANNED and promised_on is None:
        return BadInput(f"{chosen} ngày xã báo lại.", day_field)
    if kind is AnswerKind.WITH_DATE and promised_on is None:
        return BadInput(f"{chosen} ngày xong.", day_field)
    if kind is AnswerKind.REFERRED and not referred_to:
        return BadInput(f"{chosen} chuyển cơ quan nào.", "referred_to")
    return None
