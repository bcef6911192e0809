"""Forms of the desk."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms

from doithoai.rules.vocabulary import DialogueReason

_QUARTERS = [("", "Chưa định"), ("1", "Quý I"), ("2", "Quý II"), ("3", "Quý III"), ("4", "Quý IV")]


class OpenForm(forms.Form):
    """A year's dialogue, opened once however often the button is pressed."""

    year = forms.TypedChoiceField(label="Năm", coerce=int, widget=forms.RadioSelect)
    quarter = forms.TypedChoiceField(
        label="Dự kiến họp vào", coerce=int, empty_value=None, required=False, choices=_QUARTERS
    )
    reason = forms.TypedChoiceField(
        label="Vì sao họp", coerce=DialogueReason, choices=DialogueReason.choices(), widget=forms.RadioSelect
    )
    command_id = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, year: int, **kwargs: Any) -> None:
        kwargs["initial"] = {"year": year, "reason": DialogueReason.YEARLY.value, "command_id": uuid4()}
        super().__init__(*args, **kwargs)
        self.fields["year"].choices = [(str(one), str(one)) for one in (year, year + 1)]
