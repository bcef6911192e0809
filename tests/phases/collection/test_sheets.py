"""The page of printed slips: print, write down what will not come back, see that it adds up."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest

from doithoai.models import PrintedSlip, PrintRun
from doithoai.rules.sheet_serial import read_numbers
from tests.intake import taking_slips
from tests.pages import plain

PAGE = "/phong-quang/lam-viec/2026/tiep-nhan/phieu-giay/"


@pytest.fixture
def office(cast, sign_in, at_calendar):
    at_calendar("28/5/2026")
    taking_slips(cast)
    return sign_in(cast, "clerk")


def prints(client, village="moi-thon", count="2"):
    return client.post(PAGE + "in/", {"command_id": uuid4(), "village": village, "count": count})


def spoils(client, numbers, reason="lost"):
    return client.post(PAGE + "hong/", {"numbers": numbers, "reason": reason})


def total(client):
    """The last row, that of the sum: printed, returned, waiting, spoiled, still out."""
    rows = re.findall(r'<tr role="row"[^>]*>(.*?)</tr>', client.get(PAGE).content.decode(), re.S)
    return [int(number) for number in re.findall(r"<span>(\d+)</span>", rows[-1])] if rows else None


def test_all_villages_get_their_sheets_and_the_page_their_sum(office):
    assert (prints(office).status_code, total(office)) == (302, [6, 0, 0, 0, 6])


def test_one_village_gets_sheets(cast, office):
    prints(office, str(cast.villages[1].pk), "3")
    assert [row.village for row in PrintedSlip.objects.all()] == [cast.villages[1]] * 3


@pytest.mark.parametrize("count", ["", "0", "301", "ba", "²"])
def test_a_wrong_count_stays_with_its_sentence(office, count):
    answer = prints(office, count=count)
    assert (answer.status_code, "từ 1 đến 300" in answer.content.decode()) == (422, True)


def test_the_file_of_a_run_opens_again(office):
    prints(office, count="1")
    address = f"{PAGE}in/{PrintRun.objects.get().public_id}.pdf"
    first, second = (office.get(address).content for _ in range(2))
    assert (first[:5], second) == (b"%PDF-", first)


def test_spoiled_sheets_by_ranges_and_back(office):
    prints(office)
    spoils(office, "1, 3-4")
    office.post(f"{PAGE}hong/3/bo/")
    assert total(office) == [6, 0, 0, 2, 4]


def test_which_numbers_are_still_out_is_told_as_they_are_typed(office, cast, sign_in):
    prints(office, str(cast.villages[0].pk), "6")
    spoils(office, "3, 5")
    village = sign_in(cast, "village1")
    told = [plain(who.get(PAGE)).count("Thôn 1 còn các số: <b>1–2, 4, 6</b>.") for who in (office, village)]
    assert told == [1, 1]
    assert read_numbers("1–2, 4, 6") == [1, 2, 4, 6]


def test_the_sentence_after_printing_opens_the_file(office):
    page = plain(office.get(prints(office)["Location"]))
    assert f'<a href="{PAGE}in/{PrintRun.objects.get().public_id}.pdf">Mở tệp PDF</a>' in page


def test_what_was_typed_stays_when_a_number_is_wrong(office):
    prints(office)
    answer = spoils(office, "5-9")
    assert (answer.status_code, 'value="5-9"' in answer.content.decode()) == (422, True)


def test_a_village_officer_sees_and_spoils_the_own_village(cast, office, sign_in):
    prints(office)
    village = sign_in(cast, "village1")
    spoils(village, "2")
    assert (total(village), spoils(village, "3").status_code) == ([2, 0, 0, 1, 1], 422)
    assert (prints(village).status_code, PAGE + "in/" in village.get(PAGE).content.decode()) == (403, False)


def test_a_village_officer_without_sheets_finds_no_table(cast, office, sign_in):
    assert total(sign_in(cast, "village1")) is None


def test_another_commune_finds_nothing(cast, neighbour, office, sign_in):
    prints(office)
    foreign = sign_in(neighbour, "clerk")
    run = PrintRun.objects.get().public_id
    pages = ("", f"in/{run}.pdf")
    assert [foreign.get(PAGE + page).status_code for page in pages] == [404, 404]


@pytest.mark.parametrize("key", ["officer", "front", "reception", "secretary", "chair"])
def test_other_roles_have_no_door_here(cast, office, sign_in, key):
    assert sign_in(cast, key).get(PAGE).status_code == 403


def test_it_costs_the_same_for_one_village_and_for_many(cast, office, statements):
    costs = []
    for village, spoiled in ((str(cast.villages[0].pk), "1"), ("moi-thon", "3-5")):
        prints(office, village)
        spoils(office, spoiled)
        office.get(PAGE)  # takes what was said
        with statements(8) as captured:
            office.get(PAGE)
        costs.append(len(captured))
    assert costs[0] == costs[1]


@pytest.mark.parametrize(
    ("address", "told"), [("http://127.0.0.1:8000", True), ("https://doithoai.phongquang.example", False)]
)
def test_who_prints_is_told_when_no_phone_can_open_the_code(office, settings, address, told):
    settings.PUBLIC_ADDRESS = address
    assert ("điện thoại của bà con không mở được" in office.get(PAGE).content.decode().replace("\xa0", " ")) == told
