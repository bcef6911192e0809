"""Answers the commune gave before to matters like this one: words to begin from, never put in by themselves."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from doithoai.language.answer_check import days_in
from doithoai.language.excerpt import subject_line
from doithoai.language.redaction import impersonal
from doithoai.models import Answer, EarlierMatter, Opinion
from doithoai.models.opinions import gone
from doithoai.phases.preparation.remembered import find
from doithoai.rules.vocabulary import AnswerState, Scope
from doithoai.web.alike import alike
from doithoai.web.marks import mark_of_kind
from doithoai.web.marks_in_text import marked_at

SHOWN = 3
#: How like a matter must be, and how far of the same field of work. Another place does not matter: the words may fit.
LIKE, OF_ONE_FIELD = 0.21, 0.5
MOST_COMPARED = 400  # answers given last
_LISTED = "so-"  # before the id of a row of a list


def reusable(opinion: Opinion) -> list[dict[str, Any]]:
    """The given answers to matters most like this one, the likest first; personal words are replaced, days marked.

    Those of the office's own lists of earlier years come last. At most seven statements.
    """
    answers = {row.opinion_id: row for row in _given(opinion)[:MOST_COMPARED]}
    asked = [row.opinion for row in answers.values()]
    near = [
        row
        for row, one in alike(opinion, asked, "answers given")
        if one.score >= LIKE and one.same_field >= OF_ONE_FIELD
    ]
    listed = [one for one, _ in find(opinion).earlier if isinstance(one, EarlierMatter) and one.answer]
    return [*(_shown(answers[row.pk]) for row in near[:SHOWN]), *map(_of_list, listed[:SHOWN])]


def words_to_reuse(opinion: Opinion, public_id: str) -> str | None:
    """The words of one answer given before, without personal words; ``None`` for what may not be taken here."""
    if public_id.startswith(_LISTED):
        rows = EarlierMatter.objects.of(opinion.commune_id).exclude(answer="")
        row = rows.filter(public_id=public_id.removeprefix(_LISTED)).first()
        return impersonal(row.answer) if row is not None else None
    answer = _given(opinion).filter(opinion__public_id=public_id).first()
    return impersonal(answer.text) if answer is not None else None


def _given(opinion: Opinion) -> QuerySet[Answer]:
    rows = Answer.objects.of(opinion.commune_id).filter(state=AnswerState.GIVEN, opinion__scope=Scope.IN_SCOPE)
    rows = rows.exclude(gone("opinion")).exclude(opinion=opinion.pk).exclude(text="")
    return rows.select_related("opinion__dialogue", "opinion__village").order_by("-pk")


def _shown(answer: Answer) -> dict[str, Any]:
    words, opinion = impersonal(answer.text), answer.opinion
    return {
        "take": opinion.public_id,
        "title": impersonal(opinion.title),
        "where": f"{opinion.village.name if opinion.village else 'Không ghi thôn'}, năm {opinion.dialogue.year}",
        "tag": mark_of_kind(answer.kind),
        "words": marked_at(words, days_in(words)),
    }


def _of_list(row: EarlierMatter) -> dict[str, Any]:
    words = impersonal(row.answer)
    return {
        "take": f"{_LISTED}{row.public_id}",
        "title": impersonal(subject_line(row.text)),
        "where": f"{row.village.name if row.village else 'Không ghi thôn'}, năm {row.year}",
        "tag": None,
        "words": marked_at(words, days_in(words)),
    }
