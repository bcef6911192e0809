"""The pages people read about the program: what they point to is there, and every picture is pointed to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.walk.test_pictures import PICTURES, SHOTS

ROOT = Path(__file__).parents[1]
LINK = re.compile(r"\]\(([^)\s]+)\)")
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "doithoai").rglob("*.md")]
PAGES += [*(ROOT / "benchmarks").rglob("*.md")]


def targets(page: Path) -> set[Path]:
    """Files of this tree that the page links to."""
    words = (one.split("#")[0] for one in LINK.findall(page.read_text()) if "://" not in one)
    return {(page.parent / one).resolve() for one in words if one}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page):
    assert [str(one) for one in targets(page) if not one.exists()] == []


def test_every_picture_is_one_the_program_takes_and_a_page_shows():
    taken = {PICTURES / shot.file for shots in SHOTS.values() for shot in shots}
    shown = {one for page in PAGES for one in targets(page) if one.suffix == ".png"}
    assert set(PICTURES.glob("*.png")) == taken == shown
