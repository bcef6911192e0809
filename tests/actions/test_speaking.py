"""Turns to speak: registered order, reasons for departing from it, times that stay."""

from __future__ import annotations

import pytest

from doithoai.actions.speaking import Seen, call_next, end_turn, extend_turn, mark_absent, withdraw_turn
from doithoai.rules.refusals import BadInput, NotYet, Outdated, Refused
from doithoai.rules.speaking_order import MoveReason
from doithoai.rules.vocabulary import TurnState
from tests.hall import hour, open_hall, walk_in


@pytest.fixture
def hall(cast):
    return open_hall(cast)


@pytest.fixture
def first(cast, hall):
    return walk_in(cast, hall, "Trần Thị Mẫu")


@pytest.fixture
def second(cast, hall, first):
    return walk_in(cast, hall, "Lê Văn Giả Định", 1)


def calling(cast, hall, **facts):
    return call_next(hall, actor=cast.chair, at=hour("09:00"), **facts)


def states(hall):
    return list(hall.turns.order_by("number").values_list("state", flat=True))


def test_the_first_registered_is_called_first(cast, hall, first, second):
    assert calling(cast, hall) == first
    assert states(hall) == [TurnState.SPEAKING, TurnState.REGISTERED]


def test_calling_the_next_ends_the_one_who_speaks(cast, hall, first, second):
    calling(cast, hall)
    assert call_next(hall, actor=cast.chair, at=hour("09:04")) == second
    first.refresh_from_db()
    assert (first.state, first.ended_at) == (TurnState.ENDED, hour("09:04"))


def test_a_second_press_calls_nobody(cast, hall, first, second):
    press = {"seen": Seen(first.public_id, ""), "actor": cast.chair, "at": hour("09:00")}
    call_next(hall, **press)
    with pytest.raises(Outdated, match="Hàng chờ vừa đổi"):
        call_next(hall, **press)
    assert states(hall) == [TurnState.SPEAKING, TurnState.REGISTERED]


def test_a_button_that_shows_another_speaker_ends_nobody(cast, hall, first, second):
    calling(cast, hall)
    with pytest.raises(Outdated, match="Hàng chờ vừa đổi"):
        calling(cast, hall, turn=second, seen=Seen(second.public_id, ""))
    assert states(hall) == [TurnState.SPEAKING, TurnState.REGISTERED]


def test_the_button_that_shows_the_queue_as_it_stands_calls(cast, hall, first, second):
    calling(cast, hall)
    assert calling(cast, hall, seen=Seen(second.public_id, first.public_id)) == second


def test_out_of_order_needs_a_reason(cast, hall, first, second):
    with pytest.raises(BadInput, match="phải chọn lý do"):
        calling(cast, hall, turn=second)
    assert states(hall) == [TurnState.REGISTERED, TurnState.REGISTERED]


def test_out_of_order_with_a_reason_keeps_it(cast, hall, first, second):
    called = calling(cast, hall, turn=second, reason=MoveReason.VILLAGE_NOT_HEARD, note="Thôn 2")
    assert called.out_of_order_reason == "thôn chưa ai nói: Thôn 2"


def test_nobody_waits(cast, hall):
    with pytest.raises(NotYet, match="Không còn ai chờ phát biểu"):
        calling(cast, hall)


def test_somebody_absent_may_be_called_again(cast, hall, first):
    mark_absent(calling(cast, hall), actor=cast.chair, at=hour("09:01"))
    again = calling(cast, hall, turn=hall.turns.get(), reason=MoveReason.AWAY)
    assert (again.state, states(hall)) == (TurnState.SPEAKING, [TurnState.SPEAKING])


def test_a_withdrawn_turn_is_never_called(cast, hall, first, second):
    withdraw_turn(first, actor=cast.reception, at=hour("08:30"))
    assert calling(cast, hall) == second


def test_two_people_end_the_same_turn(cast, hall, first):
    speaking = calling(cast, hall)
    seen = hall.turns.get()
    end_turn(speaking, actor=cast.chair, at=hour("09:03"))
    with pytest.raises(Outdated):
        end_turn(seen, actor=cast.secretary, at=hour("09:03"))


def test_one_more_minute(cast, hall, first):
    extend_turn(calling(cast, hall), actor=cast.chair, at=hour("09:02"))
    assert hall.turns.get().extra_minutes == 1


def test_no_minute_for_somebody_who_has_ended(cast, hall, first):
    turn = calling(cast, hall)
    end_turn(turn, actor=cast.chair, at=hour("09:03"))
    with pytest.raises(Outdated):
        extend_turn(turn, actor=cast.chair, at=hour("09:04"))


def test_a_clerk_does_not_run_the_hall(cast, hall, first):
    with pytest.raises(Refused, match="Chỉ Chủ trì hoặc Thư ký được mời phát biểu."):
        call_next(hall, actor=cast.clerk, at=hour("09:00"))
