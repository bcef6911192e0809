"""kill -9 to the whole server again and again while slips are being sent: nothing acknowledged may be lost, and what
is sent again after a lost answer may not be there twice."""

from __future__ import annotations

import contextlib
import random
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.client import Connection
from benchmarks.data import Demo
from benchmarks.pages import HOME
from benchmarks.report import Figure
from benchmarks.served import ROOT, free_port, start_product
from benchmarks.slips import Form, Slip, accepted, new_slip, open_form
from benchmarks.stored import texts_of, times_marked, unrecorded

SENDERS = 4
_AGAIN_SECONDS = 0.05


@dataclass
class Sender:
    """Somebody on a bad line: sends the same slip again until it is acknowledged, then writes the next."""

    port: int
    form: Form
    over: threading.Event
    acknowledged: list[Slip] = field(default_factory=list)
    sent_again: int = 0

    def run(self) -> None:
        while not self.over.is_set():
            slip = new_slip()
            while not self._sent(slip):
                self.sent_again += 1
                time.sleep(_AGAIN_SECONDS)
            self.acknowledged.append(slip)

    def _sent(self, slip: Slip) -> bool:
        try:
            with contextlib.closing(Connection(self.port)) as connection:
                return accepted(connection.ask(slip.request(self.form)))
        except OSError:
            return False


def kills(demo: Demo, times: int, log: Path) -> list[Figure]:
    port, over = free_port(), threading.Event()
    served = start_product(demo.folder, port, path=HOME, log=log)
    senders = [Sender(port, open_form(port), over) for _ in range(SENDERS)]
    threads = [threading.Thread(target=sender.run) for sender in senders]
    for thread in threads:
        thread.start()
    for _ in range(times):
        time.sleep(random.uniform(0.02, 0.3))
        served.kill()
        served = start_product(demo.folder, port, path=HOME, log=log)
    over.set()
    for thread in threads:
        thread.join(timeout=60)
    served.stop()
    return _compared(demo, times, senders)


def _compared(demo: Demo, times: int, senders: list[Sender]) -> list[Figure]:
    slips = [slip for sender in senders for slip in sender.acknowledged]
    lost = sum(len(texts) == 0 for texts in texts_of(demo.database, slips).values())
    marked = times_marked(demo.database)
    doubled = sum(marked[slip.mark] > 1 for slip in slips)
    again = sum(sender.sent_again for sender in senders)
    sound = subprocess.run(
        [sys.executable, "-m", "doithoai", "verify", "--data", str(demo.folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    broken = unrecorded(demo.database) + (sound.returncode != 0)
    detail = f"{len(slips)} acknowledged, {again} attempts without an answer"
    return [
        Figure(f"Acknowledged slips lost in {times} kills", lost, f"of {len(slips)}", 0, detail),
        Figure(f"Slips stored twice in {times} kills", doubled, f"of {len(slips)}", 0, "same command_id sent again"),
        Figure(
            "Slips without their journal entry, or a journal that does not verify", broken, "", 0, "after the kills"
        ),
    ]
