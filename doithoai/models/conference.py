"""The conference: who was invited and came, who spoke, what the chair decided, what the minutes say."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from doithoai.models.dialogue import Dialogue
from doithoai.models.flow import Flowing, OfCommune, OfCommuneQuerySet, WordField, new_public_id
from doithoai.models.opinions import Opinion
from doithoai.models.people import Account, Contact, Department, Village
from doithoai.rules.permissions import About
from doithoai.rules.speaking_flow import TURN_FLOW
from doithoai.rules.vocabulary import (
    AgendaKind,
    DelegateGroup,
    DispositionKind,
    Gender,
    OutOfScopeReason,
    Reply,
    Retention,
    TurnState,
)


class Conference(OfCommune):
    """One sitting. A large commune may hold several in one dialogue, by cluster of villages."""

    within = "dialogue"
    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="conferences")
    public_id = models.CharField(max_length=16, unique=True, default=new_public_id)
    on = models.DateField()
    starts_at = models.TimeField()
    place = models.CharField(max_length=200)
    chair_name = models.CharField(max_length=160, blank=True)
    co_chair_name = models.CharField(max_length=160, blank=True)
    secretary_name = models.CharField(max_length=160, blank=True)
    minutes_per_turn = models.PositiveSmallIntegerField(default=3)
    #: A leader's words when the day leaves no safe working day for the notice.
    late_notice_reason = models.CharField(max_length=300, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    current_item = models.ForeignKey(
        "doithoai.AgendaItem", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    #: What the hall's screen is told to hide: the chair's "tạm che".
    is_blanked = models.BooleanField(default=False)

    class Meta:
        ordering: ClassVar = ["on", "starts_at"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(closed_at__isnull=True) | Q(opened_at__isnull=False),
                name="closed_only_after_opened",
                violation_error_message="Hội nghị chưa khai mạc thì chưa bế mạc được.",
            ),
        ]


class AgendaItem(OfCommune):
    """A step of the running order."""

    within = "conference"
    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="agenda")
    position = models.PositiveSmallIntegerField()
    kind = WordField(AgendaKind)
    title = models.CharField(max_length=300)
    presenter = models.CharField(max_length=160, blank=True)
    minutes = models.PositiveSmallIntegerField(default=10)
    script = models.TextField(blank=True)
    started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering: ClassVar = ["position"]


class DelegateQuerySet(OfCommuneQuerySet):
    def on_list(self) -> Self:
        """Invited and not taken off again."""
        return self.filter(removed_at__isnull=True)


class Delegate(OfCommune):
    """A person invited, in one capacity. The name lies sealed in the contact."""

    within = "dialogue"
    objects = DelegateQuerySet.as_manager()

    retention = Retention.CONTACT
    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="delegates")
    public_id = models.CharField(max_length=16, unique=True, default=new_public_id)
    contact = models.OneToOneField(Contact, null=True, on_delete=models.SET_NULL, related_name="delegate")
    group = WordField(DelegateGroup)
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=160, blank=True)
    reply = WordField(Reply, default=Reply.WAITING)
    replied_at = models.DateTimeField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    def about(self) -> About:
        return About(commune_id=self.commune_id, village_id=self.village_id)


class AttendanceQuerySet(OfCommuneQuerySet):
    def standing(self) -> Self:
        """Arrivals nobody has voided."""
        return self.filter(voided_at__isnull=True)


class Attendance(OfCommune):
    """That somebody came, and when. A wrong check-in is voided by a later act, never erased."""

    within = "conference"
    objects = AttendanceQuerySet.as_manager()

    conference = models.ForeignKey(Conference, on_delete=models.PROTECT, related_name="attendances")
    delegate = models.ForeignKey(Delegate, on_delete=models.PROTECT, related_name="attendances")
    arrived_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")
    voided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["conference", "delegate"],
                condition=Q(voided_at__isnull=True),
                name="present_once",
                violation_error_message="Người này đã điểm danh.",
            ),
        ]


class SpeakingTurn(Flowing, OfCommune):
    """A turn to speak: registered, called, ended. Times are never erased."""

    within = "conference"
    flows: ClassVar = {"state": TURN_FLOW}

    conference = models.ForeignKey(Conference, on_delete=models.PROTECT, related_name="turns")
    public_id = models.CharField(max_length=16, unique=True, default=new_public_id)
    #: The place in the registered order, given once at registration.
    number = models.PositiveSmallIntegerField()
    #: Who speaks: a delegate, or the submitter of a slip; the name lies sealed in the contact.
    contact = models.ForeignKey(Contact, null=True, blank=True, on_delete=models.SET_NULL, related_name="turns")
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    gender = WordField(Gender, default=Gender.UNSTATED)
    #: A few words the hall's screen may show.
    subject_line = models.CharField(max_length=160)
    state = WordField(TurnState, default=TurnState.REGISTERED)
    registered_at = models.DateTimeField()
    called_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    extra_minutes = models.PositiveSmallIntegerField(default=0)
    #: Said whenever somebody is called out of the registered order.
    out_of_order_reason = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["conference", "number"], name="turn_number_once"),
            models.UniqueConstraint(
                fields=["conference"],
                condition=Q(state="speaking"),
                name="one_speaker_at_a_time",
                violation_error_message="Đang có người phát biểu. Kết thúc lượt đó rồi mời người tiếp theo.",
            ),
        ]

    def about(self) -> About:
        return About(commune_id=self.commune_id, village_id=self.village_id)


class DispositionQuerySet(OfCommuneQuerySet):
    def standing(self) -> Self:
        """Decisions the chair has not undone: at most one for each opinion."""
        return self.filter(undone_at__isnull=True)


class Disposition(OfCommune):
    """What the chair decided about an opinion in the hall. A later decision supersedes, never overwrites."""

    within = "conference"
    objects = DispositionQuerySet.as_manager()

    conference = models.ForeignKey(Conference, on_delete=models.PROTECT, related_name="dispositions")
    opinion = models.ForeignKey(Opinion, on_delete=models.PROTECT, related_name="dispositions")
    kind = WordField(DispositionKind)
    words = models.TextField(blank=True)
    department = models.ForeignKey(Department, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField(null=True, blank=True)
    decided_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True, blank=True)
    merged_with = models.ForeignKey(Opinion, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    reason = WordField(OutOfScopeReason, blank=True, default="")
    #: The axes of the opinion before this decision, so that an undo brings exactly them back; and in ``before``
    #: the answer, the lead department and the ruling on scope as they stood.
    state_before = models.CharField(max_length=32)
    scope_before = models.CharField(max_length=32)
    before = models.JSONField(default=dict)

    class Meta:
        ordering: ClassVar = ["decided_at", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["opinion"],
                condition=Q(undone_at__isnull=True),
                name="one_standing_disposition",
                violation_error_message="Ý kiến này đã có quyết định. Hoàn tác rồi quyết định lại.",
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=["in_writing", "assigned"])
                | (Q(department__isnull=False) & Q(due_on__isnull=False)),
                name="later_needs_department_and_day",
                violation_error_message="Trả lời bằng văn bản hoặc giao việc thì phải ghi phòng và ngày.",
            ),
        ]


class MinutesEntry(OfCommune):
    """A paragraph of the minutes under an item of the agenda, in the secretary's words."""

    within = "conference"
    conference = models.ForeignKey(Conference, on_delete=models.PROTECT, related_name="minutes_entries")
    agenda_item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, related_name="minutes_entries")
    turn = models.ForeignKey(SpeakingTurn, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    opinion = models.ForeignKey(Opinion, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    text = models.TextField()
    version = models.PositiveSmallIntegerField(default=1)
    written_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["agenda_item__position", "pk"]
