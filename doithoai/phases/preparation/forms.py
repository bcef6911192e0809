"""The forms of preparation. Choices come from the page's queries, so that a form costs no statement of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from doithoai.actions.answer_kinds import CHOOSE_A_KIND
from doithoai.actions.words_in_public import REREAD
from doithoai.models import Department, Sector
from doithoai.rules.vocabulary import AnswerKind, Competence, OverruleReason, RevealReason
from doithoai.web.day_field import DayField
from doithoai.web.one_press import OnePressForm


class SortForm(forms.Form):
    """Sector, competence, and who prepares the answer by when: one decision on one form."""

    subject_line = forms.CharField(label="Tên việc", required=False)
    is_reread = forms.BooleanField(label=REREAD, required=False)
    sector = forms.ChoiceField(label="Lĩnh vực", error_messages={"required": "Hãy chọn lĩnh vực."})
    competence = forms.ChoiceField(
        label="Thẩm quyền",
        choices=Competence.choices(),
        widget=forms.RadioSelect,
        error_messages={"required": "Hãy chọn cấp có thẩm quyền."},
    )
    lead = forms.ChoiceField(label="Chủ trì trả lời", required=False, widget=forms.RadioSelect)
    due_on = DayField(label="Hạn nộp dự thảo", required=False)
    supporting = forms.MultipleChoiceField(label="Phối hợp", required=False, widget=forms.CheckboxSelectMultiple)
    supporting_due_on = DayField(label="Hạn nộp phần phối hợp", required=False)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    #: The field that was suggested first on the page, so that the entry can tell whether it was taken.
    offered = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, sectors: Sequence[Sector] = (), departments: Sequence[Department] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.sectors = {str(sector.pk): sector for sector in sectors}
        self.departments = {str(body.pk): body for body in departments}
        self.fields["sector"].choices = [
            ("", "Chọn lĩnh vực"),
            *((key, f"{s.name} · {s.department.name}") for key, s in self.sectors.items()),
        ]
        bodies = [(key, body.name) for key, body in self.departments.items()]
        self.fields["lead"].choices = [("", "Theo lĩnh vực"), *bodies]
        self.fields["supporting"].choices = bodies

    @property
    def sector_chosen(self) -> Sector:
        return self.sectors[self.cleaned_data["sector"]]

    @property
    def sector_offered(self) -> Sector | None:
        return self.sectors.get(self.cleaned_data["offered"])

    @property
    def lead_chosen(self) -> Department:
        return self.departments.get(self.cleaned_data["lead"]) or self.sector_chosen.department

    @property
    def supporting_chosen(self) -> list[Department]:
        return [self.departments[key] for key in self.cleaned_data["supporting"]]


class AnswerForm(forms.Form):
    """The words of an answer and what its kind needs; a draft that is only kept may choose its kind later."""

    text = forms.CharField(
        label="Dự thảo trả lời",
        widget=forms.Textarea,
        error_messages={"required": "Câu trả lời đang để trống. Ông/Bà ghi vào rồi lưu."},
    )
    kind = forms.ChoiceField(
        label="Loại trả lời",
        choices=[("", "Chọn loại trả lời"), *AnswerKind.choices()],
        error_messages={"required": CHOOSE_A_KIND},
    )
    promised_on = DayField(label="Ngày hẹn", required=False)
    planned_in = forms.CharField(label="Kế hoạch hoặc năm ngân sách", required=False)
    referred_to = forms.CharField(label="Chuyển cơ quan nào", required=False)
    stands = forms.CharField(label="Giữ nguyên thì ghi vì sao", widget=forms.Textarea, required=False)
    seen_version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args: Any, sends: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].required = sends


class PartForm(forms.Form):
    """What a supporting department writes."""

    text = forms.CharField(
        label="Phần phối hợp",
        widget=forms.Textarea,
        error_messages={"required": "Phần phối hợp đang để trống. Ông/Bà ghi vào rồi lưu."},
    )


class ReasonForm(forms.Form):
    """A sentence why."""

    reason = forms.CharField(label="Lý do", widget=forms.Textarea, required=False)
    seen_version = forms.IntegerField(required=False, widget=forms.HiddenInput)


class DecisionForm(forms.Form):
    """The version a head or a leader has read."""

    seen_version = forms.IntegerField(widget=forms.HiddenInput)


class ApprovalForm(DecisionForm):
    """The version a leader has read, and why it is approved although the check has remarks."""

    because = forms.ChoiceField(
        label="Vẫn duyệt, vì sao", choices=OverruleReason.choices(), widget=forms.RadioSelect, required=False
    )

    note = forms.CharField(label="Ghi thêm lý do", widget=forms.Textarea, required=False)

    @property
    def reason(self) -> OverruleReason | None:
        said = self.cleaned_data["because"]
        return OverruleReason(said) if said else None


class ChairNoteForm(forms.Form):
    """What an officer tells the chair alone about a matter."""

    note = forms.CharField(label="Lưu ý cho chủ trì", widget=forms.Textarea, required=False)


class RevealForm(OnePressForm):
    """Why somebody needs to know who asked."""

    why = forms.ChoiceField(label="Cần liên hệ để làm gì", choices=RevealReason.choices(), widget=forms.RadioSelect)


class PublicTextForm(forms.Form):
    """The checked text beside the received one."""

    text = forms.CharField(
        label="Bản công khai",
        widget=forms.Textarea,
        error_messages={"required": "Bản công khai đang để trống. Ông/Bà ghi vào rồi lưu."},
    )
    subject_line = forms.CharField(label="Tên việc", required=False)
    is_reread = forms.BooleanField(label=REREAD, required=False)


class ReferForm(forms.Form):
    """Sending a matter to another level."""

    body = forms.CharField(
        label="Chuyển đến cơ quan",
        error_messages={"required": "Hãy ghi cơ quan nhận, như Công ty Điện lực hoặc Sở Xây dựng."},
    )
    letter_number = forms.CharField(label="Số công văn", required=False)
    sent_on = DayField(label="Ngày gửi")
    due_on = DayField(label="Hẹn trả lời trước")
