"""A topic inside a sentence: "Bê tông dốc Khau Lạ" becomes "về bê tông dốc Khau Lạ", "Thôn 7 thiếu nước" stays."""

from __future__ import annotations

import re

#: Bodies of which only the first syllable is written large (Decree 30/2020, appendix II).
_BODIES = frozenset(
    ("Đảng ủy", "Đảng bộ", "Chi bộ", "Hội đồng", "Ủy ban", "Mặt trận", "Nhà nước", "Nhân dân", "Quốc hội", "Chính phủ",
     "Công an", "Quân đội", "Văn phòng")
)  # fmt: skip
#: Kinds of places that are no part of the name behind them: "dốc Khau Lạ", while "Thôn 7" is a name as it stands.
_KINDS = frozenset(
    ["đường", "dốc", "cầu", "chợ", "suối", "đập", "hồ", "kênh", "mương", "đèo", "phai", "kè", "ngõ", "tuyến"]
)
_WORDS = re.compile(r"\S+")
_EDGES = "“”\"'(),.:;"


def mid_sentence(topic: str) -> str:
    """``topic`` as it stands after other words: its first letter small, unless it begins with a proper name.

    A proper name is taken to be: an abbreviation (``UBND``, ``ĐT186``), a word before a number (``Thôn 7``) or
    before another capital (``Khau Lạ``, ``Phòng Kinh tế``), or one of a few bodies (``Công an xã``).
    """
    first, second = ([word.strip(_EDGES) for word in _WORDS.findall(topic)[:2]] + ["", ""])[:2]
    if not first or _is_name(first, second):
        return topic
    at = topic.index(first)
    return f"{topic[:at]}{first[0].lower()}{topic[at + 1 :]}"


def capital(words: str) -> str:
    """``words`` as they begin a sentence, the rest as it is: "thứ Sáu 12/6" becomes "Thứ Sáu 12/6"."""
    return words[:1].upper() + words[1:]


def small(words: str) -> str:
    """``words`` as they go on after others, the rest as it is: "Quá hạn 3 ngày" becomes "quá hạn 3 ngày".

    For words of the program; what people wrote may begin with a name and goes through ``mid_sentence``.
    """
    return words[:1].lower() + words[1:]


def _is_name(first: str, second: str) -> bool:
    if len(first) > 1 and not first[1:].islower():
        return True
    if first.lower() in _KINDS:
        return False
    return second[:1].isupper() or second[:1].isdigit() or f"{first} {second}" in _BODIES
