"""The forms of planning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import time
from typing import Any

from django import forms

from doithoai.language.times import display_time, parse_time
from doithoai.language.unreadable import Unreadable
from doithoai.models import Conference, Dialogue
from doithoai.rules.plan_template import PlanLine, Quota, RecipientLine
from doithoai.rules.vocabulary import DelegateGroup, Medium, PlanSection, SentFor
from doithoai.web.day_field import DayField

_SPARE_ROWS = 3


class TimeField(forms.CharField):
    """A time as people type it: 8 giờ 30, 8h30, 0830."""

    def clean(self, value: Any) -> time:
        typed = super().clean(value)
        try:
            return parse_time(typed)
        except Unreadable as unreadable:
            raise forms.ValidationError(str(unreadable)) from unreadable

    def prepare_value(self, value: Any) -> Any:
        return display_time(value) if isinstance(value, time) else value


class ScheduleForm(forms.Form):
    """Day, hour, place and the people at the table."""

    on = DayField(label="Ngày hội nghị", error_messages={"required": "Ông/Bà ghi ngày hội nghị, ví dụ 12/6/2026."})
    starts_at = TimeField(label="Bắt đầu", error_messages={"required": "Ông/Bà ghi giờ bắt đầu, ví dụ 8 giờ 00."})
    place = forms.CharField(label="Nơi họp", error_messages={"required": "Ông/Bà ghi nơi họp."})
    chair_name = forms.CharField(label="Chủ trì, UBND", required=False)
    co_chair_name = forms.CharField(label="Cùng chủ trì, HĐND", required=False)
    secretary_name = forms.CharField(label="Thư ký", required=False)
    minutes_per_turn = forms.IntegerField(
        label="Mỗi lượt phát biểu", error_messages={"invalid": "Số phút là một số, ví dụ 3."}
    )
    late_reason = forms.CharField(label="Lý do nếu định ngày muộn", required=False)

    @classmethod
    def of(cls, dialogue: Dialogue, conference: Conference | None) -> ScheduleForm:
        if conference is None:
            return cls(initial={"starts_at": time(8), "place": dialogue.place, "minutes_per_turn": 3})
        names = ("on", "starts_at", "place", "chair_name", "co_chair_name", "secretary_name", "minutes_per_turn")
        initial = {name: getattr(conference, name) for name in names}
        return cls(initial=initial | {"late_reason": conference.late_notice_reason})


class SectionForm(forms.Form):
    """The paragraphs of one section: one text box, or one for every body in the tasks. A line is a paragraph."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, data: Any = None, *, section: PlanSection, lines: Sequence[PlanLine] = (), seen: str = ""
    ) -> None:
        super().__init__(data, initial={"seen": seen})
        self.with_bodies = section is PlanSection.TASKS
        by_body: dict[str, list[str]] = {}
        for line in lines:
            by_body.setdefault(line.body, []).append(line.text)
        boxes = list(by_body.items()) or [("", [])]
        if self.with_bodies:
            boxes += [("", [])]
        if data is not None:
            boxes = [("", [])] * max(1, min(40, sum(name.startswith("text") for name in data)))
        self.boxes = [self._add(n, body, texts) for n, (body, texts) in enumerate(boxes)]

    def _add(self, n: int, body: str, texts: list[str]) -> dict[str, Any]:
        # "text" is also where the sentences of the act go, so the first box carries that name.
        names = {"text": f"text{n or ''}", "body": f"body{n or ''}"}
        if self.with_bodies:
            self.fields[names["body"]] = forms.CharField(label="Giao cho ai", required=False, initial=body)
        self.fields[names["text"]] = forms.CharField(
            label="Việc phải làm" if self.with_bodies else "Nội dung, mỗi đoạn một dòng",
            required=False,
            initial="\n".join(texts),
            widget=forms.Textarea,
        )
        return {**names, "rows": min(22, 2 + sum(2 + len(text) // 90 for text in texts))}

    def lines(self) -> list[PlanLine]:
        """What was typed, as plan lines; call after ``is_valid``."""
        found = []
        for box in self.boxes:
            body = self.cleaned_data.get(box["body"], "")
            texts = self.cleaned_data[box["text"]].splitlines()
            found += [PlanLine(text, body) for text in texts if text.strip()]
        return found


class GroupsForm(forms.Form):
    """How many of each group: of every village, and in all."""

    def __init__(self, data: Any = None, *, quotas: Mapping[DelegateGroup, Quota] | None = None) -> None:
        super().__init__(data)
        for group in DelegateGroup:
            quota = (quotas or {}).get(group, Quota())
            wrong = {"invalid": f"{group.label}: Ông/Bà ghi một số, ví dụ 1."}
            for kind, label, number in (("each", "Mỗi thôn", quota.per_village), ("all", "Cả xã", quota.in_all)):
                self.fields[f"{group.value}-{kind}"] = forms.IntegerField(
                    label=f"{group.label}: {label.lower()}", required=False, initial=number, error_messages=wrong
                )
            self.fields[f"{group.value}-medium"] = forms.ChoiceField(
                label=f"{group.label}: gửi", choices=Medium.choices(), initial=quota.medium.value
            )
        self.rows = [
            {"group": g.label, "each": f"{g.value}-each", "all": f"{g.value}-all", "medium": f"{g.value}-medium"}
            for g in DelegateGroup
        ]

    def quotas(self) -> dict[DelegateGroup, Quota]:
        data = self.cleaned_data
        return {
            group: Quota(data[f"{g}-each"] or 0, data[f"{g}-all"] or 0, Medium(data[f"{g}-medium"]))
            for group in DelegateGroup
            for g in [group.value]
        }


class RecipientForm(forms.Form):
    """A line of "Nơi nhận"; an empty name takes the line away."""

    name = forms.CharField(label="Nơi nhận", required=False)
    medium = forms.ChoiceField(label="Gửi bản", choices=Medium.choices(), required=False)
    sent_for = forms.ChoiceField(
        label="Để",
        choices=[("none", "–"), ("report", "b/c"), ("coordinate", "p/h"), ("carry_out", "t/h")],
        required=False,
    )
    copies = forms.IntegerField(label="Số bản", required=False, error_messages={"invalid": "Số bản là một số."})

    def line(self) -> RecipientLine:
        data = self.cleaned_data
        return RecipientLine(
            data["name"], Medium(data["medium"] or "paper"), SentFor(data["sent_for"] or "none"), data["copies"] or 1
        )


RecipientRows = forms.formset_factory(RecipientForm, extra=_SPARE_ROWS, max_num=60, absolute_max=63)


class CancelForm(forms.Form):
    """Why a dialogue will not be held."""

    reason = forms.CharField(label="Lý do hủy", error_messages={"required": "Ông/Bà ghi lý do hủy."})


def recipient_rows(lines: Sequence[RecipientLine]) -> Any:
    """The recipients as rows of a formset, with spare ones below."""
    initial = [
        {"name": r.name, "medium": r.medium.value, "sent_for": r.sent_for.value, "copies": r.copies} for r in lines
    ]
    return RecipientRows(initial=initial)
