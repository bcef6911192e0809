"""The whole year through the screens, from a commune that has people and villages and nothing else.

Each test is a day of the commune and stands in its order; every page is found from the desk or the menu.
"""

from __future__ import annotations

import re

import pytest

from tests.walk import deeds
from tests.walk.looking import PHONE

ROAD, POLE, CANAL, ROOF, PUMP = (
    "Đường Thôn 7 sang Thôn 9",
    "Cột điện đầu thôn nghiêng",
    "Sửa kênh mương nội đồng",
    "Mái nhà văn hóa dột",
    "Trạm bơm hỏng",
)
ROAD_ANSWER = "Phòng Kinh tế mời thầu lại trong tháng 7, đổ bê tông 1,2 km, xong trước ngày 31/10/2026."
CANAL_ANSWER = "Phòng Kinh tế nạo vét 600 m kênh nội đồng Thôn 5 từ ngày 01/7/2026, xong trước ngày 10/7/2026."
CHAIR, CO_CHAIR = "Phạm Văn Chủ Trì, Phó Chủ tịch UBND xã", "Hoàng Thị Đồng Chủ Trì, Phó Chủ tịch HĐND xã"


@pytest.fixture(scope="module")
def year(demo, cast_of):
    """``year("2026-01-12T08:00")``: that moment at the commune."""
    folder = demo("empty")
    return lambda now: cast_of(folder, now)


def test_january_the_plan_is_written(year):
    with year("2026-01-12T08:00") as people:
        clerk = people("van-phong").looks("desk-empty").follows("Mở đợt")
        clerk.looks("open-year").chooses("Dự kiến họp", "Quý II").presses("Mở đợt và soạn kế hoạch")
        assert "Đã mở đợt đối thoại năm 2026" in clerk.looks("plan-draft").told()
        clerk.follows("Mục đích").looks("plan-section")
        purpose = clerk.field("Nội dung, mỗi đoạn một dòng")
        purpose.fill(purpose.input_value() + "\nNgười dân biết việc mình hỏi do ai làm, bao giờ xong.")
        assert "Đã lưu mục Mục đích" in clerk.presses("Lưu mục này").told()
        clerk.follows("Sửa số đại biểu").looks("plan-groups").fills("Người có uy tín: cả xã", "15")
        assert "Đã lưu thành phần" in clerk.presses("Lưu thành phần").told()
        clerk.follows("Nơi nhận", within=clerk.tab.locator("#noi-nhan")).looks("plan-recipients")
        assert "Đã lưu nơi nhận" in clerk.presses("Lưu nơi nhận").told()


def test_january_the_plan_is_issued_and_reaches_the_villages(year):
    with year("2026-01-26T08:00") as people:
        clerk, officer = (
            people("van-phong").goes("Kế hoạch").presses("Trình ký, ban hành").presses("Ban hành"),
            people("thon-7", size=PHONE),
        )
        assert clerk.told().startswith("Đã ban hành Kế hoạch số 01/KH-UBND")
        assert "Số 01/KH-UBND" in clerk.goes("Kế hoạch").looks("plan-issued").says()
        officer.goes("Giấy mời").looks("village-papers").presses("Tôi đã nhận")
        assert "đã ký nhận kế hoạch" in officer.told()


def test_may_the_day_is_set_and_announced_with_proofs(year):
    with year("2026-05-20T08:00") as people:
        clerk = people("van-phong").follows("Định ngày")
        clerk.fills("Ngày hội nghị", "12/6/2026").fills("Chủ trì, UBND", CHAIR).fills("Cùng chủ trì, HĐND", CO_CHAIR)
        clerk.fills("Thư ký", "Ngô Thị Ghi Chép, Văn phòng HĐND và UBND").presses("Lưu ngày, nơi họp")
        assert "Đã định hội nghị 12/6/2026 (thứ Sáu)" in clerk.looks("plan-with-day").told()
        clerk.goes("Thông báo").looks("notice-before").follows("Soạn và ban hành thông báo")
        deeds.issues(clerk, "Thông báo lịch")
        assert "Đã công bố lịch" in clerk.goes("Thông báo").presses(re.compile("Công bố lịch họp")).told()
        deeds.proves(clerk, "Niêm yết tại trụ sở UBND", "Bảng tin cổng trụ sở")
        deeds.proves(clerk, "Loa truyền thanh, phương tiện thông tin đại chúng", "Loa 18 thôn, 5 giờ 30 và 17 giờ")
        assert "12/6" in people(size=PHONE).opens("").looks("home-announced").says()


def test_may_people_are_invited_and_answer(year):
    with year("2026-05-25T08:00") as people:
        clerk, officer = people("van-phong").goes("Giấy mời").looks("delegates-empty"), people("thon-7", size=PHONE)
        assert "Đã thêm 18 đại biểu" in clerk.presses("Thêm từ cán bộ thôn").told()
        clerk.follows("Điền danh sách theo thôn").looks("delegates-by-village").goes("Giấy mời")
        clerk.follows("Dán danh sách").fills("Danh sách", "Trần Thị Mẫu; Đại diện hộ gia đình; Thôn 7")
        assert "Đã thêm 1 đại biểu" in clerk.presses("Thêm vào danh sách").told()
        deeds.issues(clerk.looks("delegates").follows("In giấy mời"), "Giấy mời")
        officer.goes("Giấy mời").follows("Trần Thị Mẫu").looks("delegate-reply").ticks("Sẽ dự").presses("Ghi trả lời")
        assert "Đã ghi trả lời giấy mời" in officer.told()


def test_may_opinions_come_by_every_way(year):
    with year("2026-05-27T08:00") as people:
        citizen, clerk, front = people(size=PHONE), people("van-phong"), people("mat-tran").looks("front-desk")
        citizen.opens("").goes("Gửi ý kiến").looks("slip-form")
        deeds.sends_online(citizen, "Vi Thị Ví Dụ", "Thôn 9", "Hai nhà tranh chấp ranh giới vườn, đề nghị xã phân xử.")
        citizen.looks("receipt")
        clerk.goes("Tiếp nhận ý kiến").follows("Nhập phiếu").looks("entry").fills("Họ và tên", "Ma Văn Minh Họa")
        clerk.fills("Thôn", "9").fills("Ngày ghi trên phiếu", "265")
        deeds.fills_matters(clerk, "Đường từ Thôn 9 sang Thôn 7 lầy, bao giờ xã làm?", "Nhà văn hóa Thôn 9 dột mái.")
        clerk.ticks("Người gửi muốn phát biểu tại hội nghị").presses("Lưu, sang phiếu sau")
        assert "Đã lưu phiếu" in clerk.told(), clerk.wrong()
        deeds.sends_for_others(people("thon-7", size=PHONE), "Lương Thị Thử", "Đường Thôn 7 sang Thôn 9 nhiều ổ gà.")
        front.goes("Tiếp nhận ý kiến").follows("Bản tổng hợp").looks("digests")
        front.fills("Đơn vị gửi bản tổng hợp", "Ủy ban MTTQ Việt Nam xã")
        front.fills("Các ý kiến", "Thôn 3: Cột điện đầu Thôn 3 nghiêng.\nThôn 5: Đề nghị xã sửa kênh mương nội đồng.")
        assert "2 ý kiến" in front.presses("Nhận bản tổng hợp").told()


def test_may_one_is_sent_elsewhere_by_two_people(year):
    with year("2026-05-28T08:00") as people:
        clerk, second = people("van-phong").goes("Tiếp nhận ý kiến").follows("Xem phạm vi"), people("chanh-van-phong")
        doubted = clerk.tab.locator("section").filter(has_text="tranh chấp ranh giới")
        clerk.looks("scope-doubt").follows("Không thuộc phạm vi", within=doubted).looks("scope-one")
        clerk.fills("Vì sao, viết cho người gửi đọc", "Tổ hòa giải Thôn 9 giúp trước; không xong thì gửi đơn UBND xã.")
        assert "Cần người thứ hai" in clerk.presses("Đề nghị ngoài phạm vi").told()
        second.goes("Việc của tôi").looks("second-clerk-desk").follows("Xem đề nghị")
        second.follows("Xem và quyết định")
        assert "Đã đồng ý" in second.looks("scope-second").presses("Đồng ý: ngoài phạm vi").told()
        deeds.finds_all_in_scope(clerk)


def test_may_matters_are_sorted_merged_and_given_out(year):
    with year("2026-05-29T08:00") as people:
        clerk = people("van-phong").goes("Phân loại, trả lời").follows(re.compile("Đường từ Thôn 9"))
        clerk.looks("board").follows("Tìm ý kiến trùng để gộp").fills(re.compile("^Tìm"), "o ga").presses("Tìm")
        assert "Đã gộp" in clerk.looks("similar").presses("Gộp vào việc này").told()
        deeds.sorts(clerk, ROAD, "Đường giao thông", words="Đường Thôn 7")
        deeds.sorts(clerk, POLE, "Điện", "Của ngành dọc, doanh nghiệp", words="Cột điện")
        deeds.sorts(clerk, CANAL, "Nông nghiệp, thủy lợi", words="sửa kênh")
        deeds.sorts(clerk, ROOF, "Văn hóa, truyền thanh", words="Nhà văn hóa")
        for title in (ROAD, POLE, CANAL, ROOF):
            deeds.makes_public_text(clerk, title)
        assert "Không còn ý kiến chờ phân loại" in clerk.goes("Phân loại, trả lời").says()


def test_june_departments_answer_heads_agree_leaders_approve(year):
    with year("2026-06-08T08:00") as people:
        officer = people("kinh-te")
        deeds.drafts(officer, ROAD, ROAD_ANSWER, "Giao việc có hạn", by="31/10/2026")
        words = "UBND xã gửi công văn cho Công ty Điện lực Thái Nguyên, hẹn trả lời trước ngày 16/7/2026."
        deeds.drafts(officer, POLE, words, "Chuyển cấp trên", to="Công ty Điện lực Thái Nguyên")
        assert deeds.agrees_to_all(people("truong-kinh-te")) == 2
        assert deeds.approves_all(people("chu-tri")) == 2
        clerk = people("van-phong").goes("Hội nghị").follows("Đặt chương trình").presses("Lưu chương trình")
        deeds.issues(clerk.goes("Văn bản"), "Báo cáo tổng hợp ý kiến")


def test_the_conference_begins(year):
    with year("2026-06-12T07:30") as people:
        desk, leader = people("tiep-nhan").goes("Hội nghị").follows("Điểm danh"), people("chu-tri")
        arrived = desk.tab.locator("main *").filter(has=desk.tab.get_by_role("button", name="Có mặt"))
        desk.presses("Có mặt", within=arrived.filter(has_text="Trần Thị Mẫu").last)
        assert "1 trong 19 người mời đã đến" in desk.looks("check-in").says()
        desk.goes("Hội nghị").follows("Đăng ký phát biểu").presses("Đưa vào danh sách")
        desk.fills("Họ và tên", "Triệu Văn Thử").chooses("Thôn", "Thôn 12").fills("Nói về việc gì", PUMP)
        assert "lượt 2" in desk.ticks("Ông").presses("Ghi vào danh sách").looks("speaker-desk").told()
        leader.goes("Hội nghị").presses("Khai mạc").presses("Khai mạc ngay")
        deeds.moves_on(leader.looks("console-opening"), 4)
        assert leader.looks("console-answers").title().startswith(ROAD)


def test_the_chair_decides_in_every_way(year):
    with year("2026-06-12T08:50") as people:
        leader, hall = people("chu-tri").goes("Hội nghị").follows(re.compile("^Bàn điều hành")), people("van-phong")
        leader.presses(re.compile("Mời trả lời"))
        deeds.decides(leader, "Giao việc", Phòng="Phòng Kinh tế", Xong_trước_ngày="26/6", Giao_làm_gì="Gửi công văn.")
        deeds.moves_on(leader.presses(re.compile("Văn bản")))
        leader.presses(re.compile("^N Mời")).looks("console-speaking")
        hall.goes("Hội nghị").follows("Màn hội trường")
        assert ("Ma Văn Minh Họa" in hall.looks("hall-screen").says(), "0912" in hall.says()) == (True, False)
        deeds.decides(leader, "Trả lời ngay", Lời_trả_lời="Văn phòng cho sửa mái trước ngày 30/6/2026.")
        leader.presses(re.compile("^N Mời")).follows(re.compile("Ghi ý vừa nêu"))
        leader.fills("Ý vừa nêu", "Trạm bơm Thôn 12 hỏng từ tháng Tư, bao giờ sửa?").presses("Ghi ý này")
        deeds.decides(leader, "Giao việc", Phòng="Phòng Kinh tế", Xong_trước_ngày="26/6", Giao_làm_gì="Sửa trạm bơm.")
        leader.presses(re.compile("Kết thúc lượt"))
        assert "Chưa xong 0/7" in leader.says()


def test_the_secretary_writes_and_the_balance_closes(year):
    with year("2026-06-12T10:50") as people:
        secretary, leader = people("thu-ky").goes("Hội nghị").follows("Bàn thư ký"), people("chu-tri").goes("Hội nghị")
        secretary.presses(re.compile("Chép vào mục")).fills("Viết thêm một đoạn", "Chủ trì ghi nhận ý kiến Thôn 12.")
        assert "2 đoạn" in secretary.presses("Lưu").looks("console-secretary").says()
        deeds.moves_on(leader.follows(re.compile("^Bàn điều hành")), 2)
        leader.follows(re.compile("Cân đối, bế mạc")).looks("balance-equal").presses("Bế mạc hội nghị")
        assert "Hội nghị đã bế mạc" in leader.told()
        secretary.opens("lam-viec/").goes("Kết luận").follows("Kết luận")
        assert deeds.until_gone(secretary, "Đưa vào kết luận") == 4
        leader.goes("Kết luận").follows("Kết luận").follows(re.compile("Đọc lại"))
        assert deeds.until_gone(leader, "Xác nhận câu") == 4


def test_june_promises_are_written_and_results_are_out(year):
    with year("2026-06-16T08:00") as people:
        clerk = people("van-phong").goes("Kết luận").follows("Cam kết").looks("promises-proposed")
        while (rows := clerk.tab.locator("form").filter(has_text="Việc hứa làm")).count():
            day = rows.first.get_by_label(re.compile("(Xong trước|Làm xong) ngày"))
            if not day.input_value():
                day.fill("30/6/2026")
            assert "Đã ghi cam kết" in clerk.presses("Ghi cam kết", within=rows.first).told()
        deeds.makes_public_text(clerk, PUMP)
        clerk.goes("Văn bản")
        deeds.issues(clerk, "Biên bản hội nghị")
        clerk.goes("Kết quả").presses("Công khai kết quả").presses("Soạn thông báo kết quả")
        deeds.issues_the_draft(clerk, "Thông báo kết quả")
        clerk.goes("Kết quả").presses("Công bố thông báo")
        deeds.proves(clerk, "Niêm yết tại trụ sở UBND", "Bảng tin cổng trụ sở")
        deeds.proves(clerk, "Loa truyền thanh, phương tiện thông tin đại chúng", "Đài truyền thanh xã, sáng và chiều")
        deeds.proves(clerk, "Gửi đến Trưởng thôn", "18 Trưởng thôn ký nhận", file="so-ky-nhan.jpg")
        assert "Đủ ba bằng chứng" in clerk.says()


def test_june_the_written_answer_goes_out(year):
    with year("2026-06-24T08:00") as people:
        deeds.drafts(people("kinh-te"), CANAL, CANAL_ANSWER, "Giao việc có hạn", by="10/7/2026")
        assert (deeds.agrees_to_all(people("truong-kinh-te")), deeds.approves_all(people("chu-tri"))) == (1, 1)
        clerk = people("van-phong").looks("clerk-desk-letters").goes("Văn bản")
        deeds.issues(clerk, "Công văn trả lời", of=CANAL)
        row = clerk.goes("Theo dõi").looks("follow-up").tab.get_by_role("row").filter(has_text=CANAL)
        clerk.follows("Ghi đã gửi", within=row).looks("written-answer").presses("Ghi đã gửi")
        assert CANAL_ANSWER in people(size=PHONE).opens("").goes("Kết quả").says()


def test_july_done_is_claimed_confirmed_and_disputed(year):
    with year("2026-07-06T08:00") as people:
        officer, other, front = people("kinh-te"), people("van-hoa"), people("mat-tran")
        deeds.says_of_promise(
            officer, "Gửi công văn", "Báo đã làm xong", "Đã làm gì", "Đã gửi công văn số 52 ngày 16/6."
        )
        deeds.says_of_promise(other, "sửa mái", "Báo đã làm xong", "Đã làm gì", "Đã lợp lại mái, có biên bản.")
        front.looks("front-desk-july").goes("Theo dõi").looks("front-oversight")
        words = "Xem tại chỗ cùng Trưởng thôn."
        deeds.says_of_promise(front, "Gửi công văn", "Xác nhận đã xong", "Đã xem thế nào", words)
        deeds.says_of_promise(front, "sửa mái", "Báo chưa xong", "Chưa xong ở chỗ nào", "Góc phía đông vẫn dột.")
        citizen = people(size=PHONE).opens("").goes("Cam kết").looks("commitments-public")
        assert "Góc phía đông vẫn dột" in citizen.says() or "phản đối" in citizen.says()


def test_july_the_province_sees_the_commune_without_anybodys_name(year):
    with year("2026-07-15T08:00") as people:
        province = people("theo-doi").looks("province")
        assert ("Phong Quang" in province.says(), "Ma Văn Minh Họa" in province.says()) == (True, False)
        citizen = people(size=PHONE).opens("").goes("Đúng hẹn, giữ lời").looks("trust")
        assert "Lương Thị Thử" not in citizen.says()
