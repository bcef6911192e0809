"""Printed slips: which sheets went out to which village, and what became of each of them."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models
from django.db.models import Count, Exists, OuterRef, Q

from doithoai.models.dialogue import Dialogue
from doithoai.models.files import StoredFile
from doithoai.models.flow import OfCommune, OfCommuneQuerySet, WordField, new_public_id
from doithoai.models.opinions import OpinionSlip
from doithoai.models.people import Account, Village
from doithoai.models.scans import LIES_HERE, ScannedPage
from doithoai.rules.permissions import About
from doithoai.rules.sheet_serial import Serial
from doithoai.rules.slip_code import commune_letters
from doithoai.rules.vocabulary import SpoiledReason


class PrintRun(OfCommune):
    """One print of blank slips; its file is kept, so that printing again gives the same sheets."""

    within = "dialogue"
    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="print_runs")
    public_id = models.CharField(max_length=16, unique=True, default=new_public_id)
    printed_at = models.DateTimeField()
    printed_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    pdf = models.ForeignKey(StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    #: One per form view: pressing twice prints once.
    command_id = models.UUIDField()

    class Meta:
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["commune", "command_id"], name="print_run_once")]


class PrintedSlipQuerySet(OfCommuneQuerySet):
    """Sheets parted into four kinds that leave nothing over: returned, waiting to be typed, spoiled, still out."""

    def balanced(self) -> Self:
        """One row for each village: ``village``, ``printed``, ``returned``, ``waiting``, ``spoiled``, ``out``."""
        blank = Q(slip=None)
        return (
            self._seen()
            .order_by()
            .values("village")
            .annotate(
                printed=Count("pk"),
                returned=Count("pk", filter=~blank),
                waiting=Count("pk", filter=blank & Q(lies_here=True)),
                spoiled=Count("pk", filter=blank & Q(lies_here=False) & ~Q(spoiled_reason="")),
                out=Count("pk", filter=blank & Q(lies_here=False, spoiled_reason="")),
            )
        )

    def not_back(self) -> Self:
        """Those that ``balanced`` counts as ``out``, and all that were written down as spoiled."""
        return self._seen().filter(~Q(spoiled_reason="") | Q(lies_here=False), slip=None)

    def _seen(self) -> Self:
        """Each with ``lies_here``."""
        return self.annotate(lies_here=Exists(ScannedPage.objects.filter(sheet=OuterRef("pk"), state__in=LIES_HERE)))


class PrintedSlip(OfCommune):
    """One blank slip with a serial. What came back on it is the slip it points to."""

    within = "dialogue"
    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="sheets")
    run = models.ForeignKey(PrintRun, on_delete=models.PROTECT, related_name="sheets")
    village = models.ForeignKey(Village, on_delete=models.PROTECT, related_name="+")
    #: The number runs on through all dialogues of a year, so that a serial names one sheet.
    year = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    #: What was written on it. A slip that is shredded leaves the sheet as one that is still out.
    slip = models.ForeignKey(OpinionSlip, null=True, blank=True, on_delete=models.SET_NULL, related_name="sheets")
    spoiled_reason = WordField(SpoiledReason, blank=True, default="")
    spoiled_at = models.DateTimeField(null=True, blank=True)
    spoiled_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    objects = PrintedSlipQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["commune", "year", "number"],
                name="sheet_number_once",
                violation_error_message="Số tờ phiếu này đã in.",
            ),
            models.CheckConstraint(
                condition=Q(slip__isnull=True) | Q(spoiled_reason=""),
                name="returned_sheet_is_not_spoiled",
                violation_error_message="Tờ phiếu đã về thì không ghi hỏng, mất.",
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["dialogue", "village"], name="sheets_of_village")]

    def about(self) -> About:
        return About(commune_id=self.commune_id, village_id=self.village_id)

    def serial_in(self, commune_name: str) -> str:
        """As it is printed: ``PQ26-0042-K``."""
        return str(Serial(commune_letters(commune_name), self.year, self.number))
