"""Widths, line breaks of titles, and the coverage of the paper font."""

from __future__ import annotations

import unicodedata

import pytest
from fontTools.ttLib import TTFont

from doithoai.papers import layout, parts
from doithoai.papers.clean import font_codepoints
from doithoai.rules.vocabulary import DocumentKind
from tests.papers.samples import PAPERS

STYLES = ("Regular", "Bold", "Italic", "BoldItalic")
UNSEEN = ("Cc", "Cf", "Cs", "Co", "Cn")


def test_the_coverage_file_is_what_all_four_styles_can_draw():
    drawn = set.intersection(*(set(TTFont(layout.FONTS / f"Tinos-{style}.ttf").getBestCmap()) for style in STYLES))
    assert font_codepoints() == {point for point in drawn if unicodedata.category(chr(point)) not in UNSEEN}


def test_the_font_draws_every_vietnamese_letter():
    marked = [
        letter + mark for letter in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" for mark in ("", *"\u0300\u0309\u0303\u0301\u0323")
    ]
    letters = {ord(unicodedata.normalize("NFC", letter)) for letter in marked} | {ord("đ"), ord("Đ")}
    assert letters - font_codepoints() == set()


def test_the_licence_of_the_font_is_with_it():
    assert "SIL OPEN FONT LICENSE Version 1.1" in " ".join((layout.FONTS / "OFL.txt").read_text().split())


def test_the_nation_fits_its_column():
    assert layout.width_mm(parts.NATION, layout.SIZE["nation"], bold=True) < layout.HEADER_COLUMNS[1]


def test_a_title_is_broken_into_lines_of_nearly_equal_length():
    lines = parts.subject_lines(PAPERS[DocumentKind.PLAN])
    widths = [layout.width_mm(line, 14, bold=True) for line in lines]
    assert " ".join(lines) == PAPERS[DocumentKind.PLAN].subject
    assert max(widths) - min(widths) < 0.25 * max(widths)


@pytest.mark.parametrize("words", ["", "một", "x" * 400, "hai từ " * 60])
def test_any_title_keeps_its_words(words):
    assert " ".join(layout.balanced_lines(words, 14, 140, bold=True)) == words


@pytest.mark.parametrize("kind", DocumentKind)
def test_rules_are_between_a_third_and_a_half_of_their_words(kind):
    paper = PAPERS[kind]
    widest = layout.widest_mm(paper.issuer, layout.SIZE["issuer"], bold=True)
    assert 1 / 3 <= parts.issuer_rule(paper) / widest <= 1 / 2
