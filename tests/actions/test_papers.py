"""Papers become official: number, day, signer, and words that never change again."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

import pytest

from doithoai.actions.files import read_file
from doithoai.actions.papers import document_of, draft_paper, fingerprint_of_draft, issue_paper, issuing_refusal
from doithoai.actions.plans import edit_plan
from doithoai.management.checks import complaints
from doithoai.models import JournalEntry, Paper
from doithoai.papers import codec
from doithoai.papers.checker import errors
from doithoai.rules.plan_template import PlanLine
from doithoai.rules.refusals import BadInput, NotYet, Outdated, Refused
from doithoai.rules.vocabulary import DialogueStage, DocumentKind, PaperState, PlanSection
from tests.pages import missing
from tests.paper_year import SIGNER, collected, issued, planned, ready_to_publish
from tests.people import moment
from tests.stages import drafted

AT = moment("26/1/2026")
PLAN = DocumentKind.PLAN


def plan_draft(cast, dialogue=None) -> Paper:
    return draft_paper(dialogue or drafted(cast), PLAN, actor=cast.clerk, at=AT)


def issue(cast, paper, number=5, on=date(2026, 1, 26), at=AT, **facts) -> Paper:
    return issue_paper(paper, number=number, issued_on=on, **{**SIGNER, **facts}, actor=cast.clerk, at=at)


def test_issuing_the_plan_plans_the_dialogue(cast):
    paper = issue(cast, plan_draft(cast))
    assert (paper.number_and_symbol, paper.series, paper.year) == ("05/KH-UBND", "KH", 2026)
    assert paper.dialogue.stage is DialogueStage.PLANNED
    assert JournalEntry.objects.filter(action="issue_paper").get().details["number"] == 5


def test_stored_content_files_and_fingerprint_belong_together(cast):
    paper = issue(cast, plan_draft(cast))
    content = paper.content(cast.commune.slug)["json"]
    assert sha256(content.encode()).hexdigest() == paper.fingerprint == codec.fingerprint(codec.from_json(content))
    assert errors(read_file(paper.docx)) == []
    assert (paper.docx.name, paper.pdf.name) == ("ke-hoach-05-KH-UBND.docx", "ke-hoach-05-KH-UBND.pdf")
    assert complaints() == ([], {"entries": 3, "files": 2, "papers": 1})


def test_a_second_draft_is_the_first_one(cast):
    first = plan_draft(cast)
    again = plan_draft(cast, first.dialogue)
    assert (again.pk, Paper.objects.count()) == (first.pk, 1)
    assert JournalEntry.objects.filter(action="draft_paper").count() == 1


def test_an_issued_paper_does_not_change_with_the_facts(cast):
    year = ready_to_publish(cast)
    paper = issued(cast, year.dialogue, DocumentKind.MINUTES, moment("15/6/2026"), number=2)
    before, content = read_file(paper.pdf), document_of(paper, at=moment("15/6/2026"))
    year.conference.place = "Nơi khác"
    year.conference.save()
    paper = Paper.objects.get(pk=paper.pk)
    assert document_of(paper, at=moment("20/6/2026")) == content
    assert read_file(paper.pdf) == before


def test_words_changed_after_the_page_was_read_are_not_issued(cast):
    paper = plan_draft(cast)
    seen = fingerprint_of_draft(paper, at=AT)
    lines = [PlanLine("Lời kết khác hẳn.")]
    edit_plan(paper.dialogue, section=PlanSection.CLOSING, lines=lines, actor=cast.second_clerk, at=AT)
    with pytest.raises(Outdated, match="Nội dung đã đổi"):
        issue(cast, paper, seen=seen)
    assert Paper.objects.get().state is PaperState.DRAFT


def test_two_clerks_issue_one_paper_once(cast):
    paper = plan_draft(cast)
    stale = Paper.objects.select_related("dialogue__commune", "commune").get(pk=paper.pk)
    issue(cast, paper)
    with pytest.raises(Outdated, match="vừa được ban hành"):
        issue(cast, stale, number=6)
    assert Paper.objects.get().number == 5


def test_two_clerks_with_one_number(cast):
    dialogue = collected(cast).dialogue
    report = draft_paper(dialogue, DocumentKind.SCHEDULE_NOTICE, actor=cast.clerk, at=moment("01/6/2026"))
    with pytest.raises(BadInput, match="đã dùng đến số 38, ngày 28/5/2026. Số tiếp theo là 39") as refused:
        issue(cast, report, number=38, on=date(2026, 6, 1), at=moment("01/6/2026"))
    assert refused.value.field == "number"


@pytest.mark.parametrize(
    ("number", "on", "said"),
    [
        (41, date(2026, 6, 1), "sổ bị hở"),
        (39, date(2026, 5, 27), "không được ghi ngày trước đó"),
        (39, date(2026, 6, 2), "chưa tới"),
        (0, date(2026, 6, 1), "từ 1 đến"),
        (None, date(2026, 6, 1), "phải có số"),
    ],
)
def test_numbers_and_days_that_do_not_follow(cast, number, on, said):
    notice = draft_paper(
        collected(cast).dialogue, DocumentKind.SCHEDULE_NOTICE, actor=cast.clerk, at=moment("01/6/2026")
    )
    with pytest.raises(BadInput, match=said):
        issue(cast, notice, number=number, on=on, at=moment("01/6/2026"))
    assert Paper.objects.get(pk=notice.pk).number is None


def test_numbers_given_to_documents_outside_the_program(cast):
    notice = draft_paper(
        collected(cast).dialogue, DocumentKind.SCHEDULE_NOTICE, actor=cast.clerk, at=moment("01/6/2026")
    )
    done = issue(cast, notice, number=45, on=date(2026, 6, 1), at=moment("01/6/2026"), others_outside=True)
    assert done.number_and_symbol == "45/TB-UBND"


def test_each_abbreviation_has_its_own_series(cast):
    dialogue = planned(cast)
    assert Paper.objects.get().number == 5
    from doithoai.actions.paper_register import next_number

    numbers = [next_number(dialogue.commune, kind, 2026) for kind in (PLAN, DocumentKind.RESULTS_NOTICE)]
    assert numbers == [6, 1]
    assert next_number(dialogue.commune, DocumentKind.DELEGATE_LIST, 2026) is None


def test_a_list_is_issued_without_number(cast):
    dialogue = collected(cast).dialogue
    paper = issued(cast, dialogue, DocumentKind.DELEGATE_LIST, moment("10/6/2026"), number=None)
    assert (paper.number_and_symbol, paper.symbol, paper.state) == ("", "", PaperState.ISSUED)
    with pytest.raises(BadInput, match="không lấy số"):
        issued(cast, dialogue, DocumentKind.DELEGATE_LIST, moment("10/6/2026"), number=1)


@pytest.mark.parametrize(
    ("name", "title", "said"),
    [
        ("", "Chủ tịch UBND xã", "đang để trống"),
        ("TS. Nguyễn Văn Thí Dụ", "Chủ tịch UBND xã", "học hàm, học vị"),
        ("Trần Thị Mẫu", "Phó Chủ tịch HĐND xã", "Văn bản của UBND"),
    ],
)
def test_signers_who_can_not_sign(cast, name, title, said):
    with pytest.raises(BadInput, match=said):
        issue(cast, plan_draft(cast), signer_name=name, signer_title=title)


def test_a_deputy_signs_in_place_of_the_chairman(cast):
    paper = issue(cast, plan_draft(cast), signer_name="Lê Văn Giả Định", signer_title="Phó Chủ tịch UBND xã")
    (sign,) = document_of(paper, at=AT).signatures
    assert (sign.lines, sign.name) == (("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Lê Văn Giả Định")


def test_only_the_office_issues(cast):
    paper = plan_draft(cast)
    with pytest.raises(Refused, match="Chỉ Văn phòng"):
        issue_paper(paper, number=5, issued_on=date(2026, 1, 26), **SIGNER, actor=cast.chair, at=AT)


def test_the_neighbour_finds_nothing(cast, neighbour):
    with pytest.raises(Refused, match="Không tìm thấy"):
        issue_paper(plan_draft(cast), number=5, issued_on=date(2026, 1, 26), **SIGNER, actor=neighbour.clerk, at=AT)


def test_before_the_plan_nothing_else_is_issued(cast):
    dialogue = drafted(cast)
    with pytest.raises(NotYet, match="Chưa định ngày"):
        draft_paper(dialogue, DocumentKind.INVITATION, actor=cast.clerk, at=AT)
    with pytest.raises(NotYet, match="Chưa nhận ý kiến"):
        draft_paper(dialogue, DocumentKind.OPINION_REPORT, actor=cast.clerk, at=AT)


def test_a_second_plan_is_not_begun(cast):
    with pytest.raises(NotYet, match="Kế hoạch đã ban hành"):
        draft_paper(planned(cast), PLAN, actor=cast.clerk, at=AT)


def test_results_wait_for_the_chair_to_confirm(cast):
    from doithoai.actions.conclusions import draft_conclusion

    year = ready_to_publish(cast)
    notice = draft_paper(year.dialogue, DocumentKind.RESULTS_NOTICE, actor=cast.clerk, at=moment("16/6/2026"))
    assert issuing_refusal(notice, at=moment("16/6/2026")) is None
    draft_conclusion(year.conference, text="Thêm một câu.", actor=cast.secretary, at=moment("16/6/2026"))
    assert issuing_refusal(notice, at=moment("16/6/2026")) == (
        "Còn 1 câu kết luận chưa được chủ trì xác nhận. Chủ trì xác nhận trước."
    )


def test_results_are_not_dated_before_the_conference(cast):
    notice = draft_paper(
        ready_to_publish(cast).dialogue, DocumentKind.RESULTS_NOTICE, actor=cast.clerk, at=moment("16/6/2026")
    )
    with pytest.raises(BadInput, match="Hội nghị họp ngày 12/6/2026"):
        issue(cast, notice, number=39, on=date(2026, 6, 11), at=moment("16/6/2026"))


def test_hostile_words_are_words(cast):
    dialogue = drafted(cast)
    nasty = "=1+1 {{ x }} #set page() <w:p/> \u202eđảo\u202c 😀 \x07 I. MỤC ĐÍCH " + "dài" * 3000
    edit_plan(dialogue, section=PlanSection.CLOSING, lines=[PlanLine(nasty[:5000])], actor=cast.clerk, at=AT)
    paper = issue(cast, plan_draft(cast, dialogue))
    assert read_file(paper.pdf).startswith(b"%PDF")
    assert errors(read_file(paper.docx)) == []
    assert complaints()[0] == []


def test_the_journal_holds_no_name(cast):
    issue(cast, plan_draft(cast))
    details = str([entry.details for entry in JournalEntry.objects.all()])
    assert missing(details, "Nguyễn", "Xuân") == ["Nguyễn", "Xuân"]
