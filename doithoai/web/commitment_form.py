"""The form of a promise: from the pile of what was decided or answered, or written down by itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from doithoai.models import Department, Village
from doithoai.web.day_field import DayField
from doithoai.web.one_press import OnePressForm


class CommitmentForm(OnePressForm):
    """A promise: what, who, where, by when. In the pile it names its matter, whose village is the promise's."""

    text = forms.CharField(
        label="Việc hứa làm", widget=forms.Textarea, error_messages={"required": "Ông/Bà ghi việc hứa làm."}
    )
    department = forms.ChoiceField(label="Ai làm", error_messages={"required": "Ông/Bà chọn phòng."})
    village = forms.ChoiceField(label="Thôn", required=False)
    due_on = DayField(label="Xong trước ngày", error_messages={"required": "Ông/Bà ghi ngày xong, ví dụ 31/10/2026."})
    opinion = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, bodies: Iterable[Department], villages: Iterable[Village] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.bodies = {str(body.pk): body for body in bodies}
        self.places = {str(village.pk): village for village in villages}
        self.fields["department"].choices = [("", "Chọn phòng"), *((key, b.name) for key, b in self.bodies.items())]
        self.fields["village"].choices = [("", "Cả xã"), *((key, v.name) for key, v in self.places.items())]
