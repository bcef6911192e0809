"""How soon ``doithoai serve`` answers, and what its processes hold once every public page has been made."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from benchmarks.client import Connection, get
from benchmarks.data import Demo
from benchmarks.pages import HOME, addresses
from benchmarks.processes import memory_mb, wait_until_idle
from benchmarks.report import Figure
from benchmarks.served import product

FIRST_PAGE_SECONDS, SECOND_START_SECONDS, BUILD_SECONDS, MEMORY_MB = 3, 5, 180, 150
_WARM = 50


def start_and_memory(demo: Demo, matter: str, starts: int, log: Path) -> list[Figure]:
    took, held = [], []
    for _ in range(starts):
        with product(demo.folder, path=HOME, log=log) as served:
            took.append(served.first_page_seconds)
            connection = Connection(served.port)
            for path in [*addresses(served.port, matter).values()] * _WARM:
                connection.ask(get(path))
            wait_until_idle(served.pids())
            held.append([memory_mb(pid) for pid in served.pids()])
    largest = [max(processes, key=lambda one: one[1]) for processes in held]
    whole = [sum(pss for pss, _ in processes) for processes in held]
    seconds = ", ".join(f"{one:.2f}" for one in took)
    return [
        Figure("First page after `serve`", median(took), "s", FIRST_PAGE_SECONDS, f"median of {seconds}"),
        Figure("Slowest second start", max(took), "s", SECOND_START_SECONDS, "the same starts"),
        Figure("Building the demo, all stages", demo.seconds, "s", BUILD_SECONDS, "libraries already installed"),
        Figure("One serving process", max(rss for _, rss in largest), "MB RSS", MEMORY_MB, _about(largest)),
        Figure("All processes of `serve`", max(whole), "MB PSS", MEMORY_MB, f"{len(held[0])} processes"),
    ]


def _about(largest: list[tuple[float, float]]) -> str:
    return f"the largest; of it PSS {max(pss for pss, _ in largest):.0f} MB, after {_WARM} views of each page"
