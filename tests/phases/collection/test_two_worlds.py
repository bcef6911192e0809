"""Two worlds: in one somebody sent a denunciation, which was sealed; in the other nobody did. They look the same."""

from __future__ import annotations

import re
from uuid import UUID

import pytest
from django.test import Client

from doithoai.actions.scope import confirm_scope, seal_opinion
from doithoai.actions.slips import submit_slip
from doithoai.models import Opinion
from doithoai.rules.vocabulary import IntakeChannel
from tests.intake import AT, BRIBE, LAND, ROAD, content, taking_slips
from tests.people import PASSWORD, commune_with_people

STAFF = "/{slug}/lam-viec/2026/tiep-nhan/"
PAGES = [
    "",
    "?words=duong",
    "?words=hoi+lo",
    "?village=",
    "pham-vi/",
    "da-chuyen/",
    "phieu/",
    "phieu-giay/",
    "quet/",
    "ban-tong-hop/",
]


def world(slug, name, at_calendar, *, denounced):
    at_calendar("28/5/2026", "10:00")
    cast = commune_with_people(slug=slug, name=name)
    dialogue = taking_slips(cast)
    sheets = [(ROAD, LAND), (ROAD, BRIBE, LAND) if denounced else (ROAD, LAND), *([(BRIBE,)] if denounced else [])]
    for number, matters in enumerate([*sheets, (ROAD,)]):
        submit_slip(
            dialogue,
            content(*matters),
            village=cast.villages[0],
            channel=IntakeChannel.PAPER,
            actor=cast.clerk,
            at=AT,
            command_id=UUID(int=number + 1),
        )
    for opinion in Opinion.objects.of(cast.commune).filter(received_text=BRIBE):
        told = {"handed_on": AT.date(), "handed_to": "Công an xã", "receipt_number": "02"}
        seal_opinion(opinion, **told, actor=cast.clerk, at=AT)
    confirm_scope(Opinion.objects.of(cast.commune).first(), actor=cast.clerk, at=AT)
    return cast


def seen_by(cast, key, page):
    client = Client()
    client.post("/dang-nhap/", {"login": cast.account(key).login, "password": PASSWORD})
    answer = client.get(STAFF.format(slug=cast.commune.slug) + page)
    shown = answer.content.decode().replace(cast.commune.slug, "SLUG").replace(cast.commune.name, "NAME")
    # Random ids, tokens and keys differ between any two worlds.
    shown = re.sub(r'value="[0-9A-Za-z-]{20,64}"|/[0-9a-z]{12}/|(?:value|data-who)="\d+"', "RANDOM", shown)
    return answer.status_code, shown


@pytest.fixture
def worlds(db, at_calendar):
    with_one = world("xa-mot", "Xã Thử", at_calendar, denounced=True)
    return with_one, world("xa-hai", "Xã Thử", at_calendar, denounced=False)


@pytest.mark.parametrize("who", ["clerk", "chair", "reception", "front", "officer"])
@pytest.mark.parametrize("page", PAGES)
def test_no_page_tells_the_two_worlds_apart(worlds, who, page):
    assert seen_by(worlds[0], who, page) == seen_by(worlds[1], who, page)


def test_the_pages_compared_show_the_other_matters(worlds):
    shown = [seen_by(worlds[0], "clerk", page) for page in PAGES]
    assert [status for status, _ in shown] == [200] * len(PAGES)
    assert ("Dốc Khau Lạ" in shown[0][1], "hối lộ" in "".join(page for _, page in shown)) == (True, False)


def test_no_table_of_matters_tells_them_apart(worlds):
    facts = [
        list(
            Opinion.objects.of(cast.commune).order_by("pk").values_list("position", "received_text", "scope", "folded")
        )
        for cast in worlds
    ]
    assert facts[0] == facts[1]
