"""Which places a text names: villages, roads, dams, whatever stands in capitals behind a kind of place."""

from __future__ import annotations

import re

from doithoai.language.folding import clean, fold

_KINDS = "thôn|bản|xóm|ấp|buôn|làng|khu|tổ|đội|phố|đập|cầu|suối|hồ|kênh|trường|chợ|đèo|dốc|phai|kè"
# In Unicode capitals and small letters of Vietnamese alternate: a range would hold both.
_LETTERS = [letter for letter in map(chr, (*range(0x41, 0x250), *range(0x1EA0, 0x1EFA))) if letter.isalpha()]
_UPPER, _LOWER = ("".join(filter(kind, _LETTERS)) for kind in (str.isupper, str.islower))
_CAPITAL, _NEXT = f"[{_UPPER}][{_LOWER}]+", rf"\s+(?:[{_UPPER}][{_LOWER}]*|\d+)"
_NUMBERED = re.compile(rf"\b({_KINDS})\s+(?:số\s+)?(\d+[a-z]?)\b", re.IGNORECASE)
_NUMBERED_BARE = re.compile(r"\b(thon|xom|to|khu) (?:so )?(\d+[a-z]?)\b")
# "dt186", "tinh lo 186", "duong tinh dt 186": one road.
_ROAD = re.compile(
    r"\b(?:(?:dt|ql|dh)[ .]*|(?:duong|tinh lo|quoc lo|huyen lo|duong tinh|duong huyen) (?:so |dt|ql|dh)?)(\d+[a-z]?)\b"
)
_OF_KIND = re.compile(rf"\b((?i:{_KINDS})\s+{_CAPITAL}(?:{_NEXT})*)")
# Two syllables at least; what begins a sentence is mostly no name.
_NAMED = re.compile(rf"(?<![.!?:]\s)(?<!^)\b({_CAPITAL}(?:{_NEXT})+)")
_ALONE = 2  # spaces from which on a name is known without its kind
_NO_PLACES = frozenset(
    map(fold, ("Nhà nước", "Hội đồng", "Ủy ban", "Mặt trận", "Đảng ủy", "Công an", "Việt Nam", "Quyết định", "Bà con"))
)


def places_in(text: str) -> frozenset[str]:
    """Places a text names, folded; takes any text, never raises.

    A name of one syllable stands with its kind ("thon quan"), a longer one alone ("khuoi tich"), a road as "duong 186".
    A text without marks and capitals gives only what is numbered.
    """
    text = clean(text)
    plain = fold(text)
    found = {fold(" ".join(match.groups())) for match in _NUMBERED.finditer(text)}
    if text.isascii():
        found |= {" ".join(match.groups()) for match in _NUMBERED_BARE.finditer(plain)}
    found |= {f"duong {number}" for number in _ROAD.findall(plain)}
    if not text.isupper():
        found |= set(map(fold, _NAMED.findall(text)))
        for name in map(fold, _OF_KIND.findall(text)):
            found.add(name if name.count(" ") < _ALONE else name.partition(" ")[2])
    return frozenset(found - _NO_PLACES)
