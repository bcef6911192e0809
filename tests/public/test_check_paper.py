"""Kiểm tra văn bản: whether we issued it, and nothing of what it says."""

from __future__ import annotations

import pytest
from django.test import Client

from doithoai.actions.files import read_file
from doithoai.actions.papers import draft_paper
from doithoai.actions.public_texts import set_public_text
from doithoai.models import Paper
from doithoai.rules.vocabulary import DocumentKind
from tests.pages import missing
from tests.paper_year import collected, issued, planned, prepared
from tests.people import moment

K = DocumentKind
CHECK = "/phong-quang/kiem-tra/"


def read(code: str, commune: str = "phong-quang") -> tuple[int, str]:
    answer = Client().get(f"/{commune}/kiem-tra/", {"ma": code})
    return answer.status_code, answer.content.decode().replace("\u00a0", " ")


def test_the_code_gives_kind_number_day_signer_and_fingerprint(cast, statements):
    planned(cast)
    paper = Paper.objects.get()
    with statements(3):
        status, page = read(paper.public_id)
    said = ["Kế hoạch", "05/KH-UBND", "26/01/2026 (thứ Hai)", "Nguyễn Ánh Xuân, Chủ tịch UBND xã", paper.fingerprint]
    assert (status, [one for one in said if one not in page]) == (200, [])


def test_the_code_is_read_kindly(cast):
    planned(cast)
    code = Paper.objects.get().public_id.upper().replace("0", "O").replace("1", "I")
    assert read(f"{code[:4]}-{code[4:8]} {code[8:]}")[0] == 200


@pytest.mark.parametrize("typed", ["sai", "a" * 12, "x" * 5000, "%00' OR 1=1", "😀" * 12])
def test_an_unknown_code_is_a_sentence(cast, typed):
    planned(cast)
    status, page = read(typed)
    assert (status, "Không có văn bản nào của xã mang mã này" in page) == (404, True)


def test_a_written_answer_is_confirmed_and_not_shown(cast):
    year = prepared(cast)
    year.dialogue.stage = "concluded"
    year.dialogue.save()
    set_public_text(year.opinion("road"), text="Dốc Khau Lạ trơn.", actor=cast.clerk, at=moment("13/6/2026"))
    letter = issued(
        cast, year.dialogue, K.WRITTEN_ANSWER, moment("15/6/2026"), number=131, opinion=year.opinion("road")
    )
    page = read(letter.public_id)[1]
    assert missing(page, "131/UBND-VP", "Thí Dụ", "Khau Lạ", ".pdf") == ["Thí Dụ", "Khau Lạ", ".pdf"]
    assert Client().get(f"/phong-quang/van-ban/{letter.public_id}.pdf").status_code == 404


def test_drafts_and_neighbours_do_not_exist(cast, neighbour):
    dialogue = planned(cast)
    paper = Paper.objects.get()
    assert read(paper.public_id, "xa-ben")[0] == 404
    draft = Paper.objects.create(commune=cast.commune, dialogue=dialogue, kind=K.AGENDA, created_at=moment("26/1/2026"))
    assert read(draft.public_id)[0] == 404


def test_the_plan_can_be_fetched_as_it_was_issued(cast):
    planned(cast)
    paper = Paper.objects.select_related("pdf__commune").get()
    answer = Client().get(f"/phong-quang/van-ban/{paper.public_id}.pdf")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert answer.content == read_file(paper.pdf)


def test_a_notice_is_public_once_it_was_made_known(cast):
    year = collected(cast)
    issued(cast, year.dialogue, K.SCHEDULE_NOTICE, moment("01/6/2026"), number=39)
    told = {
        paper.number_and_symbol: Client().get(f"/phong-quang/van-ban/{paper.public_id}.pdf").status_code
        for paper in Paper.objects.filter(kind__in=(K.PLAN, K.SCHEDULE_NOTICE))
    }
    assert told == {"05/KH-UBND": 200, "38/TB-UBND": 200, "39/TB-UBND": 404}


def test_the_bare_page_only_asks(cast):
    answer = Client().get(CHECK)
    assert (answer.status_code, "Mã kiểm tra in trên văn bản" in answer.content.decode()) == (200, True)


def test_the_code_stands_on_the_paper_once_the_address_is_known(cast, settings):
    settings.PUBLIC_ADDRESS = "https://doithoai.example.vn"
    planned(cast)
    paper = Paper.objects.get()
    content = paper.content(cast.commune.slug)["json"]
    assert f"https://doithoai.example.vn/phong-quang/kiem-tra/?ma={paper.public_id}" in content


def test_a_draft_carries_no_code(cast, settings):
    settings.PUBLIC_ADDRESS = "https://doithoai.example.vn"
    from doithoai.actions.papers import document_of
    from tests.stages import drafted

    paper = draft_paper(drafted(cast), K.PLAN, actor=cast.clerk, at=moment("20/1/2026"))
    assert document_of(paper, at=moment("20/1/2026")).after == ()
