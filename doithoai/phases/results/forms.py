"""A proof that the results reached the people."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms

from doithoai.models import Village
from doithoai.rules.vocabulary import Channel
from doithoai.web.clock import today
from doithoai.web.day_field import DayField


class ProofForm(forms.Form):
    """By which channel, on which day, in which village, with what to show for it."""

    channel = forms.ChoiceField(label="Bằng cách nào", choices=Channel.choices())
    on = DayField(label="Ngày", error_messages={"required": "Ông/Bà ghi ngày, ví dụ 18/6."})
    until = DayField(label="Gỡ ngày", required=False)
    village = forms.ChoiceField(label="Thôn", required=False)
    note = forms.CharField(
        label="Ghi chú: ở đâu, mấy giờ, ai nhận",
        help_text="Loa: đọc ở đâu, mấy giờ. Niêm yết: chỗ nào. Thôn: ai nhận.",
        required=False,
    )
    link = forms.CharField(label="Đường dẫn", required=False)
    evidence = forms.FileField(
        label="Ảnh hoặc PDF",
        help_text="Gửi tất cả các thôn một lần thì kèm ảnh sổ ký nhận.",
        required=False,
        error_messages={"empty": "Tệp gửi lên rỗng. Ông/Bà chọn lại tệp."},
    )
    command_id = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, villages: list[Village], **kwargs: Any) -> None:
        if not args:
            kwargs["initial"] = {"on": today(), "channel": Channel.MASS_MEDIA.value, "command_id": uuid4()}
        super().__init__(*args, **kwargs)
        self.villages = {str(village.pk): village for village in villages}
        choices = [("", "Tất cả các thôn"), *((key, village.name) for key, village in self.villages.items())]
        self.fields["village"].choices = choices  # type: ignore[attr-defined]

    @property
    def village_chosen(self) -> Village | None:
        return self.villages.get(self.cleaned_data["village"])
