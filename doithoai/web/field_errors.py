"""What is wrong with a field, as a sentence that says what to do.

A form that gives its own sentence is quoted word for word. Django's stock sentences ("Trường này là bắt buộc.",
"Nhập một số tổng thể.") name no field and no remedy, so they are replaced here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator
from django.forms.boundfield import BoundField

_CHOOSING = (forms.Select, forms.RadioSelect, forms.CheckboxSelectMultiple, forms.CheckboxInput)
_WRONG: tuple[tuple[type[forms.Field], str], ...] = (
    (forms.DateField, "Ô “{label}” cần một ngày, như 12/6/2026."),
    (forms.TimeField, "Ô “{label}” cần một giờ, như 8 giờ 30."),
    (forms.IntegerField, "Ô “{label}” cần một con số."),
    (forms.EmailField, "Ô “{label}” cần một địa chỉ thư điện tử, như ten@vidu.vn."),
    (forms.ChoiceField, "Lựa chọn ở mục “{label}” không còn. Hãy chọn lại."),
    (forms.ModelChoiceField, "Lựa chọn ở mục “{label}” không còn. Hãy chọn lại."),
    (forms.FileField, "Tệp ở mục “{label}” không đọc được. Hãy chọn tệp khác."),
)

#: A field nobody sees can not be mended by typing.
STALE = "Ông/Bà tải lại trang rồi gửi."
_UNREADABLE = "null_characters_not_allowed"  # code of Django's validator, whose sentence has no Vietnamese


def sentences_of(bound: BoundField) -> Iterator[str]:
    """Every error of the field, in order."""
    for error in bound.errors.as_data():
        for sentence in error.messages:
            yield _better(error, bound) if _is_stock(error, bound.field) else str(sentence)


def _better(error: ValidationError, bound: BoundField) -> str:
    label = bound.label
    if bound.is_hidden:
        return STALE
    if error.code == _UNREADABLE:
        return f"Ô “{label}” có ký tự không đọc được. Hãy xóa và gõ lại."
    if error.code == "required":
        chooses = isinstance(bound.field.widget, _CHOOSING)
        return f"Hãy chọn ở mục “{label}”." if chooses else f"Hãy điền ô “{label}”."
    if error.code == "empty":
        return f"Tệp ở mục “{label}” rỗng. Hãy chọn tệp khác."
    for kind, sentence in _WRONG:
        if isinstance(bound.field, kind):
            return sentence.format(label=label)
    return f"Ô “{label}” chưa đúng. Hãy xem lại."


def _is_stock(error: ValidationError, field: forms.Field) -> bool:
    """Whether the sentence is Django's own for this kind of field (limits such as max_length read well and stay)."""
    if error.code == _UNREADABLE:
        return True
    if error.code not in {"required", "invalid", "invalid_choice", "invalid_image", "missing", "empty"}:
        return False
    if isinstance(field, forms.EmailField) and error.message == EmailValidator.message:
        return True
    return any(error.message == _stock(kind).get(error.code) for kind in type(field).__mro__)


def _stock(kind: type) -> dict[str, Any]:
    own: dict[str, Any] = vars(kind).get("default_error_messages", {})
    return own if kind.__module__.startswith("django.") else {}
