"""Make *DT Figures*: the ten digits of Be Vietnam Pro at one width, so that clocks and columns stand still.

Be Vietnam Pro has proportional digits only ("1" is 385 units wide, "4" is 710). Each digit keeps its outline
and is centred in a box as wide as the widest one. The OFL font's reserved name is not used for the result.

    python tools/draw_figures.py [OUT_DIR]

Reads node_modules/@fontsource, writes dt-figures-{400,600,700}.woff2.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "node_modules/@fontsource/be-vietnam-pro/files"
WEIGHTS = (400, 600, 700)


def draw_figures(out: Path) -> None:
    for weight in WEIGHTS:
        font = digits_of(SOURCE / f"be-vietnam-pro-latin-{weight}-normal.woff2")
        level(font)
        rename(font, "DT Figures")
        font.save(out / f"dt-figures-{weight}.woff2")


def digits_of(path: Path) -> TTFont:
    font = TTFont(path, recalcTimestamp=False)
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=["*"])
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=range(0x30, 0x3A))
    cutter.subset(font)
    font.flavor = "woff2"
    return font


def level(font: TTFont) -> None:
    """Give every digit the advance of the widest, its outline in the middle."""
    glyphs, advances = font.getGlyphSet(), font["hmtx"]
    names = [font.getBestCmap()[code] for code in range(0x30, 0x3A)]
    widest = max(advances[name][0] for name in names)
    for name in names:
        shift = (widest - advances[name][0]) // 2
        drawing, pen = DecomposingRecordingPen(glyphs), TTGlyphPen(None)
        glyphs[name].draw(drawing)
        drawing.replay(TransformPen(pen, (1, 0, 0, 1, shift, 0)))
        font["glyf"][name] = pen.glyph()
        font["glyf"][name].recalcBounds(font["glyf"])
        advances[name] = (widest, font["glyf"][name].xMin)


def rename(font: TTFont, family: str) -> None:
    for record in list(font["name"].names):
        if record.nameID in (1, 3, 4, 6, 16):
            text = family.replace(" ", "") if record.nameID == 6 else family
            font["name"].setName(text, record.nameID, record.platformID, record.platEncID, record.langID)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "doithoai/static/fonts"
    target.mkdir(parents=True, exist_ok=True)
    draw_figures(target)
