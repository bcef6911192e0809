"""A small keep-alive HTTP client that reads every response and checks it. Standard library only."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

#: What a browser sends with every page, so that both subjects parse the same heads.
BROWSER = (
    "User-Agent: Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0\r\n"
    "Accept: text/html,application/xhtml+xml;q=0.9,*/*;q=0.8\r\n"
    "Accept-Language: vi,en;q=0.5\r\n"
    "Accept-Encoding: gzip, deflate, br\r\n"
)
PATIENCE_SECONDS = 30


@dataclass(frozen=True)
class Response:
    """``headers`` in their order, names as they came."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str:
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")


Check = Callable[[Response], bool]


class Connection:
    """One kept-alive connection to 127.0.0.1; answers come in the order of the requests."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_SECONDS)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._read = b""

    def ask(self, request: bytes) -> Response:
        self.send(request)
        return self.receive()

    def send(self, request: bytes) -> None:
        self.socket.sendall(request)

    def receive(self) -> Response:
        """The next whole response. ``ConnectionError`` when the server goes away before it is complete."""
        while (end := self._read.find(b"\r\n\r\n")) < 0:
            self._more()
        first, *lines = self._read[:end].decode("latin-1").split("\r\n")
        headers = tuple((name, value.strip()) for name, _, value in (line.partition(":") for line in lines))
        response = Response(int(first.split()[1]), headers, b"")
        whole = end + 4 + int(response.header("Content-Length") or 0)
        while len(self._read) < whole:
            self._more()
        body, self._read = self._read[end + 4 : whole], self._read[whole:]
        return Response(response.status, headers, body)

    def close(self) -> None:
        self.socket.close()

    def _more(self) -> None:
        part = self.socket.recv(262_144)
        if not part:
            raise ConnectionError("the server closed the connection before the answer was complete")
        self._read += part


def get(path: str, *, cookie: str = "") -> bytes:
    jar = f"Cookie: {cookie}\r\n" if cookie else ""
    return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{BROWSER}{jar}\r\n".encode()


def post(path: str, body: bytes, *, cookie: str = "") -> bytes:
    jar = f"Cookie: {cookie}\r\n" if cookie else ""
    head = (
        f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://127.0.0.1\r\n{BROWSER}{jar}"
        f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def burst(connections: Sequence[Connection], requests: Iterable[bytes], good: Check) -> tuple[int, int]:
    """Send the requests over all connections at once, wave after wave; (how many, how many answered wrongly)."""
    done = bad = 0
    waiting = iter(requests)
    while wave := [(one, request) for one, request in zip(connections, waiting, strict=False)]:
        for one, request in wave:
            one.send(request)
        for one, _ in wave:
            bad += not good(one.receive())
        done += len(wave)
    return done, bad
