"""Files handed in as proof."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from doithoai.actions import files
from doithoai.models import StoredFile
from doithoai.models.vault import SealBroken
from doithoai.rules.refusals import BadInput
from tests.people import moment

AT = moment("30/5/2026")


def picture(kind: str = "JPEG", size: tuple[int, int] = (40, 20)) -> bytes:
    out = BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "Nhà bà Thí Dụ"
    Image.new("RGB", size, "red").save(out, kind, exif=exif)
    return out.getvalue()


def refused(cast, upload: bytes) -> str:
    with pytest.raises(BadInput) as refusal:
        files.store_file(cast.commune, upload, "anh.jpg", at=AT)
    assert StoredFile.objects.count() == 0
    return str(refusal.value)


def test_a_file_comes_back_as_it_was_kept(cast):
    stored = files.keep_file(cast.commune, b"abc", name="a.bin", content_type="application/x", at=AT)
    assert (files.read_file(stored), stored.size) == (b"abc", 3)


def test_the_bytes_on_the_disk_are_sealed(cast, data_folder):
    files.keep_file(cast.commune, b"loa thon 7", name="a.txt", content_type="text/plain", at=AT)
    (path,) = [path for path in (data_folder / "files").rglob("*") if path.is_file()]
    assert b"loa thon 7" not in path.read_bytes()


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_picture_loses_what_stands_beside_its_points(cast, kind):
    stored = files.store_file(cast.commune, picture(kind), "anh.jpg", at=AT)
    with Image.open(BytesIO(files.read_file(stored))) as kept:
        assert (kept.format, dict(kept.getexif()), kept.size) == (kind, {}, (40, 20))


def test_the_name_says_what_the_file_is_and_hides_folders(cast):
    stored = files.store_file(cast.commune, picture("PNG"), "C:\\anh\\bang tin.exe", at=AT)
    assert (stored.name, stored.content_type) == ("bang tin.png", "image/png")


@pytest.mark.parametrize(
    "inside",
    [
        b"/OpenAction << /S /JavaScript /JS (app.alert(1)) >>",
        b"/A<</S/Java#53cript/JS 4 0 R>>",
        b"/S /Launch /F (a.exe)",
        b"/Type /EmbeddedFile",
        b"/Names << /EmbeddedFiles 3 0 R >>",
        b"/S /Rendition /JS <61>",
    ],
)
def test_a_pdf_that_acts_or_carries_files_is_refused(cast, inside):
    assert "đoạn mã hoặc tệp kèm" in refused(cast, b"%PDF-1.7\n1 0 obj\n<< " + inside + b" >>\n%%EOF\n")


def test_a_pdf_that_only_looks_like_it_is_kept(cast):
    pdf = b"%PDF-1.7\n1 0 obj\n<< /JSon 1 /Launcher 2 /Title (JavaScript) >>\n%%EOF\n"
    assert files.read_file(files.store_file(cast.commune, pdf, "so loa.pdf", at=AT)) == pdf


def test_a_pdf_is_kept_as_it_is(cast):
    pdf = b"%PDF-1.7\n1 0 obj\n%%EOF\n"
    assert files.read_file(files.store_file(cast.commune, pdf, "so loa.pdf", at=AT)) == pdf


def test_a_cut_pdf_is_refused(cast):
    assert refused(cast, b"%PDF-1.7\n1 0 obj") == "Tệp PDF này chưa đủ, có thể bị cắt khi gửi. Ông/Bà gửi lại."


def test_a_page_dressed_as_a_picture_is_refused(cast):
    assert refused(cast, b"<script>alert(1)</script>").startswith("Chỉ nhận ảnh JPEG, PNG hoặc tệp PDF.")


def test_half_a_picture_is_refused(cast):
    whole = picture(size=(400, 400))
    assert refused(cast, whole[: len(whole) // 2]).startswith("Không mở được ảnh này")


def test_a_picture_of_too_many_points_is_refused_before_it_is_unpacked(cast):
    assert refused(cast, picture("PNG", (8000, 5001))).startswith("Ảnh lớn quá 40 triệu điểm.")


def test_a_file_of_more_than_ten_megabytes_is_refused(cast):
    assert refused(cast, b"%PDF-" + bytes(files.LARGEST_FILE)).startswith("Tệp nặng quá 10 MB.")


def test_a_file_moved_to_another_row_does_not_open(cast, data_folder):
    one, two = (files.keep_file(cast.commune, b, name="a", content_type="x", at=AT) for b in (b"1", b"2"))
    path = {p.name: p for p in (data_folder / "files").rglob("*")}
    path[one.public_id].replace(path[two.public_id])
    with pytest.raises(SealBroken):
        files.read_file(two)


def test_a_reader_that_was_ended_in_mid_word_leaves_a_sentence(cast, monkeypatch):
    monkeypatch.setattr(files, "_SECONDS", 0.0)
    assert refused(cast, picture()) == "Không mở được ảnh này, có thể tệp bị hỏng. Ông/Bà chụp hoặc chép lại rồi gửi."
