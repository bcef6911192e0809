"""Files of paper slips: read by a process of its own, and refused in words when they are not what they say."""

from __future__ import annotations

import io
import random
import struct
import time
import zlib

import pypdfium2
import pytest
import segno
from PIL import Image

from doithoai.rules.refusals import BadInput
from doithoai.rules.sheet_serial import Serial, sheet_address
from doithoai.web import scans
from doithoai.web.scans import count_pages, read_pages

PAGE = "http://bat-ky.example/phong-quang/doi-thoai/2026/phieu/"


def sheet(number: int | None, size: tuple[int, int] = (413, 585)) -> Image.Image:
    """A page with the code of sheet ``number`` at its top right; ``None``: the code is scribbled over."""
    page, code = Image.new("RGB", size, "white"), io.BytesIO()
    segno.make_qr(sheet_address(PAGE, Serial("PQ", 2026, number or 1)), error="m").save(code, kind="png", scale=3)
    page.paste(Image.open(code).convert("RGB"), (size[0] - 140, 10))
    if number is None:
        page.paste("black", (size[0] - 110, 20, size[0] - 20, 110))
    return page


def pdf_of(pages: list[Image.Image]) -> bytes:
    out = io.BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=50)
    return out.getvalue()


def jpeg_of(page: Image.Image, **more: object) -> bytes:
    out = io.BytesIO()
    page.save(out, "JPEG", **more)
    return out.getvalue()


def numbers(pages):
    found = [Serial("PQ", 2026, n) for n in range(1, 300)]
    known = {sheet_address(PAGE, serial): serial.number for serial in found}
    return [next((known[code] for code in page.codes if code in known), None) for page in pages]


def test_a_pile_of_two_hundred_pages_with_ten_that_can_not_be_read():
    bad = set(random.Random(7).sample(range(200), 10))
    pile = pdf_of([sheet(None if at in bad else at + 1) for at in range(200)])
    began = time.perf_counter()
    found = [n for first in range(0, count_pages(pile), 10) for n in numbers(read_pages(pile, first, first + 10))]
    assert found == [None if at in bad else at + 1 for at in range(200)]
    assert time.perf_counter() - began < 150  # 20 s on two idle cores


def test_a_photo_is_upright_small_and_says_nothing_of_its_place():
    exif = Image.Exif()
    exif[0x0112], exif[0x8825] = 6, {1: "N", 2: (21.0, 35.0, 0.0)}
    photo = jpeg_of(sheet(5, (3_000, 4_000)).rotate(90, expand=True), exif=exif)
    (page,) = read_pages(photo, 0, 1)
    with Image.open(io.BytesIO(page.picture)) as kept:
        assert (kept.size, dict(kept.getexif()), numbers([page])) == ((1_200, 1_600), {}, [5])


@pytest.mark.parametrize("turn", [90, 180, 270, 7])
def test_a_sheet_laid_askew_is_read(turn):
    (page,) = read_pages(jpeg_of(sheet(9, (1_240, 1_754)).rotate(turn, expand=True, fillcolor="white")), 0, 1)
    with Image.open(io.BytesIO(page.picture)) as kept:
        wide, high = kept.size
        corner = kept.convert("L").crop((wide * 3 // 4, 0, wide, high // 4)).getextrema()
    assert (numbers([page]), corner[0] < 50, high > wide) == ([9], True, True)


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few hundred bytes whose header claims so many points."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 100_000)), (b"IEND", b"")]
    chunks = (struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def locked() -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        b"trailer<</Root 1 0 R/Encrypt<</Filter/Standard/V 1/R 2/O(" + b"o" * 32 + b")/U(" + b"u" * 32 + b")/P -4>>"
        b"/ID[(a)(a)]>>\n%%EOF"
    )


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "trống"),
        (b"GIF89a....", "Chỉ nhận tệp PDF"),
        (b"PK\x03\x04 a workbook", "Chỉ nhận tệp PDF"),
        (b"<svg onload='x'/>", "Chỉ nhận tệp PDF"),
        (b"%PDF-1.7 nothing in it", "Không mở được tệp này"),
        (b"\xff\xd8\xff but no picture", "Không mở được tệp này"),
        (bomb(50_000, 50_000), "40 triệu điểm"),
        (b"%PDF" + b"x" * (41 * 1024 * 1024), "40 MB"),
        (locked(), "mật khẩu"),
    ],
    ids=["0 bytes", "gif", "xlsx", "svg", "empty pdf", "no jpeg", "bomb", "41 MB", "locked"],
)
def test_what_is_no_scan_gets_a_sentence(content, told):
    with pytest.raises(BadInput, match=told) as refused:
        count_pages(content)
    assert refused.value.field == "files"


def nested(depth: int) -> bytes:
    """A PDF whose page tree is a list in a list in a list."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj" + b"[" * depth + b"]" * depth + b"endobj\n%%EOF"
    )


def claims(pages: int) -> bytes:
    """A PDF of a hundred bytes that says it has so many pages."""
    tree = b"2 0 obj<</Type/Pages/Kids[]/Count %d>>endobj\n" % pages
    return b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj " + tree + b"trailer<</Root 1 0 R>>\n%%EOF"


def vast_jpeg() -> bytes:
    """A small JPEG whose header claims 65,500 by 65,500 points."""
    content = jpeg_of(Image.new("RGB", (8, 8)))
    at = content.index(b"\xff\xc0") + 5
    return content[:at] + struct.pack(">HH", 65_500, 65_500) + content[at + 4 :]


@pytest.mark.parametrize(
    "content", [nested(1_000_000), claims(2_000_000), vast_jpeg()], ids=["nested", "pages", "jpeg"]
)
def test_a_file_that_lies_is_refused_within_its_limits(content):
    began = time.perf_counter()
    with pytest.raises(BadInput, match="Không mở được tệp này|hơn 200 trang|40 triệu điểm"):
        count_pages(content)
    assert time.perf_counter() - began < 60


def test_a_pile_of_too_many_pages_is_refused_before_one_is_drawn():
    with pytest.raises(BadInput, match="hơn 200 trang"):
        count_pages(pdf_of([Image.new("L", (8, 8), "white")] * 201))


def test_a_page_that_lies_about_its_size_is_not_drawn():
    pdf = pypdfium2.PdfDocument.new()
    for size in ((200_000, 200_000), (595, 842)):
        pdf.new_page(*size)
    out = io.BytesIO()
    pdf.save(out)
    assert [bool(page.picture) for page in read_pages(out.getvalue(), 0, 2)] == [False, True]


def heavy(side: int) -> bytes:
    """A PDF of one page that is a picture of ``side`` by ``side`` black points, packed a thousandfold."""
    squeezer = zlib.compressobj(9)
    packed = b"".join(squeezer.compress(b"\0" * side * 3) for _ in range(side)) + squeezer.flush()
    facts = (
        f"/Width {side}/Height {side}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode/Length {len(packed)}"
    )
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
        b"<</Length 24>>stream\n595 0 0 842 0 0 cm /I Do\nendstream",
        b"<</Type/XObject/Subtype/Image" + facts.encode() + b">>stream\n" + packed + b"\nendstream",
    )
    body = b"".join(b"%d 0 obj" % at + one + b"endobj\n" for at, one in enumerate(objects, start=1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"


def test_a_picture_in_a_pdf_that_unpacks_without_end_is_told_and_the_next_page_is_read():
    pile, out = pypdfium2.PdfDocument(heavy(20_000)), io.BytesIO()
    pile.import_pages(pypdfium2.PdfDocument(pdf_of([sheet(1)])))
    pile.save(out)
    began, found = time.perf_counter(), read_pages(out.getvalue(), 0, 2)
    found += read_pages(out.getvalue(), len(found), 2) if len(found) < 2 else []
    assert (numbers(found), time.perf_counter() - began < 90) == ([None, 1], True)


def endless() -> bytes:
    """A PDF of one page that is painted over three million times: more work than anybody waits for."""
    packed = zlib.compress(b"0 0 595 842 re f\n" * 3_000_000)
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n" % len(packed) + packed + b"\nendstream",
    )
    body, places = b"%PDF-1.4\n", []
    for at, one in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n" % at + one + b"\nendobj\n"
    table = b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return body + table + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(body)


def test_a_page_that_never_ends_costs_neither_those_before_it_nor_the_next_one(monkeypatch):
    monkeypatch.setattr(scans, "_SECONDS", 6.0)
    pile, out, found = pypdfium2.PdfDocument(pdf_of([sheet(1)])), io.BytesIO(), []
    for more in (endless(), pdf_of([sheet(2)])):
        pile.import_pages(pypdfium2.PdfDocument(more))
    pile.save(out)
    while len(found) < 3:
        found += read_pages(out.getvalue(), len(found), 3)
    assert ([bool(page.picture) for page in found], numbers(found)) == ([True, False, True], [1, None, 2])
