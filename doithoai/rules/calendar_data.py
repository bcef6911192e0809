"""Days off and make-up days of state offices, as announced: what is known before a commune enters its own.

Only years with a published announcement stand here. For 2027 none was found when this was checked.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from doithoai.language.dates import display_long
from doithoai.rules.refusals import BadInput
from doithoai.rules.sources import Certainty, Source
from doithoai.rules.vocabulary import DayKind

LAWFUL_DAYS_OFF = 11
LABOUR_CODE = Source(
    page="days-off",
    document="Bộ luật Lao động số 45/2019/QH14",
    article="Điều 112 khoản 1",
    quote="Tết Dương lịch 01 ngày, Tết Âm lịch 05 ngày, 30/4, 01/5, Quốc khánh 02 ngày, Giỗ Tổ 01 ngày",
    checked_on=date(2026, 11, 24),
    certainty=Certainty.FROM_MEMORY,
)


class BadSpecialDay(BadInput):
    """A row of the calendar that can not be true."""


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """One row of the table of ``year``: a day off, or a weekend day worked to make up for one.

    ``day`` may lie in the year before or after: a Saturday in December may be worked for a Friday in January.
    """

    year: int
    day: date
    kind: DayKind
    name: str
    source: str
    checked_on: date
    certainty: Certainty = Certainty.FOUND

    @property
    def unsure(self) -> bool:
        """True while nobody has compared the row with the announcement itself."""
        return self.certainty is Certainty.FROM_MEMORY

    def __post_init__(self) -> None:
        if abs(self.day.year - self.year) > 1:
            sentence = f"Ngày {display_long(self.day)} không thuộc lịch nghỉ năm {self.year}. Ông/Bà xem lại năm."
            raise BadSpecialDay(sentence, "year")
        if self.kind is DayKind.MAKE_UP and self.day.weekday() < 5:
            sentence = f"Ngày {display_long(self.day)} vốn là ngày làm việc, không phải ngày làm bù. Ông/Bà xem lại."
            raise BadSpecialDay(sentence, "day")
        if not self.source.strip():
            sentence = f"Ngày {display_long(self.day)} chưa ghi nguồn. Ông/Bà ghi số, ngày của thông báo."
            raise BadSpecialDay(sentence, "source")


def _days(
    kind: DayKind, name: str, source: str, checked_on: date, certainty: Certainty, *days: date
) -> list[SpecialDay]:
    return [SpecialDay(day.year, day, kind, name, source, checked_on, certainty) for day in days]


_OFF, _MAKE_UP = DayKind.OFF, DayKind.MAKE_UP
_FOUND, _FROM_MEMORY = Certainty.FOUND, Certainty.FROM_MEMORY
_READ = date(2026, 11, 23)
_COMPARED = date(2026, 11, 24)

_LABOUR_CODE = "Bộ luật Lao động 45/2019/QH14, Điều 112, theo thư viện holidays 0.109"
_TET_2025 = "Thông báo 6150/TB-BLĐTBXH năm 2024"
_SWAP_2025 = "Lịch hoán đổi 02/5 và 26/4 năm 2025, thư viện holidays 0.109"
_SWAP_JANUARY = "Công văn 12729/VPCP-KGVX ngày 25/12/2025"
_TET_2026 = "Phương án nghỉ Tết Bính Ngọ, Báo Công an TP. Hồ Chí Minh"
_SPRING_2026 = "Lịch nghỉ Giỗ Tổ, 30/4, 01/5 năm 2026, Báo Thanh Niên 23/02/2026"
_SWAP_AUGUST = "Hoán đổi 31/8 và 22/8 năm 2026, chưa có số công văn"
_NATIONAL_DAY = "Lịch nghỉ Quốc khánh năm 2026, Báo Thanh Niên 13/01/2026 (5 ngày); ngày cụ thể chưa đối chiếu"

DAYS: tuple[SpecialDay, ...] = (
    *_days(_OFF, "Tết Dương lịch", _LABOUR_CODE, _COMPARED, _FOUND, date(2025, 1, 1)),
    *_days(_OFF, "Tết Nguyên đán", _TET_2025, _COMPARED, _FOUND, *(date(2025, 1, day) for day in range(27, 32))),
    *_days(_OFF, "Giỗ Tổ Hùng Vương", _LABOUR_CODE, _COMPARED, _FOUND, date(2025, 4, 7)),
    *_days(_MAKE_UP, "làm bù cho 02/5", _SWAP_2025, _COMPARED, _FOUND, date(2025, 4, 26)),
    *_days(_OFF, "Ngày Chiến thắng", _LABOUR_CODE, _COMPARED, _FOUND, date(2025, 4, 30)),
    *_days(_OFF, "Quốc tế Lao động", _LABOUR_CODE, _COMPARED, _FOUND, date(2025, 5, 1)),
    *_days(_OFF, "nghỉ hoán đổi", _SWAP_2025, _COMPARED, _FOUND, date(2025, 5, 2)),
    *_days(_OFF, "Quốc khánh", _LABOUR_CODE, _COMPARED, _FROM_MEMORY, date(2025, 9, 1), date(2025, 9, 2)),
    *_days(_OFF, "Tết Dương lịch", "baohiemxahoi.gov.vn", _READ, _FOUND, date(2026, 1, 1)),
    *_days(_OFF, "nghỉ hoán đổi", _SWAP_JANUARY, _READ, _FOUND, date(2026, 1, 2)),
    *_days(_MAKE_UP, "làm bù cho 02/01", _SWAP_JANUARY, _READ, _FOUND, date(2026, 1, 10)),
    *_days(_OFF, "Tết Nguyên đán", _TET_2026, _READ, _FOUND, *(date(2026, 2, day) for day in range(16, 21))),
    *_days(_OFF, "nghỉ bù Giỗ Tổ Hùng Vương", _SPRING_2026, _READ, _FOUND, date(2026, 4, 27)),
    *_days(_OFF, "Ngày Chiến thắng", _SPRING_2026, _READ, _FOUND, date(2026, 4, 30)),
    *_days(_OFF, "Quốc tế Lao động", _SPRING_2026, _READ, _FOUND, date(2026, 5, 1)),
    *_days(_MAKE_UP, "làm bù cho 31/8", _SWAP_AUGUST, _READ, _FROM_MEMORY, date(2026, 8, 22)),
    *_days(_OFF, "nghỉ hoán đổi", _SWAP_AUGUST, _READ, _FROM_MEMORY, date(2026, 8, 31)),
    *_days(_OFF, "Quốc khánh", _NATIONAL_DAY, _READ, _FROM_MEMORY, date(2026, 9, 1), date(2026, 9, 2)),
)

CULTURE_DAY = SpecialDay(
    year=2026,
    day=date(2026, 11, 24),
    kind=DayKind.OFF,
    name="Ngày Văn hóa Việt Nam",
    source="Nghị quyết 80-NQ/TW ngày 07/01/2026; Bộ luật Lao động chưa xác nhận đã sửa",
    checked_on=_READ,
    certainty=Certainty.FROM_MEMORY,
)
