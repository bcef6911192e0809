"""Sample facts of the papers at and after the conference. Invented people have plainly invented names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

from doithoai.papers.content import Qr, RecipientGroup, Recipients, text
from doithoai.papers.kinds import (
    delegate_list,
    guidance_slip,
    minutes,
    reminder_letter,
    report_upward,
    results_notice,
    speaker_list,
    transfer_slip,
    written_answer,
)
from doithoai.papers.signing import Authority, signature
from tests.papers.samples_meeting import CONTACT, MEETING, OFFICE, VILLAGES, frame

Delegate = delegate_list.ListedDelegate
DELEGATES = delegate_list.DelegateListFacts(
    frame=replace(frame(1, date(2026, 6, 10)), number=None, issued_on=None, signatures=(OFFICE,)),
    meeting=MEETING,
    groups=(
        delegate_list.ListedGroup(
            "Trưởng thôn",
            tuple(
                Delegate(name, "Trưởng thôn", village)
                for name, village in zip(
                    ("Nguyễn Văn Thí Dụ", "Trần Thị Mẫu", "Lê Văn Giả Định"), VILLAGES, strict=False
                )
            ),
        ),
        delegate_list.ListedGroup("Người có uy tín", (Delegate("Hoàng Thị Ví Dụ", "Người có uy tín", "Thôn 4"),)),
    ),
)

SPEAKERS = speaker_list.SpeakerListFacts(
    frame=DELEGATES.frame,
    meeting=MEETING,
    speakers=(
        speaker_list.ListedSpeaker(
            "Nguyễn Văn Thí Dụ", "Trưởng thôn", "Thôn 1", ("Đường vào nhà văn hóa", "Trạm bơm"), 5
        ),
        speaker_list.ListedSpeaker("Trần Thị Mẫu", "Đại diện hộ gia đình", "Thôn 2", ("Hồ sơ trợ cấp xã hội",), 5),
    ),
)

Matter = minutes.MinutedMatter
MINUTES = minutes.MinutesFacts(
    frame=replace(
        frame(2, date(2026, 6, 12)),
        signatures=(
            signature(Authority.UNIT_HEAD, "Trần Thị Mẫu", "Thư ký"),
            signature(Authority.UNIT_HEAD, "Nguyễn Ánh Xuân", "Chủ tọa"),
        ),
        recipients=Recipients((RecipientGroup(("TT Đảng ủy, TT HĐND xã", "UB MTTQ VN xã")),), archive="VT, Hồ sơ"),
    ),
    meeting=MEETING,
    began=time(8, 5),
    ended=time(11, 10),
    ended_on=date(2026, 6, 12),
    participants=(
        "Thường trực Đảng ủy, Thường trực HĐND, Lãnh đạo UBND xã: 06 đại biểu.",
        "Trưởng thôn: mời 18, có mặt 17.",
    ),
    secretaries=("Bà Trần Thị Mẫu, Văn phòng HĐND và UBND xã",),
    parts=(
        minutes.MinutedPart(
            1,
            "Khai mạc, báo cáo",
            ("Văn phòng giới thiệu đại biểu, chương trình. Phó Chủ tịch UBND xã đọc báo cáo tóm tắt.",),
        ),
        minutes.MinutedPart(
            2,
            "Ý kiến phát biểu tại Hội nghị",
            matters=(
                Matter(
                    "Ông Nguyễn Văn Thí Dụ, Thôn 1",
                    "Đề nghị sửa trạm bơm hỏng từ tháng 3.",
                    "Giao Phòng Kinh tế sửa xong trước ngày 05/7/2026.",
                    "Trưởng Phòng Kinh tế",
                    "Đã đặt mô tơ, chạy thử trước vụ mùa.",
                ),
                Matter(
                    "Bà Trần Thị Mẫu, Thôn 2",
                    "Hồ sơ trợ cấp nộp hai tháng chưa có kết quả.",
                    "Trả lời bằng văn bản trước ngày 22/6/2026.",
                ),
            ),
        ),
        minutes.MinutedPart(
            3,
            "Kết luận hội nghị",
            conclusions=(
                "Giao Phòng Kinh tế sửa trạm bơm xong trước ngày 05 tháng 7 năm 2026.",
                "Văn phòng theo dõi, báo cáo hằng tuần.",
            ),
            afterwards=("Thư ký đọc lại biên bản; Hội nghị thống nhất thông qua.",),
        ),
    ),
)

Published = results_notice.PublishedMatter
RESULTS = results_notice.ResultsNoticeFacts(
    frame=frame(
        46,
        date(2026, 6, 19),
        "TT Đảng ủy, TT HĐND xã (b/c)",
        "UB MTTQ VN xã (giám sát)",
        "Các phòng chuyên môn (t/h)",
        "18 Trưởng thôn",
        "Niêm yết tại trụ sở UBND xã",
    ),
    meeting=MEETING,
    assessment="Hội nghị diễn ra công khai, dân chủ, thẳng thắn, trên tinh thần xây dựng.",
    counts=results_notice.ResultCounts(
        delegates=96, speakers=14, raised=75, answered=41, in_writing=12, assigned=19, excluded=3, withdrawn=0
    ),
    conclusions=(
        "Giao Phòng Kinh tế sửa trạm bơm Thôn 3 xong trước ngày 05 tháng 7 năm 2026.",
        "Giao Văn phòng theo dõi việc đã hứa.",
    ),
    referred=(
        "Đường tỉnh ngập đầu cầu: đã có công văn gửi Sở Xây dựng, đề nghị trả lời trước ngày 16 tháng 7 năm 2026.",
    ),
    follow_up=(
        "Ủy ban MTTQ Việt Nam xã giám sát việc thực hiện.",
        "Tra cứu tại trụ sở UBND xã, nhà Trưởng thôn và trang thông tin điện tử.",
    ),
    sectors=(
        results_notice.PublishedSector(
            "Giao thông, thủy lợi",
            (
                Published(
                    "Thôn 7",
                    "Đổ bê tông đoạn dốc dài 200 m.",
                    "Thầu lại trong tháng 7; rải đá dăm đoạn trơn trước 30/6.",
                    "Giao việc có hạn",
                    "Phòng Kinh tế",
                    "31/10/2026",
                ),
                Published(
                    "Thôn 3",
                    "Trạm bơm hỏng từ tháng 3.",
                    "Thay mô tơ, chạy thử trước vụ mùa.",
                    "Giao việc có hạn",
                    "Phòng Kinh tế",
                    "05/7/2026",
                ),
            ),
        ),
        results_notice.PublishedSector(
            "Văn hóa, xã hội",
            (
                Published(
                    "Thôn 11",
                    "Vì sao thu quỹ hai lần?",
                    "Hai quỹ khác nhau, có bảng kê tại nhà Trưởng thôn.",
                    "Giải trình",
                    "Văn phòng",
                ),
            ),
        ),
    ),
    closing="Ủy ban nhân dân xã Phong Quang thông báo để Nhân dân được biết và giám sát.",
    qr=Qr(
        "https://doithoai.example.vn/phong-quang/2026/", (text("Quét mã để xem từng việc"),), "Mã QR mở trang kết quả"
    ),
)

WRITTEN_ANSWER = written_answer.WrittenAnswerFacts(
    frame=frame(131, date(2026, 6, 22), "UB MTTQ VN xã (giám sát)", "Trưởng thôn Thôn 2"),
    asker="Bà Trần Thị Mẫu",
    address="Thôn 2, xã Phong Quang",
    code="PQ-0021",
    raised_at="nêu tại Hội nghị tiếp xúc, đối thoại năm 2026",
    raised_on=date(2026, 6, 12),
    question="Hồ sơ trợ cấp xã hội của mẹ tôi nộp hai tháng chưa có kết quả",
    findings=("Hồ sơ nhận ngày 10 tháng 4 năm 2026, còn thiếu giấy xác nhận tình trạng hộ.",),
    answer=(
        "UBND xã nhận lỗi vì đã không báo thiếu giấy đúng hạn. Giấy xác nhận nay do xã tự tra cứu, gia đình "
        "không phải nộp thêm.",
    ),
    steps=("Phòng Văn hóa - Xã hội trình quyết định trợ cấp trước ngày 10 tháng 7 năm 2026.",),
    contact=f"Cần hỏi thêm, Bà liên hệ {CONTACT}",
)

GUIDANCE = guidance_slip.GuidanceFacts(
    frame=frame(4, date(2026, 6, 5), "Bộ phận tiếp công dân"),
    asker="Ông Lê Văn Giả Định",
    address="Thôn 9, xã Phong Quang",
    code="PQ-0033",
    received_on=date(2026, 6, 2),
    matter="đề nghị xem xét lại một quyết định hành chính.",
    reason="Đây là việc khiếu nại. Việc khiếu nại không thuộc phạm vi đối thoại theo Kế hoạch số 05/KH-UBND.",
    doors=(
        "Chủ tịch UBND xã, nơi đã ra quyết định, trong 90 ngày kể từ ngày nhận quyết định.",
        "Tòa án có thẩm quyền, theo thủ tục tố tụng hành chính.",
    ),
    contact=CONTACT,
)

Transferred = transfer_slip.TransferredOpinion
TRANSFER = transfer_slip.TransferFacts(
    frame=frame(6, date(2026, 6, 16), "UB MTTQ VN xã"),
    to=("Sở Xây dựng tỉnh Thái Nguyên",),
    occasion="Tại Hội nghị tiếp xúc, đối thoại ngày 12 tháng 6 năm 2026",
    opinions=(
        Transferred("PQ-0044", "Thôn 5", "Đường tỉnh ngập ở đầu cầu mỗi khi mưa lớn, đề nghị làm cống thoát nước."),
        Transferred("PQ-0045", "Thôn 6", "Đề nghị lắp biển hạn chế tốc độ trước cổng trường.", "Ông Nguyễn Văn Thí Dụ"),
    ),
    ground="Các ý kiến trên liên quan đến đường tỉnh, thuộc thẩm quyền quản lý của Sở Xây dựng.",
    reply_by=date(2026, 7, 16),
)

REMINDER = reminder_letter.ReminderFacts(
    frame=frame(71, date(2026, 7, 20), "UB MTTQ VN xã"),
    to="Sở Xây dựng tỉnh Thái Nguyên",
    opinion=Transferred("PQ-0044", "Thôn 5, Thôn 6", "Đường tỉnh ngập ở đầu cầu mỗi khi mưa lớn.", askers=3),
    sent_on=date(2026, 6, 16),
    letter_number="52/UBND-VP",
    due_on=date(2026, 7, 16),
    until=date(2026, 7, 20),
    reminded_on=(date(2026, 7, 10),),
)

Figure = report_upward.Figure
REPORT_UPWARD = report_upward.UpwardReportFacts(
    frame=frame(30, date(2026, 6, 25), "TT Đảng ủy, TT HĐND xã", "UB MTTQ VN xã"),
    meeting=MEETING,
    to=("Ủy ban nhân dân tỉnh Thái Nguyên", "Sở Nội vụ tỉnh Thái Nguyên"),
    until=date(2026, 6, 24),
    preparation=("Ban hành Kế hoạch số 05/KH-UBND; thông báo lịch trước 14 ngày; gửi 102 giấy mời.",),
    figures=(
        Figure("Đại biểu dự", 96, "người"),
        Figure("Ý kiến tiếp nhận", 75, "ý kiến", "Trước hội nghị 61, tại hội nghị 14"),
        Figure("Đã trả lời tại Hội nghị", 41, "ý kiến"),
        Figure("Giao giải quyết có thời hạn", 19, "việc"),
    ),
    results=("Đã giải quyết xong 05 việc, có xác nhận của Mặt trận.",),
    difficulties=("Kinh phí duy tu đường thôn chưa được bố trí đủ.",),
    proposals=("Đề nghị UBND tỉnh sớm sửa cống qua đường tỉnh.",),
)
