"""Folders, servers and people of the walk. Nothing here touches the test database: the servers have their own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.walk.everywhere import Tour
from tests.walk.machine import Folder, built, copied, serving
from tests.walk.person import Person
from tests.web.gallery.browser import chromium


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


# A browser of one file: its driver keeps an event loop running in this thread, and where one runs Django refuses
# every statement of the tests that come after.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="session")
def demo(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Folder]:
    """``demo("collected")``: a data folder of one's own at that stage; ``demo("empty")``: nothing but the commune."""
    serial = count()

    def at_stage(stage: str, communes: int = 1) -> Folder:
        return copied(built(shared, stage, communes), tmp_path_factory.mktemp("walk") / f"data-{next(serial)}")

    return at_stage


@pytest.fixture(scope="session")
def tour(shared: Path) -> Tour:
    shared.mkdir(exist_ok=True)
    return Tour(shared / "seen")


@pytest.fixture(scope="session")
def drafts(shared: Path) -> Path:
    """Where pictures go that are not for the documentation: those asked for, and those of what failed."""
    return Path(os.environ.get("DOITHOAI_DRAFT_PICTURES", shared / "pictures"))


@pytest.fixture(scope="module")
def at_work(browser: Browser, drafts: Path) -> Callable[..., Person]:
    """``at_work(base, folder, "van-phong")``: signed in through the real page; without a key, a citizen."""

    def signed_in(base: str, folder: Folder, key: str = "", **more: object) -> Person:
        person = Person(browser, base, folder, drafts, **more)
        if key:
            login, password = folder.account(key)
            person.opens("/dang-nhap/").fills("Tên đăng nhập", login).fills("Mật khẩu", password)
            person.presses("Đăng nhập")
            assert "/dang-nhap/" not in person.tab.url, person.wrong()
        return person

    return signed_in


@pytest.fixture(scope="module")
def cast_of(at_work: Callable[..., Person], drafts: Path) -> Callable[..., object]:
    """``with cast_of(folder, "2026-06-12T07:15") as people``: ``people("chu-tri")`` is signed in when first called.

    Each moment of the calendar is a server of its own on the same folder; everybody leaves when it ends. What each
    of them saw when something failed stands beside the other pictures as ``failed-<key>.png``.
    """

    @contextmanager
    def on_day(folder: Folder, now: str | None = None) -> Iterator[Callable[..., Person]]:
        with serving(folder, now) as base:
            present: dict[str, Person] = {}

            def person(key: str = "", **more: object) -> Person:
                if key not in present:
                    present[key] = at_work(base, folder, key, **more)
                return present[key]

            try:
                yield person
            except BaseException:
                for key, one in present.items():
                    one.tab.screenshot(path=drafts / f"failed-{key or 'citizen'}.png", full_page=True)
                raise
            finally:
                for one in present.values():
                    one.leaves()

    return on_day
