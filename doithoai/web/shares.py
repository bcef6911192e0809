"""Who gave a department its matter, and when: the office while preparing, or the chair in the hall."""

from __future__ import annotations

from doithoai.language.dates import day_of, short
from doithoai.models import Assignment
from doithoai.rules.vocabulary import DispositionKind, Part


def given_by(share: Assignment) -> str:
    """``Văn phòng giao 29/5`` or ``Chủ trì giao tại hội nghị 12/6``; of a share read ``with_decision``.

    The chair's word stands for the lead department only, whatever the office had arranged before.
    """
    decided_at = share.decided_at  # type: ignore[attr-defined]
    if share.part is not Part.LEAD or decided_at is None or not share.is_standing:
        return f"Văn phòng giao {short(day_of(share.assigned_at))}"
    hall = f"tại hội nghị {short(day_of(decided_at))}"
    if share.decided_kind is DispositionKind.ASSIGNED:  # type: ignore[attr-defined]
        return f"Chủ trì giao {hall}"
    return f"Chủ trì hẹn trả lời bằng văn bản {hall}"
