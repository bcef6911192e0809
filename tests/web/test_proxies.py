"""Whose word is taken on address and scheme: the proxies of one's own, nobody else's."""

from __future__ import annotations

import pytest

from doithoai.web.proxies import BehindProxies


def seen(count: int, **said: str) -> tuple[str, str]:
    got = {}
    environ = {"REMOTE_ADDR": "127.0.0.1", "wsgi.url_scheme": "http", **said}
    BehindProxies(lambda environ, start: got.update(environ) or [], count)(environ, None)
    return got["REMOTE_ADDR"], got["wsgi.url_scheme"]


SAID = {"HTTP_X_FORWARDED_FOR": "6.6.6.6, 10.1.1.1, 10.2.2.2", "HTTP_X_FORWARDED_PROTO": "https"}


@pytest.mark.parametrize(
    ("count", "address", "scheme"),
    [(0, "127.0.0.1", "http"), (1, "10.2.2.2", "https"), (2, "10.1.1.1", "https"), (4, "127.0.0.1", "https")],
)
def test_the_nth_from_the_right_is_believed(count, address, scheme):
    assert seen(count, **SAID) == (address, scheme)


@pytest.mark.parametrize(
    ("address", "line"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2::1", "2001:db8:1:2::"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("unknown", "unknown"),
    ],
)
def test_a_home_is_one_line_whichever_of_its_addresses_it_takes(address, line):
    assert seen(1, HTTP_X_FORWARDED_FOR=address)[0] == line


def test_a_scheme_that_is_none_is_not_believed():
    assert seen(1, HTTP_X_FORWARDED_PROTO="javascript") == ("127.0.0.1", "http")
