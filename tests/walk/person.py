"""A person at a browser, with the few things people do: open, follow, press, fill, choose, read."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Locator, Page, Response

from tests.walk.looking import DESK, listen
from tests.walk.looking import look as measure
from tests.walk.machine import Folder

#: Long enough for a busy machine, short enough that a button which is not there is known soon.
PATIENCE = 30_000


class Person:
    """One browser of one person. What is asked for and not found fails with the words asked for."""

    def __init__(
        self,
        browser: Browser,
        base: str,
        folder: Folder,
        drafts: Path,
        *,
        size: tuple[int, int] = DESK,
        script: bool = True,
    ) -> None:
        self.base, self.folder, self.drafts = base, folder, drafts
        self.slug = folder.told["communes"][0]["slug"]
        self.context: BrowserContext = browser.new_context(
            base_url=base,
            viewport={"width": size[0], "height": size[1]},
            java_script_enabled=script,
            locale="vi-VN",
            timezone_id="Asia/Ho_Chi_Minh",
            reduced_motion="reduce",
        )
        self.context.set_default_timeout(PATIENCE)
        self.tab: Page = self.context.new_page()
        listen(self.tab)

    # -- going ---------------------------------------------------------------------------------------------------

    def opens(self, path: str, status: int = 200) -> Person:
        """Type an address; below the commune when it does not begin with a slash."""
        address = path if path.startswith("/") else f"/{self.slug}/{path}"
        answer = self.tab.goto(address)
        assert answer is not None
        assert answer.status == status, f"{address}: {answer.status}"
        return self

    def goes(self, entry: str) -> Person:
        """An entry of the menu."""
        folded = self.tab.locator(".nav__menu > summary")
        if folded.is_visible():
            folded.click()
        self.tab.locator(".nav").get_by_role("link", name=entry, exact=True).locator("visible=true").first.click()
        return self.arrived()

    def follows(self, words: str | re.Pattern[str], within: Locator | None = None) -> Person:
        (within or self.tab.locator("main")).get_by_role("link", name=words).first.click()
        return self.arrived()

    def presses(self, words: str | re.Pattern[str], within: Locator | None = None) -> Person:
        """A button; then the next page."""
        (within or self.tab.locator("body")).get_by_role("button", name=words).first.click()
        return self.arrived()

    def arrived(self) -> Person:
        self.tab.wait_for_load_state("load")
        return self

    # -- filling in ------------------------------------------------------------------------------------------------

    def fills(self, label: str | re.Pattern[str], words: str, within: Locator | None = None) -> Person:
        self.field(label, within).fill(words)
        return self

    def chooses(self, label: str | re.Pattern[str], option: str, within: Locator | None = None) -> Person:
        """By the words of the choice, with or without what stands behind " · "."""
        field = self.field(label, within)
        known = [one.strip() for one in field.locator("option").all_inner_texts()]
        field.select_option(label=next((one for one in known if one.startswith(f"{option} · ")), option))
        return self

    def ticks(self, label: str | re.Pattern[str], within: Locator | None = None) -> Person:
        """A radio or a box, by its words."""
        self.field(label, within).check()
        return self

    def field(self, label: str | re.Pattern[str], within: Locator | None = None) -> Locator:
        return (within or self.tab.locator("main")).get_by_label(label).first

    # -- reading ---------------------------------------------------------------------------------------------------

    def says(self) -> str:
        """The words of the page, spaces made plain."""
        return plain(self.tab.locator("main").inner_text())

    def told(self) -> str:
        """What the page says just happened."""
        return plain(" ".join(self.tab.locator(".notices").all_inner_texts()))

    def wrong(self) -> str:
        """The sentences of the error summary and of the notices of kind error."""
        return plain(" ".join(self.tab.locator(".govuk-error-summary, .panel--error").all_inner_texts()))

    def title(self) -> str:
        return plain(self.tab.locator("h1").first.inner_text())

    def looks(self, name: str) -> Person:
        measure(self.tab, name, self.drafts)
        return self

    def leaves(self) -> None:
        self.context.close()


def plain(text: str) -> str:
    return " ".join(text.split())


def status_of(answer: Response | None) -> int:
    return answer.status if answer else 0
