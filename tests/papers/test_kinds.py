"""What each kind must say, and what it must not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from doithoai.papers.content import Heading, Item, Paper, Paragraph, Table, plain
from doithoai.papers.kinds import (
    briefing_book,
    delegate_list,
    guidance_slip,
    invitation,
    plan,
    transfer_slip,
    written_answer,
)
from doithoai.papers.numbering import UNNUMBERED
from doithoai.papers.parts import basis_lines
from doithoai.rules.vocabulary import DocumentKind
from tests.papers.samples import LETTERS, PAPERS
from tests.papers.samples_after import DELEGATES, GUIDANCE, TRANSFER, WRITTEN_ANSWER
from tests.papers.samples_before import INVITATION
from tests.papers.samples_briefing import BRIEFING
from tests.papers.samples_plan import FRAME, PLAN

LETTER_KINDS = {DocumentKind.ASSIGNMENT_LETTER, DocumentKind.WRITTEN_ANSWER, DocumentKind.REMINDER_LETTER}
ADDRESSED = LETTER_KINDS | {DocumentKind.GUIDANCE_SLIP, DocumentKind.TRANSFER_SLIP, DocumentKind.REPORT_UPWARD}
ENDS_WITH_TABLE = {DocumentKind.AGENDA}


def sentences(blocks):
    return [plain(block.text) for block in blocks if isinstance(block, Paragraph | Item)]


def cells(paper):
    tables = [block for block in paper.blocks if isinstance(block, Table)]
    return [[" / ".join(map(plain, cell.lines)) for cell in row.cells] for table in tables for row in table.rows]


@pytest.mark.parametrize("kind", sorted(set(DocumentKind) - ENDS_WITH_TABLE))
def test_the_text_ends_with_its_mark(kind):
    assert sentences(PAPERS[kind].blocks)[-1].endswith("./.")


@pytest.mark.parametrize("kind", DocumentKind)
def test_only_letters_have_no_type_name(kind):
    assert (PAPERS[kind].type_name == "") == (kind in LETTER_KINDS)


@pytest.mark.parametrize("kind", DocumentKind)
def test_as_above_goes_with_an_addressee(kind):
    assert (bool(PAPERS[kind].to), PAPERS[kind].recipients.as_above) == (kind in ADDRESSED, kind in ADDRESSED)


@pytest.mark.parametrize("kind", DocumentKind)
def test_minutes_and_lists_carry_no_place_and_date(kind):
    undated = {DocumentKind.MINUTES} | UNNUMBERED
    assert PAPERS[kind].dated == (kind not in undated)


def test_the_plan_has_its_parts_in_order():
    assert [block.text for block in plan.compose(PLAN).blocks if isinstance(block, Heading)] == [
        "I. MỤC ĐÍCH, YÊU CẦU",
        "1. Mục đích",
        "2. Yêu cầu",
        "II. NỘI DUNG",
        "1. Đối tượng tiếp xúc, đối thoại",
        "2. Nội dung tiếp xúc, đối thoại",
        "3. Hình thức, chế độ tiếp xúc, đối thoại",
        "4. Thời gian, địa điểm, kinh phí tổ chức tiếp xúc, đối thoại",
        "5. Trình tự tiếp xúc, đối thoại",
        "III. TỔ CHỨC THỰC HIỆN",
        "1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội của xã",
        "2. UBND xã Phong Quang giao",
        "2.1. Các phòng chuyên môn thuộc UBND xã",
        "2.2. Văn phòng HĐND và UBND xã",
        "3. Các ông (bà): Bí thư chi bộ; Trưởng thôn; Trưởng ban công tác Mặt trận; Người có uy tín",
        "4. Công an xã Phong Quang",
    ]


def test_every_basis_of_the_plan_begins_with_its_word():
    assert [line.split(" ")[:2] for line in basis_lines(plan.compose(PLAN))] == [["Căn", "cứ"]] * 5


def test_the_slip_names_the_plan_it_goes_with():
    assert plan.compose(PLAN).annexes[0].reference == (
        "(Kèm theo Kế hoạch số 05/KH-UBND ngày 28 tháng 01 năm 2026 của Ủy ban nhân dân xã Phong Quang)"
    )


@pytest.mark.parametrize("change", [{"on_paper": False}, {"number": None}, {"issued_on": None}])
def test_the_slip_leaves_number_and_date_blank(change):
    facts = replace(PLAN, frame=replace(FRAME, **change))
    assert plan.compose(facts).annexes[0].reference == (
        "(Kèm theo Kế hoạch số ...../KH-UBND ngày ..... tháng ..... năm 2026 của Ủy ban nhân dân xã Phong Quang)"
    )


def test_the_slip_excludes_before_it_asks():
    lines = sentences(plan.compose(PLAN).annexes[0].blocks)
    caution = next(at for at, line in enumerate(lines) if line.startswith("Lưu ý: "))
    assert caution < lines.index("NỘI DUNG CÂU HỎI CỤ THỂ")


def test_the_book_of_the_chair_heads_the_notes_of_a_matter_once():
    topic = replace(BRIEFING.topics[0], notes=("Dân nóng.", "Xã không hứa thay."))
    lines = sentences(briefing_book.compose(replace(BRIEFING, topics=(topic,))).blocks)
    assert [line for line in lines if "Lưu ý" in line or "không hứa thay" in line] == [
        "Lưu ý riêng chủ trì: Dân nóng.", "Xã không hứa thay.",
    ]  # fmt: skip


def test_an_invitation_has_its_five_lines_in_order():
    starts = ["Ủy ban nhân dân xã Phong Quang trân trọng kính mời:", "Ông Nguyễn Văn Thí Dụ, Trưởng thôn Thôn 1"]
    starts += ["Tới dự ", "Chủ trì: ", "Thời gian: ", "Địa điểm: "]
    lines = sentences(PAPERS[DocumentKind.INVITATION].blocks)
    assert [line.startswith(start) for line, start in zip(lines, starts, strict=False)] == [True] * 6


def test_a_body_is_invited_without_a_name():
    letter = invitation.compose(INVITATION, invitation.Guest("", "Ban Thanh tra nhân dân xã"))
    assert sentences(letter.blocks)[1] == "Ban Thanh tra nhân dân xã"
    assert letter.after == ()


def test_many_letters_carry_one_number():
    assert [(letter.number, letter.after[0].data[-1]) for letter in LETTERS.papers] == [(45, "1"), (45, "2"), (45, "3")]


def test_the_agenda_counts_from_the_start():
    assert [line[1] for line in cells(PAPERS[DocumentKind.AGENDA])][-2:] == ["09:15 - 10:30", "10:30 - 10:50"]


def test_the_roll_call_counts_who_came():
    group = DELEGATES.groups[0]
    came = replace(group, delegates=tuple(replace(one, present=at > 0) for at, one in enumerate(group.delegates)))
    paper = delegate_list.compose(replace(DELEGATES, groups=(came,)))
    assert sentences(paper.blocks)[-1] == "Tổng số: 3 đại biểu; có mặt 2, vắng 1./."
    assert [line[-1] for line in cells(paper)][1:] == ["Vắng", "Có mặt", "Có mặt"]


def test_the_list_before_the_roll_call_is_to_be_signed():
    table = next(block for block in delegate_list.compose(DELEGATES).blocks if isinstance(block, Table))
    assert table.columns[-1].title == "Ký tên"


def test_the_opinion_report_sums_sectors_and_villages():
    sums = [row for row in cells(PAPERS[DocumentKind.OPINION_REPORT]) if row[0].startswith("Cộng")]
    assert sums == [["Cộng: 61 ý kiến"], ["Cộng: 61 ý kiến"]]


def test_minutes_are_signed_by_secretary_and_chair():
    assert [sign.lines for sign in PAPERS[DocumentKind.MINUTES].signatures] == [("THƯ KÝ",), ("CHỦ TỌA",)]
    assert PAPERS[DocumentKind.MINUTES].recipients.archive == "VT, Hồ sơ"


def test_the_results_notice_balances():
    lines = sentences(PAPERS[DocumentKind.RESULTS_NOTICE].blocks)
    counted = [int(line.rsplit(": ", 1)[1].split()[0]) for line in lines if line.endswith(" ý kiến.") and ": " in line]
    assert (sum(counted), lines[2][:18]) == (75, "Tổng số 75 ý kiến ")


def test_a_written_answer_names_the_code_and_not_the_person_in_its_subject():
    paper = written_answer.compose(WRITTEN_ANSWER)
    assert (paper.subject, paper.title) == (
        "trả lời ý kiến, kiến nghị mã PQ-0021",
        "Công văn trả lời ý kiến mã PQ-0021",
    )
    assert sentences(paper.blocks)[-1] == "Ủy ban nhân dân xã Phong Quang trả lời để Bà được biết./."


def test_a_written_answer_without_findings_counts_on():
    paper = written_answer.compose(replace(WRITTEN_ANSWER, findings=()))
    assert [block.text for block in paper.blocks if isinstance(block, Heading)] == [
        "1. Trả lời",
        "2. Việc làm tiếp, thời hạn",
    ]


def test_a_written_answer_of_one_section_has_no_heading():
    paper = written_answer.compose(replace(WRITTEN_ANSWER, findings=(), steps=()))
    assert [block.text for block in paper.blocks if isinstance(block, Heading)] == []


def test_a_transfer_names_the_person_only_when_told():
    first, second = [plain(block.text) for block in transfer_slip.compose(TRANSFER).blocks if isinstance(block, Item)]
    assert first.endswith("làm cống thoát nước (mã PQ-0044, Thôn 5).")
    assert second.endswith("trước cổng trường (mã PQ-0045, Ông Nguyễn Văn Thí Dụ, Thôn 6).")


def test_guidance_shows_every_door():
    lines = sentences(guidance_slip.compose(GUIDANCE).blocks)
    assert [line[2:] for line in lines if line.startswith("- ")] == list(GUIDANCE.doors)


def test_a_unit_of_the_commune_issues_below_its_committee():
    frame = replace(GUIDANCE.frame, issuer=replace(FRAME.issuer, department="Văn phòng HĐND và UBND"))
    paper: Paper = guidance_slip.compose(replace(GUIDANCE, frame=frame))
    assert (paper.superior, paper.issuer) == (("ỦY BAN NHÂN DÂN", "XÃ PHONG QUANG"), ("VĂN PHÒNG HĐND VÀ UBND",))
