"""What the province's and the commune's own rules may set: each value with the document it comes from.

The law leaves much to the regulation of the province (357-QĐ/TU) and to the commune's plan. None of it is a
constant of the program: a commune fills in its values. Stricter than the law is welcome, looser is refused.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import Generic, TypeVar

from doithoai.rules import law
from doithoai.rules.refusals import BadInput
from doithoai.rules.sources import Source
from doithoai.rules.vocabulary import Word

NOTICE_DAYS = 7  # law.NOTICE: "chậm nhất là 07 ngày trước ngày tổ chức hội nghị"
RESULTS_DAYS = 10  # law.RESULTS: "chậm nhất là 10 ngày kể từ ngày tổ chức hội nghị"
ACKNOWLEDGE_WORKING_DAYS = 10  # law.ACKNOWLEDGE: "trong 10 ngày làm việc kể từ ngày nhận"
DIALOGUES_PER_YEAR = 1  # law.ONCE_A_YEAR: "ít nhất mỗi năm một lần"

T = TypeVar("T")


class Counting(Word):
    """How days are counted; a property of each deadline, never of the program."""

    CALENDAR = "calendar", "ngày"
    WORKING = "working", "ngày làm việc"


class UnlawfulParameter(BadInput):
    """A value looser than the law, or without sense; ``field`` is the name of the parameter."""


@dataclass(frozen=True, slots=True)
class Span:
    """A number of days and how they are counted; printed ``7 ngày``, ``10 ngày làm việc``."""

    count: int
    counting: Counting = Counting.CALENDAR

    def __str__(self) -> str:
        return f"{self.count} {self.counting.label}"


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """A value and where it comes from; ``value`` None means that no document we know sets it."""

    value: T
    source: Source


def _setting(label: str, value: T, source: Source) -> Setting[T]:
    return field(default=Setting(value, source), metadata={"label": label})


def _working(count: int) -> Span:
    return Span(count, Counting.WORKING)


UNSET: Span | None = None


@dataclass(frozen=True)
class Parameters:
    """All of them, with the defaults of the program. Change one with ``dataclasses.replace``.

    Raises ``UnlawfulParameter`` for a value that would break Luật 72/2025/QH15, Điều 43, or has no sense.
    """

    # The law sets these; a regulation may only be stricter.
    min_dialogues_per_year: Setting[int] = _setting(
        "Số lần đối thoại ít nhất mỗi năm", DIALOGUES_PER_YEAR, law.ONCE_A_YEAR
    )
    who_chairs: Setting[tuple[str, ...]] = _setting(
        "Ai chủ trì hội nghị", ("Chủ tịch UBND xã", "Đại diện Thường trực HĐND xã"), law.WHO_CHAIRS
    )
    who_must_attend: Setting[tuple[str, ...]] = _setting(
        "Phải mời", ("Đại diện cấp ủy xã", "Ủy ban MTTQ Việt Nam xã"), law.WHO_CHAIRS
    )
    notice: Setting[Span] = _setting("Thông báo lịch trước hội nghị", Span(NOTICE_DAYS), law.NOTICE)
    results: Setting[Span] = _setting("Thông báo kết quả sau hội nghị", Span(RESULTS_DAYS), law.RESULTS)
    acknowledge: Setting[Span] = _setting(
        "Báo người gửi đã nhận hoặc đã chuyển", _working(ACKNOWLEDGE_WORKING_DAYS), law.ACKNOWLEDGE
    )
    posting: Setting[Span] = _setting("Niêm yết liên tục", Span(20), law.POSTING)
    publishing: Setting[Span] = _setting("Công khai văn bản sau khi ban hành", _working(5), law.PUBLISHING)
    # The commune sets these; the defaults are a proposal.
    collection_closes: Setting[Span] = _setting("Hết nhận phiếu trước hội nghị", Span(3), law.COLLECTING)
    drafts_due: Setting[Span] = _setting("Nộp dự thảo trả lời trước hội nghị", Span(3), law.DRAFTING)
    assignment: Setting[Span] = _setting("Giao việc trước hạn nộp dự thảo", _working(7), law.ASSIGNING)
    written_answer: Setting[Span] = _setting("Trả lời bằng văn bản sau hội nghị", _working(10), law.WRITTEN_ANSWER)
    call_back: Setting[Span] = _setting("Gọi lại khi phiếu chưa rõ", _working(2), law.CALLING_BACK)
    report_upward: Setting[Span] = _setting("Báo cáo cấp trên sau hội nghị", _working(15), law.REPORTING)
    # The province may set these; we have not read its text, so they stay empty until a commune fills them in.
    conclusions: Setting[Span | None] = _setting("Ban hành thông báo kết luận sau hội nghị", UNSET, law.PROVINCIAL)
    answer_within_authority: Setting[Span | None] = _setting(
        "Trả lời việc thuộc thẩm quyền, từ ngày nhận", UNSET, law.PROVINCIAL
    )
    answer_forwarded: Setting[Span | None] = _setting(
        "Trả lời việc đã chuyển nơi khác, từ ngày nhận", UNSET, law.PROVINCIAL
    )

    def __post_init__(self) -> None:
        for one in fields(self):
            value = getattr(self, one.name).value
            count = value.count if isinstance(value, Span) else value
            if isinstance(count, int) and not 0 < count < 1000:
                sentence = f"{one.metadata['label']}: {count} không dùng được. Ông/Bà nhập số từ 1 đến 999."
                raise UnlawfulParameter(sentence, one.name)
        self._keep_to_the_law()

    def _keep_to_the_law(self) -> None:
        notice, results, acknowledge = self.notice.value, self.results.value, self.acknowledge.value
        if notice.count < NOTICE_DAYS:
            raise UnlawfulParameter(
                f"Thông báo lịch phải trước hội nghị ít nhất {NOTICE_DAYS} ngày, theo Điều 43.", "notice"
            )
        if results.counting is not Counting.CALENDAR or results.count > RESULTS_DAYS:
            sentence = f"Thông báo kết quả chậm nhất {RESULTS_DAYS} ngày sau hội nghị, tính cả ngày nghỉ, theo Điều 43."
            raise UnlawfulParameter(sentence, "results")
        if acknowledge.count > ACKNOWLEDGE_WORKING_DAYS:
            sentence = f"Báo người gửi chậm nhất {ACKNOWLEDGE_WORKING_DAYS} ngày làm việc, theo Quy định 11-QĐi/TW."
            raise UnlawfulParameter(sentence, "acknowledge")


DEFAULTS = Parameters()
LABELS: dict[str, str] = {one.name: one.metadata["label"] for one in fields(Parameters)}
