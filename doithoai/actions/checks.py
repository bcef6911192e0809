"""What several acts check before anything moves: whose row it is, which day it is, how long a text may be."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from doithoai.language.folding import has_letter, normalise, one_line
from doithoai.language.numbers import grouped
from doithoai.models import Conference, Dialogue, JournalEntry, Opinion
from doithoai.models.opinions import sealed
from doithoai.rules.refusals import BadInput, NotYet, Outdated
from doithoai.rules.vocabulary import Action, DialogueStage


def same_commune(commune_id: int, *rows: Any) -> None:
    """Raise ``BadInput`` when one of ``rows`` (``None`` is skipped) belongs to another commune."""
    if any(row is not None and row.commune_id != commune_id for row in rows):
        raise BadInput("Không tìm thấy mục Ông/Bà chọn ở xã này. Ông/Bà tải lại trang rồi chọn lại.")


def in_stage(dialogue: Dialogue, stages: frozenset[DialogueStage], sentence: str) -> None:
    """Raise ``NotYet(sentence)`` when the dialogue stands in none of ``stages``, or when it was cancelled."""
    if dialogue.stage is DialogueStage.CANCELLED:
        raise NotYet("Đợt đối thoại này đã hủy, nên không làm thêm được nữa.")
    if dialogue.stage not in stages:
        raise NotYet(sentence)


def named_matter(dialogue: Dialogue, public_id: str) -> Opinion:
    """The opinion of the dialogue a form names; raises ``Outdated`` when it is not, or no longer, to be found."""
    rows = Opinion.objects.of(dialogue.commune_id).filter(dialogue=dialogue, public_id=public_id).exclude(sealed())
    found: Opinion | None = rows.select_related("village", "dialogue").first()
    if found is None:
        raise Outdated("Không còn tìm thấy việc này trong đợt đối thoại. Chưa ghi gì. Ông/Bà tải lại trang để xem.")
    return found


NEEDS_A_DAY = "Chưa định ngày hội nghị. Ông/Bà định ngày, giờ, nơi họp ở trang Kế hoạch trước."


def needs_a_day(dialogue: Dialogue) -> Conference:
    """The conference of the dialogue; raises ``NotYet`` while no day is set."""
    found = dialogue.first_sitting()
    if found is None:
        raise NotYet(NEEDS_A_DAY)
    return found


def short_text(typed: str, what: str, limit: int, field: str | None = None, *, needed: bool = True) -> str:
    """One clean line of at most ``limit`` letters. ``what`` begins the sentence of the ``BadInput``."""
    return _within(one_line(typed), what, limit, field, needed=needed)


def long_text(typed: str, what: str, limit: int, field: str | None = None, *, needed: bool = True) -> str:
    """A clean text of several lines, of at most ``limit`` letters. Errors as ``short_text``."""
    return _within(normalise(typed), what, limit, field, needed=needed)


#: Fields that name or tell something: signs and figures alone say nothing there.
_WORDS = frozenset({"text", "subject_line", "name"})


def _within(text: str, what: str, limit: int, field: str | None, *, needed: bool) -> str:
    if needed and not text:
        raise BadInput(f"{what} đang để trống. Ông/Bà ghi vào rồi gửi lại.", field)
    if field in _WORDS and text and not has_letter(text):
        raise BadInput(f"{what} chưa có chữ nào. Ông/Bà ghi bằng lời rồi gửi lại.", field)
    if len(text) > limit:
        raise BadInput(
            f"{what} dài {grouped(len(text))} chữ, nhiều nhất {grouped(limit)} chữ. Ông/Bà rút ngắn rồi gửi lại.", field
        )
    return text


def done_before(commune_id: int, action: Action, command_id: UUID | None) -> JournalEntry | None:
    """The entry of an act that already carries this command: a double click. ``None`` the first time."""
    if command_id is None:
        return None
    entries = JournalEntry.objects.of(commune_id).filter(action=action, command_id=command_id)
    found: JournalEntry | None = entries.select_related("journal__dialogue").first()
    return found


def id_in(entry: JournalEntry) -> str:
    """The public id or key behind the kind in an entry's subject: ``"posting:12"`` gives ``"12"``."""
    return entry.subject.partition(":")[2]
