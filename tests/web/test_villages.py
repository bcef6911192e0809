"""A village typed the short way."""

from __future__ import annotations

import pytest

from doithoai.rules.refusals import BadInput
from doithoai.web.villages import village_chosen, village_typed


@pytest.mark.parametrize("typed", ["2", "02", "thon 2", "Thôn 2", "THÔN  2"])
def test_a_village_is_read_as_people_type_it(cast, typed):
    assert village_typed(cast.villages, typed) == cast.villages[1]


def test_nothing_typed_is_no_village(cast):
    assert village_typed(cast.villages, "  ") is None


@pytest.mark.parametrize("typed", ["9", "Thôn", "<b>", "x" * 500])
def test_an_unknown_village_is_told(cast, typed):
    with pytest.raises(BadInput, match="Xã không có thôn"):
        village_typed(cast.villages, typed)


@pytest.mark.parametrize("value", ["", "x", "²", "0", "9" * 40, "-1"])
def test_a_choice_that_is_none(cast, value):
    assert village_chosen(cast.commune, value) is None


def test_another_communes_village_is_none(cast, neighbour):
    assert village_chosen(cast.commune, str(neighbour.villages[0].pk)) is None
