"""The sector an asker may choose on the online slip: kept through everything, judged by nobody, shown to the office."""

from __future__ import annotations

import re

import pytest
from django.test import override_settings

from doithoai.actions.corrections import correct_opinion
from doithoai.models import Opinion, OpinionSlip, Sector
from tests.intake import AT, ROAD, taking_slips
from tests.public.test_slip import PATH, typed

CHOSEN = re.compile(r'name="matters-([0-9]+)-sector">(?:(?!</select>).)*<option value="([0-9]+)" selected')


@pytest.fixture
def dialogue(cast, at_calendar):
    at_calendar("28/5/2026", "09:44")
    return taking_slips(cast)


def chosen(answer):
    """Box and key of every sector chosen on a page."""
    return CHOSEN.findall(answer.content.decode())


def test_the_sector_of_each_matter_is_kept_beside_it(client, cast, dialogue):
    roads, schools = str(cast.roads.pk), str(cast.schools.pk)
    slip = typed(cast, ROAD, "", "Xin lắp đèn đường.", "Trường thiếu ghế.")
    client.post(PATH, slip | {"matters-0-sector": roads, "matters-1-sector": roads, "matters-3-sector": schools})
    assert list(Opinion.objects.values_list("asked_sector", "sector")) == [
        (cast.roads.pk, None), (None, None), (cast.schools.pk, None),
    ]  # fmt: skip


@pytest.mark.parametrize("key", ["", "x", "0", "999999", "٣", "9" * 400, "of the neighbour"])
def test_a_key_that_is_no_sector_here_is_stored_as_nothing(client, cast, neighbour, dialogue, key):
    other = Sector.objects.exclude(commune=cast.commune).first()
    answer = client.post(PATH, typed(cast, ROAD) | {"matters-0-sector": key.replace("of the neighbour", str(other.pk))})
    assert (answer.status_code, Opinion.objects.get().asked_sector) == (302, None)


def test_the_choices_are_the_communes_own_in_their_order(client, cast, neighbour, dialogue):
    select = re.search(r'name="matters-0-sector">(.*?)</select>', client.get(PATH).content.decode(), re.S)[1]
    own = [(str(one.pk), one.name) for one in Sector.objects.of(cast.commune)]
    assert re.findall(r'<option value="([0-9]*)">([^<]+)<', select) == [("", "Để xã phân loại"), *own]


@pytest.mark.parametrize("change", [{"name": ""}, {"add_matter": "1"}, {"phone": "abc"}])
def test_the_choice_stays_on_a_page_that_comes_back(client, cast, dialogue, change):
    answer = client.post(PATH, typed(cast, ROAD) | {"matters-0-sector": str(cast.roads.pk)} | change)
    assert chosen(answer) == [("0", str(cast.roads.pk))]


@override_settings(SLIPS_AN_HOUR=1)
def test_the_choice_stays_while_the_sum_is_made(client, cast, dialogue):
    client.post(PATH, typed(cast, ROAD))
    answer = client.post(PATH, typed(cast, "Xin đèn.") | {"matters-0-sector": str(cast.roads.pk)})
    assert (answer.status_code, chosen(answer)) == (429, [("0", str(cast.roads.pk))])


def test_the_same_slip_with_another_choice_is_another_slip(client, cast, dialogue):
    for sector in ("", "", str(cast.roads.pk), str(cast.schools.pk), str(cast.roads.pk)):
        client.post(PATH, typed(cast, ROAD) | {"matters-0-sector": sector})
    assert OpinionSlip.objects.count() == 3


def test_a_correction_keeps_it(client, cast, dialogue):
    client.post(PATH, typed(cast, ROAD) | {"matters-0-sector": str(cast.roads.pk)})
    correct_opinion(Opinion.objects.get(), "Đường lầy lội.", actor=cast.citizen, at=AT)
    found = Opinion.objects.get()
    assert (found.received_text, found.asked_sector) == ("Đường lầy lội.", cast.roads)
