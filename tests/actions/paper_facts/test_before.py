"""Plan, notice, invitations, report and assignment letter: what they take of the facts, and what they leave."""

from __future__ import annotations

import pytest

from doithoai.actions.paper_facts import compose
from doithoai.actions.paper_facts.announcing import office_held_by
from doithoai.actions.plans import edit_plan, set_groups
from doithoai.models import Commune, Delegate, PlanPart
from doithoai.rules.plan_template import PlanLine, Quota
from doithoai.rules.refusals import NotYet
from doithoai.rules.vocabulary import DelegateGroup, DocumentKind, PlanSection
from tests.pages import missing
from tests.paper_year import PHONE, collected, planned, prepared
from tests.people import moment
from tests.stages import CONFERENCE, drafted, set_day

K = DocumentKind
AT = moment("16/6/2026")


def test_a_draft_has_neither_number_nor_day(cast):
    paper = compose(drafted(cast), K.PLAN, at=moment("20/1/2026"))
    assert (paper.number, paper.issued_on, paper.symbol, paper.year) == (None, None, "KH-UBND", 2026)
    assert paper.signatures[0].lines == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")


def test_the_plan_says_what_its_sections_say(cast, words):
    dialogue = drafted(cast)
    edit_plan(dialogue, section=PlanSection.PURPOSE, lines=[PlanLine("Một mục đích.")], actor=cast.clerk, at=AT)
    set_groups(dialogue, quotas={DelegateGroup.VILLAGE_HEAD: Quota(per_village=2)}, actor=cast.clerk, at=AT)
    printed = words(dialogue, K.PLAN).splitlines()
    assert [line for line in printed if line in ("Một mục đích.", "Trưởng thôn: 6 đại biểu.")] == [
        "Một mục đích.",
        "Trưởng thôn: 6 đại biểu.",
    ]
    assert printed[-7:-2] == [
        "Gửi bản giấy:",
        "- 03 Bí thư chi bộ thôn (t/h);",
        "- 03 Trưởng thôn (t/h);",
        "- 03 Trưởng ban công tác Mặt trận thôn (t/h);",
        "- 12 Người có uy tín trên địa bàn xã (t/h);",
    ]


def test_a_plan_without_a_section_says_which(cast):
    dialogue = drafted(cast)
    PlanPart.objects.filter(section=PlanSection.FORM).delete()
    with pytest.raises(NotYet, match="Kế hoạch còn thiếu mục: Hình thức, chế độ"):
        compose(dialogue, K.PLAN, at=AT)


def test_a_plan_without_tasks_for_the_front_says_so(cast):
    dialogue = drafted(cast)
    PlanPart.objects.filter(section=PlanSection.TASKS, body__startswith="Ủy ban Mặt trận").delete()
    with pytest.raises(NotYet, match="chưa giao việc cho Ủy ban Mặt trận"):
        compose(dialogue, K.PLAN, at=AT)


def test_the_notice_holds_the_four_contents_of_the_law(cast, words):
    dialogue = planned(cast)
    set_day(cast, dialogue, CONFERENCE)
    printed = words(dialogue, K.SCHEDULE_NOTICE).splitlines()
    expected = {
        "- Thời gian: 08 giờ 00 phút, ngày 12 tháng 6 năm 2026 (thứ Sáu).",
        "- Địa điểm: Hội trường trụ sở UBND xã.",
        "3. Nội dung đối thoại",
        "4. Cách tham dự",
        "Thực hiện Kế hoạch số 05/KH-UBND ngày 26 tháng 01 năm 2026, Ủy ban nhân dân (UBND) xã Phong Quang thông báo "
        "lịch tiếp xúc, đối thoại như sau:",
    }
    assert expected - set(printed) == set()


def test_nothing_about_the_meeting_before_its_day_is_set(cast):
    with pytest.raises(NotYet, match="Chưa định ngày hội nghị"):
        compose(planned(cast), K.SCHEDULE_NOTICE, at=AT)


def test_a_letter_for_each_guest_names_name_and_office_only(cast, words):
    dialogue = collected(cast).dialogue
    bundle = compose(dialogue, K.INVITATION, at=AT)
    guests = ["".join(run.text for run in paper.blocks[1].text) for paper in bundle.papers]
    assert guests == [
        "Ông Nguyễn Văn Thí Dụ, Trưởng thôn 1, xã Phong Quang",
        "Bà Trần Thị Mẫu, Đại diện hộ gia đình, Thôn 2, xã Phong Quang",
        "Ông/Bà Lê Văn Giả Định, Người có uy tín, Thôn 3, xã Phong Quang",
    ]
    assert PHONE[-7:] not in words(dialogue, K.INVITATION)


def test_a_letter_says_how_to_answer_it(cast, words):
    printed = words(collected(cast).dialogue, K.INVITATION).splitlines()
    assert [line for line in printed if line.startswith("Dự được hay vắng mặt")][0] == (
        "Dự được hay vắng mặt, đề nghị Ông/Bà báo trước ngày họp và đọc mã giấy mời ghi ở cuối thư. Nơi nhận báo: "
        "Văn phòng HĐND và UBND xã Phong Quang, điện thoại 0208 000 0000."
    )


def test_a_merged_opinion_is_not_reported_in_the_words_as_they_came(cast, words):
    year = prepared(cast)
    printed = words(year.dialogue, K.OPINION_REPORT, "09/6/2026")
    code = year.opinions["road"].public_id[:6].upper()
    assert missing(printed, f"Cùng nội dung ý kiến mã {code}.", "trơn quá") == ["trơn quá"]


def test_the_report_counts_each_opinion_once(cast, words):
    printed = words(prepared(cast).dialogue, K.OPINION_REPORT, "09/6/2026").splitlines()
    assert printed[3] == "1. Số phiếu và số ý kiến: đã nhận 5 phiếu và 1 bản tổng hợp; tách thành 6 ý kiến."
    assert printed[5:7] == ["Gửi qua mạng: 5 ý kiến.", "Hội Phụ nữ xã: 1 ý kiến."]
    assert [line for line in printed if line.startswith("Cộng")] == ["Cộng: 6 ý kiến", "Cộng: 6 ý kiến"]
    assert [line for line in printed if line == "Khiếu nại: 1 ý kiến."] == ["Khiếu nại: 1 ý kiến."]


def test_the_report_names_nobody_and_no_phone(cast, words):
    printed = words(prepared(cast).dialogue, K.OPINION_REPORT, "09/6/2026")
    found = [one for one in ("Thí Dụ", "Trần Thị", "912 345", "0987 654 321", "thu hồi đất") if one in printed]
    assert found == []


def test_a_draft_answer_nobody_stands_for_is_not_reported(cast, words):
    from doithoai.actions.answers import draft_answer
    from doithoai.rules.vocabulary import AnswerKind

    year = prepared(cast)
    facts = {"kind": AnswerKind.EXPLAINED, "text": "Nháp chưa ai xem.", "seen_version": 0}
    draft_answer(year.opinion("aid"), **facts, actor=cast.culture_officer, at=moment("05/6/2026"))
    printed = words(year.dialogue, K.OPINION_REPORT, "09/6/2026").splitlines()
    assert ("Nháp chưa ai xem." in printed, printed.count("Phòng Văn hóa - Xã hội")) == (False, 2)


def test_the_assignment_letter_lists_each_department_with_its_days(cast, words):
    printed = words(prepared(cast).dialogue, K.ASSIGNMENT_LETTER, "02/6/2026").splitlines()
    assert printed[1:3] == ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội"]
    heads = [line for line in printed if "chủ trì (" in line]
    assert heads == ["Phòng Kinh tế chủ trì (2 ý kiến)", "Phòng Văn hóa - Xã hội chủ trì (2 ý kiến)"]
    assert printed.count("09/6/2026") == 4


def test_a_village_may_be_called_anything(cast, words):
    dialogue = collected(cast).dialogue
    Commune.objects.update(is_demo=True)
    cast.villages[0].name = "Thôn {unit} #1 =2+2"
    cast.villages[0].save()
    printed = words(dialogue, K.OPINION_REPORT, "01/6/2026").splitlines()
    assert printed.count("Thôn {unit} #1 =2+2") == 1


@pytest.mark.parametrize(
    ("title", "village", "said"),
    [
        ("", 0, "Trưởng thôn 1, xã Phong Quang"),
        ("Trưởng thôn Thôn 1", 0, "Trưởng thôn 1, xã Phong Quang"),
        ("Bí thư chi bộ Thôn 1", 0, "Bí thư chi bộ Thôn 1, xã Phong Quang"),
        ("Trưởng ban Thôn 10", 0, "Trưởng ban Thôn 10, Thôn 1, xã Phong Quang"),
        ("Phó Bí thư Thường trực Đảng ủy xã", None, "Phó Bí thư Thường trực Đảng ủy xã Phong Quang"),
        ("Giám đốc Trung tâm", None, "Giám đốc Trung tâm, xã Phong Quang"),
    ],
)
def test_an_office_says_no_unit_twice(cast, title, village, said):
    where = cast.villages[village] if village is not None else None
    delegate = Delegate(commune=cast.commune, group=DelegateGroup.VILLAGE_HEAD, village=where, title=title)
    assert office_held_by(delegate, cast.commune) == said
