"""The tools that take the figures: ratios, checking of answers, reading of /proc, the table. Nothing here is timed."""

from __future__ import annotations

import os
import socket
import threading

import pytest

from benchmarks.bare_wsgi import record
from benchmarks.client import Connection, Response, burst, get
from benchmarks.pairing import paired
from benchmarks.processes import cpu_seconds, memory_mb, tree
from benchmarks.report import Figure, table, write_into
from benchmarks.slips import Form, accepted, new_slip


@pytest.fixture
def answering():
    """``answering(bytes)``: a connection to a server that answers its request with these bytes, then hangs up."""
    listener = socket.create_server(("127.0.0.1", 0))
    opened: list[Connection] = []

    def serve(answers: bytes) -> Connection:
        def once() -> None:
            peer, _ = listener.accept()
            peer.recv(65_536)
            peer.sendall(answers)
            peer.close()

        threading.Thread(target=once, daemon=True).start()
        opened.append(Connection(listener.getsockname()[1]))
        return opened[-1]

    yield serve
    for one in (listener, *opened):
        one.close()


def answer(body: bytes, status: str = "200 OK") -> bytes:
    return b"HTTP/1.1 %s\r\nContent-Length: %d\r\nX-A: b\r\n\r\n%s" % (status.encode(), len(body), body)


def test_the_ratio_is_the_median_of_the_pairs_not_of_the_sides():
    ours, floor = iter([2.0, 30.0, 8.0, 4.0]), iter([1.0, 10.0, 2.0, 1.0])
    found = paired(lambda: next(ours), lambda: next(floor))
    assert (found.ratios, found.ratio) == ((2.0, 3.0, 4.0, 4.0), 3.5)


def test_the_subjects_take_turns():
    order: list[str] = []
    paired(lambda: order.append("A") or 1.0, lambda: order.append("B") or 1.0)
    assert "".join(order) == "ABABABAB"


def test_too_few_rounds_are_refused():
    with pytest.raises(ValueError, match="at least 4"):
        paired(lambda: 1.0, lambda: 1.0, rounds=3)


def test_a_whole_answer_is_read_with_its_headers(answering):
    found = answering(answer(b"xin")).ask(get("/"))
    assert found == Response(200, (("Content-Length", "3"), ("X-A", "b")), b"xin")


def test_answers_that_come_together_are_told_apart(answering):
    connection = answering(answer(b"mot") + answer(b"hai", "404 Not Found"))
    assert [(connection.ask(get("/")) if not n else connection.receive()).body for n in range(2)] == [b"mot", b"hai"]


@pytest.mark.parametrize("cut", [10, -1])
def test_a_cut_answer_is_no_answer(answering, cut):
    with pytest.raises(ConnectionError):
        answering(answer(b"xin chao")[:cut]).ask(get("/"))


@pytest.mark.parametrize(("body", "bad"), [(b"xin", 0), (b"loi", 1)])
def test_every_wrong_answer_is_counted(answering, body, bad):
    assert burst([answering(answer(body))], [get("/")], lambda found: found.body == b"xin") == (1, bad)


def test_a_process_tree_holds_its_own_root_and_has_used_time_and_memory():
    pss, rss = memory_mb(os.getpid())
    assert (tree(os.getpid())[0], cpu_seconds([os.getpid()]) > 0, 0 < pss <= rss) == (os.getpid(), True, True)


def test_the_bare_server_sends_what_was_recorded(tmp_path, monkeypatch):
    record(Response(200, (("ETag", '"x"'), ("Date", "now"), ("Server", "s")), b"trang"), tmp_path)
    assert ((tmp_path / "headers.json").read_text(), (tmp_path / "body").read_bytes()) == (
        '[["ETag", "\\"x\\""]]',
        b"trang",
    )


def test_a_slip_sent_again_is_the_same_request():
    slip, form = new_slip(), Form("csrf=a", "b", "7")
    assert (slip.request(form) == slip.request(form), new_slip().request(form) == slip.request(form)) == (True, False)


@pytest.mark.parametrize(
    ("status", "place", "taken"), [(302, "bien-nhan/", True), (302, "", False), (422, "bien-nhan/", False)]
)
def test_only_the_way_to_the_receipt_is_an_acknowledgement(status, place, taken):
    where = ("Location", f"/phong-quang/doi-thoai/2026/phieu/{place}")
    assert accepted(Response(status, (where,), b"")) is taken


def test_the_table_says_what_holds_and_what_does_not(tmp_path):
    page = tmp_path / "README.md"
    page.write_text("Trước.\n<!-- written by run.py -->\ncũ\n<!-- end -->\nSau.\n")
    figures = [Figure("A", 1.5, "×", 2), Figure("B", 3, "×", 2), Figure("C", 7, "MB")]
    write_into(page, figures, "Máy.")
    assert page.read_text() == (
        f"Trước.\n<!-- written by run.py -->\n\nMáy.\n\n{table(figures)}\n\n<!-- end -->\nSau.\n"
    )
    assert [row.split("|")[4].strip() for row in table(figures).splitlines()[2:]] == ["yes", "**no**", ""]
