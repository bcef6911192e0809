"""What every way in has in common: a matter is read kindly, limited with a sentence, and kept as it was said.

Used by slips, digests and the floor. Nothing here permits or records: the act that brings the matter in does.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import zip_longest

from doithoai.language.excerpt import subject_line
from doithoai.language.folding import fold, has_letter, normalise
from doithoai.language.numbers import grouped
from doithoai.language.redaction import impersonal
from doithoai.models import Dialogue, Digest, Opinion, OpinionSlip, Village
from doithoai.rules.dialogue_flow import TAKES_SLIPS
from doithoai.rules.refusals import BadInput, NotYet
from doithoai.rules.vocabulary import DialogueStage, OpinionSource

LONGEST_MATTER = 5_000  # characters, after cleaning
MOST_MATTERS = 20  # on one slip
MOST_LINES = 400  # of one digest
#: As much of a matter as its subject line is made from.
_HEAD = 600

_CLOSED = {
    DialogueStage.DRAFTED: "Xã đang soạn kế hoạch nên chưa nhận phiếu. Ông/Bà gửi khi xã đã công bố kế hoạch.",
    DialogueStage.CANCELLED: "Đợt đối thoại này đã hủy nên không nhận phiếu. Ông/Bà gửi ý kiến đến Văn phòng.",
}
_OVER = (
    "Hội nghị đã họp xong nên đợt này không nhận thêm phiếu. "
    "Ông/Bà gửi ý kiến trực tiếp đến Văn phòng, hoặc gửi phiếu cho đợt đối thoại sau."
)


def closed_sentence(stage: DialogueStage) -> str | None:
    """Why this dialogue takes no slip now and where to go instead; ``None`` while it takes them."""
    return None if stage in TAKES_SLIPS else _CLOSED.get(stage, _OVER)


def must_take_slips(dialogue: Dialogue) -> None:
    """Raise ``NotYet`` with ``closed_sentence``."""
    sentence = closed_sentence(dialogue.stage)
    if sentence:
        raise NotYet(sentence)


def read_matters(typed: Iterable[str], *, at_most: int = MOST_MATTERS) -> list[str]:
    """The matters as they are stored: cleaned, empty ones left out.

    Raises ``BadInput`` for none at all, too many, or one that is too long or holds no letter; ``field`` is ``matters``
    or ``matters-<place>`` (the place among those typed, from 0).
    """
    read = []
    for place, text in enumerate(typed):
        matter = normalise(text)
        if len(matter) > LONGEST_MATTER:
            raise BadInput(
                f"Việc thứ {place + 1} dài {grouped(len(matter))} chữ, mỗi việc tối đa {grouped(LONGEST_MATTER)} chữ. "
                "Ông/Bà rút gọn hoặc tách thành nhiều việc.",
                f"matters-{place}",
            )
        if matter and not has_letter(matter):
            raise BadInput(f"Việc thứ {place + 1} chưa có chữ nào. Ông/Bà viết bằng lời.", f"matters-{place}")
        if matter:
            read.append(matter)
    if not read:
        raise BadInput("Ông/Bà ghi ít nhất một việc muốn hỏi, muốn nói.", "matters")
    if len(read) > at_most:
        raise BadInput(too_many_sentence(at_most), "matters")
    return read


def too_many_sentence(at_most: int = MOST_MATTERS) -> str:
    """What is said of more matters than one sending may hold."""
    return f"Một lần gửi tối đa {at_most} việc. Ông/Bà gửi phần còn lại thành phiếu khác."


def same_commune(dialogue: Dialogue, village: Village | None) -> None:
    """Raise ``BadInput`` when the village is another commune's."""
    if village is not None and village.commune_id != dialogue.commune_id:
        raise BadInput("Xã không có thôn này. Ông/Bà chọn trong danh sách.", "village")


def happened(occurred_at: datetime | None, *, at: datetime, year: int) -> datetime:
    """When it was handed in: ``at`` itself, or the earlier moment on the paper. Raises ``BadInput``."""
    if occurred_at is None:
        return at
    if occurred_at > at:
        raise BadInput("Ngày ghi trên phiếu ở sau hôm nay. Ông/Bà xem lại ngày.", "occurred_on")
    if occurred_at.year < year - 1:
        raise BadInput(f"Ngày ghi trên phiếu quá xa đợt đối thoại năm {year}. Ông/Bà xem lại năm.", "occurred_on")
    return occurred_at


def add_opinions(
    dialogue: Dialogue,
    matters: Sequence[tuple[str, Village | None]],
    *,
    source: OpinionSource,
    occurred_at: datetime,
    at: datetime,
    slip: OpinionSlip | None = None,
    digest: Digest | None = None,
    asked_sectors: Sequence[int | None] = (),
    behind: int = 0,
) -> list[Opinion]:
    """Store read matters as opinions, in their order, with one statement. ``asked_sectors``: the key of each one's;
    ``behind``: how many the slip has already."""
    return Opinion.objects.bulk_create(
        Opinion(
            commune_id=dialogue.commune_id,
            dialogue=dialogue,
            source=source,
            slip=slip,
            digest=digest,
            village=village,
            asked_sector_id=sector,
            position=place,
            occurred_at=occurred_at,
            recorded_at=at,
            received_text=text,
            subject_line=safe_subject_line(text),
            folded=fold(text),
        )
        for place, ((text, village), sector) in enumerate(zip_longest(matters, asked_sectors), start=behind + 1)
    )


def safe_subject_line(text: str) -> str:
    """One line for lists and the hall, without what looks like a name, a phone or an address."""
    head = text[:_HEAD]
    return subject_line(impersonal(head))
