"""Scans of slips that came back on paper: the file as it came, and what became of each of its pages."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from doithoai.models.dialogue import Dialogue
from doithoai.models.files import StoredFile
from doithoai.models.flow import OfCommune, WordField, new_public_id
from doithoai.models.opinions import OpinionSlip
from doithoai.models.people import Account, Village
from doithoai.rules.permissions import About
from doithoai.rules.vocabulary import PageFinding, PageState, Retention

#: The sheet is back in the office, and nobody has typed it yet.
LIES_HERE = (PageState.WAITING, PageState.ILLEGIBLE)


class Scan(OfCommune):
    """One file of scanned or photographed slips, kept sealed until its last page is read, then dropped."""

    retention = Retention.CONTACT
    within = "dialogue"
    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="scans")
    public_id = models.CharField(max_length=16, unique=True, default=new_public_id)
    original = models.ForeignKey(StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    #: SHA-256 of the bytes that came: the same file again is noticed.
    sha256 = models.CharField(max_length=64)
    length = models.PositiveSmallIntegerField()
    read = models.PositiveSmallIntegerField(default=0)
    #: How often a reader gave up on one of its pages; and until when one reader has it to itself.
    failed = models.PositiveSmallIntegerField(default=0)
    reading_until = models.DateTimeField(null=True, blank=True)
    #: The village of the officer who sent it; none for the office.
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    taken_at = models.DateTimeField()
    taken_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["dialogue", "sha256"],
                name="scan_once",
                violation_error_message="Tệp này đã nhận rồi.",
            ),
            models.CheckConstraint(condition=Q(read__lte=F("length")), name="scan_read_to_its_end"),
        ]

    def about(self) -> About:
        return About(commune_id=self.commune_id, village_id=self.village_id)


class ScannedPage(OfCommune):
    """One page of a scan: its picture, the sheet its code names, and what became of it."""

    retention = Retention.CONTACT
    within = "scan"
    scan = models.ForeignKey(Scan, on_delete=models.CASCADE, related_name="pages")
    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="+")
    public_id = models.CharField(max_length=16, unique=True, default=new_public_id)
    position = models.PositiveSmallIntegerField()
    #: One photo may show several sheets: which of how many this is. Each has the picture for itself.
    part = models.PositiveSmallIntegerField(default=1)
    parts = models.PositiveSmallIntegerField(default=1)
    picture = models.ForeignKey(StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    finding = WordField(PageFinding)
    state = WordField(PageState, default=PageState.WAITING)
    sheet = models.ForeignKey("PrintedSlip", null=True, blank=True, on_delete=models.PROTECT, related_name="pages")
    slip = models.ForeignKey(OpinionSlip, null=True, blank=True, on_delete=models.PROTECT, related_name="pages")

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["scan", "position", "part"], name="page_once")]
        indexes: ClassVar = [models.Index(fields=["dialogue", "state"], name="pages_by_state")]

    def about(self) -> About:
        return About(commune_id=self.commune_id, village_id=self.scan.village_id)
