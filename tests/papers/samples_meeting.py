"""The conference of the samples and the frame of its papers."""

from __future__ import annotations

from datetime import date, time

from doithoai.papers.content import RecipientGroup, Recipients
from doithoai.papers.kinds.frame import Frame, Meeting
from doithoai.papers.signing import Authority, signature
from tests.papers.samples_plan import CHAIRMAN, ISSUER

DEPUTY = signature(Authority.DEPUTY, "Lê Văn Giả Định")
OFFICE = signature(Authority.BY_ORDER, "Trần Thị Mẫu", "Chánh Văn phòng")
VILLAGES = tuple(f"Thôn {number}" for number in range(1, 19))
MEETING = Meeting(
    name="Hội nghị tiếp xúc, đối thoại trực tiếp giữa Lãnh đạo xã Phong Quang với Nhân dân năm 2026",
    on=date(2026, 6, 12),
    starts=time(8, 0),
    place="Hội trường trụ sở UBND xã Phong Quang",
    chairs=("Ông Nguyễn Ánh Xuân, Chủ tịch UBND xã", "Bà Hoàng Thị Ví Dụ, Phó Chủ tịch HĐND xã"),
)
CONTACT = "Văn phòng HĐND và UBND xã Phong Quang, điện thoại 0209 3000 000."


def frame(number: int, issued_on: date, *lines: str) -> Frame:
    recipients = Recipients((RecipientGroup(lines),) if lines else ())
    return Frame(ISSUER, 2026, (CHAIRMAN,), recipients, number, issued_on)
