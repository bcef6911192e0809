"""What is typed in the hall."""

from __future__ import annotations

from django import forms

from doithoai.models import Department, Opinion
from doithoai.rules.speaking_order import MoveReason
from doithoai.rules.vocabulary import AgendaKind, AnswerKind, DispositionKind, Gender, OpinionKind, OutOfScopeReason
from doithoai.web.day_field import DayField
from doithoai.web.villages import VillageField


class AgendaLineForm(forms.Form):
    """One line of the running order; a line without a title falls away."""

    kind = forms.ChoiceField(label="Loại mục", choices=AgendaKind.choices(), initial=AgendaKind.FLOOR.value)
    title = forms.CharField(label="Tên mục", required=False)
    presenter = forms.CharField(label="Người trình bày", required=False)
    minutes = forms.IntegerField(label="Số phút", initial=10, required=False)
    script = forms.CharField(widget=forms.HiddenInput, required=False)


AgendaForm = forms.formset_factory(AgendaLineForm, extra=2, max_num=30, absolute_max=40)


class WalkInForm(forms.Form):
    """Somebody in the hall who wishes to speak."""

    name = forms.CharField(label="Họ và tên", required=False)
    gender = forms.ChoiceField(
        label="Xưng hô",
        choices=[("male", "Ông"), ("female", "Bà"), ("unstated", "Không ghi")],
        initial=Gender.UNSTATED.value,
        widget=forms.RadioSelect,
    )
    village = VillageField(label="Thôn", required=False)
    subject_line = forms.CharField(
        label="Nói về việc gì",
        required=False,
        help_text="Vài chữ, hiện trên màn hội trường. Không ghi tên người, số điện thoại.",
    )
    command_id = forms.CharField(widget=forms.HiddenInput, required=False)


class FloorForm(forms.Form):
    """A matter just raised by the speaker."""

    text = forms.CharField(label="Ý vừa nêu", required=False, widget=forms.Textarea)
    subject_line = forms.CharField(
        label="Việc gì",
        required=False,
        help_text="Để trống thì lấy việc đã đăng ký; từ việc thứ hai thì lấy từ lời vừa ghi.",
    )
    kind = forms.ChoiceField(label="Loại", choices=OpinionKind.choices(), initial=OpinionKind.PROPOSAL.value)
    command_id = forms.CharField(widget=forms.HiddenInput, required=False)


class CallForm(forms.Form):
    """Calling somebody; a reason is needed out of order. ``next`` and ``speaking`` are whom the button showed."""

    turn = forms.CharField(required=False)
    next = forms.CharField(widget=forms.HiddenInput, required=False)
    speaking = forms.CharField(widget=forms.HiddenInput, required=False)
    reason = forms.ChoiceField(label="Lý do", choices=[("", "Chọn lý do"), *MoveReason.choices()], required=False)
    note = forms.CharField(required=False)


class MinutesForm(forms.Form):
    """A paragraph of the minutes."""

    text = forms.CharField(label="Đoạn biên bản", required=False, widget=forms.Textarea)
    base_version = forms.IntegerField(widget=forms.HiddenInput, initial=0, required=False)
    command_id = forms.CharField(widget=forms.HiddenInput, required=False)


class DecisionForm(forms.Form):
    """The chair's decision. Only what its kind needs is shown; what is prepared stands there already."""

    opinion = forms.CharField(widget=forms.HiddenInput)
    kind = forms.ChoiceField(choices=DispositionKind.choices(), widget=forms.HiddenInput)
    words = forms.CharField(label="Lời trả lời", required=False, widget=forms.Textarea)
    answer_kind = forms.ChoiceField(label="Là loại trả lời nào", required=False, choices=AnswerKind.choices())
    department = forms.ChoiceField(label="Phòng", required=False)
    due_on = DayField(label="Ngày phải xong", required=False)
    planned_in = forms.CharField(label="Đưa vào kế hoạch nào", required=False)
    referred_to = forms.CharField(label="Chuyển cơ quan nào", required=False)
    merged_with = forms.ChoiceField(label="Gộp với ý kiến", required=False)
    reason = forms.ChoiceField(
        label="Vì sao ngoài phạm vi", required=False, choices=OutOfScopeReason.choices(), widget=forms.RadioSelect
    )

    def offer(self, departments: list[Department], others: list[Opinion]) -> None:
        """The choices of this commune and this dialogue; what is not offered is not accepted."""
        self.fields["department"].choices = [("", "Chọn phòng"), *((str(one.pk), one.name) for one in departments)]  # type: ignore[attr-defined]
        self.fields["merged_with"].choices = [  # type: ignore[attr-defined]
            ("", "Chọn ý kiến"),
            *((one.public_id, one.subject_line or one.received_text[:80]) for one in others),
        ]


#: Which fields a decision of each kind shows.
SHOWN: dict[DispositionKind, tuple[str, ...]] = {
    DispositionKind.ANSWERED_NOW: ("words", "answer_kind", "due_on", "planned_in", "referred_to"),
    DispositionKind.ANSWERED_BY_OFFICIAL: ("department", "words", "answer_kind", "due_on", "planned_in", "referred_to"),
    DispositionKind.IN_WRITING: ("department", "due_on"),
    DispositionKind.ASSIGNED: ("words", "department", "due_on"),
    DispositionKind.MERGED: ("merged_with",),
    DispositionKind.OUT_OF_SCOPE: ("reason", "words"),
}
