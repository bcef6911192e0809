"""The code on a receipt: ``PQ-7K3M-9XQD-4TWN-C``, read aloud and copied by hand without becoming another code.

Twelve letters of Crockford's alphabet carry 60 random bits; the last letter checks them. The letters in front name the
commune for people and carry nothing. What is typed is read kindly: small letters, no dashes, O for 0, I and L for 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from doithoai.language.folding import fold
from doithoai.rules.refusals import BadInput

#: Crockford's letters: no I, L, O, U.
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
BODY_LENGTH = 12
LONGEST_TYPED = 60  # characters; longer is no code, whatever it holds

#: What people write between the groups of a code, and the capital letters they mistake for digits.
BETWEEN = re.compile(r"[\s\-–—.·_]+")
LOOK_ALIKE = str.maketrans("OIL", "011")
_ALL_LOOK_ALIKE = str.maketrans("OILU", "011V")


def commune_letters(commune_name: str) -> str:
    """The letters in front: initials of the name, ``Phong Quang`` → ``PQ``; of a single word its first two."""
    words = re.findall(r"[a-z0-9]+", fold(commune_name))
    initials = "".join(word[0] for word in words) if len(words) > 1 else "".join(words)
    return (initials[:3] if len(words) > 1 else initials[:2]).upper() or "XA"


def print_code(commune_name: str, body: str) -> str:
    """``body`` (twelve letters) as it stands on the receipt, with the commune's letters and the check letter."""
    groups = "-".join(body[at : at + 4] for at in range(0, BODY_LENGTH, 4))
    return f"{commune_letters(commune_name)}-{groups}-{check_letter(body)}"


def read_code(typed: str) -> str:
    """The twelve letters of a typed code. Raises ``BadInput`` with a sentence when it can be none.

    Nothing is looked up: the sentence depends on the typed letters alone and tells nothing about any slip.
    """
    plain = BETWEEN.sub("", typed[: LONGEST_TYPED + 1]).upper()
    if not plain:
        raise BadInput("Ông/Bà nhập mã trên giấy biên nhận, ví dụ PQ-7K3M-9XQD-4TWN-C.", "code")
    tail = plain[-BODY_LENGTH - 1 :].translate(LOOK_ALIKE)
    if len(plain) > LONGEST_TYPED or not BODY_LENGTH < len(plain) <= BODY_LENGTH + 4 or set(tail) - set(LETTERS):
        raise BadInput(
            "Mã chưa đúng dạng. Mã có hai hoặc ba chữ đầu, ba nhóm bốn chữ và một chữ cuối, "
            "ví dụ PQ-7K3M-9XQD-4TWN-C. Ông/Bà xem lại giấy biên nhận.",
            "code",
        )
    body, check = tail[:-1], tail[-1]
    if check_letter(body) != check:
        raise BadInput("Mã có một chữ chép nhầm hoặc hai chữ đổi chỗ. Ông/Bà xem lại từng nhóm.", "code")
    return body


def as_letters(words: str) -> str:
    """Capital letters and digits as letters of the alphabet: those it lacks become what they are mistaken for."""
    return words.translate(_ALL_LOOK_ALIKE)


def check_letter(body: str) -> str:
    """The letter that follows ``body``: notices every single wrong letter and every exchange of two letters.

    A sum of the letters over the field of 32 elements, each weighted with another power of its generator; for up to
    31 letters all weights differ.
    """
    return LETTERS[_weighted(LETTERS.index(letter) for letter in body)]


def _weighted(values: Iterable[int]) -> int:
    total = 0
    for value in values:
        total = _times_generator(total ^ value)
    return total


def _times_generator(value: int) -> int:
    """``value`` times x, modulo x⁵ + x² + 1."""
    value <<= 1
    return value ^ 0b100101 if value & 0b100000 else value
