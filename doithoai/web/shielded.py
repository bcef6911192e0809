"""What a person reads of a matter's words, and therefore what that person's search may look into."""

from __future__ import annotations

from doithoai.language.folding import fold
from doithoai.language.redaction import SpanKind, find_personal, redact
from doithoai.models import Opinion
from doithoai.rules.visibility import OFFICE
from doithoai.rules.vocabulary import Audience
from doithoai.web.suspected import is_suspected

_NUMBERS = frozenset({SpanKind.PHONE, SpanKind.PERSON_ID, SpanKind.EMAIL, SpanKind.BIRTH_YEAR, SpanKind.LONG_NUMBER})


def shielded(text: str, audience: Audience) -> str:
    """Who answers or supervises reads the matter, not the phone or number of a person that stands in it."""
    if audience in OFFICE:
        return text
    return redact(text, [span for span in find_personal(text) if span.kind in _NUMBERS])


def may_be_found(opinion: Opinion, words: str, audience: Audience, *, whole: bool = True) -> bool:
    """Whether the words that found a matter stand in what this person reads of it, so that a hit tells nothing more.

    ``whole``: the page behind shows the whole text; else its first line alone. What may be a denunciation is never
    found. ``words``: folded.
    """
    if is_suspected(opinion):
        return False
    if audience in OFFICE:
        return True
    shown = opinion.title + (f"\n{opinion.received_text}" if whole else "")
    return all(word in fold(shielded(shown, audience)) for word in words.split())
