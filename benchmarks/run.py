"""``python benchmarks/run.py``: takes every figure of README.md anew and writes the table there.

``--quick`` takes fewer rounds and leaves README.md alone; ``--only made,kept`` takes some of them.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from benchmarks import cuts, freshness, kills, office, pages, report, starting  # noqa: E402
from benchmarks.data import build  # noqa: E402
from benchmarks.writer import writer  # noqa: E402

QUICK = pages.Load(made=40, kept=1_000, slips=40, rounds=4)
ALL = ("made", "kept", "slips", "start", "office", "fresh", "cuts", "kills")


def main() -> int:
    asked = _asked()
    os.environ["DOITHOAI_SLIPS_AN_HOUR"] = (
        "1000000"  # all slips come from one address, without the sum asked of a flood
    )
    load = QUICK if asked.quick else pages.Load()
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="doithoai-benchmarks-") as folder:
        figures = _figures(Path(folder), load, asked)
    note = f"{report.machine()}; {time.strftime('%d/%m/%Y')}; whole run {time.monotonic() - began:.0f} s."
    print(f"\n{note}\n\n{report.table(figures)}")
    if set(asked.only) == set(ALL) and not asked.quick:
        report.write_into(HERE / "README.md", figures, note)
    return 0 if all(figure.holds for figure in figures) else 1


def _figures(folder: Path, load: pages.Load, asked: argparse.Namespace) -> list[report.Figure]:
    log = folder / "log"
    taking = build(folder / "taking", "collected")
    public = build(folder / "public", "followed-up")
    with writer(public.folder, public.now) as acts:
        matter = acts.matter
    share = 10 if asked.quick else 1
    steps: dict[str, Callable[[], list[report.Figure]]] = {
        "made": lambda: pages.made_pages(public, load, log),
        "kept": lambda: pages.kept_pages(public, load, log, folder),
        "slips": lambda: pages.slips(taking, load, log),
        "start": lambda: starting.start_and_memory(public, matter, 5 if share == 1 else 2, log),
        "office": lambda: office.memory(public, log),
        "fresh": lambda: freshness.stale_reads(public, 10_000 // share, log),
        "cuts": lambda: cuts.cut_bodies(taking, log),
        "kills": lambda: kills.kills(taking, 60 // share, log),
    }
    figures = []
    for name in asked.only:
        began = time.monotonic()
        taken = steps[name]()
        figures += taken
        print(f"{name} ({time.monotonic() - began:.0f} s)", *(figure.row() for figure in taken), sep="\n", flush=True)
    return figures


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--only", type=lambda words: words.split(","), default=list(ALL))
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
