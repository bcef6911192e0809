"""How often an address asked in vain, and a code was asked for in vain: what slows down somebody who guesses."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from doithoai.models.flow import OfCommune
from doithoai.rules.vocabulary import Retention


class LookupAttempt(OfCommune):
    """A lookup in vain, once for its address and once for its code: neither is kept, only keyed hashes of the day."""

    retention = Retention.SECURITY
    #: Keyed hash of address (or code) and day: the same one counts together for a while and is nobody's later.
    address_index = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["commune", "address_index", "at"], name="lookups_of_address")]
