"""How often an address asked for codes that do not exist: what slows down somebody who guesses."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from doithoai.models.flow import OfCommune
from doithoai.rules.vocabulary import Retention


class LookupAttempt(OfCommune):
    """A lookup of a code that was not found; holds neither the code nor the address, only a keyed hash of the day's."""

    retention = Retention.SECURITY
    #: Keyed hash of address and day: the same address counts together for a while and is nobody's address later.
    address_index = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["commune", "address_index", "at"], name="lookups_of_address")]
