"""The sentences of the law, the Party's rules and the plan on which deadlines rest."""

from __future__ import annotations

from datetime import date

from doithoai.rules.sources import Certainty, Source

_LAW_72 = "Luật Tổ chức chính quyền địa phương số 72/2025/QH15"
_PLAN = "Kế hoạch tiếp xúc, đối thoại năm 2026 của UBND xã Phong Quang"
_READ = date(2026, 11, 23)
_REREAD = date(2026, 11, 24)

NOTICE = Source(
    page="notice-seven-days",
    document=_LAW_72,
    article="Điều 43",
    quote="chậm nhất là 07 ngày trước ngày tổ chức hội nghị",
    checked_on=_REREAD,
    certainty=Certainty.FOUND,
)
NOTICE_IN_PLAN = Source(
    page="notice-seven-days",
    document=_PLAN,
    article="mục III.2.2",
    quote="Thông báo lịch tiếp xúc đối thoại … chậm nhất là 07 ngày trước ngày tổ chức hội nghị",
    checked_on=_REREAD,
    certainty=Certainty.PLAN,
)
RESULTS = Source(
    page="results-ten-days",
    document=_LAW_72,
    article="Điều 43",
    quote="chậm nhất là 10 ngày kể từ ngày tổ chức hội nghị",
    checked_on=_REREAD,
    certainty=Certainty.FOUND,
)
RESULTS_IN_PLAN = Source(
    page="results-ten-days",
    document=_PLAN,
    article="mục III.2.2",
    quote="niêm yết tại trụ sở … và gửi đến Trưởng thôn chậm nhất là 10 ngày kể từ ngày tổ chức hội nghị",
    checked_on=_REREAD,
    certainty=Certainty.PLAN,
)
ONCE_A_YEAR = Source(
    page="once-a-year",
    document=_LAW_72,
    article="Điều 43",
    quote="ít nhất mỗi năm một lần, hoặc khi có từ 10% tổng số cử tri của xã yêu cầu, hoặc khi cần thiết",
    checked_on=_REREAD,
    certainty=Certainty.FOUND,
)
WHO_CHAIRS = Source(
    page="who-chairs",
    document=_LAW_72,
    article="Điều 43",
    quote="cùng đại diện Thường trực Hội đồng nhân dân cùng cấp chủ trì; mời đại diện cấp ủy cùng cấp",
    checked_on=_REREAD,
    certainty=Certainty.FOUND,
)
WHO_CHAIRS_IN_PLAN = Source(
    page="who-chairs",
    document=_PLAN,
    article="mục II.3",
    quote="Chủ tịch UBND xã cùng thường trực Hội đồng nhân dân chủ trì hội nghị đối thoại",
    checked_on=_REREAD,
    certainty=Certainty.PLAN,
)
ACKNOWLEDGE = Source(
    page="acknowledge-ten-working-days",
    document="Quy định số 11-QĐi/TW ngày 18/02/2019",
    article="",
    quote="trong 10 ngày làm việc kể từ ngày nhận, báo cho người gửi biết việc đã được nhận hoặc đã chuyển",
    checked_on=_READ,
    certainty=Certainty.FOUND,
)
POSTING = Source(
    page="posting-twenty-days",
    document="Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15",
    article="quy định về niêm yết",
    quote="niêm yết ít nhất 20 ngày liên tục kể từ ngày niêm yết",
    checked_on=_READ,
    certainty=Certainty.FROM_MEMORY,
)
PUBLISHING = Source(
    page="posting-twenty-days",
    document="Luật Thực hiện dân chủ ở cơ sở số 10/2022/QH15",
    article="quy định về công khai",
    quote="chậm nhất là 05 ngày làm việc kể từ ngày văn bản được ban hành",
    checked_on=_READ,
    certainty=Certainty.FROM_MEMORY,
)
CIVIL_CODE_COUNTING = Source(
    page="counting-days",
    document="Bộ luật Dân sự số 91/2015/QH13",
    article="Điều 147 và Điều 148",
    quote="ngày đầu tiên không tính; ngày cuối là ngày nghỉ thì hạn hết vào ngày làm việc tiếp theo",
    checked_on=_READ,
    certainty=Certainty.FOUND,
)


OUT_OF_SCOPE = Source(
    page="out-of-scope",
    document=_PLAN,
    article="phiếu đăng ký, phần lưu ý",
    quote="việc khiếu nại tố cáo hoặc việc giải quyết những tranh chấp phát sinh giữa các cá nhân",
    checked_on=_REREAD,
    certainty=Certainty.PLAN,
)
SPEAKING_ORDER = Source(
    page="speaking-order",
    document=_PLAN,
    article="mục II.5",
    quote="theo thứ tự, nội dung đã đăng ký và theo sự điều hành của chủ trì hội nghị",
    checked_on=_REREAD,
    certainty=Certainty.PLAN,
)


def own_rule(article: str, quote: str) -> Source:
    """A value the law leaves to the commune, hung on the sentence of the plan that gives the task."""
    return Source(
        page="commune-settings",
        document="Kế hoạch của xã",
        article=article,
        quote=quote,
        checked_on=_REREAD,
        certainty=Certainty.OWN,
    )


COLLECTING = own_rule("mục III.1", "gửi về UBND xã … (Thời gian cụ thể sẽ có văn bản thông báo sau)")
ASSIGNING = own_rule("mục III.2.2", "Tổng hợp, phân loại … giao các bộ phận liên quan tham mưu giải quyết")
DRAFTING = own_rule("mục III.2.1", "Chuẩn bị nội dung … và trả lời giải quyết những vấn đề liên quan")
WRITTEN_ANSWER = own_rule("mục II.5", "trả lời bằng văn bản sau hội nghị")
CALLING_BACK = own_rule("phiếu đăng ký", "Số điện thoại liên hệ")
REPORTING = own_rule("nơi nhận", "UBND tỉnh (b/c')")
PROVINCIAL = Source(
    page="commune-settings",
    document="Quy chế đối thoại kèm theo Quyết định số 357-QĐ/TU ngày 22/8/2025",
    article="",
    quote="chưa đọc được toàn văn; xã điền theo bản mình có",
    checked_on=_READ,
    certainty=Certainty.FROM_MEMORY,
)
