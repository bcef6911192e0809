"""What is kept no longer than it is needed: contact data, failed sign-ins, old sessions.

The day is counted from facts; running it twice does nothing twice.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.contrib.sessions.models import Session

from doithoai.actions.retention import purge_contacts
from doithoai.models import Commune, OpenEditor, OpinionSlip, SignInAttempt
from doithoai.web.actors import system_of

SIGN_IN_DAYS = 30


def purge(*, at: datetime) -> dict[str, int]:
    """Delete what is due at ``at``; returns how many rows of each kind went."""
    contacts = sum(purge_contacts(commune, actor=system_of(commune), at=at) for commune in Commune.objects.all())
    return {
        "contacts": contacts,
        "addresses": _without_addresses(at),
        "open_editors": OpenEditor.objects.filter(seen_at__lt=at - timedelta(days=1)).delete()[0],
        "sign_ins": SignInAttempt.objects.filter(at__lt=at - timedelta(days=SIGN_IN_DAYS)).delete()[0],
        "sessions": Session.objects.filter(expire_date__lt=at).delete()[0],
    }


def _without_addresses(at: datetime) -> int:
    """Where slips came from counts for an hour and is then forgotten."""
    old = OpinionSlip.objects.filter(recorded_at__lt=at - timedelta(hours=1)).exclude(address_index="")
    return int(old.update(address_index=""))
