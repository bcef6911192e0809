"""What is typed after the hall."""

from __future__ import annotations

from django import forms

from doithoai.models import Department
from doithoai.web.day_field import DayField


class DepartmentField(forms.ChoiceField):
    """One of the commune's bodies; the page says which."""

    def offer(self, departments: list[Department]) -> None:
        self.choices = [("", "Chọn phòng"), *((str(one.pk), one.name) for one in departments)]


class DeferForm(forms.Form):
    """All that is left: a written answer, by whom where nobody has it yet, and by when.

    Each matter without a department has its own choice, named ``phong-`` and the public id, on its row of the list.
    """

    department = DepartmentField(
        label="Ý nào không chọn phòng riêng thì giao", error_messages={"required": "Ông/Bà chọn phòng."}
    )
    due_on = DayField(label="Trả lời trước ngày", error_messages={"required": "Ông/Bà ghi ngày, ví dụ 26/6."})


class ConclusionForm(forms.Form):
    """One sentence of the conclusion."""

    text = forms.CharField(label="Câu kết luận", required=False, widget=forms.Textarea)
    opinion = forms.CharField(widget=forms.HiddenInput, required=False)
    conclusion = forms.CharField(widget=forms.HiddenInput, required=False)
    command_id = forms.CharField(widget=forms.HiddenInput, required=False)
