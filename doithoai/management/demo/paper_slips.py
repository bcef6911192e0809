"""The paper of the demo: printed slips for every village, some back, some spoiled, and two photos that wait."""

from __future__ import annotations

import io
from uuid import UUID

from PIL import Image, ImageDraw, ImageFont

from doithoai.actions.paper_facts.printed import blank_slips
from doithoai.actions.printed_slips import print_slips, record_spoiled
from doithoai.actions.scanned_pages import set_page_aside
from doithoai.actions.scans import Drawn, add_pages, take_scan
from doithoai.management.demo.world import World, at, invented_name
from doithoai.models import Dialogue, PrintedSlip, ScannedPage, Village
from doithoai.papers.codec import to_json
from doithoai.papers.content import Qr
from doithoai.papers.layout import FONTS
from doithoai.papers.press import set_paper
from doithoai.rules.vocabulary import PageState, SpoiledReason

SHEETS = 10  # for each village
_COMMAND = UUID("5d3c2c0e-2b7f-4a60-9a43-0f6c1d5a7e11")
_VILLAGE = 7
#: What stands on the two sheets that were photographed.
_WRITTEN = (
    ("Đường vào nhà văn hóa Thôn 7 lầy lội,", "mưa là xe máy không đi được.", "Xin xã rải cấp phối."),
    ("Trạm bơm Nà Phai hỏng từ Tết,", "ruộng khô không cấy được.", "Đề nghị xã sửa sớm."),
)


def print_sheets(world: World, dialogue: Dialogue) -> None:
    """26 May: ten sheets for every village."""
    counts = dict.fromkeys(world.villages, SHEETS)
    print_slips(dialogue, counts, actor=world.people["van-phong"], at=at("26/5/2026", "07:30"), command_id=_COMMAND)


def next_blank(dialogue: Dialogue, village: Village) -> PrintedSlip | None:
    """The first sheet of a village that is still out."""
    blank = PrintedSlip.objects.filter(dialogue=dialogue, village=village, slip=None, spoiled_reason="", pages=None)
    found: PrintedSlip | None = blank.order_by("number").first()
    return found


def come_back(world: World, dialogue: Dialogue) -> None:
    """8 June: the office and a village write down what is spoiled; another village sends two photos."""
    office, officer = world.people["van-phong"], world.village_officer(12)
    first = {number: (number - 1) * SHEETS + 1 for number in range(1, len(world.villages) + 1)}
    spoiled = {"reason": SpoiledReason.TORN, "actor": office, "at": at("08/6/2026", "10:00")}
    record_spoiled(dialogue, [first[5] + 8, first[5] + 9], **spoiled)
    lost = {"reason": SpoiledReason.LOST, "actor": officer, "at": at("08/6/2026", "18:00")}
    record_spoiled(dialogue, [first[12] + 9], **lost)
    sheets = list(PrintedSlip.objects.filter(dialogue=dialogue, number__in=[first[_VILLAGE] + 7, first[_VILLAGE] + 8]))
    _photograph(world, dialogue, sheets)


def lay_aside(world: World, dialogue: Dialogue) -> None:
    """10 June: what can not be read is asked for again."""
    for page in ScannedPage.objects.filter(dialogue=dialogue, state=PageState.WAITING).select_related("scan__dialogue"):
        actor = world.people["van-phong"]
        set_page_aside(page, as_what=PageState.ILLEGIBLE, actor=actor, at=at("10/6/2026", "15:00"))


def _photograph(world: World, dialogue: Dialogue, sheets: list[PrintedSlip]) -> None:
    officer, moment = world.village_officer(_VILLAGE), at("09/6/2026", "18:40")
    papers = blank_slips(dialogue, sheets)
    for place, drawn in enumerate(set_paper("pictures", to_json(papers), 110)):
        picture = _filled_in(drawn, invented_name(place + 5, woman=True), _WRITTEN[place])
        facts = {"village": world.village(_VILLAGE), "actor": officer, "at": moment}
        scan = take_scan(dialogue, picture, length=1, **facts)
        head = papers.papers[place].form
        if scan is not None and head is not None:
            code: Qr = head.qr
            add_pages(scan, [Drawn(picture, (code.data,))], actor=officer, at=moment)


def _filled_in(blank: bytes, name: str, lines: tuple[str, ...]) -> bytes:
    """The form with somebody's hand on it, as a photo."""
    page = Image.open(io.BytesIO(blank)).convert("RGB")
    pen, hand = ImageDraw.Draw(page), ImageFont.truetype(str(FONTS / "Tinos-Italic.ttf"), 25)
    wide, high = page.size
    pen.text((wide * 0.24, high * 0.198), name, fill="#1d3a7a", font=hand)
    for place, line in enumerate(lines):
        pen.text((wide * 0.16, high * (0.5 + 0.0275 * place)), line, fill="#1d3a7a", font=hand)
    out = io.BytesIO()
    page.save(out, "JPEG", quality=72)
    return out.getvalue()
