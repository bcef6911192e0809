"""The press: papers are set by processes of their own, so that those who serve pages stay small.

python-docx and typst take a hundred megabytes and more when several clerks draw papers at once, and give little of
it back. A press keeps what it loaded between papers, leaves after a number of them or a quiet while, and ends with
whoever started it. What goes in is a paper's content as JSON; what comes back are the bytes of its files.
"""

from __future__ import annotations

import os
import struct
import subprocess
import sys
import threading
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import IO, Literal, cast

Order = Literal["files", "pdf", "pictures"]
#: Presses at work at once: a batch of letters in one does not hold up the paper of another clerk.
AT_ONCE = 2
#: Seconds after which a paper is given up; three hundred letters take a tenth of it.
LONGEST = 180.0
#: Seconds to wait for a free press: whoever waits longer is told, instead of holding a place for pages.
LONGEST_WAIT = 60.0
DONE, FAILED = b"done", b"failed"
_COUNT, _LENGTH = struct.Struct(">I"), struct.Struct(">Q")
_HOUSE = Path(__file__).parents[2]

_room = threading.BoundedSemaphore(AT_ONCE)
_idle: list[Press] = []


class PaperNotSet(RuntimeError):
    """The press failed at a paper. Says where in the program, never a word of the paper."""


def set_paper(order: Order, content: str, ppi: float = 0) -> list[bytes]:
    """``files``: DOCX and PDF; ``pdf``: that alone; ``pictures``: a PNG a page at ``ppi`` dots an inch.
    ``content`` is ``codec.to_json``.

    Safe from several threads; waits for a free press, LONGEST_WAIT at most. Raises PaperNotSet when the paper can
    not be set.
    """
    frames = [order.encode(), str(ppi).encode(), content.encode("utf-8", "surrogatepass")]
    if not _room.acquire(timeout=LONGEST_WAIT):
        raise PaperNotSet("no press became free")
    try:
        # The one used last, for it is warm. It may just be leaving: setting a paper again changes nothing.
        outcome, *made = _asked(_idle.pop() if _idle else Press(), frames)
    except Gone:
        outcome, *made = _asked(Press(), frames)
    finally:
        _room.release()
    if outcome != DONE:
        raise PaperNotSet(made[0].decode())
    return made


def send(pipe: IO[bytes], frames: Iterable[bytes]) -> None:
    """One message: how many frames, then each with its length."""
    parts = list(frames)
    pipe.write(_COUNT.pack(len(parts)))
    for part in parts:
        pipe.write(_LENGTH.pack(len(part)))
        pipe.write(part)
    pipe.flush()


def receive(pipe: IO[bytes]) -> list[bytes]:
    """The frames of one message. Raises EOFError when the other side has gone."""
    (count,) = _COUNT.unpack(_exactly(pipe, _COUNT.size))
    return [_exactly(pipe, _LENGTH.unpack(_exactly(pipe, _LENGTH.size))[0]) for _ in range(count)]


def _exactly(pipe: IO[bytes], size: int) -> bytes:
    part = pipe.read(size)
    if len(part) < size:
        raise EOFError
    return part


class Gone(Exception):
    """The press left before it answered."""


class Press:
    """One process that sets papers."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "doithoai.papers.press_room"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": str(_HOUSE)},
            # Ctrl+C in a terminal is for the program; the press leaves when the program has.
            start_new_session=True,
        )
        self._orders, self._files = cast(IO[bytes], self._process.stdin), cast(IO[bytes], self._process.stdout)

    def ask(self, frames: list[bytes]) -> list[bytes]:
        """The answer to one order. Raises Gone, or PaperNotSet after LONGEST seconds."""
        late = threading.Timer(LONGEST, self._process.kill)
        late.start()
        try:
            send(self._orders, frames)
            return receive(self._files)
        except (EOFError, OSError) as error:
            raise (Gone() if late.is_alive() else PaperNotSet("it took too long")) from error
        finally:
            late.cancel()

    def end(self) -> None:
        """Stop it and give back what it held."""
        self._process.kill()
        self._process.wait()
        self._files.close()
        with suppress(OSError):  # an order may still lie in the pipe
            self._orders.close()


def _asked(press: Press, frames: list[bytes]) -> list[bytes]:
    try:
        answer = press.ask(frames)
    except BaseException:
        press.end()
        raise
    _idle.append(press)
    return answer
