"""The one Django app."""

from __future__ import annotations

from django.apps import AppConfig


class DoithoaiConfig(AppConfig):
    name = "doithoai"
    label = "doithoai"
    verbose_name = "Đối Thoại"
    default_auto_field = "django.db.models.BigAutoField"
