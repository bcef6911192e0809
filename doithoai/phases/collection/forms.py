"""What people at work fill in to bring opinions in, and to decide about their scope."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from django import forms

from doithoai.language.dates import VIETNAM
from doithoai.models import ScannedPage
from doithoai.rules.vocabulary import IntakeChannel, OutOfScopeReason, WithdrawalReason, WithdrawalWay
from doithoai.rules.withdrawal import Withdrawal
from doithoai.web.day_field import DayField
from doithoai.web.one_press import OnePressForm
from doithoai.web.slip_form import PersonForm
from doithoai.web.slip_pictures import PicturesField
from doithoai.web.villages import VillageField

#: A denunciation is no reason to choose: it is sealed, not listed.
_REASONS = [(r.value, r.label) for r in OutOfScopeReason if r is not OutOfScopeReason.DENUNCIATION]


class EntryForm(PersonForm):
    """Fast entry of a paper slip: shorthand for village and day, everything reachable by keyboard."""

    village = forms.CharField(label="Thôn", required=False)
    occurred_on = DayField(label="Ngày ghi trên phiếu", required=False)
    channel = forms.ChoiceField(label="Nhận bằng", widget=forms.RadioSelect)
    sheet = forms.CharField(label="Số tờ phiếu", required=False)

    def offer_channels(self, ways: Sequence[IntakeChannel]) -> None:
        offered = [(way.value, way.label) for way in ways]
        field = self.fields["channel"]
        field.choices = offered  # type: ignore[attr-defined]
        field.initial = offered[0][0] if offered else None


class VillageForm(PersonForm):
    """On the village officer's phone: for somebody of the own village."""

    village = VillageField(label="Thôn", required=False)
    occurred_on = DayField(label="Ngày bà con nói hoặc viết", required=False)
    sheet = forms.CharField(label="Số tờ phiếu", required=False)
    pictures = PicturesField()


class DigestForm(OnePressForm):
    body = forms.CharField(label="Đơn vị gửi bản tổng hợp", max_length=200)
    occurred_on = DayField(label="Ngày trên bản tổng hợp", required=False)
    lines = forms.CharField(label="Các ý kiến", widget=forms.Textarea(attrs={"rows": 12}), strip=False)


class SheetForm(forms.Form):
    """A digest as a file."""

    sheet = forms.FileField(
        label="Tệp Excel",
        error_messages={"required": "Ông/Bà chọn tệp trước.", "empty": "Tệp này trống. Ông/Bà chọn lại tệp."},
    )


class RuleOutForm(forms.Form):
    """The reason and why; what the person saw when deciding, so that a stale tab overwrites nothing."""

    reason = forms.ChoiceField(
        label="Nếu ngoài phạm vi, thuộc loại nào",
        choices=_REASONS,
        widget=forms.RadioSelect,
        error_messages={"required": "Ông/Bà chọn một loại."},
    )
    explanation = forms.CharField(
        label="Vì sao, viết cho người gửi đọc",
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Ông/Bà ghi lý do, để người gửi và người thứ hai hiểu."},
    )


class WithdrawForm(forms.Form):
    """The second look before a matter is withdrawn in its sender's name."""

    way = forms.ChoiceField(
        label="Người gửi báo bằng cách nào",
        choices=WithdrawalWay.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Ông/Bà chọn người gửi báo bằng cách nào."},
    )
    reason = forms.ChoiceField(
        label="Vì sao người gửi rút",
        choices=WithdrawalReason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Ông/Bà chọn lý do người gửi nói."},
    )

    @property
    def how(self) -> Withdrawal:
        said = self.cleaned_data
        return Withdrawal(WithdrawalWay(said["way"]), WithdrawalReason(said["reason"]))


class NoteForm(forms.Form):
    note = forms.CharField(
        label="Vì sao đưa lại vào phạm vi",
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Ông/Bà ghi lý do, để người gửi và người thứ hai hiểu."},
    )


class PagesField(forms.MultipleChoiceField):
    """Scanned pages to tick. Whether one that was offered is still there is for the act to say."""

    widget = forms.CheckboxSelectMultiple

    def valid_value(self, value: str) -> bool:
        return len(value) <= 40

    def offer(self, pages: Sequence[ScannedPage]) -> None:
        """Those behind the sheet are ticked: most likely its back."""
        self.choices = [(page.public_id, f"Trang {page.position}, {_WHERE[page.is_behind]}") for page in pages]  # type: ignore[attr-defined]
        self.initial = [page.public_id for page in pages if page.is_behind]  # type: ignore[attr-defined]


_WHERE = {True: "ngay sau", False: "ngay trước"}


class SealForm(forms.Form):
    handed_on = DayField(label="Ngày bàn giao", error_messages={"required": "Ông/Bà ghi ngày bàn giao, ví dụ 28/5."})
    handed_to = forms.CharField(
        label="Giao cho ai",
        max_length=200,
        error_messages={"required": "Ông/Bà ghi chức vụ hoặc cơ quan đã nhận."},
    )
    receipt_number = forms.CharField(
        label="Số giấy biên nhận bàn giao",
        max_length=60,
        error_messages={"required": "Ông/Bà ghi số giấy biên nhận bàn giao."},
    )
    also = PagesField(label="Xóa cùng trang nào kề bên, nếu là của tờ này", required=False)

    def __init__(self, *args: Any, beside: Sequence[ScannedPage] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["also"].offer(beside)  # type: ignore[attr-defined]

    @property
    def hand_over(self) -> dict[str, Any]:
        return {name: said for name, said in self.cleaned_data.items() if name != "also"}


class PhoneForm(forms.Form):
    phone = forms.CharField(
        label="Người gửi quên mã: tìm theo số điện thoại",
        max_length=40,
        error_messages={"required": "Ông/Bà gõ số điện thoại ghi trên phiếu."},
    )


def at_start_of(day: date | None) -> datetime | None:
    """The beginning of a day in Vietnam, for a paper that says only the day."""
    return datetime.combine(day, time(), tzinfo=VIETNAM) if day else None
