"""Issued papers that carry the words of a matter: an issued paper never changes, so a person has to call it back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from doithoai.actions.paper_facts.matters import words_of
from doithoai.language.folding import fold
from doithoai.models import Opinion, Paper
from doithoai.rules.vocabulary import PaperState

#: Fewer letters than this may stand in any paper by chance.
_TELLING = 12


def papers_with_words(opinion: Opinion) -> list[Paper]:
    """The issued papers of its dialogue in which its received or public words, or its subject line, stand; those of
    its own (written answer, guidance, transfer) left out, for they lose their words with it. In the order of issue."""
    phrases = {fold(text) for text in (opinion.received_text, words_of(opinion), opinion.subject_line)}
    telling = [phrase for phrase in phrases if len(phrase) >= _TELLING]
    papers = Paper.objects.of(opinion.commune_id).filter(dialogue=opinion.dialogue_id, state=PaperState.ISSUED)
    others = papers.exclude(opinion=opinion.pk).exclude(sealed_content=None).order_by("issued_on", "pk")
    slug = opinion.commune.slug
    return [paper for paper in others if _stands_in(paper.content(slug), telling)]


def _stands_in(content: Any, phrases: list[str]) -> bool:
    return any(phrase in told for told in map(fold, _texts(content)) for phrase in phrases)


def _texts(content: Any) -> Iterator[str]:
    """Every string in a JSON value."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict):
        for one in content.values():
            yield from _texts(one)
    elif isinstance(content, list):
        for one in content:
            yield from _texts(one)
