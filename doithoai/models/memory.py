"""What was asked in earlier years: lists the office kept itself, and the links from a matter to those it repeats."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from doithoai.models.files import StoredFile
from doithoai.models.flow import OfCommune, WordField, new_public_id
from doithoai.models.opinions import Opinion
from doithoai.models.people import Account, Village
from doithoai.rules.vocabulary import PastOutcome


class EarlierList(OfCommune):
    """A list of matters of earlier years, as a spreadsheet: read in steps, so that a cut line or a restart loses
    nothing."""

    public_id = models.CharField(max_length=16, unique=True, default=new_public_id)
    name = models.CharField(max_length=120)
    #: The rows as they came; dropped once all are read.
    file = models.ForeignKey(StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    #: The year of rows that name none.
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    rows = models.PositiveIntegerField()
    read = models.PositiveIntegerField(default=0)
    taken = models.PositiveIntegerField(default=0)
    #: Why rows were left out: sentences with row numbers, never their contents.
    report = models.JSONField(default=list)
    opened_at = models.DateTimeField()
    opened_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ["-pk"]

    @property
    def is_read(self) -> bool:
        return self.read >= self.rows


class EarlierMatter(OfCommune):
    """A matter of a year before the program: what was asked, answered, promised, and what became of it. Names and
    phones are taken out of its texts before they are stored."""

    public_id = models.CharField(max_length=16, unique=True, default=new_public_id)
    brought_by = models.ForeignKey(EarlierList, on_delete=models.CASCADE, related_name="matters")
    year = models.PositiveSmallIntegerField()
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    text = models.TextField()
    answer = models.TextField(blank=True)
    promised_on = models.DateField(null=True, blank=True)
    outcome = WordField(PastOutcome, default=PastOutcome.UNKNOWN)
    #: Of year, village and folded text: the same row from another file is the same matter.
    fingerprint = models.CharField(max_length=64)

    class Meta:
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["commune", "fingerprint"], name="earlier_once")]

    @property
    def raised_in(self) -> int:
        """As of an opinion of a dialogue."""
        return self.year


class RaisedBefore(OfCommune):
    """That a person said: this matter was raised in that year too. Either an opinion of an earlier dialogue or a row
    of a list."""

    within = "opinion"
    opinion = models.ForeignKey(Opinion, on_delete=models.CASCADE, related_name="earlier")
    earlier_opinion = models.ForeignKey(
        Opinion, null=True, blank=True, on_delete=models.CASCADE, related_name="raised_again"
    )
    earlier_matter = models.ForeignKey(
        EarlierMatter, null=True, blank=True, on_delete=models.PROTECT, related_name="raised_again"
    )
    year = models.PositiveSmallIntegerField()
    linked_at = models.DateTimeField()
    linked_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ["year", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["opinion", "earlier_opinion"], name="earlier_opinion_once"),
            models.UniqueConstraint(fields=["opinion", "earlier_matter"], name="earlier_matter_once"),
            models.CheckConstraint(
                condition=Q(earlier_opinion__isnull=True) ^ Q(earlier_matter__isnull=True), name="one_earlier_thing"
            ),
        ]


def count_years(lead_id: int) -> None:
    """Write on a matter, and on all merged into it, in how many earlier years it was raised. Two statements."""
    years = RaisedBefore.objects.filter(opinion=lead_id).values("year").distinct().count()
    Opinion.objects.filter(Q(pk=lead_id) | Q(merged_into=lead_id)).update(raised_before=years)


def move_links(opinion: Opinion, lead: Opinion) -> None:
    """What was known of the earlier years of ``opinion`` is known of the matter it was merged into. Five statements."""
    links = RaisedBefore.objects.filter(opinion=opinion)
    known = RaisedBefore.objects.filter(opinion=lead)
    links.filter(
        Q(earlier_opinion__in=known.filter(earlier_opinion__isnull=False).values("earlier_opinion"))
        | Q(earlier_matter__in=known.filter(earlier_matter__isnull=False).values("earlier_matter"))
    ).delete()
    links.update(opinion=lead)
    count_years(lead.pk)
