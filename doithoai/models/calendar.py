"""What a commune sets for itself: its calendar of days off, and the parameters of its regulations."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from doithoai.models.flow import OfCommune, WordField
from doithoai.rules.vocabulary import DayKind


class CalendarYear(OfCommune):
    """A year whose days off somebody has checked. Without this row no working day of the year is counted."""

    year = models.PositiveSmallIntegerField()
    source = models.CharField(max_length=200)
    checked_on = models.DateField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["commune", "year"], name="calendar_year_once")]


class CalendarDay(OfCommune):
    """A day off, or a Saturday that is worked instead."""

    #: The year whose table it stands in: a Saturday in December may be worked for a Friday in January.
    year = models.PositiveSmallIntegerField()
    on = models.DateField()
    kind = WordField(DayKind)
    name = models.CharField(max_length=120)
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering: ClassVar = ["on"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["commune", "on"], name="calendar_day_once")]


class Parameter(OfCommune):
    """A number or word that the province's or the commune's own regulation sets, with where it stands."""

    code = models.CharField(max_length=60)
    value = models.CharField(max_length=200)
    source = models.CharField(max_length=200)
    checked_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["commune", "code"], name="parameter_once")]
