"""A data folder of its own for commands that work on one, run as an operator would: in another process."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.once import once

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """``run("backup", "x.zip")`` on the data folder ``tmp_path/data``."""
    return partial(_run, tmp_path / "data")


MADE = """
from doithoai.models import *
from doithoai.actions.official import record
from doithoai.actions.files import store_file
from doithoai.rules.vocabulary import Action
from tests.people import commune_with_people, moment
from io import BytesIO
from PIL import Image
at = moment("26/1/2026")
cast = commune_with_people()
dialogue = Dialogue.objects.create(commune=cast.commune, year=2026, created_at=at)
for n in range(5):
    record(Action.EDIT_PLAN, cast.clerk, dialogue, at=at, part=n)
picture = BytesIO(); Image.new("RGB", (40, 30), "red").save(picture, "PNG")
store_file(cast.commune, picture.getvalue(), "bang-tin.png", at=at)
"""


@pytest.fixture
def filled(shared: Path, tmp_path: Path) -> Path:
    """A data folder with a commune, five entries in a journal and one stored picture."""
    return Path(shutil.copytree(once(shared / "filled", _fill), tmp_path / "data"))


def _fill(data: Path) -> None:
    _run(data, "migrate")
    made = _run(data, "shell", "-v", "0", "-c", MADE)
    assert made.returncode == 0, made.stderr


def _run(data: Path, *words: str, **extra: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "DOITHOAI_DATA": str(data), **extra}
    return subprocess.run(
        [sys.executable, "-m", "doithoai", *words], capture_output=True, text=True, env=env, check=False
    )
