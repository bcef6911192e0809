"""What a typed serial is asked back about before a slip is saved: which sheet a number without its letter means, and
whether a sheet printed for another village is right. One tick each; what was typed stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django import forms

from doithoai.actions.returned_sheets import must_be_out, sheet_typed, sheets_meant
from doithoai.language.dates import day_of, short
from doithoai.models import PrintedSlip, Village
from doithoai.rules.refusals import BadInput
from doithoai.web.guards import Asked
from doithoai.web.slip_form import PersonForm
from doithoai.web.villages import is_village

_MEANT, _OTHER = "sheet_meant", "sheet_of_other_village"


@dataclass(frozen=True)
class Look:
    """What is asked back: why, and the choices to tick."""

    why: str
    choices: forms.BoundField


def sheet_said(request: Asked, form: PersonForm) -> tuple[PrintedSlip | None, Look | None]:
    """The printed sheet whose serial was typed, or what to ask back first; what is wrong stands at its field.

    Only the office may leave the letter out. Once somebody chose, the field holds the whole serial.
    """
    typed = said(form, "sheet")
    try:
        meant = [] if is_village(request.actor) else sheets_meant(request.dialogue, typed)
        sheet = next((one for one in meant if str(one.number) == request.POST.get(_MEANT)), None)
        if meant and sheet is None:
            return None, _which(meant, request.commune.name)
        if sheet is not None:
            form.data = form.data.copy()
            form.data["sheet"] = sheet.serial_in(request.commune.name)
        sheet = sheet or sheet_typed(request.dialogue, typed)
        if sheet is not None and "command_id" in form.cleaned_data:
            must_be_out(sheet, actor=request.actor, command_id=form.command)
    except BadInput as wrong:
        form.add_error("sheet", str(wrong))
        return None, None
    return sheet, None


def of_another_village(request: Asked, sheet: PrintedSlip | None, village: Village | None) -> Look | None:
    """Asked once for exactly this sheet and this village: somebody may well write on a sheet of the next one."""
    if sheet is None or village is None or sheet.village_id == village.pk:
        return None
    mark = f"{sheet.number}-{village.pk}"
    if request.POST.get(_OTHER) == mark:
        return None
    serial, printed_for = sheet.serial_in(request.commune.name), sheet.village.name
    why = f"Tờ {serial} in cho {printed_for}, Ông/Bà đang nhập cho {village.name}."
    return Look(why, _choices(_OTHER, "Xem lại tờ giấy", [(mark, f"Đúng: người của {village.name} viết tờ này")]))


def said(form: PersonForm, field: str) -> str:
    """What stands in ``field``; nothing where it is wrong."""
    typed: str = form.cleaned_data.get(field, "") if not form.has_error(field) else ""
    return typed


def _which(sheets: Sequence[PrintedSlip], commune_name: str) -> Look:
    rows = [(str(one.number), _told(one, commune_name)) for one in sheets]
    why = "Số tờ thiếu chữ cuối. Chữ ấy mất thì Ông/Bà so với tờ giấy rồi đánh dấu; không chắc thì xóa số."
    return Look(why, _choices(_MEANT, "Tờ nào", rows))


def _told(sheet: PrintedSlip, commune_name: str) -> str:
    run = f"in {short(day_of(sheet.run.printed_at))}, lần in số {sheet.first}–{sheet.last}"  # type: ignore[attr-defined]
    return f"{sheet.serial_in(commune_name)}, {sheet.village.name}, {run}"


def _choices(name: str, legend: str, rows: Sequence[tuple[str, str]]) -> forms.BoundField:
    widget = forms.RadioSelect if len(rows) > 1 else forms.CheckboxSelectMultiple
    form = forms.Form()
    form.fields[name] = forms.ChoiceField(label=legend, choices=rows, widget=widget)
    return form[name]
