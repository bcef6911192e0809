"""Personal data in free text: hints for a person who decides; nothing is removed by itself.

What must not be published: phones, 12-digit personal ids, addresses, birth years, names of third parties (Law
91/2025/QH15, art. 16; the five fields of the slip stay out of every public text). The hints miss things and
see things that are none: they make a reader look, they do not replace one.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from doithoai.language.people_in_text import Place, names_after_titles, names_by_form


class SpanKind(StrEnum):
    """What a span seems to be; the value is the Vietnamese word that stands in for it."""

    PERSON_ID = "số giấy tờ"
    PHONE = "số điện thoại"
    EMAIL = "địa chỉ thư điện tử"
    HOUSE_NUMBER = "địa chỉ"
    BIRTH_YEAR = "năm sinh"
    LONG_NUMBER = "dãy số"
    NAME = "tên người"


@dataclass(frozen=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive) of the text, what they seem to be, and a sentence why."""

    start: int
    end: int
    kind: SpanKind
    reason: str


def find_personal(text: str) -> list[Span]:
    """Spans of `text` that may be personal data, in order, none overlapping another; linear in its length."""
    kept: list[Span] = []
    taken = bytearray(len(text))
    for span in _candidates(text):
        if not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\x01" * (span.end - span.start)
            kept.append(span)
    return sorted(kept)


def impersonal(text: str) -> str:
    """`text` with everything in it that may be personal data replaced by its kind."""
    return redact(text, find_personal(text))


def redact(text: str, spans: Iterable[Span]) -> str:
    """`text` with each span replaced by its kind: "[số điện thoại]"; touching spans of one kind are one.

    Raises ValueError when a span reaches outside the text, for it then belongs to another version of it.
    """
    pieces: list[str] = []
    at = 0
    for span in _merged(spans):
        if not 0 <= span.start < span.end <= len(text):
            raise ValueError(f"span {span.start}–{span.end} is not in a text of {len(text)} characters")
        pieces += [text[at : span.start], f"[{span.kind}]"]
        at = span.end
    return "".join(pieces) + text[at:]


def _candidates(text: str) -> Iterator[Span]:
    """The surer kinds first: they keep their place against the later ones."""
    for kind, pattern, reason in _PATTERNS:
        for found in pattern.finditer(text):
            yield Span(*found.span(), kind, reason)
    for places, reason in (
        (names_after_titles(text), "Có ông, bà và tên riêng: có thể là tên người khác."),
        (names_by_form(text), "Có dạng họ tên đầy đủ của một người."),
    ):
        yield from (_name(place, reason) for place in places)


def _name(place: Place, reason: str) -> Span:
    return Span(*place, SpanKind.NAME, reason)


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        last = merged[-1] if merged else None
        if last and span.start < last.end:
            merged[-1] = Span(last.start, max(last.end, span.end), last.kind, last.reason)
        elif last and span.start == last.end and span.kind == last.kind:
            merged[-1] = Span(last.start, span.end, last.kind, last.reason)
        else:
            merged.append(span)
    return merged


_NUMBER = r"[0-9]{1,5}[A-Za-z]?(?:/[0-9]{1,5}[A-Za-z]?){0,4}"
_STREET = "ngõ|ngách|hẻm|kiệt|đường|phố|ngo|ngach|hem|kiet|duong|pho"

# Every repetition is bounded, so no text, however hostile, takes more than linear time.
_PATTERNS = (
    (
        SpanKind.PERSON_ID,
        re.compile(r"(?<![0-9])0[0-9]{2}(?:[ .]?[0-9]{3}){3}(?![0-9])"),
        "12 chữ số bắt đầu bằng 0: có thể là số định danh cá nhân.",
    ),
    (
        SpanKind.PERSON_ID,
        re.compile(
            r"(?i:\b(?:cmnd|cmt|chứng minh nhân dân|chứng minh thư)\b)[^0-9\n]{0,20}"
            r"[0-9]{3}(?:[ .]?[0-9]{3}){2}(?![0-9])"
        ),
        "Số chứng minh nhân dân.",
    ),
    (
        SpanKind.PHONE,
        re.compile(r"(?<![0-9])(?:\+?84|0)(?:[ .-]{0,2}[0-9]){9,10}(?![0-9])"),
        "Có dạng số điện thoại.",
    ),
    (
        SpanKind.EMAIL,
        re.compile(r"(?<![\w.%+-])[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}"),
        "Có dạng địa chỉ thư điện tử.",
    ),
    (
        SpanKind.HOUSE_NUMBER,
        re.compile(rf"(?i:\b(?:số nhà|nhà số|so nha|nha so)) {{0,2}}(?:số )?{_NUMBER}\b"),
        "Số nhà.",
    ),
    (
        SpanKind.HOUSE_NUMBER,
        re.compile(rf"(?i:\bs[ốo] {_NUMBER},? (?:{_STREET})) [^\W_]{{1,20}}"),
        "Số nhà và tên đường, ngõ.",
    ),
    (
        SpanKind.HOUSE_NUMBER,
        re.compile(rf"(?i:\b(?:ngõ|ngách|hẻm|kiệt)) (?:số )?{_NUMBER}\b"),
        "Số ngõ, ngách.",
    ),
    (
        SpanKind.BIRTH_YEAR,
        re.compile(
            r"(?i:(?<!hy )(?<!hi )\b(?:sinh năm|sinh ngày|năm sinh|sinh nam|sn))[ :]{0,2}"
            r"(?:[0-9]{1,2}[/.-]){0,2}(?:19|20)[0-9]{2}\b"
        ),
        "Năm sinh.",
    ),
    (
        SpanKind.LONG_NUMBER,
        re.compile(r"(?<![0-9.])[0-9]{9,19}(?![0-9])"),
        "Dãy số dài: có thể là số giấy tờ hoặc số tài khoản.",
    ),
)
