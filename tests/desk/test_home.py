"""The signed-in home: one act first, then the days, for every role, at a fixed price."""

from __future__ import annotations

import re
from datetime import date

import pytest

from doithoai.actions.commitments import Said, claim_done
from doithoai.models import Dialogue
from doithoai.rules.vocabulary import DialogueStage, Scope
from tests.matters import assigned, dialogue_of, matter, promise, sent
from tests.pages import missing, plain
from tests.people import Cast, moment
from tests.stages import announced, drafted

URL = "/phong-quang/lam-viec/"
ROLES = [
    "clerk",
    "chair",
    "secretary",
    "reception",
    "officer",
    "head",
    "village1",
    "front",
    "admin",
]


def heads(html: str) -> list[str]:
    """The day heads in order, and the title of the framed act before them."""
    framed = re.findall(r'class="next-act"><div><h2>([^<]+)', html)
    return [text.replace("\xa0", " ") for text in framed + re.findall(r'class="day[^"]*"><h2>([^<]+?) <small', html)]


def test_without_a_dialogue_the_office_opens_one(cast, sign_in, at_calendar):
    at_calendar("5/1/2026")
    html = sign_in(cast, "clerk").get(URL).content.decode()
    assert heads(html) == ["Mở đợt đối thoại năm 2026"]


def test_a_plan_being_written_is_the_first_act(cast, sign_in, at_calendar):
    drafted(cast)
    at_calendar("20/1/2026")
    assert heads(sign_in(cast, "clerk").get(URL).content.decode()) == [
        "Soạn xong và ban hành kế hoạch năm 2026",
        "Sau đó",
    ]


def test_an_announced_dialogue_asks_for_the_missing_proof_first_near_its_day(cast, sign_in, at_calendar):
    announced(cast)
    at_calendar("4/6/2026")
    html = sign_in(cast, "clerk").get(URL).content.decode()
    assert heads(html) == ["Nộp bằng chứng đã thông báo lịch", "Ngày mai", "Tuần sau"]


def test_the_office_reads_which_papers_the_villages_have_not_signed_for(cast, sign_in, at_calendar):
    announced(cast)
    at_calendar("4/6/2026")
    page = plain(sign_in(cast, "clerk").get(URL))
    assert re.findall(r"ký nhận [^<.:]+", page) == ["ký nhận kế hoạch và thông báo lịch"]


@pytest.mark.parametrize("role", ROLES)
def test_every_role_has_a_home(cast, sign_in, at_calendar, role):
    dialogue = dialogue_of(cast)
    sent(cast, matter(cast, dialogue))
    at_calendar("2/6/2026")
    answer = sign_in(cast, role).get(URL)
    assert (answer.status_code, answer.content.decode().count("<h1")) == (200, 1)


@pytest.mark.parametrize("number", [1, 3])
def test_the_home_costs_the_same_for_one_and_three(cast, sign_in, at_calendar, statements, number):
    dialogue = dialogue_of(cast)
    for _ in range(number):
        assigned(cast, matter(cast, dialogue), supporting=True)
        matter(cast, dialogue, scope=Scope.PENDING)
    at_calendar("2/6/2026")
    client = sign_in(cast, "clerk")
    client.get(URL)
    with statements(8):
        assert client.get(URL).status_code == 200


def test_no_name_and_no_words_of_a_citizen_stand_on_a_desk(cast, sign_in, at_calendar):
    dialogue = dialogue_of(cast)
    assigned(cast, matter(cast, dialogue, "Cầu treo Khe Thử gãy ván"))
    at_calendar("2/6/2026")
    for role in ROLES:
        html = sign_in(cast, role).get(URL).content.decode()
        assert not re.search("Thí Dụ|0912|Khe Thử", html)


def test_a_village_head_sees_the_own_village_only(cast: Cast, sign_in, at_calendar):
    announced(cast)
    at_calendar("2/6/2026")
    html = plain(sign_in(cast, "village1").get(URL))
    assert missing(html, "Thôn 1", "Thôn 2") == ["Thôn 2"]


def test_another_year_opens_by_its_address(cast, sign_in, at_calendar):
    drafted(cast)
    at_calendar("20/1/2026")
    assert sign_in(cast, "clerk").get(URL + "?nam=1999").status_code == 200


def test_a_neighbour_finds_nothing_here(cast, neighbour, sign_in):
    assert sign_in(neighbour, "clerk").get(URL).status_code == 404


def promised_in(cast, year):
    dialogue = dialogue_of(cast, DialogueStage.RESULTS_PUBLISHED)
    Dialogue.objects.filter(pk=dialogue.pk).update(year=year)
    made = promise(cast, dialogue)
    Dialogue.objects.filter(pk=dialogue.pk).update(stage=DialogueStage.CLOSED)
    return made


@pytest.mark.parametrize(("role", "claimed", "page"), [
    ("officer", False, "theo-doi/"), ("front", True, "theo-doi/"), ("village1", True, "theo-doi/"),
])  # fmt: skip
def test_a_promise_of_last_year_is_opened_in_its_year(cast, sign_in, at_calendar, role, claimed, page):
    made = promised_in(cast, 2025)
    if claimed:
        claim_done(made, said=Said(date(2026, 6, 12), "Đã rải"), actor=cast.officer, at=moment("13/6/2026"))
    dialogue_of(cast)
    at_calendar("15/6/2026")
    html = sign_in(cast, role).get(URL).content.decode()
    assert (f"lam-viec/2025/{page}" in html, f'lam-viec/2026/{page}"' in html.split("<main")[1]) == (True, False)
