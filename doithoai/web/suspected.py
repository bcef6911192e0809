"""What may be a denunciation stays out of every list until somebody has decided: its words must not spread."""

from __future__ import annotations

from doithoai.models import Opinion
from doithoai.rules.scope import leading_reason, scope_hints
from doithoai.rules.vocabulary import OutOfScopeReason, Scope

HIDDEN = "Nội dung không hiện ở danh sách: có dấu hiệu phải chuyển kênh riêng."


def is_suspected(opinion: Opinion) -> bool:
    """Whether words speak for a denunciation while nobody has decided: then only the page of scope shows them."""
    if opinion.scope not in (Scope.PENDING, Scope.RULED_OUT):
        return False
    return leading_reason(scope_hints(opinion.received_text)) is OutOfScopeReason.DENUNCIATION
