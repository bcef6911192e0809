"""What a citizen fills in."""

from __future__ import annotations

from django import forms

from doithoai.actions.slip_content import LONGEST_ADDRESS, LONGEST_NAME, NO_NAME
from doithoai.web.slip_form import PersonForm
from doithoai.web.slip_pictures import PicturesField
from doithoai.web.villages import VillageField


class SlipForm(PersonForm):
    """Online: name and village are asked for."""

    name = forms.CharField(
        label="Họ và tên",
        max_length=LONGEST_NAME,
        error_messages={"required": NO_NAME},
    )
    village = VillageField(label="Thôn", error_messages={"required": "Ông/Bà chọn thôn."})
    address = forms.CharField(label="Địa chỉ", required=False, max_length=LONGEST_ADDRESS)
    pictures = PicturesField()
    #: The serial of the printed slip whose code brought somebody here.
    to = forms.CharField(required=False, widget=forms.HiddenInput)


class CorrectionForm(forms.Form):
    """What may change beside the words of a matter: the pictures of its slip."""

    pictures = PicturesField("Thêm ảnh, nếu cần")


class CodeForm(forms.Form):
    code = forms.CharField(
        label="Mã phiếu",
        error_messages={"required": "Ông/Bà nhập mã trên giấy biên nhận, ví dụ PQ-7K3M-9XQD-4TWN-C."},
    )
    phone_end = forms.CharField(label="4 số cuối điện thoại ghi trên phiếu", required=False, max_length=40)
