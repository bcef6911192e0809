"""The GOV.UK component macros (govuk-frontend-jinja), called from Python and from our templates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, PrefixLoader
from markupsafe import Markup


def govuk(component: str, params: Mapping[str, Any]) -> Markup:
    """One component: `govuk("inset-text", {"text": …})`; the names in `params` are GOV.UK's own."""
    return Markup(_macro(component)(params))  # noqa: S704


@cache
def _macro(component: str) -> Callable[[Mapping[str, Any]], str]:
    name = "govuk" + "".join(part.capitalize() for part in component.split("-"))
    module = _environment().get_template(f"govuk_frontend_jinja/components/{component}/macro.html").module
    macro: Callable[[Mapping[str, Any]], str] = getattr(module, name)
    return macro


@cache
def _environment() -> Environment:
    loader = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    return Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
