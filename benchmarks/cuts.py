"""Slips whose body ends early on the wire: each is stored whole and once, or not at all."""

from __future__ import annotations

import contextlib
import socket
import struct
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs

from benchmarks.client import Connection
from benchmarks.data import Demo
from benchmarks.pages import HOME, OURS
from benchmarks.processes import wait_until_idle
from benchmarks.report import Figure
from benchmarks.served import Served, hosted
from benchmarks.slips import Form, Slip, accepted, new_slip, open_form
from benchmarks.stored import texts_of

PERCENT_STEP = 5
_RESET = struct.pack("ii", 1, 0)


def cut_bodies(demo: Demo, log: Path) -> list[Figure]:
    """Every 5 % of the length, ended in three ways; then the whole slip again, as a person would send it."""
    wrong, tried = [], 0
    with hosted(OURS, log=log, path=HOME, env=demo.env) as served:
        form = open_form(served.port)
        for manner in (_half_closed, _closed, _reset):
            for percent in range(0, 101, PERCENT_STEP):
                slip = new_slip()
                said = manner(served.port, _cut(slip, form, percent))
                wait_until_idle(served.pids(), quiet_seconds=0.05)
                wrong += _judged(demo, form, slip, f"{manner.__name__} {percent}", acknowledged=said)
                wrong += _again(demo, served, form, slip)
                tried += 1
    detail = "; ".join(wrong) or "whole and once, or not at all; sent again whole: once"
    return [Figure("Slips stored in part, twice, or lost, cut at every 5 %", len(wrong), f"of {tried}", 0, detail)]


def _judged(demo: Demo, form: Form, slip: Slip, how: str, *, acknowledged: bool) -> list[str]:
    whole = parse_qs(slip.body(form).decode())["matters-0-text"]
    texts = texts_of(demo.database, [slip])[slip]
    return [] if texts == whole or (texts == [] and not acknowledged) else [how]


def _again(demo: Demo, served: Served, form: Form, slip: Slip) -> list[str]:
    with contextlib.closing(Connection(served.port)) as connection:
        answered = accepted(connection.ask(slip.request(form)))
    return ([] if answered else ["not taken when sent again"]) + _judged(
        demo, form, slip, "sent again", acknowledged=True
    )


def _cut(slip: Slip, form: Form, percent: int) -> bytes:
    request, length = slip.request(form), len(slip.body(form))
    return request[: len(request) - length + length * percent // 100]


def _half_closed(port: int, part: bytes) -> bool:
    with contextlib.closing(Connection(port)) as connection:
        connection.send(part)
        connection.socket.shutdown(socket.SHUT_WR)
        try:
            return accepted(connection.receive())
        except OSError:
            return False


def _closed(port: int, part: bytes) -> bool:
    return _gone(port, part, lambda one: None)


def _reset(port: int, part: bytes) -> bool:
    """The connection ends with a RST, as when a router forgets it."""
    return _gone(port, part, lambda one: one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET))


def _gone(port: int, part: bytes, before: Callable[[socket.socket], None]) -> bool:
    connection = Connection(port)
    connection.send(part)
    time.sleep(0.01)
    before(connection.socket)
    connection.close()
    return False
