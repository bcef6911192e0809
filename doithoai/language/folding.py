"""Text as it is stored, and text as it is searched.

Stored text keeps what the person wrote, cleaned of what no eye can see. Searched text is *folded*: lower
case, without marks, đ as d, so that "duong", "Đường" and a decomposed "Đường" are one word. SQLite's own
`remove_diacritics` does not fold đ, hence a folded column on every database.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from doithoai.language.invisible import JOINER, contains_control, has_surrogates, without_invisible

__all__ = [
    "clean",
    "contains_control",
    "find_folded",
    "fold",
    "has_letter",
    "has_surrogates",
    "normalise",
    "one_line",
    "settle_tones",
]

# A Vietnamese letter carries two marks at most. More than four are dropped: Python's normaliser sorts a run
# of marks in quadratic time, so 100,000 of them on one letter would stop the server for minutes.
MARKS_ON_ONE_LETTER = 4

_FULL_WIDTH = {0xFF01 + offset: 0x21 + offset for offset in range(94)}
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# A control between two words was pasted in the place of white space: dropped, it would join them.
_SPACES = re.compile("[\x00-\t\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LONG_RUN = re.compile(f"[^\x00-\u02ff]{{{MARKS_ON_ONE_LETTER + 1},}}")


def normalise(text: str) -> str:
    """`text` as it is stored: `clean`, with single spaces and none around a line or the whole.

    Lines stay lines, empty ones too. Takes any string, never raises; applying it twice changes nothing.
    """
    text = re.sub(" {2,}", " ", clean(text))
    return text.replace(" \n", "\n").replace("\n ", "\n").strip(" \n")


def one_line(text: str) -> str:
    """`normalise` for names, subjects and other fields of one line: every run of white space is one space."""
    return " ".join(clean(text).split())


def clean(text: str) -> str:
    """`text` in NFC, with `\\n` line ends, plain spaces, narrow ASCII, and nothing invisible in it.

    Bidi overrides, zero-width characters, lone surrogates and noncharacters are dropped (ASVS 5.0, 1.3.3), control
    characters become spaces; a joiner stays inside an emoji. White space is kept as it is, so that pieces of a line
    can be cleaned one by one. Linear in the length of the text.
    """
    if text.isascii() and text.isprintable():
        return text
    text = _LINE_ENDS.sub("\n", text)
    text = _SPACES.sub(" ", text).translate(_FULL_WIDTH)
    text = _limit_marks(without_invisible(text))
    return _limit_marks(unicodedata.normalize("NFC", text))


def has_letter(text: str) -> bool:
    """Whether anything in `text` can be read aloud: a letter, not only figures, signs, marks or empty shapes."""
    return any(map(str.isalpha, text))


def fold(text: str) -> str:
    """`text` for searching and comparing: lower case, no marks, đ as d, white space as single spaces.

    The placement of a tone plays no part: hòa and hoà both give "hoa". Folding twice changes nothing.
    """
    return " ".join("".join(map(_fold_letter, clean(text))).split())


def find_folded(needle: str, haystack: str, *, whole_words: bool = False) -> list[tuple[int, int]]:
    """Where `needle` stands in `haystack`, case and marks aside: spans `(start, end)` of `haystack`.

    Spans do not overlap and come in order; marks that follow the last letter belong to it, so a span can be
    cut out or highlighted as it is. With `whole_words`, "to" is not found in "tôn". An empty needle is found
    nowhere.
    """
    wanted = fold(needle)
    if not wanted:
        return []
    folded, owners = _fold_with_owners(haystack)
    return [
        (owners[at], _end_of_letter(haystack, owners[at + len(wanted) - 1]))
        for at in _places(wanted, folded)
        if not whole_words or _stands_alone(folded, at, at + len(wanted))
    ]


def settle_tones(text: str) -> str:
    """`text` with the tone of oa, oe, uy on the first vowel: hoà → hòa, khoẻ → khỏe, uý → úy.

    Both spellings are in use; one of them is needed wherever words are compared with their marks on.
    """
    return _TONE_ON_SECOND.sub(lambda found: _MOVED[found.group()], clean(text))


def _limit_marks(text: str) -> str:
    return _LONG_RUN.sub(lambda run: _limit_marks_of_run(run.group()), text)


def _limit_marks_of_run(run: str) -> str:
    kept: list[str] = []
    marks = 0
    for letter in run:
        marks = marks + 1 if unicodedata.combining(letter) else 0
        if marks <= MARKS_ON_ONE_LETTER:
            kept.append(letter)
    return "".join(kept)


@lru_cache(maxsize=4096)
def _fold_letter(letter: str) -> str:
    if letter in ("đ", "Đ"):
        return "d"
    if letter == JOINER:
        return ""
    bare = "".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.category(c).startswith("M"))
    lower = bare.casefold()
    return lower if lower == letter else "".join(map(_fold_letter, lower))


def _fold_with_owners(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its characters the index of the letter in `text` it came from."""
    folded: list[str] = []
    owners: list[int] = []
    for index, letter in enumerate(text):
        for character in "".join(map(_fold_letter, clean(letter))):
            kept = " " if character.isspace() else character
            if kept != " " or (folded and folded[-1] != " "):
                folded.append(kept)
                owners.append(index)
    return "".join(folded), owners


def _places(wanted: str, folded: str) -> Iterator[int]:
    at = folded.find(wanted)
    while at >= 0:
        yield at
        at = folded.find(wanted, at + len(wanted))


def _stands_alone(folded: str, start: int, end: int) -> bool:
    return not (folded[start - 1 : start].isalnum() or folded[end : end + 1].isalnum())


def _end_of_letter(text: str, index: int) -> int:
    end = index + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def _moved_tones() -> dict[str, str]:
    tones = {"oa": ("òa óa ỏa õa ọa", "oà oá oả oã oạ"), "oe": ("òe óe ỏe õe ọe", "oè oé oẻ oẽ oẹ")}
    tones["uy"] = ("ùy úy ủy ũy ụy", "uỳ uý uỷ uỹ uỵ")
    pairs = [pair for old, new in tones.values() for pair in zip(new.split(), old.split(), strict=True)]
    cased = [(change(new), change(old)) for new, old in pairs for change in (str.lower, str.capitalize, str.upper)]
    return dict(cased)


_MOVED = _moved_tones()
# After q the u is part of the consonant (quý), and before a final consonant both schools agree (hoàn).
_TONE_ON_SECOND = re.compile(rf"(?<![qQ])(?:{'|'.join(_MOVED)})(?![^\W\d_])")
