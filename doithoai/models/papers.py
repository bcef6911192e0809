"""Official papers: drafts without a number, then issued documents whose content never changes."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from doithoai.models.dialogue import Dialogue
from doithoai.models.files import StoredFile
from doithoai.models.flow import OfCommune, WordField, new_public_id
from doithoai.models.people import Account, Village
from doithoai.models.vault import seal, unseal
from doithoai.rules.permissions import About
from doithoai.rules.vocabulary import DocumentKind, Medium, PaperState


class Paper(OfCommune):
    """An official document of a dialogue. Its content is sealed: invitations and minutes carry names."""

    within = "dialogue"
    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="papers")
    public_id = models.CharField(max_length=16, unique=True, default=new_public_id)
    kind = WordField(DocumentKind)
    state = WordField(PaperState, default=PaperState.DRAFT)
    subject_line = models.CharField(max_length=500)
    #: The opinion a written answer, guidance or transfer slip is about.
    opinion = models.ForeignKey(
        "doithoai.Opinion", null=True, blank=True, on_delete=models.PROTECT, related_name="papers"
    )
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    series = models.CharField(max_length=20, blank=True)
    number = models.PositiveIntegerField(null=True, blank=True)
    symbol = models.CharField(max_length=40, blank=True)
    issued_on = models.DateField(null=True, blank=True)
    signer_name = models.CharField(max_length=120, blank=True)
    signer_title = models.CharField(max_length=200, blank=True)
    sealed_content = models.BinaryField(null=True, blank=True)
    #: SHA-256 of the canonical content: what the check page and ``verify`` compare.
    fingerprint = models.CharField(max_length=64, blank=True)
    docx = models.ForeignKey(StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    pdf = models.ForeignKey(StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()

    class Meta:
        ordering: ClassVar = ["-issued_on", "-number", "-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["commune", "year", "series", "number"],
                name="paper_number_once",
                violation_error_message="Số này đã dùng trong năm.",
            ),
            models.CheckConstraint(
                condition=Q(state="draft", number__isnull=True) | Q(state="issued", issued_on__isnull=False),
                name="issued_papers_carry_a_day",
                violation_error_message="Văn bản đã ban hành phải có ngày; bản soạn chưa có số.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind.label} {self.number_and_symbol}".strip()

    @property
    def number_and_symbol(self) -> str:
        """As printed after "Số:", e.g. ``05/KH-UBND``; empty while a draft."""
        return f"{self.number:02d}/{self.symbol}" if self.number is not None else ""

    def freeze(self, commune_slug: str, content: dict[str, Any]) -> None:
        self.sealed_content = seal(commune_slug, f"paper:{self.public_id}", content)

    def content(self, commune_slug: str) -> dict[str, Any]:
        return unseal(commune_slug, f"paper:{self.public_id}", self.sealed_content)


class Receipt(OfCommune):
    """Somebody signed for a paper: one tap of a village head, or a line of the clerk's list."""

    within = "paper"
    paper = models.ForeignKey(Paper, on_delete=models.PROTECT, related_name="receipts")
    village = models.ForeignKey(Village, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    recipient_name = models.CharField(max_length=200, blank=True)
    medium = WordField(Medium, default=Medium.ELECTRONIC)
    received_at = models.DateTimeField()
    signed_by = models.ForeignKey(Account, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["paper", "village", "recipient_name"],
                name="receipt_once",
                violation_error_message="Nơi này đã ký nhận rồi.",
            ),
        ]

    def about(self) -> About:
        return About(commune_id=self.commune_id, village_id=self.village_id)
