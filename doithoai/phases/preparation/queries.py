"""What the pages of preparation read, each by one named query that starts from a dialogue."""

from __future__ import annotations

from itertools import islice
from typing import Any

from django.db.models import Count, F, OuterRef, Prefetch, Q, QuerySet, Subquery, Value

from doithoai.actions.assignments import ASSIGNED_ANEW
from doithoai.actions.classification import MERGED
from doithoai.language.folding import fold
from doithoai.models import Answer, Assignment, Department, Dialogue, JournalEntry, Opinion, Sector, Village
from doithoai.models.opinions import askers, gone, sealed
from doithoai.models.settlement import decided as decided_kind
from doithoai.rules.permissions import Actor
from doithoai.rules.visibility import OFFICE, audience_of
from doithoai.rules.vocabulary import AnswerState, Audience, DepartmentKind, OpinionState, Part, Scope
from doithoai.web.shielded import may_be_found

UNSORTED = (OpinionState.RECEIVED, OpinionState.CLASSIFIED)
IN_HAND = (OpinionState.ASSIGNED, OpinionState.ANSWER_DRAFTED, OpinionState.DEFERRED)
PAGE = 50
MOST_LEARNED = 500  # decided texts that suggestions learn from
MOST_COMPARED = 400  # matters whose words are compared to find a twin
#: Reasons the office itself writes when it ends an assignment: no department returned anything.
_OFFICE_REASONS = (ASSIGNED_ANEW, MERGED)


def reachable(dialogue: Dialogue, actor: Actor) -> QuerySet[Opinion]:
    """The opinions this person may know of: the office all, others only what is in scope and theirs."""
    rows = Opinion.objects.of(dialogue.commune_id).filter(dialogue=dialogue).exclude(sealed())
    rows = rows.annotate(decided=decided_kind())
    audience = audience_of(actor.roles)
    if audience in OFFICE:
        return rows
    rows = rows.filter(scope=Scope.IN_SCOPE)
    if audience is Audience.FRONT:
        return rows
    if audience is Audience.DEPARTMENT:
        mine = Assignment.objects.of(dialogue.commune_id).standing().filter(department=actor.department_id)
        given = mine.values("opinion_id")
        return rows.filter(Q(pk__in=given) | Q(merged_into_id__in=given))
    if audience is Audience.VILLAGE:
        return rows.filter(village_id__in=actor.village_ids)
    return rows.none()


def to_sort(dialogue: Dialogue) -> list[Opinion]:
    """All that waits to be sorted or assigned, leads before their members. One statement."""
    waiting = Q(merged_into=None, state__in=UNSORTED) | Q(merged_into__state__in=UNSORTED)
    rows = Opinion.objects.of(dialogue.commune_id).filter(waiting, dialogue=dialogue, scope=Scope.IN_SCOPE)
    rows = rows.matters()
    return list(_with_return(_told(rows)).order_by(F("merged_into").asc(nulls_first=True), "pk"))


def unseen(dialogue: Dialogue) -> int:
    """How many opinions wait until somebody has looked at their scope, before they can be sorted. One statement."""
    rows = Opinion.objects.of(dialogue.commune_id).filter(dialogue=dialogue).matters()
    return rows.filter(scope__in=(Scope.PENDING, Scope.RULED_OUT)).count()


def group_of(opinion: Opinion) -> list[Opinion]:
    """The matter an opinion belongs to: its lead first, then everybody merged into it. One statement."""
    rows = Opinion.objects.of(opinion.commune_id).filter(Q(pk=opinion.lead_id) | Q(merged_into=opinion.lead_id))
    rows = rows.exclude(sealed())
    return list(_with_return(_told(rows)).order_by(F("merged_into").asc(nulls_first=True), "pk"))


def one(dialogue: Dialogue, actor: Actor, public_id: str) -> Opinion | None:
    """One opinion with all that an act on it asks for, or ``None``."""
    rows = reachable(dialogue, actor).filter(public_id=public_id)
    rows = rows.select_related(
        "dialogue__commune", "commune", "village", "sector__department", "merged_into",
        "slip__contact", "turn__contact",
    )  # fmt: skip
    return rows.prefetch_related(shares(), shares("merged_into__assignments")).first()


def one_answer(dialogue: Dialogue, actor: Actor, public_id: str) -> Answer | None:
    """The answer of one matter, ready to be decided about."""
    rows = Answer.objects.of(dialogue.commune_id).filter(
        opinion__in=reachable(dialogue, actor), opinion__public_id=public_id
    )
    return _answers(rows).first()


def waiting_for_head(dialogue: Dialogue, actor: Actor) -> list[Answer]:
    """Drafts handed to this head, oldest first."""
    rows = Answer.objects.of(dialogue.commune_id).filter(
        opinion__dialogue=dialogue, state=AnswerState.DRAFT, sent_at__isnull=False, department=actor.department_id
    )
    return list(_answers(rows).order_by("sent_at", "pk"))


def waiting_for_leader(dialogue: Dialogue) -> list[Answer]:
    """Drafts the heads have agreed to, oldest first."""
    rows = Answer.objects.of(dialogue.commune_id).filter(opinion__dialogue=dialogue, state=AnswerState.AGREED)
    return list(_answers(rows).order_by("sent_at", "pk"))


def owed_by(dialogue: Dialogue, department_id: int | None) -> list[Assignment]:
    """What a department still has to do, by its day."""
    rows = Assignment.objects.of(dialogue.commune_id).standing().with_decision()
    rows = rows.filter(department=department_id, opinion__dialogue=dialogue)
    rows = rows.exclude(gone("opinion"))
    rows = rows.select_related("opinion__village", "opinion__sector", "opinion__answer")
    return list(rows.annotate(askers=askers("opinion__merged")).order_by("due_on", "pk"))


def overview(dialogue: Dialogue, actor: Actor, chosen: dict[str, Any], after: int) -> list[Opinion]:
    """A page of opinions with the filters of the list, and one more row when there is a next page."""
    rows = reachable(dialogue, actor).filter(pk__gt=after)
    if chosen.get("state"):
        lead = Q(merged_into=None, state=chosen["state"]) | Q(merged_into__state=chosen["state"])
        rows = rows.filter(lead)
    if chosen.get("scope"):
        rows = rows.filter(scope=chosen["scope"])
    for name in ("sector", "village"):
        if chosen.get(name):
            rows = rows.filter(**{name: chosen[name]})
    if chosen.get("department"):
        given = Assignment.objects.of(dialogue.commune_id).standing().filter(department=chosen["department"])
        rows = rows.filter(Q(pk__in=given.values("opinion_id")) | Q(merged_into__in=given.values("opinion_id")))
    rows = rows.select_related("village", "sector", "merged_into", "slip").order_by("pk")
    if words := fold(chosen.get("find") or ""):
        audience = audience_of(actor.roles)
        hits = rows.saying(words).iterator(chunk_size=PAGE * 4)
        found = list(islice((row for row in hits if may_be_found(row, words, audience)), PAGE + 1))
    else:
        found = list(rows[: PAGE + 1])
    _attach_leads(dialogue, found)
    return found


def _attach_leads(dialogue: Dialogue, rows: list[Opinion]) -> None:
    """Gives each row ``lead_share``: the lead department of its matter, a merged one's being its lead's."""
    standing = Assignment.objects.of(dialogue.commune_id).leading().with_decision()
    standing = standing.filter(opinion_id__in={row.lead_id for row in rows}).select_related("department")
    by_opinion = {share.opinion_id: share for share in standing}
    for row in rows:
        row.lead_share = by_opinion.get(row.lead_id)  # type: ignore[attr-defined]


def filter_options(dialogue: Dialogue) -> dict[str, list[tuple[int, str]]]:
    """Sectors, departments and villages for the selects above a list. One statement."""
    models = {"sector": Sector, "department": Department, "village": Village}
    parts = [
        model.objects.of(dialogue.commune_id)
        .order_by()
        .annotate(what=Value(what))
        .values_list("what", "pk", "name", "position")
        for what, model in models.items()
    ]
    rows = parts[0].union(*parts[1:], all=True).order_by("position", "pk")
    found: dict[str, list[tuple[int, str]]] = {what: [] for what in models}
    for what, pk, name, _ in rows:
        found[what].append((pk, name))
    return found


def may_be_repeated(opinion: Opinion) -> QuerySet[Opinion]:
    """Matters of the dialogue this opinion might repeat, the newest first."""
    rows = Opinion.objects.of(opinion.commune_id).filter(dialogue=opinion.dialogue_id, scope=Scope.IN_SCOPE)
    rows = rows.filter(merged_into=None).exclude(pk=opinion.lead_id).exclude(pk=opinion.pk)
    return _told(rows.matters()).order_by("-pk")


def departments(dialogue: Dialogue) -> list[Department]:
    """Bodies that answer, with ``load``: how many matters of this dialogue they lead at present."""
    mine = Q(assignments__opinion__dialogue=dialogue, assignments__opinion__state__in=IN_HAND)
    mine &= Q(assignments__returned_at=None, assignments__part=Part.LEAD)
    rows = Department.objects.of(dialogue.commune_id).exclude(kind=DepartmentKind.FRONT)
    return list(rows.annotate(load=Count("assignments", filter=mine)).order_by("position", "pk"))


def sectors(dialogue: Dialogue) -> list[Sector]:
    return list(Sector.objects.of(dialogue.commune_id).select_related("department"))


def acts_on(opinion: Opinion) -> list[JournalEntry]:
    """What was done about an opinion, in order."""
    rows = JournalEntry.objects.of(opinion.commune_id).filter(
        journal__dialogue=opinion.dialogue_id, subject=f"opinion:{opinion.public_id}"
    )
    return list(rows.select_related("actor", "typed_by").order_by("seq"))


def decided(commune_id: int) -> list[tuple[str, str]]:
    """The newest texts a person gave a field, each with the code of the field. One statement."""
    rows = Opinion.objects.of(commune_id).matters().filter(scope=Scope.IN_SCOPE, sector__isnull=False)
    return list(rows.order_by("-pk").values_list("received_text", "sector__code")[:MOST_LEARNED])


def shares(path: str = "assignments") -> Prefetch:
    """Assignments with their departments, for ``about()`` and for lists."""
    rows = Assignment.objects.with_decision().select_related("department", "part_by")
    return Prefetch(path, queryset=rows.order_by("part", "pk"))


def _told(rows: QuerySet[Opinion]) -> QuerySet[Opinion]:
    return rows.select_related("village", "sector", "slip", "digest", "dialogue").annotate(
        askers=askers(), decided=decided_kind()
    )


def _with_return(rows: QuerySet[Opinion]) -> QuerySet[Opinion]:
    """Why the last department sent it back, if one did."""
    returned = Assignment.objects.filter(opinion=OuterRef("pk"), returned_at__isnull=False, part=Part.LEAD)
    returned = returned.exclude(return_reason__in=_OFFICE_REASONS).order_by("-returned_at", "-pk")
    return rows.annotate(
        returned_by=Subquery(returned.values("department__name")[:1]),
        returned_why=Subquery(returned.values("return_reason")[:1]),
    )


def _answers(rows: QuerySet[Answer]) -> QuerySet[Answer]:
    rows = rows.exclude(sealed("opinion"))
    rows = rows.select_related(
        "opinion__dialogue", "opinion__commune", "opinion__village", "opinion__sector",
        "department", "drafted_by", "agreed_by", "approved_by",
    )  # fmt: skip
    return rows.prefetch_related(
        Prefetch("opinion__assignments", queryset=Assignment.objects.with_decision().select_related("department"))
    ).annotate(askers=askers("opinion__merged"), decided=decided_kind("opinion__"))
