"""One slip: from the village officer's phone to the results notice, and its sender reads each step by the code.

The tests are the days of one story and stand in their order.
"""

from __future__ import annotations

import re

import pytest

from tests.walk import deeds
from tests.walk.looking import PHONE

WORDS = "Dốc Khau Lạ đoạn qua nhà văn hóa trơn trượt khi mưa, đề nghị xã đổ bê tông trước mùa mưa."
TITLE = "Đổ bê tông dốc Khau Lạ"
ANSWER = "Phòng Kinh tế đổ bê tông 180 m dốc Khau Lạ từ ngày 01/7/2026, xong trước ngày 31/7/2026, vốn duy tu đường xã."
SENDER = "Nguyễn Văn Thí Dụ"


@pytest.fixture(scope="module")
def story(demo, cast_of):
    """``story(day)``: that day at the commune; ``story.code``: what the sender holds in hand."""

    class Story:
        folder = demo("announced")
        code = ""

        def __call__(self, now):
            return cast_of(self.folder, now)

    return Story()


def test_the_village_officer_types_it_on_the_phone(story):
    with story("2026-05-29T08:00") as people:
        officer, citizen = people("thon-7", size=PHONE).looks("village-desk"), people(size=PHONE)
        officer.goes("Tiếp nhận ý kiến").looks("village-entry")
        story.code = deeds.sends_for_others(officer, SENDER, WORDS, phone="0912 345 678")
        officer.looks("village-receipt")
        assert "Chưa xem phạm vi" not in deeds.asks_by_code(citizen, story.code, "5678")
        assert "Xã nhận phiếu" in citizen.looks("status-received").says()


def test_the_office_finds_it_in_scope_and_gives_it_to_a_department(story):
    with story("2026-06-01T08:00") as people:
        clerk, citizen = people("van-phong").looks("clerk-desk-scope"), people(size=PHONE)
        clerk.goes("Tiếp nhận ý kiến").looks("register").follows("Xem phạm vi").looks("scope-queue")
        deeds.finds_all_in_scope(clerk)
        clerk.goes("Phân loại, trả lời").looks("sorting-board")
        deeds.sorts(clerk, TITLE, "Đường giao thông")
        deeds.makes_public_text(clerk, TITLE)
        assert "Giao Phòng Kinh tế trả lời" in deeds.asks_by_code(citizen, story.code, "5678")


def test_the_department_writes_and_its_head_agrees(story):
    with story("2026-06-03T08:00") as people:
        officer, head = people("kinh-te").looks("department-desk"), people("truong-kinh-te")
        officer.goes("Phân loại, trả lời").looks("department-list").follows(TITLE).looks("answer-editor")
        deeds.drafts(officer, TITLE, ANSWER, "Giao việc có hạn", by="31/7/2026")
        head.goes("Phân loại, trả lời").looks("head-agrees")
        assert (deeds.agrees_to_all(head), SENDER in officer.says() + head.says()) == (1, False)
        assert ANSWER not in deeds.asks_by_code(people(size=PHONE), story.code, "5678")


def test_the_chair_approves(story):
    with story("2026-06-08T08:00") as people:
        leader = people("chu-tri").looks("chair-desk")
        leader.goes("Phân loại, trả lời").looks("chair-approves")
        assert deeds.approves_all(leader) == 1
        assert ANSWER not in deeds.asks_by_code(people(size=PHONE), story.code, "5678")


def test_the_chair_answers_it_in_the_hall_and_closes(story):
    with story("2026-06-12T07:30") as people:
        clerk, leader = people("van-phong"), people("chu-tri")
        clerk.goes("Hội nghị").follows("Đặt chương trình").looks("agenda-editor").presses("Lưu chương trình")
        leader.goes("Hội nghị").looks("conference-ready").presses("Khai mạc").presses("Khai mạc ngay")
        deeds.moves_on(leader, 4)
        leader.looks("chair-console").presses(re.compile("Trả lời ngay"))
        deeds.moves_on(leader, 3)
        leader.follows(re.compile("Cân đối, bế mạc")).looks("balance").presses("Bế mạc hội nghị")
        assert "Hội nghị đã bế mạc" in leader.told()


def test_conclusions_are_written_read_back_and_confirmed(story):
    with story("2026-06-12T11:00") as people:
        secretary, leader = people("thu-ky").looks("secretary-desk"), people("chu-tri")
        secretary.goes("Kết luận").follows("Kết luận").looks("conclusions").presses("Đưa vào kết luận")
        leader.goes("Kết luận").follows("Kết luận").follows(re.compile("Đọc lại")).looks("read-back")
        assert "Đã xác nhận câu kết luận 1" in leader.presses("Xác nhận câu 1").told()
        clerk = people("van-phong").goes("Kết luận").follows("Cam kết").looks("promises")
        assert "Đã ghi cam kết" in clerk.presses("Ghi cam kết").told()


def test_the_results_notice_is_out_with_three_proofs(story):
    with story("2026-06-17T08:00") as people:
        clerk = people("van-phong").looks("clerk-desk-results").goes("Kết quả").looks("results-desk")
        clerk.presses("Công khai kết quả").presses("Soạn thông báo kết quả").looks("paper-draft")
        deeds.issues_the_draft(clerk, "Thông báo kết quả")
        clerk.looks("paper-issued").goes("Văn bản").looks("papers").goes("Kết quả").presses("Công bố thông báo")
        deeds.proves(clerk, "Niêm yết tại trụ sở UBND", "Bảng tin cổng trụ sở")
        deeds.proves(clerk, "Loa truyền thanh, phương tiện thông tin đại chúng", "Đài truyền thanh xã, sáng và chiều")
        deeds.proves(clerk, "Gửi đến Trưởng thôn", "18 Trưởng thôn ký nhận", file="so-ky-nhan.jpg")
        assert "Đủ ba bằng chứng" in clerk.looks("results-proved").says()


def test_everybody_reads_the_results(story):
    with story("2026-06-18T08:00") as people:
        citizen = people(size=PHONE)
        assert ANSWER in deeds.asks_by_code(citizen, story.code, "5678")
        citizen.looks("status-answered").goes("Kết quả").looks("results")
        assert (ANSWER in citizen.says(), SENDER in citizen.says()) == (True, False)
        assert ANSWER in citizen.follows(re.compile(f"^{TITLE}")).looks("one-matter").says()
        citizen.opens("").looks("home-results").goes("Cam kết").looks("commitments")
        assert "31/7" in citizen.says()
