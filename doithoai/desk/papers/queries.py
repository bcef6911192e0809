"""The papers of a dialogue and the pictures of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from django.http import Http404

from doithoai.models import Dialogue, Opinion, Paper
from doithoai.papers import codec
from doithoai.papers.clean import cleaned
from doithoai.papers.content import Bundle, Document
from doithoai.papers.render import pictures as pages_of
from doithoai.rules.vocabulary import DocumentKind

#: Letters of a batch shown as pictures; the files hold all of them.
SHOWN_LETTERS = 3
_PPI = 100


def papers_of(dialogue: Dialogue) -> list[Paper]:
    """Every paper of the dialogue, drafts first, then the newest. One statement."""
    rows = Paper.objects.of(dialogue.commune_id).filter(dialogue=dialogue).defer("sealed_content")
    return sorted(rows.select_related("opinion"), key=lambda one: one.number_and_symbol != "")


def paper_or_404(dialogue: Dialogue | None, public_id: str) -> Paper:
    """One paper with its files. One statement."""
    if dialogue is None:
        raise Http404
    rows = Paper.objects.of(dialogue.commune_id).filter(dialogue=dialogue, public_id=public_id)
    paper = rows.select_related("docx", "pdf", "opinion__village", "opinion__slip__contact").first()
    if paper is None:
        raise Http404
    paper.dialogue, paper.commune = dialogue, dialogue.commune
    found: Paper = paper
    return found


def opinion_or_404(dialogue: Dialogue, public_id: str) -> Opinion | None:
    """The opinion a letter is about; ``None`` when no id came."""
    if not public_id:
        return None
    rows = Opinion.objects.of(dialogue.commune_id).filter(dialogue=dialogue, public_id=public_id)
    opinion: Opinion | None = rows.select_related("village", "slip__contact", "turn__contact", "digest").first()
    if opinion is None:
        raise Http404
    return opinion


def kinds_in_use(papers: Sequence[Paper]) -> frozenset[DocumentKind]:
    """Kinds with at least one paper."""
    return frozenset(paper.kind for paper in papers)


def pictures(document: Document) -> tuple[bytes, ...]:
    """The pages as PNG; of a batch of letters those of the first few."""
    return _drawn(codec.to_json(cleaned(_first_letters(document)).document))


def letters_left_out(document: Document) -> int:
    """How many letters of a batch the pictures do not show."""
    return max(0, len(document.papers) - SHOWN_LETTERS) if isinstance(document, Bundle) else 0


def _first_letters(document: Document) -> Document:
    return replace(document, papers=document.papers[:SHOWN_LETTERS]) if isinstance(document, Bundle) else document


@lru_cache(maxsize=3)
def _drawn(content: str) -> tuple[bytes, ...]:
    # A page asks for each of its pictures separately: they are set once.
    return pages_of(codec.from_json(content), _PPI)
