"""Pictures as phones send them, and files that only pretend to be some."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image


def photo(kind: str = "JPEG", size: tuple[int, int] = (60, 40), colour: str = "red") -> bytes:
    """A picture that says where and by what it was taken."""
    out, exif = BytesIO(), Image.Exif()
    exif[0x010F] = "Máy của bà Thí Dụ"
    exif.get_ifd(0x8825)[2] = (21.0, 35.0, 1.0)
    Image.new("RGB", size, colour).save(out, kind, exif=exif)
    return out.getvalue()


def pixel_bomb() -> bytes:
    """A PNG of some hundred bytes that asks for 400 million points."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 20_000, 20_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def uploads(*contents: bytes) -> list[SimpleUploadedFile]:
    return [SimpleUploadedFile(f"anh{place}.jpg", content, "image/jpeg") for place, content in enumerate(contents)]
