"""The plan of Phong Quang for 2026, with the known slips of the pen in its draft put right."""

from __future__ import annotations

from datetime import date

from doithoai.papers.content import RecipientGroup, Recipients, italic, text
from doithoai.papers.kinds.frame import Frame, Issuer
from doithoai.papers.kinds.plan import BodyTasks, GroupCount, PlanFacts
from doithoai.papers.kinds.slip import SlipFacts
from doithoai.papers.signing import Authority, signature

ISSUER = Issuer("xã", "Phong Quang")
CHAIRMAN = signature(Authority.HEAD, "Nguyễn Ánh Xuân")
LATER = italic("Thời gian cụ thể sẽ có văn bản thông báo sau")
ENCLOSED = italic("Gửi kèm phiếu đăng ký tham gia ý kiến tại hội nghị")

SLIP = SlipFacts(
    title=(
        "Phiếu đăng ký",
        "tham gia ý kiến tại Hội nghị Lãnh đạo xã Phong Quang",
        "tiếp xúc, đối thoại trực tiếp với Nhân dân năm 2026",
    ),
    place="Phong Quang",
    year=2026,
    scope="Tâm tư, nguyện vọng, những vấn đề khó khăn cần tháo gỡ, giải quyết; hoạt động quản lý, điều hành "
    "của chính "
    "quyền; tinh thần, thái độ phục vụ Nhân dân của cán bộ, công chức; đề xuất các giải pháp phát triển "
    "kinh tế - xã hội; "
    "những vấn đề bức xúc phát sinh trên địa bàn xã.",
    caution="Những việc liên quan đến khiếu nại, tố cáo hoặc tranh chấp phát sinh giữa các cá nhân không "
    "thuộc phạm vi đối "
    "thoại của Hội nghị này.",
    privacy="UBND xã dùng thông tin cá nhân trên phiếu để tiếp nhận, trả lời và báo cáo kết quả đối thoại; "
    "kết quả công bố "
    "không ghi họ tên, địa chỉ, số điện thoại, trừ khi Ông/Bà đồng ý.",
    sending="UBND xã (qua Văn phòng HĐND và UBND), Trưởng thôn hoặc bộ phận thư ký, trước khi diễn ra tiếp "
    "xúc, đối thoại.",
)

PLAN_RECIPIENTS = Recipients(
    groups=(
        RecipientGroup(
            (
                "Tỉnh ủy Thái Nguyên (b/c)",
                "UBND tỉnh (b/c)",
                "TT Đảng ủy, TT HĐND xã (b/c)",
                "UB MTTQ VN và các tổ chức CT-XH xã (p/h)",
                "Các phòng chuyên môn thuộc UBND xã (t/h)",
                "Công an xã (t/h)",
                "Lãnh đạo UBND xã",
                "CBCC xã (t/h)",
            ),
            label="Gửi bản điện tử:",
        ),
        RecipientGroup(
            (
                "18 Bí thư chi bộ thôn",
                "18 Trưởng thôn (t/h)",
                "18 Trưởng ban công tác Mặt trận thôn (t/h)",
                "Người có uy tín trên địa bàn xã (t/h)",
            ),
            label="Gửi bản giấy:",
        ),
    ),
)

BASES = (
    "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
    "Quyết định số 357-QĐ/TU ngày 22 tháng 8 năm 2025 của Ban Thường vụ Tỉnh ủy về ban hành Quy chế đối "
    "thoại trực tiếp "
    "giữa người đứng đầu cấp ủy, chính quyền các cấp với Nhân dân trên địa bàn tỉnh Thái Nguyên",
    "Quy chế số 11-QC/TU ngày 30 tháng 12 năm 2025 của Ban Thường vụ Tỉnh ủy về Bí thư Tỉnh ủy tiếp dân, "
    "đối thoại trực "
    "tiếp với dân và xử lý những phản ánh, kiến nghị của dân",
    "Quyết định số 118-QĐ/ĐU ngày 28 tháng 7 năm 2025 của Ban Thường vụ Đảng ủy về việc ban hành Quy chế Bí "
    "thư Đảng ủy "
    "tiếp dân, đối thoại trực tiếp với dân và xử lý những phản ánh, kiến nghị của dân",
    "Kế hoạch số 63-KH/ĐU ngày 20 tháng 01 năm 2026 của Đảng ủy xã Phong Quang về tổ chức hội nghị đối "
    "thoại giữa người "
    "đứng đầu cấp ủy, chính quyền với Nhân dân trên địa bàn xã Phong Quang năm 2026",
)

FRAME = Frame(
    issuer=ISSUER,
    year=2026,
    signatures=(CHAIRMAN,),
    recipients=PLAN_RECIPIENTS,
    number=5,
    issued_on=date(2026, 1, 28),
    legal_bases=BASES,
)

REPORT = (
    "báo cáo tóm tắt về kết quả cuộc bầu cử đại biểu Quốc hội khóa XVI và đại biểu Hội đồng nhân dân (HĐND) "
    "các cấp nhiệm "
    "kỳ 2026-2031; nhiệm vụ phát triển kinh tế - xã hội, quốc phòng - an ninh thực hiện trong năm 2026."
)

PLAN = PlanFacts(
    frame=FRAME,
    subject="Tiếp xúc, đối thoại trực tiếp của Lãnh đạo xã Phong Quang với Nhân dân năm 2026",
    opening="Ủy ban nhân dân (UBND) xã Phong Quang xây dựng kế hoạch tiếp xúc, đối thoại trực tiếp của Lãnh "
    "đạo xã với "
    "Nhân dân năm 2026, cụ thể như sau:",
    purposes=(
        "Thông qua hoạt động đối thoại, tạo lập kênh tương tác giữa cấp ủy, chính quyền với Nhân dân; qua "
        "đó đổi mới phương "
        "thức lãnh đạo của cấp ủy Đảng, nâng cao hiệu lực, hiệu quả quản lý, điều hành của chính quyền. "
        "Tuyên truyền, phổ "
        "biến đường lối, chủ trương của Đảng, chính sách, pháp luật của Nhà nước; thông báo một số chủ "
        "trương, chính sách của "
        "tỉnh; những khó khăn trong lãnh đạo, chỉ đạo, quản lý, điều hành, tạo sự đồng thuận trong xã hội.",
        "Giúp người đứng đầu cấp ủy, chính quyền xã nắm bắt đầy đủ tình hình thực tiễn; lắng nghe khó khăn, "
        "vướng mắc, kiến "
        "nghị của Nhân dân trên địa bàn, qua đó kịp thời chỉ đạo xử lý, tháo gỡ các vướng mắc, góp phần "
        "thực hiện hiệu quả "
        "nhiệm vụ chính trị của xã trong giai đoạn tới.",
        "Lắng nghe tâm tư, nguyện vọng và ý kiến tham vấn của Nhân dân; bảo đảm quyền làm chủ và phát huy "
        "vai trò giám sát của "
        "Nhân dân; kiểm tra tính đúng đắn của việc thực hiện các quy định đã ban hành; kịp thời phát huy "
        "những ưu điểm và phát "
        "hiện những hạn chế, thiếu sót trong việc thực thi công vụ của đội ngũ cán bộ, công chức; nâng cao "
        "trình độ năng lực, "
        "trách nhiệm của người đứng đầu cơ quan, đơn vị.",
    ),
    requirements=(
        "Việc tổ chức tiếp xúc, đối thoại bảo đảm thiết thực, hiệu quả, sát với thực tế tại địa phương; "
        "tuân thủ các quy định "
        "của Đảng, pháp luật của Nhà nước, bảo đảm sự lãnh đạo của Đảng, sự quản lý, điều hành của chính "
        "quyền và phát huy vai "
        "trò của Mặt trận Tổ quốc, các tổ chức chính trị - xã hội. Nội dung đối thoại phải bám sát thực "
        "tiễn, tập trung vào "
        "những vấn đề phát sinh trong quá trình triển khai mô hình chính quyền địa phương 02 cấp; bảo đảm "
        "tính trọng tâm, "
        "trọng điểm, tránh dàn trải, hình thức.",
        "Tiếp xúc, đối thoại trực tiếp được tiến hành công khai, minh bạch, dân chủ, khách quan, thẳng thắn "
        "trên tinh thần xây "
        "dựng với phương châm “dân biết, dân bàn, dân làm, dân kiểm tra”.",
        "Chương trình, nội dung, thời gian và địa điểm tiếp xúc phải được thông tin rộng rãi để Nhân dân "
        "được biết và tham gia.",
    ),
    participants="Căn cứ vào tình hình thực tế về công tác tổ chức thực hiện các chính sách, quy định đối "
    "với Nhân dân trên "
    "địa bàn xã, Lãnh đạo xã tổ chức tiếp xúc, đối thoại với các Bí thư chi bộ; Trưởng thôn; Trưởng ban "
    "công tác Mặt trận; "
    "Người có uy tín và đại diện các hộ gia đình trên địa bàn 18 thôn; mời đại diện cấp ủy xã tham dự, gồm:",
    groups=(
        GroupCount("Bí thư chi bộ", 18),
        GroupCount("Trưởng thôn", 18),
        GroupCount("Trưởng ban công tác Mặt trận", 18),
        GroupCount("Người có uy tín", 12),
        GroupCount("Đại diện hộ gia đình", 36),
    ),
    contents=(
        "Thông báo tóm tắt nhiệm vụ phát triển kinh tế - xã hội, quốc phòng - an ninh, công tác xây dựng "
        "Đảng, chính quyền và "
        "những vấn đề quan trọng của xã thực hiện trong năm 2026.",
        "Nghe ý kiến phản ánh, góp ý của Nhân dân về các nhiệm vụ phát triển kinh tế - xã hội; nông nghiệp, "
        "nông dân, nông thôn; "
        "xây dựng nông thôn mới; tài nguyên - môi trường; y tế, văn hóa, giáo dục; an ninh, quốc phòng; "
        "việc thực hiện các chế "
        "độ, chính sách an sinh xã hội và các vấn đề còn vướng mắc mà Nhân dân quan tâm.",
        "Tiếp thu các ý kiến góp ý, kiến nghị hợp pháp, chính đáng của Nhân dân. Trực tiếp chỉ đạo giải "
        "quyết vướng mắc, kiến "
        "nghị của Nhân dân về những nội dung thuộc thẩm quyền; thông báo kết luận những nội dung đã được "
        "trả lời, giải quyết tại "
        "hội nghị để Nhân dân được biết và giám sát kết quả tiếp thu, chỉ đạo giải quyết.",
    ),
    forms=(
        "Hình thức: Tổ chức hội nghị tiếp xúc, đối thoại trực tiếp với các Bí thư chi bộ; Trưởng thôn; "
        "Trưởng ban công tác Mặt "
        "trận; Người có uy tín và đại diện các hộ gia đình trên địa bàn.",
        "Chế độ: Chủ tịch UBND xã cùng Thường trực Hội đồng nhân dân chủ trì hội nghị đối thoại.",
    ),
    time_place_budget=(
        text("Thời gian: Dự kiến tổ chức Hội nghị đối thoại trong Quý II/2026 (", LATER, ")."),
        "Địa điểm: Tại hội trường trụ sở UBND xã Phong Quang.",
        "Kinh phí: Chi từ kinh phí hoạt động của UBND xã.",
    ),
    procedure=(
        "Văn phòng HĐND và UBND giới thiệu đại biểu, thành phần tham dự, nội dung chương trình; giới thiệu "
        "chủ tọa, cử thư ký ghi "
        "biên bản và phân công bộ phận tiếp nhận, tổng hợp ý kiến và đăng ký phát biểu.",
        "Lãnh đạo UBND xã " + REPORT,
        "Chủ trì hội nghị thông báo nội dung, phương pháp tiếp xúc, đối thoại.",
        "Chủ trì hội nghị trả lời, giải trình các ý kiến, phản ánh được gửi đến trước hội nghị.",
        "Các đại biểu phát biểu ý kiến theo thứ tự, nội dung đã đăng ký và theo sự điều hành của chủ trì hội nghị.",
        "Những ý kiến nêu trực tiếp tại hội nghị sẽ do chủ trì quyết định xem xét trả lời hoặc trả lời bằng "
        "văn bản sau hội nghị.",
        "Chủ trì hội nghị có thể trả lời trực tiếp hoặc phân công cán bộ, công chức chuyên môn trả lời về "
        "những ý kiến, kiến nghị "
        "của đại biểu nêu ra liên quan đến chức trách, nhiệm vụ được giao.",
        "Chủ trì kết luận những nội dung đã đối thoại, những nội dung đã được giải quyết. Đối với những nội "
        "dung nêu ra chưa được "
        "giải quyết thì chỉ đạo các cơ quan chuyên môn có trách nhiệm giải quyết, trả lời kiến nghị của đại biểu.",
    ),
    front=BodyTasks(
        "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội của xã",
        (
            text(
                "Nắm bắt tâm tư, nguyện vọng của Nhân dân; tổng hợp các ý kiến, kiến nghị, những vấn đề "
                "Nhân dân quan tâm gửi về "
                "UBND xã (qua Văn phòng HĐND và UBND) trong Quý II/2026 (",
                LATER,
                ").",
            ),
            "Tham gia tiếp xúc, đối thoại, phối hợp với các đơn vị liên quan giám sát việc thực hiện những "
            "kết luận sau tiếp xúc, "
            "đối thoại.",
        ),
    ),
    own_tasks=(
        BodyTasks(
            "Các phòng chuyên môn thuộc UBND xã",
            (
                "Chuẩn bị nội dung, tham dự hội nghị tiếp xúc, đối thoại và trả lời, giải quyết những vấn "
                "đề liên quan đến chức "
                "trách, nhiệm vụ được giao.",
            ),
        ),
        BodyTasks(
            "Văn phòng HĐND và UBND xã",
            (
                "Chuẩn bị các điều kiện cần thiết phục vụ hội nghị. Chủ trì, phối hợp với các đơn vị liên "
                "quan tổng hợp, tham mưu " + REPORT,
                text(
                    "Tổng hợp, phân loại nội dung kiến nghị, phản ánh, giao các bộ phận liên quan tham mưu "
                    "giải quyết; thông báo kết "
                    "quả giải quyết các ý kiến, kiến nghị sau khi tiếp xúc, đối thoại (",
                    ENCLOSED,
                    ").",
                ),
                "Thông báo lịch tiếp xúc, đối thoại giữa Lãnh đạo xã Phong Quang với Nhân dân năm 2026 chậm "
                "nhất là 07 ngày trước "
                "ngày tổ chức hội nghị.",
                "Tham mưu ban hành Giấy mời các đại biểu dự đối thoại; tham mưu về kinh phí để tổ chức hội "
                "nghị theo quy định.",
                "Tham mưu ban hành thông báo kết quả hội nghị qua các phương tiện thông tin đại chúng, niêm "
                "yết tại trụ sở của chính "
                "quyền địa phương cấp xã và gửi đến Trưởng thôn chậm nhất là 10 ngày kể từ ngày tổ chức hội nghị.",
            ),
        ),
    ),
    other_tasks=(
        BodyTasks(
            "Các ông (bà): Bí thư chi bộ; Trưởng thôn; Trưởng ban công tác Mặt trận; Người có uy tín",
            (
                text(
                    "Chủ động nắm tình hình tại thôn; thu thập các ý kiến phản ánh, đề xuất của Nhân dân "
                    "chuyển đến cấp ủy, chính "
                    "quyền xã. Thông tin về nội dung, mục đích, ý nghĩa của hội nghị và nội dung của kế "
                    "hoạch để Nhân dân trên địa "
                    "bàn được biết (",
                    ENCLOSED,
                    ").",
                ),
            ),
        ),
        BodyTasks("Công an xã Phong Quang", ("Bố trí lực lượng, phương tiện bảo đảm an ninh cho Hội nghị.",)),
    ),
    closing="Trên đây là kế hoạch tiếp xúc, đối thoại trực tiếp của Lãnh đạo xã Phong Quang với Nhân dân "
    "năm 2026. Đề nghị các "
    "phòng chuyên môn, các bộ phận được phân công nhiệm vụ nghiêm túc triển khai thực hiện. Trong quá trình "
    "triển khai tổ chức "
    "thực hiện, nếu có vấn đề phát sinh, đề nghị trao đổi trực tiếp qua Văn phòng HĐND và UBND xã Phong "
    "Quang để báo cáo Lãnh đạo "
    "UBND xã xem xét, giải quyết.",
    slip=SLIP,
)
