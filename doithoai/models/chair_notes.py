"""What an officer tells the chair alone about a matter, before the hall."""

from __future__ import annotations

from django.db import models

from doithoai.models.flow import OfCommune, Retention
from doithoai.models.opinions import Opinion
from doithoai.models.people import Account


class ChairNote(OfCommune):
    """A note on a matter for the chair: in the chair's book and on the pages the chair prepares with, nowhere else.

    It may speak of people, so it goes with the contact data.
    """

    retention = Retention.CONTACT
    within = "opinion"
    opinion = models.OneToOneField(Opinion, on_delete=models.CASCADE, related_name="chair_note")
    text = models.CharField(max_length=500)
    written_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
