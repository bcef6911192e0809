"""The paper loop in a browser: slips printed, a pile scanned, typed beside the picture by keyboard alone."""

from __future__ import annotations

import io
import re

import pypdfium2
import pytest
from PIL import Image, ImageDraw

NOW = "2026-05-28T08:15"
#: As many as an experienced clerk types in a day.
SLIPS = 200
#: The cursor stands in the first field: nobody types before that.
READY = "[name=name]:focus"
NUMBERS = re.compile(r"^\s*Số tờ\s*$")


@pytest.fixture(scope="module")
def office(demo, cast_of):
    with cast_of(demo("announced"), NOW) as people:
        yield people("van-phong")


@pytest.fixture(scope="module")
def sheets(office):
    """The pages of a run of five for Thôn 7, as pictures."""
    office.opens("lam-viec/2026/tiep-nhan/phieu-giay/").chooses("Thôn", "Thôn 7").fills("Số tờ mỗi thôn", "5")
    office.presses("In phiếu")
    assert "Đã in 5 tờ" in office.told()
    link = office.tab.get_by_role("link", name="PDF, 5 tờ").get_attribute("href")
    pdf = pypdfium2.PdfDocument(office.context.request.get(link).body())
    return [page.render(scale=150 / 72).to_pil().convert("RGB") for page in pdf]


def pile_of(pages):
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=150)
    return {"name": "xap-phieu.pdf", "mimeType": "application/pdf", "buffer": out.getvalue()}


def rows_of(office, village):
    office.opens("lam-viec/2026/tiep-nhan/phieu-giay/")
    row = office.tab.locator("tr", has_text=re.compile(rf"^\s*{village}\b")).first
    return [int(number) for number in row.locator("td[data-label] span").all_inner_texts()]


def serials_of(office):
    return re.findall(r"PQ26-\d{4}-[0-9A-Z]", office.says())


def test_a_run_has_one_sheet_a_page(office, sheets):
    assert (len(sheets), rows_of(office, "Thôn 7")) == (5, [5, 0, 0, 0, 5])


def test_a_pile_is_read_by_itself_and_its_sheets_wait(office, sheets):
    scribbled = sheets[2].copy()
    ImageDraw.Draw(scribbled).rectangle((900, 0, 1240, 380), fill="black")
    pile = [sheets[0], sheets[1], scribbled, Image.new("RGB", sheets[0].size, "white"), sheets[3]]
    office.opens("lam-viec/2026/tiep-nhan/quet/")
    office.tab.set_input_files("#files", pile_of(pile))
    office.presses("Gửi")
    office.tab.get_by_role("link", name="Nhập 5 trang đang chờ").wait_for()
    assert (len(serials_of(office)), rows_of(office, "Thôn 7")) == (3, [5, 0, 3, 0, 2])


def test_pages_are_typed_beside_their_picture_without_the_mouse(office, sheets):
    office.opens("lam-viec/2026/tiep-nhan/quet/")
    keys = office.tab.keyboard
    office.tab.get_by_role("link", name="Nhập 5 trang đang chờ").focus()
    keys.press("Enter")
    here = office.tab.url
    for name in ("Nông Thị Mẫu", "Bàn Văn Thí Dụ"):
        here = next_page(office, here)
        type_slip(keys, name, "", "Xin xã sửa đường vào Thôn 7.", fields=8)
    here = next_page(office, here)
    keys.press("F2")
    keys.press("Control+k")  # the code and the words are scribbled over
    here = next_page(office, here)
    keys.press("Control+b")  # the back of a sheet
    here = next_page(office, here)
    type_slip(keys, "Triệu Thị Ví Dụ", "", "Xin xã sửa cầu.", fields=8)
    office.tab.get_by_text("Không còn trang nào chờ nhập.").wait_for()
    assert rows_of(office, "Thôn 7") == [5, 3, 0, 0, 2]


def test_a_typed_serial_and_a_lost_sheet_close_the_balance(office, sheets):
    keys, number = office.tab.keyboard, "3"
    office.opens("lam-viec/2026/tiep-nhan/phieu-giay/").fills(NUMBERS, number).ticks("Rách, bẩn").presses("Ghi")
    serial = serials_of(office)[0]
    office.presses("Bỏ ghi").opens("lam-viec/2026/tiep-nhan/phieu/")
    keys.type("Ma Thị Giả Định")
    for word in ("7", "", "", "", "", "", serial, ""):
        keys.press("Enter")
        keys.type(word)
    keys.press("Enter")
    keys.type("Xin đèn đường.")
    keys.press("Control+Enter")
    office.tab.wait_for_url("**?thon=*")
    assert "Đã lưu phiếu" in office.told()
    office.opens("lam-viec/2026/tiep-nhan/phieu-giay/").fills(NUMBERS, "5").ticks("Mất").presses("Ghi")
    assert rows_of(office, "Thôn 7") == [5, 4, 0, 1, 0]


def test_a_day_of_slips_needs_the_keyboard_only(office):
    office.opens("lam-viec/2026/tiep-nhan/phieu/")
    keys = office.tab.keyboard
    for number in range(SLIPS):
        office.tab.wait_for_load_state()
        office.tab.locator(READY).wait_for()
        type_slip(keys, f"Trần Thị Mẫu {number}", "7", f"Xin sửa đoạn đường số {number}.", fields=8)
        office.tab.get_by_role("link", name=f"Trần Thị Mẫu {number}", exact=True).wait_for()
    office.opens("lam-viec/2026/tiep-nhan/")
    assert f"{SLIPS + 4} phiếu" in office.says()


def next_page(office, before):
    """Wait for the next page, with the cursor in its first field."""
    office.tab.wait_for_url(lambda url: url != before and "/nhap/" in url)
    office.tab.locator("input[name=name]:focus").wait_for()
    return office.tab.url


def type_slip(keys, name, village, words, *, fields):
    """Name, village where it is not known yet, then Enter from field to field to the first box, and saved."""
    keys.type(name)
    keys.press("Enter")
    keys.type(village)
    for _ in range(fields):
        keys.press("Enter")
    keys.type(words)
    keys.press("Control+Enter")
