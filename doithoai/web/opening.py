"""A page gives no link to a closed door: whether the door of an address lets somebody in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from django.urls import URLPattern, URLResolver, get_resolver

from doithoai.rules.permissions import WHO_MAY, Actor
from doithoai.rules.vocabulary import Action


def may_open(actor: Actor, name: str) -> bool:
    """Whether the page of that URL name is one for this person's roles; a row of it may still not be theirs."""
    actions = _doors().get(name, ())
    return not actions or any(actor.roles & WHO_MAY[action] for action in actions)


@lru_cache(maxsize=1)
def _doors() -> dict[str, tuple[Action, ...]]:
    return {one.name: getattr(one.callback, "actions", ()) for one in _within(get_resolver().url_patterns) if one.name}


def _within(found: list[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    for one in found:
        if isinstance(one, URLResolver):
            yield from _within(one.url_patterns)
        else:
            yield one
