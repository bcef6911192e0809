"""Have enough voters asked for a dialogue? "từ 10% tổng số cử tri của xã yêu cầu" (law.ONCE_A_YEAR)."""

from __future__ import annotations

from doithoai.rules.refusals import BadInput

SHARE_PERCENT = 10


class NoVoterRoll(BadInput):
    """The number of voters is unknown or impossible."""


def requests_needed(voters: int) -> int:
    """How many voters must ask: 10 % of ``voters``, any part of one counting. Raises ``NoVoterRoll``."""
    if voters <= 0:
        raise NoVoterRoll("Chưa có tổng số cử tri của xã. Ông/Bà nhập số cử tri theo danh sách mới nhất.", "voters")
    return -(-voters * SHARE_PERCENT // 100)


def voters_have_asked(requests: int, voters: int) -> bool:
    """True when ``requests`` different voters out of ``voters`` oblige the commune to hold a dialogue."""
    return requests >= requests_needed(voters)
