"""What happened is copied into the item it belongs to, once; before the opening the page says what will come."""

from __future__ import annotations

import pytest

from doithoai.actions.speaking import call_next
from doithoai.models import MinutesEntry
from doithoai.rules.vocabulary import DispositionKind
from tests.hall import announced_hall, decided, hour, open_hall, sent, walk_in
from tests.pages import missing, plain


def at(conference, page: str = "") -> str:
    return f"/phong-quang/lam-viec/2026/hoi-nghi/{conference.public_id}/thu-ky/{page}"


@pytest.fixture
def happened(cast, at_calendar):
    """A turn was called, and a matter sent before was decided."""
    at_calendar("12/6/2026", "09:10")
    hall = open_hall(cast)
    walk_in(cast, hall, "Trần Thị Mẫu")
    decided(cast, hall, sent(cast, hall), DispositionKind.ANSWERED_NOW, words="Đã sửa.", at=hour("09:01"))
    call_next(hall, actor=cast.chair, at=hour("09:05"))
    return hall


def test_all_is_copied_once_each_into_its_own_item(cast, happened, sign_in):
    client = sign_in(cast, "secretary")
    for _ in range(2):
        client.post(at(happened, "chep-tat-ca/"))
    rows = MinutesEntry.objects.order_by("pk").values_list("agenda_item__position", "text")
    assert list(rows) == [
        (5, "Về “Bể nước nứt”, chủ trì quyết định: trả lời ngay."),
        (6, "Lượt 1, Thôn 1: phát biểu về “Trạm bơm”."),
    ]


def test_a_single_copy_goes_to_the_item_of_the_speeches_whatever_is_open(cast, happened, sign_in):
    page = sign_in(cast, "secretary").get(at(happened) + "?muc=7").text
    assert missing(page, "Chép vào mục 6", "Chép vào mục 5", "Chép vào mục 7") == ["Chép vào mục 7"]


def test_before_the_opening_the_page_says_what_will_come(cast, at_calendar, sign_in):
    at_calendar("12/6/2026", "07:50")
    page = plain(sign_in(cast, "secretary").get(at(announced_hall(cast))))
    assert "Hội nghị khai mạc 8 giờ 00, 12/6/2026 (thứ Sáu)." in page


def test_a_paragraph_about_a_matter_that_is_gone_is_not_stored(cast, happened, sign_in):
    answer = sign_in(cast, "secretary").post(at(happened) + "?muc=5", {"text": "Đã sửa.", "opinion": "x"})
    assert (answer.status_code, MinutesEntry.objects.count()) == (422, 0)
