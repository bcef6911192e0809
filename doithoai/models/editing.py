"""Who has the answer of a matter open at this moment: known for minutes, then forgotten. No act, so no journal."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from doithoai.models.flow import OfCommune
from doithoai.models.opinions import Opinion
from doithoai.models.people import Account
from doithoai.rules.vocabulary import Retention


class OpenEditor(OfCommune):
    """A person who has the page of an answer open to write, since when, and when the page was last heard of."""

    retention = Retention.WORKING
    within = "opinion"

    opinion = models.ForeignKey(Opinion, on_delete=models.CASCADE, related_name="+")
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+")
    opened_at = models.DateTimeField()
    seen_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["opened_at", "pk"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["opinion", "account"], name="open_editor_once")]
