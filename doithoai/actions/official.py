"""The first and the last step of every official act: ``permit`` before anything moves, ``record`` once it has.

An act that nobody recorded did not happen; an act that nobody permitted can not happen. A test holds every
function in ``actions/`` to both.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from django.db import connection

from doithoai.models import Commune, Dialogue, Journal, JournalEntry
from doithoai.models.flow import OfCommune
from doithoai.models.journal import GENESIS, hash_of
from doithoai.rules.permissions import About, Actor, acting_role, refusal
from doithoai.rules.refusals import Refused
from doithoai.rules.vocabulary import Action

# The journal holds codes, days and ids. Anything else could be a name or a sentence of a citizen.
_PLAIN_CODE = re.compile(r"[A-Za-z0-9_:.,/+\-]{0,120}")


class Subject(Protocol):
    """What an act is about: any row that can say whose matter it is."""

    commune_id: int

    def about(self) -> About: ...


def permit(actor: Actor, action: Action, subject: Subject | About) -> None:
    """Raise ``Refused`` with the sentence of WHO_MAY when ``actor`` may not do ``action`` to ``subject``."""
    about = subject if isinstance(subject, About) else subject.about()
    sentence = refusal(actor, action, about)
    if sentence:
        raise Refused(sentence)


def person(actor: Actor) -> int:
    """The account of an act that an official must put the name to. Raises ``Refused`` when there is none."""
    if actor.account_id is None:
        raise Refused("Việc này cần một cán bộ đứng tên.")
    return actor.account_id


def record(
    action: Action,
    actor: Actor,
    subject: Any,
    *,
    at: datetime,
    dialogue: Dialogue | None = None,
    occurred_at: datetime | None = None,
    command_id: UUID | None = None,
    **details: str | int | None,
) -> JournalEntry:
    """Append the act to its journal: the dialogue's, or the commune's own when there is no dialogue.

    ``at`` is the moment of recording, ``occurred_at`` the moment it happened when that was earlier (paper).
    ``actor`` is the person at the machine. Where the act is another's (``IN_THE_NAME_OF``), the entry names that role
    as the one who acted, without an account, and ``actor`` as the one who typed. ``details`` are codes, days and ids;
    contents are refused with ``ValueError``. Two statements: the head row gives the number and the former hash under
    its lock, then the entry goes in.
    """
    commune_id, role = actor.commune_id, acting_role(actor, action)
    journal_id, seq, prev_hash = _take_number(commune_id, dialogue or _dialogue_of(subject))
    entry = JournalEntry(
        commune_id=commune_id,
        journal_id=journal_id,
        seq=seq,
        action=action,
        role=role,
        actor_id=actor.account_id if role in actor.roles else None,
        typed_by_id=actor.account_id,
        subject=_name_of(subject),
        details=_plain(details),
        command_id=command_id,
        occurred_at=occurred_at or at,
        recorded_at=at,
        prev_hash=prev_hash,
    )
    entry.hash = hash_of(entry)
    entry.save(force_insert=True)
    return entry


def _take_number(commune_id: int, dialogue: Dialogue | None) -> tuple[int, int, str]:
    """Number and former hash for the next entry, taken under the lock of the journal's head row."""
    journal, entry = Journal._meta.db_table, JournalEntry._meta.db_table
    whose, key = (
        ("dialogue_id = %s", dialogue.pk) if dialogue else ("commune_id = %s AND dialogue_id IS NULL", commune_id)
    )
    statement = (
        f"UPDATE {journal} SET seq = seq + 1 WHERE {whose} RETURNING id, seq, "  # noqa: S608 – our own table names
        f"(SELECT e.hash FROM {entry} e WHERE e.journal_id = {journal}.id AND e.seq = {journal}.seq - 1)"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [key])
        row = cursor.fetchone()
        if row is None:
            Journal.objects.create(commune_id=commune_id, dialogue=dialogue)
            cursor.execute(statement, [key])
            row = cursor.fetchone()
    return row[0], row[1], row[2] or GENESIS


def _dialogue_of(subject: Any) -> Dialogue | None:
    found: Dialogue | None = subject.dialogue_of() if isinstance(subject, OfCommune) else None
    return found


def _name_of(subject: Any) -> str:
    if isinstance(subject, Commune):
        return f"commune:{subject.slug}"
    if isinstance(subject, Dialogue):
        return f"dialogue:{subject.path}"
    return f"{type(subject).__name__.lower()}:{getattr(subject, 'public_id', None) or subject.pk}"


def _plain(details: dict[str, str | int | None]) -> dict[str, str | int | None]:
    for name, value in details.items():
        if isinstance(value, str) and not _PLAIN_CODE.fullmatch(value):
            raise ValueError(f"journal detail {name!r} is not a plain code")
    return details
