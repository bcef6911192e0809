"""Vietnamese alphabetical order as a key that any database sorts rightly.

Neither SQLite nor Python puts Đ after D or Ánh before Ân, and PostgreSQL only with a collation some servers
lack. So the order is stored beside the text, as digits and a–f, which sort the same under every collation.

Source of the order: CLDR vi. Letters a ă â b c d đ e ê …; tones, a weaker difference, in the order ngang,
huyền, hỏi, ngã, sắc, nặng; ch, gh, ng … are no letters of their own. Words are compared one by one, so that a
tone in the first word weighs more than the letters of the second.
"""

import re
import unicodedata
from collections.abc import Iterable

from doithoai.language.folding import one_line, settle_tones

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: f"{rank:02x}" for rank, letter in enumerate(_ALPHABET, start=0x20)}
_TONE = {"\u0300": "1", "\u0309": "2", "\u0303": "3", "\u0301": "4", "\u0323": "5"}
_TONES = re.compile(f"[{''.join(_TONE)}]")
_END = "00"
_WORD = re.compile(r"[0-9]+|[^\W\d_]+")


def text_sort_key(text: str) -> str:
    """The key by which `text` sorts; numbers sort by value, so that Thôn 2 comes before Thôn 10."""
    return words_sort_key(_WORD.findall(settle_tones(one_line(text))))


def words_sort_key(words: Iterable[str]) -> str:
    """The key of words in the order in which they weigh."""
    return "".join(map(_word_key, words)) + _END


def _word_key(word: str) -> str:
    if word.isascii() and word.isdigit():
        value = word.lstrip("0")
        return f"10{len(value):04x}{value}{_END}"
    letters = [_letter_and_tone(letter) for letter in unicodedata.normalize("NFC", word)]
    ranks = "".join(_rank(letter.lower()) for letter, _ in letters)
    tones = "".join(tone for _, tone in letters)
    case = "".join("1" if letter.isupper() else "0" for letter, _ in letters)
    return ranks + _END + tones + case


def _letter_and_tone(letter: str) -> tuple[str, str]:
    """ậ → (â, 5): the tone taken off, the letter composed again."""
    marks = unicodedata.normalize("NFD", letter)
    tone = _TONES.search(marks)
    return unicodedata.normalize("NFC", _TONES.sub("", marks)), _TONE[tone.group()] if tone else "0"


def _rank(letter: str) -> str:
    """Foreign letters come after y and z, in the order of their code points."""
    return _RANK.get(letter) or "".join(f"f{ord(part):06x}" for part in letter)
