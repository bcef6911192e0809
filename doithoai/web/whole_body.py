"""A request body that ends before its announced length is refused, never stored in part.

On weak networks a connection may close in mid-body. A WSGI server hands what came to the application, and a
form cut in half still parses: the citizen would hold a receipt for half a slip. Slow bodies are bounded too: whoever
sends a byte now and then must not hold the threads that serve everybody else.
"""

from __future__ import annotations

import io
import time
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import contextmanager
from threading import Lock
from typing import Any

WSGIApp = Callable[[dict[str, Any], Any], Iterable[bytes]]
LARGEST_BODY = 32 * 1024 * 1024
#: Scanned piles of slips may be larger, at the one address that takes them.
LARGEST_SCAN, _SCANS = 42 * 1024 * 1024, "/tiep-nhan/quet/gui/"
_CHUNK = 64 * 1024

#: Bodies that may be on their way at once: in all, and from one address (a village hall shares one). The server has
#: more threads than that (config/serving.py), so pages are served however many bodies are stuck.
MOST_AT_ONCE = 40
MOST_FROM_ONE_ADDRESS = 12
#: A body may take a minute, and a second more for every 4 KB: the pace of a very weak phone.
_GRACE_SECONDS = 60.0
_SLOWEST_BYTES_PER_SECOND = 4_096

_CUT = "Kết nối bị đứt hoặc quá chậm khi đang gửi, nên phần đã tới không được lưu. Ông/Bà bấm gửi lại."
_TOO_BIG = "Tệp hoặc nội dung gửi lên quá lớn (trên {most} MB). Ông/Bà chia nhỏ rồi gửi lại."
_BUSY = "Đang có nhiều người gửi cùng lúc. Ông/Bà chờ một phút rồi bấm gửi lại, chữ đã gõ còn trong trình duyệt."


class WholeBody:
    """WSGI wrapper: reads the whole body first; refuses a short, slow or too large one with a plain sentence."""

    def __init__(self, app: WSGIApp) -> None:
        self.app = app
        self._on_their_way: Counter[str] = Counter()
        self._lock = Lock()

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        length = environ.get("CONTENT_LENGTH") or ""
        if length in ("", "0"):
            return self.app(environ, start_response)
        if not (length.isascii() and length.isdigit()):
            return _refuse(start_response, "400 Bad Request", _CUT)
        largest = LARGEST_SCAN if environ.get("PATH_INFO", "").endswith(_SCANS) else LARGEST_BODY
        if int(length) > largest:
            return _refuse(start_response, "413 Content Too Large", _TOO_BIG.format(most=largest // 1024**2 // 5 * 5))
        with self._place(environ.get("REMOTE_ADDR", "")) as free:
            if not free:
                return _refuse(start_response, "503 Service Unavailable", _BUSY, ("Retry-After", "60"))
            body = _read(environ["wsgi.input"], int(length))
        if body is None:
            return _refuse(start_response, "400 Bad Request", _CUT)
        environ["wsgi.input"] = io.BytesIO(body)
        return self.app(environ, start_response)

    @contextmanager
    def _place(self, address: str) -> Any:
        with self._lock:
            on_their_way = self._on_their_way
            free = on_their_way.total() < MOST_AT_ONCE and on_their_way[address] < MOST_FROM_ONE_ADDRESS
            if free:
                on_their_way[address] += 1
        try:
            yield free
        finally:
            if free:
                with self._lock:
                    self._on_their_way[address] -= 1
                    # An address that sends nothing is not remembered.
                    self._on_their_way += Counter()


def _read(source: Any, length: int) -> bytes | None:
    began, allowed = time.monotonic(), _GRACE_SECONDS + length / _SLOWEST_BYTES_PER_SECOND
    parts, missing = [], length
    while missing > 0:
        try:
            part = source.read(min(missing, _CHUNK))
        except OSError:
            return None
        if not part or time.monotonic() - began > allowed:
            return None
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


def _refuse(start_response: Any, status: str, sentence: str, *more: tuple[str, str]) -> list[bytes]:
    page = f'<!doctype html><html lang="vi"><meta charset="utf-8"><title>Chưa nhận được</title><p>{sentence}</p></html>'
    headers = [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store"), *more]
    start_response(status, headers)
    return [page.encode()]
