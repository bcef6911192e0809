"""A sender takes a matter back: by which way the office heard it, and why, in words that name nobody."""

from __future__ import annotations

from dataclasses import dataclass

from doithoai.rules.words import Word


class WithdrawalWay(Word):
    """How the sender told the office. Without the sender's own word nobody withdraws a matter."""

    AT_OFFICE = "at_office", "Người gửi đến trụ sở nói"
    BY_PHONE = "by_phone", "Người gửi gọi điện, đọc đúng mã phiếu"
    IN_WRITING = "in_writing", "Người gửi viết giấy"
    VILLAGE_HEAD = "village_head", "Người gửi nhờ Trưởng thôn báo"


class WithdrawalReason(Word):
    """Why, as the sender said it. A closed list: the journal that keeps it holds codes, never what people write."""

    SETTLED = "settled", "Việc đã được giải quyết"
    REPEATED = "repeated", "Gửi trùng hoặc gửi nhầm"
    CHANGED = "changed", "Không muốn hỏi nữa"
    UNSAID = "unsaid", "Người gửi không nói lý do"


@dataclass(frozen=True)
class Withdrawal:
    """What an official says who writes down a withdrawal in the sender's name."""

    way: WithdrawalWay
    reason: WithdrawalReason
