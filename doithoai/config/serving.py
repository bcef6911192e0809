"""The server in front of the program, with the settings it is run and measured with."""

from __future__ import annotations

import os
from typing import Any

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

#: Bytes from which a block of memory is borrowed by itself, and so given back at once. By default glibc lets this grow
#: to the largest block seen: each thread that ever checked a password (19 MiB) would keep as much for good.
_BORROWED_ALONE = 1024 * 1024
#: Heaps the threads share. By default each of the many has its own, and what is free in one is of no use to another.
_HEAPS = 2


def server(target: str, *, host: str, port: int, workers: int) -> Any:
    """A granian server for the WSGI application ``target`` ("module:name"); its ``serve()`` runs until it is told
    to stop."""
    # Read when a process starts: it holds for the workers, not for this one.
    os.environ.setdefault("MALLOC_MMAP_THRESHOLD_", str(_BORROWED_ALONE))
    os.environ.setdefault("MALLOC_ARENA_MAX", str(_HEAPS))
    return Granian(
        target,
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        # More than the bodies that may be on their way at once (web/whole_body.py); idle ones end by themselves.
        blocking_threads=56,
        websockets=False,
        respawn_failed_workers=True,
        log_level=LogLevels.warning,
        # Streams and slow phones may not hold up the end of the service.
        workers_kill_timeout=8,
    )
