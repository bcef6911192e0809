"""The few signs of the design, drawn for a box of 24. A sign always stands beside a word, so readers skip it."""

from __future__ import annotations

from functools import cache

from markupsafe import Markup

STROKES = {
    "check": "M5 12.5l4.5 4.5L19 7.5",
    "check2": "M2.5 13l4 4 8.5-9M11 16l1 1 9.5-9.5",
    "x": "M6 6l12 12M18 6L6 18",
    "plus": "M12 5v14M5 12h14",
    "minus": "M5 12h14",
    "right": "M4 12h16M14 6l6 6-6 6",
    "left": "M20 12H4M10 6l-6 6 6 6",
    "up": "M7 17L17 7M9 7h8v8",
    "arrow-up": "M12 20V5M6 11l6-6 6 6",
    "arrow-down": "M12 4v15M6 13l6 6 6-6",
    "loop": "M4 11a8 8 0 0 1 14-4.5L20 9M20 4v5h-5M20 13a8 8 0 0 1-14 4.5L4 15M4 20v-5h5",
    "late": "M12 4L2.5 20h19zM12 10v4.5M12 17.2v.3",
    "warn": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7.5v5.5M12 16.2v.3",
    "note": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v5.5M12 7.5v.3",
    "clock": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2",
    "calendar": "M4 6h16v14H4zM4 10.5h16M8 3v4M16 3v4",
    "chat": "M4 5h16v11H10l-4.5 4V16H4z",
    "pencil": "M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5",
    "inbox": "M4 5h16v14H4zM4 13h4.5l1.5 3h4l1.5-3H20",
    "hand": "M8 12V6.5a1.5 1.5 0 0 1 3 0V11M11 10.5V5a1.5 1.5 0 0 1 3 0v5.5M14 11V6.5a1.5 1.5 0 0 1 3 0V14"
    "c0 4-2.5 7-6 7-3 0-4.5-1.5-6-4l-1.700-3a1.5 1.5 0 0 1 2.5-1.600L8 14",
    "out": "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM6 6l12 12",
    "ring": "M12 4.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15z",
    "paper": "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
    "print": "M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z",
    "camera": "M3 7h4.5L9 4.5h6L16.5 7H21v12H3zM12 9.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z",
    "image": "M3 5h18v14H3zM3 16l5-5 5 5 3-3 5 4M15.5 8.5v1",
    "loud": "M4 9.5h4L13 5v14l-5-4.5H4zM16.5 9a4.5 4.5 0 0 1 0 6",
    "phone": "M6 3h3.5l1.5 5-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 5 1.5V18c0 1.5-1 3-2.5 3C11 21 3 13 3 5.5 3 4 4.5 3 6 3z",
    "lock": "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
    "search": "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L20.5 20.5",
    "file": "M6 3h8l4 4v14H6zM14 3v4h4",
    "eye": "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
}
SOLIDS = {
    "saved": "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16z",
    "half": "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 2.5a6.5 6.5 0 0 1 0 13z",
}
MARK = Markup(
    '<svg class="header__mark" viewBox="0 0 48 48" aria-hidden="true">'
    '<circle cx="24" cy="24" r="22.5" fill="none" stroke="#e0a526" stroke-width="2"/>'
    '<path d="M10 15h17v11H19l-5 5v-5h-4z" fill="#fff"/>'
    '<path d="M38 21h-7v9H20v4h9l5 5v-5h4z" fill="#f3ce7a"/></svg>'
)


@cache
def icon(name: str) -> Markup:
    """The sign as inline SVG in the colour of the text around it. Raises KeyError for an unknown name."""
    solid = name in SOLIDS
    path = (SOLIDS if solid else STROKES)[name]
    kind = "icon icon--solid" if solid else "icon"
    return Markup(f'<svg class="{kind}" viewBox="0 0 24 24" aria-hidden="true"><path d="{path}"/></svg>')  # noqa: S704
