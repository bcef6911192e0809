"""Papers are set by processes of their own: the same bytes, and nothing is lost when one of them goes."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest

from doithoai.papers import press
from doithoai.papers.codec import to_json
from doithoai.papers.docx import to_docx
from doithoai.papers.pdf import to_pdf
from doithoai.papers.press import PaperNotSet, receive, send, set_paper
from doithoai.papers.press_room import work
from doithoai.rules.vocabulary import DocumentKind
from tests.papers.samples import PAPERS

NOTICE = PAPERS[DocumentKind.SCHEDULE_NOTICE]
ORDER = [b"files", b"0", to_json(NOTICE).encode()]


def test_the_press_sets_what_is_set_here():
    assert set_paper("files", to_json(NOTICE)) == [to_docx(NOTICE), to_pdf(NOTICE)]


def test_a_press_that_has_gone_is_replaced():
    set_paper("files", to_json(NOTICE))
    press._idle[-1]._process.kill()
    press._idle[-1]._process.wait()
    assert set_paper("files", to_json(NOTICE))[1] == to_pdf(NOTICE)


def test_a_paper_that_can_not_be_set_tells_no_word_of_it_and_leaves_the_press_working():
    with pytest.raises(PaperNotSet, match="UnreadablePaper") as refused:
        set_paper("files", '{"document":"Nguyễn Văn Thí Dụ"}')
    assert "Thí Dụ" not in str(refused.value)
    assert set_paper("files", to_json(NOTICE))[1] == to_pdf(NOTICE)


def test_nobody_waits_for_a_press_for_ever(monkeypatch):
    monkeypatch.setattr(press, "LONGEST_WAIT", 0.05)
    with press._room, press._room, pytest.raises(PaperNotSet, match="no press became free"):
        set_paper("files", to_json(NOTICE))
    assert set_paper("files", to_json(NOTICE))[1] == to_pdf(NOTICE)


def test_a_press_leaves_after_its_papers():
    orders, files = io.BytesIO(), io.BytesIO()
    for _ in range(3):
        send(orders, ORDER)
    orders.seek(0)
    work(orders, files, papers=2)
    files.seek(0)
    assert [receive(files)[0] for _ in range(2)] == [b"done", b"done"]
    assert receive(orders) == ORDER


def test_it_leaves_when_nobody_asks_any_more():
    files = io.BytesIO()
    work(io.BytesIO(), files)
    assert files.getvalue() == b""


def test_serving_loads_neither_of_the_two_setters():
    code = "import sys, doithoai.papers.render; print(sorted({'docx', 'typst'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "[]\n"
