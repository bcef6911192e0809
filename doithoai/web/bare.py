"""The least a page is made of: what every template may read, also on the day the database is gone."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from doithoai.web.clock import today


def bare_context(request: HttpRequest) -> dict[str, Any]:
    """What every page gets, also one that must not touch the database."""
    return {
        "commune": None,
        "actor": None,
        "nav": [],
        "cycle": None,
        "notices": [],
        "today": today(),
        "request_path": request.path,
    }
