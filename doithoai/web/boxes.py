"""What came from the boxes of a slip, one for each matter: added, removed, split and joined without scripts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from django.http import QueryDict

from doithoai.language.folding import normalise
from doithoai.web.keys import number_in

PREFIX = "matters"
#: Splitting makes no more boxes than this, so that the page can still be sent back (``DATA_UPLOAD_MAX_NUMBER_FIELDS``).
MOST_BOXES = 100
_FIELD = re.compile(rf"{PREFIX}-([0-9]{{1,3}})-text")
#: A dash, a bullet or a number with which people begin a new matter on a line.
_BULLET = re.compile(r"^\s*(?:[-–—•*+]|\d{1,2}[.)/])\s*")


class Box(NamedTuple):
    """The words of a matter, and the key of the sector its asker thinks it belongs to, both as typed."""

    text: str = ""
    sector: str = ""


def texts_of(boxes: Sequence[Box]) -> list[str]:
    return [box.text for box in boxes]


def typed_boxes(post: QueryDict) -> list[Box]:
    """The boxes in their order, empty ones too."""
    names = sorted((int(found[1]), name) for name in post if (found := _FIELD.fullmatch(name)))
    return [Box(post[name], post.get(f"{name.removesuffix('text')}sector", "")) for _, name in names]


def rearranged_boxes(post: QueryDict) -> list[Box] | None:
    """The boxes after a press of add, remove, split or join; ``None`` when the slip itself was sent."""
    boxes = typed_boxes(post)
    if "add_matter" in post:
        return [*boxes, Box()]
    for name, change in (("remove_matter", _without), ("split_matter", _split), ("join_matter", _joined)):
        if name in post:
            place = place_in(post[name], len(boxes))
            return boxes if place is None else change(boxes, place)
    return None


def place_in(typed: str, count: int) -> int | None:
    """The place named by ``matters-3``; ``None`` for none among ``count``."""
    place = number_in("".join(re.findall("[0-9]", typed)))
    return place if place is not None and place < count else None


def _without(boxes: list[Box], place: int) -> list[Box]:
    return boxes[:place] + boxes[place + 1 :]


def _split(boxes: list[Box], place: int) -> list[Box]:
    """At every ``//`` or, where there is none, at every line; the dash before a line is no part of the matter.

    What would be more than ``MOST_BOXES`` stays together in the last box. Each part keeps the sector.
    """
    whole = normalise(boxes[place].text)
    between = "//" if "//" in whole else "\n"
    parts = [part.strip() for part in whole.split(between) if _BULLET.sub("", part).strip()]
    room = max(MOST_BOXES - len(boxes), 0)
    parts = [*parts[:room], between.join(parts[room:])]
    read = [_BULLET.sub("", part).strip() for part in parts]
    made = [Box(part, boxes[place].sector) for part in [part for part in read if part] or [""]]
    return boxes[:place] + made + boxes[place + 1 :]


def _joined(boxes: list[Box], place: int) -> list[Box]:
    """With the box above; of the two sectors the first that was chosen."""
    if place == 0:
        return boxes
    above, below = boxes[place - 1 : place + 1]
    together = "\n".join(text for text in (above.text.rstrip(), below.text.strip()) if text)
    return boxes[: place - 1] + [Box(together, above.sector or below.sector)] + boxes[place + 1 :]
