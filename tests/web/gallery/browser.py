"""Sample pages in Chromium, served from memory under the program's own content policy."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Route, sync_playwright

from tests.web.gallery.samples import page

ROOT = Path(__file__).parents[3]
AXE = ROOT / "node_modules/axe-core/axe.min.js"
POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


@contextmanager
def shown(browser: Browser, name: str, width: int, height: int = 800, **more: Any) -> Iterator[Page]:
    """The sample page on a screen of that size. `complaints` on the page collects what the browser objected to."""
    tab = browser.new_page(viewport={"width": width, "height": height})
    complaints: list[str] = []
    tab.complaints = complaints  # type: ignore[attr-defined]
    tab.on("console", lambda message: complaints.append(message.text))
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    html = page(name, **more)
    tab.route("**/*", lambda route: _answer(route, html))
    tab.goto("http://doithoai.test/page")
    tab.evaluate("document.fonts.ready.then(() => null)")
    yield tab
    tab.close()


def violations(tab: Page) -> list[str]:
    """What axe-core objects to, each with the first element concerned."""
    if not tab.evaluate("'axe' in window"):
        tab.evaluate(AXE.read_text())
    options = {"runOnly": RULES, "resultTypes": ["violations"]}
    found = tab.evaluate("async (options) => (await axe.run(options)).violations", options)
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found]


def _answer(route: Route, html: str) -> None:
    path = route.request.url.removeprefix("http://doithoai.test/")
    if path.startswith("static/"):
        route.fulfill(path=str(ROOT / "doithoai" / path))
    else:
        headers = {"Content-Security-Policy": POLICY, "Content-Type": "text/html; charset=utf-8"}
        route.fulfill(body=html, headers=headers)
