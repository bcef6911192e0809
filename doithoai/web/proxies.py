"""Behind proxies of one's own: who asks, and whether over HTTPS, is read from what the nearest one says.

Nobody's word is taken by default. With N proxies the N-th address from the right of ``X-Forwarded-For`` was written
by the first of them; whatever stands further left, the visitor may have made up.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from ipaddress import IPv6Address, ip_address
from typing import Any

from doithoai.web.whole_body import WSGIApp


class BehindProxies:
    """WSGI wrapper: takes address and scheme from ``count`` trusted proxies, and from nobody when there are none."""

    def __init__(self, app: WSGIApp, count: int) -> None:
        self.app = app
        self.count = count

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        said_for = [part.strip() for part in environ.pop("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
        scheme = environ.pop("HTTP_X_FORWARDED_PROTO", "").strip().lower()
        if self.count:
            if len(said_for) >= self.count:
                environ["REMOTE_ADDR"] = said_for[-self.count]
            if scheme in ("http", "https"):
                environ["wsgi.url_scheme"] = scheme
        environ["REMOTE_ADDR"] = line_of(environ.get("REMOTE_ADDR", ""))
        return self.app(environ, start_response)


@lru_cache(maxsize=1_000)
def line_of(address: str) -> str:
    """By what one line into the network is counted: a home has one IPv4 address, but 2^64 of IPv6, all in one /64."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    if not isinstance(parsed, IPv6Address):
        return address
    if parsed.ipv4_mapped:
        return str(parsed.ipv4_mapped)
    return str(IPv6Address(int(parsed) >> 64 << 64))
