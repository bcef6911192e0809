"""Write, then read over kept-alive connections of two worker processes: no page may be older than the write."""

from __future__ import annotations

from pathlib import Path

from benchmarks.client import Connection, get
from benchmarks.data import Demo
from benchmarks.pages import HOME, OURS, addresses
from benchmarks.processes import sockets
from benchmarks.report import Figure
from benchmarks.served import Served, hosted
from benchmarks.writer import writer

WORKERS, EACH = 2, 3
_MOST_TRIES = 200


def stale_reads(demo: Demo, checks: int, log: Path) -> list[Figure]:
    stale = done = wrong = 0
    with (
        hosted(OURS, log=log, path=HOME, env=demo.env, workers=WORKERS) as served,
        writer(demo.folder, demo.now) as acts,
    ):
        readers = spread(served)
        pages = addresses(served.port, acts.matter)
        requests = [get(pages["Results list"]), get(pages["One matter"])]
        while done < checks:
            mark = f"viecmoi{done}"
            acts.act(mark)
            request = requests[done // len(readers) % 2]
            for reader in readers:
                reader.send(request)
            answers = [reader.receive() for reader in readers]
            wrong += sum(answer.status != 200 for answer in answers)
            stale += sum(mark.encode() not in answer.body for answer in answers)
            done += len(readers)
    detail = f"{done} reads, {WORKERS} processes × {EACH} connections, {wrong} answers other than 200"
    return [Figure("Stale reads after a write", stale + wrong, f"of {done}", 0, detail)]


def spread(served: Served) -> list[Connection]:
    """Kept-alive connections, ``EACH`` to every worker. The kernel chooses the worker, so open until all have some."""
    held: dict[int, list[Connection]] = {}
    for _ in range(_MOST_TRIES):
        before = {pid: sockets(pid) for pid in served.pids()}
        one = Connection(served.port)
        one.ask(get(HOME))
        taken_by = max(before, key=lambda pid: sockets(pid) - before[pid])
        held.setdefault(taken_by, []).append(one)
        if len(held) == WORKERS and min(map(len, held.values())) >= EACH:
            return [one for connections in zip(*held.values(), strict=False) for one in connections][: WORKERS * EACH]
    raise RuntimeError(f"the kernel gave all connections to {len(held)} of {WORKERS} workers")
