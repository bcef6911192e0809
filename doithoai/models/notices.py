"""Notices of the law, and the proof that they reached the people."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from doithoai.models.dialogue import Dialogue
from doithoai.models.files import StoredFile
from doithoai.models.flow import OfCommune, WordField
from doithoai.models.papers import Paper
from doithoai.models.people import Account, Village
from doithoai.rules.permissions import About
from doithoai.rules.vocabulary import Channel, NoticeKind


class Notice(OfCommune):
    """A notice made public: the schedule (time, place, contents, way to attend) or the results."""

    within = "dialogue"
    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="notices")
    kind = WordField(NoticeKind)
    paper = models.OneToOneField(Paper, on_delete=models.PROTECT, related_name="notice")
    published_at = models.DateTimeField()
    #: The conference day this notice spoke of: when the day moves, a new notice is needed.
    conference_on = models.DateField()

    class Meta:
        ordering: ClassVar = ["-published_at"]


class Posting(OfCommune):
    """One proof that a notice was made known: channel, day, place, evidence."""

    within = "notice"
    notice = models.ForeignKey(Notice, on_delete=models.PROTECT, related_name="postings")
    channel = WordField(Channel)
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    on = models.DateField()
    until = models.DateField(null=True, blank=True)
    note = models.CharField(max_length=300, blank=True)
    link = models.URLField(blank=True)
    evidence = models.ForeignKey(StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ["on", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gte=models.F("on")),
                name="posting_ends_after_it_begins",
                violation_error_message="Ngày gỡ phải sau ngày niêm yết.",
            ),
        ]

    def about(self) -> About:
        return About(commune_id=self.commune_id, village_id=self.village_id)
