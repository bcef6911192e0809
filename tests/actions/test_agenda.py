"""The running order: the plan's by default, fixed once the conference is open."""

from __future__ import annotations

import pytest

from doithoai.actions.agenda import set_agenda, start_item
from doithoai.rules.refusals import BadInput, NotYet, Refused
from doithoai.rules.running_order import AgendaLine
from doithoai.rules.vocabulary import AgendaKind
from tests.hall import announced_hall, hour, open_hall
from tests.people import moment

AT = moment("02/6/2026")


def test_the_default_order_puts_past_debts_before_new_business(cast):
    kinds = [item.kind for item in announced_hall(cast).agenda.all()]
    assert kinds[:3] == [AgendaKind.OPENING, AgendaKind.PAST_DEBTS, AgendaKind.REPORT]
    assert kinds[-1] == AgendaKind.CLOSING


def test_a_new_order_replaces_the_old_one(cast):
    conference = announced_hall(cast)
    set_agenda(conference, lines=[AgendaLine(AgendaKind.FLOOR, " Phát  biểu ")], actor=cast.secretary, at=AT)
    assert [(item.position, item.title) for item in conference.agenda.all()] == [(1, "Phát biểu")]


@pytest.mark.parametrize(
    "lines", [[], [AgendaLine(AgendaKind.FLOOR, "")], [AgendaLine(AgendaKind.FLOOR, "x", "", 601)]]
)
def test_an_impossible_order_is_refused(cast, lines):
    conference = announced_hall(cast)
    with pytest.raises(BadInput):
        set_agenda(conference, lines=lines, actor=cast.clerk, at=AT)
    assert conference.agenda.count() == 8


def test_an_open_conference_keeps_its_order(cast):
    conference = open_hall(cast)
    with pytest.raises(NotYet, match="Hội nghị đã khai mạc"):
        set_agenda(conference, actor=cast.clerk, at=hour("08:10"))


def test_the_chair_moves_the_hall_to_the_next_item(cast):
    conference = open_hall(cast)
    first, second = conference.agenda.all()[:2]
    start_item(second, actor=cast.chair, at=hour("08:10"))
    first.refresh_from_db()
    conference.refresh_from_db()
    assert (conference.current_item, first.ended_at) == (second, hour("08:10"))


def test_reception_may_not_move_the_hall(cast):
    with pytest.raises(Refused, match="Chỉ Chủ trì hoặc Thư ký được chuyển mục chương trình."):
        start_item(open_hall(cast).agenda.first(), actor=cast.reception, at=hour("08:10"))
