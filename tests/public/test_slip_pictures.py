"""Pictures on the slip: kept sealed and without where they were taken; a wrong one is told, the words stay."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from django.test import Client
from PIL import Image

from doithoai.actions.files import read_file
from doithoai.actions.slip_codes import code_of
from doithoai.models import OpinionSlip, SlipPicture, StoredFile
from tests.intake import LAND, ROAD
from tests.pages import plain
from tests.pictures import photo, pixel_bomb, uploads
from tests.public.test_slip import PATH, dialogue, typed

__all__ = ["dialogue"]
LOST = "Ảnh đã chọn không giữ lại được khi trang tải lại."


def sent_with(client, cast, *pictures, **changes):
    return client.post(PATH, typed(cast, ROAD, **changes) | {"pictures": uploads(*pictures)})


def test_pictures_are_drawn_anew_without_place_and_device(client, cast, dialogue):
    assert sent_with(client, cast, photo(), photo("PNG", colour="blue")).status_code == 302
    for one in SlipPicture.objects.select_related("picture__commune"):
        with Image.open(BytesIO(read_file(one.picture))) as kept:
            assert (kept.format, dict(kept.getexif()), kept.size) == ("JPEG", {}, (60, 40))


def test_a_large_picture_is_made_smaller_and_a_turned_one_upright(client, cast, dialogue):
    out, exif = BytesIO(), Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (3000, 1500), "red").save(out, "JPEG", exif=exif)
    sent_with(client, cast, out.getvalue())
    with Image.open(BytesIO(read_file(SlipPicture.objects.get().picture))) as kept:
        assert kept.size == (1000, 2000)


def test_what_lies_on_the_disk_is_no_picture(client, cast, dialogue, data_folder):
    sent_with(client, cast, photo())
    (path,) = [path for path in (data_folder / "files").rglob("*") if path.is_file()]
    assert path.read_bytes()[:3] != b"\xff\xd8\xff"


@pytest.mark.parametrize(
    ("pictures", "sentence"),
    [
        pytest.param([b""], "Tệp này trống.", id="empty"),
        pytest.param([b"<svg onload=alert(1)>"], "Chỉ nhận ảnh JPEG hoặc PNG.", id="kind"),
        pytest.param([b"%PDF-1.7 %%EOF"], "Chỉ nhận ảnh JPEG hoặc PNG.", id="pdf"),
        pytest.param([photo()[:300]], "Không mở được ảnh này", id="cut"),
        pytest.param([pixel_bomb()], "Ảnh lớn quá 40 triệu điểm.", id="bomb"),
        pytest.param([photo(), b"x"], "Ảnh thứ 2 (“anh1.jpg”): Chỉ nhận ảnh JPEG hoặc PNG.", id="second"),
        pytest.param([photo()] * 5, "Mỗi phiếu tối đa 4 ảnh, Ông/Bà vừa chọn 5.", id="five"),
        pytest.param([b"\xff\xd8\xff" + bytes(10 * 1024 * 1024)], "Ảnh thứ 1 (“anh0.jpg”) nặng quá 10 MB.", id="10 MB"),
        pytest.param([b"\xff\xd8\xff" + bytes(8 * 1024 * 1024)] * 4, "nặng quá 30 MB", id="30 MB"),
    ],
)
def test_a_wrong_file_is_told_at_its_field_and_the_words_stay(client, cast, dialogue, pictures, sentence):
    answer = sent_with(client, cast, *pictures)
    at_field = re.search(r'id="id_pictures-error".*?</p>', answer.content.decode(), re.DOTALL)
    assert (answer.status_code, sentence in at_field[0].replace("\xa0", " "), ROAD in plain(answer)) == (
        422,
        True,
        True,
    )
    assert (OpinionSlip.objects.count(), StoredFile.objects.count()) == (0, 0)


def test_sending_again_after_a_lost_answer_makes_no_second_slip_and_no_second_picture(client, cast, dialogue):
    slip = typed(cast, ROAD)
    for _ in range(2):
        assert client.post(PATH, slip | {"pictures": uploads(photo())}).status_code == 302
    assert sent_with(client, cast, photo()).status_code == 302  # from a fresh form: the same slip
    assert (OpinionSlip.objects.count(), SlipPicture.objects.count(), StoredFile.objects.count()) == (1, 1, 1)


def test_the_same_words_with_another_picture_are_another_slip(client, cast, dialogue):
    sent_with(client, cast, photo())
    sent_with(client, cast, photo(colour="blue"))
    assert (OpinionSlip.objects.count(), SlipPicture.objects.count()) == (2, 2)


def test_one_chosen_twice_is_one(client, cast, dialogue):
    sent_with(client, cast, photo(), photo())
    assert SlipPicture.objects.count() == 1


@pytest.mark.parametrize("changes", [{"name": ""}, {"add_matter": "1"}, {"matters-0-text": LAND}])
def test_a_page_that_comes_again_says_that_the_chosen_pictures_are_gone(client, cast, dialogue, changes):
    assert LOST in plain(sent_with(client, cast, photo(), **changes))
    assert LOST not in plain(client.get(PATH))


def test_the_sender_sees_them_on_the_way_of_the_slip_under_an_address_without_the_code(client, cast, dialogue):
    sent_with(client, cast, photo(), phone="")
    code = code_of(OpinionSlip.objects.select_related("contact").get(), cast.commune)
    page = client.post("/phong-quang/tra-cuu/", {"code": code}).content.decode()
    (address,) = re.findall(r'<img src="([^"]+)"', page)
    answer = Client().get(address)
    assert (answer["Content-Type"], answer["Cache-Control"], code in address) == (
        "image/jpeg",
        "private, no-store",
        False,
    )


def test_an_address_that_nobody_signed_shows_nothing(client, cast, dialogue):
    sent_with(client, cast, photo())
    forged = ("x", SlipPicture.objects.get().public_id)
    assert {client.get(f"/phong-quang/tra-cuu/anh/{token}/").status_code for token in forged} == {404}


def test_nothing_public_shows_them(client, cast, dialogue):
    sent_with(client, cast, photo())
    slip = OpinionSlip.objects.get()
    path = f"/phong-quang/lam-viec/2026/tiep-nhan/phieu/{slip.public_id}/anh/{slip.pictures.get().public_id}/"
    assert client.get(path).status_code == 302
