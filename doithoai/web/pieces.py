"""Pieces of a page, remembered by their contents: of a list that changed, one row did, the others are as they were.

A piece is a template that is given some facts and knows nothing else of the page, so equal facts are equal pieces and
nothing has to be invalidated.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Any

from django.template import loader
from markupsafe import Markup

_ROOM = 2_000
_made: dict[tuple[str, Hashable], Markup] = {}


def piece(template: str, **facts: Any) -> Markup:
    """The template with these facts: plain values, frozen dataclasses, and dicts, lists and tuples of them."""
    key = (template, _frozen(facts))
    made = _made.get(key)
    if made is None:
        if len(_made) >= _ROOM:
            _made.clear()
        made = _made[key] = drawn(template, **facts)
    return made


def drawn(template: str, **facts: Any) -> Markup:
    """The template with these facts, for somebody who remembers it under a cheaper key."""
    page: Any = loader.get_template(template)
    return Markup(page.template.render(facts))  # noqa: S704 – what a template under autoescape gave


def joined(pieces: Iterable[Markup]) -> Markup:
    """Finished pieces one after the other. ``Markup.join`` would look at each once more whether it is finished."""
    return Markup("".join(pieces))  # noqa: S704 – each is Markup


def _frozen(value: Any) -> Hashable:
    """The contents with their kinds: text and finished HTML may be equal and are not the same, nor are 1 and True."""
    if isinstance(value, dict):
        return tuple((name, _frozen(part)) for name, part in value.items())
    if isinstance(value, list | tuple):
        return tuple(map(_frozen, value))
    return value.__class__, value
