"""A request body that ends before its announced length is refused, never stored in part.

On weak networks a connection may close in mid-body. A WSGI server hands what came to the application, and a
form cut in half still parses: the citizen would hold a receipt for half a slip.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from typing import Any

from django.core.exceptions import RequestDataTooBig

WSGIApp = Callable[[dict[str, Any], Any], Iterable[bytes]]
LARGEST_BODY = 25 * 1024 * 1024
_CHUNK = 64 * 1024

_CUT = "Kết nối bị đứt khi đang gửi, nên phần đã tới không được lưu. Ông/Bà bấm gửi lại."
_TOO_BIG = "Tệp hoặc nội dung gửi lên quá lớn (trên 25 MB). Ông/Bà chia nhỏ rồi gửi lại."


class WholeBody:
    """WSGI wrapper: reads the whole body first, refuses a short or too large one with a plain sentence."""

    def __init__(self, app: WSGIApp) -> None:
        self.app = app

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        length = environ.get("CONTENT_LENGTH") or ""
        if not length:
            return self.app(environ, start_response)
        if not length.isdigit():
            return _refuse(start_response, "400 Bad Request", _CUT)
        if int(length) > LARGEST_BODY:
            return _refuse(start_response, "413 Content Too Large", _TOO_BIG)
        body = _read(environ["wsgi.input"], int(length))
        if body is None:
            return _refuse(start_response, "400 Bad Request", _CUT)
        environ["wsgi.input"] = io.BytesIO(body)
        return self.app(environ, start_response)


def _read(source: Any, length: int) -> bytes | None:
    parts, missing = [], length
    while missing > 0:
        try:
            part = source.read(min(missing, _CHUNK))
        except (OSError, RequestDataTooBig):
            return None
        if not part:
            return None
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


def _refuse(start_response: Any, status: str, sentence: str) -> list[bytes]:
    page = f'<!doctype html><html lang="vi"><meta charset="utf-8"><title>Chưa nhận được</title><p>{sentence}</p></html>'
    start_response(status, [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store")])
    return [page.encode()]
