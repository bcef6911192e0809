"""The Jinja2 environment of Django's own Jinja2 backend: what templates can call, and how strict they are.

Our templates run under StrictUndefined: a misspelt name is an error, never an empty place. The GOV.UK macros
rely on missing parameters being empty, so they live in an environment of their own, called through `govuk`.
"""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from typing import Any

from django.templatetags.static import static
from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from doithoai.language import dates, numbers, times
from doithoai.language.mid_sentence import capital
from doithoai.language.typography import keep_together, split_at_codes
from doithoai.web import charts, fields
from doithoai.web.govuk import govuk
from doithoai.web.icons import MARK, icon
from doithoai.web.paths import address
from doithoai.web.pieces import piece
from doithoai.web.qr import qr

# What a layout may meet when the page was made without a commune, a person or a request (error pages).
ABSENT: dict[str, Any] = {
    "commune": None,
    "actor": None,
    "nav": (),
    "today": None,
    "cycle": None,
    "notices": (),
    "request_path": "",
    "footer_links": (),
    "csrf_input": "",
}


def environment(**options: Any) -> Environment:
    """Django's `OPTIONS["environment"]`: the loader it brings is kept, ours comes after it."""
    ours = PackageLoader("doithoai")
    options["loader"] = ChoiceLoader([options["loader"], ours]) if options.get("loader") else ours
    options |= {"autoescape": True, "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    env = Environment(**options)  # noqa: S701
    env.template_class = Shared
    env.globals.update(ABSENT)
    env.globals.update(CALLED)
    env.filters.update(FILTERS)
    return env


class Shared(Template):
    """Macros are imported without the globals of one rendering, which we never pass: asking each import for them
    costs more than the macro."""

    def _get_default_module(self, ctx: Any = None) -> Any:
        return super()._get_default_module()


def moment(at: datetime) -> str:
    """9 giờ 44, 28/5/2026 (thứ Năm), in the time of the commune."""
    return times.display_moment(at)


def keep(text: Any) -> Any:
    """Words that belong together stay on one line, and so does a code. Finished HTML passes unchanged."""
    if hasattr(text, "__html__"):
        return text
    words = str(text)
    return _kept(words) if len(words) <= _OFTEN_SAID else _joined(words)


def _joined(words: str) -> str:
    pieces = split_at_codes(keep_together(words))
    if len(pieces) == 1:
        return pieces[0]
    return Markup("").join(
        Markup('<span class="nowrap">{}</span>').format(one) if n % 2 else one for n, one in enumerate(pieces)
    )


#: Labels and sentences of pages come again and again; what people wrote is longer.
_OFTEN_SAID = 240
_kept = lru_cache(maxsize=4096)(_joined)


CALLED: dict[str, Any] = {
    "static": lru_cache(maxsize=512)(static),
    "url": address,
    "piece": piece,
    "icon": icon,
    "mark": MARK,
    "qr": qr,
    "govuk": govuk,
    "charts": charts,
    "render_field": fields.render_field,
    "error_summary_of": fields.error_summary_of,
}
FILTERS: dict[str, Any] = {
    "display": dates.display,  # 12/6/2026
    "display_long": dates.display_long,  # 12/6/2026 (thứ Sáu)
    "short": dates.short,  # 12/6
    "weekday": dates.weekday,  # thứ Sáu
    "weekday_short": dates.weekday_short,  # thứ Sáu 12/6
    "moment": moment,  # 9 giờ 44, 28/5/2026 (thứ Năm)
    "time": times.display_time,  # 9 giờ 44
    "number": numbers.grouped,  # 1.452
    "keep": keep,
    "capital": capital,
}
