"""Pages kept ready: served again while nothing moved, never after something did."""

from __future__ import annotations

import pytest
from django.core.handlers.wsgi import WSGIHandler

from doithoai.web.page_store import PageStore


class Positions:
    """A position the test moves by hand."""

    at = (0, 1)

    def of(self, slug: str) -> tuple[int, int]:
        return self.at


def pages(*, cookie: bool = False, marked: bool = True):
    """An application that counts how often it is asked."""
    made: list[str] = []

    def app(environ, start_response):
        made.append(environ["PATH_INFO"])
        headers = [("Content-Type", "text/html"), ("X-Request-Id", "abc")]
        headers += [("X-Store", "yes")] if marked else []
        headers += [("Set-Cookie", "a=b")] if cookie else []
        start_response("200 OK", headers)
        return [f"page {len(made)}".encode()]

    return made, app


def get(store, path="/phong-quang/", **extra):
    got = {}
    environ = {"REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": "", **extra}
    body = b"".join(store(environ, lambda status, headers: got.update(status=status, headers=dict(headers))))
    return got["status"], got["headers"], body


def test_a_page_is_made_once_while_nothing_moves():
    made, app = pages()
    store = PageStore(app, Positions(), "phien")
    assert [get(store)[2] for _ in range(3)] == [b"page 1"] * 3


def test_a_page_is_made_anew_as_soon_as_the_journal_moves():
    made, app = pages()
    positions = Positions()
    store = PageStore(app, positions, "phien")
    get(store)
    positions.at = (1, 1)
    assert get(store)[2] == b"page 2"


def test_a_page_is_made_anew_on_the_next_day(at_calendar):
    made, app = pages()
    store = PageStore(app, Positions(), "phien")
    at_calendar("28/5/2026", "23:00")
    get(store)
    at_calendar("29/5/2026", "00:30")
    assert get(store)[2] == b"page 2"


@pytest.mark.parametrize(
    ("kind", "extra"),
    [
        ({"marked": False}, {}),
        ({"cookie": True}, {}),
        ({}, {"HTTP_COOKIE": "phien=x"}),
        ({}, {"REQUEST_METHOD": "POST"}),
    ],
    ids=["not marked", "sets a cookie", "signed in", "a post"],
)
def test_what_is_somebodys_own_is_never_kept(kind, extra):
    made, app = pages(**kind)
    store = PageStore(app, Positions(), "phien")
    assert [get(store, **extra)[2] for _ in range(2)] == [b"page 1", b"page 2"]


def test_a_browser_that_has_the_page_hears_that_it_is_unchanged():
    made, app = pages()
    store = PageStore(app, Positions(), "phien")
    etag = get(store)[1]["ETag"]
    assert get(store, HTTP_IF_NONE_MATCH=etag)[0] == "304 Not Modified"


def test_the_mark_and_the_request_id_stay_inside():
    made, app = pages()
    headers = get(PageStore(app, Positions(), "phien"))[1]
    assert {"X-Store", "X-Request-Id"} & set(headers) == set()


def test_different_questions_are_different_pages():
    made, app = pages()
    store = PageStore(app, Positions(), "phien")
    assert [get(store, QUERY_STRING=query)[2] for query in ("thon=1", "thon=2", "thon=1")] == [
        b"page 1",
        b"page 2",
        b"page 1",
    ]


def test_the_real_handler_stands_behind_the_store():
    from doithoai.config.wsgi import application

    assert isinstance(application.app.app.app, WSGIHandler)
