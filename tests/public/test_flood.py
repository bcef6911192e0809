"""Sixty slips an hour from one address pass freely; then the sender's machine does a sum, and nobody loses words."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from html import unescape

import pytest
from altcha import Challenge, Payload, solve_challenge
from django.test import Client

from doithoai.delivery.retention import purge
from doithoai.models import OpinionSlip
from doithoai.public import flood
from doithoai.web.clock import now
from tests.intake import ROAD
from tests.pages import plain
from tests.pictures import photo, uploads
from tests.public.test_slip import PATH, dialogue, typed

__all__ = ["dialogue"]


@pytest.fixture
def crowded(client, cast, dialogue, monkeypatch, settings):
    """Two slips an hour are free, and two were sent."""
    settings.SLIPS_AN_HOUR = 2
    monkeypatch.setattr(flood, "_ROUNDS", 1)
    for n in range(2):
        client.post(PATH, typed(cast, f"{ROAD} Lần {n}."))


def solved(answer):
    asked = json.loads(unescape(re.search(r'<altcha-widget challenge="([^"]+)"', answer.content.decode())[1]))
    task = Challenge.from_dict(asked)
    return Payload(task, solve_challenge(task)).to_base64()


def test_a_village_behind_one_address_sends_sixty_slips_an_hour(cast, dialogue):
    answers = [Client().post(PATH, typed(cast, f"Việc số {n} của thôn.", phone="")) for n in range(60)]
    assert ({one.status_code for one in answers}, OpinionSlip.objects.count()) == ({302}, 60)
    assert Client().post(PATH, typed(cast, ROAD)).status_code == 429


def test_over_the_limit_a_sum_is_asked_for_and_the_words_stay(client, cast, crowded):
    slip = typed(cast, ROAD)
    answer = client.post(PATH, slip)
    wanted = (
        flood.TOO_MANY,
        ROAD,
        "ghi phiếu giấy, nhờ Trưởng thôn gửi hộ, hoặc gọi Văn phòng 0208 000 0000",
        "altcha/pbkdf2.js",
    )
    assert (answer.status_code, [part for part in wanted if part not in plain(answer)]) == (429, [])
    assert client.post(PATH, slip | {"altcha": solved(answer)}).status_code == 302


def test_the_top_of_the_page_says_that_nothing_was_received_yet_and_leads_to_the_step(client, cast, crowded):
    page = plain(client.post(PATH, typed(cast, ROAD)))
    top = page[: page.index("1. Ông/Bà là ai")]
    assert ("Xã chưa nhận phiếu này" in top, 'href="#phep-tinh"' in top, 'id="phep-tinh"' in page) == (True, True, True)


def test_the_form_brings_the_sum_along_while_it_is_crowded_and_else_nothing_of_it(client, cast, crowded, at_calendar):
    pages = [plain(client.get(PATH))]
    at_calendar("28/5/2026", "10:01")
    pages.append(plain(client.get(PATH)))
    assert ["altcha" in page for page in pages] == [True, False]


def test_whoever_only_opens_the_form_is_not_told_that_a_slip_was_held_back(client, cast, crowded):
    page = plain(client.get(PATH))
    assert (flood.CROWDED in page, "Xã chưa nhận phiếu này" in page, "Chữ đã gõ" in page) == (True, False, False)


def test_a_slip_held_back_with_pictures_says_at_the_top_that_they_are_to_be_chosen_again(client, cast, crowded):
    page = plain(client.post(PATH, typed(cast, ROAD) | {"pictures": uploads(photo())}))
    assert 'href="#id_pictures">chọn lại' in page[: page.index("1. Ông/Bà là ai")]


def test_a_sum_is_worth_one_slip(client, cast, crowded):
    slip = typed(cast, ROAD)
    slip |= {"altcha": solved(client.post(PATH, slip))}
    assert [client.post(PATH, slip | change).status_code for change in ({}, {}, {"matters-0-text": "Việc khác."})] == [
        302,
        302,
        422,
    ]
    assert OpinionSlip.objects.count() == 3


@pytest.mark.parametrize("wrong", ["", "x", "e30=", "eyJjaGFsbGVuZ2UiOnt9fQ==", "A" * 5000])
def test_what_is_no_solution_is_refused(client, cast, crowded, wrong):
    assert client.post(PATH, typed(cast, ROAD, altcha=wrong)).status_code == 429


def test_the_sum_of_another_form_or_of_hours_ago_is_refused(client, cast, crowded, at_calendar):
    mine, other = typed(cast, ROAD), typed(cast, ROAD)
    sums = [solved(client.post(PATH, slip)) for slip in (mine, other)]
    assert client.post(PATH, mine | {"altcha": sums[1]}).status_code == 429
    OpinionSlip.objects.update(address_index="")
    at_calendar("28/5/2026", "12:30")
    for n in range(2):
        client.post(PATH, typed(cast, f"Việc số {n}."))
    assert client.post(PATH, mine | {"altcha": sums[0]}).status_code == 429


def test_another_address_is_not_held_up(client, cast, crowded):
    assert Client(REMOTE_ADDR="10.1.2.3").post(PATH, typed(cast, ROAD)).status_code == 302


def test_the_address_is_kept_as_a_hash_and_for_an_hour(client, cast, crowded):
    kept = OpinionSlip.objects.first().address_index
    assert (len(kept), "127.0.0.1" in kept) == (64, False)
    purge(at=now() + timedelta(minutes=61))
    assert set(OpinionSlip.objects.values_list("address_index", flat=True)) == {""}
