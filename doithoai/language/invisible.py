"""Characters nobody can see: they hide words from search, reverse what is read, or break a paper's file."""

import re
import unicodedata
from functools import lru_cache

JOINER = "\u200d"
# Letters by name, empty by shape; used to hand in a name that looks blank.
_BLANK_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
_SUSPECT = re.compile("[^\n -~\xa1-\xac\xae-\u02ff\u1e00-\u1fff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def contains_control(text: str) -> bool:
    """Whether `text` holds a control, bidi, zero-width or otherwise invisible character, or a lone surrogate.

    New lines and tabs are no controls here, and neither is the joiner between two emoji.
    """
    shown = text.replace("\r\n", "\n").replace("\t", " ")
    return without_invisible(shown) != shown


def has_surrogates(text: str) -> bool:
    """Whether `text` holds half of a character, which no file and no database can store."""
    return _SURROGATE.search(text) is not None


def without_invisible(text: str) -> str:
    """`text` without invisible characters, except new lines and the joiners and selectors of emoji."""
    if not _SUSPECT.search(text):
        return text
    kept: list[str] = []
    for letter in text:
        if not _is_invisible(letter) and (not _is_selector(letter) or _is_symbol(kept[-1:])):
            kept.append(letter)
    return _without_stray_joiners(kept) if JOINER in text else "".join(kept)


def _without_stray_joiners(letters: list[str]) -> str:
    kept: list[str] = []
    for index, letter in enumerate(letters):
        if letter != JOINER or (_is_pictorial(kept[-1:]) and _is_symbol(letters[index + 1 : index + 2])):
            kept.append(letter)
    return "".join(kept)


@lru_cache(maxsize=4096)
def _is_invisible(letter: str) -> bool:
    """Categories: Cc control, Cf format, Cs surrogate; Cn only for noncharacters, which XML forbids."""
    if letter in ("\n", JOINER):
        return False
    category = unicodedata.category(letter)
    return category in ("Cc", "Cf", "Cs") or letter in _BLANK_LETTERS or _is_noncharacter(ord(letter))


def _is_noncharacter(code: int) -> bool:
    return 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE


def _is_selector(letter: str) -> bool:
    return "\ufe00" <= letter <= "\ufe0f" or "\U000e0100" <= letter <= "\U000e01ef"


def _is_pictorial(last: list[str]) -> bool:
    """A symbol, or what may stand after it: a selector or a skin tone."""
    return _is_symbol(last) or (bool(last) and (last[0] == "\ufe0f" or "\U0001f3fb" <= last[0] <= "\U0001f3ff"))


def _is_symbol(last: list[str]) -> bool:
    return bool(last) and unicodedata.category(last[0]) == "So"
