"""A day as people type it: 22/5, 225, 22/5/2026, "thứ Sáu 22/5"; shown as 22/5/2026."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from doithoai.language.dates import display, parse_day
from doithoai.language.unreadable import Unreadable
from doithoai.web.clock import today


class DayField(forms.CharField):
    """A form field whose value is a ``date``, or ``None`` when it may be empty and is."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"autocomplete": "off", "inputmode": "text"}))
        super().__init__(**kwargs)

    def clean(self, value: Any) -> date | None:
        typed = super().clean(value)
        if not typed:
            return None
        try:
            return parse_day(typed, today=today())
        except Unreadable as unreadable:
            raise forms.ValidationError(unreadable.sentence) from unreadable

    def prepare_value(self, value: Any) -> Any:
        return display(value) if isinstance(value, date) else value
