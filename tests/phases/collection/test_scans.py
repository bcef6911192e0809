"""Piles of slips: sent, read step by step, typed beside the picture, each sheet counted once."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from doithoai.actions.printed_slips import print_slips
from doithoai.models import Opinion, OpinionSlip, PrintedSlip, Scan, ScannedPage
from doithoai.rules.vocabulary import PageFinding, PageState
from doithoai.web.matters import mark_of
from tests.intake import AT, BRIBE, ROAD
from tests.phases.collection.test_entry import ENTRY, VILLAGE, plain, typed
from tests.web.test_scans import jpeg_of, pdf_of, sheet

PAGE = "/phong-quang/lam-viec/2026/tiep-nhan/quet/"
SLIP = "/phong-quang/doi-thoai/2026/phieu/"
SCHOOL = "Trường Tiểu học ở Thôn 2 thiếu nước sạch từ tháng 3."


@pytest.fixture
def sheets(cast, dialogue):
    print_slips(dialogue, dict.fromkeys(cast.villages, 10), actor=cast.clerk, at=AT, command_id=uuid4())
    return dialogue


@pytest.fixture
def office(cast, sheets, sign_in):
    return sign_in(cast, "clerk")


def gives(client, *contents, name="quet.pdf"):
    files = [SimpleUploadedFile(name, content) for content in contents]
    return client.post(PAGE + "gui/", {"files": files}, follow=True)


def pile(client, *numbers):
    """A pile that is sent and read to its end."""
    gives(client, pdf_of([sheet(number) for number in numbers]))
    while Scan.objects.exclude(original=None).exists():
        client.post(PAGE + "doc/")
    return list(ScannedPage.objects.order_by("pk"))


def serial(number):
    return PrintedSlip.objects.get(number=number).serial_in("Phong Quang")


def on(number):
    """The sheet as the office types it, with the village it was printed for."""
    return {"sheet": serial(number), "village": PrintedSlip.objects.get(number=number).village.name}


def states():
    return list(ScannedPage.objects.order_by("pk").values_list("state", flat=True))


def beside(page):
    return f"{PAGE}nhap/{page.public_id}/"


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


def test_the_form_knows_serial_and_village_and_the_next_page_follows(office):
    first, second = pile(office, 11, 12)
    page = plain(office.get(beside(first)))
    assert [f'value="{serial(11)}"' in page, 'value="Thôn 2"' in page] == [True, True]
    answer = office.post(beside(first), typed(ROAD, sheet=serial(11), village="2"))
    assert office.get(answer["Location"])["Location"].startswith(beside(second))
    assert (PrintedSlip.objects.get(number=11).slip, states()) == (
        OpinionSlip.objects.get(),
        [PageState.ENTERED, PageState.WAITING],
    )


def test_what_was_typed_stays_beside_the_picture_when_something_is_wrong(office):
    (page,) = pile(office, 1)
    answer = office.post(beside(page), typed(ROAD, phone="12", sheet=serial(1)))
    assert (answer.status_code, [part in plain(answer) for part in (ROAD, "Ảnh tờ phiếu")]) == (422, [True, True])


def test_a_page_without_code_is_entered_by_its_typed_serial(office):
    (page,) = pile(office, None)
    assert "Không đọc được mã" in plain(office.get(beside(page)))
    office.post(beside(page), typed(ROAD, **on(7) | {"sheet": serial(7).lower()}))
    assert (PrintedSlip.objects.get(number=7).slip, states()) == (OpinionSlip.objects.get(), [PageState.ENTERED])


def test_a_page_nobody_can_read_is_laid_aside_and_the_next_one_follows(office):
    first, second = pile(office, 1, 2)
    address = f"{PAGE}trang/{first.public_id}/"
    answer = office.post(address + "de-rieng/", {"as": "illegible", "next": "entry"})
    assert (office.get(answer["Location"])["Location"], states()[0]) == (beside(second), PageState.ILLEGIBLE)
    office.post(address + "dua-ve/")
    assert states()[0] is PageState.WAITING


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


def test_a_number_taken_out_beside_the_picture_leaves_its_sheet_out(office):
    (page,) = pile(office, 8)
    office.post(beside(page), typed(ROAD))
    sheet = PrintedSlip.objects.get(number=8)
    assert (states(), list(sheet.pages.all()), sheet.slip) == ([PageState.ENTERED], [], None)


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


def test_two_at_one_page_make_one_slip_and_the_second_keeps_the_words(office):
    (page,) = pile(office, 8)
    office.post(beside(page), typed(ROAD, **on(8)))
    answer = office.post(beside(page), typed(ROAD))
    assert (answer.status_code, "Người khác vừa nhập" in plain(answer), OpinionSlip.objects.count()) == (422, True, 1)


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


def test_a_denunciation_seen_on_a_page_is_never_typed(cast, office, sign_in):
    (page,) = pile(office, 1)
    address = f"{PAGE}trang/{page.public_id}/huy/"
    told = {"handed_on": "27/5/2026", "handed_to": "Công an xã", "receipt_number": "02"}
    wrong = office.post(address, told | {"receipt_number": ""}).status_code
    assert [wrong, sign_in(cast, "village1").get(address).status_code, states()] == [422, 403, [PageState.WAITING]]
    assert (office.post(address, told).status_code, states(), office.get(address).status_code) == (302, [], 404)


HAND_OVER = {"handed_on": "27/5/2026", "handed_to": "Công an xã", "receipt_number": "02"}


def test_what_is_destroyed_is_shown_before_with_the_pages_beside_it(cast, office):
    front, back = pile(office, 11, None)
    text = plain(office.get(f"{PAGE}trang/{front.public_id}/huy/"))
    shown = [f"trang/{page.public_id}/anh/" in text for page in (front, back)]
    assert (shown, [part in text for part in (serial(11), "Thôn 2", cast.clerk.name)]) == ([True] * 2, [True] * 3)
    assert re.findall(r'value="(\w+)"\s+checked', text) == [back.public_id]


def test_a_page_shredded_or_laid_aside_leaves_no_draft_in_the_browser(office):
    front, back, other = pile(office, 1, None, 2)
    kept = [f'data-kept="nhap-phong-quang-2026-{page.public_id}"' for page in (front, other)]
    address = f"{PAGE}trang/{front.public_id}/huy/"
    assert kept[0] in plain(office.post(address, HAND_OVER | {"also": [back.public_id]}, follow=True))
    assert kept[1] in plain(office.post(f"{PAGE}trang/{other.public_id}/de-rieng/", follow=True))
    assert (list(ScannedPage.objects.all()), kept[1] in plain(office.get(beside(other), follow=True))) == (
        [other],
        True,
    )


def test_the_back_of_a_typed_sheet_is_offered_where_its_matter_is_sealed(office):
    page, back = pile(office, 1, None)
    office.post(beside(page), typed(ROAD, **on(1)))
    address = f"/phong-quang/lam-viec/2026/tiep-nhan/pham-vi/{Opinion.objects.get().public_id}/"
    assert f'value="{back.public_id}" checked' in plain(office.get(address))
    office.post(address + "chuyen-kenh/", HAND_OVER | {"seen": "pending", "also": [back.public_id]})
    assert (Opinion.objects.count(), ScannedPage.objects.count()) == (0, 0)


def test_the_register_tells_how_many_pages_wait_to_be_typed(office):
    told = f'<b>2</b><span><a href="{PAGE}">trang quét chờ nhập</a>'
    before = told in plain(office.get(PAGE.removesuffix("quet/")))
    pile(office, 1, 2)
    assert (before, told in plain(office.get(PAGE.removesuffix("quet/")))) == (False, True)


def test_two_sheets_side_by_side_are_told_and_typed_one_by_one(office):
    photo = Image.new("RGB", (826, 585), "white")
    for place, number in enumerate((5, 6)):
        photo.paste(sheet(number), (413 * place, 0))
    gives(office, jpeg_of(photo))
    office.post(PAGE + "doc/")
    text = plain(office.get(PAGE))
    assert [part in text for part in (serial(5), serial(6), "Ảnh có 2 tờ, đây là tờ thứ 2.")] == [True] * 3


def test_a_sheet_of_another_village_is_saved_after_a_tick_alone(cast, office):
    slip = typed(ROAD, sheet=serial(12), village="1")
    asked = office.post(ENTRY, slip)
    page = plain(asked)
    told = f"Tờ {serial(12)} in cho Thôn 2, Ông/Bà đang nhập cho Thôn 1." in page
    assert (asked.status_code, told, ROAD in page, OpinionSlip.objects.count()) == (200, True, True, 0)
    mark = re.search(r'name="sheet_of_other_village"[^>]* value="([^"]+)"', page)[1]
    wrong, right = (slip | {"sheet_of_other_village": said} for said in ("11-1", mark))
    assert [office.post(ENTRY, one).status_code for one in (wrong, right)] == [200, 302]
    assert PrintedSlip.objects.get(number=12).slip.village == cast.villages[0]


@pytest.mark.parametrize("number", ["14", "0014", "PQ26-0014-?"])
def test_a_number_without_its_letter_is_asked_back_by_village_and_run(office, number):
    slip = typed(ROAD, sheet=number)
    page = plain(office.post(ENTRY, slip))
    assert (f"{serial(14)}, Thôn 2, in 28/5, lần in số 1–30" in page, ROAD in page) == (True, True)
    assert (OpinionSlip.objects.count(), office.post(ENTRY, slip | {"sheet_meant": "14"}).status_code) == (0, 302)
    assert PrintedSlip.objects.get(number=14).slip == OpinionSlip.objects.get()


def test_the_letter_found_out_once_stands_in_the_field(office):
    page = plain(office.post(ENTRY, typed(ROAD, sheet="14", sheet_meant="14", village="1")))
    assert [words in page for words in (f'value="{serial(14)}"', "in cho Thôn 2")] == [True, True]


def test_a_village_officer_types_the_letter(office, cast, sign_in):
    answer = sign_in(cast, "village1").post(VILLAGE, typed(ROAD, sheet="4", sheet_meant="4", village=""))
    assert (answer.status_code, OpinionSlip.objects.count()) == (422, 0)


def test_a_denunciation_beside_its_picture_has_two_roads_and_no_key_saves_it(office):
    (page,) = pile(office, 11)
    slip = typed(ROAD, BRIBE, **on(11))
    shown = [plain(office.post(beside(page), slip)) for _ in range(2)]
    roads = [f'href="{PAGE}trang/{page.public_id}/huy/"', f'type="checkbox" id="doubt-{mark_of(BRIBE)}"']
    assert ([[road in text for road in roads] for text in shown], Opinion.objects.count()) == ([[True] * 2] * 2, 0)
    answer = office.post(beside(page), slip | {"doubts_shown": mark_of(BRIBE)})
    matter = Opinion.objects.get(position=2)
    assert answer["Location"].endswith(f"/pham-vi/{matter.public_id}/")
    office.post(f"{answer['Location']}chuyen-kenh/", HAND_OVER | {"seen": "pending"})
    assert (Opinion.objects.count(), ScannedPage.objects.count()) == (1, 0)


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
