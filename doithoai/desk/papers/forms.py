"""What the clerk says when a paper is issued: number, day, signer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms

from doithoai.language.numbers import parse_number
from doithoai.language.unreadable import Unreadable
from doithoai.rules.refusals import BadInput
from doithoai.web.day_field import DayField

OTHER = "other"


class NumberField(forms.CharField):
    """A number of the register, or ``None`` when left empty."""

    def clean(self, value: Any) -> int | None:
        typed = super().clean(value)
        if not typed:
            return None
        try:
            return parse_number(typed)
        except Unreadable as unreadable:
            raise forms.ValidationError("Số văn bản là một số, ví dụ 05.") from unreadable


class IssueForm(forms.Form):
    """``signers`` are pairs of name and title; whoever else signs is written below them."""

    number = NumberField(label="Số", required=False)
    others_outside = forms.BooleanField(
        label="Các số bỏ qua ở giữa đã cấp cho văn bản khác, ngoài phần mềm", required=False
    )
    issued_on = DayField(label="Ngày ban hành", error_messages={"required": "Ông/Bà ghi ngày ký trên văn bản."})
    signer = forms.ChoiceField(
        label="Người ký", widget=forms.RadioSelect, error_messages={"required": "Ông/Bà chọn người ký."}
    )
    signer_name = forms.CharField(label="Họ tên người ký khác", required=False)
    signer_title = forms.CharField(label="Chức vụ người ký khác", required=False)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, *, signers: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.signers = list(signers)
        known = [(str(at), f"{name}, {title}") for at, (name, title) in enumerate(self.signers)]
        self.fields["signer"].choices = [*known, (OTHER, "Người khác, ghi ở dưới")]

    @classmethod
    def proposed(
        cls, *, signers: Sequence[tuple[str, str]], number: int | None, day: date, seen: str, signer: tuple[str, str]
    ) -> IssueForm:
        """The form as it opens: next number, today, the usual signer."""
        at = list(signers).index(signer) if signer in signers else OTHER
        initial = {
            "number": f"{number:02}" if number else "",
            "issued_on": day,
            "signer": str(at),
            "signer_name": "" if signer in signers else signer[0],
            "signer_title": "" if signer in signers else signer[1],
            "seen": seen,
        }
        return cls(signers=signers, initial=initial)

    @property
    def chosen_signer(self) -> tuple[str, str]:
        """Name and title. Raises ``BadInput`` when another person was meant and not written."""
        chosen = self.cleaned_data["signer"]
        if chosen != OTHER:
            return self.signers[int(chosen)]
        name, title = self.cleaned_data["signer_name"], self.cleaned_data["signer_title"]
        if not name.strip():
            raise BadInput("Ông/Bà ghi họ tên người ký.", "signer_name")
        return name, title
