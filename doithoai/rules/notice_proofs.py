"""Whether the people were told the results in every way the law names (Luật 72/2025/QH15, Điều 43)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from doithoai.rules.vocabulary import Channel

#: The three ways; the notice is proved when each has its proof.
RESULTS_CHANNELS = (Channel.MASS_MEDIA, Channel.NOTICE_BOARD, Channel.VILLAGE_HEADS)

#: One recorded proof: the channel, and the village it speaks of (``None``: all of them).
Posted = tuple[Channel, int | None]

_A_TIME = re.compile(r"\d|sáng|trưa|chiều|tối", re.IGNORECASE)


def lacks_proof(channel: Channel, note: str, *, link: bool, file: bool, all_villages: bool) -> tuple[str, str] | None:
    """What a recorded proof of the results lacks, as field and sentence; ``None`` when it shows something.

    A day alone proves nothing (Luật 72/2025/QH15, Điều 43, names the three ways). A file always does, a link does for
    what is published. Without them: where and at what time it was read out, where it hangs, who took it. One word of
    the commune for all villages at once needs the signed list.
    """
    if file or (link and channel in (Channel.MASS_MEDIA, Channel.WEBSITE)):
        return None
    match channel:
        case Channel.MASS_MEDIA if not (note and _A_TIME.search(note)):
            return (
                "note",
                "Ông/Bà ghi đọc ở đâu và mấy giờ, ví dụ: Đài truyền thanh xã, 17 giờ. Hoặc ghi đường dẫn, kèm tệp.",
            )
        case Channel.NOTICE_BOARD if not note:
            return "note", "Ông/Bà ghi niêm yết ở chỗ nào, ví dụ: Bảng tin cổng trụ sở. Hoặc kèm ảnh."
        case Channel.VILLAGE_HEADS if all_villages:
            return (
                "evidence",
                "Ghi một lần cho tất cả các thôn thì kèm ảnh sổ ký nhận. Không có thì ghi từng thôn, ai nhận.",
            )
        case Channel.VILLAGE_HEADS if not note:
            return "note", "Ông/Bà ghi ai ở thôn đã nhận, ví dụ: Trưởng thôn nhận tại trụ sở. Hoặc kèm ảnh sổ ký nhận."
    return None


def villages_reached(villages: Collection[int], signed: Collection[int], postings: Iterable[Posted]) -> frozenset[int]:
    """The villages whose head has the notice: signed for its paper, or somebody recorded that it was handed over."""
    handed = {village for channel, village in postings if channel is Channel.VILLAGE_HEADS}
    return frozenset(villages) if None in handed else frozenset(villages) & (frozenset(signed) | handed)


def results_proved(
    villages: Collection[int], signed: Collection[int], postings: Iterable[Posted]
) -> frozenset[Channel]:
    """The channels whose proof is complete. The village heads count only when every one of ``villages`` is reached;
    a commune without villages on record needs a posting like any other channel. Keys are those of the village rows.
    """
    recorded = tuple(postings)
    proved: set[Channel] = {channel for channel, _ in recorded} - {Channel.VILLAGE_HEADS}
    reached = villages_reached(villages, signed, recorded)
    handed = any(channel is Channel.VILLAGE_HEADS for channel, _ in recorded)
    if reached == frozenset(villages) and (villages or handed):
        proved.add(Channel.VILLAGE_HEADS)
    return frozenset(proved)
