"""Conclusions and what was promised: a promise has an owner, a day, and somebody else who looks."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from doithoai.models.conference import Conference
from doithoai.models.dialogue import Dialogue
from doithoai.models.files import StoredFile
from doithoai.models.flow import Flowing, OfCommune, WordField, new_public_id
from doithoai.models.opinions import Opinion
from doithoai.models.people import Account, Department, Village
from doithoai.rules.commitment_flow import COMMITMENT_FLOW
from doithoai.rules.permissions import About
from doithoai.rules.vocabulary import CommitmentState, NoteKind, Role


class Conclusion(OfCommune):
    """A conclusion of the conference, read back and confirmed by the chair."""

    within = "conference"
    conference = models.ForeignKey(Conference, on_delete=models.PROTECT, related_name="conclusions")
    position = models.PositiveSmallIntegerField()
    text = models.TextField()
    opinion = models.ForeignKey(Opinion, null=True, blank=True, on_delete=models.PROTECT, related_name="conclusions")
    drafted_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")
    confirmed_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["position", "pk"]


class Commitment(Flowing, OfCommune):
    """What a body promised to do, by which day. Followed until somebody other than the body confirms it."""

    within = "dialogue"
    flows: ClassVar = {"state": COMMITMENT_FLOW}

    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="commitments")
    public_id = models.CharField(max_length=16, unique=True, default=new_public_id)
    opinion = models.ForeignKey(Opinion, null=True, blank=True, on_delete=models.PROTECT, related_name="commitments")
    text = models.TextField()
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="commitments")
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    #: The day first promised never changes; an extension moves ``due_on`` and is a note with a reason.
    first_due_on = models.DateField()
    due_on = models.DateField()
    state = WordField(CommitmentState, default=CommitmentState.PROMISED)
    promised_at = models.DateTimeField()
    #: The day the work was claimed done, and the day somebody else confirmed it.
    claimed_on = models.DateField(null=True, blank=True)
    confirmed_on = models.DateField(null=True, blank=True)
    claimed_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ["due_on", "pk"]

    def about(self) -> About:
        return About(
            commune_id=self.commune_id,
            village_id=self.village_id,
            department_ids=frozenset({self.department_id}),
            hands=frozenset({self.claimed_by_id} - {None}),
        )


class CommitmentNote(OfCommune):
    """What somebody said of a commitment, with proof where there is some. Notes are added, never changed."""

    within = "commitment"
    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="notes")
    kind = WordField(NoteKind)
    text = models.TextField()
    evidence = models.ForeignKey(StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    role = WordField(Role)
    said_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    said_at = models.DateTimeField()
    on = models.DateField()

    class Meta:
        ordering: ClassVar = ["said_at", "pk"]
