"""The sorting board: texts side by side, one decision, and what happens when two press at once."""

from __future__ import annotations

import re

import pytest

from doithoai.actions.classification import merge
from doithoai.models import Assignment, Opinion
from doithoai.rules.vocabulary import DispositionKind, OpinionState, Part, Scope, Visibility
from tests.hall import DUE, decided, hour, open_hall, sent
from tests.matters import AT, assigned, classified, dialogue_of, fresh, matter
from tests.pages import missing, plain

ROOM = "/phong-quang/lam-viec/2026/tra-loi/"


def decision(cast, **facts):
    said = {"sector": cast.roads.pk, "competence": "commune", "due_on": "09/6/2026", "seen": "received", **facts}
    return {"how": "together", **said}


def at(opinion):
    return f"{ROOM}nhom/{opinion.public_id}/"


def test_an_empty_board_says_where_matters_come_from(clerk, dialogue):
    assert "Không còn ý kiến chờ phân loại" in plain(clerk.get(ROOM))


def test_a_board_that_waits_for_scope_says_so_and_opens_that_room(cast, clerk, dialogue):
    matter(cast, dialogue, "Việc chưa xem", scope=Scope.PENDING)
    page = plain(clerk.get(ROOM))
    assert ("1 ý kiến chưa xem xong phạm vi" in page, "/tiep-nhan/pham-vi/" in page, "Không còn" in page) == (
        True, True, False,
    )  # fmt: skip


def test_a_name_that_looks_personal_comes_back_with_its_sentence_and_the_box_to_tick(cast, clerk, dialogue):
    opinion, line = matter(cast, dialogue), "Gọi 0912 345 678 hỏi đường"
    page = plain(clerk.post(at(opinion), decision(cast, subject_line=line)))
    told = ("Tên việc còn “0912 345 678”", line, 'name="is_reread"')
    assert ([words in page for words in told], fresh(opinion).state) == ([True] * 3, OpinionState.RECEIVED)
    assert clerk.post(at(opinion), decision(cast, subject_line=line, is_reread="on")).status_code == 302


def test_only_what_is_in_scope_and_exists_is_on_the_board(cast, clerk, dialogue):
    matter(cast, dialogue, "Việc thuộc phạm vi")
    matter(cast, dialogue, "Việc chưa xem", scope=Scope.PENDING)
    matter(cast, dialogue, "Việc niêm phong", visibility=Visibility.SEALED)
    page = plain(clerk.get(ROOM))
    assert [words in page for words in ("Việc thuộc phạm vi", "Việc chưa xem", "Việc niêm phong")] == [
        True,
        False,
        False,
    ]


def test_one_press_sorts_and_assigns(cast, clerk, dialogue):
    opinion = matter(cast, dialogue)
    answer = clerk.post(at(opinion), decision(cast))
    share = fresh(opinion).assignments.get()
    assert (answer.status_code, fresh(opinion).state, share.department, share.part) == (
        302, OpinionState.ASSIGNED, cast.economy, Part.LEAD,
    )  # fmt: skip


def test_the_proposed_day_stands_with_its_reason(cast, clerk, dialogue):
    matter(cast, dialogue)
    page = plain(clerk.get(ROOM))
    assert missing(page, 'value="09/6/2026"', "12/6") == []


def test_supporting_departments_get_their_own_day(cast, clerk, dialogue):
    opinion = matter(cast, dialogue)
    clerk.post(at(opinion), decision(cast, supporting=[cast.culture.pk], supporting_due_on="5/6"))
    days = {a.department.code: a.due_on.day for a in fresh(opinion).assignments.all()}
    assert days == {"KT": 9, "VHXH": 5}


def test_a_missing_sector_keeps_what_was_typed(cast, clerk, dialogue):
    opinion = matter(cast, dialogue)
    answer = clerk.post(at(opinion), decision(cast, sector="", subject_line="Bê tông dốc Khau Lạ", due_on="31/4"))
    page = plain(answer)
    assert (answer.status_code, "Hãy chọn lĩnh vực" in page, "Bê tông dốc Khau Lạ" in page, "31/4" in page) == (
        422, True, True, True,
    )  # fmt: skip


def test_a_stale_board_moves_nothing(cast, clerk, sign_in, dialogue):
    opinion = matter(cast, dialogue)
    sign_in(cast, "clerk2").post(at(opinion), decision(cast))
    answer = clerk.post(at(opinion), decision(cast, lead=cast.culture.pk))
    assert (answer.status_code, "Việc này vừa được làm rồi" in plain(answer)) == (422, True)
    assert fresh(opinion).assignments.get().department == cast.economy


def test_assigning_each_for_itself_splits_the_group(cast, clerk, dialogue):
    lead, other = matter(cast, dialogue), matter(cast, dialogue)
    merge(other, into=lead, actor=cast.clerk, at=AT)
    clerk.post(at(lead), decision(cast, how="apart"))
    assert set(Opinion.objects.values_list("merged_into", "state")) == {(None, "assigned")}


def test_sorting_only(cast, clerk, dialogue):
    opinion = matter(cast, dialogue)
    clerk.post(at(opinion), decision(cast, how="classify", due_on=""))
    assert fresh(opinion).state is OpinionState.CLASSIFIED


def test_splitting_from_the_board(cast, clerk, dialogue):
    lead, other = classified(cast, matter(cast, dialogue)), matter(cast, dialogue)
    merge(other, into=lead, actor=cast.clerk, at=AT)
    clerk.post(f"{ROOM}y-kien/{other.public_id}/tach/")
    assert fresh(other).merged_into is None


def test_merging_by_search_without_marks(cast, clerk, dialogue):
    lead, other = matter(cast, dialogue, folded="doc khau la"), matter(cast, dialogue, "Xin đổ bê tông dốc")
    place = f"{ROOM}y-kien/{other.public_id}/gop/"
    assert lead.public_id in plain(clerk.get(place, {"tim": "DOC KHAU LA"}))
    clerk.post(place, {"into": lead.public_id})
    assert fresh(other).merged_into == lead


def offered(page):
    return re.findall(r'name="into" value="([^"]+)"', page)


def test_twins_are_offered_the_likest_first_whatever_their_village(cast, clerk, dialogue):
    opinion = matter(cast, dialogue, "Trạm bơm Nà Phai hỏng từ Tết, ruộng khô")
    matter(cast, dialogue, "Xin cấp lại thẻ bảo hiểm")
    elsewhere = matter(cast, dialogue, "Trạm bơm Cây Mò hỏng, ruộng khô", village=2)
    twin = matter(cast, dialogue, "Ruộng khô vì trạm bơm Nà Phai", village=1)
    page = plain(clerk.get(f"{ROOM}y-kien/{opinion.public_id}/gop/"))
    assert offered(page) == [twin.public_id, elsewhere.public_id]
    assert re.findall(r"Cùng chỗ|Khác chỗ", page) == ["Cùng chỗ", "Khác chỗ"]


def test_words_that_changed_are_read_anew(cast, clerk, dialogue):
    opinion, other = matter(cast, dialogue, "Trạm bơm Nà Phai hỏng"), matter(cast, dialogue, "Trạm bơm Nà Phai hỏng")
    place = f"{ROOM}y-kien/{opinion.public_id}/gop/"
    assert offered(plain(clerk.get(place))) == [other.public_id]
    Opinion.objects.filter(pk=other.pk).update(received_text="Xin cấp lại thẻ bảo hiểm")
    assert offered(plain(clerk.get(place))) == []


def test_pressed_twice_it_is_merged_and_says_so(cast, clerk, dialogue):
    lead, other = matter(cast, dialogue), matter(cast, dialogue)
    place = f"{ROOM}y-kien/{other.public_id}/gop/"
    answers = [clerk.post(place, {"into": lead.public_id}, follow=True) for _ in range(2)]
    assert ["Đã gộp" in plain(answers[0]), "Ý kiến này đã gộp rồi." in plain(answers[1])] == [True, True]


def test_merging_into_nothing_says_so(cast, clerk, dialogue):
    answer = clerk.post(f"{ROOM}y-kien/{matter(cast, dialogue).public_id}/gop/", {"into": "khong-co"})
    assert (answer.status_code, "không còn" in plain(answer)) == (422, True)


@pytest.mark.parametrize(("who", "room"), [("officer", "viec-phong/"), ("chair", "duyet/"), ("front", "tat-ca/")])
def test_everybody_begins_in_the_own_room(cast, sign_in, dialogue, who, room):
    assert sign_in(cast, who).get(ROOM)["Location"] == ROOM + room


def test_a_department_does_not_sort(cast, sign_in, dialogue):
    answer = sign_in(cast, "officer").post(at(matter(cast, dialogue)), decision(cast))
    assert answer.status_code == 403


def test_a_neighbour_finds_nothing(cast, neighbour, sign_in, dialogue):
    assert sign_in(neighbour, "clerk").get(at(matter(cast, dialogue))).status_code == 404


def test_a_neighbours_matter_is_not_found_under_the_own_address(cast, neighbour, clerk, dialogue):
    theirs = matter(neighbour, dialogue_of(neighbour))
    assert clerk.get(at(theirs)).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_the_board_costs_the_same_for_any_number(cast, clerk, dialogue, statements, rows):
    for _ in range(rows):
        lead = classified(cast, matter(cast, dialogue))
        merge(matter(cast, dialogue), into=lead, actor=cast.clerk, at=AT)
    clerk.get(ROOM)
    with statements(8):
        clerk.get(ROOM)


@pytest.mark.parametrize("rows", [1, 3])
def test_the_overview_costs_the_same_for_any_number(cast, clerk, dialogue, statements, rows):
    for _ in range(rows):
        lead = assigned(cast, matter(cast, dialogue))
        merge(matter(cast, dialogue), into=lead, actor=cast.clerk, at=AT)
    clerk.get(ROOM + "tat-ca/")
    with statements(8):
        clerk.get(ROOM + "tat-ca/")


def test_a_matter_given_back_after_the_hall_keeps_the_day_of_the_chair(cast, clerk, at_calendar):
    hall = open_hall(cast)
    opinion = sent(cast, hall)
    decided(cast, hall, opinion, DispositionKind.ASSIGNED, department=cast.economy, due_on=DUE)
    at_calendar("12/6/2026", "15:00")
    Assignment.objects.update(returned_at=hour("14:00"), return_reason="Không phải việc của phòng")
    page = plain(clerk.get(at(opinion)))
    assert missing(page, 'value="26/6/2026"', "Chủ trì hẹn tại hội nghị 12/6") == []
