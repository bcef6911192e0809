"""What is filled in about printed slips: how many to print, which of them will not come back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from doithoai.actions.printed_slips import HOW_MANY
from doithoai.models import Village
from doithoai.rules.sheet_serial import MOST_A_VILLAGE
from doithoai.rules.vocabulary import SpoiledReason
from doithoai.web.keys import number_in
from doithoai.web.one_press import OnePressForm

_EVERY = "moi-thon"


class PrintForm(OnePressForm):
    """One village or all of them, and so many sheets for each."""

    village = forms.ChoiceField(label="Thôn")
    count = forms.CharField(label="Số tờ mỗi thôn", error_messages={"required": HOW_MANY})

    def __init__(self, *args: Any, villages: Sequence[Village], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.villages = list(villages)
        every = (_EVERY, f"Tất cả {len(self.villages)} thôn")
        self.fields["village"].choices = [every, *((str(one.pk), one.name) for one in villages)]  # type: ignore[attr-defined]

    def clean_count(self) -> int:
        count = number_in(self.cleaned_data["count"].strip())
        if count is None or not 0 < count <= MOST_A_VILLAGE:
            raise forms.ValidationError(HOW_MANY)
        return count

    @property
    def counts(self) -> dict[Village, int]:
        chosen, count = self.cleaned_data["village"], self.cleaned_data["count"]
        return {one: count for one in self.villages if chosen in (_EVERY, str(one.pk))}


class SpoiledForm(forms.Form):
    """Which sheets will not come back, and why."""

    numbers = forms.CharField(
        label="Số tờ",
        max_length=2_000,
        error_messages={"required": "Ông/Bà ghi số tờ, ví dụ 41, 45-50."},
    )
    reason = forms.ChoiceField(
        label="Vì sao",
        choices=SpoiledReason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Ông/Bà chọn vì sao."},
    )
