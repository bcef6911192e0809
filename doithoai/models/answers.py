"""Answers: who prepares them, how they were worded at every step, and who agreed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import OuterRef, Q, Subquery

from doithoai.models.conference import Disposition
from doithoai.models.flow import Flowing, OfCommune, OfCommuneQuerySet, WordField
from doithoai.models.opinions import Opinion
from doithoai.models.people import Account, Department
from doithoai.rules.answer_flow import ANSWER_FLOW
from doithoai.rules.permissions import About
from doithoai.rules.vocabulary import AnswerKind, AnswerMode, AnswerState, DispositionKind, Part


class AssignmentQuerySet(OfCommuneQuerySet):
    def standing(self) -> Self:
        """Not returned, and not taken back by the office."""
        return self.filter(returned_at__isnull=True)

    def leading(self) -> Self:
        """The standing share of the lead department: at most one for each opinion."""
        return self.standing().filter(part=Part.LEAD)

    def with_decision(self) -> Self:
        """Each with ``decided_kind`` and ``decided_at`` of the chair's decision in the hall that gave this department
        the matter; ``None`` where the office gave it."""
        later = (DispositionKind.ASSIGNED, DispositionKind.IN_WRITING)
        given = Disposition.objects.standing().filter(
            opinion=OuterRef("opinion"), department=OuterRef("department"), kind__in=later
        )
        return self.annotate(
            decided_kind=Subquery(given.values("kind")[:1]), decided_at=Subquery(given.values("decided_at")[:1])
        )


class Assignment(OfCommune):
    """A department's part in an answer, with its own day."""

    within = "opinion"
    objects = AssignmentQuerySet.as_manager()

    opinion = models.ForeignKey(Opinion, on_delete=models.CASCADE, related_name="assignments")
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="assignments")
    part = WordField(Part, default=Part.LEAD)
    due_on = models.DateField()
    assigned_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    assigned_at = models.DateTimeField()
    returned_at = models.DateTimeField(null=True, blank=True)
    return_reason = models.CharField(max_length=300, blank=True)
    #: What a supporting department wrote for the lead one to work into the answer; what the lead one wrote to those who
    #: decide when its words were sent back and stand (``actions/sent_back.py``).
    part_text = models.TextField(blank=True)
    part_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    part_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["part", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["opinion", "part"],
                condition=Q(part="lead", returned_at__isnull=True),
                name="one_lead_department",
                violation_error_message="Mỗi ý kiến chỉ có một phòng chủ trì.",
            ),
        ]

    @property
    def is_standing(self) -> bool:
        return self.returned_at is None

    def about(self) -> About:
        return About(commune_id=self.commune_id, department_ids=frozenset({self.department_id}))


#: A draft as its author has it: nobody stands for these words yet, and what a leader said of others is gone.
UNDECIDED: Mapping[str, Any] = {"sent_at": None, "agreed_by": None, "approved_by": None, "overrule_note": ""}

#: Saved as far as it is: what its kind needs is asked for when it is handed in or given.
_BEING_WRITTEN = Q(sent_at__isnull=True) & ~Q(state="given")


class Answer(Flowing, OfCommune):
    """The answer to a matter: shared by all opinions merged into it."""

    within = "opinion"
    flows: ClassVar = {"state": ANSWER_FLOW}

    opinion = models.OneToOneField(Opinion, on_delete=models.CASCADE, related_name="answer")
    state = WordField(AnswerState, default=AnswerState.DRAFT)
    #: Empty while the author of a draft has not chosen; chosen before anybody else reads it.
    kind = WordField(AnswerKind, blank=True)
    mode = WordField(AnswerMode, default=AnswerMode.AT_CONFERENCE)
    text = models.TextField()
    #: Rises with every change of the words: a draft saved over a newer one is refused, not lost.
    version = models.PositiveSmallIntegerField(default=1)
    department = models.ForeignKey(Department, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    #: The day by which something is promised, where the answer does: of the work or, where it is planned, of a report.
    promised_on = models.DateField(null=True, blank=True)
    #: The plan or the budget year it goes into, where the answer is that it will be done.
    planned_in = models.CharField(max_length=200, blank=True)
    #: The body that gets the matter, where the answer is that it goes to somebody else.
    referred_to = models.CharField(max_length=200, blank=True)
    drafted_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    agreed_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    approved_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    #: When the author handed these words to the head of the department; before that they are still being written.
    sent_at = models.DateTimeField(null=True, blank=True)
    given_at = models.DateTimeField(null=True, blank=True)
    #: Why the words came back; kept while they are handed in again as they were, until a leader approves.
    send_back_reason = models.CharField(max_length=500, blank=True)
    #: Why the leader approved these words although the check had remarks, in the leader's own words.
    overrule_note = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(approved_by__isnull=True) | ~Q(approved_by=models.F("drafted_by")),
                name="approver_is_not_the_author",
                violation_error_message="Người duyệt phải khác người soạn.",
            ),
            models.CheckConstraint(
                condition=_BEING_WRITTEN | ~Q(kind="with_date") | Q(promised_on__isnull=False),
                name="with_date_needs_a_day",
                violation_error_message="Đã chọn “Giao việc có hạn” thì phải ghi ngày xong.",
            ),
            models.CheckConstraint(
                condition=_BEING_WRITTEN | ~Q(kind="planned") | Q(planned_in__gt="", promised_on__isnull=False),
                name="planned_needs_a_plan_and_a_day",
                violation_error_message="Đã chọn “Sẽ làm, đưa vào kế hoạch” thì phải ghi kế hoạch nào và ngày báo lại.",
            ),
            models.CheckConstraint(
                condition=_BEING_WRITTEN | ~Q(kind="referred") | Q(referred_to__gt=""),
                name="referred_needs_a_body",
                violation_error_message="Đã chọn “Chuyển cấp trên” thì phải ghi chuyển cơ quan nào.",
            ),
            models.CheckConstraint(
                condition=_BEING_WRITTEN | Q(kind__gt=""),
                name="handed_in_with_a_kind",
                violation_error_message="Hãy chọn loại trả lời rồi trình.",
            ),
        ]

    @property
    def is_sent_back(self) -> bool:
        """Whether it lies with its author again because of what somebody found lacking."""
        return bool(self.send_back_reason) and self.sent_at is None

    def about(self) -> About:
        # A supporting department gives its part; only the lead one answers for the words.
        standing = [a for a in self.opinion.assignments.all() if a.is_standing and a.part is Part.LEAD]
        departments = frozenset(a.department_id for a in standing)
        hands = {self.drafted_by_id, self.agreed_by_id} - {None}
        return About(commune_id=self.commune_id, department_ids=departments, hands=frozenset(hands))


class AnswerVersion(OfCommune):
    """The words of an answer as they stood, with who wrote them and when. Never changed."""

    within = "answer"
    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveSmallIntegerField()
    kind = WordField(AnswerKind, blank=True)
    text = models.TextField()
    written_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [models.UniqueConstraint(fields=["answer", "number"], name="answer_version_once")]
