"""What goes wrong on ordinary days: two clicks, two people, an old tab, a lost session. Nothing is lost or leaked."""

from __future__ import annotations

import re

import pytest

from tests.walk import deeds
from tests.walk.looking import PHONE
from tests.walk.machine import serving

WORDS = "Đường vào xóm Khuổi Nọi lầy lội, đề nghị xã rải đá trước mùa mưa."
NOW = "2026-06-01T08:00"


@pytest.fixture(scope="module")
def place(demo):
    """Two communes after the notice, served on one calendar day."""
    folder = demo("announced", 2)
    with serving(folder, NOW) as base:
        yield base, folder


@pytest.fixture
def people(place, at_work):
    """``people("van-phong")``: signed in, gone again after the test."""
    base, folder = place
    present = []

    def person(key="", **more):
        present.append(at_work(base, folder, key, **more))
        return present[-1]

    yield person
    for one in present:
        one.leaves()


def fills_slip(citizen, name, *words):
    citizen.opens("").goes("Gửi ý kiến").fills("Họ và tên", name).chooses("Thôn", "Thôn 4")
    deeds.fills_matters(citizen, *words)


def slips_of(clerk, name):
    clerk.goes("Tiếp nhận ý kiến")
    return clerk.tab.get_by_role("row").filter(has_text=name).count()


def test_two_clicks_send_one_slip(people):
    citizen = people(size=PHONE)
    fills_slip(citizen, "Vi Thị Hai Lần", WORDS)
    citizen.tab.get_by_role("button", name="Gửi phiếu và nhận mã").dblclick()
    citizen.tab.get_by_role("heading", name="Xã đã nhận phiếu của Ông/Bà").wait_for()
    assert slips_of(people("van-phong"), "Vi Thị Hai Lần") == 1


def test_loading_the_receipt_again_sends_nothing_again(people):
    citizen = people(size=PHONE, script=False)
    fills_slip(citizen, "Vi Thị Tải Lại", WORDS)
    deeds.code_on(citizen.presses("Gửi phiếu và nhận mã"))
    citizen.tab.reload()
    assert deeds.CODE.search(citizen.says()) is None
    assert slips_of(people("van-phong"), "Vi Thị Tải Lại") == 1


def test_two_clerks_on_one_matter_the_second_reads_why_and_keeps_the_words(people):
    deeds.sends_online(people(size=PHONE), "Ma Thị Thử", "Thôn 4", "Cầu tạm Thôn 4 hỏng, xin xã sửa trước mùa lũ.")
    first, second = people("van-phong"), people("chanh-van-phong")
    deeds.finds_all_in_scope(first)
    for clerk in (first, second):
        clerk.goes("Phân loại, trả lời").follows(re.compile("Cầu tạm Thôn 4"))
    deeds.sorts(first, "Sửa cầu tạm Thôn 4", "Đường giao thông", words="Cầu tạm Thôn 4")
    second.fills("Tên việc", "Cầu Thôn 4, tên của người thứ hai").chooses("Lĩnh vực", "Nông thôn mới")
    second.presses(re.compile("^Phân loại và giao"))
    assert second.field("Tên việc").input_value() == "Cầu Thôn 4, tên của người thứ hai"
    assert "Việc này vừa được làm rồi" in second.looks("outdated").wrong()


def test_a_stale_tab_does_not_decide_twice(people):
    deeds.sends_online(people(size=PHONE), "Bàn Thị Mẫu", "Thôn 5", "Đèn đường Thôn 5 hỏng bốn bóng, xin xã thay.")
    first, second = people("van-phong"), people("chanh-van-phong")
    for clerk in (first, second):
        clerk.goes("Tiếp nhận ý kiến").follows("Xem phạm vi")
    here = re.compile("Đèn đường Thôn 5")
    first.presses("Trong phạm vi", within=first.tab.locator("section").filter(has_text=here))
    second.presses("Trong phạm vi", within=second.tab.locator("section").filter(has_text=here))
    assert "Đã xác nhận" not in second.told()
    assert re.search("vừa|đã", second.told() + second.wrong())


def test_an_unknown_code_is_told_so_and_stays_in_its_box(people):
    citizen = people(size=PHONE).opens("").goes("Tra cứu mã phiếu")
    citizen.fills("Mã phiếu", "PQ-7K3M-9XQD-4TWN-C").presses("Xem")
    assert citizen.field("Mã phiếu").input_value() == "PQ-7K3M-9XQD-4TWN-C"
    assert "mã" in citizen.looks("status-unknown").wrong().lower()


def test_another_commune_does_not_exist_for_a_clerk(people):
    clerk = people("van-phong")
    for path in ("/xa-mau-2/lam-viec/", "/xa-mau-2/lam-viec/2026/tiep-nhan/", "/khong-co-xa-nay/lam-viec/"):
        clerk.opens(path, status=404)
    assert ("Không có trang này" in clerk.looks("not-found").says(), "Mẫu 2" in clerk.says()) == (True, False)


def test_a_code_of_one_commune_says_nothing_in_another(people):
    citizen = people(size=PHONE)
    code = deeds.sends_online(citizen, "Triệu Thị Mẫu", "Thôn 2", "Chợ phiên Thôn 2 chưa có chỗ gửi xe, xin xã xếp.")
    citizen.opens("/xa-mau-2/tra-cuu/").fills("Mã phiếu", code).presses("Xem")
    assert ("Chợ phiên" in citizen.says(), citizen.wrong() != "") == (False, True)


def test_a_lost_session_asks_for_the_password_and_gives_the_words_back(place, people):
    clerk, names = (
        people("van-phong").goes("Giấy mời").follows("Dán danh sách"),
        "Lê Thị Gõ Dở; Đại diện hộ gia đình; 7",
    )
    clerk.fills("Danh sách", names)
    clerk.context.clear_cookies(name="phien")
    clerk.presses("Thêm vào danh sách")
    login, password = place[1].account("van-phong")
    clerk.fills("Tên đăng nhập", login).fills("Mật khẩu", password).presses("Đăng nhập")
    assert names in clerk.looks("send-again").says()
    assert "Đã thêm 1 đại biểu" in clerk.presses("Gửi lại").told()


def test_a_text_too_long_is_refused_in_words_and_kept(people):
    citizen = people(size=PHONE)
    fills_slip(citizen, "Lý Thị Dài", "")
    box, text = citizen.tab.locator("[data-matter] textarea"), "Đường lầy. " * 9_100
    box.evaluate("(one, text) => { one.value = text; }", text)
    citizen.presses("Gửi phiếu và nhận mã")
    assert len(box.input_value().strip()) == len(text.strip())
    assert "5.000" in citizen.wrong()


def test_a_day_that_does_not_exist_is_refused_and_kept(people):
    clerk = people("van-phong").goes("Kế hoạch").fills("Ngày hội nghị", "31/6/2026").presses("Lưu ngày, nơi họp")
    assert clerk.field("Ngày hội nghị").input_value() == "31/6/2026"
    assert "30" in clerk.looks("plan-wrong-day").wrong()


def test_decomposed_letters_and_emoji_arrive_whole(people):
    citizen, words = people(size=PHONE), "Đường lầy lội 🚜 xin xã sửa"
    code = deeds.sends_online(citizen, "Nông Thị Chữ", "Thôn 1", words)
    assert "Đường lầy lội 🚜 xin xã sửa" in deeds.asks_by_code(citizen, code)


def test_without_scripts_people_sign_in_and_send_a_slip(people):
    citizen = people(size=PHONE, script=False)
    fills_slip(citizen, "Đặng Thị Không Mã", WORDS)
    citizen.presses("Thêm việc khác")
    citizen.tab.locator("[data-matter] textarea").nth(1).fill("Việc thứ hai: xin thêm thùng rác ở chợ.")
    code = deeds.code_on(citizen.presses("Gửi phiếu và nhận mã"))
    assert "2 việc" in deeds.asks_by_code(citizen, code)
    clerk = people("van-phong", script=False)
    assert slips_of(clerk, "Đặng Thị Không Mã") == 1
