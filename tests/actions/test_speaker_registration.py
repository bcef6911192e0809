"""Registering to speak: slip, delegate, or anybody in the hall; a name is sealed at once."""

from __future__ import annotations

from uuid import uuid4

import pytest

from doithoai.actions.floor import raise_from_floor
from doithoai.actions.speaker_registration import register_to_speak
from doithoai.models import JournalEntry, Opinion
from doithoai.models.speaking_queue import placed_turns
from doithoai.rules.refusals import BadInput, NotYet, Refused
from doithoai.rules.vocabulary import Action, Gender, OpinionSource, Scope
from tests.hall import announced_hall, closed_hall, delegate, hour, open_hall, sent, slip, walk_in

NAME = "Nguyễn Văn Thí Dụ"


def register(cast, hall, **facts):
    facts.setdefault("actor", cast.reception)
    return register_to_speak(hall, at=hour("07:45"), **facts)


def test_a_slip_brings_its_matters_and_its_subject(cast):
    hall = announced_hall(cast)
    paper = slip(cast, hall, NAME)
    matter = sent(cast, hall, slip=paper)
    turn = register(cast, hall, slip=paper)
    assert (turn.subject_line, turn.gender, turn.village) == ("Bể nước nứt", Gender.FEMALE, cast.villages[0])
    assert list(turn.opinions.all()) == [matter]


def test_the_same_slip_twice_is_one_turn(cast):
    hall = announced_hall(cast)
    paper = slip(cast, hall, NAME)
    sent(cast, hall, slip=paper)
    assert register(cast, hall, slip=paper) == register(cast, hall, slip=paper)
    assert JournalEntry.objects.filter(action=Action.REGISTER_TO_SPEAK).count() == 1


def test_a_slip_outside_the_scope_is_no_turn(cast):
    hall = announced_hall(cast)
    paper = slip(cast, hall, NAME)
    sent(cast, hall, slip=paper, scope=Scope.OUT_OF_SCOPE)
    with pytest.raises(BadInput, match="không có việc nào thuộc phạm vi"):
        register(cast, hall, slip=paper)


def test_a_delegate_says_what_about(cast):
    hall = announced_hall(cast)
    turn = register(cast, hall, delegate=delegate(cast, hall, NAME, 1), subject_line="Trạm bơm")
    assert (turn.village, turn.subject_line) == (cast.villages[1], "Trạm bơm")


def test_a_name_from_the_hall_is_sealed(cast):
    turn = walk_in(cast, open_hall(cast), NAME)
    assert NAME.encode() not in bytes(turn.contact.sealed)
    assert turn.contact.open("phong-quang")["name"] == NAME


@pytest.mark.parametrize(("facts", "field"), [({"name": ""}, "name"), ({"name": NAME}, "village")])
def test_a_walk_in_needs_name_and_village(cast, facts, field):
    with pytest.raises(BadInput) as refusal:
        register(cast, open_hall(cast), subject_line="Trạm bơm", **facts)
    assert refusal.value.field == field


def test_a_double_click_is_one_turn(cast):
    hall, click = open_hall(cast), uuid4()
    facts = {"name": NAME, "village": cast.villages[0], "subject_line": "Trạm bơm", "command_id": click}
    assert register(cast, hall, **facts) == register(cast, hall, **facts)


def test_slips_come_before_the_hall_in_the_order_they_were_handed_in(cast):
    hall = announced_hall(cast)
    turns = [walk_in(cast, hall, "Lê Văn Giả Định")]
    for clock in ("09:00", "08:00"):
        paper = slip(cast, hall, NAME, clock=clock)
        sent(cast, hall, slip=paper)
        turns.append(register(cast, hall, slip=paper))
    assert [turn for _, turn in placed_turns(hall)] == [turns[2], turns[1], turns[0]]


def test_a_village_officer_registers_only_the_own_village(cast):
    hall = announced_hall(cast)
    facts = {"name": NAME, "subject_line": "Trạm bơm", "actor": cast.village_head}
    assert register(cast, hall, village=cast.villages[0], **facts).number == 1
    with pytest.raises(Refused, match="thôn khác"):
        register(cast, hall, village=cast.villages[1], **facts)


def test_a_village_of_another_commune_is_refused(cast, neighbour):
    with pytest.raises(BadInput, match="ở xã này"):
        register(cast, open_hall(cast), name=NAME, village=neighbour.villages[0], subject_line="Trạm bơm")


def test_nobody_registers_after_the_close(cast):
    with pytest.raises(NotYet, match="đã bế mạc"):
        walk_in(cast, closed_hall(cast), NAME)


def test_what_is_said_becomes_an_opinion_of_the_turn(cast):
    turn = walk_in(cast, open_hall(cast), NAME)
    opinion = raise_from_floor(turn, text="Trạm bơm hỏng từ Tết.", actor=cast.secretary, at=hour("09:10"))
    assert (opinion.source, opinion.turn, opinion.subject_line) == (OpinionSource.FLOOR, turn, "Trạm bơm")
    assert (opinion.scope, opinion.folded) == (Scope.PENDING, "tram bom tram bom hong tu tet.")


def test_a_further_matter_of_a_turn_is_named_by_its_own_words(cast):
    turn = walk_in(cast, open_hall(cast), NAME)
    said = ("Trạm bơm hỏng từ Tết.", "Biển báo cong ở ngã ba.")
    rows = [raise_from_floor(turn, text=text, actor=cast.secretary, at=hour("09:10")) for text in said]
    assert [one.subject_line for one in rows] == ["Trạm bơm", "Biển báo cong ở ngã ba."]


def test_the_same_words_clicked_twice_are_one_opinion(cast):
    turn, click = walk_in(cast, open_hall(cast), NAME), uuid4()
    for _ in range(2):
        raise_from_floor(turn, text="Trạm bơm hỏng.", command_id=click, actor=cast.secretary, at=hour("09:10"))
    assert Opinion.objects.count() == 1


@pytest.mark.parametrize("text", ["", " \n ", "a" * 100_000])
def test_empty_and_endless_words_are_refused(cast, text):
    turn = walk_in(cast, open_hall(cast), NAME)
    with pytest.raises(BadInput, match="Nội dung nêu tại hội trường"):
        raise_from_floor(turn, text=text, actor=cast.secretary, at=hour("09:10"))


def test_nothing_is_said_from_the_floor_before_the_opening(cast):
    turn = walk_in(cast, announced_hall(cast), NAME)
    with pytest.raises(NotYet, match="chưa khai mạc"):
        raise_from_floor(turn, text="Trạm bơm hỏng.", actor=cast.secretary, at=hour("07:50"))


def test_the_hall_never_shows_a_name_that_stands_in_the_subject(cast):
    words = "Ông Nguyễn Văn Giả Định, số 0912 345 678, lấn mương"
    turn = register(cast, open_hall(cast), name=NAME, village=cast.villages[0], subject_line=words)
    opinion = raise_from_floor(turn, text="Mương bị lấn.", actor=cast.secretary, at=hour("09:10"))
    assert (turn.subject_line, opinion.subject_line) == ("Ông [tên người], số [số điện thoại], lấn mương",) * 2
