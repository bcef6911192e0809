"""Pieces are remembered by what is in them, and only by that."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from doithoai.web import pieces
from doithoai.web.pieces import piece as named

ROW = "public/_result_row.html"


def piece(template, facts):
    return named(template, row=facts)


@pytest.fixture(autouse=True)
def nothing_remembered():
    pieces._made.clear()


def row(**changes):
    marks = [{"form": "done", "icon": "check2", "text": "Xong"}]
    facts = {
        "url": "/x/",
        "subject": "Đường Thôn 7",
        "where": "Thôn 7",
        "raised": 1,
        "earlier": "",
        "answer": "Làm trong tháng 7.",
    }
    return facts | {"who": "Phòng Kinh tế", "when": "", "marks": marks} | changes


def test_equal_contents_are_made_once():
    assert piece(ROW, row()) is piece(ROW, row())


@pytest.mark.parametrize("change", [{"subject": "Đường Thôn 8"}, {"raised": 2}, {"marks": []}])
def test_any_other_content_is_another_piece(change):
    assert piece(ROW, row(**change)) != piece(ROW, row())


@pytest.mark.parametrize("first", [Markup("<b>7</b>"), "<b>7</b>"])
def test_typed_letters_never_become_the_html_they_look_like(first):
    piece(ROW, row(subject=first))
    assert "&lt;b&gt;7" in piece(ROW, row(subject="<b>7</b>"))


def test_the_memory_does_not_grow_for_ever(monkeypatch):
    monkeypatch.setattr(pieces, "_ROOM", 3)
    for number in range(10):
        piece(ROW, row(subject=str(number)))
    assert len(pieces._made) <= 3
