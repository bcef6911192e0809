"""What every test may ask for."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from doithoai.models import regulations
from doithoai.models.vault import commune_key
from doithoai.papers import press, render
from doithoai.phases.preparation.suggested import learned_from
from doithoai.web import clock
from tests.people import PASSWORD, Cast, commune_with_people, moment


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The walk first: its files take minutes each, and begun last they leave the other cores idle."""
    items.sort(key=lambda item: not item.nodeid.startswith("tests/walk/"))


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all workers of this run, for what ``once`` makes."""
    own = tmp_path_factory.getbasetemp()
    return (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "shared"


@pytest.fixture(autouse=True, scope="session")
def set_before() -> Iterator[Any]:
    """What the press set for one test serves the next: the same words are the same bytes (tests/papers/test_press.py).
    ``set_before.cache_clear()`` for a test of a press that fails."""
    remembered = lru_cache(maxsize=200)(press.set_paper)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(render, "set_paper", remembered)
        yield remembered


@pytest.fixture(autouse=True)
def data_folder(tmp_path_factory: pytest.TempPathFactory, settings) -> Iterator[Path]:
    """Keys and files of a test lie in a folder of its own."""
    folder = tmp_path_factory.mktemp("data")
    settings.DATA, settings.FILES_DIR, settings.KEYS_DIR = folder, folder / "files", folder / "keys"
    commune_key.cache_clear()
    yield folder
    commune_key.cache_clear()


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    """Every test begins with a commune of the same key and version: what was read of another one is forgotten."""
    regulations._calendar.cache_clear()
    regulations._parameters.cache_clear()
    learned_from.cache_clear()


@pytest.fixture(autouse=True)
def quick_passwords(settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def cast(db) -> Cast:
    return commune_with_people()


@pytest.fixture
def neighbour(db) -> Cast:
    """Another commune, of another name: whose people must find nothing here."""
    return commune_with_people(slug="xa-ben", name="Xã Bên")


@pytest.fixture
def at_calendar(settings) -> Callable[[str, str], None]:
    """``at_calendar("28/5/2026", "08:00")``: the edge's clock shows that moment, and goes on from there."""

    def set_to(day: str, at: str = "08:00") -> None:
        settings.SIMULATED_NOW = moment(day, at)
        clock.restart()

    return set_to


@pytest.fixture
def sign_in(db) -> Callable[[Cast, str], Client]:
    """``sign_in(cast, "clerk")``: a browser signed in through the real page."""

    def signed_in(cast: Cast, key: str) -> Client:
        client = Client()
        answer = client.post("/dang-nhap/", {"login": cast.account(key).login, "password": PASSWORD})
        assert answer.status_code == 302
        return client

    return signed_in


@pytest.fixture
def statements(db) -> Callable[[int], AbstractContextManager[CaptureQueriesContext]]:
    """``with statements(4): …``: exactly so many SQL statements, begin and commit not counted."""

    @contextmanager
    def counted(limit: int) -> Iterator[CaptureQueriesContext]:
        with CaptureQueriesContext(connection) as captured:
            yield captured
        frame = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK")
        seen = [query["sql"] for query in captured if not query["sql"].startswith(frame)]
        assert len(seen) <= limit, "\n".join([f"{len(seen)} statements, allowed {limit}:", *seen])

    return counted
