"""The results page: filters, search with and without marks, keyset pages, the sheet of a village."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from doithoai.models import Opinion
from doithoai.public import results_rows
from tests.pages import plain
from tests.published import promise_kept, results_out


@pytest.fixture
def out(cast, at_calendar):
    at_calendar("15/7/2026")
    return results_out(cast)


def subjects(query: str = "") -> list[str]:
    html = Client().get(f"/phong-quang/ket-qua/{query}").content.decode()
    return re.findall(r'class="lead-cell"><a href="[^"]+">([^<]+)', html)


def test_all_matters_in_their_order(out):
    assert subjects() == [
        "Đèn đường trước nhà văn hóa hỏng",
        "Vì sao thu quỹ hai lần",
        "Đường tỉnh ngập đầu cầu",
        "Rác chợ xã tồn cả tuần",
    ]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?tim=duong+tinh", ["Đường tỉnh ngập đầu cầu"]),
        ("?tim=Đường tỉnh", ["Đường tỉnh ngập đầu cầu"]),
        ("?tim=khong+co", []),
        ("?tim=thon+1+rac", ["Rác chợ xã tồn cả tuần"]),
        ("?tim=thon+2", ["Đèn đường trước nhà văn hóa hỏng"]),
        ("?tim=thon+26", []),
        ("?tinh-trang=da-xong", ["Đèn đường trước nhà văn hóa hỏng"]),
        ("?tinh-trang=chua-tra-loi", ["Rác chợ xã tồn cả tuần"]),
        ("?tinh-trang=<script>&tim=rac", ["Rác chợ xã tồn cả tuần"]),
        ("?thon=999999&linh-vuc=x&tim=rac", ["Rác chợ xã tồn cả tuần"]),
        ("?tim=Bể+xây+năm+2021", []),
    ],
)
def test_filters_and_search(out, query, expected):
    assert subjects(query) == expected


def test_a_village_finds_what_its_people_asked_in_a_merged_matter(out, cast):
    assert subjects(f"?thon={cast.villages[1].pk}") == ["Đèn đường trước nhà văn hóa hỏng"]


def test_pages_follow_each_other_by_number(out, monkeypatch):
    monkeypatch.setattr(results_rows, "PAGE", 3)
    assert (len(subjects()), subjects("?nam=2026&tu=3")) == (3, ["Rác chợ xã tồn cả tuần"])


def test_the_two_figures_and_what_is_not_counted(out):
    html = plain(Client().get("/phong-quang/ket-qua/"))
    assert "Kết quả: 5 ý kiến, 4 nội dung" in html
    assert "1 nội dung chưa trả lời đã quá hạn, lâu nhất 19 ngày" in html


def test_another_year_without_results_says_so(cast, at_calendar):
    at_calendar("15/7/2026")
    html = plain(Client().get("/phong-quang/ket-qua/"))
    assert "Chưa có kết quả nào được công bố" in html


def test_the_sheet_of_a_village_with_its_loudspeaker_text(out, cast):
    html = plain(Client().get(f"/phong-quang/ket-qua/2026/thon/{cast.villages[1].pk}/"))
    assert "Thôn 2 nêu 1 nội dung tại hội nghị 12/6/2026. Đã trả lời 1. Đã giải quyết xong 1." in html
    assert "Kính thưa bà con Thôn hai. Hội nghị ngày mười hai tháng sáu có một việc của thôn ta." in html


def test_a_hostile_search_is_answered_quietly(out):
    assert subjects("?tim=" + "%00%27%22<b>" * 50) == []


def test_a_matter_owed_an_answer_shows_its_promise_too(cast, at_calendar):
    dialogue = results_out(cast)
    promise_kept(cast, dialogue, Opinion.objects.get(subject_line="Rác chợ xã tồn cả tuần"))
    at_calendar("30/6/2026")
    row, board = (Client().get(f"/phong-quang/{page}/").content.decode() for page in ("ket-qua", "cam-ket"))
    told = ["Trả lời quá hạn 4 ngày", "Cam kết: đã giữ", "Chưa có. Việc đã làm xong, có người xác nhận."]
    assert [words in row.replace("\xa0", " ") for words in told] == [True, True, True]
    assert board.count("Còn nợ câu trả lời bằng văn bản") == 1
