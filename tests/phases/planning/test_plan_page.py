"""The plan's bench and what is pressed on it."""

from __future__ import annotations

import re

import pytest

from doithoai.models import Conference, Dialogue, LegalBasis, PlanPart
from doithoai.rules.vocabulary import DialogueStage
from tests.pages import plain
from tests.stages import announced, drafted, planned, scheduled

HOME = "/phong-quang/lam-viec/2026/ke-hoach/"
DAY = {"on": "12/6/2026", "starts_at": "8 giờ", "place": "Hội trường", "minutes_per_turn": "3"}


@pytest.fixture
def clerk(cast, sign_in, at_calendar):
    drafted(cast)
    at_calendar("14/1/2026")
    return sign_in(cast, "clerk")


def page(client, path: str = HOME) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return plain(answer)


def test_the_bench_shows_facts_paper_and_no_flaw(clerk):
    text = page(clerk)
    for words in ("Đang soạn, chưa có số", "KẾ HOẠCH", "Đã dò kế hoạch", "2. UBND xã Phong Quang giao", "Tổng"):
        assert words in text


def test_a_day_is_set_and_its_last_days_explain_themselves(clerk):
    assert clerk.post(HOME + "ngay-hop/", DAY).status_code == 302
    text = page(clerk)
    assert "thứ Sáu 05/6" in text
    assert "Hội nghị 12/6 − 7 ngày = 05/6" in text
    assert "“chậm nhất là 07 ngày trước ngày tổ chức hội nghị”" in text


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"on": "31/4/2026"}, "Tháng 4 chỉ có 30 ngày, không có ngày 31/4."),
        ({"on": "12/6/2027"}, "Đợt này là của năm 2026"),
        ({"on": "24/12/2026"}, "Chưa có lịch nghỉ năm 2027"),
        ({"on": "15/01/2026"}, "quy định là ít nhất 7 ngày"),
        ({"starts_at": "25 giờ"}, "Không có 25 giờ"),
        ({"place": "x" * 100_000}, "Nơi họp dài 100.000 chữ"),
        ({"on": ""}, "Ông/Bà ghi ngày hội nghị, ví dụ 12/6/2026."),
    ],
    ids=["no-such-day", "other-year", "no-calendar", "too-soon", "hour", "huge", "empty"],
)
def test_a_refused_day_keeps_what_was_typed(clerk, typed, sentence):
    answer = clerk.post(HOME + "ngay-hop/", DAY | typed | {"chair_name": "Ông Lê Văn Giả Định"})
    text = answer.content.decode()
    assert (answer.status_code, Conference.objects.count()) == (422, 0)
    assert sentence in text
    assert "Ông Lê Văn Giả Định" in text


def test_another_day_is_tried_without_saving(cast, clerk):
    clerk.post(HOME + "ngay-hop/", DAY)
    text = page(clerk, HOME + "?thu=19/6")
    assert "Nếu dời sang 19/6" in text
    assert "29/6" in text
    assert str(Conference.objects.get().on) == "2026-06-12"


def test_a_day_that_is_none_is_explained_too(clerk):
    clerk.post(HOME + "ngay-hop/", DAY)
    assert "Tháng 2 chỉ có 28 ngày, không có ngày 30/2." in page(clerk, HOME + "?thu=30/2")


def test_legal_bases_are_moved_taken_away_and_added(clerk):
    first, second = LegalBasis.objects.values_list("text", flat=True)[:2]
    clerk.post(HOME + "can-cu/", {"position": "1", "move": "down"})
    assert list(LegalBasis.objects.values_list("text", flat=True)[:2]) == [second, first]
    clerk.post(HOME + "can-cu/", {"position": "1", "move": "remove"})
    clerk.post(HOME + "can-cu/", {"register": "law-10-2022"})
    assert LegalBasis.objects.last().text == "Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022"


def test_a_stale_page_moves_nothing(clerk):
    before = list(LegalBasis.objects.values_list("text", flat=True))
    clerk.post(HOME + "can-cu/", {"position": "1", "move": "remove", "seen": "khac"})
    assert list(LegalBasis.objects.values_list("text", flat=True)) == before
    assert "Người khác vừa sửa phần này" in page(clerk)


def test_one_click_repairs_ii_3(clerk):
    PlanPart.objects.filter(section="form", position=1).update(text="Hình thức: hội nghị với các Trưởng thôn.")
    assert "Sửa mục II.3 giống mục II.1" in page(clerk)
    clerk.post(HOME + "sua/group_forgotten/")
    assert "Sửa mục II.3 giống mục II.1" not in page(clerk)


def test_a_section_is_written_by_the_line(clerk):
    text = page(clerk, HOME + "muc/closing/")
    seen = text.partition('name="seen" value="')[2].partition('"')[0]
    assert clerk.post(HOME + "muc/closing/", {"text": "Một.\nHai.", "seen": seen}).status_code == 302
    assert list(PlanPart.objects.filter(section="closing").values_list("text", flat=True)) == ["Một.", "Hai."]
    late = clerk.post(HOME + "muc/closing/", {"text": "Ba.", "seen": seen})
    assert (late.status_code, "Ba." in late.content.decode()) == (422, True)


def test_tasks_are_written_body_by_body(clerk):
    clerk.post(
        HOME + "muc/tasks/", {"body": "Công an xã", "text": "Giữ trật tự.", "body1": "Đoàn xã", "text1": "Đón dân."}
    )
    assert list(PlanPart.objects.filter(section="tasks").values_list("body", "text")) == [
        ("Công an xã", "Giữ trật tự."), ("Đoàn xã", "Đón dân."),
    ]  # fmt: skip


def test_hostile_words_stay_words(clerk):
    clerk.post(HOME + "muc/closing/", {"text": "<script>alert(1)</script>"})
    assert "<script>alert(1)</script>" not in page(clerk)


def test_groups_and_recipients_are_saved(clerk):
    clerk.post(HOME + "thanh-phan/", {"household-each": "2", "household-medium": "paper"} | _media())
    assert list(Dialogue.objects.get().quotas.values_list("group", "per_village")) == [("household", 2)]
    rows = {"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "0", "form-0-name": "Trưởng thôn", "form-0-copies": "18"}
    clerk.post(HOME + "noi-nhan/", rows | {"form-0-medium": "paper", "form-0-sent_for": "carry_out"})
    assert list(Dialogue.objects.get().recipients.values_list("name", "copies")) == [("Trưởng thôn", 18)]


def _media() -> dict[str, str]:
    groups = ("party_cell_secretary", "village_head", "front_work_head", "prestigious_person", "party_committee",
              "peoples_council", "front", "department")  # fmt: skip
    return {f"{group}-medium": "paper" for group in groups}


def test_others_read_and_every_button_says_why_not(cast, sign_in, at_calendar):
    drafted(cast)
    at_calendar("14/1/2026")
    text = page(sign_in(cast, "front"))
    assert "Chỉ Văn phòng HĐND và UBND được chọn căn cứ pháp lý." in text
    assert sign_in(cast, "front").post(HOME + "muc/closing/", {"text": "Của tôi."}).status_code == 403


def test_an_issued_plan_is_locked(cast, sign_in, at_calendar):
    planned(cast)
    at_calendar("30/1/2026")
    client = sign_in(cast, "clerk")
    assert "Kế hoạch đã ban hành, nội dung đã khóa." in page(client)
    assert client.post(HOME + "muc/closing/", {"text": "Sửa."}).status_code == 422


def test_after_the_safe_day_clerk_and_chair_read_different_things(cast, sign_in, at_calendar):
    planned(cast)
    at_calendar("13/6/2026")
    saturday = DAY | {"on": "20/6/2026"}
    said = sign_in(cast, "clerk").post(HOME + "ngay-hop/", saturday).content.decode()
    assert "trình Chủ tịch định ngày này và ghi lý do" in said
    chair = sign_in(cast, "chair")
    assert chair.post(HOME + "ngay-hop/", saturday | {"late_reason": "Trùng kỳ họp"}).status_code == 302


def test_moving_an_announced_day_says_so(cast, sign_in, at_calendar):
    announced(cast)
    at_calendar("01/6/2026")
    sign_in(cast, "clerk").post(HOME + "ngay-hop/", DAY | {"on": "19/6/2026"})
    assert Dialogue.objects.get().stage is DialogueStage.POSTPONED


def test_a_leader_cancels_after_a_second_look(cast, sign_in, at_calendar):
    scheduled(cast)
    at_calendar("01/6/2026")
    client = sign_in(cast, "chair")
    assert "Hủy rồi thì không mở lại được" in page(client, HOME + "huy/")
    client.post(HOME + "huy/", {"reason": "Bão lớn"})
    assert "Bão lớn" in page(client)


def test_the_neighbour_finds_nothing(cast, neighbour, sign_in):
    drafted(cast)
    client = sign_in(neighbour, "clerk")
    assert [client.get(HOME + path).status_code for path in ("", "muc/closing/", "thanh-phan/")] == [404] * 3


def test_the_bench_costs_the_same_for_a_long_plan(cast, clerk, statements):
    for _ in range(2):
        clerk.get(HOME)
        with statements(12):
            clerk.get(HOME)
        texts = LegalBasis.objects.values_list("text", flat=True)
        clerk.post(HOME + "can-cu/", {"text": f"Căn cứ số {len(texts)}"})


@pytest.mark.parametrize("stage", list(DialogueStage)[1:7], ids=str)
def test_an_issued_plan_is_shown_as_issued_at_every_later_stage(cast, sign_in, at_calendar, stage):
    dialogue = planned(cast)
    at_calendar("27/1/2026")
    Dialogue.objects.filter(pk=dialogue.pk).update(stage=stage)
    text, paper = page(sign_in(cast, "clerk")), dialogue.papers.get()
    shown = re.search(r"<h1>.*?</p>", text, re.S)[0]
    assert re.findall(r"Kế hoạch đã ban hành|Đã thông báo kết quả", shown) == ["Kế hoạch đã ban hành"]
    assert re.findall(r"Kế hoạch số ([^<]+)</h2>", text) == [paper.number_and_symbol]
    opened = re.findall(r'href="([^"]+)"[^>]*>(?:<svg.*?</svg>)?Mở bản đã ban hành', text)
    assert opened == [f"/phong-quang/lam-viec/2026/van-ban/{paper.public_id}/"]
    assert ("Văn bản đang thành hình" in text, text.count("26/01/2026")) == (False, 2)


def test_the_first_page_of_the_issued_plan_is_a_picture(cast, sign_in, at_calendar):
    paper = planned(cast).papers.get()
    at_calendar("27/1/2026")
    clerk = sign_in(cast, "clerk")
    (picture,) = re.findall(rf'src="([^"]+{paper.public_id}[^"]+)"', page(clerk))
    assert clerk.get(picture).headers["Content-Type"] == "image/png"
