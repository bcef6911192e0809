"""The register: found again with or without marks; names for the office only; phones never in an address."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from doithoai.actions.scope import confirm_scope
from doithoai.models import OpinionSlip
from tests.intake import AT, BRIBE, ROAD, send
from tests.pages import missing, plain

PATH = "/phong-quang/lam-viec/2026/tiep-nhan/"
PUMP = "Trạm bơm Nà Phai hỏng từ Tết, ruộng khô không cấy được."


def page(client, **asked):
    answer = client.get(PATH, asked)
    assert answer.status_code == 200
    return plain(answer)


@pytest.mark.parametrize("words", ["tram bom", "Trạm Bơm", "TRẠM  BƠM", "na phai hong"])
def test_words_are_found_with_and_without_marks(cast, dialogue, sign_in, words):
    send(cast, dialogue, ROAD)
    send(cast, dialogue, PUMP)
    found = page(sign_in(cast, "clerk"), words=words)
    assert missing(found, "Trạm bơm", "Dốc Khau Lạ") == ["Dốc Khau Lạ"]


@pytest.mark.parametrize("words", ["%", "_", "'; DROP TABLE x; --", "<script>alert(1)</script>", "\u202e", "x" * 5000])
def test_hostile_words_find_nothing_and_come_back_as_text(cast, dialogue, sign_in, words):
    send(cast, dialogue, ROAD)
    found = page(sign_in(cast, "clerk"), words=words)
    assert ("<script>alert" in found, "Dốc Khau Lạ" in found) == (False, words == "\u202e")


def test_village_and_channel_narrow(cast, dialogue, sign_in):
    send(cast, dialogue, ROAD)
    send(cast, dialogue, PUMP, village=cast.villages[1])
    client = sign_in(cast, "clerk")
    found = page(client, village=cast.villages[1].pk, channel="online")
    assert missing(found, "Trạm bơm", "Dốc Khau Lạ") == ["Dốc Khau Lạ"]
    assert "Không có phiếu nào khớp" in page(client, channel="paper")


def test_the_office_sees_who_and_the_front_does_not(cast, dialogue, sign_in):
    confirm_scope(send(cast, dialogue, ROAD).slip.opinions.get(), actor=cast.clerk, at=AT)
    office, front = (page(sign_in(cast, who)) for who in ("clerk", "front"))
    assert ("Trần Thị Mẫu</td>" in office or "Trần Thị Mẫu<" in office) is True
    assert missing(front, "Dốc Khau Lạ", "Trần Thị Mẫu", "345 678") == ["Trần Thị Mẫu", "345 678"]


def test_the_front_and_departments_see_only_what_is_in_scope(cast, dialogue, sign_in):
    send(cast, dialogue, ROAD)
    assert ["Dốc Khau Lạ" in page(sign_in(cast, who)) for who in ("front", "officer")] == [False, False]


def test_a_possible_denunciation_shows_nothing_in_the_list(cast, dialogue, sign_in):
    send(cast, dialogue, BRIBE)
    found = page(sign_in(cast, "clerk"))
    assert missing(found, "hối lộ", "Nội dung không hiện ở danh sách") == ["hối lộ"]


@pytest.mark.parametrize("who", ["clerk", "reception", "secretary", "front", "officer"])
@pytest.mark.parametrize("words", ["hối lộ", "ho ngheo"])
def test_the_search_tells_nobody_what_a_hidden_matter_says(cast, dialogue, sign_in, who, words):
    confirm_scope(send(cast, dialogue, ROAD, BRIBE).slip.opinions.first(), actor=cast.clerk, at=AT)
    client = sign_in(cast, who)
    assert ["Dốc Khau Lạ" in page(client, words=asked) for asked in (words, "Khau La")] == [False, True]


@pytest.mark.parametrize(("who", "found"), [("clerk", True), ("front", False), ("officer", False)])
def test_who_reads_only_what_is_in_scope_finds_only_that(cast, dialogue, sign_in, who, found):
    confirm_scope(send(cast, dialogue, ROAD, PUMP).slip.opinions.first(), actor=cast.clerk, at=AT)
    assert ("Dốc Khau Lạ" in page(sign_in(cast, who), words="tram bom")) is found


def test_found_slips_follow_each_other(cast, dialogue, sign_in):
    for number in range(27):
        send(cast, dialogue, f"Việc mang số {number} ở xóm.", BRIBE)
    last = send(cast, dialogue, "Việc khác.").slip.pk
    client = sign_in(cast, "clerk")
    first, second = page(client, words="mang so"), page(client, words="mang so", before=last - 25)
    assert missing(first, "Việc mang số 2 ", "Việc mang số 1 ", "Phiếu cũ hơn") == ["Việc mang số 1 "]
    assert missing(second, "Việc mang số 1 ", "Việc mang số 2 ") == ["Việc mang số 2 "]


def test_a_lost_code_is_found_by_phone_without_an_address_that_shows_it(cast, dialogue, sign_in):
    send(cast, dialogue, ROAD)
    send(cast, dialogue, PUMP, phone="0978 000 001")
    answer = sign_in(cast, "clerk").post(PATH, {"phone": "0912.345.678"})
    found = answer.content.decode()
    assert (answer.status_code, "Dốc Khau Lạ" in found, "Trạm bơm" in found) == (200, True, False)


def test_a_wrong_phone_gets_its_sentence(cast, dialogue, sign_in):
    answer = sign_in(cast, "clerk").post(PATH, {"phone": "abc"})
    assert (answer.status_code, "chỉ gồm chữ số" in answer.content.decode()) == (422, True)


@pytest.mark.parametrize("slips", [1, 3])
def test_the_register_costs_eight_statements(cast, dialogue, sign_in, statements, slips):
    for _ in range(slips):
        send(cast, dialogue, ROAD, PUMP)
    client = sign_in(cast, "clerk")
    client.get(PATH)
    with statements(8):
        client.get(PATH)


def test_pages_follow_each_other(cast, dialogue, sign_in):
    for number in range(27):
        send(cast, dialogue, f"Việc mang số {number} ở xóm.")
    first = page(sign_in(cast, "clerk"))
    assert missing(first, "Việc mang số 26 ", "Việc mang số 0 ", "Phiếu cũ hơn") == ["Việc mang số 0 "]


@pytest.mark.parametrize(("who", "status"), [("admin", 403), ("village1", 302), ("chair", 200), ("reception", 200)])
def test_who_may_open_it(cast, dialogue, sign_in, who, status):
    assert sign_in(cast, who).get(PATH).status_code == status


def test_another_communes_people_find_nothing(cast, dialogue, neighbour, sign_in):
    send(cast, dialogue, ROAD)
    assert sign_in(neighbour, "clerk").get(PATH).status_code == 404


def test_a_receipt_is_printed_again_by_the_office_alone(cast, dialogue, sign_in):
    sent = send(cast, dialogue, ROAD)
    address = f"{PATH}phieu/{sent.slip.public_id}/bien-nhan/"
    answer = sign_in(cast, "clerk").get(address)
    assert (answer.status_code, sent.code in answer.content.decode()) == (200, True)
    assert [sign_in(cast, who).get(address).status_code for who in ("village1", "front", "officer")] == [403] * 3


@pytest.mark.parametrize(
    ("who", "rooms"),
    [
        (
            "clerk",
            ["Sổ phiếu", "Nhập phiếu", "Phiếu giấy", "Quét phiếu", "Bản tổng hợp", "Xem phạm vi", "Đã chuyển cửa khác"],
        ),
        ("front", ["Sổ phiếu", "Nhập phiếu", "Bản tổng hợp"]),
        ("officer", ["Sổ phiếu"]),
    ],
)
def test_only_rooms_that_open_are_offered(cast, dialogue, sign_in, who, rooms):
    shown = page(sign_in(cast, who)).split('aria-label="Tiếp nhận ý kiến"')[1].split("</nav>")[0]
    assert re.findall(r">([^<>\n]+)</[ab]>", shown) == rooms


def test_the_last_received_stands_first_whenever_it_was_stored(cast, dialogue, sign_in):
    pump, road = (send(cast, dialogue, words).slip for words in (PUMP, ROAD))
    OpinionSlip.objects.filter(pk=road.pk).update(recorded_at=AT - timedelta(days=1))
    client = sign_in(cast, "clerk")
    found, rest = page(client), page(client, before=str(pump.pk))
    assert found.index("Trạm bơm") < found.index("Dốc Khau Lạ")
    assert missing(rest, "Trạm bơm", "Dốc Khau Lạ") == ["Trạm bơm"]


@pytest.mark.parametrize(("who", "found"), [("clerk", True), ("front", False), ("officer", False)])
def test_the_search_looks_into_no_words_that_are_not_shown(cast, dialogue, sign_in, who, found):
    said = ROAD + " Xin hỏi thêm: ông trưởng thôn hứa từ năm ngoái mà chưa làm. Gọi tôi số 0912 345 678."
    confirm_scope(send(cast, dialogue, said).slip.opinions.get(), actor=cast.clerk, at=AT)
    client = sign_in(cast, who)
    assert ["Dốc Khau Lạ" in page(client, words=asked) for asked in ("nam ngoai", "345 678", "Khau La")] == [
        found, found, True,
    ]  # fmt: skip
