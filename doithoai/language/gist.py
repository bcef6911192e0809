"""The part of an answer that people look for in a list: by what day, how much, who does it; not the apology before."""

import re
from functools import lru_cache

from doithoai.language.excerpt import ELLIPSIS, SHORTEST_LIMIT, subject_line
from doithoai.language.folding import one_line

_PIECE = re.compile(r"[^.!?;]+(?:[.!?;](?!\s|$)[^.!?;]*)*[.!?;]*\s*")
_DAY = re.compile(
    r"\b\d{1,2}/\d{1,2}(?:/\d{4})?\b|\btháng \d{1,2}(?:/\d{4})?\b|\bquý (?:[IV]+|\d)\b(?:/\d{4})?"
    r"|\btrong (?:năm|tuần|tháng)\b",
    re.IGNORECASE,
)
_IN_TIME = re.compile(r"\b(?:trước (?:ngày|tháng)|chậm nhất|xong|hoàn thành|từ ngày|khởi công)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\b\d")
_WHO = re.compile(
    r"\b(?:xã|ủy ban|phòng|công an|trung tâm|văn phòng|thôn|tổ|ban|trạm|điện lực|sở|hội)\b", re.IGNORECASE
)
_NOTHING_YET = re.compile(
    r"\b(?:xin lỗi|nhận lỗi|cảm ơn|cám ơn|ghi nhận|tiếp thu|chia sẻ|thông cảm|trân trọng|kính thưa|kính gửi)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=2_000)  # asked for the same few answers and promises by every page that lists them
def gist(answer: str, limit: int = 160) -> str:
    """At most ``limit`` characters of an answer on one line, around the clause that says the most.

    A clause ends at ``.``, ``!``, ``?`` or ``;``. It says the most when it names a day, then a number, then who; thanks
    and apologies say the least, and of equals the first stands. Neighbours come along while they fit. Whatever is left
    out before or after is "…". Raises ValueError for a limit below 10.
    """
    if limit < SHORTEST_LIMIT:
        raise ValueError(f"a gist of {limit} characters holds no word")
    line = one_line(answer)
    if len(line) <= limit:
        return line
    pieces = [(found.start(), found.end()) for found in _PIECE.finditer(line)] or [(0, len(line))]
    best = max(range(len(pieces)), key=lambda place: (_weight(line[slice(*pieces[place])]), -place))
    first = last = best
    while last + 1 < len(pieces) and _fits(line, pieces[first][0], pieces[last + 1][1], limit):
        last += 1
    while first > 0 and _fits(line, pieces[first - 1][0], pieces[last][1], limit):
        first -= 1
    start, end = pieces[first][0], pieces[last][1]
    return _shown(line, start, end) if _fits(line, start, end, limit) else _cut(line[start:end].strip(), limit)


def _weight(piece: str) -> int:
    said = 8 * bool(_DAY.search(piece)) + 4 * bool(_IN_TIME.search(piece))
    said += 2 * bool(_NUMBER.search(piece)) + bool(_WHO.search(piece))
    return said - 10 * bool(_NOTHING_YET.search(piece))


def _fits(line: str, start: int, end: int, limit: int) -> bool:
    return len(_shown(line, start, end)) <= limit


def _shown(line: str, start: int, end: int) -> str:
    said = line[start:end].strip()
    before = f"{ELLIPSIS} " if start else ""
    after = f" {ELLIPSIS}" if end < len(line) else ""
    return f"{before}{said}{after}"


def _cut(piece: str, limit: int) -> str:
    """A clause that is too long by itself: its beginning, or, where its last day would be lost, the words up to it."""
    days = list(_DAY.finditer(piece))
    beginning = subject_line(piece, limit)
    if not days or days[-1].end() < len(beginning):
        return beginning
    room = limit - 2 * len(ELLIPSIS) - 2
    start = piece.find(" ", max(0, days[-1].end() - room))
    if not 0 <= start < days[-1].start():
        return beginning
    after = ELLIPSIS if piece[days[-1].end() :].strip(" .!?;") else "."
    return f"{ELLIPSIS} {piece[start : days[-1].end()].strip()}{after}"
