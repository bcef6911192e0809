"""What may follow what: the one shape that every ``*_flow.py`` fills with one dict."""

from __future__ import annotations

from collections.abc import Mapping

from doithoai.rules.refusals import Refused
from doithoai.rules.vocabulary import Word

Flow = Mapping[Word, frozenset[Word]]


def check_move(flow: Flow, old: Word, new: Word) -> None:
    """Refuse a move the flow does not know, naming both states in Vietnamese."""
    if new not in flow[old]:
        raise Refused(
            f"Không thể chuyển từ “{old.label}” sang “{new.label}”. Ông/Bà tải lại trang để xem tình trạng mới."
        )
