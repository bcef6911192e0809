"""Who prepares an answer, by which day, and how a department says that it is not its work."""

from __future__ import annotations

from datetime import date

import pytest

from doithoai.actions.assignments import assign, contribute_part, return_assignment
from doithoai.models import JournalEntry
from doithoai.rules.refusals import BadInput, NotYet, Outdated, Refused
from doithoai.rules.vocabulary import Action, AnswerState, DispositionKind, OpinionState, Part
from tests.hall import decided, hour, open_hall, sent
from tests.matters import AT, agreed, assigned, classified, dialogue_of, drafted, fresh, matter, reread

DUE = date(2026, 6, 9)


@pytest.fixture
def opinion(cast):
    return matter(cast, dialogue_of(cast))


def give(cast, opinion, actor=None, **facts):
    said = {"lead": cast.economy, "due_on": DUE, **facts}
    assign(opinion, actor=actor or cast.clerk, at=AT, **said)


def standing(opinion):
    rows = fresh(opinion).assignments.all()
    return [(row.department.code, row.part, row.due_on) for row in rows if row.returned_at is None]


def test_lead_and_supporting_get_days_of_their_own(cast, opinion):
    give(cast, classified(cast, opinion), supporting=[(cast.culture, date(2026, 6, 5))])
    assert standing(opinion) == [("KT", Part.LEAD, DUE), ("VHXH", Part.SUPPORTING, date(2026, 6, 5))]
    assert fresh(opinion).state is OpinionState.ASSIGNED


def test_what_is_not_sorted_is_not_assigned(cast, opinion):
    with pytest.raises(NotYet, match="chưa phân loại"):
        give(cast, opinion)


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"due_on": date(2026, 5, 31)}, "due_on"),
        ({"supporting": "culture", "day": date(2026, 6, 10)}, "supporting_due_on"),
        ({"supporting": "economy", "day": DUE}, "supporting"),
    ],
)
def test_days_and_departments_that_can_not_be(cast, opinion, facts, field):
    if "day" in facts:
        facts = {"supporting": [(getattr(cast, facts["supporting"]), facts["day"])]}
    with pytest.raises(BadInput) as refusal:
        give(cast, classified(cast, opinion), **facts)
    assert refusal.value.field == field


def test_a_neighbours_department_is_not_taken(cast, opinion, neighbour):
    with pytest.raises(BadInput):
        give(cast, classified(cast, opinion), lead=neighbour.economy)


def test_only_the_office_assigns(cast, opinion):
    with pytest.raises(Refused):
        give(cast, classified(cast, opinion), actor=cast.head)


def test_two_clerks_at_once(cast, opinion):
    opinion = classified(cast, opinion)
    stale = fresh(opinion)
    give(cast, opinion)
    with pytest.raises(Outdated):
        give(cast, stale, actor=cast.second_clerk, lead=cast.culture)


def test_a_new_day_keeps_the_row_and_what_was_written(cast, opinion):
    opinion = assigned(cast, opinion, supporting=True)
    part = opinion.assignments.get(part=Part.SUPPORTING)
    contribute_part(part, text="Đã cắm biển báo.", actor=cast.culture_officer, at=AT)
    give(cast, opinion, due_on=date(2026, 6, 10), supporting=[(cast.culture, date(2026, 6, 8))])
    part.refresh_from_db()
    assert (part.part_text, part.due_on, part.returned_at) == ("Đã cắm biển báo.", date(2026, 6, 8), None)


def test_a_new_lead_takes_over_a_draft_that_needs_agreement_again(cast, opinion):
    answer = agreed(cast, opinion)
    give(cast, fresh(opinion), lead=cast.culture)
    answer = reread(answer)
    assert (answer.state, answer.agreed_by, answer.department) == (AnswerState.DRAFT, None, cast.culture)
    assert fresh(opinion).state is OpinionState.ASSIGNED


# ---- returning ----------------------------------------------------------------------------------------------


def test_a_lead_department_returns_with_a_reason(cast, opinion):
    share = assigned(cast, opinion).assignments.get()
    return_assignment(share, reason="Việc của Công an xã", actor=cast.officer, at=AT)
    share.refresh_from_db()
    assert (fresh(opinion).state, share.return_reason) == (OpinionState.CLASSIFIED, "Việc của Công an xã")


def test_the_reason_is_not_in_the_journal(cast, opinion):
    share = assigned(cast, opinion).assignments.get()
    return_assignment(share, reason="Việc của Công an xã", actor=cast.officer, at=AT)
    assert JournalEntry.objects.get(action=Action.RETURN_ASSIGNMENT).details == {"department": cast.economy.pk}


def test_no_return_without_a_reason(cast, opinion):
    with pytest.raises(BadInput, match="Lý do trả lại đang để trống"):
        return_assignment(assigned(cast, opinion).assignments.get(), reason="  ", actor=cast.officer, at=AT)


def test_no_return_once_there_is_a_draft(cast, opinion):
    share = drafted(cast, opinion).opinion.assignments.get()
    with pytest.raises(NotYet, match="đã soạn dự thảo"):
        return_assignment(share, reason="Nhầm", actor=cast.officer, at=AT)


def test_another_department_returns_nothing(cast, opinion):
    with pytest.raises(Refused, match="giao cho phòng khác"):
        return_assignment(assigned(cast, opinion).assignments.get(), reason="Nhầm", actor=cast.culture_officer, at=AT)


def test_returning_twice_is_outdated(cast, opinion):
    share = assigned(cast, opinion, supporting=True).assignments.get(part=Part.SUPPORTING)
    return_assignment(share, reason="Không có phần của phòng", actor=cast.culture_officer, at=AT)
    with pytest.raises(Outdated):
        return_assignment(share, reason="Không có phần của phòng", actor=cast.culture_officer, at=AT)


def test_a_supporting_return_leaves_the_lead_at_work(cast, opinion):
    share = assigned(cast, opinion, supporting=True).assignments.get(part=Part.SUPPORTING)
    return_assignment(share, reason="Không có phần của phòng", actor=cast.culture_officer, at=AT)
    assert (fresh(opinion).state, standing(opinion)) == (OpinionState.ASSIGNED, [("KT", Part.LEAD, DUE)])


def test_the_lead_writes_no_part(cast, opinion):
    share = assigned(cast, opinion).assignments.get()
    with pytest.raises(NotYet, match="soạn thẳng vào câu trả lời"):
        contribute_part(share, text="Phần của phòng", actor=cast.officer, at=AT)


def test_the_day_the_chair_named_in_the_hall_is_not_passed(cast):
    hall = open_hall(cast)
    opinion = sent(cast, hall)
    decided(cast, hall, opinion, DispositionKind.ASSIGNED, department=cast.economy, due_on=date(2026, 6, 26))
    facts = {"lead": cast.culture, "actor": cast.clerk, "at": hour("14:00")}
    with pytest.raises(BadInput, match="Chủ trì đã hẹn trước 26/6"):
        assign(fresh(opinion), due_on=date(2026, 6, 27), **facts)
    assign(fresh(opinion), due_on=date(2026, 6, 26), **facts)
    assert standing(opinion) == [("VHXH", Part.LEAD, date(2026, 6, 26))]
