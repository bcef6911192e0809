"""The other side of the press: reads orders, sets papers, leaves in time. Run as ``python -m``."""

from __future__ import annotations

import os
import sys
import threading
import traceback
from typing import IO

from doithoai.papers import codec
from doithoai.papers.docx import to_docx
from doithoai.papers.pdf import to_pdf, to_pngs
from doithoai.papers.press import DONE, FAILED, receive, send

#: After so many papers a press leaves, and with it the memory they took.
PAPERS = 40
#: Seconds without an order after which it leaves.
QUIET = 60.0


def work(orders: IO[bytes], files: IO[bytes], papers: int = PAPERS) -> None:
    """Set papers until there were so many, nobody asks any more, or whoever asked has gone."""
    for _ in range(papers):
        # Whoever asks in that very moment finds a press that has gone, and starts another.
        leaving = threading.Timer(QUIET, os._exit, [0])
        leaving.daemon = True
        leaving.start()
        try:
            order = receive(orders)
        except EOFError:
            return
        finally:
            leaving.cancel()
        send(files, _set(*order))


def _set(order: bytes, ppi: bytes, content: bytes) -> list[bytes]:
    try:
        document = codec.from_json(content.decode("utf-8", "surrogatepass"))
        if order == b"pictures":
            return [DONE, *to_pngs(document, float(ppi))]
        if order == b"pdf":
            return [DONE, to_pdf(document)]
        return [DONE, to_docx(document), to_pdf(document)]
    except Exception as error:  # whatever it was: the next paper may be set again
        where = "".join(traceback.format_tb(error.__traceback__))
        return [FAILED, f"{type(error).__name__}\n{where}".encode()]


if __name__ == "__main__":
    work(sys.stdin.buffer, sys.stdout.buffer)
