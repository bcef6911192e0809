"""Typing beside the picture of a page: what is filled in, asked back, and follows."""

from __future__ import annotations

import re

import pytest

from doithoai.models import Opinion, OpinionSlip, PrintedSlip, ScannedPage, SealedHandOver
from doithoai.rules.vocabulary import PageState
from doithoai.web.matters import mark_of
from tests.intake import BRIBE, ROAD
from tests.pages import missing, plain
from tests.phases.collection.entries import ENTRY, typed
from tests.phases.collection.piles import HAND_OVER, PAGE, beside, on, pile, serial, states

SLIP = "/phong-quang/doi-thoai/2026/phieu/"
SCHOOL = "Trường Tiểu học ở Thôn 2 thiếu nước sạch từ tháng 3."


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


def test_the_rest_of_its_file_follows_a_page_and_then_the_oldest_of_the_others(office):
    (old,), (first, second, third) = pile(office, 1), pile(office, 11, 12, 13)[1:]
    followed = []
    for number, page in ((12, second), (13, third), (11, first)):
        answer = office.post(beside(page), typed(ROAD, **on(number)))
        followed.append(office.get(answer["Location"])["Location"].partition("?")[0])
    assert followed == [beside(third), beside(first), beside(old)]


def test_the_two_ticks_of_the_sheet_stand_open_in_its_order_and_the_others_are_folded(office):
    page = plain(office.get(ENTRY))
    names = (
        "wants_to_speak",
        "consents_to_name",
        "Người gửi còn cho phép",
        "consents_to_messages",
        "consents_to_recording",
    )
    places = [page.index(name if " " in name else f'name="{name}"') for name in names]
    assert places == sorted(places)


def test_a_denunciation_is_asked_about_alone_and_the_serial_afterwards(office):
    (page,) = pile(office, 14)
    slip = typed(BRIBE, **on(14) | {"sheet": "14"})
    asked = [plain(office.post(beside(page), slip | more)) for more in ({}, {"doubts_shown": mark_of(BRIBE)})]
    focused = [re.findall(r'<input[^>]* id="(\S+)"[^>]* autofocus', text) for text in asked]
    assert focused == [[f"doubt-{mark_of(BRIBE)}"], ["id_sheet_meant"]]
    assert [text.count("Tố cáo: hủy ảnh") for text in asked] == [1, 1]


def test_what_was_typed_stays_beside_the_picture_when_something_is_wrong(office):
    (page,) = pile(office, 1)
    answer = office.post(beside(page), typed(ROAD, phone="12", sheet=serial(1)))
    assert (answer.status_code, [part in plain(answer) for part in (ROAD, "Ảnh tờ phiếu")]) == (422, [True, True])


def test_a_page_without_code_is_entered_by_its_typed_serial(office):
    (page,) = pile(office, None)
    assert "Không thấy mã" in plain(office.get(beside(page)))
    office.post(beside(page), typed(ROAD, **on(7) | {"sheet": serial(7).lower()}))
    assert (PrintedSlip.objects.get(number=7).slip, states()) == (OpinionSlip.objects.get(), [PageState.ENTERED])


def test_a_page_nobody_can_read_is_laid_aside_and_the_next_one_follows(office):
    first, second = pile(office, 1, 2)
    address = f"{PAGE}trang/{first.public_id}/"
    answer = office.post(address + "de-rieng/", {"as": "illegible", "next": "entry"})
    assert (office.get(answer["Location"])["Location"], states()[0]) == (beside(second), PageState.ILLEGIBLE)
    office.post(address + "dua-ve/")
    assert states()[0] is PageState.WAITING


def test_a_number_taken_out_beside_the_picture_leaves_its_sheet_out(office):
    (page,) = pile(office, 8)
    office.post(beside(page), typed(ROAD))
    sheet = PrintedSlip.objects.get(number=8)
    assert (states(), list(sheet.pages.all()), sheet.slip) == ([PageState.ENTERED], [], None)


def test_two_at_one_page_make_one_slip_and_the_second_keeps_the_words(office):
    (page,) = pile(office, 8)
    office.post(beside(page), typed(ROAD, **on(8)))
    answer = office.post(beside(page), typed(ROAD))
    assert (answer.status_code, "Người khác vừa nhập" in plain(answer), OpinionSlip.objects.count()) == (422, True, 1)


def test_a_denunciation_seen_on_a_page_is_never_typed(cast, office, sign_in):
    (page,) = pile(office, 1)
    address = f"{PAGE}trang/{page.public_id}/huy/"
    told = {"handed_on": "27/5/2026", "handed_to": "Công an xã", "receipt_number": "02"}
    wrong = office.post(address, told | {"receipt_number": ""}).status_code
    assert [wrong, sign_in(cast, "village1").get(address).status_code, states()] == [422, 403, [PageState.WAITING]]
    assert (office.post(address, told).status_code, states(), office.get(address).status_code) == (302, [], 404)


def test_what_is_destroyed_is_shown_before_with_the_pages_beside_it(cast, office):
    front, back = pile(office, 11, None)
    text = plain(office.get(f"{PAGE}trang/{front.public_id}/huy/"))
    shown = [f"trang/{page.public_id}/anh/" in text for page in (front, back)]
    assert (shown, [part in text for part in (serial(11), "Thôn 2", cast.clerk.name)]) == ([True] * 2, [True] * 3)
    assert re.findall(r'value="(\w+)"\s+checked', text) == [back.public_id]


def test_a_page_shredded_leaves_no_draft_and_one_laid_aside_keeps_it(office):
    front, back, other = pile(office, 1, None, 2)
    kept = [f'data-kept="nhap-phong-quang-2026-{page.public_id}"' for page in (front, other)]
    address = f"{PAGE}trang/{front.public_id}/huy/"
    assert kept[0] in plain(office.post(address, HAND_OVER | {"also": [back.public_id]}, follow=True))
    assert kept[1] not in plain(office.post(f"{PAGE}trang/{other.public_id}/de-rieng/", follow=True))
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
    assert missing(page, f"{serial(14)}, Thôn 2, in 28/5, lần in số 1–30", ROAD) == []
    assert (OpinionSlip.objects.count(), office.post(ENTRY, slip | {"sheet_meant": "14"}).status_code) == (0, 302)
    assert PrintedSlip.objects.get(number=14).slip == OpinionSlip.objects.get()


def test_the_letter_found_out_once_stands_in_the_field(office):
    page = plain(office.post(ENTRY, typed(ROAD, sheet="14", sheet_meant="14", village="1")))
    assert [words in page for words in (f'value="{serial(14)}"', "in cho Thôn 2")] == [True, True]


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


def left_out(office, address, slip, **said):
    """Warned of a denunciation, somebody deletes its words and sends the rest; then answers what is asked back."""
    warned = plain(office.post(address, slip | {"matters-1-text": BRIBE}))
    rest = slip | {"withheld": re.findall(r'name="withheld" value="(\w+)"', warned)}
    asked = office.post(address, rest)
    return asked, office.post(address, rest | {"left_asked": "1"} | said)


def test_words_deleted_beside_their_picture_are_asked_about_and_the_picture_goes(office):
    page, back = pile(office, 11, None)
    told = HAND_OVER | {"on_paper": "yes", "also": [back.public_id]}
    asked, answer = left_out(office, beside(page), typed(ROAD, **on(11)), **told)
    assert "Chưa lưu: ảnh còn việc vừa xóa" in plain(asked)
    assert (answer.status_code, [one.received_text for one in Opinion.objects.all()]) == (302, [ROAD])
    assert (ScannedPage.objects.count(), SealedHandOver.objects.count()) == (0, 1)
    assert PrintedSlip.objects.get(number=11).slip == OpinionSlip.objects.get()


def test_what_is_asked_about_sheet_and_words_is_answered_together(office):
    (page,) = pile(office, 11)
    slip = typed(ROAD, **on(11) | {"village": "1"})
    asked, once = left_out(office, beside(page), slip, on_paper="no")
    mark = re.search(r'name="sheet_of_other_village"[^>]* value="([^"]+)"', plain(asked))[1]
    assert (once.status_code, 'value="no" checked' in plain(once)) == (200, True)
    _, answer = left_out(office, beside(page), slip, on_paper="no", sheet_of_other_village=mark)
    assert answer.status_code == 302


def test_words_that_were_typed_wrong_leave_the_picture(office):
    (page,) = pile(office, 11)
    asked, answer = left_out(office, beside(page), typed(ROAD, **on(11)), on_paper="no")
    assert (asked.status_code, answer.status_code, states()) == (200, 302, [PageState.ENTERED])


@pytest.mark.parametrize("said", [{}, {"on_paper": "yes"}, HAND_OVER | {"on_paper": "yes", "handed_on": "1/12/2026"}])
def test_nothing_is_saved_until_that_is_answered(office, said):
    (page,) = pile(office, 11)
    _, answer = left_out(office, beside(page), typed(ROAD, **on(11)), **said)
    assert (answer.status_code, ROAD in plain(answer), Opinion.objects.count(), states()) == (
        422, True, 0, [PageState.WAITING],
    )  # fmt: skip


def test_words_deleted_on_a_back_are_asked_about_and_its_picture_goes(office):
    front, back = pile(office, 11, None)
    office.post(beside(front), typed(ROAD, **on(11)))
    told = HAND_OVER | {"on_paper": "yes"}
    _, answer = left_out(office, beside(back) + "mat-sau/", {"matters-0-text": SCHOOL}, **told)
    assert (answer.status_code, list(ScannedPage.objects.all())) == (302, [front])
    assert [one.received_text for one in Opinion.objects.order_by("position")] == [ROAD, SCHOOL]


def test_a_written_back_is_added_to_the_slip_of_its_front_without_name_or_village(office):
    front, back, other = pile(office, 11, None, 12)
    office.post(beside(front), typed(ROAD, **on(11)))
    offer = f"Mặt sau của tờ {serial(11)}: thêm việc vào phiếu ấy"
    assert [offer in plain(office.get(beside(page))) for page in (back, other)] == [True, False]
    answers = [office.post(beside(back) + "mat-sau/", {"matters-0-text": words}) for words in ("", SCHOOL, SCHOOL)]
    slip = OpinionSlip.objects.get()
    assert list(slip.opinions.values_list("position", "received_text")) == [(1, ROAD), (2, SCHOOL)]
    assert [one.status_code for one in answers] == [422, 302, 302]
    assert (list(slip.pages.order_by("pk")), states()[1]) == ([front, back], PageState.ENTERED)


def test_the_form_of_a_back_opens_with_the_cursor_in_its_box_and_asks_for_no_number(office):
    front, back = pile(office, 11, None)
    office.post(beside(front), typed(ROAD, **on(11)))
    page = plain(office.get(beside(back) + "mat-sau/"))
    assert re.findall(r'<textarea[^>]* name="(\S+)"[^>]* autofocus', page) == ["matters-0-text"]
    assert "Gõ số tờ" not in page


def test_a_page_behind_one_that_is_not_typed_is_no_back(office):
    _, back = pile(office, 11, None)
    answer = office.post(beside(back) + "mat-sau/", {"matters-0-text": SCHOOL})
    assert (answer["Location"], Opinion.objects.count()) == (beside(back), 0)


def test_words_typed_for_a_back_that_was_laid_aside_meanwhile_come_back(office):
    front, back = pile(office, 11, None)
    office.post(beside(front), typed(ROAD, **on(11)))
    ScannedPage.objects.filter(pk=back.pk).update(state=PageState.ASIDE)
    answer = office.post(beside(back) + "mat-sau/", {"matters-0-text": SCHOOL})
    assert (answer.status_code, SCHOOL in plain(answer), Opinion.objects.count()) == (422, True, 1)


def test_a_denunciation_on_a_back_is_asked_about_and_goes_with_both_pictures(office):
    front, back = pile(office, 11, None)
    office.post(beside(front), typed(ROAD, **on(11)))
    said = {"matters-0-text": BRIBE}
    assert "Chưa lưu: có dấu hiệu tố cáo" in plain(office.post(beside(back) + "mat-sau/", said))
    answer = office.post(beside(back) + "mat-sau/", said | {"doubts_shown": mark_of(BRIBE)})
    office.post(f"{answer['Location']}chuyen-kenh/", HAND_OVER | {"seen": "pending"})
    assert (Opinion.objects.count(), ScannedPage.objects.count()) == (1, 0)
