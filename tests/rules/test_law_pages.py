"""Every sentence of the law the code relies on has its row in docs/law/, and no row there is left over."""

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

import doithoai.rules
from doithoai.language.dates import display
from doithoai.rules.calendar_data import CULTURE_DAY, DAYS, SpecialDay
from doithoai.rules.sources import Source

PAGES = Path(__file__).parents[2] / "docs" / "law"


def sources() -> list[Source]:
    """Every source any module of the rules holds, once each, in the order of the modules."""
    names = [module.name for module in pkgutil.iter_modules(doithoai.rules.__path__)]
    modules = [importlib.import_module(f"doithoai.rules.{name}") for name in names]
    return list(dict.fromkeys(source for module in modules for source in _inside(list(vars(module).values()))))


def _inside(value: object) -> Iterator[Source]:
    if isinstance(value, Source):
        yield value
    elif isinstance(value, dict):
        yield from _inside(list(value.values()))
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _inside(one)
    elif is_dataclass(value) and not isinstance(value, type):
        yield from _inside([getattr(value, one.name) for one in fields(value)])


def row(source: Source) -> str:
    cells = [source.document, source.article, f"“{source.quote}”", display(source.checked_on), source.certainty]
    return f"| {' | '.join(cells)} |"


def special_row(day: SpecialDay) -> str:
    kind, checked_on = day.kind.label, display(day.checked_on)
    cells = [str(day.year), display(day.day), kind, day.name, day.source, checked_on, day.certainty]
    return f"| {' | '.join(cells)} |"


def rows_under(heading: str, page: Path) -> list[str]:
    part = page.read_text(encoding="utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    return [line for line in part.splitlines() if line.startswith("| ")][1:]


@pytest.mark.parametrize("page", sorted({source.page for source in sources()}))
def test_a_page_holds_exactly_the_sentences_of_the_code(page):
    in_code = [row(source) for source in sources() if source.page == page]
    assert sorted(rows_under("Câu làm gốc", PAGES / f"{page}.md")) == sorted(in_code)


def test_every_page_is_relied_on_and_listed():
    pages = {page.stem for page in PAGES.glob("*.md")} - {"README"}
    listed = [line for line in (PAGES / "README.md").read_text(encoding="utf-8").splitlines() if ".md)" in line]
    assert pages == {source.page for source in sources()}
    assert {line.split("(")[-1].split(".md")[0] for line in listed} == pages


def test_the_days_off_in_the_page_are_those_of_the_code():
    rows = [special_row(day) for day in (*DAYS, CULTURE_DAY)]
    assert rows_under("Bảng có sẵn", PAGES / "days-off.md") == rows
