"""The clocks of a person's rights over personal data, and of a breach (Luật 91/2025/QH15, NĐ 356/2025)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from doithoai.rules.calendar import Calendar
from doithoai.rules.counting import Deadline, Duty, count_after
from doithoai.rules.parameters import Counting, Span
from doithoai.rules.sources import Certainty, Source
from doithoai.rules.vocabulary import Word

_DECREE = "Nghị định số 356/2025/NĐ-CP ngày 31/12/2025"
_READ = date(2026, 11, 23)


class DataRight(Word):
    """What a person may ask about the data held on them."""

    VIEW = "view", "Xem dữ liệu của mình"
    CORRECT = "correct", "Sửa dữ liệu"
    COPY = "copy", "Nhận bản sao dữ liệu"
    WITHDRAW = "withdraw", "Rút sự đồng ý"
    RESTRICT = "restrict", "Hạn chế xử lý"
    OBJECT = "object", "Phản đối xử lý"
    DELETE = "delete", "Xóa dữ liệu"


ACKNOWLEDGING = Source(
    page="data-rights",
    document=_DECREE,
    article="Điều 5",
    quote="phản hồi trong 02 ngày làm việc kể từ khi nhận yêu cầu",
    checked_on=_READ,
    certainty=Certainty.FOUND,
)
FULFILLING = Source(
    page="data-rights",
    document=_DECREE,
    article="Điều 5",
    quote="xem, sửa, cung cấp: 10 ngày; rút đồng ý, hạn chế, phản đối: 15 ngày, "
    "20 ngày nếu bên khác phải làm; xóa: 20 ngày",
    checked_on=_READ,
    certainty=Certainty.FOUND,
)
BREACH = Source(
    page="data-rights",
    document="Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15",
    article="Điều 23",
    quote="chậm nhất là 72 giờ kể từ khi phát hiện",
    checked_on=_READ,
    certainty=Certainty.FOUND,
)

ACKNOWLEDGE = Span(2, Counting.WORKING)  # ACKNOWLEDGING
FULFIL = {  # FULFILLING
    DataRight.VIEW: Span(10),
    DataRight.CORRECT: Span(10),
    DataRight.COPY: Span(10),
    DataRight.WITHDRAW: Span(15),
    DataRight.RESTRICT: Span(15),
    DataRight.OBJECT: Span(15),
    DataRight.DELETE: Span(20),
}
FULFIL_WITH_OTHERS = Span(20)  # FULFILLING, when a processor or a third party must act
SLOWER_WITH_OTHERS = frozenset({DataRight.WITHDRAW, DataRight.RESTRICT, DataRight.OBJECT})
BREACH_HOURS = 72  # BREACH


def last_day_to_acknowledge_request(received_on: date, calendar: Calendar) -> Deadline:
    """When the person must hear that the request has arrived. Raises ``UnknownYear``."""
    duty = Duty("acknowledge_request", "Báo đã nhận yêu cầu về dữ liệu", "Nhận")
    return count_after(duty, received_on, ACKNOWLEDGE, ACKNOWLEDGING, calendar)


def last_day_to_fulfil(
    right: DataRight, received_on: date, calendar: Calendar, *, others_must_act: bool = False
) -> Deadline:
    """When the request must be met. ``others_must_act``: a processor or third party holds the data too.

    The one extension the decree allows is not counted here: its length is not known for every right.
    """
    slower = others_must_act and right in SLOWER_WITH_OTHERS
    duty = Duty("fulfil_request", right.label, "Nhận")
    return count_after(duty, received_on, FULFIL_WITH_OTHERS if slower else FULFIL[right], FULFILLING, calendar)


def last_moment_to_report_breach(detected_at: datetime) -> datetime:
    """72 hours after a breach was detected, by the clock: nights, weekends and days off count."""
    return detected_at + timedelta(hours=BREACH_HOURS)
