"""What the slip of the plan says before the place to write: what may be asked, and what is not for this conference."""

from __future__ import annotations

#: Seed, slip, "Phạm vi, nội dung câu hỏi để đăng ký"; ``{unit}`` is xã, phường or đặc khu.
MAY_BE_ASKED = (
    "Tâm tư, nguyện vọng, những vấn đề khó khăn cần tháo gỡ, giải quyết; hoạt động quản lý, điều hành của các cấp "
    "chính quyền; tinh thần thái độ phục vụ Nhân dân của cán bộ, công chức; đề xuất các giải pháp phát triển kinh tế "
    "xã hội; những vấn đề bức xúc phát sinh trên địa bàn {unit}."
)
#: Seed, slip, "LƯU Ý" (``law.OUT_OF_SCOPE``).
NOT_FOR_THIS = (
    "Những việc liên quan đến việc khiếu nại tố cáo hoặc việc giải quyết những tranh chấp phát sinh giữa các cá nhân "
    "không thuộc phạm vi đối thoại của Hội nghị này."
)

#: After the day until which slips are in time for the conference: still taken, and what becomes of them.
SENT_LATE = (
    "Đã qua ngày nhận phiếu để trả lời tại hội nghị. Phiếu gửi từ nay vẫn được nhận: xã trả lời tại hội nghị nếu kịp, "
    "không kịp thì bằng văn bản sau hội nghị, có ngày hẹn."
)
