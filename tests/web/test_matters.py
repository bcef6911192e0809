"""The boxes of a slip: split, joined, added and removed; hostile names of fields do no harm."""

from __future__ import annotations

import pytest
from django.http import QueryDict

from doithoai.rules.refusals import BadInput
from doithoai.web.boxes import Box, rearranged_boxes
from doithoai.web.matters import boxes_of, boxes_with_errors, marked, rearranged, typed_matters


def post(*texts, **buttons):
    form = QueryDict(mutable=True)
    form.update({f"matters-{place}-text": text for place, text in enumerate(texts)} | buttons)
    return form


def test_texts_come_in_the_order_of_their_boxes():
    form = QueryDict("matters-10-text=ba&matters-2-text=hai&matters-0-text=một&matters--1-text=x&matters-9999-text=y")
    assert typed_matters(form) == ["một", "hai", "ba"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("- một\n- hai", ["một", "hai"]),
        ("1. một\n2) hai\n\n• ba", ["một", "hai", "ba"]),
        ("một // hai\nvẫn hai", ["một", "hai\nvẫn hai"]),
        ("chỉ một", ["chỉ một"]),
        ("", [""]),
    ],
)
def test_a_matter_is_split_at_lines_or_at_two_strokes(text, parts):
    assert rearranged(post("đầu", text, "cuối", split_matter="matters-1")) == ["đầu", *parts, "cuối"]


def test_what_would_be_more_boxes_than_a_form_can_send_back_stays_together_in_the_last_one():
    lines = [f"- {number}" for number in range(2_000)]
    boxes = rearranged(post("đầu", "\n".join(lines), split_matter="matters-1"))
    assert (len(boxes), boxes[1], boxes[-1].split("\n")) == (100, "0", ["98", *lines[99:]])


def test_a_matter_is_joined_with_the_one_above():
    assert rearranged(post("một", "hai", "ba", join_matter="matters-1")) == ["một\nhai", "ba"]
    assert rearranged(post("một", "hai", join_matter="matters-0")) == ["một", "hai"]


@pytest.mark.parametrize(
    ("button", "boxes"),
    [
        ({"add_matter": "1"}, [("một", ""), ("hai\nba", "7"), ("bốn", "8"), ("", "")]),
        ({"remove_matter": "matters-0"}, [("hai\nba", "7"), ("bốn", "8")]),
        ({"split_matter": "matters-1"}, [("một", ""), ("hai", "7"), ("ba", "7"), ("bốn", "8")]),
        ({"join_matter": "matters-1"}, [("một\nhai\nba", "7"), ("bốn", "8")]),
        ({"join_matter": "matters-2"}, [("một", ""), ("hai\nba\nbốn", "7")]),
    ],
)
def test_a_sector_goes_with_the_words_of_its_box(button, boxes):
    chosen = {"matters-1-sector": "7", "matters-2-sector": "8"}
    assert rearranged_boxes(post("một", "hai\nba", "bốn", **chosen, **button)) == [Box(*one) for one in boxes]


@pytest.mark.parametrize("value", ["", "x", "matters-9", "9" * 400])
def test_a_button_without_its_box_changes_nothing(value):
    assert rearranged(post("một", "hai", remove_matter=value)) == ["một", "hai"]


def test_a_sentence_stands_at_its_box():
    boxes = boxes_with_errors(["một", "hai"], BadInput("Dài quá.", "matters-1"))
    assert [list(form.errors.get("text", [])) for form in boxes.forms] == [[], ["Dài quá."]]


def test_marked_text_is_escaped_text():
    assert str(marked("<b>khiếu nại</b> việc này")) == "&lt;b&gt;<mark>khiếu nại</mark>&lt;/b&gt; việc này"


@pytest.mark.parametrize(("name", "texts"), [("matters-01-text", ["Đường hỏng"]), ("matters-٣-text", [])])
def test_a_box_with_an_odd_name_is_no_error_page(name, texts):
    form = QueryDict(mutable=True)
    form[name] = "Đường hỏng"
    assert typed_matters(form) == texts


@pytest.mark.parametrize("count", [20, 21, 60, 1_000])
def test_no_box_is_ever_cut(count):
    texts = [f"Việc {number}" for number in range(count)]
    assert [form["text"].value() for form in boxes_of(texts).forms] == texts
    assert [form["text"].value() for form in boxes_with_errors(texts).forms] == texts


def test_a_form_that_is_full_says_so_beside_the_last_box_it_takes():
    wrong = BadInput("Tối đa 20 việc.", "matters-20")
    assert boxes_with_errors(["x"] * 25, wrong).forms[20].errors["text"] == ["Tối đa 20 việc."]
