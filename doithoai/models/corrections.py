"""What a matter said before its sender corrected it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from doithoai.models.flow import OfCommune
from doithoai.models.opinions import Opinion


class OpinionCorrection(OfCommune):
    """The words a matter had until its sender changed them, and when that was.

    Empty where they may not be kept; None where they stayed and the pictures changed.
    """

    within = "opinion"
    opinion = models.ForeignKey(Opinion, on_delete=models.CASCADE, related_name="corrections")
    former_text = models.TextField(null=True)
    corrected_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["pk"]
