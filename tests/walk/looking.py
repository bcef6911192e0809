"""What a page must be before anybody is shown it: whole, readable, and without a complaint from the browser."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import ConsoleMessage, Page

from tests.web.gallery.browser import violations

PHONE, DESK = (360, 740), (1280, 900)
SIZES = (PHONE, DESK)

#: Elements whose words do not fit: sideways out of their own box, or out of the window. Charts and papers that
#: scroll inside a frame of their own say so by overflow-x; what is only for a screen reader is one pixel wide.
_CUT = """
() => {
  const scrolls = (box) => ["auto", "scroll"].includes(getComputedStyle(box).overflowX);
  const hidden = (one) => one.closest(".govuk-visually-hidden, [hidden], svg, dialog:not([open])")
    || (one.closest("details:not([open])") && !one.closest("summary"));
  const folded = (box) => box.offsetWidth <= 1 && getComputedStyle(box).overflowX !== "visible";
  const found = [];
  for (const one of document.querySelectorAll("main *, header *, footer *, nav *")) {
    const words = [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!words || hidden(one) || !one.getClientRects().length) continue;
    let frame = one;
    while (frame && !scrolls(frame) && !folded(frame)) frame = frame.parentElement;
    if (frame) continue;
    const box = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    const told = style.textOverflow === "ellipsis" && one.title;
    const clips = style.overflowX !== "visible" && style.display !== "inline" && !told;
    const clipped = clips && one.scrollWidth > one.clientWidth + 1;
    const outside = box.right > window.innerWidth + 1 || box.left < -1;
    if (clipped || outside) found.push(one.tagName.toLowerCase() + ": " + one.textContent.trim().slice(0, 60));
  }
  return found;
}
"""


@contextmanager
def at_size(tab: Page, size: tuple[int, int]) -> Iterator[None]:
    before = tab.viewport_size
    _resize(tab, size)
    yield
    if before:
        _resize(tab, (before["width"], before["height"]))


def _resize(tab: Page, size: tuple[int, int]) -> None:
    wanted = {"width": size[0], "height": size[1]}
    if tab.viewport_size != wanted:  # the browser lays the page out anew even for the same size
        tab.set_viewport_size(wanted)


def faults(tab: Page, width: int) -> list[str]:
    """What is wrong with the page as it stands at this width: sideways scrolling, cut words, what axe objects to."""
    found = []
    if (wide := tab.evaluate("document.documentElement.scrollWidth")) > width:
        found.append(f"scrolls sideways: {wide} px")
    found += [f"cut: {one}" for one in tab.evaluate(_CUT)]
    return [*found, *violations(tab)]


def look(tab: Page, name: str, drafts: Path) -> None:
    """Measure the page at both sizes; keep its picture among the ``drafts`` when somebody asked for those."""
    found = {}
    for size in SIZES:
        with at_size(tab, size):
            tab.evaluate("document.fonts.ready.then(() => null)")
            if "DOITHOAI_DRAFT_PICTURES" in os.environ:
                tab.screenshot(path=drafts / f"{name}-{size[0]}.png", full_page=True)
            if wrong := faults(tab, size[0]):
                found[size[0]] = wrong
    assert (found, complaints(tab)) == ({}, []), f"{name} {tab.url}"


def listen(tab: Page) -> None:
    """Keep what the browser objects to from now on."""
    kept: list[str] = []
    tab.complaints = kept  # type: ignore[attr-defined]
    tab.on("console", lambda message: kept.append(message.text) if _is_a_complaint(tab, message) else None)
    tab.on("pageerror", lambda error: kept.append(str(error)))


def complaints(tab: Page) -> list[str]:
    return list(tab.complaints)  # type: ignore[attr-defined]


def _is_a_complaint(tab: Page, message: ConsoleMessage) -> bool:
    # The browser also notes that a page answered 404 or 422; that page says so itself.
    of_the_page = message.text.startswith("Failed to load resource") and "/static/" not in message.location["url"]
    return message.type in ("error", "warning") and not of_the_page
