"""The program as an operator runs it: ``doithoai demo`` and ``doithoai serve``, each a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.once import once

ROOT = Path(__file__).parents[2]
#: From the signal to the end: what a slow phone may still be reading is given up after eight seconds.
STOPS_WITHIN = 120
STARTS_WITHIN = 120

_BUILD_ONLY = """
import json, sys
import django
django.setup()
from django.core.management import call_command
from django.db import transaction
from doithoai.management.commands.demo import _province_account, _told
from doithoai.management.demo.world import build
call_command("migrate", interactive=False, verbosity=0)
with transaction.atomic():
    world = build()
    told = _told([world], _province_account(world), "", "empty")
json.dump(told, open(sys.argv[1], "w"), ensure_ascii=False)
"""


@dataclass(frozen=True)
class Folder:
    """A data folder and what the demo told about it: addresses, logins, passwords."""

    path: Path
    told: dict[str, Any]

    def account(self, key: str, commune: int = 0) -> tuple[str, str]:
        """Login and password of ``van-phong``, ``chu-tri``, ``thon-7`` …; ``theo-doi`` is the province's."""
        if key == "theo-doi":
            return self.told["province"]["login"], self.told["province"]["password"]
        wanted = f"{self.told['communes'][commune]['slug']}.{key}"
        found = next(one for one in self.told["communes"][commune]["accounts"] if one["login"] == wanted)
        return found["login"], found["password"]


def built(shared: Path, stage: str, communes: int = 1) -> Folder:
    """The folder of ``stage``, built once for all workers of a test run. ``empty``: a commune before its year."""
    made = once(shared / f"{stage}-{communes}", lambda path: _build(path, stage, communes))
    return Folder(made / "data", json.loads((made / "told.json").read_text()))


def copied(folder: Folder, to: Path) -> Folder:
    """The same folder again, so that one walk does not see what another one wrote."""
    shutil.copytree(folder.path, to)
    return Folder(to, folder.told)


def _build(path: Path, stage: str, communes: int) -> None:
    data, told = path / "data", path / "told.json"
    data.mkdir()
    if stage == "empty":
        words = [sys.executable, "-c", _BUILD_ONLY, str(told)]
    else:
        words = [*_program("demo", data), "--stage", stage, "--communes", str(communes), "--json", str(told)]
    done = subprocess.run(words, env=_surroundings(data, None), cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@contextmanager
def serving(folder: Folder, now: str | None = None) -> Iterator[str]:
    """``doithoai serve`` on a free port; gives the base address. ``now``: an ISO moment its calendar starts at.

    At the end: it stops in time when told to, and wrote no line about an error or a page that failed.
    """
    port, log = _free_port(), folder.path / "serve.log"
    with log.open("w") as lines:
        process = subprocess.Popen(
            [*_program("serve", folder.path), "--port", str(port)],
            env=_surroundings(folder.path, now),
            cwd=ROOT,
            stdout=lines,
            stderr=lines,
        )
    base = f"http://127.0.0.1:{port}"
    try:
        _wait_until_healthy(base, process, log)
        yield base
    finally:
        _stop(process, log)
    assert failures(log) == [], "\n".join(failures(log))


def failures(log: Path) -> list[str]:
    """Lines of a server's log that tell of an error or a page that failed."""
    lines = [line for line in log.read_text().splitlines() if line.startswith("{")]
    return [line for line in lines if json.loads(line)["level"] == "error" or json.loads(line).get("status", 0) >= 500]


def _stop(process: subprocess.Popen[bytes], log: Path) -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(STOPS_WITHIN)
    except subprocess.TimeoutExpired:
        process.kill()
        raise AssertionError(f"serve did not stop within {STOPS_WITHIN} s:\n{log.read_text()[-2000:]}") from None


def _wait_until_healthy(base: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until:
        assert process.poll() is None, f"serve ended:\n{log.read_text()[-2000:]}"
        try:
            with urllib.request.urlopen(f"{base}/suc-khoe", timeout=2):
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise AssertionError(f"no answer from {base} within {STARTS_WITHIN} s:\n{log.read_text()[-2000:]}")


def _program(command: str, path: Path) -> list[str]:
    return [sys.executable, "-m", "doithoai", command, "--data", str(path)]


def _surroundings(path: Path, now: str | None) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DOITHOAI_")}
    return {
        **kept,
        "DJANGO_SETTINGS_MODULE": "doithoai.config.settings",
        "DOITHOAI_DATA": str(path),
        **({"DOITHOAI_NOW": now} if now else {}),
    }


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
