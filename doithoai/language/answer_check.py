"""What an answer to a citizen still leaves open: who does what by when, on what ground. Remarks, never a refusal.

Answers of the kind "ghi nhận, xem xét khi có nguồn vốn theo quy định" are what people complain about most: the words
are polite and promise nothing. Each remark names the words, and what to write instead.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from doithoai.language.phrases import Phrases, longest, phrases_in, words_of

_SHORTEST = 12  # syllables; less answers nobody
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?=\S)[^.!?\n]*)*[.!?]*")
_DAY = re.compile(
    r"\b\d{1,2}/\d{1,2}(?:/\d{4})?\b|\b\d{1,2}/\d{4}\b|\btháng \d{1,2}\b|\bquý (?:[IV]+|\d)\b|\bnăm \d{4}\b"
    r"|\bngày mai\b|\bhôm nay\b|\btrong (?:tuần|tháng|năm) (?:này|nay|sau|tới)\b"
    r"|\btrong (?:vòng )?\d+ (?:ngày|tuần|tháng)\b",
    re.IGNORECASE,
)
_DATED = re.compile(
    rf"(?:\bngày (?=\d))?(?:\btháng \d{{1,2}}(?:/| năm )\d{{4}}\b|{_DAY.pattern}|\b20\d\d\b)", re.IGNORECASE
)
_WHO = re.compile(
    r"\b(?:xã|ủy ban|ubnd|hđnd|phòng|công an|ban chỉ huy|trung tâm|văn phòng|thôn|tổ|ban|trạm|điện lực|công ty|sở|hội|"
    r"trường|cán bộ|công chức|đội|nhà thầu|mặt trận|tỉnh|chúng tôi)\b",
    re.IGNORECASE,
)
_GROUND = re.compile(
    r"\b(?:luật|nghị định|nghị quyết|thông tư|quyết định|quy hoạch|điều \d|khoản \d|theo quy định tại|kinh phí|"
    r"ngân sách|vốn|dự toán|thẩm quyền|vì|do|bởi|nên chưa|nên không)\b",
    re.IGNORECASE,
)
EMPTY = Phrases(
    phrases_in(
        "ghi nhận; tiếp thu; xem xét; nghiên cứu; cân nhắc; quan tâm; khi có nguồn vốn; khi có kinh phí; khi có điều "
        "kiện; khi bố trí được vốn; khi cân đối được nguồn; trong thời gian tới; thời gian tới; trong thời gian sớm "
        "nhất; sớm nhất có thể; sẽ sớm; từng bước; theo lộ trình; theo quy định; theo khả năng; đề xuất cấp trên; phối "
        "hợp với các đơn vị liên quan; kiến nghị cấp trên; tham mưu; trong những năm tiếp theo"
    )
)


@dataclass(frozen=True, slots=True)
class Remark:
    """What is missing, as a sentence to the author; ``words`` are those of the text it is about, if any."""

    code: str
    sentence: str
    words: str = ""


def answer_remarks(text: str, *, promises: bool, explains: bool, has_day: bool, has_body: bool) -> list[Remark]:
    """Remarks on a draft, the gravest first, one of each code at most; empty when nothing is open. Never raises.

    ``promises``: work is promised or was done; ``explains``: something is explained or can not be done. ``has_day`` and
    ``has_body``: a day, or the body it was passed to, stands in a field beside the words.
    """
    dated, remarks = bool(_DAY.search(text)), []
    if len(text.split()) < _SHORTEST:
        remarks.append(Remark("short", "Câu trả lời quá ngắn. Người hỏi cần biết ai làm, làm gì, bao giờ xong."))
    if promises and not _WHO.search(text):
        remarks.append(Remark("who", "Chưa nói ai làm. Ông/Bà ghi tên phòng, thôn hoặc đơn vị."))
    if not dated and not has_day and promises:
        remarks.append(Remark("when", "Chưa nói bao giờ. Ông/Bà ghi ngày, tháng hoặc quý."))
    if explains and not _GROUND.search(text):
        remarks.append(Remark("ground", "Chưa nói vì sao. Ông/Bà ghi điều luật, nguồn kinh phí hoặc lý do."))
    if has_body and not dated and not has_day:
        remarks.append(Remark("back", "Chưa nói bao giờ xã báo lại cho người hỏi."))
    return remarks + _empty(text)


def days_in(text: str) -> list[tuple[int, int]]:
    """Start and end of every day, month or year in ``text``, in order: old words that are used again need new ones."""
    return [found.span() for found in _DATED.finditer(text)]


def _empty(text: str) -> list[Remark]:
    """Phrases that promise nothing, in sentences without a day: one remark that names them all, each once."""
    found: dict[str, str] = {}
    for sentence in _SENTENCE.findall(text):
        if _DAY.search(sentence):
            continue
        words = words_of(sentence)
        for one in longest(EMPTY.find(words)):
            found.setdefault(one.name, sentence[words[one.first].start : words[one.last].end])
    if not found:
        return []
    named = ", ".join(f"“{said}”" for said in found.values())
    told = f"{named} mà không có ngày thì người hỏi không biết chờ đến bao giờ. Ông/Bà ghi ngày, hoặc bỏ câu này."
    return [Remark("empty", told, ", ".join(found.values()))]
