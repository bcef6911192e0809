"""Opening on the day, closing when nobody is left unheard."""

from __future__ import annotations

import pytest

from doithoai.actions.sittings import close_conference, cover_hall, defer_rest, open_conference
from doithoai.actions.speaking import call_next, withdraw_turn
from doithoai.models import JournalEntry, Opinion
from doithoai.models.settlement import balance_of
from doithoai.rules.balance import Ending
from doithoai.rules.refusals import BadInput, NotYet, Outdated, Refused
from doithoai.rules.vocabulary import Action, DialogueStage, OpinionState, Scope, Visibility
from tests.hall import DUE, announced_hall, assigned, closed_hall, hour, open_hall, sent, walk_in
from tests.people import moment


def test_opening_puts_the_hall_at_the_first_item(cast):
    hall = open_hall(cast)
    assert (hall.dialogue.stage, hall.current_item.position) == (DialogueStage.IN_SESSION, 1)
    assert hall.agenda.first().started_at == hour("08:00")


@pytest.mark.parametrize("day", ["11/6/2026", "13/6/2026"])
def test_it_opens_on_its_day_only(cast, day):
    with pytest.raises(NotYet, match="12/6/2026"):
        open_conference(announced_hall(cast), actor=cast.chair, at=moment(day))


def test_it_does_not_open_before_the_notice(cast):
    hall = announced_hall(cast)
    hall.dialogue.stage = DialogueStage.PLANNED
    with pytest.raises(NotYet, match="Chưa thông báo lịch"):
        open_conference(hall, actor=cast.chair, at=hour("08:00"))


def test_it_does_not_open_without_an_agenda(cast):
    hall = announced_hall(cast)
    hall.agenda.all().delete()
    with pytest.raises(NotYet, match="Chưa có chương trình"):
        open_conference(hall, actor=cast.chair, at=hour("08:00"))


def test_opening_twice(cast):
    hall = open_hall(cast)
    with pytest.raises(Outdated, match="đã khai mạc"):
        open_conference(hall, actor=cast.clerk, at=hour("08:01"))


def test_nobody_leaves_unheard(cast):
    hall = open_hall(cast)
    sent(cast, hall)
    walk_in(cast, hall, "Trần Thị Mẫu")
    with pytest.raises(NotYet, match="Còn 2 ý chưa có kết quả"):
        close_conference(hall, actor=cast.chair, at=hour("11:00"))


def test_the_rest_gets_a_written_answer_in_one_act(cast):
    hall = open_hall(cast)
    with_lead, without = (
        sent(cast, hall),
        sent(cast, hall, "Trạm bơm", scope=Scope.PENDING, state=OpinionState.RECEIVED),
    )
    assigned(cast, with_lead)
    walk_in(cast, hall, "Trần Thị Mẫu")
    assert defer_rest(hall, department=cast.culture, due_on=DUE, actor=cast.chair, at=hour("10:50")) == 3
    departments = [row.dispositions.get().department for row in Opinion.objects.order_by("pk")]
    assert departments == [cast.economy, cast.culture, cast.culture]
    assert set(Opinion.objects.values_list("state", flat=True)) == {OpinionState.DEFERRED}
    assert without.pk in Opinion.objects.filter(scope=Scope.IN_SCOPE).values_list("pk", flat=True)


def test_the_balance_adds_up_and_the_dialogue_is_concluded(cast):
    hall = open_hall(cast)
    for facts in ({}, {"state": OpinionState.WITHDRAWN}, {"scope": Scope.OUT_OF_SCOPE}):
        sent(cast, hall, **facts)
    walk_in(cast, hall, "Trần Thị Mẫu")
    defer_rest(hall, department=cast.culture, due_on=DUE, actor=cast.chair, at=hour("10:50"))
    close_conference(hall, actor=cast.chair, at=hour("11:00"))
    account = balance_of(hall.dialogue)
    counted = {ending: count for ending, count in account.endings if count}
    assert (account.registered, account.floor, account.unsettled) == (3, 1, 0)
    assert counted == {Ending.IN_WRITING: 2, Ending.WITHDRAWN: 1, Ending.EXCLUDED: 1}
    assert hall.dialogue.stage == DialogueStage.CONCLUDED


def test_a_sealed_matter_leaves_no_gap_and_no_count(cast):
    hall = open_hall(cast)
    sent(cast, hall, visibility=Visibility.SEALED)
    close_conference(hall, actor=cast.chair, at=hour("11:00"))
    assert balance_of(hall.dialogue).total == 0


def test_a_withdrawn_turn_does_not_hold_the_close(cast):
    hall = open_hall(cast)
    withdraw_turn(walk_in(cast, hall, "Trần Thị Mẫu"), actor=cast.reception, at=hour("09:00"))
    close_conference(hall, actor=cast.chair, at=hour("11:00"))
    assert hall.closed_at == hour("11:00")


def test_nobody_is_cut_off(cast):
    hall = open_hall(cast)
    walk_in(cast, hall, "Trần Thị Mẫu")
    call_next(hall, actor=cast.chair, at=hour("09:00"))
    with pytest.raises(NotYet, match="Đang có người phát biểu"):
        close_conference(hall, actor=cast.chair, at=hour("11:00"))


def test_a_written_answer_is_not_promised_for_yesterday(cast):
    hall = open_hall(cast)
    with pytest.raises(BadInput):
        defer_rest(hall, department=cast.culture, due_on=moment("11/6/2026").date(), actor=cast.chair, at=hour("10:00"))


def test_closing_twice(cast):
    with pytest.raises(NotYet, match="đã bế mạc"):
        close_conference(closed_hall(cast), actor=cast.chair, at=hour("11:01"))


def test_covering_twice_is_one_act(cast):
    hall = open_hall(cast)
    for _ in range(2):
        cover_hall(hall, covered=True, actor=cast.chair, at=hour("09:00"))
    hall.refresh_from_db()
    assert (hall.is_blanked, JournalEntry.objects.filter(action=Action.COVER_HALL).count()) == (True, 1)


def test_only_leaders_close(cast):
    with pytest.raises(Refused, match="Chỉ Chủ trì được bế mạc hội nghị."):
        close_conference(open_hall(cast), actor=cast.clerk, at=hour("11:00"))
