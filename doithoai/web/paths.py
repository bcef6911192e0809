"""How a dialogue is named in an address (its year, or year and number for a second one in it), and its pages."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpResponseRedirect
from django.urls import reverse

from doithoai.models import Dialogue


class DialoguePath:
    regex = r"20\d\d(?:-[2-9])?"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


@lru_cache(maxsize=4096)
def address(name: str, **parts: str | int) -> str:
    """The address of a page, remembered: a page holds dozens, and they never change while the program runs."""
    return reverse(name, kwargs=parts or None)


def outside(name: str, **parts: str | int) -> str:
    """The whole address of a page, for what is read elsewhere: on paper, in a feed, in a message."""
    return f"{settings.PUBLIC_ADDRESS}{address(name, **parts)}"


def in_dialogue(dialogue: Dialogue, name: str, **parts: str | int) -> str:
    """The address of a page of this dialogue; its commune is loaded already."""
    return address(name, slug=dialogue.commune.slug, dialogue=dialogue.path, **parts)


def opens_here_only() -> bool:
    """Whether the address of this program leads to the machine it runs on, and so nowhere from a phone."""
    return urlsplit(settings.PUBLIC_ADDRESS).hostname in ("127.0.0.1", "localhost", "::1")


def to(dialogue: Dialogue, name: str, **parts: str | int) -> HttpResponseRedirect:
    """Go on at a page of this dialogue."""
    return HttpResponseRedirect(in_dialogue(dialogue, name, **parts))
