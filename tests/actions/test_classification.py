"""Sorting a matter, and which opinions are one matter."""

from __future__ import annotations

import pytest

from doithoai.actions.classification import classify, merge, unmerge
from doithoai.models import Dialogue, JournalEntry, Opinion
from doithoai.rules.refusals import BadInput, NotYet, Outdated, Refused
from doithoai.rules.vocabulary import Action, Competence, DialogueStage, OpinionState, Scope, Visibility
from tests.matters import AT, agreed, assigned, classified, dialogue_of, fresh, matter


@pytest.fixture
def dialogue(cast):
    return dialogue_of(cast)


def sort(cast, opinion, actor=None, **facts):
    said = {"sector": cast.roads, "competence": Competence.COMMUNE, **facts}
    classify(opinion, actor=actor or cast.clerk, at=AT, **said)


def test_a_matter_is_sorted_and_the_journal_says_how(cast, dialogue):
    opinion = matter(cast, dialogue)
    sort(cast, opinion, subject_line="Bê tông dốc Khau Lạ")
    row = fresh(opinion)
    assert (row.state, row.sector, row.competence, row.subject_line) == (
        OpinionState.CLASSIFIED, cast.roads, Competence.COMMUNE, "Bê tông dốc Khau Lạ",
    )  # fmt: skip
    assert JournalEntry.objects.get().details == {
        "sector": "roads",
        "competence": "commune",
        "suggested": None,
    }


@pytest.mark.parametrize(
    ("line", "beginning"),
    [
        ("Gọi 0912 345 678 hỏi đường", "Tên việc còn “0912 345 678”"),
        ("Thẻ 001199000001 chưa trả", "Tên việc còn “001199000001”"),
        ("Tố cáo cán bộ thôn nhận hối lộ", "Lời này giống tố cáo"),
    ],
)
def test_the_name_of_a_matter_is_looked_at_like_a_public_text(cast, dialogue, line, beginning):
    opinion = matter(cast, dialogue)
    with pytest.raises(BadInput, match=beginning) as wrong:
        sort(cast, opinion, subject_line=line)
    assert (wrong.value.field, fresh(opinion).state) == ("subject_line", OpinionState.RECEIVED)


def test_who_has_reread_the_name_answers_for_it_in_the_journal(cast, dialogue):
    sort(cast, matter(cast, dialogue), subject_line="Đường dây nóng 0912 345 678", is_reread=True)
    assert JournalEntry.objects.get().details["overruled"] == "personal_data"


@pytest.mark.parametrize(
    ("scope", "beginning"),
    [
        (Scope.PENDING, "Ý kiến này chưa xem phạm vi."),
        (Scope.RULED_OUT, "Ý kiến này đang chờ người thứ hai"),
        (Scope.OUT_OF_SCOPE, "Ý kiến này ngoài phạm vi"),
    ],
)
def test_only_what_is_in_scope_is_sorted(cast, dialogue, scope, beginning):
    with pytest.raises(NotYet, match=beginning):
        sort(cast, matter(cast, dialogue, scope=scope))


def test_a_sealed_matter_does_not_exist(cast, dialogue):
    with pytest.raises(Refused, match="Không tìm thấy"):
        sort(cast, matter(cast, dialogue, visibility=Visibility.SEALED))


def test_only_the_office_sorts(cast, dialogue):
    with pytest.raises(Refused, match="Chỉ Văn phòng HĐND và UBND được phân loại"):
        sort(cast, matter(cast, dialogue), actor=cast.officer)


def test_a_neighbour_finds_nothing_here(cast, dialogue, neighbour):
    with pytest.raises(Refused, match="Không tìm thấy việc này ở xã của Ông/Bà"):
        sort(cast, matter(cast, dialogue), actor=neighbour.clerk)


def test_a_neighbours_sector_is_not_taken(cast, dialogue, neighbour):
    with pytest.raises(BadInput):
        sort(cast, matter(cast, dialogue), sector=neighbour.roads)


def test_two_clerks_at_once_hear_of_each_other(cast, dialogue):
    opinion = matter(cast, dialogue)
    stale = fresh(opinion)
    sort(cast, opinion)
    with pytest.raises(Outdated):
        sort(cast, stale, actor=cast.second_clerk)


def test_a_correction_leaves_the_handling_where_it_stands(cast, dialogue):
    opinion = assigned(cast, matter(cast, dialogue))
    sort(cast, opinion, sector=cast.schools)
    assert (fresh(opinion).state, fresh(opinion).sector) == (OpinionState.ASSIGNED, cast.schools)


def test_a_long_subject_line_is_told_by_its_length(cast, dialogue):
    with pytest.raises(BadInput, match="Tên việc dài 161 chữ"):
        sort(cast, matter(cast, dialogue), subject_line="a" * 161)


def test_nothing_is_sorted_in_a_closed_dialogue(cast):
    with pytest.raises(NotYet):
        sort(cast, matter(cast, dialogue_of(cast, DialogueStage.CLOSED)))


# ---- merging ------------------------------------------------------------------------------------------------


def test_a_merged_opinion_keeps_asker_and_village_and_takes_the_sector(cast, dialogue):
    lead, other = classified(cast, matter(cast, dialogue)), matter(cast, dialogue, "Xin đổ bê tông dốc", village=1)
    merge(other, into=lead, actor=cast.clerk, at=AT)
    row = fresh(other)
    assert (row.lead_id, row.village, row.slip_id, row.sector) == (lead.pk, cast.villages[1], other.slip_id, cast.roads)


def test_chains_are_flattened_from_both_ends(cast, dialogue):
    first, second, third, fourth = (matter(cast, dialogue, f"Việc {n}") for n in range(4))
    merge(fourth, into=third, actor=cast.clerk, at=AT)
    merge(second, into=first, actor=cast.clerk, at=AT)
    merge(fresh(third), into=fresh(second), actor=cast.clerk, at=AT)
    assert set(Opinion.objects.exclude(pk=first.pk).values_list("merged_into", flat=True)) == {first.pk}


def test_a_group_is_not_merged_into_its_own_member(cast, dialogue):
    lead, other = matter(cast, dialogue), matter(cast, dialogue)
    merge(other, into=lead, actor=cast.clerk, at=AT)
    with pytest.raises(BadInput, match="nhóm của nó"):
        merge(fresh(lead), into=fresh(other), actor=cast.clerk, at=AT)


def test_not_across_dialogues(cast, dialogue):
    running = DialogueStage.RESULTS_PUBLISHED
    last_year = Dialogue.objects.create(commune=cast.commune, year=2025, stage=running, created_at=AT)
    with pytest.raises(BadInput, match="cùng một đợt"):
        merge(matter(cast, dialogue), into=matter(cast, last_year), actor=cast.clerk, at=AT)


def test_not_across_communes(cast, dialogue, neighbour):
    theirs = matter(neighbour, dialogue_of(neighbour))
    with pytest.raises(BadInput):
        merge(matter(cast, dialogue), into=theirs, actor=cast.clerk, at=AT)


def test_what_has_an_answer_of_its_own_is_the_lead(cast, dialogue):
    answer = agreed(cast, matter(cast, dialogue))
    with pytest.raises(NotYet, match="gộp ý kiến kia vào ý kiến này"):
        merge(fresh(answer.opinion), into=matter(cast, dialogue), actor=cast.clerk, at=AT)


def test_an_assignment_ends_when_its_matter_is_merged(cast, dialogue):
    other = assigned(cast, matter(cast, dialogue))
    merge(other, into=matter(cast, dialogue), actor=cast.clerk, at=AT)
    assert [(a.returned_at, a.return_reason) for a in fresh(other).assignments.all()] == [(AT, "Gộp vào ý kiến khác")]


def test_a_double_click_merges_once(cast, dialogue):
    lead, other = matter(cast, dialogue), matter(cast, dialogue)
    stale = fresh(other)
    merge(other, into=lead, actor=cast.clerk, at=AT)
    with pytest.raises(Outdated):
        merge(stale, into=lead, actor=cast.clerk, at=AT)
    assert JournalEntry.objects.filter(action=Action.MERGE).count() == 1


def test_a_split_opinion_needs_an_answer_of_its_own(cast, dialogue):
    lead, other = classified(cast, matter(cast, dialogue)), matter(cast, dialogue)
    merge(other, into=lead, actor=cast.clerk, at=AT)
    unmerge(fresh(other), actor=cast.clerk, at=AT)
    row = fresh(other)
    assert (row.lead_id, row.state, row.sector) == (other.pk, OpinionState.CLASSIFIED, cast.roads)


def test_what_is_in_no_group_can_not_be_split(cast, dialogue):
    with pytest.raises(Outdated):
        unmerge(matter(cast, dialogue), actor=cast.clerk, at=AT)
