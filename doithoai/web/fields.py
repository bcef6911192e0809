"""Django's bound fields as GOV.UK components: label, hint and error at the field, their summary above the form.

No `required` and no `maxlength` reach the browser: it would answer in its own language and cut what was pasted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from markupsafe import Markup, escape

from doithoai.language import dates, numbers, times
from doithoai.web.field_errors import sentences_of
from doithoai.web.govuk import govuk

NEED = Markup(' <span class="govuk-label__need">(bắt buộc)</span>')
LEFT_OUT = {"required", "maxlength", "minlength", "class", "rows", "cols", "id", "type"}


def render_field(
    bound: BoundField,
    *,
    label: str = "",
    hint: str | Markup = "",
    width: int = 0,
    rows: int = 0,
    inline: bool = False,
    hide_label: bool = False,
    counter: int = 0,
    choice_hints: Mapping[str, str] | None = None,
    attributes: Mapping[str, Any] | None = None,
    classes: str = "",
    suffix: str = "",
    mark_need: bool = True,
) -> Markup:
    """One form field.

    `label` and `hint` replace the form's own; `width` is 2, 3, 4, 5, 10 or 20 letters; `rows` of a text area;
    `inline` lays radios side by side; `counter` shows how many letters of that number are left; `choice_hints`
    explains a choice by its value; `attributes` go to the input (`data-key`, `hx-get`, `autocomplete`); `suffix`
    is a unit such as "phút"; `mark_need=False` leaves out "(bắt buộc)".
    """
    widget = bound.field.widget
    if widget.is_hidden:
        return Markup(str(bound))  # noqa: S704
    given = dict(widget.attrs) | dict(attributes or {})
    params: dict[str, Any] = {
        "id": bound.auto_id or bound.html_name,
        "idPrefix": bound.auto_id or bound.html_name,
        "name": bound.html_name,
        "classes": classes,
        "attributes": {key: value for key, value in given.items() if key not in LEFT_OUT and value is not False},
        "hint": _text(hint or bound.help_text),
        "errorMessage": _error(bound),
        "disabled": bound.field.disabled,
    }
    words = escape(label or bound.label) + (NEED if mark_need and bound.field.required else "")
    heading = {"html": words, "classes": "govuk-visually-hidden" if hide_label else ""}
    if isinstance(widget, forms.CheckboxInput):
        return _single_checkbox(bound, params, words)
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return _choices(bound, params, heading, inline, choice_hints or {})
    params["label"] = heading
    if isinstance(widget, forms.Select):
        return govuk("select", params | {"items": list(_items(bound, {}))})
    if isinstance(widget, forms.FileInput):
        return govuk("file-upload", params)
    if isinstance(widget, forms.Textarea):
        return _text_area(bound, params, rows or int(widget.attrs.get("rows", 4)), counter)
    return _input(bound, params, width, suffix)


def error_summary_of(*sources: Any) -> Markup:
    """The summary of errors of forms and formsets, each line a link to its field; empty when all is well."""
    lines = [line for form in _forms(sources) if form.is_bound for line in _error_lines(form)]
    if not lines:
        return Markup()
    count = "Có một chỗ cần sửa" if len(lines) == 1 else f"Có {len(lines)} chỗ cần sửa"
    return govuk("error-summary", {"titleText": count, "errorList": lines, "attributes": {"data-error-summary": ""}})


def _forms(sources: Iterable[Any]) -> Iterator[forms.BaseForm]:
    for source in sources:
        if isinstance(source, forms.BaseFormSet):
            yield from source.forms
        else:
            yield source


def _error_lines(form: forms.BaseForm) -> Iterator[dict[str, str]]:
    for sentence in form.non_field_errors():
        yield {"text": str(sentence)}
    for bound in form:
        for sentence in sentences_of(bound):
            link = {} if bound.is_hidden else {"href": f"#{bound.auto_id or bound.html_name}"}
            yield {"text": sentence} | link


def _single_checkbox(bound: BoundField, params: dict[str, Any], words: Markup) -> Markup:
    item = {"value": "on", "html": words, "checked": bool(bound.value()), "hint": params.pop("hint"),
            "attributes": params.pop("attributes"), "disabled": params.pop("disabled")}  # fmt: skip
    return govuk("checkboxes", params | {"items": [item]})


def _choices(
    bound: BoundField, params: dict[str, Any], heading: dict[str, Any], inline: bool, hints: Mapping[str, str]
) -> Markup:
    several = isinstance(bound.field.widget, forms.CheckboxSelectMultiple)
    kind = "checkboxes" if several else "radios"
    if inline:
        params["classes"] = f"{params['classes']} govuk-radios--inline".strip()
    items = list(_items(bound, hints))
    if params["attributes"].pop("autofocus", False):
        items[0]["attributes"] = {"autofocus": "autofocus"}
    return govuk(kind, params | {"fieldset": {"legend": heading}, "items": items})


def _items(bound: BoundField, hints: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    value = bound.value()
    chosen = {str(one) for one in (value if isinstance(value, list | tuple | set) else [value]) if one is not None}
    for code, words in _flat(bound.field.choices):  # type: ignore[attr-defined]
        here = str(code) in chosen
        item: dict[str, Any] = {"value": str(code), "text": str(words), "checked": here, "selected": here}
        if str(code) in hints:
            item["hint"] = {"text": hints[str(code)]}
        yield item


def _flat(choices: Iterable[tuple[Any, Any]]) -> Iterator[tuple[Any, Any]]:
    for code, words in choices:
        if isinstance(words, list | tuple):
            yield from words
        else:
            yield code, words


def _text_area(bound: BoundField, params: dict[str, Any], rows: int, counter: int) -> Markup:
    value = str(bound.value() or "")
    if counter:
        params["attributes"] = params["attributes"] | {"data-max-letters": str(counter)}
        params["formGroup"] = {"afterInput": {"html": _counter_line(params["id"], counter - len(value))}}
    return govuk("textarea", params | {"rows": rows, "value": value})


def _counter_line(field_id: str, left: int) -> Markup:
    words = f"Còn {numbers.grouped(left)} chữ" if left >= 0 else f"Thừa {numbers.grouped(-left)} chữ"
    state = "counter" if left >= 0 else "counter is-over"
    return Markup('<p class="{}" id="{}-counter" hidden>{}</p>').format(state, field_id, words)


def _input(bound: BoundField, params: dict[str, Any], width: int, suffix: str) -> Markup:
    kind = getattr(bound.field.widget, "input_type", "text")
    if kind == "number":
        kind, params["inputmode"] = "text", "numeric"
    params["inputmode"] = params["attributes"].pop("inputmode", params.get("inputmode"))
    params["autocomplete"] = params["attributes"].pop(
        "autocomplete", "current-password" if kind == "password" else None
    )
    params["classes"] = f"{params['classes']} {f'govuk-input--width-{width}' if width else ''}".strip()
    if suffix:
        params["suffix"] = {"text": suffix}
    value = "" if kind == "password" else _shown(bound)
    return govuk("input", params | {"type": kind, "value": value})


def _shown(bound: BoundField) -> str:
    value = bound.value()
    if isinstance(value, datetime):
        return dates.display(value.date())
    if isinstance(value, date):
        return dates.display(value)
    if isinstance(value, time):
        return times.display_time(value)
    return "" if value is None else str(bound.field.widget.format_value(value) or "")


def _text(words: Any) -> dict[str, Any] | None:
    if not words:
        return None
    return {"html": words} if hasattr(words, "__html__") else {"text": str(words)}


def _error(bound: BoundField) -> dict[str, Any] | None:
    lines = list(sentences_of(bound))
    return {"html": Markup("<br>").join(lines), "visuallyHiddenText": "Lỗi"} if lines else None
