"""QR codes as pictures: lines for the PDF, dots for Word. Made once per address, because making one is slow."""

from __future__ import annotations

import io
from functools import lru_cache

import segno

QUIET_ZONE = 2  # modules of white around the code


@lru_cache(maxsize=1024)
def code(data: str) -> segno.QRCode:
    """The code of an address, readable with up to 15 % of it damaged."""
    return segno.make_qr(data, error="m")


def svg(data: str) -> str:
    """The code as SVG."""
    picture = io.BytesIO()
    code(data).save(picture, kind="svg", border=QUIET_ZONE)
    return picture.getvalue().decode()


def png(data: str) -> io.BytesIO:
    """The code as PNG, 8 dots a module, ready to be read."""
    picture = io.BytesIO()
    code(data).save(picture, kind="png", scale=8, border=QUIET_ZONE)
    picture.seek(0)
    return picture
