"""The pictures of README and of the manual, taken from the demo as it stands on their day: ``make pictures``.

Only on demand, because a picture that changes with every run would be committed with every run; that each one is there
and named by a page is a test of its own (``tests/test_documents.py``).
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PIL import Image

from tests.walk.looking import DESK, PHONE, at_size
from tests.walk.machine import ROOT, serving
from tests.walk.person import Person

PICTURES = ROOT / "docs/pictures"
CONSOLE = (1280, 800)
HEAVIEST = 200_000  # bytes
_WORK = "lam-viec/2026/"


@dataclass(frozen=True)
class Shot:
    """``name``: of the file; ``who``: a key of the demo's accounts, "" a citizen; ``link``: followed on that page;
    ``first``: what that person does before, so that the page has something to show.
    """

    name: str
    who: str
    path: str
    link: str = ""
    size: tuple[int, int] = DESK
    first: Callable[[Person], object] | None = None

    @property
    def file(self) -> str:
        return f"{self.name}-{self.size[0]}.png"


def finds_some_in_scope(clerk: Person) -> None:
    """Those nobody doubts, enough of them that the board finds two on the same matter."""
    clerk.opens(_WORK + "tiep-nhan/pham-vi/")
    for _ in range(25):
        clerk.presses("Trong phạm vi", clerk.tab.locator("section.section", has_not_text="Có thể là"))


#: stage of the demo → what is seen on that day
SHOTS: dict[str, tuple[Shot, ...]] = {
    "planned": (Shot("plan", "van-phong", _WORK + "ke-hoach/"),),
    "announced": (
        Shot("home", "", ""),
        Shot("notice", "van-phong", _WORK + "thong-bao/"),
        Shot("invitation", "van-phong", _WORK + "giay-moi/"),
        Shot("entry", "van-phong", _WORK + "tiep-nhan/phieu/"),
        Shot("village-papers", "thon-7", _WORK + "giay-moi/", size=PHONE),
        Shot("village-slip", "thon-7", _WORK + "tiep-nhan/thon/", size=PHONE),
    ),
    "collected": (
        Shot("desk-clerk", "van-phong", "lam-viec/"),
        Shot("scope", "van-phong", _WORK + "tiep-nhan/pham-vi/"),
        Shot("sheets", "van-phong", _WORK + "tiep-nhan/phieu-giay/"),
        Shot("beside", "van-phong", _WORK + "tiep-nhan/quet/nhap/"),
        Shot("village-scans", "thon-7", _WORK + "tiep-nhan/quet/", size=PHONE),
        Shot("digests", "mat-tran", _WORK + "tiep-nhan/ban-tong-hop/"),
        Shot("earlier", "van-phong", "lam-viec/quan-tri/nhung-nam-truoc/"),
        Shot("board", "van-phong", _WORK + "tra-loi/", first=finds_some_in_scope),
    ),
    "prepared": (
        Shot("department-work", "kinh-te", _WORK + "tra-loi/viec-phong/"),
        Shot("answer", "kinh-te", _WORK + "tra-loi/viec-phong/", "Bê tông đường từ Thôn 7 sang Thôn 9"),
        Shot("overview", "van-phong", _WORK + "tra-loi/tat-ca/"),
        Shot("ready", "van-phong", _WORK + "hoi-nghi/"),
    ),
    "in-session": (
        Shot("chair", "chu-tri", _WORK + "hoi-nghi/", "Bàn điều hành của chủ trì", CONSOLE),
        Shot("secretary", "thu-ky", _WORK + "hoi-nghi/", "Bàn thư ký", CONSOLE),
        Shot("speakers", "tiep-nhan", _WORK + "hoi-nghi/", "Đăng ký phát biểu"),
        Shot("hall", "tiep-nhan", _WORK + "hoi-nghi/", "Màn hội trường", (1280, 720)),
    ),
    "concluded": (
        Shot("conclusions", "van-phong", _WORK + "ket-luan/cau/"),
        Shot("results-desk", "van-phong", _WORK + "ket-qua/"),
        Shot("papers", "van-phong", _WORK + "van-ban/"),
    ),
    "results-published": (Shot("results", "", "ket-qua/"),),
    "followed-up": (
        Shot("follow-up", "van-phong", _WORK + "theo-doi/"),
        Shot("promises", "van-phong", _WORK + "theo-doi/cam-ket/"),
        Shot("oversight", "mat-tran", _WORK + "theo-doi/cam-ket/"),
        Shot("village-promises", "thon-7", _WORK + "theo-doi/cam-ket/", size=PHONE),
    ),
}


@pytest.mark.skipif(os.environ.get("DOITHOAI_PICTURES") != "1", reason="make pictures")
@pytest.mark.parametrize("stage", SHOTS)
def test_pictures_are_taken(demo, at_work, stage):
    folder = demo(stage)
    with serving(folder, now=folder.told["now"]) as base:
        for shot in SHOTS[stage]:
            assert taken(at_work(base, folder, shot.who), shot) < HEAVIEST, shot.file


def taken(person, shot: Shot) -> int:
    """The first screen of the page as people meet it, in as many colours as it needs; gives its bytes."""
    with at_size(person.tab, shot.size):
        if shot.first:
            shot.first(person)
        person.opens(shot.path)
        if shot.link:
            person.follows(shot.link)
        person.tab.wait_for_load_state("networkidle" if shot.name == "plan" else "load")
        person.tab.evaluate("document.fonts.ready.then(() => null)")
        seen = person.tab.screenshot()
    person.leaves()
    PICTURES.mkdir(parents=True, exist_ok=True)
    few = Image.open(io.BytesIO(seen)).convert("RGB").quantize(128, dither=Image.Dither.NONE)
    few.save(PICTURES / shot.file, optimize=True)
    return (PICTURES / shot.file).stat().st_size
