"""An invented picture of an invented road, drawn and plainly so."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageDraw

_SKY, _HILL, _ROAD, _RUT = "#bcd3df", "#5f7d57", "#a5744a", "#6e4a2d"


def muddy_road() -> bytes:
    """A road of earth with two ruts between hills, as JPEG."""
    picture = Image.new("RGB", (1200, 900), _SKY)
    draw = ImageDraw.Draw(picture)
    draw.polygon([(0, 420), (300, 250), (620, 400), (900, 220), (1200, 410), (1200, 900), (0, 900)], fill=_HILL)
    draw.polygon([(560, 400), (660, 400), (1060, 900), (160, 900)], fill=_ROAD)
    for left, right in ((590, 330), (635, 890)):
        draw.line([(left, 420), ((left + right) // 2 + 20, 640), (right, 900)], fill=_RUT, width=36)
    out = BytesIO()
    picture.save(out, "JPEG", quality=85)
    return out.getvalue()
