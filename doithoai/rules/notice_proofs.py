"""Whether the people were told the results in every way the law names (Luật 72/2025/QH15, Điều 43)."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from doithoai.rules.vocabulary import Channel

#: The three ways; the notice is proved when each has its proof.
RESULTS_CHANNELS = (Channel.MASS_MEDIA, Channel.NOTICE_BOARD, Channel.VILLAGE_HEADS)

#: One recorded proof: the channel, and the village it speaks of (``None``: all of them).
Posted = tuple[Channel, int | None]


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
