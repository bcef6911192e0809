"""Pictures that came with a slip: of a road, a pump, a heap of rubbish. Who took them may stand in them too."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from django.db import models

from doithoai.models.files import StoredFile
from doithoai.models.flow import OfCommune, new_public_id
from doithoai.models.opinions import Opinion, OpinionSlip
from doithoai.rules.vocabulary import Retention


class SlipPicture(OfCommune):
    """A picture its sender took, drawn anew and kept sealed; it belongs to the whole slip, not to one matter."""

    retention = Retention.CONTACT
    within = "slip"
    slip = models.ForeignKey(OpinionSlip, on_delete=models.PROTECT, related_name="pictures")
    public_id = models.CharField(max_length=16, unique=True, default=new_public_id)
    position = models.PositiveSmallIntegerField()
    picture = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    #: When its sender took it back: shown to nobody since, and kept as long as the others.
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["slip", "position"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["slip", "position"], name="slip_picture_once")]


def pictures_with(opinions: Iterable[Opinion]) -> list[SlipPicture]:
    """The pictures on the slips of these matters that stand, each with its slip. One statement, none without slip."""
    slips = {one.slip_id for one in opinions if one.slip_id is not None}
    return list(standing().filter(slip__in=slips).select_related("slip")) if slips else []


def standing() -> models.QuerySet[SlipPicture]:
    """All that nobody took back: what any page may show or count."""
    return SlipPicture.objects.filter(withdrawn_at=None)


def drop_pictures(pictures: models.QuerySet[SlipPicture]) -> list[StoredFile]:
    """Delete pictures; returns their files for the caller to drop."""
    rows = list(pictures.select_related("picture__commune"))
    SlipPicture.objects.filter(pk__in=[row.pk for row in rows]).delete()
    return [row.picture for row in rows]
