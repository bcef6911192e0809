"""The journal: append-only, numbered inside the transaction, chained by hashes.

It is the history, the audit trail, the queue of letters and the stream that screens follow. The number comes from
the journal's own head row, taken in the same transaction as the entry: an auto-increment read as a cursor loses
entries as soon as two people write at once.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC
from typing import ClassVar

from django.db import models

from doithoai.models.dialogue import Dialogue
from doithoai.models.flow import OfCommune, WordField
from doithoai.models.people import Account
from doithoai.rules.vocabulary import Action, Retention, Role

#: What the hash chain of a journal starts from.
GENESIS = "0" * 64


class Journal(OfCommune):
    """The head of one chain: a dialogue's, or (without dialogue) the commune's own for administration."""

    dialogue = models.OneToOneField(Dialogue, null=True, blank=True, on_delete=models.PROTECT, related_name="journal")
    seq = models.PositiveIntegerField(default=0)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["commune"], condition=models.Q(dialogue__isnull=True), name="one_own_journal"
            ),
        ]


class JournalEntry(OfCommune):
    """One official act: who, what, about what, when it happened, when it was recorded. Never contents."""

    journal = models.ForeignKey(Journal, on_delete=models.PROTECT, related_name="entries")
    seq = models.PositiveIntegerField()
    action = WordField(Action)
    role = WordField(Role)
    #: Who acted, and who typed it. ``actor`` stays empty where the act is that of a role without an account here:
    #: a sender on paper, a speaker, the chair whose secretary pressed the key (rules.permissions.IN_THE_NAME_OF).
    actor = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    typed_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    #: "opinion:abc123" – a kind and a public id, so that an entry can be followed without naming anybody.
    subject = models.CharField(max_length=80, blank=True)
    #: Codes, days and ids only; a test keeps names, phones and texts out.
    details = models.JSONField(default=dict)
    command_id = models.UUIDField(null=True, blank=True)
    occurred_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    prev_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    @property
    def who(self) -> str:
        """Who acted, for people to read; where somebody else typed it: "Người dân, người nhập: Trần Thị Mẫu".

        Ask with ``actor`` and ``typed_by`` selected.
        """
        acted = self.actor.name if self.actor else self.role.label
        return f"{acted}, người nhập: {self.typed_by.name}" if self.typed_by_id != self.actor_id else acted

    class Meta:
        ordering: ClassVar = ["journal", "seq"]
        indexes: ClassVar = [models.Index(fields=["journal", "subject"], name="entries_of_a_thing")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["journal", "seq"], name="entry_number_once"),
            models.UniqueConstraint(fields=["journal", "command_id"], name="command_once"),
        ]


def hash_of(entry: JournalEntry) -> str:
    """SHA-256 (hex) over the canonical JSON of everything an entry says, with the hash before it."""
    said = {
        "journal": entry.journal_id,
        "commune": entry.commune_id,
        "seq": entry.seq,
        "action": str(entry.action),
        "role": str(entry.role),
        "actor": entry.actor_id,
        "typed_by": entry.typed_by_id,
        "subject": entry.subject,
        "details": entry.details,
        "command_id": str(entry.command_id) if entry.command_id else None,
        "occurred_at": entry.occurred_at.astimezone(UTC).isoformat(timespec="microseconds"),
        "recorded_at": entry.recorded_at.astimezone(UTC).isoformat(timespec="microseconds"),
        "prev": entry.prev_hash,
    }
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def entry_holds(entry: JournalEntry, before: str | None) -> bool:
    """Whether the hash of ``entry`` is that of what it says, and it follows ``before``: the hash of the entry before
    it, ``None`` when that one is not at hand."""
    return entry.hash == hash_of(entry) and (before is None or entry.prev_hash == before)


def chain_holds(entries: Iterable[JournalEntry]) -> bool:
    """Whether each of ``entries`` holds, and follows the one before it where that is among them."""
    hashes: dict[tuple[int, int], str] = {}
    for entry in sorted(entries, key=lambda one: (one.journal_id, one.seq)):
        if not entry_holds(entry, hashes.get((entry.journal_id, entry.seq - 1))):
            return False
        hashes[entry.journal_id, entry.seq] = entry.hash
    return True


class Letter(OfCommune):
    """A message that an entry of the journal owes to somebody. Made by ``tick``; sending again is harmless."""

    retention = Retention.SECURITY
    entry = models.ForeignKey(JournalEntry, on_delete=models.PROTECT, related_name="letters")
    code = models.CharField(max_length=40)
    account = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    channel = models.CharField(max_length=20)
    made_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["entry", "code", "account", "channel"], name="letter_once"),
        ]


class DeliveryCursor(OfCommune):
    """How far ``tick`` has read a journal."""

    retention = Retention.WORKING
    journal = models.OneToOneField(Journal, on_delete=models.PROTECT, related_name="cursor")
    seq = models.PositiveIntegerField(default=0)
