"""Scans that come from outside: looked at before they are kept, drawn and read page by page afterwards."""

from __future__ import annotations

import io
import json

from doithoai.actions.scans import Drawn
from doithoai.outside.shut_process import REFUSED, ask
from doithoai.papers.press import receive
from doithoai.rules.file_limits import MOST_PAGES
from doithoai.rules.refusals import BadInput

LARGEST = 40 * 1024 * 1024
_FIELD = "files"
#: For one order, by the clock: the reader counts its seconds of work itself; a busy machine takes ten times as long.
_SECONDS = 150.0
_WHY = {
    "kind": "Chỉ nhận tệp PDF, ảnh JPEG hoặc PNG. Ông/Bà quét lại, hoặc chụp ảnh rồi gửi.",
    "locked": "Tệp PDF này có mật khẩu nên không mở được. Ông/Bà bỏ mật khẩu rồi gửi lại.",
    "pages": f"Tệp có hơn {MOST_PAGES} trang. Ông/Bà chia thành nhiều tệp rồi gửi.",
    "points": "Ảnh lớn quá 40 triệu điểm. Ông/Bà chụp ở cỡ nhỏ hơn rồi gửi.",
    "broken": "Không mở được tệp này, có thể tệp bị hỏng hoặc bị cắt khi gửi. Ông/Bà quét hoặc chụp lại.",
}


def count_pages(content: bytes) -> int:
    """How many pages a PDF, JPEG or PNG has. Raises ``BadInput`` (field ``files``) with what is wrong with the file."""
    if not content:
        raise BadInput("Tệp này trống. Ông/Bà chọn lại tệp.", _FIELD)
    if len(content) > LARGEST:
        raise BadInput("Tệp nặng quá 40 MB. Ông/Bà quét ở 200 dpi, hoặc chia thành nhiều tệp.", _FIELD)
    answers, _ = _asked({"count": True}, content)
    kind, said = answers[0] if answers else (REFUSED, b"broken")
    if kind != b"pages":
        raise BadInput(_WHY[said.decode()], _FIELD)
    return int(said)


def read_pages(content: bytes, first: int, last: int) -> list[Drawn]:
    """The pages from ``first`` (0 is the first) up to ``last``, as many as could be read before one that breaks the
    reader; the one that does comes back as a page without picture, so that whoever goes on gets past it."""
    told, ended = _asked({"first": first, "last": last}, content)
    pages = [Drawn(kept, tuple(json.loads(codes))) for _, kept, codes in told]
    return pages or [Drawn(b"", given_up=not ended)]


def _asked(order: dict[str, bool | int], content: bytes) -> tuple[list[list[bytes]], bool]:
    """All messages of one reader, and whether it ended by itself rather than was ended."""
    said, ended = ask("doithoai.outside.scan_reader", json.dumps(order).encode() + b"\n" + content, seconds=_SECONDS)
    return list(_messages(said)), ended


def _messages(said: bytes) -> list[list[bytes]]:
    pipe, found = io.BytesIO(said), []
    while True:
        try:
            found.append(receive(pipe))
        except Exception:  # cut in mid-message, or at its end: what came before counts
            return found
