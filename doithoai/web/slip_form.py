"""The fields of a slip, as every way in asks for them: online, at the counter, in the village."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms

from doithoai.actions.slip_content import SlipContent
from doithoai.rules.consents import CONSENTS, may_be_a_minor
from doithoai.rules.vocabulary import Gender
from doithoai.web.clock import today
from doithoai.web.keys import number_in
from doithoai.web.one_press import OnePressForm

_GENDERS = [(Gender.MALE.value, Gender.MALE.label), (Gender.FEMALE.value, Gender.FEMALE.label)]


class PersonForm(OnePressForm):
    """The five fields of the seed's slip, the wish to speak, and the three consents; shared by every way in."""

    name = forms.CharField(label="Họ và tên", required=False)
    gender = forms.ChoiceField(label="Giới tính", required=False, choices=_GENDERS, widget=forms.RadioSelect)
    birth_year = forms.CharField(label="Năm sinh", required=False)
    address = forms.CharField(label="Địa chỉ", required=False)
    phone = forms.CharField(label="Số điện thoại", required=False)
    for_a_minor = forms.BooleanField(
        label="Tôi là cha, mẹ hoặc người giám hộ, gửi thay người chưa đủ 18 tuổi", required=False
    )
    wants_to_speak = forms.BooleanField(label="Tôi muốn phát biểu tại hội nghị", required=False)
    consents_to_name = forms.BooleanField(label=CONSENTS[0].sentence, help_text=CONSENTS[0].without, required=False)
    consents_to_messages = forms.BooleanField(label=CONSENTS[1].sentence, help_text=CONSENTS[1].without, required=False)
    consents_to_recording = forms.BooleanField(
        label=CONSENTS[2].sentence, help_text=CONSENTS[2].without, required=False
    )

    def clean_birth_year(self) -> int | None:
        typed: str = self.cleaned_data["birth_year"].strip()
        year = number_in(typed) if len(typed) == 4 else None
        if typed and year is None:
            raise forms.ValidationError("Năm sinh là bốn chữ số, ví dụ 1968.")
        return year

    @property
    def asks_for_a_guardian(self) -> bool:
        """Whether the box for a parent is shown: only after a birth year that asks for it."""
        typed = str(self["birth_year"].value() or "")
        year = number_in(typed) if len(typed) == 4 else None
        return year is not None and may_be_a_minor(year, today().year)

    def content(self, matters: list[str], asked_sectors: Sequence[int | None] = ()) -> SlipContent:
        """What was typed, for the act, which reads and checks it; a field that can not be read stays as if empty."""
        said = {name: self.cleaned_data[name] for name in SlipContent.__dataclass_fields__ if name in self.cleaned_data}
        said["gender"] = Gender(said.get("gender") or Gender.UNSTATED)
        return SlipContent(matters=tuple(matters), asked_sectors=tuple(asked_sectors), **said)
