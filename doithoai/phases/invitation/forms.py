"""The forms of the invitations."""

from __future__ import annotations

from django import forms

from doithoai.rules.vocabulary import Medium, Reply


class ListForm(forms.Form):
    """A list pasted from a letter or a spreadsheet."""

    text = forms.CharField(
        label="Danh sách", widget=forms.Textarea, error_messages={"required": "Ông/Bà dán mỗi người một dòng."}
    )


class ReplyForm(forms.Form):
    """What the invited person said."""

    reply = forms.ChoiceField(label="Trả lời", choices=Reply.choices(), widget=forms.RadioSelect)
    substitute_name = forms.CharField(label="Người đi thay", required=False)
    substitute_phone = forms.CharField(
        label="Điện thoại người đi thay", required=False, widget=forms.TextInput(attrs={"inputmode": "tel"})
    )


class ReceiptForm(forms.Form):
    """A village's signature, given by the village itself or noted by the office."""

    village = forms.IntegerField(label="Thôn", error_messages={"required": "Ông/Bà chọn thôn."})
    medium = forms.ChoiceField(label="Bản", choices=Medium.choices(), required=False)
