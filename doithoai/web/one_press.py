"""A form whose button may be pressed twice and acts once."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

from django import forms


class OnePressForm(forms.Form):
    """Carries the id of one act from the moment the page is shown; what was typed again keeps it."""

    command_id = forms.UUIDField(
        widget=forms.HiddenInput, error_messages=dict.fromkeys(("required", "invalid"), "Ông/Bà tải lại trang rồi gửi.")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.is_bound and not self.initial.get("command_id"):
            self.initial["command_id"] = uuid4()

    @property
    def command(self) -> UUID:
        command: UUID = self.cleaned_data["command_id"]
        return command
