"""What a paper would print in the words of the people who sent it: no such word goes out under the chair's name."""

from __future__ import annotations

from django.db.models import Q, QuerySet

from doithoai.actions.paper_facts.matters import code_of_matter
from doithoai.models import Assignment, Dialogue, Disposition, Opinion
from doithoai.rules.vocabulary import DocumentKind as K
from doithoai.rules.vocabulary import OpinionSource, Scope, TurnState

#: Papers that tell matters; the notice of results asks for checked texts among its own conditions.
TELLS_MATTERS = frozenset(
    {
        K.OPINION_REPORT,
        K.ASSIGNMENT_LETTER,
        K.SPEAKER_LIST,
        K.MINUTES,
        K.WRITTEN_ANSWER,
        K.TRANSFER_SLIP,
        K.REMINDER_LETTER,
    }
)
_NAMED = 5


def unchecked_matters(dialogue: Dialogue, kind: K, opinion: Opinion | None = None) -> list[Opinion]:
    """The matters on the paper that have no checked public text yet, each group by its lead. One statement, or none.

    What the secretary wrote down in the hall is an official's words already.
    """
    if kind not in TELLS_MATTERS:
        return []
    rows = Opinion.objects.of(dialogue.commune_id).matters().leads().filter(dialogue=dialogue, public_text="")
    printed = _on_paper(rows.exclude(source=OpinionSource.FLOOR), kind, opinion)
    return list(printed.distinct().order_by("pk"))


def refusal_of_unchecked(matters: list[Opinion]) -> str:
    """Names the matters by their codes and says what to do; empty when there are none."""
    if not matters:
        return ""
    codes = ", ".join(code_of_matter(one) for one in matters[:_NAMED])
    more = f" và {len(matters) - _NAMED} việc nữa" if len(matters) > _NAMED else ""
    return (
        f"Còn {len(matters)} việc in trong văn bản này chưa có bản công khai đã soát: mã {codes}{more}. "
        "Ông/Bà soạn bản công khai cho từng việc rồi ban hành."
    )


def _on_paper(rows: QuerySet[Opinion], kind: K, opinion: Opinion | None) -> QuerySet[Opinion]:
    if kind is K.SPEAKER_LIST:
        waits = (TurnState.REGISTERED, TurnState.SPEAKING, TurnState.ENDED)
        return rows.filter(Q(turn__state__in=waits) | Q(merged__turn__state__in=waits))
    rows = rows.filter(scope=Scope.IN_SCOPE)
    if kind is K.ASSIGNMENT_LETTER:
        return rows.filter(assignments__in=Assignment.objects.leading())
    if kind is K.MINUTES:
        decided = Disposition.objects.standing().filter(conference__dialogue__in=rows.values("dialogue"))
        return rows.filter(pk__in=decided.values("opinion"))
    return rows if opinion is None else rows.filter(pk=opinion.lead_id)
