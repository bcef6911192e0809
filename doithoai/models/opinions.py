"""Opinions and the slips and digests that brought them: one opinion is one matter of one asker."""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import connection, models
from django.db.models import Count, Q
from django.db.models.expressions import Combinable, RawSQL

from doithoai.language.excerpt import subject_line as beginning
from doithoai.language.folding import fold
from doithoai.models.dialogue import Dialogue
from doithoai.models.flow import Flowing, OfCommune, OfCommuneQuerySet, WordField, new_public_id
from doithoai.models.people import Account, Contact, Sector, Village
from doithoai.rules.opinion_flow import OPINION_FLOW, SCOPE_FLOW, VISIBILITY_FLOW
from doithoai.rules.permissions import About
from doithoai.rules.vocabulary import (
    Competence,
    IntakeChannel,
    OpinionKind,
    OpinionSource,
    OpinionState,
    OutOfScopeReason,
    Scope,
    Visibility,
)


class Digest(OfCommune):
    """A compiled list of opinions that the Front, an organisation or a village sent."""

    within = "dialogue"
    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="digests")
    public_id = models.CharField(max_length=16, unique=True, default=new_public_id)
    body = models.CharField(max_length=200)
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    occurred_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    typed_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")
    command_id = models.UUIDField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["commune", "command_id"], name="digest_once")]


class OpinionSlip(OfCommune):
    """A "phiếu đăng ký tham gia ý kiến" as it came: on paper, online, through the village or at the counter."""

    within = "dialogue"
    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="slips")
    public_id = models.CharField(max_length=16, unique=True, default=new_public_id)
    channel = WordField(IntakeChannel)
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    contact = models.OneToOneField(Contact, null=True, blank=True, on_delete=models.SET_NULL, related_name="slip")
    #: Keyed hash of the code on the receipt; the code itself lies sealed with the contact data.
    code_index = models.CharField(max_length=64, unique=True)
    wants_to_speak = models.BooleanField(default=False)
    #: Given separately, never ticked beforehand; the text that was agreed to is named by its version.
    consents_to_name = models.BooleanField(default=False)
    consents_to_messages = models.BooleanField(default=False)
    consents_to_recording = models.BooleanField(default=False)
    consent_version = models.CharField(max_length=20)
    #: When it was handed in (paper: the day on it), and when it was typed.
    occurred_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    typed_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    #: One per form view: sending again after a lost answer finds this slip instead of making a second one.
    command_id = models.UUIDField()
    fingerprint = models.CharField(max_length=64)
    #: Keyed hash of the address and hour it was sent from, so that a flood is slowed down; emptied after an hour.
    address_index = models.CharField(max_length=64, blank=True, default="")

    class Meta:
        ordering: ClassVar = ["-recorded_at", "-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["commune", "command_id"], name="slip_once"),
            # Somebody online who goes back and sends again from a fresh form has one slip, not two.
            models.UniqueConstraint(
                fields=["dialogue", "fingerprint"],
                condition=Q(channel=IntakeChannel.ONLINE.value),
                name="slip_twin",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["dialogue", "-recorded_at"], name="slips_newest"),
            models.Index(fields=["commune", "address_index"], name="slips_of_address"),
        ]

    def about(self) -> About:
        return About(commune_id=self.commune_id, village_id=self.village_id)


def askers(path: str = "merged") -> Combinable:
    """How many asked: the lead and those merged into it (``path`` from the row to them), without who withdrew."""
    return Count(path, filter=~gone(path), distinct=True) + 1


def gone(path: str = "") -> Q:
    """What nobody treats any more: withdrawn, or under seal; ``path`` leads to the opinion."""
    return Q(**{f"{path}__state" if path else "state": OpinionState.WITHDRAWN}) | sealed(path)


def sealed(path: str = "") -> Q:
    """What lies under seal, as the one condition by which every list leaves it out; ``path`` leads to the opinion."""
    return Q(**{f"{path}__visibility" if path else "visibility": Visibility.SEALED})


MOST_WORDS = 8  # looked for at once
_SAYING = "SELECT rowid FROM doithoai_opinion_words WHERE doithoai_opinion_words MATCH %s"


class OpinionQuerySet(OfCommuneQuerySet):
    """The words in which lists of opinions are asked for."""

    def matters(self) -> Self:
        """What the office still treats. A sealed row never outlives the transaction that seals it (it is shredded
        there); the guard stands for rows that some other hand put into the database."""
        return self.exclude(gone())

    def leads(self) -> Self:
        """Without those merged into another: each is counted and answered once."""
        return self.filter(merged_into__isnull=True)

    def saying(self, words: str) -> Self:
        """Those that hold every one of ``words``, or words that begin so, without regard to marks and case.
        Signs alone are found nowhere."""
        asked = [word for word in fold(words).split() if any(map(str.isalnum, word))][:MOST_WORDS]
        if not asked:
            return self.none()
        if connection.vendor != "sqlite":
            return self.filter(*(Q(folded__contains=word) for word in asked))
        # The index of the words (migration 0003): a look through 200,000 texts takes too long for somebody who waits.
        typed = " ".join(f'"{word}"*' for word in (word.replace('"', "") for word in asked))
        return self.filter(pk__in=RawSQL(_SAYING, [typed]))  # noqa: S611 – the words are a parameter

    def with_askers(self) -> Self:
        """Each with ``askers``."""
        return self.annotate(askers=askers())


class Opinion(Flowing, OfCommune):
    """One matter of one asker, with its five axes kept apart."""

    within = "dialogue"
    flows: ClassVar = {"state": OPINION_FLOW, "scope": SCOPE_FLOW, "visibility": VISIBILITY_FLOW}
    objects = OpinionQuerySet.as_manager()

    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="opinions")
    public_id = models.CharField(max_length=16, unique=True, default=new_public_id)
    source = WordField(OpinionSource)
    slip = models.ForeignKey(OpinionSlip, null=True, blank=True, on_delete=models.PROTECT, related_name="opinions")
    digest = models.ForeignKey(Digest, null=True, blank=True, on_delete=models.PROTECT, related_name="opinions")
    turn = models.ForeignKey(
        "doithoai.SpeakingTurn", null=True, blank=True, on_delete=models.PROTECT, related_name="opinions"
    )
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField(default=1)
    kind = WordField(OpinionKind, default=OpinionKind.PROPOSAL)
    occurred_at = models.DateTimeField()
    recorded_at = models.DateTimeField()

    #: As received, never edited; and the checked text that others may read.
    received_text = models.TextField()
    public_text = models.TextField(blank=True)
    subject_line = models.CharField(max_length=160, blank=True)
    #: Without diacritics, for search.
    folded = models.TextField(blank=True)

    scope = WordField(Scope, default=Scope.PENDING)
    state = WordField(OpinionState, default=OpinionState.RECEIVED)
    visibility = WordField(Visibility, default=Visibility.OFFICE)

    sector = models.ForeignKey(Sector, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    #: What the asker thought it belongs to, chosen on the online slip; the office decides ``sector`` by itself.
    asked_sector = models.ForeignKey(Sector, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    competence = WordField(Competence, blank=True, default="")
    #: The opinion whose answer this one shares. Everyone who asked stays an asker.
    merged_into = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="merged")
    #: How many times this was asked in earlier years.
    raised_before = models.PositiveSmallIntegerField(default=0)
    #: Given at publication only, so that nothing hidden leaves a gap.
    public_number = models.PositiveSmallIntegerField(null=True, blank=True)
    #: When and by whom it was noted that nothing was promised here, so that no commitment is waited for.
    no_promise_at = models.DateTimeField(null=True, blank=True)
    no_promise_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ["pk"]
        indexes: ClassVar = [
            models.Index(fields=["dialogue", "state"], name="opinions_by_state"),
            models.Index(fields=["dialogue", "visibility", "public_number"], name="opinions_in_public"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(merged_into__isnull=True) | ~Q(merged_into=models.F("id")),
                name="not_merged_into_itself",
                violation_error_message="Không thể gộp một ý kiến vào chính nó.",
            ),
            models.CheckConstraint(
                condition=~Q(visibility="public") | Q(public_text__gt=""),
                name="public_needs_public_text",
                violation_error_message="Muốn công khai phải có bản công khai đã xem lại.",
            ),
            models.UniqueConstraint(
                fields=["dialogue", "public_number"],
                name="public_number_once",
                violation_error_message="Số thứ tự công khai này đã dùng.",
            ),
        ]

    def __str__(self) -> str:
        return self.subject_line

    @property
    def lead_id(self) -> int:
        """The opinion that carries the answer: itself, or the one it was merged into."""
        return self.merged_into_id or self.pk

    @property
    def title(self) -> str:
        """What a matter is called: its subject line, or the beginning of what is public of it, or was received."""
        return self.subject_line or beginning(self.public_text or self.received_text)

    @property
    def raised_in(self) -> int:
        """The year of its dialogue; an earlier matter of a list has one too."""
        return self.dialogue.year

    @property
    def is_sealed(self) -> bool:
        """Whether it went to the separate channel: for everybody it is then not there."""
        return self.visibility is Visibility.SEALED

    def about(self) -> About:
        departments = frozenset(a.department_id for a in self.assignments.all() if a.is_standing)
        return About(commune_id=self.commune_id, village_id=self.village_id, department_ids=departments)


class ScopeDecision(OfCommune):
    """A proposal to treat an opinion elsewhere, and what the second person said to it."""

    within = "opinion"
    opinion = models.ForeignKey(Opinion, on_delete=models.CASCADE, related_name="scope_decisions")
    reason = WordField(OutOfScopeReason)
    explanation = models.TextField()
    proposed_by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    #: ``None`` while nobody has looked; then agreed or overturned.
    agreed = models.BooleanField(null=True, blank=True)
    decided_by = models.ForeignKey(Account, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    decision_note = models.TextField(blank=True)

    class Meta:
        ordering: ClassVar = ["-proposed_at", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(decided_by__isnull=True) | ~Q(decided_by=models.F("proposed_by")),
                name="second_person_decides_scope",
                violation_error_message="Người thứ hai phải là người khác.",
            ),
        ]

    def about(self) -> About:
        return About(commune_id=self.commune_id, hands=frozenset({self.proposed_by_id}))


class Referral(OfCommune):
    """A matter sent to a higher level or a sector body. It stays ours until they answer."""

    within = "opinion"
    opinion = models.ForeignKey(Opinion, on_delete=models.PROTECT, related_name="referrals")
    body = models.CharField(max_length=200)
    sent_on = models.DateField()
    due_on = models.DateField()
    letter_number = models.CharField(max_length=60, blank=True)
    replied_on = models.DateField(null=True, blank=True)
    reply = models.TextField(blank=True)


class ReferralReminder(OfCommune):
    """That the body a matter was sent to was asked again, on which day, with which letter."""

    within = "referral"
    referral = models.ForeignKey(Referral, on_delete=models.CASCADE, related_name="reminders")
    on = models.DateField()
    letter_number = models.CharField(max_length=60, blank=True)
    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ["on", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["referral", "on"],
                name="one_reminder_a_day",
                violation_error_message="Ngày này đã ghi nhắc rồi.",
            ),
        ]


class SealedHandOver(OfCommune):
    """That a denunciation was handed over offline: the day, to whom, the number of the receipt – no content."""

    handed_on = models.DateField()
    handed_to = models.CharField(max_length=200)
    receipt_number = models.CharField(max_length=60)
    by = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
