"""What officers noted for the chair alone, for the pages the chair prepares with."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from doithoai.models import ChairNote, Opinion
from doithoai.rules.permissions import Actor
from doithoai.rules.visibility import audience_of, reads_chair_note, show
from doithoai.rules.vocabulary import Audience


def notes_of(actor: Actor, opinion: Opinion) -> list[dict[str, Any]]:
    """The notes on a matter and on those merged with it, the lead's first, as in the chair's book; none for a reader
    they are not for. ``own`` tells the note on ``opinion`` itself. At most one statement."""
    if not reads_chair_note(actor):
        return []
    asking = Opinion.objects.of(opinion.commune_id).matters()
    asking = asking.filter(Q(pk=opinion.lead_id) | Q(merged_into=opinion.lead_id))
    notes = ChairNote.objects.of(opinion.commune_id).filter(Q(opinion__in=asking) | Q(opinion=opinion))
    rows = notes.select_related("opinion__village").order_by("opinion_id")
    rows = sorted(rows, key=lambda row: row.opinion_id != opinion.lead_id)
    return [_note(row, audience_of(actor.roles)) | {"own": row.opinion_id == opinion.pk} for row in rows]


def _note(row: ChairNote, audience: Audience) -> dict[str, Any]:
    return show("opinion", audience, chair_note=row.text) | {"of": _place(row.opinion)}


def _place(opinion: Opinion) -> str:
    """Whose note it is, where a matter is made of several."""
    if opinion.merged_into_id is None:
        return ""
    return f"Ý kiến gộp, {opinion.village.name if opinion.village else 'không ghi thôn'}"
