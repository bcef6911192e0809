"""The two fields of the sign-in page."""

from __future__ import annotations

from django import forms


class SignInForm(forms.Form):
    login = forms.CharField(label="Tên đăng nhập", max_length=60)
    password = forms.CharField(label="Mật khẩu", max_length=200, widget=forms.PasswordInput, strip=False)
