"""Draws the pages of one scan and reads their codes: a process of its own, with limits, without files and network.

A file from outside may be anything. It comes on standard input behind one line of JSON; the pages go out one by one, so
that those before a bad one are not lost. Run as ``python -m``; nothing in the file is ever carried out.
"""

from __future__ import annotations

import io
import json
import math
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import IO, Any

import pypdfium2
import zxingcpp
from PIL import Image, ImageOps

from doithoai.outside.picture_reader import warm
from doithoai.outside.shut_process import REFUSED, limit
from doithoai.papers.press import send
from doithoai.rules.file_limits import MOST_PAGES, MOST_POINTS
from doithoai.rules.sheet_serial import read_address

#: Longest side in dots: of what is kept, and of what the code is looked for on (A4 at 200 dots an inch).
KEPT_SIDE, READ_SIDE = 1_600, 2_340
#: A page of a paper no longer than ten metres, in points of 1/72 inch; beyond, sizes are lies.
_LONGEST_PAGE = 28_350.0
#: Bytes, and seconds of work for one order: ten pages of an honest scan take two.
_MEMORY, _SECONDS = 1_200 * 1024 * 1024, 15
_QR = zxingcpp.BarcodeFormat.QRCode
#: By the quarters a page lies turned clockwise; Pillow turns the other way.
_UPRIGHT = (None, Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)
PAGES, PAGE = b"pages", b"page"


def answer(order: dict[str, Any], content: bytes, out: IO[bytes]) -> None:
    """``{"count": true}`` → how many pages; ``{"first": 0, "last": 10}`` → those pages, one message each: the picture
    as JPEG (empty when it can not be drawn) and the texts of its codes."""
    try:
        pages = _pages(content)
    except _Refused as refused:
        send(out, [REFUSED, str(refused).encode()])
        return
    if order.get("count"):
        send(out, [PAGES, str(len(pages)).encode()])
        return
    for picture in pages.drawn(order["first"], order["last"]):
        kept, codes = b"", [""]
        with suppress(_Refused, OSError, ValueError, SyntaxError, MemoryError, Image.DecompressionBombError):
            kept, codes = _kept_and_read(picture())
        send(out, [PAGE, kept, json.dumps(codes).encode()])


class _Refused(Exception):
    """Why a file is not read: ``kind``, ``locked``, ``pages``, ``points`` or ``broken``."""


class _Pdf:
    def __init__(self, content: bytes) -> None:
        try:
            self._pdf = pypdfium2.PdfDocument(content)
            count = len(self._pdf)
        except pypdfium2.PdfiumError as error:
            raise _Refused("locked" if "password" in str(error).lower() else "broken") from error
        if not 0 < count <= MOST_PAGES:
            raise _Refused("pages" if count else "broken")

    def __len__(self) -> int:
        return len(self._pdf)

    def drawn(self, first: int, last: int) -> Iterator[Any]:
        for place in range(first, min(last, len(self._pdf))):
            yield lambda place=place: self._draw(place)

    def _draw(self, place: int) -> Image.Image:
        try:
            page = self._pdf[place]
            width, height = page.get_size()
            if not (0 < width <= _LONGEST_PAGE and 0 < height <= _LONGEST_PAGE):
                raise _Refused("points")
            # Never more than READ_SIDE a side, whatever the page says of its size.
            scale = min(READ_SIDE / max(width, height), 20.0)
            bitmap = page.render(scale=scale, may_draw_forms=False, grayscale=False)
            picture = bitmap.to_pil().convert("RGB")
            page.close()
        except pypdfium2.PdfiumError as error:
            raise _Refused("broken") from error
        return picture


class _Picture:
    def __init__(self, content: bytes) -> None:
        self._content = content
        try:
            with self._open() as picture:
                if not 0 < picture.width * picture.height <= MOST_POINTS:
                    raise _Refused("points")
        except Image.DecompressionBombError as error:
            raise _Refused("points") from error
        except (OSError, ValueError, SyntaxError) as error:
            raise _Refused("broken") from error

    def __len__(self) -> int:
        return 1

    def drawn(self, first: int, last: int) -> Iterator[Any]:
        if first == 0 < last:
            yield self._draw

    def _draw(self) -> Image.Image:
        with self._open() as picture:
            if picture.format == "JPEG":
                picture.draft("RGB", (READ_SIDE, READ_SIDE))
            upright = ImageOps.exif_transpose(picture).convert("RGB")
        upright.thumbnail((READ_SIDE, READ_SIDE))
        return upright

    def _open(self) -> Image.Image:
        return Image.open(io.BytesIO(self._content), formats=("JPEG", "PNG"))


def _pages(content: bytes) -> _Pdf | _Picture:
    if content.startswith(b"%PDF-"):
        return _Pdf(content)
    if content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")):
        return _Picture(content)
    raise _Refused("kind")


def _kept_and_read(picture: Image.Image) -> tuple[bytes, list[str]]:
    """The picture without any data beside its points, turned as its sheets stand, and what its QR codes say, those at
    the top first."""
    found = zxingcpp.read_barcodes(picture.convert("L"), formats=_QR)
    turns = _turns(found)
    codes = [code.text for code in sorted(found, key=lambda code: _height(code, turns))]
    picture = picture.transpose(_UPRIGHT[turns]) if turns else picture
    scale = min(1.0, KEPT_SIDE / max(picture.size))
    size = [max(1, math.floor(side * scale)) for side in picture.size]
    kept = io.BytesIO()
    clean = picture.resize((size[0], size[1]), Image.Resampling.BOX if scale < 1 else None)
    clean.info.clear()
    clean.save(kept, "JPEG", quality=72)
    return kept.getvalue(), codes[:10]


def _turns(codes: Sequence[zxingcpp.Barcode]) -> int:
    """Quarters by which a page lies turned clockwise, as its first sheet of ours says; codes of others say nothing."""
    ours = (code.orientation for code in codes if read_address(code.text) is not None)
    return round(next(ours, 0) / 90) % 4


def _height(code: zxingcpp.Barcode, turns: int) -> int:
    """How far down a code stands once its page is upright."""
    at = code.position.top_left
    return (at.y, -at.x, -at.y, at.x)[turns]


def _warm() -> None:
    warm()
    zxingcpp.read_barcodes(Image.new("RGB", (16, 16), "white"), formats=_QR)


def main(orders: IO[bytes], out: IO[bytes]) -> None:
    """One order, one answer."""
    order = json.loads(orders.readline())
    content = orders.read()
    _warm()
    limit(memory=_MEMORY, seconds=_SECONDS)
    Image.MAX_IMAGE_PIXELS = MOST_POINTS
    answer(order, content, out)


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
