"""One program at a time on one data folder."""

from __future__ import annotations

import os
from pathlib import Path

from django.core.management.base import CommandError


def hold(data: Path) -> int:
    """Take the data folder's lock until the process ends; ``CommandError`` when another program holds it."""
    data.mkdir(parents=True, exist_ok=True)
    handle = os.open(data / "serve.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _lock(handle)
    except OSError as error:
        os.close(handle)
        raise CommandError(f"Máy chủ đang chạy trên thư mục {data}. Ông/Bà dừng máy chủ đó trước.") from error
    return handle


def _lock(handle: int) -> None:
    if os.name == "nt":
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
