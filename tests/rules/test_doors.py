"""The right door for each matter a dialogue may not treat."""

import pytest

from doithoai.rules.doors import DENOUNCER_SECRET, DOORS
from doithoai.rules.vocabulary import OutOfScopeReason


def test_every_reason_has_a_door():
    assert set(DOORS) == set(OutOfScopeReason)


@pytest.mark.parametrize("door", DOORS.values(), ids=DOORS)
def test_a_door_speaks_to_the_person_in_whole_sentences(door):
    assert "Ông/Bà" in door.where
    assert all(text.endswith(".") for text in (door.where, door.deadline))
    assert door.law


def test_the_denouncer_is_told_of_secrecy():
    door = DOORS[OutOfScopeReason.DENUNCIATION]
    assert "được giữ bí mật" in door.where
    assert DENOUNCER_SECRET in door.law
