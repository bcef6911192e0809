"""A digest: many lines of many villages from one body."""

from __future__ import annotations

from uuid import uuid4

import pytest

from doithoai.actions.digests import DigestLine, receive_digest
from doithoai.models import Digest, JournalEntry, Opinion
from doithoai.rules.refusals import BadInput, Refused
from doithoai.rules.vocabulary import OpinionSource
from tests.intake import AT, LAND, ROAD, taking_slips
from tests.people import moment


@pytest.fixture
def dialogue(cast):
    return taking_slips(cast)


def received(cast, dialogue, *lines, **rest):
    facts = {"body": "Ủy ban MTTQ Việt Nam xã", "actor": cast.front, "command_id": uuid4(), **rest}
    return receive_digest(
        dialogue, [line if isinstance(line, DigestLine) else DigestLine(line) for line in lines], at=AT, **facts
    )


def test_each_line_is_an_opinion_with_its_own_village(cast, dialogue):
    one, two = cast.villages[:2]
    digest = received(cast, dialogue, DigestLine(ROAD, one), DigestLine(LAND, two), "  ")
    assert [(o.village, o.received_text, o.source) for o in digest.opinions.all()] == [
        (one, ROAD, OpinionSource.DIGEST),
        (two, LAND, OpinionSource.DIGEST),
    ]


def test_the_day_on_it_is_kept_beside_the_day_it_was_typed(cast, dialogue):
    digest = received(cast, dialogue, ROAD, occurred_at=moment("20/5/2026"))
    assert (digest.occurred_at, digest.recorded_at) == (moment("20/5/2026"), AT)


def test_sending_again_gives_the_first_digest(cast, dialogue):
    command = uuid4()
    first, second = (received(cast, dialogue, ROAD, command_id=command) for _ in range(2))
    assert (second, Digest.objects.count(), Opinion.objects.count(), JournalEntry.objects.count()) == (first, 1, 1, 1)


def test_a_line_this_body_has_sent_before_is_told_and_nothing_is_twice(cast, dialogue):
    received(cast, dialogue, ROAD)
    with pytest.raises(BadInput, match="Dòng 2 đã có trong bản tổng hợp nhận trước") as refused:
        received(cast, dialogue, LAND, ROAD)
    assert (refused.value.field, Digest.objects.count(), Opinion.objects.count()) == ("matters-1", 1, 1)


def test_a_village_officer_sends_the_digest_of_the_own_village(cast, dialogue):
    mine, theirs = cast.villages[:2]
    received(cast, dialogue, ROAD, actor=cast.village_head, village=mine)
    with pytest.raises(Refused, match="thuộc thôn khác"):
        received(cast, dialogue, ROAD, actor=cast.village_head, village=theirs)
    assert Opinion.objects.get().village == mine


def test_a_village_officer_sends_no_line_of_another_village(cast, dialogue):
    mine, theirs = cast.villages[:2]
    lines = (DigestLine(ROAD), DigestLine(" "), DigestLine("Xin đèn.", mine), DigestLine(LAND, theirs))
    with pytest.raises(BadInput, match="Dòng 4 là của Thôn 2") as refused:
        received(cast, dialogue, *lines, actor=cast.village_head, village=mine)
    assert (refused.value.field, Digest.objects.count(), Opinion.objects.count()) == ("matters", 0, 0)


@pytest.mark.parametrize(
    ("lines", "facts", "field"),
    [((ROAD,), {"body": ""}, "body"), ((" ",), {}, "matters"), ((ROAD, "á" * 5_001), {}, "matters-1")],
)
def test_what_can_not_be_right_is_said_at_its_field(cast, dialogue, lines, facts, field):
    with pytest.raises(BadInput) as refused:
        received(cast, dialogue, *lines, **facts)
    assert (refused.value.field, Digest.objects.count()) == (field, 0)


def test_a_village_of_another_commune_is_none(cast, neighbour, dialogue):
    with pytest.raises(BadInput, match="Xã không có thôn này"):
        received(cast, dialogue, DigestLine(ROAD, neighbour.villages[0]))
