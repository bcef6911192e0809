"""The form that records a proof."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from django import forms

from doithoai.models import Village
from doithoai.rules.vocabulary import Channel
from doithoai.web.clock import today
from doithoai.web.day_field import DayField


class PostingForm(forms.Form):
    """Where and when the notice was made known, and what proves it."""

    channel = forms.ChoiceField(
        label="Bằng cách nào",
        choices=Channel.choices(),
        error_messages={"required": "Ông/Bà chọn cách đăng tải."},
    )
    on = DayField(label="Ngày", error_messages={"required": "Ông/Bà ghi ngày, ví dụ 30/5/2026."})
    until = DayField(label="Gỡ ngày", required=False)
    village = forms.ChoiceField(label="Thôn", required=False)
    note = forms.CharField(label="Ghi chú, sổ loa", required=False)
    link = forms.CharField(label="Đường dẫn", required=False)
    evidence = forms.FileField(
        label="Ảnh hoặc PDF", required=False, error_messages={"empty": "Tệp gửi lên rỗng. Ông/Bà chọn lại tệp."}
    )
    command_id = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, villages: Sequence[Village] = (), own: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.villages = {str(village.pk): village for village in villages}
        everywhere = [] if own else [("", "Cả xã")]
        self.fields["village"].choices = everywhere + [(key, village.name) for key, village in self.villages.items()]

    @classmethod
    def fresh(cls, villages: Sequence[Village], *, own: bool) -> PostingForm:
        initial = {"on": today(), "channel": Channel.MASS_MEDIA.value, "command_id": uuid4()}
        return cls(initial=initial, villages=villages, own=own)

    @property
    def village_chosen(self) -> Village | None:
        return self.villages.get(self.cleaned_data["village"])
