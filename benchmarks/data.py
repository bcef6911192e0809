"""The data the figures are taken on: the demo, built by the real command at two points of its year."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.served import ROOT


@dataclass(frozen=True)
class Demo:
    """A data folder, the moment of its calendar, and the seconds it took to build."""

    folder: Path
    now: str
    seconds: float

    @property
    def env(self) -> dict[str, str]:
        return {"DOITHOAI_DATA": str(self.folder), "DOITHOAI_NOW": self.now}

    @property
    def accounts(self) -> Path:
        """Logins and passwords of the demo's people, as JSON."""
        return self.folder / "accounts.json"

    @property
    def database(self) -> Path:
        return self.folder / "doithoai.sqlite3"


def build(folder: Path, stage: str) -> Demo:
    """``doithoai demo --stage``: "collected" still takes slips, "followed-up" has everything public."""
    began = time.monotonic()
    subprocess.run(
        [
            sys.executable,
            "-m",
            "doithoai",
            "demo",
            "--data",
            folder,
            "--stage",
            stage,
            "--json",
            folder / "accounts.json",
        ],
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return Demo(folder, (folder / "simulated-now").read_text().strip(), time.monotonic() - began)
