"""A note for the chair alone: written, changed, taken away."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from doithoai.actions.checks import short_text
from doithoai.actions.official import permit, person, record
from doithoai.actions.preparing import workable
from doithoai.models import ChairNote, Opinion
from doithoai.rules.permissions import Actor
from doithoai.rules.vocabulary import Action

NOTE_LIMIT = 500


@transaction.atomic
def note_for_chair(opinion: Opinion, *, note: str, actor: Actor, at: datetime) -> None:
    """Keep ``note`` as what the chair alone is told of the matter; an empty one takes it away, the same one again
    changes nothing. The journal says that there was a note, never what it says.

    Raises ``BadInput`` (field ``note``) for a long one, ``NotYet`` as all work on a matter does.
    """
    permit(actor, Action.NOTE_FOR_CHAIR, opinion)
    workable(opinion)
    words = short_text(note, "Lưu ý cho chủ trì", NOTE_LIMIT, "note", needed=False)
    known = ChairNote.objects.of(opinion.commune_id).filter(opinion=opinion)
    if words == (known.values_list("text", flat=True).first() or ""):
        return
    if words:
        facts = {"text": words, "written_by_id": person(actor), "written_at": at}
        ChairNote.objects.update_or_create(opinion=opinion, commune_id=opinion.commune_id, defaults=facts)
    else:
        known.delete()
    record(Action.NOTE_FOR_CHAIR, actor, opinion, at=at, is_there=bool(words))
