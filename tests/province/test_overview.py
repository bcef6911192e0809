"""A province sees days and counts of its communes, what is urgent first, and nobody's name."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client

from doithoai.models import Account, Province
from doithoai.models.figure_queries import figures_of
from doithoai.province.queries import province_of, standings
from tests.hall import closed_hall
from tests.pages import plain
from tests.people import PASSWORD, commune_with_people
from tests.published import CANARIES, results_out
from tests.stages import announced, planned

URL = "/tinh/thai-nguyen/"


def page() -> str:
    return plain(Client().get(URL))


def test_the_finding_is_the_heading(cast, neighbour, at_calendar):
    results_out(cast)
    closed_hall(neighbour)
    at_calendar("26/6/2026")
    assert re.search(r"<h1>([^<]+)", page())[1] == "2 trong 2 xã đã đối thoại, 1 xã trễ báo kết quả"


def test_what_is_urgent_stands_first(cast, neighbour, at_calendar):
    results_out(cast)
    closed_hall(neighbour)
    at_calendar("26/6/2026")
    html = page()
    assert re.findall(r'lead-cell"><a href="/([a-z-]+)/', html) == ["xa-ben", "phong-quang"]
    assert "Trễ 4 ngày" in html


def test_the_counts_are_those_of_the_commune(cast, at_calendar):
    dialogue = results_out(cast)
    (one,) = standings(province_of("thai-nguyen"), 2026, date(2026, 7, 15))
    said = figures_of(dialogue, date(2026, 7, 15), public_only=True)
    assert (one.total, one.answered, one.resolved) == (said.total, said.answered, said.resolved)


@pytest.mark.parametrize(("stage", "words"), [(planned, "có kế hoạch"), (announced, "đã thông báo lịch")])
def test_every_stage_has_its_tile(cast, at_calendar, stage, words):
    stage(cast)
    at_calendar("29/5/2026")
    assert f'govuk-visually-hidden">{words}<' in page()


def test_a_day_is_not_told_before_its_notice(cast, at_calendar):
    from tests.stages import scheduled

    scheduled(cast)
    at_calendar("20/5/2026")
    assert "12/6" not in page()


def test_nobody_is_named(cast, at_calendar):
    results_out(cast)
    at_calendar("15/7/2026")
    html = page() + Client().get(f"{URL}bang.csv").content.decode()
    names = [account.name for account in cast.accounts.values()]
    assert [canary for canary in (*CANARIES, *names) if canary in html] == []


@pytest.mark.parametrize("number", [1, 3])
def test_the_overview_costs_the_same_for_one_and_three(cast, at_calendar, statements, number):
    for one in range(number - 1):
        results_out(commune_with_people(slug=f"xa-{one}", name=f"Xã {one}"))
    at_calendar("15/7/2026")
    page()
    with statements(5):
        page()


def test_an_unknown_province_is_not_found(db):
    assert Client().get("/tinh/khong-co/").status_code == 404


def test_an_account_of_the_province_lands_here(cast):
    province = Province.objects.get(slug="thai-nguyen")
    Account.objects.create_account("tinh.theo-doi", PASSWORD, name="Người Của Tỉnh", province=province)
    answer = Client().post("/dang-nhap/", {"login": "tinh.theo-doi", "password": PASSWORD})
    assert answer.headers["Location"] == URL


def test_the_legend_shows_no_number_that_reads_as_a_figure(cast, at_calendar):
    planned(cast)
    at_calendar("29/5/2026")
    html = page()
    told = ("Chú thích các ô", "số ở góc ô: cam kết quá hạn", "tile__owed")
    assert [words in html for words in told] == [True, True, False]
