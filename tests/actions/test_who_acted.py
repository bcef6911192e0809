"""Who acted, who typed: a slip is its sender's and the floor is the chair's, whoever sits at the machine."""

from __future__ import annotations

from uuid import uuid4

import pytest

from doithoai.actions.digests import DigestLine, receive_digest
from doithoai.actions.slip_content import SlipContent
from doithoai.actions.slips import submit_slip
from doithoai.actions.speaking import call_next, withdraw_turn
from doithoai.models import Dialogue, JournalEntry
from doithoai.rules.permissions import IN_THE_NAME_OF, WHO_MAY
from doithoai.rules.vocabulary import Action, IntakeChannel, Role
from tests.hall import hour, open_hall, walk_in
from tests.pages import plain
from tests.people import Cast, moment
from tests.stages import announced

AT = moment("12/6/2026")


def slip(cast: Cast, dialogue: Dialogue, who: str, channel: IntakeChannel) -> None:
    content = SlipContent(matters=("Bể nước nứt đáy.",), name="Nguyễn Văn Thí Dụ")
    facts = {"village": cast.villages[0], "channel": channel, "command_id": uuid4()}
    submit_slip(dialogue, content, **facts, actor=getattr(cast, who), at=AT)


def hands(action: Action) -> tuple[Role, int | None, int | None]:
    entry = JournalEntry.objects.filter(action=action).latest("pk")
    return entry.role, entry.actor_id, entry.typed_by_id


@pytest.mark.parametrize(
    ("who", "channel"),
    [
        ("clerk", IntakeChannel.PAPER),
        ("clerk", IntakeChannel.OFFICE),
        ("reception", IntakeChannel.FLOOR),
        ("village_head", IntakeChannel.VILLAGE),
        ("front", IntakeChannel.PAPER),
        ("citizen", IntakeChannel.ONLINE),
    ],
)
def test_a_slip_is_its_senders_whoever_types_it(cast, who, channel):
    slip(cast, announced(cast), who, channel)
    assert hands(Action.SUBMIT_SLIP) == (Role.CITIZEN, None, getattr(cast, who).account_id)


@pytest.mark.parametrize(("who", "role"), [("front", Role.OBSERVER), ("clerk", Role.CLERK)])
def test_receiving_a_digest_is_the_act_of_whoever_receives_it(cast, who, role):
    actor, lines = getattr(cast, who), [DigestLine("Bể nước nứt đáy.")]
    receive_digest(announced(cast), lines, body="Mặt trận xã", actor=actor, at=AT, command_id=uuid4())
    assert hands(Action.RECEIVE_DIGEST) == (role, actor.account_id, actor.account_id)


def test_the_secretary_calls_in_the_name_of_the_chair(cast):
    hall = open_hall(cast)
    walk_in(cast, hall, "Nguyễn Văn Thí Dụ")
    call_next(hall, actor=cast.secretary, at=hour("09:00"))
    assert hands(Action.CALL_NEXT) == (Role.CHAIR, None, cast.secretary.account_id)


def test_the_chair_who_calls_types_it_too(cast):
    hall = open_hall(cast)
    walk_in(cast, hall, "Nguyễn Văn Thí Dụ")
    call_next(hall, actor=cast.chair, at=hour("09:00"))
    assert hands(Action.CALL_NEXT) == (Role.CHAIR, cast.chair.account_id, cast.chair.account_id)


def test_a_speaker_withdraws_through_the_desk(cast):
    turn = walk_in(cast, open_hall(cast), "Nguyễn Văn Thí Dụ")
    withdraw_turn(turn, actor=cast.reception, at=hour("09:00"))
    assert hands(Action.WITHDRAW_TURN) == (Role.CITIZEN, None, cast.reception.account_id)


@pytest.mark.parametrize("action", IN_THE_NAME_OF)
def test_every_act_in_anothers_name_may_be_typed_by_somebody_else(action):
    assert WHO_MAY[action] - {IN_THE_NAME_OF[action]} != frozenset()


def test_the_journal_says_who_typed_for_whom(cast, sign_in):
    slip(cast, announced(cast), "clerk", IntakeChannel.PAPER)
    page = plain(sign_in(cast, "admin").get("/phong-quang/lam-viec/quan-tri/nhat-ky/"))
    assert page.count("Người dân, người nhập: Trần Thị Mẫu") == 1
