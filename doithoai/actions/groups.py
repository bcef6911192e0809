"""What becomes of a group when the opinion that carries its answer goes: nobody who asked the same is lost with it."""

from __future__ import annotations

from doithoai.models import Answer, Assignment, Commitment, Opinion, Referral
from doithoai.models.opinions import sealed
from doithoai.rules.vocabulary import OpinionState, Scope


def pass_on_group(lead: Opinion) -> Opinion | None:
    """The first of those merged into ``lead`` takes over: assignments, draft, referrals, promises and the others.

    Called inside the act by which ``lead`` leaves (withdrawn, ruled out), before it moves. Returns the new lead, or
    ``None`` where nobody else asked.
    """
    members = Opinion.objects.of(lead.commune_id).filter(merged_into=lead).exclude(sealed())
    heir: Opinion | None = (
        members.filter(scope=Scope.IN_SCOPE).exclude(state=OpinionState.WITHDRAWN).order_by("pk").first()
    )
    if heir is None:
        return None
    members.exclude(pk=heir.pk).update(merged_into=heir)
    # What the group had reached stays reached: this is no move of the heir but the group changing its carrier.
    Opinion.objects.of(lead.commune_id).filter(pk=heir.pk).update(
        merged_into=None,
        state=lead.state,
        sector=lead.sector_id,
        competence=lead.competence,
        subject_line=heir.subject_line or lead.subject_line,
    )
    for model in (Assignment, Answer, Referral, Commitment):
        model.objects.of(lead.commune_id).filter(opinion=lead).update(opinion=heir)
    heir.refresh_from_db()
    return heir
