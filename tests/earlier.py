"""What the office's own list of earlier years brings in, in one line."""

from __future__ import annotations

from doithoai.actions.earlier_rows import COLUMNS
from doithoai.actions.memory import open_earlier_list, read_earlier_list
from doithoai.models import EarlierList, EarlierMatter
from tests.matters import AT

PLACES = {name: place for place, name in enumerate(COLUMNS)}


def cells(text, year="2024", village="", answer="", promised="", outcome=""):
    return [text, year, village, answer, promised, outcome]


def opened(cast, *rows, year=None):
    return open_earlier_list(cast.commune, rows, PLACES, name="nam-cu.xlsx", year=year, actor=cast.clerk, at=AT)


def read(cast, earlier):
    read_earlier_list(earlier, actor=cast.clerk, at=AT)
    return EarlierList.objects.get(pk=earlier.pk)


def remembered(cast, text="Dốc Khau Lạ lầy", year="2024"):
    read(cast, opened(cast, cells(text, year)))
    return EarlierMatter.objects.get(text=text, year=int(year))
