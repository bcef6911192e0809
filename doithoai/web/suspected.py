"""What may be a denunciation stays out of every list until somebody has decided: its words must not spread."""

from __future__ import annotations

from collections.abc import Iterable

from doithoai.models import Opinion
from doithoai.rules.scope import leading_reason, scope_hints
from doithoai.rules.vocabulary import OutOfScopeReason, Scope

HIDDEN = "Nội dung không hiện ở danh sách: có dấu hiệu phải chuyển kênh riêng."


def is_suspected(opinion: Opinion) -> bool:
    """Whether words speak for a denunciation while nobody has decided: then only the page of scope shows them."""
    if opinion.scope not in (Scope.PENDING, Scope.RULED_OUT):
        return False
    return leading_reason(scope_hints(opinion.received_text)) is OutOfScopeReason.DENUNCIATION


def suspected_slips(slips: Iterable[int]) -> frozenset[int]:
    """Those of these slips (keys) on which any matter may be a denunciation: their pictures may belong to it. One
    statement."""
    undecided = Opinion.objects.filter(slip__in=set(slips), scope__in=(Scope.PENDING, Scope.RULED_OUT))
    return frozenset(one.slip_id for one in undecided if one.slip_id is not None and is_suspected(one))
