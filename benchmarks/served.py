"""Servers as the figures need them: started, waited for, measured as a tree of processes, stopped."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.client import Connection, Response, get
from benchmarks.processes import cpu_seconds, tree, wait_until_idle

ROOT = Path(__file__).parent.parent
FIRST_ANSWER_SECONDS = 60


@dataclass
class Served:
    """A running server: its port, its first process, and how long it took to the first page."""

    port: int
    process: subprocess.Popen[bytes]
    first_page_seconds: float

    def pids(self) -> list[int]:
        return tree(self.process.pid)

    def cpu_ms_each(self, work: Callable[[], int]) -> float:
        """CPU milliseconds of the whole tree for each of the requests that ``work`` makes and counts."""
        pids = self.pids()
        wait_until_idle(pids)
        before = cpu_seconds(pids)
        requests = work()
        wait_until_idle(pids)
        return (cpu_seconds(pids) - before) * 1000 / requests

    def kill(self) -> None:
        """SIGKILL to the whole group at once: what a power cut looks like to the processes."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGTERM)
        try:
            self.process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self.kill()


def started(words: list[str], port: int, *, path: str, log: Path, env: dict[str, str] | None = None) -> Served:
    """Run ``python <words>`` in a process group of its own and wait until ``path`` answers 200."""
    began = time.monotonic()
    with log.open("ab") as lines:
        process = subprocess.Popen(
            [sys.executable, *words],
            cwd=ROOT,
            env={**os.environ, **(env or {})},
            stdout=lines,
            stderr=lines,
            start_new_session=True,
        )
    served = Served(port, process, 0)
    while (answer := _answer(port, path)) is None or answer.status != 200:
        if process.poll() is not None or time.monotonic() - began > FIRST_ANSWER_SECONDS:
            served.stop()
            raise RuntimeError(f"{' '.join(words)} did not serve {path}:\n{log.read_text()[-2000:]}")
        time.sleep(0.01)
    served.first_page_seconds = time.monotonic() - began
    return served


@contextlib.contextmanager
def hosted(
    target: str, *, log: Path, path: str = "/", env: dict[str, str] | None = None, workers: int = 1
) -> Iterator[Served]:
    """A WSGI application under granian with the settings of ``doithoai serve``."""
    port = free_port()
    served = started(["-m", "benchmarks.host", target, str(port), str(workers)], port, path=path, log=log, env=env)
    try:
        yield served
    finally:
        served.stop()


@contextlib.contextmanager
def product(data: Path, *, path: str, log: Path) -> Iterator[Served]:
    """``doithoai serve`` on a data folder."""
    served = start_product(data, free_port(), path=path, log=log)
    try:
        yield served
    finally:
        served.stop()


def start_product(data: Path, port: int, *, path: str, log: Path) -> Served:
    return started(["-m", "doithoai", "serve", "--data", str(data), "--port", str(port)], port, path=path, log=log)


def free_port() -> int:
    """A port below those the kernel gives to clients: one that keeps trying a port of theirs while the server is down
    may end up connected to itself, and the server never gets it back."""
    for port in random.sample(range(15_000, 30_000), 100):
        with socket.socket() as one, contextlib.suppress(OSError):
            one.bind(("127.0.0.1", port))
            return port
    raise OSError("no free port found")


def _answer(port: int, path: str) -> Response | None:
    try:
        connection = Connection(port)
    except OSError:
        return None
    try:
        return connection.ask(get(path))
    except OSError:
        return None
    finally:
        connection.close()
