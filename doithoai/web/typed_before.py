"""What somebody typed into a form that the page shows no more, because somebody else was faster: nothing is lost."""

from __future__ import annotations

from django import forms


def typed_before(form: forms.Form) -> list[tuple[str, str]]:
    """Label and words of every visible field that holds some; a choice by its own words, files left out."""
    rows = []
    for bound in form.visible_fields():
        typed = str(bound.data or "").strip()
        if typed and not isinstance(bound.field, forms.FileField):
            choices = getattr(bound.field, "choices", ())
            rows.append((bound.label, str(dict(choices).get(typed, typed))))
    return rows
