"""The right door for what a dialogue may not treat: where to go, within which time, by which law.

Said to a person who came to the wrong place. So it names the office, not the paragraph first.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from doithoai.rules import law
from doithoai.rules.sources import Certainty, Source
from doithoai.rules.vocabulary import OutOfScopeReason

_READ = date(2026, 11, 23)


@dataclass(frozen=True, slots=True)
class Door:
    """``title`` heads the guidance, ``where`` and ``deadline`` are its two sentences, ``law`` what they rest on."""

    title: str
    where: str
    deadline: str
    law: tuple[Source, ...]


def _source(document: str, article: str, quote: str, certainty: Certainty) -> Source:
    return Source("right-doors", document, article, quote, _READ, certainty)


_COMPLAINTS_ACT = "Luật Khiếu nại số 02/2011/QH13"
_DENUNCIATIONS_ACT = "Luật Tố cáo số 25/2018/QH14"

COMPLAINT_MEANS = _source(
    _COMPLAINTS_ACT,
    "Điều 2",
    "đề nghị xem xét lại quyết định, hành vi hành chính khi cho rằng trái pháp luật, xâm phạm quyền của mình",
    Certainty.FOUND,
)
COMPLAINT_TIMES = _source(
    _COMPLAINTS_ACT,
    "thời hiệu và thời hạn giải quyết lần đầu",
    "thời hiệu 90 ngày từ khi biết; giải quyết 30 ngày, phức tạp 45 ngày; vùng đi lại khó khăn 45 và 60 ngày",
    Certainty.FOUND,
)
COMPLAINT_ACCEPTANCE = _source(
    _COMPLAINTS_ACT, "thụ lý khiếu nại lần đầu", "thụ lý trong 10 ngày", Certainty.FROM_MEMORY
)
DENUNCIATION_MEANS = _source(
    _DENUNCIATIONS_ACT,
    "Điều 2",
    "cá nhân báo cho cơ quan có thẩm quyền biết về hành vi vi phạm pháp luật của bất cứ cơ quan, cá nhân nào",
    Certainty.FOUND,
)
DENUNCIATION_TIMES = _source(
    _DENUNCIATIONS_ACT,
    "thời hạn giải quyết",
    "30 ngày từ ngày thụ lý; phức tạp gia hạn một lần 30 ngày; đặc biệt phức tạp hai lần, mỗi lần 30 ngày",
    Certainty.FOUND,
)
DENUNCIATION_ACCEPTANCE = _source(
    _DENUNCIATIONS_ACT,
    "tiếp nhận, chuyển tố cáo",
    "thụ lý trong 07 ngày làm việc; chuyển nơi có thẩm quyền trong 05 ngày làm việc",
    Certainty.FROM_MEMORY,
)
DENOUNCER_SECRET = _source(
    _DENUNCIATIONS_ACT,
    "Điều 9 và Điều 56",
    "được giữ bí mật họ tên, địa chỉ, bút tích và thông tin cá nhân khác",
    Certainty.FOUND,
)
LAND_MEDIATION = _source(
    "Luật Đất đai số 31/2024/QH15",
    "Điều 235",
    "hòa giải tại UBND cấp xã trước khi ra tòa, trong 30 ngày",
    Certainty.FROM_MEMORY,
)
VILLAGE_MEDIATION = _source(
    "Luật Hòa giải ở cơ sở số 35/2013/QH13",
    "phạm vi hòa giải",
    "tổ hòa giải ở thôn hòa giải mâu thuẫn, tranh chấp dân sự, gia đình nhỏ",
    Certainty.FROM_MEMORY,
)
WITHIN_AUTHORITY = Source(
    page="right-doors",
    document="Kế hoạch tiếp xúc, đối thoại năm 2026 của UBND xã Phong Quang",
    article="mục II.2",
    quote="Trực tiếp chỉ đạo giải quyết vướng mắc, kiến nghị của Nhân dân những nội dung thuộc thẩm quyền",
    checked_on=date(2026, 11, 24),
    certainty=Certainty.PLAN,
)

DOORS: dict[OutOfScopeReason, Door] = {
    OutOfScopeReason.COMPLAINT: Door(
        title="Nộp đơn khiếu nại",
        where="Ông/Bà gửi đơn đến người đứng đầu cơ quan đã ra quyết định. Việc của xã thì gửi Chủ tịch UBND xã, "
        "nộp tại nơi tiếp công dân ở trụ sở UBND xã. Ông/Bà cũng có thể khởi kiện tại Tòa án.",
        deadline="Gửi trong 90 ngày kể từ ngày biết quyết định. Cơ quan giải quyết lần đầu trong 30 ngày, việc "
        "phức tạp 45 ngày; vùng đi lại khó khăn 45 và 60 ngày.",
        law=(law.OUT_OF_SCOPE, COMPLAINT_MEANS, COMPLAINT_TIMES, COMPLAINT_ACCEPTANCE),
    ),
    OutOfScopeReason.DENUNCIATION: Door(
        title="Gửi tố cáo đúng nơi, được giữ bí mật",
        where="Ông/Bà gửi người đứng đầu cơ quan quản lý người bị tố cáo. Cán bộ xã thì gửi Chủ tịch UBND xã; có dấu "
        "hiệu tội phạm thì đến Công an. Họ tên, địa chỉ của Ông/Bà được giữ bí mật. Ông/Bà không ghi vào phiếu này.",
        deadline="Giải quyết trong 30 ngày kể từ ngày thụ lý; việc phức tạp được gia hạn thêm 30 ngày, đặc biệt phức "
        "tạp thêm hai lần 30 ngày.",
        law=(
            law.OUT_OF_SCOPE,
            DENUNCIATION_MEANS,
            DENUNCIATION_TIMES,
            DENUNCIATION_ACCEPTANCE,
            DENOUNCER_SECRET,
        ),
    ),
    OutOfScopeReason.PRIVATE_DISPUTE: Door(
        title="Nhờ hòa giải, sau đó là Tòa án",
        where="Việc nhỏ trong xóm, trong nhà thì đến tổ hòa giải ở thôn. Tranh chấp đất đai thì gửi đơn đề nghị UBND "
        "xã hòa giải. Không hòa giải được thì Ông/Bà đến Tòa án. Có đánh nhau, đe dọa thì báo Công an xã hoặc gọi 113.",
        deadline="UBND xã hòa giải tranh chấp đất đai trong 30 ngày.",
        law=(law.OUT_OF_SCOPE, LAND_MEDIATION, VILLAGE_MEDIATION),
    ),
    OutOfScopeReason.OTHER_BODY: Door(
        title="Hỏi cơ quan đang giải quyết",
        where="Việc này đang do cơ quan khác giải quyết. Ông/Bà hỏi tại cơ quan đó; xã không giải quyết song song.",
        deadline="Thời hạn theo giấy hẹn hoặc thông báo của cơ quan đó.",
        law=(WITHIN_AUTHORITY,),
    ),
}
