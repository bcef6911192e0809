"""The pages of papers: who sees which, drafts as pictures, issuing, stored files."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.urls import reverse

from doithoai.actions.files import read_file
from doithoai.actions.papers import draft_paper
from doithoai.actions.referrals import remind_referral
from doithoai.management.checks import complaints
from doithoai.models import Paper, Referral
from doithoai.models.letter_queries import letters_owed
from doithoai.papers import press
from doithoai.rules.vocabulary import DialogueStage, DocumentKind, PaperState
from tests.pages import missing, plain
from tests.paper_year import collected, concluded, issued, planned, prepared, ready_to_publish
from tests.people import moment
from tests.stages import drafted

K = DocumentKind
LIST = "/phong-quang/lam-viec/2026/van-ban/"
SIGNED = {"number": "05", "issued_on": "26/1/2026", "signer": "0"}


@pytest.fixture
def january(at_calendar):
    at_calendar("26/1/2026", "09:00")


def plan_draft(cast) -> Paper:
    return draft_paper(drafted(cast), K.PLAN, actor=cast.clerk, at=moment("26/1/2026"))


def address(name: str, paper: Paper, **more: object) -> str:
    return reverse(name, kwargs={"slug": "phong-quang", "dialogue": "2026", "paper": paper.public_id, **more})


def test_the_list_names_every_kind_to_the_clerk(cast, sign_in, statements, january):
    planned(cast)
    browser = sign_in(cast, "clerk")
    with statements(7):
        page = plain(browser.get(LIST))
    assert [kind.label for kind in K if kind.label not in page] == []
    assert "Số 05/KH-UBND, 26/01/2026" in page


def test_the_list_says_when_a_written_answer_can_be_drafted(cast, sign_in, january):
    planned(cast)
    page = plain(sign_in(cast, "clerk").get(LIST))
    assert "khi câu trả lời bằng văn bản của việc đó đã được duyệt" in page


def test_the_list_costs_the_same_with_three_papers(cast, sign_in, statements, at_calendar):
    at_calendar("13/6/2026")
    year = ready_to_publish(cast)
    issued(cast, year.dialogue, K.MINUTES, moment("13/6/2026"), number=1)
    browser = sign_in(cast, "clerk")
    with statements(7):
        assert browser.get(LIST).status_code == 200


def test_a_department_sees_only_what_was_sent_to_it(cast, sign_in, at_calendar):
    at_calendar("13/6/2026")
    year = ready_to_publish(cast)
    issued(cast, year.dialogue, K.MINUTES, moment("13/6/2026"), number=1)
    page = sign_in(cast, "officer").get(LIST).content.decode()
    assert [kind.label for kind in K if f">{kind.label}</td>" in page.replace("\n", "")] == [
        "Kế hoạch",
        "Thông báo lịch",
    ]


def test_beginning_a_paper_leads_to_it(cast, sign_in, january):
    drafted(cast)
    answer = sign_in(cast, "clerk").post(f"{LIST}soan/", {"kind": "plan"})
    assert (answer.status_code, answer.url) == (302, address("papers-preview", Paper.objects.get()))


def test_beginning_what_can_not_be_says_why(cast, sign_in, january):
    drafted(cast)
    browser = sign_in(cast, "clerk")
    page = browser.post(f"{LIST}soan/", {"kind": "minutes"}, follow=True).content.decode()
    assert ("Chưa định ngày hội nghị" in page, Paper.objects.count()) == (True, 0)


def test_a_draft_is_shown_as_pictures(cast, sign_in, january):
    paper = plan_draft(cast)
    browser = sign_in(cast, "clerk")
    page = browser.get(address("papers-preview", paper)).content.decode()
    assert page.count('<img src="') == 7
    picture = browser.get(address("papers-page", paper, page=1))
    assert (picture["Content-Type"], picture["Cache-Control"]) == ("image/png", "private, no-store")
    assert picture.content.startswith(b"\x89PNG")
    assert browser.get(address("papers-page", paper, page=8)).status_code == 404


def test_issuing_by_the_form(cast, sign_in, january):
    paper = plan_draft(cast)
    browser = sign_in(cast, "clerk")
    page = browser.get(address("papers-issue", paper)).content.decode()
    assert 'value="26/01/2026"' in page
    answer = browser.post(address("papers-issue", paper), SIGNED)
    assert (answer.status_code, answer.url) == (302, address("papers-preview", paper))
    paper = Paper.objects.select_related("dialogue").get()
    assert (paper.number_and_symbol, paper.signer_name) == ("05/KH-UBND", "Phạm Văn Chủ Trì")
    assert paper.dialogue.stage is DialogueStage.PLANNED


def test_a_double_click_issues_once(cast, sign_in, january):
    paper = plan_draft(cast)
    browser = sign_in(cast, "clerk")
    browser.post(address("papers-issue", paper), SIGNED)
    again = browser.post(address("papers-issue", paper), {**SIGNED, "number": "06"}, follow=True)
    assert "Văn bản này đã ban hành." in again.content.decode()
    assert Paper.objects.get().number == 5


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"number": "năm"}, "Số văn bản là một số"),
        ({"issued_on": "31/2/2026"}, "Tháng 2 chỉ có 28 ngày"),
        ({"issued_on": "27/1/2026"}, "chưa tới"),
        ({"signer": "other"}, "Ông/Bà ghi họ tên người ký."),
        ({"signer": "other", "signer_name": "Ông Lê Văn Giả Định", "signer_title": "Chủ tịch UBND xã"}, "học hàm"),
        ({"signer": "9"}, "người ký"),
    ],
)
def test_what_can_not_be_right_is_said_and_kept(cast, sign_in, january, typed, said):
    paper = plan_draft(cast)
    answer = sign_in(cast, "clerk").post(address("papers-issue", paper), {**SIGNED, **typed})
    page = answer.content.decode()
    assert (answer.status_code, said in page.replace("\u00a0", " ")) == (422, True)
    assert Paper.objects.get().state is PaperState.DRAFT


def test_a_page_left_open_issues_no_other_words(cast, sign_in, january):
    from doithoai.actions.plans import edit_plan
    from doithoai.rules.plan_template import PlanLine
    from doithoai.rules.vocabulary import PlanSection

    paper = plan_draft(cast)
    browser = sign_in(cast, "clerk")
    seen = browser.get(address("papers-issue", paper)).content.decode().partition('name="seen" value="')[2][:64]
    lines = [PlanLine("Lời kết khác.")]
    edit_plan(paper.dialogue, section=PlanSection.CLOSING, lines=lines, actor=cast.clerk, at=moment("26/1/2026"))
    answer = browser.post(address("papers-issue", paper), {**SIGNED, "seen": seen})
    assert (answer.status_code, "Nội dung đã đổi" in answer.content.decode()) == (422, True)


def test_downloads_are_the_stored_bytes(cast, sign_in, january):
    planned(cast)
    paper = Paper.objects.select_related("docx__commune", "pdf__commune").get()
    browser = sign_in(cast, "clerk")
    for form, stored in (("docx", paper.docx), ("pdf", paper.pdf)):
        answer = browser.get(address("papers-download", paper, form=form))
        assert answer.content == read_file(stored)
        assert answer["Content-Disposition"] == f'attachment; filename="ke-hoach-05-KH-UBND.{form}"'


def test_a_draft_can_be_taken_along(cast, sign_in, january):
    paper = plan_draft(cast)
    browser = sign_in(cast, "clerk")
    assert browser.get(address("papers-download", paper, form="pdf")).content.startswith(b"%PDF")
    assert browser.get(address("papers-download", paper, form="exe")).status_code == 404


@pytest.mark.parametrize("who", ["officer", "village1", "front", "admin"])
def test_papers_with_names_stay_in_the_office(cast, sign_in, at_calendar, who):
    at_calendar("13/6/2026")
    year = ready_to_publish(cast)
    minutes = issued(cast, year.dialogue, K.MINUTES, moment("13/6/2026"), number=1)
    browser = sign_in(cast, who)
    codes = [
        browser.get(address("papers-preview", minutes)).status_code,
        browser.get(address("papers-page", minutes, page=1)).status_code,
        browser.get(address("papers-download", minutes, form="pdf")).status_code,
    ]
    assert codes == [403, 403, 403]


def test_a_village_officer_reads_the_plan_and_issues_nothing(cast, sign_in, january):
    planned(cast)
    plan = Paper.objects.get()
    browser = sign_in(cast, "village1")
    assert browser.get(address("papers-preview", plan)).status_code == 200
    assert browser.get(address("papers-issue", plan)).status_code == 403
    assert browser.post(f"{LIST}soan/", {"kind": "invitation"}).status_code == 403


def test_another_commune_is_not_there(cast, neighbour, sign_in, january):
    paper = plan_draft(cast)
    browser = sign_in(neighbour, "clerk")
    assert browser.get(address("papers-preview", paper)).status_code == 404
    assert browser.get(address("papers-preview", paper).replace("phong-quang", "xa-ben")).status_code == 404


def test_invitations_show_the_first_letters(cast, sign_in, at_calendar):
    at_calendar("01/6/2026")
    paper = draft_paper(collected(cast).dialogue, K.INVITATION, actor=cast.clerk, at=moment("01/6/2026"))
    page = sign_in(cast, "clerk").get(address("papers-preview", paper)).content.decode()
    assert ("3 thư trong một tệp" in page, page.count('<img src="')) == (True, 3)


def test_a_fact_that_is_missing_now_is_said_on_the_page(cast, sign_in, at_calendar):
    at_calendar("01/6/2026")
    year = collected(cast)
    paper = draft_paper(year.dialogue, K.INVITATION, actor=cast.clerk, at=moment("01/6/2026"))
    year.dialogue.delegates.update(removed_at=moment("01/6/2026"))
    browser = sign_in(cast, "clerk")
    page = browser.get(address("papers-preview", paper)).content.decode().replace("\u00a0", " ")
    assert "Chưa có đại biểu nào" in page
    assert browser.get(address("papers-page", paper, page=1)).status_code in (404, 409)


def test_issuing_minutes_warns_of_items_nobody_wrote(cast, sign_in, at_calendar):
    at_calendar("13/6/2026")
    paper = draft_paper(concluded(cast).dialogue, K.MINUTES, actor=cast.clerk, at=moment("13/6/2026"))
    page = sign_in(cast, "clerk").get(address("papers-issue", paper)).content.decode().replace("\u00a0", " ")
    assert "Biên bản chưa ghi diễn biến mục 2, 3, 4, 7 của chương trình." in page


def test_matters_that_are_owed_a_letter_are_offered(cast, sign_in, at_calendar):
    at_calendar("13/6/2026")
    year = concluded(cast)
    owed = letters_owed(year.dialogue, date(2026, 6, 13))
    assert {kind: [one.pk for one in rows] for kind, rows in owed.items()} == {
        K.WRITTEN_ANSWER: [],
        K.GUIDANCE_SLIP: [year.opinions["complaint"].pk],
        K.TRANSFER_SLIP: [year.opinions["flood"].pk],
        K.REMINDER_LETTER: [],
    }
    browser, letter = sign_in(cast, "clerk"), {"kind": "guidance_slip", "opinion": year.opinions["complaint"].public_id}
    assert browser.post(f"{LIST}soan/", letter).status_code == 302
    assert letters_owed(year.dialogue, date(2026, 6, 13))[K.GUIDANCE_SLIP] == []


def test_a_reminder_is_owed_while_a_late_reply_is_not_asked_for_again(cast):
    year = concluded(cast)
    flood, late = year.opinions["flood"], date(2026, 7, 17)
    days = (date(2026, 7, 16), late)
    owed = [[one.pk for one in letters_owed(year.dialogue, day)[K.REMINDER_LETTER]] for day in days]
    assert owed == [[], [flood.pk]]
    remind_referral(Referral.objects.get(), on=late, actor=cast.clerk, at=moment("17/7/2026"))
    assert letters_owed(year.dialogue, late)[K.REMINDER_LETTER] == []


def test_an_opinion_of_nobody_is_not_found(cast, sign_in, at_calendar):
    at_calendar("13/6/2026")
    concluded(cast)
    letter = {"kind": "guidance_slip", "opinion": "000000000000"}
    assert sign_in(cast, "clerk").post(f"{LIST}soan/", letter).status_code == 404


def test_a_paper_whose_words_were_taken_out_keeps_number_and_day(cast, sign_in, at_calendar):
    at_calendar("13/6/2026")
    year = ready_to_publish(cast)
    paper = issued(cast, year.dialogue, K.MINUTES, moment("13/6/2026"), number=1)
    Paper.objects.update(sealed_content=None, fingerprint="", docx=None, pdf=None)
    browser = sign_in(cast, "clerk")
    page = browser.get(address("papers-preview", paper)).content.decode().replace("\u00a0", " ")
    assert missing(page, "01/BB-UBND", "đã được gỡ theo quy định", "Tải bản PDF") == ["Tải bản PDF"]
    assert browser.get(address("papers-download", paper, form="pdf")).status_code == 404
    assert [line for line in complaints()[0] if "Tệp" not in line] == []


def test_the_report_waits_for_checked_words_and_leads_to_them(cast, sign_in, at_calendar):
    at_calendar("09/6/2026")
    year = prepared(cast)
    draft = draft_paper(year.dialogue, K.OPINION_REPORT, actor=cast.clerk, at=moment("09/6/2026"))
    path = f"{LIST}{draft.public_id}/"
    text = plain(sign_in(cast, "clerk").get(path))
    assert "Còn 4 việc in trong văn bản này chưa có bản công khai đã soát" in text
    found = re.findall(r'href="[^"]+/y-kien/(\w+)/ban-cong-khai/"', text)
    assert found == [year.opinions[name].public_id for name in ("road", "aid", "flood", "digest")]


def test_before_the_plan_one_sentence_stands_over_the_list(cast, sign_in):
    drafted(cast)
    text = plain(sign_in(cast, "clerk").get(LIST))
    assert text.count("Kế hoạch chưa ban hành") == 1


@pytest.mark.parametrize(("then", "end"), [("", "/"), ("issue", "/ban-hanh/")])
def test_a_draft_opens_where_the_button_said(cast, sign_in, then, end):
    drafted(cast)
    answer = sign_in(cast, "clerk").post(LIST + "soan/", {"kind": "plan", "then": then}, follow=False)
    made = Paper.objects.get(kind="plan")
    assert answer["Location"] == f"{LIST}{made.public_id}{end}"


def test_a_paper_that_can_not_be_set_now_is_told_and_nothing_is_lost(cast, sign_in, january, set_before, monkeypatch):
    set_before.cache_clear()
    monkeypatch.setattr(press, "LONGEST_WAIT", 0.05)
    paper, clerk = plan_draft(cast), sign_in(cast, "clerk")
    with press._room, press._room:
        shown = clerk.get(address("papers-download", paper, form="pdf"))
        sent = clerk.post(address("papers-issue", paper), SIGNED)
    told = ["Máy chưa dựng được văn bản này" in plain(answer) for answer in (shown, sent)]
    assert (shown.status_code, sent.status_code, told) == (503, 503, [True, True])
    assert ("<h1>Chưa mở được văn bản</h1>" in plain(shown), 'value="26/1/2026"' in plain(sent)) == (True, True)
