"""Text for paper: what the paper's font can not draw is replaced visibly and reported.

A PDF under PDF/A or PDF/UA is refused whole for one character without a glyph, so one citizen's emoji would
stop the papers of a commune. The caller hands in the code points of the font (its cmap); this module reads no
file.
"""

import re
import unicodedata
from collections.abc import Container
from dataclasses import dataclass

from doithoai.language.folding import clean

MARKS = ("□", "?")  # what stands for a character the font lacks: the first of these that it has

# Signs that have a plain way of being written.
_PLAIN = {
    "☐": "[ ]",
    "☑": "[x]",
    "☒": "[x]",
    "✓": "[x]",
    "✔": "[x]",
    "✅": "[x]",
    "❌": "[x]",
    "➔": "→",
    "➜": "→",
    "◦": "•",
}
_SURROGATE = re.compile("[\ud800-\udfff]")
_LAYOUT = "\n\t"
# An emoji is drawn from several characters: symbol, selector or skin tone, joiner, symbol …
_CLUSTER = re.compile(
    "[\U0001f1e6-\U0001f1ff]{2}"
    "|.[\ufe0f\U0001f3fb-\U0001f3ff\u20e3]{0,3}(?:\u200d.[\ufe0f\U0001f3fb-\U0001f3ff]{0,3}){0,8}",
    re.DOTALL,
)


@dataclass(frozen=True)
class PaperText:
    """Text that a font can draw, and what was replaced in it, each character once, in order."""

    text: str
    replaced: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """What to tell the person who prints; empty when nothing was replaced."""
        if not self.replaced:
            return ""
        missing = ", ".join(self.replaced)
        return f"Phông chữ của bản in không có {len(self.replaced)} ký tự: {missing}. Ông/Bà xem lại."


def printable(text: str, cmap: Container[int]) -> bool:
    """Whether a font with the code points `cmap` draws every character of `text` as it stands."""
    return all(letter in _LAYOUT or ord(letter) in cmap for letter in text)


def for_paper(text: str, cmap: Container[int]) -> PaperText:
    """`text` cleaned and in NFC, with □ for each character outside `cmap`; ☐ and ✓ become [ ] and [x].

    An emoji of several characters is one □. Half characters (lone surrogates) become □ and are reported as
    "ký tự hỏng"; private-use characters as U+E000. A character with a compatible form in the font takes that
    form (ﬁ → fi).
    """
    whole = _clean(_SURROGATE.sub("\ufffd", text))
    replaced: dict[str, None] = {}
    # Letters drawn apart may compose anew (ﬁ and a dot below: fị), so look until nothing is left to do.
    while "\ufffd" in whole or not printable(whole, cmap):
        whole = _clean("".join(_drawn(found.group(), cmap, replaced) for found in _CLUSTER.finditer(whole)))
    return PaperText(whole, tuple(replaced))


def _clean(text: str) -> str:
    """`clean`, but no-break spaces stay: papers mean them."""
    return "\xa0".join(map(clean, text.split("\xa0")))


def _drawn(cluster: str, cmap: Container[int], replaced: dict[str, None]) -> str:
    if cluster != "\ufffd":
        bare = cluster.rstrip("\ufe0f")
        for form in (cluster, bare, _PLAIN.get(bare, ""), unicodedata.normalize("NFKC", cluster)):
            if form and printable(form, cmap):
                return form
        if ord(cluster[0]) in cmap:  # a letter that only carries what the font lacks stays legible
            return cluster[0] + _drawn(cluster[1:], cmap, replaced)
    replaced[_name(cluster)] = None
    if unicodedata.combining(cluster[0]):  # so does the letter before a mark
        return ""
    return next((mark for mark in MARKS if ord(mark) in cmap), "")


def _name(cluster: str) -> str:
    if cluster == "\ufffd":
        return "ký tự hỏng"
    if unicodedata.category(cluster[0]) in ("Co", "Cn") or unicodedata.combining(cluster[0]):
        return f"U+{ord(cluster[0]):04X}"
    return cluster
