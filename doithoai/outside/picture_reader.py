"""Draws one picture anew, from its points alone: a process of its own, with limits, without files and network.

It comes on standard input behind one line of JSON. Run as ``python -m``.
"""

from __future__ import annotations

import io
import json
import sys
from typing import IO

from PIL import Image, ImageOps, MpoImagePlugin, PngImagePlugin, TiffImagePlugin  # noqa: F401 – before the door shuts

from doithoai.outside.shut_process import REFUSED, limit
from doithoai.papers.press import send
from doithoai.rules.file_limits import MOST_POINTS

#: Bytes, and seconds of work: 40 million points take two.
_MEMORY, _SECONDS = 1_200 * 1024 * 1024, 15
DRAWN = b"drawn"


def drawn(content: bytes, at_most: int | None) -> tuple[str, bytes]:
    """The kind (``jpeg`` or ``png``) and the bytes of the picture: upright, without any data beside its points.

    ``at_most``: one with a longer side than so many points is drawn smaller, and comes as JPEG. Raises what
    Pillow raises.
    """
    with Image.open(io.BytesIO(content), formats=("JPEG", "PNG")) as picture:
        if picture.width * picture.height > MOST_POINTS:
            raise Image.DecompressionBombError
        kind = "jpeg" if picture.format == "JPEG" or at_most else "png"
        if at_most:
            picture.draft("RGB", (at_most, at_most))  # a JPEG is then unpacked at about that size
            picture.thumbnail((at_most, at_most))
        upright = ImageOps.exif_transpose(picture).convert("RGB")
    clean, out = Image.new("RGB", upright.size), io.BytesIO()
    clean.paste(upright)
    clean.save(out, kind, optimize=True, **({"quality": 85} if kind == "jpeg" else {}))
    return kind, out.getvalue()


def answer(content: bytes, at_most: int | None) -> list[bytes]:
    """One message: the picture, or why there is none (``kind``, ``points`` or ``broken``)."""
    try:
        kind, picture = drawn(content, at_most)
    except Image.UnidentifiedImageError:
        return [REFUSED, b"kind"]
    except Image.DecompressionBombError:
        return [REFUSED, b"points"]
    except (OSError, ValueError, SyntaxError, MemoryError):
        return [REFUSED, b"broken"]
    return [DRAWN, kind.encode(), picture]


def warm() -> None:
    """Load what Pillow loads at its first picture: afterwards no file can be opened."""
    Image.preinit()
    Image.new("RGB", (16, 16)).save(io.BytesIO(), "JPEG")


def main(orders: IO[bytes], out: IO[bytes]) -> None:
    """One order, one answer."""
    at_most, content = json.loads(orders.readline()), orders.read()
    warm()
    limit(memory=_MEMORY, seconds=_SECONDS)
    Image.MAX_IMAGE_PIXELS = MOST_POINTS
    send(out, answer(content, at_most))


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
