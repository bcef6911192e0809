"""What a server's whole process tree has cost and holds, read from /proc (Linux)."""

from __future__ import annotations

import os
import time
from pathlib import Path

#: Used within the time that must be quiet: less is a thread that only looks whether it should end.
_NEXT_TO_NOTHING = 0.0005
_PROC = Path("/proc")


def tree(pid: int) -> list[int]:
    """``pid`` and all its living descendants."""
    parents: dict[int, list[int]] = {}
    for entry in _PROC.iterdir():
        if entry.name.isdigit():
            fields = _stat(int(entry.name))
            if fields:
                parents.setdefault(int(fields[1]), []).append(int(entry.name))
    found, ahead = [], [pid]
    while ahead:
        one = ahead.pop()
        found.append(one)
        ahead += parents.get(one, [])
    return found


def cpu_seconds(pids: list[int]) -> float:
    """User and system time of these processes since they began, their ended threads too, to the nanosecond."""
    return sum(map(_cpu_seconds, pids))


def wait_until_idle(pids: list[int], quiet_seconds: float = 0.15, patience_seconds: float = 20) -> None:
    """Return once the tree has used next to nothing for a while; work left over would be charged to the next figure."""
    last, since, began = cpu_seconds(pids), time.monotonic(), time.monotonic()
    while time.monotonic() - since < quiet_seconds:
        time.sleep(0.02)
        used = cpu_seconds(pids)
        if used - last > _NEXT_TO_NOTHING:
            last, since = used, time.monotonic()
        if time.monotonic() - began > patience_seconds:
            raise TimeoutError("the server did not come to rest")


def memory_mb(pid: int) -> tuple[float, float]:
    """(PSS, RSS) of one process in MB of 1,048,576 bytes: shared pages counted in part, and in full."""
    lines = dict(line.split(":", 1) for line in (_PROC / str(pid) / "smaps_rollup").read_text().splitlines()[1:])
    pss, rss = (int(lines[name].split()[0]) / 1024 for name in ("Pss", "Rss"))
    return pss, rss


def command(pid: int) -> str:
    """The words a process was started with."""
    return (_PROC / str(pid) / "cmdline").read_bytes().replace(b"\0", b" ").decode()


def sockets(pid: int) -> int:
    """How many sockets a process holds open."""
    handles = (_PROC / str(pid) / "fd").iterdir()
    return sum(os.path.basename(os.readlink(handle)).startswith("socket:") for handle in handles)


def _cpu_seconds(pid: int) -> float:
    # The clock of another process, by the number clock_getcpuclockid(3) gives it. /proc counts ticks of ten
    # milliseconds: a whole round of the bare page is six of them.
    try:
        return time.clock_gettime((~pid << 3) | 2)
    except OSError:
        return 0.0


def _stat(pid: int) -> list[str]:
    """The fields after the command name (which may hold spaces): state, parent, …; empty for a process that is gone."""
    try:
        return (_PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []
