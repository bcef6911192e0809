"""What the commune's people asked before the program: a list of 2023 and 2024, and which matters of 2026 repeat it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from doithoai.actions.earlier_rows import COLUMNS
from doithoai.actions.memory import link_earlier, open_earlier_list, read_earlier_list
from doithoai.management.demo.matters import Matter
from doithoai.management.demo.world import World, at
from doithoai.models import EarlierMatter, Opinion
from doithoai.web.spreadsheets import find_heads, read_rows

FILE = Path(__file__).with_name("earlier.csv")


def bring(world: World) -> None:
    """The clerk sends the list in the quiet weeks of February."""
    clerk, moment = world.people["van-phong"], at("03/2/2026", "14:20")
    rows = read_rows(FILE.read_bytes())
    _, columns = find_heads(rows, COLUMNS)
    listed = open_earlier_list(world.commune, rows[1:], columns, name="kien-nghi-2023-2024.csv", actor=clerk, at=moment)
    read_earlier_list(listed, actor=clerk, at=moment)


def link(world: World, matter: Matter, lead: Opinion, moment: datetime) -> None:
    """The clerk found that this was raised before: by its words in the list, by its line in the dialogue of 2025."""
    for words in matter.raised:
        rows = EarlierMatter.objects.of(world.commune).filter(text=words)
        past = Opinion.objects.of(world.commune).filter(dialogue__year=2025, subject_line=words)
        for earlier in (*rows, *past.select_related("dialogue")):
            link_earlier(lead, earlier=earlier, actor=world.people["van-phong"], at=moment)
