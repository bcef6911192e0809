"""A person's text with some of its words inside ``<mark>``."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape


def marked_at(text: str, spans: Iterable[tuple[int, int]]) -> Markup:
    """The text, escaped, with ``text[start:end]`` marked; spans in order, one that overlaps the former is left out."""
    pieces, at = [], 0
    for start, end in spans:
        if start >= at:
            pieces += [escape(text[at:start]), Markup("<mark>{}</mark>").format(text[start:end])]
            at = end
    return Markup("").join([*pieces, escape(text[at:])])
