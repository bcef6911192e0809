"""The home page at each stage of the year."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client

from doithoai.actions.notices import publish_notice
from doithoai.actions.publication import publish_results
from doithoai.actions.scope import seal_opinion
from doithoai.models import Dialogue, Notice, Opinion, OpinionSlip
from doithoai.rules.slip_note import SENT_LATE
from doithoai.rules.vocabulary import DialogueStage, DocumentKind
from doithoai.web.clock import now
from tests.hall import closed_hall
from tests.intake import BRIBE, ROAD, send, taking_slips
from tests.pages import missing, plain
from tests.paper_year import issued, ready_to_publish
from tests.people import moment
from tests.published import results_out
from tests.stages import announced, drafted, planned, scheduled


def page() -> str:
    return plain(Client().get("/phong-quang/"))


def title(html: str) -> str:
    return re.search(r"<h1>([^<]+)</h1>", html)[1]


def test_without_a_dialogue_it_says_what_the_law_wants(cast, at_calendar):
    at_calendar("5/1/2026")
    assert title(page()) == "Chưa có lịch đối thoại năm 2026"


def test_a_plan_in_the_making_is_not_told(cast, at_calendar):
    drafted(cast)
    at_calendar("20/1/2026")
    assert title(page()) == "Chưa có lịch đối thoại năm 2026"


@pytest.mark.parametrize("stage", [planned, scheduled])
def test_a_day_is_not_told_before_its_notice(cast, at_calendar, stage):
    stage(cast)
    at_calendar("20/5/2026")
    html = page()
    assert title(html) == "Năm 2026, lãnh đạo xã sẽ gặp và trả lời Nhân dân"
    assert missing(html, "12/6", "Gửi ý kiến") == ["12/6"]


def test_an_announced_conference_is_the_heading_with_its_leaf_and_days(cast, at_calendar):
    announced(cast)
    at_calendar("29/5/2026")
    html = page()
    assert title(html) == "Lãnh đạo xã gặp và trả lời Nhân dân, 8 giờ sáng thứ Sáu 12/6"
    assert re.findall(r'dates__day">([^<]+)', html) == ["29/5", "05/6", "09/6", "12/6", "22/6"]
    assert missing(html, "27 tháng Tư, Bính Ngọ", "Còn 14 ngày") == []


@pytest.mark.parametrize(("day", "late"), [("09/6/2026", False), ("10/6/2026", True)])
def test_after_the_last_day_it_says_how_a_slip_is_still_answered(cast, at_calendar, day, late):
    announced(cast)
    at_calendar(day)
    slip = plain(Client().get("/phong-quang/doi-thoai/2026/phieu/"))
    assert [SENT_LATE in html for html in (page(), slip)] == [late, late]


def test_a_notice_of_shortly_after_midnight_is_of_that_day(cast, at_calendar):
    at_calendar("29/5/2026")
    announced(cast)
    Notice.objects.update(published_at=moment("28/5/2026", "00:30"))
    assert re.findall(r"Đã đăng, sớm \d+ ngày", page()) == ["Đã đăng, sớm 8 ngày"]


def test_after_the_conference_it_says_by_when_results_are_due(cast, at_calendar):
    closed_hall(cast)
    at_calendar("13/6/2026")
    html = page()
    assert title(html) == "Hội nghị 12/6 đã họp, xã đang hoàn tất kết quả"
    assert "Chậm nhất thứ Hai 22/6 xã thông báo kết quả." in html


def test_results_come_with_the_two_numbers_and_a_promise(cast, at_calendar):
    results_out(cast)
    at_calendar("15/7/2026")
    html = page()
    assert title(html) == "Đã có kết quả hội nghị 12/6/2026"
    assert re.findall(r'figure__value"><b>(\d+)</b><small> / (\d+)', html) == [("3", "4"), ("1", "4")]
    assert "Đã giữ" in html


def test_a_cancelled_dialogue_leaves_the_last_one_on_the_page(cast, at_calendar):
    Dialogue.objects.filter(pk=announced(cast).pk).update(stage=DialogueStage.CANCELLED)
    at_calendar("29/5/2026")
    assert title(page()) == "Chưa có lịch đối thoại năm 2026"


def test_the_results_notice_is_linked_once_it_is_published(cast, at_calendar):
    dialogue = ready_to_publish(cast).dialogue
    publish_results(dialogue, actor=cast.clerk, at=moment("16/6/2026"))
    paper = issued(cast, dialogue, DocumentKind.RESULTS_NOTICE, moment("16/6/2026"), number=39)
    at_calendar("17/6/2026")
    link = f'<a class="nowrap" href="/phong-quang/van-ban/{paper.public_id}.pdf">Đọc Thông báo kết quả</a>'
    before = link in page()
    publish_notice(paper, actor=cast.clerk, at=moment("17/6/2026"))
    assert (before, link in page()) == (False, True)


def test_once_the_results_are_out_the_steps_are_to_look_to_report_and_to_wait(cast, at_calendar):
    results_out(cast)
    at_calendar("15/7/2026")
    html = page()
    assert missing(html, "Theo dõi bằng ba bước", "Báo chưa xong", "Giữ mã phiếu") == ["Giữ mã phiếu"]


def test_the_number_of_slips_does_not_tell_when_one_is_sealed(cast, at_calendar):
    dialogue = taking_slips(cast)
    at_calendar("28/5/2026")
    for words in (ROAD, BRIBE):
        send(cast, dialogue, matters=(words,))
    told = "Xã đã nhận 2 phiếu."
    before = told in page()
    handed_on = {"handed_on": date(2026, 5, 28), "handed_to": "Thanh tra", "receipt_number": "1"}
    seal_opinion(Opinion.objects.get(received_text=BRIBE), **handed_on, actor=cast.clerk, at=now())
    assert (before, told in page(), OpinionSlip.objects.count()) == (True, True, 1)
