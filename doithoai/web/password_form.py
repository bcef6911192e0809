"""The form in which people change their own password."""

from __future__ import annotations

from typing import Any

from django import forms


class PasswordForm(forms.Form):
    """Typed twice, because nobody sees it."""

    old = forms.CharField(
        label="Mật khẩu đang dùng",
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    new = forms.CharField(
        label="Mật khẩu mới",
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label="Mật khẩu mới, gõ lần nữa",
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean(self) -> dict[str, Any]:
        typed = super().clean() or {}
        if "new" in typed and "again" in typed and typed["new"] != typed["again"]:
            self.add_error("again", "Hai lần gõ chưa giống nhau. Ông/Bà gõ lại.")
        return typed
