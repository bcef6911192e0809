"""Piles of slips: sent, read step by step, typed beside the picture, each sheet counted once."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from PIL import Image

from doithoai.models import OpinionSlip, PrintedSlip, Scan, ScannedPage
from doithoai.rules.vocabulary import PageFinding, PageState
from doithoai.web.matters import mark_of
from tests.intake import BRIBE, ROAD
from tests.pages import plain
from tests.phases.collection.entries import ENTRY, VILLAGE, typed
from tests.phases.collection.piles import HAND_OVER, PAGE, beside, gives, on, pile, serial, states
from tests.web.test_scans import jpeg_of, pdf_of, sheet

SLIP = "/phong-quang/doi-thoai/2026/phieu/"
SCHOOL = "Trường Tiểu học ở Thôn 2 thiếu nước sạch từ tháng 3."


def test_a_pile_is_read_ten_pages_a_step_and_goes_on_where_it_stopped(office):
    gives(office, pdf_of([sheet(number) for number in range(1, 13)]))
    told = [plain(office.post(PAGE + "doc/", headers={"HX-Request": "true"})) for _ in range(2)]
    assert ["Đã đọc <b>10</b>/12 trang" in told[0], "Đã đọc" in told[1], states()] == [
        True,
        False,
        [PageState.WAITING] * 12,
    ]


def test_without_scripts_a_button_reads_on(office):
    gives(office, pdf_of([sheet(1)]))
    answer = office.post(PAGE + "doc/")
    assert (answer.status_code, answer["Location"]) == (302, PAGE)
    assert "Nhập 1 trang đang chờ" in plain(office.get(PAGE))


@pytest.mark.parametrize(
    ("content", "told"), [(b"", "trống"), (b"GIF89a", "Chỉ nhận tệp PDF"), (b"%PDF-1.4", "Không mở được")]
)
def test_a_wrong_file_is_told_by_name_and_the_others_are_kept(office, content, told):
    page = plain(gives(office, content, jpeg_of(sheet(1))))
    assert ["Tệp “quet.pdf”" in page, told in page, Scan.objects.count()] == [True, True, 1]


def test_the_same_file_twice_is_told_and_kept_once(office):
    content = jpeg_of(sheet(1))
    assert ["đã nhận từ trước" in plain(gives(office, content)) for _ in range(2)] == [False, True]


def test_a_sheet_typed_before_is_a_double_when_it_is_scanned_with_a_link(office):
    office.post(ENTRY, typed(ROAD, **on(3)))
    pile(office, 3)
    receipt = f"/phieu/{OpinionSlip.objects.get().public_id}/bien-nhan/"
    assert (states(), receipt in plain(office.get(PAGE))) == ([PageState.DOUBLE], True)


def test_the_code_of_a_sheet_opens_the_form_with_its_serial_and_its_village(client, cast, office):
    form = client.get(f"{SLIP}?to={serial(4)}").content.decode()
    chosen = re.search(rf'value="{cast.villages[0].pk}"\s+selected', form) is not None
    assert (chosen, f'name="to" value="{serial(4)}"' in form) == (True, True)


def test_a_sheet_named_online_still_waits_with_a_link_and_goes_to_who_types_the_paper(client, cast, office):
    client.post(SLIP, typed(SCHOOL, village=str(cast.villages[0].pk), to=serial(4)))
    online = OpinionSlip.objects.get()
    (page,) = pile(office, 4)
    linked = f"/phieu/{online.public_id}/bien-nhan/" in plain(office.get(beside(page)))
    assert (PrintedSlip.objects.get(number=4).slip, states(), linked) == (online, [PageState.WAITING], True)
    office.post(beside(page), typed(ROAD, **on(4)))
    paper = OpinionSlip.objects.exclude(pk=online.pk).get()
    assert (PrintedSlip.objects.get(number=4).slip, states()) == (paper, [PageState.ENTERED])


def test_a_village_officer_gives_no_sheet_of_another_village(office, cast, sign_in):
    answer = sign_in(cast, "village1").post(VILLAGE, typed(ROAD, sheet=serial(12), village=""))
    told = "Tờ số 12 là của thôn khác" in plain(answer)
    assert (answer.status_code, told, OpinionSlip.objects.count()) == (422, True, 0)


@pytest.mark.parametrize("to", ["", "PQ26-0004-0", "DH26-0004-K", "x" * 900, "<b>"])
def test_a_wrong_serial_in_the_address_keeps_nobody_from_sending(client, cast, sheets, to):
    assert "Gửi thay tờ" not in client.get(SLIP, {"to": to}).content.decode()
    answer = client.post(SLIP, typed(ROAD, village=str(cast.villages[0].pk), to=to))
    assert (answer.status_code, PrintedSlip.objects.exclude(slip=None).count()) == (302, 0)


def test_paper_then_online_makes_two_slips_and_one_returned_sheet(client, cast, office):
    office.post(ENTRY, typed(ROAD, **on(5)))
    client.post(SLIP, typed(ROAD, village=str(cast.villages[0].pk), to=serial(5)))
    assert (OpinionSlip.objects.count(), PrintedSlip.objects.exclude(slip=None).count()) == (2, 1)


@pytest.mark.parametrize(("number", "told"), [("PQ26-0001-0", "chép nhầm"), ("DH26-0001-K", "xã khác"), ("k9", "dạng")])
def test_a_wrong_serial_stands_at_its_field_and_nothing_typed_is_lost(office, number, told):
    answer = office.post(ENTRY, typed(ROAD, sheet=number))
    assert (answer.status_code, [part in plain(answer) for part in (told, ROAD, number)]) == (422, [True] * 3)


def test_the_same_serial_is_typed_once_and_the_same_press_twice_is_one(office):
    slip = typed(ROAD, **on(6))
    assert [office.post(ENTRY, one).status_code for one in (slip, slip, typed(ROAD, **on(6)))] == [
        302,
        302,
        422,
    ]
    assert OpinionSlip.objects.count() == 1


def test_a_village_officer_photographs_and_sees_the_own_pictures_alone(cast, office, sign_in):
    one, other = sign_in(cast, "village1"), sign_in(cast, "village2")
    gives(one, jpeg_of(sheet(1)), name="anh.jpg")
    one.post(PAGE + "doc/")
    page = ScannedPage.objects.get()
    picture = f"{PAGE}trang/{page.public_id}/anh/"
    assert [who.get(picture).status_code for who in (one, other, office)] == [200, 404, 200]
    assert (page.scan.village, one.get(beside(page)).status_code) == (cast.villages[0], 403)


def test_a_village_officer_gives_the_serial_too(cast, office, sign_in):
    village = sign_in(cast, "village1")
    village.post(VILLAGE, typed(ROAD, sheet=serial(2), village=""))
    assert PrintedSlip.objects.get(number=2).slip == OpinionSlip.objects.get()


@pytest.mark.parametrize("key", ["front", "officer", "reception", "chair", "secretary"])
def test_nobody_else_sees_a_picture(cast, office, sign_in, key):
    (page,) = pile(office, 1)
    assert sign_in(cast, key).get(f"{PAGE}trang/{page.public_id}/anh/").status_code == 403


def test_another_commune_finds_nothing(cast, neighbour, office, sign_in):
    (page,) = pile(office, 1)
    foreign = sign_in(neighbour, "clerk")
    paths = ("", "nhap/", f"nhap/{page.public_id}/", f"trang/{page.public_id}/anh/")
    assert {foreign.get(PAGE + path).status_code for path in paths} == {404}


def test_a_picture_is_never_kept_by_a_browser_and_runs_nothing(office):
    (page,) = pile(office, 1)
    answer = office.get(f"{PAGE}trang/{page.public_id}/anh/")
    heads = [answer[name] for name in ("Content-Type", "Cache-Control", "Content-Security-Policy")]
    assert heads == ["image/jpeg", "private, no-store", "default-src 'none'; sandbox"]


def test_lists_and_entry_cost_the_same_for_one_page_and_for_many(office, statements):
    first = pile(office, 1)[0]
    office.get(PAGE)  # takes what was said
    costs = []
    for more in ((), (2, 3, None)):
        pile(office, *more) if more else None
        office.get(PAGE)
        for path in (PAGE, beside(first)):
            with statements(9) as captured:
                office.get(path)
            costs.append(len(captured))
    assert costs[:2] == costs[2:]


def test_the_register_tells_how_many_pages_wait_to_be_typed(office):
    told = f'<b>2</b><span><a href="{PAGE}">trang quét chờ nhập</a>'
    before = told in plain(office.get(PAGE.removesuffix("quet/")))
    pile(office, 1, 2)
    assert (before, told in plain(office.get(PAGE.removesuffix("quet/")))) == (False, True)


def two_in_one_photo(office):
    photo = Image.new("RGB", (826, 585), "white")
    for place, number in enumerate((5, 6)):
        photo.paste(sheet(number), (413 * place, 0))
    gives(office, jpeg_of(photo))
    office.post(PAGE + "doc/")


def test_sealing_a_matter_of_one_tells_that_the_other_sheet_of_its_photo_loses_its_picture(office):
    two_in_one_photo(office)
    told = []
    for page in ScannedPage.objects.order_by("-sheet__number"):
        answer = office.post(beside(page), typed(BRIBE, **on(page.sheet.number), doubts_shown=mark_of(BRIBE)))
        told.append("Tờ kia mất ảnh theo" in plain(office.get(answer["Location"])))
    assert told == [True, False]


def test_two_sheets_side_by_side_are_told_and_typed_one_by_one(office):
    two_in_one_photo(office)
    text = plain(office.get(PAGE))
    assert [part in text for part in (serial(5), serial(6), f"Ảnh có 2 tờ, đây là tờ {serial(6)}.")] == [True] * 3


def test_a_village_officer_types_the_letter(office, cast, sign_in):
    answer = sign_in(cast, "village1").post(VILLAGE, typed(ROAD, sheet="4", sheet_meant="4", village=""))
    assert (answer.status_code, OpinionSlip.objects.count()) == (422, 0)


def test_the_desk_counts_the_pages_that_wait_and_none_that_was_shredded(office):
    desk, (page, _) = PAGE.split("2026")[0], pile(office, 1, 2)
    told = [count for count in (2, 1) if f"Nhập {count} trang quét đang chờ" in plain(office.get(desk))]
    office.post(f"{PAGE}trang/{page.public_id}/huy/", HAND_OVER)
    assert (told, "Nhập 1 trang quét đang chờ" in plain(office.get(desk))) == ([2], True)


def test_while_another_reads_the_page_waits_and_a_page_undrawn_may_come_again(office):
    content = pdf_of([sheet(1)])
    gives(office, content)
    Scan.objects.update(reading_until=datetime.max.replace(tzinfo=UTC))
    assert "delay:3s" in plain(office.post(PAGE + "doc/", headers={"HX-Request": "true"}))
    Scan.objects.update(reading_until=None)
    office.post(PAGE + "doc/")
    ScannedPage.objects.update(finding=PageFinding.UNDRAWN, state=PageState.ASIDE)
    assert "Đã nhận 1 trang" in plain(gives(office, content))
    office.post(PAGE + "doc/")
    assert states() == [PageState.WAITING]


def test_a_photo_that_can_not_be_drawn_is_told_by_its_name(office, cast, sign_in):
    village, content = sign_in(cast, "village1"), jpeg_of(sheet(1))
    gives(village, content[: len(content) // 2], name="IMG_0007.jpg")
    village.post(PAGE + "doc/", headers={"HX-Request": "true"})
    assert "Tệp “IMG_0007.jpg”: ảnh không mở được." in plain(village.get(PAGE))


def test_what_was_refused_stands_until_the_page_that_loads_itself_again(office):
    gives(office, jpeg_of(sheet(1)), b"", name="anh.jpg")
    told = ["Tệp “anh.jpg”: " in plain(office.get(PAGE)) for _ in range(2)]
    office.post(PAGE + "doc/", headers={"HX-Request": "true"})
    told += ["Tệp “anh.jpg”: " in plain(office.get(PAGE)) for _ in range(2)]
    assert told == [True, True, True, False]


def test_the_sum_of_pages_leaves_out_what_there_is_none_of(office):
    pile(office, 1, 2, None)
    assert "Số trang: chờ nhập 3</p>" in plain(office.get(PAGE))
