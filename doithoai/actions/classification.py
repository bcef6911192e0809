"""Sorting: sector and competence of a matter, and which opinions are one. The machine suggests, a person decides."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from doithoai.actions.checks import same_commune, short_text
from doithoai.actions.official import permit, record
from doithoai.actions.preparing import leading, workable
from doithoai.actions.words_in_public import is_impersonal, must_not_denounce
from doithoai.models import Assignment, Opinion, Sector
from doithoai.models.memory import count_years, move_links
from doithoai.rules.permissions import Actor
from doithoai.rules.refusals import BadInput, NotYet, Outdated
from doithoai.rules.vocabulary import Action, Competence, OpinionState

SUBJECT_LINE_LIMIT = 160
MERGED = "Gộp vào ý kiến khác"
_NOT_YET_ANSWERED = frozenset({OpinionState.RECEIVED, OpinionState.CLASSIFIED, OpinionState.ASSIGNED})


@transaction.atomic
def classify(
    opinion: Opinion,
    *,
    sector: Sector,
    competence: Competence,
    subject_line: str = "",
    is_reread: bool = False,
    suggested: Sector | None = None,
    actor: Actor,
    at: datetime,
) -> None:
    """Say which field of work a matter belongs to and which level may settle it (plan, mục III.2.2: "phân loại").

    An empty ``subject_line`` keeps the one there is; a new one is what everybody will read, so it is looked at like a
    public text, and somebody ``is_reread`` answers for what looks personal. Corrections, and the first sector of a
    matter already answered from the floor, leave the handling where it stands; opinions merged into this one take over
    sector and competence.
    The entry keeps the field that was ``suggested`` on the page, so that the accuracy of suggestions can be told.
    Raises ``NotYet`` while the scope is undecided or for a merged opinion, ``BadInput`` for another commune's sector, a
    long line, one that reads like a denunciation, or one that looks personal and that nobody has reread.
    """
    permit(actor, Action.CLASSIFY, opinion)
    workable(opinion)
    leading(opinion)
    same_commune(opinion.commune_id, sector, suggested)
    line = short_text(subject_line, "Tên việc", SUBJECT_LINE_LIMIT, "subject_line", needed=False)
    must_not_denounce(line, "subject_line")
    is_kept = line in ("", opinion.subject_line)
    is_overruled = not (is_kept or is_impersonal(line, "Tên việc", "subject_line", is_reread=is_reread))
    said: dict[str, Any] = {"overruled": "personal_data"} if is_overruled else {}
    opinion.move_to(
        _after_classifying(opinion),
        sector=sector,
        competence=competence,
        subject_line=line or opinion.subject_line,
    )
    Opinion.objects.of(opinion.commune_id).filter(merged_into=opinion).update(sector=sector, competence=competence)
    record(
        Action.CLASSIFY,
        actor,
        opinion,
        at=at,
        sector=sector.code,
        competence=str(competence),
        suggested=suggested.code if suggested else None,
        **said,
    )


@transaction.atomic
def merge(opinion: Opinion, *, into: Opinion, actor: Actor, at: datetime) -> None:
    """Link ``opinion`` to the matter it repeats: one answer, and everybody who asked stays an asker.

    Chains are flattened: who is merged into a merged opinion follows its lead, and so do those that followed
    ``opinion``. Raises ``BadInput`` across communes or dialogues and for circles, ``NotYet`` for a matter outside the
    scope or with a draft of its own, ``Outdated`` when somebody merged it meanwhile.
    """
    permit(actor, Action.MERGE, opinion)
    workable(opinion)
    lead = _lead_of(into)
    _same_matter_possible(opinion, lead)
    free = Opinion.objects.of(opinion.commune_id).filter(pk=opinion.pk, merged_into=None)
    if free.update(merged_into=lead) != 1:
        raise Outdated("Ý kiến này đã gộp vào nhóm khác. Ông/Bà tải lại trang để xem nhóm, tách ra rồi gộp lại.")
    opinion.move_to(
        OpinionState.CLASSIFIED,
        sector=lead.sector or opinion.sector,
        competence=lead.competence or opinion.competence,
    )
    opinion.merged_into = lead
    Opinion.objects.of(opinion.commune_id).filter(merged_into=opinion).update(merged_into=lead)
    move_links(opinion, lead)
    standing = Assignment.objects.of(opinion.commune_id).standing().filter(opinion=opinion)
    standing.update(returned_at=at, return_reason=MERGED)
    record(Action.MERGE, actor, opinion, at=at, into=lead.public_id)


@transaction.atomic
def unmerge(opinion: Opinion, *, actor: Actor, at: datetime) -> None:
    """Take an opinion out of its group again: it keeps sector and competence and needs an answer of its own. What was
    known of earlier years stays with the group; whoever took it out looks again.

    Raises ``Outdated`` when it is in no group any more.
    """
    permit(actor, Action.UNMERGE, opinion)
    workable(opinion)
    lead = opinion.merged_into
    merged = Opinion.objects.of(opinion.commune_id).filter(pk=opinion.pk, merged_into__isnull=False)
    if lead is None or merged.update(merged_into=None) != 1:
        raise Outdated("Ý kiến này không còn ở trong nhóm nào. Ông/Bà tải lại trang để xem.")
    opinion.merged_into = None
    count_years(opinion.pk)
    record(Action.UNMERGE, actor, opinion, at=at, out_of=lead.public_id)


def _after_classifying(opinion: Opinion) -> OpinionState:
    state = OpinionState(opinion.state)
    return OpinionState.CLASSIFIED if state is OpinionState.RECEIVED else state


def _lead_of(into: Opinion) -> Opinion:
    """The lead as it stands now, locked: two clerks may be merging in opposite directions."""
    rows = Opinion.objects.of(into.commune_id).select_related("dialogue", "sector").select_for_update(of=("self",))
    lead: Opinion = rows.get(pk=into.lead_id)
    return rows.get(pk=lead.lead_id) if lead.merged_into_id else lead


def _same_matter_possible(opinion: Opinion, lead: Opinion) -> None:
    same_commune(opinion.commune_id, lead)
    if lead.dialogue_id != opinion.dialogue_id:
        raise BadInput("Chỉ gộp ý kiến trong cùng một đợt đối thoại. Việc của năm trước Ông/Bà xem ở phần Theo dõi.")
    if lead.pk == opinion.pk:
        raise BadInput("Không thể gộp một ý kiến vào chính nhóm của nó. Ông/Bà chọn ý kiến khác.")
    workable(lead)
    if opinion.state not in _NOT_YET_ANSWERED:
        raise NotYet("Ý kiến này đã có dự thảo hoặc câu trả lời riêng. Ông/Bà gộp ý kiến kia vào ý kiến này.")
