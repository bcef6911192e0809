"""The forms of follow-up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from doithoai.models import Paper
from doithoai.web.day_field import DayField


class SaidForm(forms.Form):
    """What somebody says of a promise, with the day and the proof."""

    on = DayField(label="Ngày")
    text = forms.CharField(label="Lời ghi", widget=forms.Textarea, required=False)
    evidence = forms.FileField(label="Ảnh hoặc biên bản", required=False)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    command_id = forms.CharField(widget=forms.HiddenInput, required=False)


class ExtendForm(forms.Form):
    """More time, and why."""

    due_on = DayField(label="Hạn mới")
    reason = forms.CharField(label="Lý do", widget=forms.Textarea, required=False)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    command_id = forms.CharField(widget=forms.HiddenInput, required=False)


class GiveUpForm(forms.Form):
    """Why a promise can not be kept."""

    reason = forms.CharField(label="Vì sao không giữ được", widget=forms.Textarea, required=False)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)
    command_id = forms.CharField(widget=forms.HiddenInput, required=False)


class GiveForm(forms.Form):
    """That a written answer went out: on which day, with which letter."""

    on = DayField(label="Ngày gửi")
    letter = forms.ChoiceField(label="Công văn", required=False)

    def __init__(self, *args: Any, letters: Sequence[Paper] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.letters = {paper.public_id: paper for paper in letters}
        named = [(key, str(paper)) for key, paper in self.letters.items()]
        self.fields["letter"].choices = [*named, ("", "Gửi không kèm công văn của hệ thống")]


class ReplyForm(forms.Form):
    """What another level answered."""

    replied_on = DayField(label="Ngày trả lời")
    reply = forms.CharField(
        label="Nội dung trả lời",
        widget=forms.Textarea,
        error_messages={"required": "Hãy ghi cơ quan đó trả lời thế nào."},
    )


class RemindForm(forms.Form):
    """That another level was asked again."""

    on = DayField(label="Ngày nhắc")
    letter_number = forms.CharField(label="Số công văn nhắc", required=False)
