"""The public side as a whole: what is there at each stage, at which price, and what is never there."""

from __future__ import annotations

import pytest
from django.test import Client

from doithoai.models import Opinion
from doithoai.rules.vocabulary import Visibility
from tests.matters import assigned, dialogue_of, matter
from tests.pages import plain
from tests.published import CANARIES, results_out

HOME = "/phong-quang/"
LISTS = ["ket-qua/", "cam-ket/", "du-lieu-mo/2026.csv", "du-lieu-mo/2026.json", "lich.ics", "tin-moi.xml"]
PAGES = ["", *LISTS, "dung-hen/", "quyen-rieng-tu/", "du-lieu-mo/", "tra-cuu/"]


def read(path: str) -> str:
    answer = Client().get(HOME + path)
    assert answer.status_code == 200, path
    return plain(answer)


@pytest.mark.parametrize("path", PAGES)
def test_every_page_stands_without_any_dialogue(cast, at_calendar, path):
    at_calendar("5/1/2026")
    if not path.startswith("du-lieu-mo/2026"):
        assert read(path) != ""


@pytest.mark.parametrize("path", PAGES)
def test_no_page_carries_a_name_a_phone_or_words_under_seal(cast, at_calendar, path):
    dialogue = results_out(cast)
    matter(
        cast, dialogue, "Tôi tố cáo ông Giả Định", visibility=Visibility.SEALED, public_text="Tôi tố cáo ông Giả Định"
    )
    at_calendar("15/7/2026")
    html = read(path)
    assert [canary for canary in CANARIES if canary in html] == []


@pytest.mark.parametrize("path", PAGES)
def test_nothing_of_an_opinion_is_public_before_the_results(cast, at_calendar, path):
    dialogue = dialogue_of(cast)
    assigned(cast, matter(cast, dialogue, "Cầu treo Khe Thử gãy ván", public_text="Cầu treo Khe Thử gãy ván"))
    at_calendar("2/6/2026")
    if not path.startswith("du-lieu-mo/2026"):
        assert "Khe Thử" not in read(path)


@pytest.mark.parametrize("times", [1, 3])
@pytest.mark.parametrize("path", ["", *LISTS])
def test_lists_cost_four_statements_for_one_and_three(cast, at_calendar, statements, path, times):
    results_out(cast, times=times)
    at_calendar("15/7/2026")
    read(path)
    with statements(4):
        read(path)


@pytest.mark.parametrize("times", [1, 3])
def test_one_matter_costs_five_statements_at_most(cast, at_calendar, statements, times):
    dialogue = results_out(cast, times=times)
    at_calendar("15/7/2026")
    shown = Opinion.objects.get(dialogue=dialogue, public_number=1)
    with statements(5):
        read(f"ket-qua/2026/viec/{shown.public_id}/")


@pytest.mark.parametrize("path", ["ket-qua/2026/viec/khong-co/", "ket-qua/2026/thon/999/", "doi-thoai/2026/thong-bao/"])
def test_what_is_not_there_is_not_found(cast, path):
    results_out(cast)
    assert Client().get(HOME + path).status_code == 404


def test_a_neighbours_matter_is_not_found_here(cast, neighbour):
    results_out(cast)
    foreign = results_out(neighbour)
    shown = Opinion.objects.get(dialogue=foreign, public_number=1)
    assert Client().get(f"{HOME}ket-qua/2026/viec/{shown.public_id}/").status_code == 404


def test_an_unpublished_matter_is_not_found_by_its_id(cast):
    dialogue = results_out(cast)
    hidden = Opinion.objects.filter(dialogue=dialogue).exclude(visibility=Visibility.PUBLIC)
    for one in hidden:
        assert Client().get(f"{HOME}ket-qua/2026/viec/{one.public_id}/").status_code == 404


@pytest.mark.parametrize("path", PAGES)
def test_public_pages_are_kept_but_those_with_forms(cast, at_calendar, path):
    results_out(cast)
    at_calendar("15/7/2026")
    assert Client().get(HOME + path).has_header("X-Store") is (path != "tra-cuu/")
