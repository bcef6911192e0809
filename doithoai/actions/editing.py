"""Who has the page of an answer open to write; no act, so nothing of it is in the journal."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from doithoai.models import OpenEditor, Opinion
from doithoai.rules.permissions import Actor

HEARD = timedelta(minutes=3)


@transaction.atomic
def heard(opinion: Opinion, actor: Actor, at: datetime) -> None:
    """Remember that ``actor`` has the answer open ``at``; whoever was not heard of for ``HEARD`` goes."""
    rows = OpenEditor.objects.of(opinion.commune_id)
    rows.filter(seen_at__lt=at - HEARD).delete()
    if not rows.filter(opinion=opinion, account=actor.account_id).update(seen_at=at):
        facts = {"commune_id": opinion.commune_id, "account_id": actor.account_id, "opened_at": at, "seen_at": at}
        OpenEditor.objects.bulk_create([OpenEditor(opinion=opinion, **facts)], ignore_conflicts=True)
