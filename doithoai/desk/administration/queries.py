"""What the administration pages read of one commune."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Prefetch

from doithoai.models import Account, Appointment, Commune, Department, EarlierList, EarlierMatter, JournalEntry


def people_of(commune: Commune) -> list[Account]:
    """Accounts with a role here, each with ``held`` (its appointments in this commune). Two statements."""
    held = Appointment.objects.of(commune).select_related("department", "village").order_by("since", "pk")
    ids = Appointment.objects.of(commune).values("account_id")
    rows = Account.objects.filter(pk__in=ids).order_by("pk")
    return list(rows.prefetch_related(Prefetch("appointments", queryset=held, to_attr="held")))


def person_of(commune: Commune, account_id: int) -> Account | None:
    return next((one for one in people_of(commune) if one.pk == account_id), None)


def appointment_of(commune: Commune, appointment_id: int) -> Any:
    return Appointment.objects.of(commune).select_related("account").filter(pk=appointment_id).first()


def departments_of(commune: Commune) -> list[Any]:
    return list(Department.objects.of(commune))


def entries_of(commune: Commune, before: int | None, size: int) -> list[Any]:
    """The newest entries of the commune's journals, at most ``size``, before the key ``before``. One statement."""
    rows = JournalEntry.objects.of(commune).select_related("actor", "typed_by", "journal__dialogue").order_by("-pk")
    return list((rows.filter(pk__lt=before) if before else rows)[:size])


def earlier_lists(commune: Commune) -> list[EarlierList]:
    """The lists of earlier years, the newest first. One statement."""
    return list(EarlierList.objects.of(commune)[:50])


def earlier_list(commune: Commune, public_id: str) -> EarlierList | None:
    found: EarlierList | None = EarlierList.objects.of(commune).filter(public_id=public_id).first()
    return found


def earlier_years(commune: Commune) -> list[tuple[int, int]]:
    """Year and number of matters that lists brought, the newest first. One statement."""
    rows = EarlierMatter.objects.of(commune).order_by().values_list("year").annotate(number=Count("pk"))
    return sorted(rows, reverse=True)


def matters_of_list(earlier: EarlierList) -> list[EarlierMatter]:
    """The first matters a list brought, as they were understood. One statement."""
    return list(EarlierMatter.objects.filter(brought_by=earlier).select_related("village")[:50])
