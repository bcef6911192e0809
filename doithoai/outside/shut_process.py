"""A process of its own for one file from outside, which may be anything: it gets the bytes, limits, and nothing else.

The first function is for who asks, the second for the module that is run.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

#: How a reader begins the message that tells why a file is not read.
REFUSED = b"refused"
_HOUSE = Path(__file__).parents[2]


def ask(module: str, given: bytes, *, seconds: float) -> tuple[bytes, bool]:
    """What ``module``, run as ``python -m`` without our secrets, wrote about ``given``; and whether it came to its end
    by itself within ``seconds``. What it wrote before it was ended counts."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", module],
            input=given,
            capture_output=True,
            timeout=seconds,
            env={"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(_HOUSE), "PYTHONIOENCODING": "utf-8"},
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        return late.stdout or b"", False
    return done.stdout, done.returncode == 0


def limit(*, memory: int, seconds: int) -> None:
    """From here on this process has so many bytes and seconds of work; it opens no file and no connection, and starts
    no program. What it needs must be loaded before."""
    try:
        import resource
    except ImportError:  # Windows has no such limits; the time limit of who asks holds there too
        return
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
