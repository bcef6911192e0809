"""From a form to an act: refusals become sentences on the page, and what was typed stays."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from django import forms
from django.apps import apps
from django.db import IntegrityError
from django.db.models import UniqueConstraint
from django.http import HttpRequest

from doithoai.rules.refusals import BadInput, NotYet, Outdated, Refusal
from doithoai.web.clock import now
from doithoai.web.flash import say
from doithoai.web.guards import Asked

T = TypeVar("T")


def attempt(request: HttpRequest, act: Callable[[], T], form: forms.BaseForm | None = None) -> T | None:
    """Do ``act``; give its result, or ``None`` after putting the refusal's sentence on the form or the page.

    ``Refused`` (no permission) is not caught: the door or the disabled button should have said so before.
    """
    try:
        return act()
    except (BadInput, NotYet, Outdated) as refusal:
        _show(request, refusal, form)
    except IntegrityError as error:
        _show(request, BadInput(sentence_of(error)), form)
    return None


def done(
    request: Asked, act: Callable[..., object], /, *args: object, form: forms.BaseForm | None = None, **facts: object
) -> bool:
    """Do ``act`` in the name of who asks, as of now; whether it was done, as ``attempt`` tells it."""

    def acted() -> bool:
        act(*args, **facts, actor=request.actor, at=now())
        return True

    return attempt(request, acted, form) is not None


def sentence_of(error: IntegrityError) -> str:
    """The Vietnamese sentence of the database constraint that refused, or a general one."""
    text = str(error)
    for model in apps.get_app_config("doithoai").get_models():
        for constraint in model._meta.constraints:
            columns = getattr(constraint, "fields", ())
            # SQLite names the columns of a unique constraint, PostgreSQL and checks name the constraint.
            named = constraint.name in text
            by_columns = (
                isinstance(constraint, UniqueConstraint)
                and columns
                and all(f"{model._meta.db_table}.{model._meta.get_field(name).column}" in text for name in columns)
            )
            if (named or by_columns) and constraint.violation_error_message:
                return str(constraint.get_violation_error_message())
    return "Dữ liệu vừa gửi không khớp với dữ liệu đang có. Ông/Bà tải lại trang rồi thử lại."


def command_id(form_value: str | None) -> UUID | None:
    """The id a form view was given, so that a double click is one act; ``None`` when it is missing or broken."""
    try:
        return UUID(form_value or "")
    except ValueError:
        return None


def _show(request: HttpRequest, refusal: Refusal, form: forms.BaseForm | None) -> None:
    if form is None:
        say(request, str(refusal), kind="error")
        return
    field = getattr(refusal, "field", None)
    form.add_error(field if field in form.fields else None, str(refusal))
