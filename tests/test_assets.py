"""What browsers load: rebuilt from its sources, light, our own, readable, and free of foreign addresses."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tools.draw_figures import WEIGHTS, draw_figures

ROOT = Path(__file__).parent.parent
STATIC = ROOT / "doithoai/static"
OURS = sorted(path.name for path in STATIC.glob("*.*"))
VIETNAMESE = set("aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ“”…–·×−₫")

# Text and the ground it stands on, as used in the styles; 4.5 is WCAG AA for text, 3 for the edge of a control.
PAIRS = [
    *(("ink", ground, 4.5) for ground in ("white", "paper", "stone", "focus", "today", "wait-tint", "late-tint")),
    *(("ink-2", ground, 4.5) for ground in ("white", "paper", "stone")),
    *((name, f"{name}-tint", 4.5) for name in ("wait", "late", "refer", "explain", "done")),
    *(("white", ground, 4.5) for ground in ("brand", "act", "act-2", "done", "late", "ink")),
    ("act", "white", 4.5),
    ("act", "paper", 4.5),
    ("act-2", "act-tint", 4.5),
    ("brand", "paper", 4.5),
    ("gold-soft", "brand", 4.5),
    ("on-brand", "brand", 4.5),
    ("control", "white", 3.0),
    ("control", "paper", 3.0),
    ("done", "white", 3.0),
]


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not shutil.which("node") or not (ROOT / "node_modules/sass").exists():
        pytest.fail(
            "The committed CSS can not be compared: install Node 20 or later, then run `npm ci --ignore-scripts`."
        )
    out = tmp_path_factory.mktemp("static")
    subprocess.run(["node", "doithoai/assets/build.mjs", "--out", out], cwd=ROOT, check=True)
    return out


def test_what_is_committed_is_what_the_sources_give(rebuilt):
    built = {path.relative_to(rebuilt) for path in rebuilt.rglob("*") if path.is_file()}
    assert [name for name in sorted(built) if (STATIC / name).read_bytes() != (rebuilt / name).read_bytes()] == []


def test_nothing_lies_in_static_that_nobody_builds(rebuilt):
    by_hand = {"icons/chevron.svg", "icons/favicon.svg", *(f"fonts/dt-figures-{weight}.woff2" for weight in WEIGHTS)}
    lying = {str(path.relative_to(STATIC)) for path in STATIC.rglob("*") if path.is_file()}
    built = {str(path.relative_to(rebuilt)) for path in rebuilt.rglob("*") if path.is_file()}
    assert lying - built == by_hand


@pytest.mark.parametrize(
    ("name", "kilobytes"), [("app.css", 30), ("board.css", 5), ("app.js", 5), ("console.js", 2), ("slip.js", 2)]
)
def test_a_page_stays_light(name, kilobytes):
    assert len(gzip.compress((STATIC / name).read_bytes(), 9)) <= kilobytes * 1024


@pytest.mark.parametrize("name", OURS)
def test_no_address_but_our_own_and_nothing_of_another_government(name):
    text = (STATIC / name).read_text()
    assert re.findall(r"https?:|\bdata:|GDS Transport|crown|crest|@import", text) == []


def test_every_file_the_css_asks_for_is_there():
    asked = {address for name in ("app.css", "board.css") for address in _addresses(name)}
    assert [address for address in sorted(asked) if not (STATIC / address).exists()] == []


@pytest.mark.parametrize("name", ["fonts/be-vietnam-pro.LICENSE.txt", "fonts/tinos.LICENSE.txt", "htmx/LICENSE.txt"])
def test_what_others_made_carries_its_licence(name):
    assert (STATIC / name).stat().st_size > 500


@pytest.mark.parametrize("family", ["be-vietnam-pro", "tinos"])
@pytest.mark.parametrize("weight", [400, 700])
def test_the_typeface_has_every_letter(family, weight):
    subsets = [STATIC / f"fonts/{family}-{part}-{weight}-normal.woff2" for part in ("latin", "latin-ext", "vietnamese")]
    known = {chr(code) for path in subsets for code in TTFont(path).getBestCmap()}
    assert (VIETNAMESE | {letter.upper() for letter in VIETNAMESE}) - known == set()


@pytest.mark.parametrize("weight", WEIGHTS)
def test_all_ten_figures_are_equally_wide(weight):
    font = TTFont(STATIC / f"fonts/dt-figures-{weight}.woff2")
    assert len({font["hmtx"][font.getBestCmap()[ord(digit)]][0] for digit in "0123456789"}) == 1


def test_the_figures_are_drawn_again_alike(tmp_path):
    draw_figures(tmp_path)
    drawn = [
        _outlines(folder / f"dt-figures-{weight}.woff2")
        for folder in (tmp_path, STATIC / "fonts")
        for weight in WEIGHTS
    ]
    assert drawn[:3] == drawn[3:]


@pytest.mark.parametrize(("text", "ground", "least"), PAIRS)
def test_text_can_be_read_on_its_ground(text, ground, least):
    colours = dict(
        re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})\b", (ROOT / "doithoai/assets/scss/_tokens.scss").read_text())
    )
    lighter, darker = sorted((_luminance(colours[text]), _luminance(colours[ground])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= least


def test_the_lock_names_no_index():
    lock = json.loads((ROOT / "package-lock.json").read_text())
    assert [name for name, package in lock["packages"].items() if "resolved" in package] == []
    assert [name for name, package in lock["packages"].items() if name and "integrity" not in package] == []


def _addresses(name: str) -> list[str]:
    return [address.strip("\"'") for address in re.findall(r"url\(([^)#][^)]*)\)", (STATIC / name).read_text())]


def _outlines(path: Path) -> dict[str, object]:
    font = TTFont(path)
    return {name: (font["hmtx"][name], font["glyf"][name]) for name in font.getGlyphOrder()}


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    shares = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
