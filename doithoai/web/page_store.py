"""Public pages kept ready, keyed by the journal: a page is served again only while nothing has moved.

Every change of what the public sees is an act, and every act moves a journal of its commune. So a stored page is
good exactly as long as the commune's journals stand where they stood before the page was made, and the day is the
same. The position is read on every request; there is no time-to-live and nothing to invalidate.

On SQLite the question "has anything been written since?" costs microseconds (``PRAGMA data_version`` of a
connection of our own); only when something was, the position itself is read.
"""

from __future__ import annotations

import functools
import hashlib
import sqlite3
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse

from doithoai.web.clock import today
from doithoai.web.whole_body import WSGIApp

#: The header by which a view says that its page may be kept; it never leaves the house.
MARK = "X-Store"
_ROOM = 8 * 1024 * 1024
_MOST_SLUGS = 10_000
_DROPPED = {MARK.lower(), "x-request-id", "cache-control", "etag"}

Position = tuple[int, int]


def stored(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Mark a public page without forms, cookies or anything personal as one that may be kept."""

    @functools.wraps(view)
    def marked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if response.status_code == 200 and request.method == "GET":
            response[MARK] = "yes"
        return response

    return marked


@dataclass(frozen=True, slots=True)
class Kept:
    """A page as bytes, with the position and the day it was made for."""

    position: Position
    day: date
    etag: str
    headers: list[tuple[str, str]]
    body: bytes


class Positions(Protocol):
    def of(self, slug: str) -> Position: ...


class PageStore:
    """WSGI wrapper around Django."""

    def __init__(self, app: WSGIApp, positions: Positions, session_cookie: str) -> None:
        self.app = app
        self.positions = positions
        self.session_cookie = session_cookie + "="
        self._pages: dict[str, Kept] = {}
        self._used = 0
        self._lock = threading.Lock()

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        if environ["REQUEST_METHOD"] != "GET" or self.session_cookie in environ.get("HTTP_COOKIE", ""):
            return self.app(environ, start_response)
        path = environ["PATH_INFO"]
        key = f"{path}?{environ.get('QUERY_STRING', '')}"
        # Read before the page is made: a write in between makes the page newer than its key, never older.
        kept = self._pages.get(key)
        if kept is None and (path.startswith("/static/") or path == "/suc-khoe"):
            return self.app(environ, start_response)
        try:
            position = self.positions.of(path.split("/", 2)[1])
        except (sqlite3.Error, DatabaseError):
            # Without the database nothing kept may be served; Django has pages that say so.
            return self.app(environ, start_response)
        if kept is not None and kept.position == position and kept.day == today():
            return _serve(kept, environ, start_response)
        return self._make(key, position, environ, start_response)

    def _make(self, key: str, position: Position, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        answer: list[Any] = []

        def remember(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> None:
            answer[:] = [status, headers]

        parts = self.app(environ, remember)
        try:
            body = b"".join(parts)
        finally:
            getattr(parts, "close", lambda: None)()
        status, headers = answer
        names = {name.lower() for name, _ in headers}
        if MARK.lower() not in names or "set-cookie" in names or not status.startswith("200"):
            start_response(status, [(name, value) for name, value in headers if name.lower() != MARK.lower()])
            return [body]
        etag = _etag(body)
        kept = Kept(position, today(), etag, _headers(headers, etag), body)
        self._keep(key, kept)
        return _serve(kept, environ, start_response)

    def _keep(self, key: str, page: Kept) -> None:
        with self._lock:
            old = self._pages.pop(key, None)
            self._used += len(page.body) - (len(old.body) if old else 0)
            self._pages[key] = page
            while self._used > _ROOM:
                oldest = next(iter(self._pages))
                self._used -= len(self._pages.pop(oldest).body)


def _serve(page: Kept, environ: dict[str, Any], start_response: Any) -> list[bytes]:
    if environ.get("HTTP_IF_NONE_MATCH") == page.etag:
        start_response("304 Not Modified", [("ETag", page.etag), ("Cache-Control", "no-cache")])
        return []
    start_response("200 OK", page.headers)
    return [page.body]


def _headers(headers: list[tuple[str, str]], etag: str) -> list[tuple[str, str]]:
    kept = [(name, value) for name, value in headers if name.lower() not in _DROPPED]
    # Browsers ask again each time and mostly hear "unchanged": a public page is never older than its journal.
    return [*kept, ("ETag", etag), ("Cache-Control", "no-cache")]


def _etag(body: bytes) -> str:
    return f'"{hashlib.sha256(body).hexdigest()[:20]}"'


_OF_COMMUNE = (
    "SELECT COALESCE(SUM(j.seq), 0), COUNT(*) FROM doithoai_journal j "
    "JOIN doithoai_commune c ON c.id = j.commune_id WHERE c.slug = {mark}"
)
_OF_COUNTRY = "SELECT COALESCE(SUM(j.seq), 0), COUNT(*) FROM doithoai_journal j"


class SqlitePositions:
    """Positions read through a connection of each thread's own, which only ever reads."""

    def __init__(self, file: str) -> None:
        self.address = f"file:{file}?mode=ro"
        self._own = threading.local()

    def of(self, slug: str) -> Position:
        own = self._own
        if not hasattr(own, "connection"):
            own.connection = sqlite3.connect(self.address, uri=True, isolation_level=None)
            own.written, own.known = None, {}
        written = own.connection.execute("PRAGMA data_version").fetchone()[0]
        if written != own.written:
            own.written, own.known = written, {}
        known: dict[str, Position] = own.known
        if slug not in known:
            if len(known) > _MOST_SLUGS:  # somebody is asking for communes that do not exist
                known.clear()
            # Pages above the communes (the list, a province) move with any of them.
            row = own.connection.execute(_OF_COMMUNE.format(mark="?"), [slug]).fetchone()
            known[slug] = row if row[1] else own.connection.execute(_OF_COUNTRY).fetchone()
        return known[slug]


class SharedPositions:
    """Positions read through Django's connection: one statement a request, on PostgreSQL."""

    def of(self, slug: str) -> Position:
        with connection.cursor() as cursor:
            cursor.execute(_OF_COMMUNE.format(mark="%s"), [slug])
            row = cursor.fetchone()
            if not row[1]:
                cursor.execute(_OF_COUNTRY)
                row = cursor.fetchone()
        return (int(row[0]), int(row[1]))
