"""Opening all that a role may open: nothing breaks, no link leads to a closed door, every kind of page is measured."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from fcntl import LOCK_EX, flock
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from django.urls import Resolver404, resolve

from tests.walk.looking import SIZES, at_size, complaints, faults
from tests.walk.person import Person

#: A page that does not open to this role, that only takes what is sent, or whose row this role does not see.
_CLOSED = (400, 403, 404, 405, 409)
#: Links to the same kind of page that are tried for each role.
_LINKS_OF_A_KIND = 3


@dataclass(frozen=True)
class Tour:
    """What this run has measured already, in a file for all its workers: a line for each piece of a page seen, so that
    equal pages are measured once."""

    seen: Path

    def has_news(self, name: str, html: str) -> bool:
        """Whether this page shows a piece that no measured page of that name showed."""
        with self.seen.open("a+") as file:
            flock(file, LOCK_EX)
            file.seek(0)
            fresh = {f"{name}: {' '.join(piece.split())}" for piece in pieces(html)} - set(file.read().splitlines())
            file.writelines(f"{piece}\n" for piece in fresh)
        return bool(fresh)

    def walks(self, person: Person, role: str, every: dict[str, list[str]]) -> list[str]:
        """Open each address, then what its links lead to; gives what is wrong, one sentence each."""
        found, tried, links, answered = [], Counter(), {}, {}
        for name, paths in every.items():
            for path in paths:
                found += self._open(person, role, name, path, links, answered)
        for path, came_from in links.items():
            name = name_of(path)
            tried[name] += path not in answered
            if path not in answered and tried[name] <= _LINKS_OF_A_KIND:
                answered[path] = person.context.request.get(path, max_redirects=5).status
            if answered.get(path, 0) >= 400:
                found.append(f"{role}: {came_from} has a link to {path}, which answers {answered[path]}")
        return found

    def _open(
        self, person: Person, role: str, name: str, path: str, links: dict[str, str], answered: dict[str, int]
    ) -> list[str]:
        answer = person.context.request.get(path, max_redirects=0)
        answered[path] = answer.status
        if answer.status >= 400 and answer.status not in _CLOSED:
            return [f"{role}: {path} answers {answer.status}"]
        if not answer.headers.get("content-type", "").startswith("text/html") or answer.status >= 300:
            return []
        html = answer.text()
        if "<html" not in html:  # a piece that a page puts into itself
            return []
        for link in links_in(html, path):
            links.setdefault(link, path)
        return self._measure(person, role, name, path) if self.has_news(name, html) else []

    def _measure(self, person: Person, role: str, name: str, path: str) -> list[str]:
        tab, found = person.tab, []
        tab.complaints.clear()  # type: ignore[attr-defined]
        tab.goto(path)
        for size in SIZES:
            with at_size(tab, size):
                found += [f"{role}: {path} at {size[0]}: {one}" for one in faults(tab, size[0])]
                if folder := os.environ.get("DOITHOAI_DRAFT_PICTURES"):
                    tab.screenshot(path=f"{folder}/{name}-{role}-{size[0]}.png", full_page=True)
        return found + [f"{role}: {path}: {one}" for one in complaints(tab)]


def links_in(html: str, base: str) -> Iterable[str]:
    """Addresses on this server that the page links to, without fragments, in order."""
    for href in re.findall(r'<a\b[^>]*\bhref="([^"]*)"', html):
        parts = urlsplit(urljoin(base, href.replace("&amp;", "&")))
        if parts.scheme == "" and parts.netloc == "" and parts.path.startswith("/"):
            yield parts.path + (f"?{parts.query}" if parts.query else "")


def name_of(path: str) -> str:
    try:
        return resolve(urlsplit(path).path).view_name
    except Resolver404:
        return "?"


def pieces(html: str) -> set[str]:
    """The kinds of elements of a page: each with its parent, classes, names of attributes, and whether it has words."""
    parser = _Pieces()
    parser.feed(html)
    return parser.found


class _Pieces(HTMLParser):
    _VOID = frozenset({"meta", "link", "input", "br", "img", "hr", "path", "circle", "rect", "line", "use", "wbr"})

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.stack = [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        me = f"{tag}.{named.get('class') or ''}"
        self.found.add(f"{self.stack[-1]}>{me}[{','.join(sorted(named))}]{named.get('type') or ''}")
        if tag not in self._VOID:
            self.stack.append(me)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._VOID and len(self.stack) > 1:
            self.stack.pop()

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.found.add(f"{self.stack[-1]} has words")
