"""Forms of the administration pages."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from doithoai.language.dates import parse_day
from doithoai.language.folding import one_line
from doithoai.language.unreadable import Unreadable
from doithoai.rules.vocabulary import DayKind, Role
from doithoai.web.one_press import OnePressForm

APPOINTED = tuple(role for role in Role if role not in (Role.CITIZEN, Role.SYSTEM, Role.PROVINCE))


class RoleForm(forms.Form):
    """One role for one person."""

    role = forms.TypedChoiceField(label="Vai", coerce=Role, choices=[(role.value, role.label) for role in APPOINTED])
    title = forms.CharField(label="Chức danh", max_length=120, required=False)
    department = forms.ChoiceField(label="Phòng, đơn vị", required=False)
    village = forms.ChoiceField(label="Thôn", required=False)

    def __init__(self, *args: Any, departments: list[Any], villages: list[Any], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.rows = {"department": departments, "village": villages}
        for name, empty in (("department", "Không thuộc phòng nào"), ("village", "Không gắn thôn nào")):
            self.fields[name].choices = [("", empty), *[(str(row.pk), row.name) for row in self.rows[name]]]

    def chosen(self, name: str) -> Any:
        """The row behind the chosen key, or None."""
        return next((row for row in self.rows[name] if str(row.pk) == self.cleaned_data[name]), None)

    def facts(self) -> dict[str, Any]:
        """Role, title, department and village as the actions take them."""
        data = self.cleaned_data
        places = {name: self.chosen(name) for name in self.rows}
        return {"role": data["role"], "title": one_line(data["title"]), **places}


class AccountForm(RoleForm):
    """A new account with its first role."""

    name = forms.CharField(label="Họ và tên", max_length=120)
    login = forms.CharField(label="Tên đăng nhập", max_length=60)
    command_id = forms.CharField(widget=forms.HiddenInput, required=False)
    field_order = ("name", "login", "role", "title", "department", "village")


class CalendarForm(forms.Form):
    """A year's days, one a line, as in the official announcement."""

    year = forms.IntegerField(label="Năm", min_value=2025, max_value=2100)
    days = forms.CharField(label="Ngày nghỉ và ngày làm bù, mỗi dòng một ngày", widget=forms.Textarea)
    source = forms.CharField(label="Theo văn bản nào", max_length=200)

    def rows(self, today: date) -> list[tuple[date, DayKind, str]]:
        """(day, kind, name) for every line ``30/4/2027 nghỉ Giải phóng miền Nam``; errors go on the form."""
        found = []
        for number, line in enumerate(self.cleaned_data["days"].splitlines(), start=1):
            if line.strip():
                row = self._row(number, one_line(line), today)
                if row:
                    found.append(row)
        return found

    def _row(self, number: int, line: str, today: date) -> tuple[date, DayKind, str] | None:
        typed, _, rest = line.partition(" ")
        try:
            day = parse_day(typed if typed.count("/") == 2 else f"{typed}/{self.cleaned_data['year']}", today=today)
        except Unreadable as unreadable:
            self.add_error("days", f"Dòng {number}: {unreadable.sentence}")
            return None
        word, _, name = rest.partition(" ")
        is_off = word.lower() in ("nghỉ", "nghi")
        is_make_up = rest.lower().startswith(("làm bù", "lam bu"))
        if not is_off and not is_make_up:
            self.add_error("days", f"Dòng {number}: sau ngày ghi “nghỉ” hoặc “làm bù”, rồi đến tên ngày.")
            return None
        kind = DayKind.MAKE_UP if is_make_up else DayKind.OFF
        return day, kind, rest[7:].strip() if is_make_up else name or "Ngày nghỉ"


class ParameterForm(forms.Form):
    """One parameter, with the document it stands in."""

    value = forms.CharField(label="Giá trị", max_length=200)
    source = forms.CharField(label="Theo văn bản nào", max_length=200)


class EarlierForm(OnePressForm):
    """A list of earlier years as a file, and the year of rows that name none."""

    sheet = forms.FileField(
        label="Tệp Excel hoặc CSV",
        error_messages={"required": "Ông/Bà chọn tệp trước.", "empty": "Tệp này trống. Ông/Bà chọn lại tệp."},
    )
    year = forms.IntegerField(
        label="Năm của danh sách",
        required=False,
        min_value=1990,
        max_value=2100,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"), "Năm là bốn chữ số, từ 1990 đến nay, ví dụ 2024."
        ),
    )
