"""Who else writes at an answer just now, so that two people do not write the same one side by side.

A page that is open says so again every half minute; one that was left is forgotten after ``HEARD``. Nothing is locked:
a newer version is noticed when somebody saves, here people only hear of each other earlier.
"""

from __future__ import annotations

from datetime import datetime

from doithoai.actions.editing import HEARD
from doithoai.language.dates import VIETNAM
from doithoai.language.times import display_time
from doithoai.models import OpenEditor, Opinion
from doithoai.rules.permissions import Actor

SECONDS = 30


def also_open(opinion: Opinion, actor: Actor, at: datetime) -> list[str]:
    """A sentence for each other person who has it open. One statement."""
    rows = OpenEditor.objects.of(opinion.commune_id).filter(opinion=opinion, seen_at__gte=at - HEARD)
    rows = rows.exclude(account=actor.account_id).select_related("account")
    return [f"{row.account.name} đang mở trang này từ {_hour(row.opened_at)}." for row in rows]


def _hour(at: datetime) -> str:
    return display_time(at.astimezone(VIETNAM).time())
