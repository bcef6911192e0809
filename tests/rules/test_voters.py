"""Ten per cent of the voters may ask for a dialogue."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doithoai.rules.voters import NoVoterRoll, requests_needed, voters_have_asked


@pytest.mark.parametrize(("voters", "needed"), [(1, 1), (10, 1), (11, 2), (3000, 300), (3001, 301)])
def test_ten_per_cent_rounded_up(voters, needed):
    assert requests_needed(voters) == needed


def test_one_below_the_threshold_is_not_enough():
    assert [voters_have_asked(requests, 3001) for requests in (300, 301)] == [False, True]


@pytest.mark.parametrize("voters", [0, -5])
def test_without_a_voter_roll_nothing_is_said(voters):
    with pytest.raises(NoVoterRoll, match="Ông/Bà nhập số cử tri"):
        requests_needed(voters)


@given(st.integers(min_value=1, max_value=10**6), st.integers(min_value=0, max_value=10**6))
def test_it_is_exactly_a_tenth(voters, requests):
    assert voters_have_asked(requests, voters) == (requests * 10 >= voters)
