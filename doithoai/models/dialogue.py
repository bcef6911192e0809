"""The dialogue and its plan: one cycle of one commune under one plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.db.models import Q

from doithoai.models.flow import Flowing, OfCommune, WordField
from doithoai.rules.dialogue_flow import DIALOGUE_FLOW
from doithoai.rules.vocabulary import (
    DelegateGroup,
    DialogueReason,
    DialogueStage,
    Medium,
    PlanSection,
    SentFor,
)

if TYPE_CHECKING:
    from doithoai.models.conference import Conference


class Dialogue(Flowing, OfCommune):
    """The whole cycle under one plan, from the first draft to the last promise."""

    flows: ClassVar = {"stage": DIALOGUE_FLOW}

    year = models.PositiveSmallIntegerField()
    #: 1 for the yearly dialogue; 2 … when voters ask for another one in the same year.
    ordinal = models.PositiveSmallIntegerField(default=1)
    reason = WordField(DialogueReason, default=DialogueReason.YEARLY)
    stage = WordField(DialogueStage, default=DialogueStage.DRAFTED)
    quarter = models.PositiveSmallIntegerField(null=True, blank=True)
    place = models.CharField(max_length=200, blank=True)
    budget = models.CharField(max_length=300, blank=True)
    cancelled_reason = models.CharField(max_length=300, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["-year", "-ordinal"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["commune", "year", "ordinal"],
                name="dialogue_once_a_year",
                violation_error_message="Năm này xã đã có đợt đối thoại.",
            ),
            models.CheckConstraint(
                condition=Q(quarter__isnull=True) | Q(quarter__range=(1, 4)),
                name="quarter_is_1_to_4",
                violation_error_message="Quý là một số từ 1 đến 4.",
            ),
            models.CheckConstraint(
                condition=Q(year__range=(2025, 2100)),
                name="dialogue_year_is_sensible",
                violation_error_message="Năm phải từ 2025 trở đi.",
            ),
        ]

    def __str__(self) -> str:
        return f"Đối thoại năm {self.year}"

    @property
    def path(self) -> str:
        """The part of the address that names this dialogue."""
        return path_of(self.year, self.ordinal)

    def dialogue_of(self) -> Dialogue:
        return self

    def first_sitting(self) -> Conference | None:
        """The conference whose day everything is counted from; ``None`` while no day is set. One statement, or none
        when ``conferences`` were prefetched."""
        found: Conference | None = self.conferences.all().first()
        return found


def path_of(year: int, ordinal: int) -> str:
    """The part of the address that names a dialogue: "2026", or "2026-2" for the second of a year."""
    return str(year) if ordinal == 1 else f"{year}-{ordinal}"


class PlanPart(OfCommune):
    """One paragraph of the plan, in its section."""

    within = "dialogue"
    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="plan_parts")
    section = WordField(PlanSection)
    position = models.PositiveSmallIntegerField()
    #: For tasks: the body that gets it ("Công an xã"); empty elsewhere.
    body = models.CharField(max_length=200, blank=True)
    text = models.TextField()

    class Meta:
        ordering: ClassVar = ["section", "position"]


class LegalBasis(OfCommune):
    """A line of "Căn cứ" at the head of the plan."""

    within = "dialogue"
    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="legal_bases")
    position = models.PositiveSmallIntegerField()
    text = models.TextField()

    class Meta:
        ordering: ClassVar = ["position"]


class GroupQuota(OfCommune):
    """How many of a delegate group are invited: per village, or in all."""

    within = "dialogue"
    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="quotas")
    group = WordField(DelegateGroup)
    per_village = models.PositiveSmallIntegerField(default=0)
    in_all = models.PositiveSmallIntegerField(default=0)
    medium = WordField(Medium, default=Medium.PAPER)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["dialogue", "group"], name="group_once")]


class Recipient(OfCommune):
    """A line of "Nơi nhận"."""

    within = "dialogue"
    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="recipients")
    position = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)
    medium = WordField(Medium)
    sent_for = WordField(SentFor, default=SentFor.NONE)
    copies = models.PositiveSmallIntegerField(default=1)

    class Meta:
        ordering: ClassVar = ["medium", "position"]
