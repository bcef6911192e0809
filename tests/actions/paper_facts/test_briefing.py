"""The list of a department and the chair's book: what stands in them, and what never does."""

from __future__ import annotations

import pytest

from doithoai.actions.chair_notes import note_for_chair
from doithoai.actions.memory import link_earlier
from doithoai.actions.paper_facts import Occasion, compose
from doithoai.actions.paper_facts.briefing import department_list_of
from doithoai.models import Assignment, Opinion
from doithoai.papers.render import render
from doithoai.rules.refusals import NotYet
from doithoai.rules.vocabulary import DocumentKind as K
from doithoai.rules.vocabulary import Scope, Visibility
from tests.earlier import remembered
from tests.matters import AT, approved, assigned, dialogue_of, matter
from tests.pages import missing


@pytest.fixture
def dialogue(cast):
    return dialogue_of(cast)


@pytest.fixture
def printed(words):
    return lambda dialogue, kind: words(dialogue, kind, "01/6/2026")


def test_a_list_names_villages_askers_day_and_how_far_it_is(cast, printed, dialogue):
    lead = assigned(cast, matter(cast, dialogue), supporting=True)
    matter(cast, dialogue, village=1, merged_into=lead)
    told = printed(dialogue, K.DEPARTMENT_LIST)
    wanted = ("Phòng Kinh tế", "Thôn 1, Thôn 2", "(2 người hỏi)", "09/6/2026", "Chưa soạn", "Chưa ghi phần phòng")
    assert [one for one in wanted if one not in told] == []


def test_a_note_for_the_chair_stands_in_the_book_alone(cast, printed, dialogue):
    first = assigned(cast, matter(cast, dialogue))
    merged = matter(cast, dialogue, village=1, merged_into=first)
    note_for_chair(merged, note="Năm ngoái đã hứa", actor=cast.clerk, at=AT)
    assert ["Năm ngoái đã hứa" in printed(dialogue, kind) for kind in (K.BRIEFING_BOOK, K.DEPARTMENT_LIST)] == [
        True,
        False,
    ]


def test_the_list_of_one_department_holds_no_other(cast, dialogue):
    assigned(cast, matter(cast, dialogue))
    with pytest.raises(NotYet):
        department_list_of(Occasion(dialogue, K.DEPARTMENT_LIST, AT), cast.culture.pk)


def test_the_weightiest_topic_stands_first_with_its_draft(cast, printed, dialogue):
    approved(cast, matter(cast, dialogue, "Trạm y tế thiếu thuốc."), text="Trung tâm cấp thuốc trước 30/6/2026.")
    lead = matter(cast, dialogue, "Bể nước Thôn 12 nứt đáy.")
    matter(cast, dialogue, village=1, merged_into=lead)
    told = printed(dialogue, K.BRIEFING_BOOK)
    assert told.index("2.1. Bể nước Thôn 12") < told.index("2.2. Trạm y tế")
    assert "Trả lời (giải trình, lãnh đạo đã duyệt), Phòng Kinh tế: Trung tâm cấp thuốc" in told


@pytest.mark.parametrize(
    "hidden", [{"visibility": Visibility.SEALED}, {"scope": Scope.OUT_OF_SCOPE}, {"state": "withdrawn"}]
)
@pytest.mark.parametrize("kind", [K.DEPARTMENT_LIST, K.BRIEFING_BOOK])
def test_what_is_sealed_outside_or_withdrawn_is_in_neither(cast, printed, dialogue, kind, hidden):
    assigned(cast, matter(cast, dialogue, "Bể nước Thôn 12 nứt đáy."))
    gone = assigned(cast, matter(cast, dialogue, "Việc phải giấu kín."))
    Opinion.objects.filter(pk=gone.pk).update(**hidden)
    told = printed(dialogue, kind)
    assert missing(told, "Bể nước", "giấu kín") == ["giấu kín"]


def test_no_asker_is_named(cast, printed, dialogue):
    assigned(cast, matter(cast, dialogue, "Hỏi ông Lê Văn Giả Định, 0912 345 678, bể nước nứt."))
    told = printed(dialogue, K.DEPARTMENT_LIST) + printed(dialogue, K.BRIEFING_BOOK)
    assert [one for one in ("Thí Dụ", "Giả Định", "0912") if one in told] == []


def test_what_a_supporting_department_says_is_a_private_note(cast, printed, dialogue):
    assigned(cast, matter(cast, dialogue), supporting=True)
    Assignment.objects.filter(department=cast.culture).update(part_text="Đã báo ba thôn.")
    assert f"{cast.culture.name}: Đã báo ba thôn." in printed(dialogue, K.BRIEFING_BOOK)


def test_the_years_somebody_named_are_told(cast, printed, dialogue):
    asked = matter(cast, dialogue)
    for year in ("2023", "2024"):
        link_earlier(asked, earlier=remembered(cast, year=year), actor=cast.clerk, at=AT)
    assert "Đã nêu năm 2023, 2024; nay là lần thứ 3." in printed(dialogue, K.BRIEFING_BOOK)


def test_both_can_be_printed(cast, dialogue):
    assigned(cast, matter(cast, dialogue))
    for kind in (K.DEPARTMENT_LIST, K.BRIEFING_BOOK):
        made = render(compose(dialogue, kind, at=AT))
        assert (made.pdf[:4], made.docx[:2]) == (b"%PDF", b"PK")


def test_an_empty_dialogue_says_what_is_missing(cast, dialogue):
    for kind in (K.DEPARTMENT_LIST, K.BRIEFING_BOOK):
        with pytest.raises(NotYet):
            compose(dialogue, kind, at=AT)
