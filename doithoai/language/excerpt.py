"""One line that stands for a whole text, in lists and titles."""

import re
import unicodedata

from doithoai.language.folding import one_line
from doithoai.language.mid_sentence import capital

ELLIPSIS = "…"
SHORTEST_LIMIT = 10  # characters; below that no word fits

# "Kính gửi UBND xã." says nothing in a list of fifty lines that all begin so.
_GREETING = re.compile(
    r"^(?:kính gửi|kính thưa|thưa|kinh gui|kinh thua)\b[^.,:;!?]{0,60}[.,:;!]\s+(?=\w)", re.IGNORECASE
)
_END_OF_SENTENCE = re.compile(r"[.!?](?=\s)")
_TRAILING = " ,;:–-(“\"'"


def subject_line(text: str, limit: int = 90) -> str:
    """At most `limit` characters of `text` on one line: a first sentence that fits, or whole words and "…".

    A greeting at the beginning is left out when more follows. Raises ValueError for a limit below 10. The
    line holds what the text holds: make it from the public text wherever it is shown to the public.
    """
    if limit < SHORTEST_LIMIT:
        raise ValueError(f"a subject line of {limit} characters holds no word")
    line = _without_greeting(one_line(text))
    if len(line) <= limit:
        return line
    sentence = _END_OF_SENTENCE.search(line, 0, limit + 1)
    if sentence and sentence.end() * 3 >= limit:
        return line[: sentence.end()]
    return _cut(line, limit - len(ELLIPSIS)) + ELLIPSIS


def _without_greeting(line: str) -> str:
    shorter = _GREETING.sub("", line, count=1)
    return capital(shorter) if shorter != line else line


def _cut(line: str, limit: int) -> str:
    """The words that fit; a first word longer than that is cut, but not between a letter and its marks."""
    space = line.rfind(" ", 0, limit + 1)
    if space > 0:
        return line[:space].rstrip(_TRAILING) or line[:space]
    end = limit
    while end > 1 and _belongs_to_the_letter_before(line[end]):
        end -= 1
    return line[:end]


def _belongs_to_the_letter_before(letter: str) -> bool:
    return unicodedata.category(letter).startswith("M") or letter == "\u200d" or "\U0001f3fb" <= letter <= "\U0001f3ff"
