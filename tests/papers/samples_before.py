"""Sample facts of the papers before the conference. Invented people have plainly invented names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from doithoai.papers.content import Qr, text
from doithoai.papers.kinds import agenda, assignment_letter, invitation, opinion_report, schedule_notice
from tests.papers.samples_meeting import CONTACT, DEPUTY, MEETING, VILLAGES, frame

SCHEDULE_NOTICE = schedule_notice.ScheduleNoticeFacts(
    frame=frame(
        38,
        date(2026, 5, 29),
        "TT Đảng ủy, TT HĐND xã (b/c)",
        "UB MTTQ VN xã (p/h)",
        "Các phòng chuyên môn, Công an xã (t/h)",
        "18 Trưởng thôn (thông báo đến Nhân dân)",
        "Trang thông tin điện tử, hệ thống truyền thanh xã",
    ),
    meeting=MEETING,
    subject="Lịch tiếp xúc, đối thoại trực tiếp giữa Lãnh đạo xã Phong Quang với Nhân dân năm 2026",
    opening="Thực hiện Kế hoạch số 05/KH-UBND ngày 28 tháng 01 năm 2026, Ủy ban nhân dân (UBND) xã Phong "
    "Quang thông báo lịch "
    "tiếp xúc, đối thoại như sau:",
    participants="Bí thư chi bộ, Trưởng thôn, Trưởng ban công tác Mặt trận, Người có uy tín, đại diện hộ "
    "gia đình của 18 thôn; "
    "Nhân dân trên địa bàn xã quan tâm.",
    contents=(
        "Tình hình kinh tế - xã hội, quốc phòng - an ninh của xã năm 2026.",
        "Trả lời các ý kiến, kiến nghị Nhân dân gửi trước và nêu tại Hội nghị.",
    ),
    ways_to_attend=(
        "Đến dự trực tiếp tại Hội trường, đón tiếp từ 07 giờ 30 phút.",
        "Theo dõi qua hệ thống truyền thanh và trang thông tin điện tử của xã.",
    ),
    ways_to_send=(
        "Gửi phiếu cho Trưởng thôn hoặc Văn phòng HĐND và UBND xã trước ngày 08 tháng 6 năm 2026.",
        "Gửi trực tuyến tại trang thông tin điện tử của xã hoặc quét mã dưới đây.",
        "Đăng ký phát biểu trực tiếp tại Hội nghị.",
    ),
    contact=CONTACT,
    closing="Ủy ban nhân dân xã Phong Quang thông báo để Nhân dân được biết và tham dự.",
    qr=Qr("https://doithoai.example.vn/phong-quang/", (text("Quét mã để gửi ý kiến"),), "Mã QR mở trang gửi ý kiến"),
)

INVITATION = invitation.InvitationFacts(
    frame=frame(45, date(2026, 6, 3), "Như thành phần mời", "TT Đảng ủy, TT HĐND xã (b/c)"),
    meeting=MEETING,
    subject="Dự Hội nghị tiếp xúc, đối thoại trực tiếp giữa Lãnh đạo xã Phong Quang với Nhân dân năm 2026",
    requests=(
        "Đề nghị Ông/Bà chủ động nắm tình hình, thu thập ý kiến, kiến nghị của Nhân dân; gửi Phiếu đăng ký "
        "tham gia ý kiến về Văn "
        "phòng HĐND và UBND xã trước ngày 08 tháng 6 năm 2026 hoặc quét mã bên dưới để gửi trực tuyến.",
    ),
    closing="Rất mong Ông/Bà sắp xếp thời gian tới dự đúng thành phần.",
)
GUESTS = tuple(
    invitation.Guest(
        name, f"Trưởng thôn {village}, xã Phong Quang", address, f"GM-{at:04d}", f"https://doithoai.example.vn/m/{at}"
    )
    for at, (name, village, address) in enumerate(
        (
            ("Nguyễn Văn Thí Dụ", "Thôn 1", "Ông"),
            ("Trần Thị Mẫu", "Thôn 2", "Bà"),
            ("Lê Văn Giả Định", "Thôn 3", "Ông/Bà"),
        ),
        start=1,
    )
)

Count = opinion_report.Count
Reported = opinion_report.ReportedOpinion
OPINION_REPORT = opinion_report.OpinionReportFacts(
    frame=frame(21, date(2026, 6, 9), "TT Đảng ủy, TT HĐND xã", "UB MTTQ VN xã", "Các phòng chuyên môn, Công an xã"),
    meeting=MEETING,
    until=date(2026, 6, 8),
    slips=52,
    digests=3,
    opinions=61,
    by_source=(
        Count("Phiếu giấy qua Trưởng thôn", 34),
        Count("Gửi trực tuyến", 18),
        Count("Bản tổng hợp của Mặt trận", 9),
    ),
    by_village=tuple(Count(village, 3 + (at % 3 == 0) + (at == 1)) for at, village in enumerate(VILLAGES)),
    by_sector=(
        Count("Giao thông, thủy lợi", 24),
        Count("Đất đai, môi trường", 15),
        Count("Văn hóa, xã hội", 14),
        Count("Thủ tục", 8),
    ),
    by_competence=(Count("Thuộc thẩm quyền UBND xã", 44), Count("Thuộc thẩm quyền cấp trên", 14)),
    out_of_scope=(Count("Khiếu nại", 2), Count("Tranh chấp giữa các cá nhân", 1)),
    remarks=(
        "Ý kiến tập trung vào đường thôn, mương nước sản xuất; 05 ý kiến đã nêu tại kỳ trước.",
        "Đề nghị các phòng hoàn thiện dự thảo trả lời, nêu rõ người làm và thời hạn.",
    ),
    sectors=(
        opinion_report.SectorOpinions(
            "Giao thông, thủy lợi",
            (
                Reported(
                    "PQ-0012",
                    "Thôn 7",
                    "Đề nghị đổ bê tông đoạn dốc dài 200 m, trơn trượt khi mưa.",
                    "Phòng Kinh tế",
                    "Thầu trong tháng 7, xong trước ngày 31 tháng 10 năm 2026.",
                ),
                Reported("PQ-0015", "Thôn 3", "Trạm bơm hỏng từ tháng 3, ruộng thiếu nước.", "Phòng Kinh tế"),
            ),
        ),
        opinion_report.SectorOpinions(
            "Văn hóa, xã hội",
            (
                Reported(
                    "PQ-0021",
                    "Thôn 11",
                    "Hồ sơ trợ cấp xã hội nộp hai tháng chưa có kết quả.",
                    "Phòng Văn hóa - Xã hội",
                    "Thiếu một giấy xác nhận; cán bộ đến tận nhà hướng dẫn.",
                ),
            ),
        ),
    ),
    closing="Trên đây là báo cáo tổng hợp ý kiến, kiến nghị của Nhân dân gửi đến trước Hội nghị.",
)

Assigned = assignment_letter.AssignedOpinion
ASSIGNMENT = assignment_letter.AssignmentFacts(
    frame=replace(frame(112, date(2026, 6, 1), "Chủ tịch, các Phó Chủ tịch UBND xã"), signatures=(DEPUTY,)),
    meeting=MEETING,
    to=("Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Công an xã"),
    opening="Để chuẩn bị Hội nghị tiếp xúc, đối thoại ngày 12 tháng 6 năm 2026, Ủy ban nhân dân (UBND) xã "
    "Phong Quang giao các cơ quan "
    "chuẩn bị nội dung trả lời ý kiến, kiến nghị của Nhân dân như sau:",
    departments=(
        assignment_letter.DepartmentOpinions(
            "Phòng Kinh tế",
            (
                Assigned(
                    "PQ-0012", "Thôn 7", "Đổ bê tông đoạn dốc dài 200 m, trơn trượt khi mưa.", (), date(2026, 6, 5)
                ),
                Assigned(
                    "PQ-0015", "Thôn 3", "Trạm bơm hỏng từ tháng 3, ruộng thiếu nước.", ("Văn phòng",), date(2026, 6, 5)
                ),
            ),
        ),
        assignment_letter.DepartmentOpinions(
            "Phòng Văn hóa - Xã hội",
            (
                Assigned(
                    "PQ-0021",
                    "Thôn 11",
                    "Hồ sơ trợ cấp xã hội nộp hai tháng chưa có kết quả.",
                    ("Công an xã",),
                    date(2026, 6, 8),
                ),
            ),
        ),
    ),
    requests=(
        "Mỗi câu trả lời nêu rõ: ai làm, làm gì, xong trước ngày nào, căn cứ; nếu không làm được thì nêu lý do.",
        "Cử cán bộ dự Hội nghị để trả lời khi chủ trì phân công.",
    ),
    contact="Dự thảo gửi về Văn phòng HĐND và UBND xã để tổng hợp.",
    closing="Ủy ban nhân dân xã yêu cầu các cơ quan thực hiện đúng thời hạn.",
)

Line = agenda.AgendaLine
AGENDA = agenda.AgendaFacts(
    frame=frame(3, date(2026, 6, 9), "Chủ trì Hội nghị", "Các phòng chuyên môn"),
    meeting=MEETING,
    lines=(
        Line(
            10,
            "Giới thiệu đại biểu, chương trình, chủ tọa, thư ký",
            "Văn phòng HĐND và UBND",
            ("Kính thưa các vị đại biểu, kính thưa bà con. Tôi xin giới thiệu thành phần dự Hội nghị.",),
        ),
        Line(20, "Báo cáo tóm tắt tình hình kinh tế - xã hội, quốc phòng - an ninh", "Phó Chủ tịch UBND xã"),
        Line(
            5,
            "Thông báo nội dung, phương pháp đối thoại",
            "Chủ trì",
            ("Mỗi lượt phát biểu không quá 05 phút, mỗi người nêu tối đa 03 nội dung.",),
        ),
        Line(40, "Trả lời các ý kiến gửi trước Hội nghị", "Chủ trì, các phòng chuyên môn"),
        Line(75, "Đại biểu phát biểu, chủ trì trả lời hoặc phân công trả lời", "Đại biểu, chủ trì"),
        Line(
            20, "Kết luận Hội nghị", "Chủ trì", ("Tôi xin kết luận những nội dung đã trả lời và những việc giao tiếp.",)
        ),
    ),
    fallbacks=(
        "Quá giờ: chủ trì mời người chưa phát biểu gửi phiếu, trả lời bằng văn bản.",
        "Mất điện: dùng loa tay, ghi biên bản giấy.",
    ),
)
