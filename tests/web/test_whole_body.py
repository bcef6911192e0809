"""A body cut on the way is refused and nothing of it is seen by the program."""

from __future__ import annotations

import io
import threading

import pytest

from doithoai.web.whole_body import LARGEST_BODY, MOST_FROM_ONE_ADDRESS, WholeBody


def send(sent: bytes, length: str | None):
    seen, got = [], {}

    def app(environ, start_response):
        seen.append(environ["wsgi.input"].read())
        start_response("200 OK", [])
        return [b""]

    environ = {"wsgi.input": io.BytesIO(sent)} | ({"CONTENT_LENGTH": length} if length is not None else {})
    body = b"".join(WholeBody(app)(environ, lambda status, headers: got.update(status=status)))
    return got["status"], seen, body.decode()


def test_a_whole_body_passes():
    assert send(b"a=1&b=2", "7")[:2] == ("200 OK", [b"a=1&b=2"])


@pytest.mark.parametrize("cut", [0, 1, 6])
def test_a_body_shorter_than_announced_is_refused_in_words(cut):
    status, seen, page = send(b"a=1&b=2"[:cut], "7")
    assert (status, seen, "Ông/Bà bấm gửi lại" in page) == ("400 Bad Request", [], True)


def test_a_body_larger_than_any_slip_is_refused_unread():
    assert send(b"", str(LARGEST_BODY + 1))[:2] == ("413 Content Too Large", [])


def test_a_request_without_body_passes():
    assert send(b"", None)[:2] == ("200 OK", [b""])


@pytest.mark.parametrize("length", ["-1", "abc", "7 7"])
def test_a_length_that_is_none_is_refused(length):
    assert send(b"a=1&b=2", length)[:2] == ("400 Bad Request", [])


def test_bodies_that_never_end_leave_room_for_others():
    release, started = threading.Event(), threading.Semaphore(0)

    class Stuck:
        def read(self, size: int) -> bytes:
            started.release()
            release.wait(10)
            return b""

    wrapped = WholeBody(lambda environ, start: [b"page"])
    slow = {"CONTENT_LENGTH": "5", "REMOTE_ADDR": "10.0.0.1"}
    threads = [
        threading.Thread(target=lambda: wrapped(slow | {"wsgi.input": Stuck()}, lambda *_: None))
        for _ in range(MOST_FROM_ONE_ADDRESS)
    ]
    for thread in threads:
        thread.start()
        started.acquire()
    statuses = []
    for address in ("10.0.0.1", "10.0.0.2"):
        fast = {"CONTENT_LENGTH": "1", "REMOTE_ADDR": address, "wsgi.input": io.BytesIO(b"x")}
        statuses.append(b"page" if wrapped(fast, lambda *_: None) == [b"page"] else b"busy")
    release.set()
    assert statuses == [b"busy", b"page"]


def test_a_body_slower_than_any_phone_is_given_up(monkeypatch):
    clock = iter(range(0, 10_000, 50))
    monkeypatch.setattr("time.monotonic", lambda: next(clock))
    assert send(b"a" * 200_000, "200000")[0] == "400 Bad Request"


def test_a_pile_of_scans_may_be_larger_at_its_own_address():
    environ = {"wsgi.input": io.BytesIO(b""), "CONTENT_LENGTH": str(LARGEST_BODY + 1)}
    told = []
    for path in ("/x/lam-viec/2026/tiep-nhan/quet/gui/", "/x/doi-thoai/2026/phieu/"):
        list(WholeBody(lambda *_: [b""])(environ | {"PATH_INFO": path}, lambda status, _: told.append(status)))
    assert told == ["400 Bad Request", "413 Content Too Large"]  # the first is read, and found too short
