"""The running order the plan lays down (mục II.5), with last year's open promises before any new business.

Only the order and the kinds are fixed by the plan; titles, presenters and minutes are a proposal the office edits.
"""

from __future__ import annotations

from dataclasses import dataclass

from doithoai.rules.vocabulary import AgendaKind


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """One step: ``minutes`` is the time planned for it, ``script`` what whoever leads it may read aloud."""

    kind: AgendaKind
    title: str
    presenter: str = ""
    minutes: int = 10
    script: str = ""


DEFAULT_ORDER: tuple[AgendaLine, ...] = (
    AgendaLine(
        AgendaKind.OPENING,
        "Giới thiệu đại biểu, chương trình, chủ tọa; cử thư ký và bộ phận đăng ký phát biểu",
        "Văn phòng HĐND và UBND",
        10,
        "Giới thiệu đại biểu, thành phần, nội dung chương trình. Giới thiệu chủ tọa, cử thư ký ghi biên bản, "
        "phân công bộ phận tiếp nhận, tổng hợp ý kiến và đăng ký phát biểu.",
    ),
    AgendaLine(
        AgendaKind.PAST_DEBTS,
        "Việc còn nợ từ kỳ trước",
        "Văn phòng HĐND và UBND",
        15,
        "Đọc từng việc đã hứa kỳ trước mà chưa có người ngoài cơ quan xác nhận xong: ai làm, hạn nào, nay đến đâu.",
    ),
    AgendaLine(
        AgendaKind.REPORT,
        "Báo cáo tóm tắt nhiệm vụ phát triển kinh tế - xã hội, quốc phòng - an ninh trong năm",
        "Lãnh đạo UBND xã",
        20,
    ),
    AgendaLine(
        AgendaKind.OPENING,
        "Thông báo nội dung, phương pháp tiếp xúc, đối thoại",
        "Chủ trì",
        5,
        "Mỗi lượt nói có thời gian như đã báo. Khiếu nại, tố cáo, tranh chấp giữa các cá nhân có cửa riêng và được "
        "hướng dẫn. Ý nào chưa kịp nêu được trả lời bằng văn bản.",
    ),
    AgendaLine(AgendaKind.ANSWERS, "Trả lời, giải trình ý kiến gửi trước hội nghị", "Chủ trì", 45),
    AgendaLine(
        AgendaKind.FLOOR,
        "Đại biểu phát biểu theo thứ tự, nội dung đã đăng ký",
        "Chủ trì điều hành",
        60,
        "Chủ trì trả lời, hoặc mời cán bộ chuyên môn trả lời việc thuộc chức trách của mình.",
    ),
    AgendaLine(
        AgendaKind.FLOOR,
        "Ý kiến nêu trực tiếp tại hội nghị",
        "Chủ trì điều hành",
        20,
        "Chủ trì quyết định: trả lời ngay, hoặc trả lời bằng văn bản sau hội nghị, có phòng và ngày.",
    ),
    AgendaLine(
        AgendaKind.CLOSING,
        "Kết luận hội nghị",
        "Chủ trì",
        15,
        "Kết luận việc đã đối thoại, việc đã giải quyết. Việc chưa giải quyết: giao ai, đến ngày nào.",
    ),
)
