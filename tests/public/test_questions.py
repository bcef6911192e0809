"""The tree of questions on the slip: folded, before the boxes, and it opens doors only."""

from __future__ import annotations

from doithoai.rules.scope_questions import SCOPE_QUESTIONS
from tests.pages import plain
from tests.public.test_slip import PATH, dialogue

__all__ = ["dialogue"]


def test_the_questions_stand_folded_before_the_boxes_with_doors_and_law(client, cast, dialogue):
    page = plain(client.get(PATH))
    tree = page[page.index("Việc của Ông/Bà có thuộc hội nghị không?") : page.index('name="matters-0-text"')]
    wanted = [part for one in SCOPE_QUESTIONS for part in (one.asks, one.door.title)] + ["Luật Tố cáo số 25/2018/QH14"]
    assert [part for part in [*wanted, "0208 000 0000", "7 giờ 30"] if part not in tree] == []


def test_no_text_box_opens_in_the_tree_and_no_script_is_needed(client, cast, dialogue):
    page = plain(client.get(PATH))
    tree = page[page.index('<ol class="questions">') : page.index("</ol>", page.index('<ol class="questions">'))]
    assert (tree.count("<details"), "<textarea" in tree, "<input" in tree, 'href="#viec"' in tree) == (
        4,
        False,
        False,
        True,
    )
    assert 'id="viec"' in page
