"""From the journal to letters: who must be told of an entry, by the table WHO_IS_TOLD.

A letter says what happened and where to look; it names no matter and no citizen, for mail is read on many screens.
Making letters is idempotent: an entry, a letter, a person and a channel meet only once.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from doithoai.language.dates import day_of
from doithoai.models import Account, Appointment, DeliveryCursor, Journal, JournalEntry, Letter, Opinion
from doithoai.rules.letters import WHO_IS_TOLD, Telling
from doithoai.rules.vocabulary import Role

EMAIL = "email"
_BOUND_TO_DEPARTMENT = frozenset({Role.DEPARTMENT, Role.DEPARTMENT_HEAD})
_BATCH = 500


@dataclass(frozen=True)
class Concern:
    """Whose matter an entry is about: the departments and the village of its subject."""

    department_ids: frozenset[int] = frozenset()
    village_id: int | None = None


def make_letters(*, at: datetime) -> int:
    """Read every journal from where the postman stopped and write the letters it owes. Returns how many."""
    made = 0
    for journal in Journal.objects.filter(seq__gt=0).order_by("pk"):
        made += _read_on(journal, at)
    return made


@transaction.atomic
def _read_on(journal: Journal, at: datetime) -> int:
    cursor, _ = DeliveryCursor.objects.get_or_create(journal=journal, defaults={"commune_id": journal.commune_id})
    entries = list(journal.entries.filter(seq__gt=cursor.seq).order_by("seq")[:_BATCH])
    letters = [letter for entry in entries for letter in _letters_of(entry, at)]
    Letter.objects.bulk_create(letters, ignore_conflicts=True)
    if entries:
        cursor.seq = entries[-1].seq
        cursor.save(update_fields=["seq"])
    return len(letters)


def _letters_of(entry: JournalEntry, at: datetime) -> Iterator[Letter]:
    tellings = WHO_IS_TOLD[entry.action]
    if not tellings:
        return
    concern = concern_of(entry)
    told: set[tuple[str, int]] = set()
    for telling in tellings:
        for account in _people(entry, telling, concern, at):
            # Nobody is told of what they did or typed themselves, or twice of the same.
            if account.pk in (entry.actor_id, entry.typed_by_id) or (telling.letter, account.pk) in told:
                continue
            told.add((telling.letter, account.pk))
            yield Letter(
                commune_id=entry.commune_id,
                entry=entry,
                code=telling.letter,
                account=account,
                channel=EMAIL,
                made_at=at,
            )


def concern_of(entry: JournalEntry) -> Concern:
    """Departments and village of the opinion an entry is about; nothing for other subjects."""
    departments = frozenset({int(entry.details["department"])}) if "department" in entry.details else frozenset()
    kind, _, public_id = entry.subject.partition(":")
    if kind != "opinion":
        return Concern(department_ids=departments)
    opinion = Opinion.objects.of(entry.commune_id).filter(public_id=public_id).prefetch_related("assignments").first()
    if opinion is None:
        return Concern(department_ids=departments)
    about = opinion.about()
    return Concern(departments | about.department_ids, about.village_id)


def _people(entry: JournalEntry, telling: Telling, concern: Concern, at: datetime) -> list[Account]:
    day = day_of(at)
    held = Appointment.objects.of(entry.commune_id).filter(
        Q(until__isnull=True) | Q(until__gt=day),
        role=telling.role,
        since__lte=day,
        account__is_active=True,
        account__email__gt="",
    )
    if telling.role in _BOUND_TO_DEPARTMENT and concern.department_ids:
        held = held.filter(department_id__in=concern.department_ids)
    if telling.role is Role.VILLAGE_OFFICER and concern.village_id:
        held = held.filter(village_id=concern.village_id)
    return [row.account for row in held.select_related("account").order_by("account_id")]
